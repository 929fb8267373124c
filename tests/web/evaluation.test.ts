import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import {
  confirmed,
  done,
  openingInput,
  physiotherapy,
  signedIn,
  type TakeInCharge,
  tell,
} from "../journeys/story.ts";
import { giulia, type Person } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { Inspector } from "./inspector.ts";
import { button, goBy, heading, link, shows, stageFor, type Who } from "./stage.ts";

const session = { serviceCode: physiotherapy, units: 2, unitPriceCents: 4_500 };

describeOnOneDatabase("a doubt ends by telling a fact", (database) => {
  const stage = stageFor(database);
  let reception: Client;

  beforeAll(async () => {
    reception = await signedIn(stage.server, "reception.crocetta");
  });

  /** A case with the member's yes that waits for the prescription. */
  async function waiting(member: Person, lines: readonly object[]): Promise<TakeInCharge> {
    const { documents, ...input } = await openingInput(reception, { member });
    const held = documents.filter(({ requirement }) => requirement !== "prescription");
    const opening = { ...input, lines, documents: member === giulia ? held : [] };
    const { id } = done(await tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", opening));
    const yes = await confirmed(await signedIn(stage.server, userNames[member.key] ?? ""), id);
    expect(yes.status).toBe("UNDER_EVALUATION");
    return yes;
  }

  async function inspected(who: Who, options: { javaScript?: boolean } = {}) {
    const page = await stage.openAs(who, options);
    const inspector = new Inspector(stage.server.url);
    inspector.watch(page);
    return { page, inspector };
  }

  const prescription = (page: Page) => page.getByRole("group", { name: /Prescrizione/ });
  const decide = (page: Page) => button(page, "Decidi con queste risposte").click();
  const decision = (page: Page) => page.getByRole("region", { name: "Decisione" });

  test("to yes: the document has arrived", async () => {
    const { id, number } = await waiting(giulia, [session]);
    const { page: desk, inspector } = await inspected("desk");
    inspector.expecting("the desk's first page");
    await shows(desk, "Tocca all’assistito: 1 documento, dall'assistito o dalla struttura");
    await goBy(desk, "Prese in carico");
    await shows(desk.getByRole("row", { name: new RegExp(number) }), /Tocca all’assistito/);
    await link(desk, number).click();
    await heading(desk, "Che cosa manca").waitFor();
    await inspector.look(desk, "a case that waits");

    inspector.expecting("nothing answered", 422);
    await decide(desk);
    await shows(desk.getByRole("alert"), "Rispondi ad almeno una domanda.");
    await prescription(desk).getByLabel("È arrivato").check();
    await decide(desk);
    await shows(desk.getByRole("status"), "Il fondo paga 90,00 €, all’assistito restano 0,00 €.");
    await shows(decision(desk), "Decisa da Anna Rinaldi, Centrale Operativa");
    await shows(desk.getByRole("region", { name: "Che cosa sappiamo" }), /Anna Rinaldi/);
    await inspector.look(desk, "a case authorised");
    await inspector.readEnglish(desk, `/desk/takes-in-charge/${id}`);
    expect(inspector.complaints).toEqual([]);
  });
});

const userNames: Readonly<Record<string, string>> = { giulia: "giulia.ferrero", marco: "marco.rossi" };
