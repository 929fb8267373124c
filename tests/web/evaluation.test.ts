import { sql } from "kysely";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { storeFeeSchedule } from "../../server/network/store.ts";
import {
  confirmed,
  done,
  openingInput,
  physiotherapy,
  signedIn,
  type TakeInCharge,
  tell,
  uploaded,
} from "../journeys/story.ts";
import { giulia, marco } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { emergencyRoomPng } from "../support/files.ts";
import { Inspector } from "./inspector.ts";
import { button, goBy, heading, link, people, shows, stageFor, type Who } from "./stage.ts";

const sessions = { serviceCode: physiotherapy, units: 2, unitPriceCents: 4_500 };
const stay = "RIC-CHIRURGICO";
const ultrasound = { serviceCode: "ECO-MUSCOLOTENDINEA", units: 1, unitPriceCents: 8_700 };

describeOnOneDatabase("a doubt ends by telling a fact", (database) => {
  const stage = stageFor(database);
  let reception: Client;

  beforeAll(async () => {
    reception = await signedIn(stage.server, "reception.crocetta");
  });

  /** A case with the member's yes and without its papers. */
  async function waiting(
    who: "giulia" | "marco",
    lines: readonly object[],
    change: object = {},
  ): Promise<TakeInCharge> {
    const person = { giulia, marco }[who];
    const asked = await openingInput(reception, { member: person, withDocuments: false });
    const input = { ...asked, lines, ...change };
    const { id } = done(await tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", input));
    const agreed = await confirmed(await signedIn(stage.server, people[who].userName), id);
    expect(agreed.status).toBe("UNDER_EVALUATION");
    return agreed;
  }

  async function inspected(who: Who, options: { javaScript?: boolean } = {}) {
    const page = await stage.openAs(who, options);
    const inspector = new Inspector(stage.server.url);
    inspector.watch(page);
    return { page, inspector };
  }

  const question = (page: Page, name: RegExp) => page.getByRole("group", { name });
  const region = (page: Page, name: string) => page.getByRole("region", { name });
  const decide = (page: Page) => button(page, "Decidi con queste risposte").click();
  const reason = "Il medico non l’ha mai scritta, come risulta al telefono.";

  test("to yes, one document after the other; the list says whose turn it is", async () => {
    const { id, number } = await waiting("giulia", [sessions]);
    const { page: desk, inspector } = await inspected("desk");
    inspector.expecting("the desk's lists");
    await shows(desk.getByRole("row", { name: new RegExp(number) }), "Tocca all’assistito");
    await goBy(desk, "Prese in carico");
    await shows(desk.getByRole("row", { name: new RegExp(number) }), /Tocca all’assistito: 2 documenti/);
    await link(desk, number).click();
    await heading(desk, "Che cosa manca").waitFor();
    await inspector.look(desk, "a case that waits");

    inspector.expecting("nothing answered", 422);
    await decide(desk);
    await link(desk.getByRole("alert"), "Rispondi ad almeno una domanda.").waitFor();
    inspector.expecting("one of two answered");
    await question(desk, /Pronto Soccorso/)
      .getByLabel("È arrivato")
      .check();
    await decide(desk);
    await shows(desk.getByRole("status"), "Le risposte sono registrate. Per decidere manca ancora:");
    await question(desk, /Pronto Soccorso/).waitFor({ state: "detached" });
    await question(desk, /Prescrizione/)
      .getByLabel("È arrivato")
      .check();
    await decide(desk);
    await shows(desk.getByRole("status"), "Il fondo paga 90,00 €, all’assistito restano 0,00 €.");
    await shows(region(desk, "Decisione"), "Decisa da Anna Rinaldi, Centrale Operativa");
    await shows(region(desk, "Che cosa sappiamo"), /Anna Rinaldi/);
    await inspector.look(desk, "a case authorised");
    await inspector.readEnglish(desk, `/desk/takes-in-charge/${id}`);
    expect(inspector.complaints).toEqual([]);
  });

  test("to a part: member and clinic read who decided, which service is not paid, the clause and why", async () => {
    const { id, number } = await waiting("marco", [sessions, ultrasound]);
    const { page: desk, inspector } = await inspected("desk");
    await desk.goto(`/desk/takes-in-charge/${id}`);
    await question(desk, /Prescrizione/)
      .getByLabel("Non c’è")
      .check();
    await desk.getByLabel(/^Motivo/).fill(reason);
    await decide(desk);
    await shows(desk.getByRole("status"), "Con queste risposte: autorizzata in parte");
    await shows(region(desk, "Decisione"), reason);
    await inspector.look(desk, "a case authorised in part");
    await inspector.readEnglish(desk, `/desk/takes-in-charge/${id}`);

    for (const [who, path, services] of [
      ["marco", `/takes-in-charge/${id}`, "Prestazioni"],
      ["reception", `/blueasy/takes-in-charge/${id}`, "Quanto paga il fondo, e perché"],
    ] as const) {
      const { page, inspector: reader } = await inspected(who);
      reader.expecting(path);
      await goBy(page, "Prese in carico");
      await shows(page.getByRole("row", { name: new RegExp(number) }), "Autorizzata in parte");
      await page.goto(path);
      const decision = region(page, "Decisione");
      await shows(decision, "Decisa da Anna Rinaldi, Centrale Operativa");
      await shows(decision, "art. 2.4");
      await shows(decision, reason);
      const refused = region(page, services).getByRole("listitem").filter({ hasText: "Fisioterapia" });
      await shows(refused, "Manca: prescrizione del medico con la patologia");
      expect(await region(page, services).getByText("Non pagata").count()).toBe(1);
      await shows(page, /Tocca (a voi|alla struttura): la fattura, a cure finite/);
      await page.getByText("Che cosa sappiamo").click();
      await shows(region(page, "Che cosa sappiamo"), "Anna Rinaldi, Centrale Operativa");
      await reader.look(page, path);
      await reader.readEnglish(page, path);
      inspector.complaints.push(...reader.complaints);
      if (who !== "marco") continue;
      // the claim says of its case what the case says of itself, here and at the desk
      await page.goto(path);
      await page.locator('main a[href*="/claims/"]').click();
      await page.waitForURL(/\/claims\//);
      await shows(page.locator("main"), "Autorizzata in parte");
      await desk.goto(`/desk${new URL(page.url()).pathname}`);
      await shows(desk.locator("main"), "Autorizzata in parte");
    }
    expect(inspector.complaints).toEqual([]);
  });

  for (const javaScript of [true, false]) {
    test(`to no, only with a reason, ${javaScript ? "with" : "without"} JavaScript`, async () => {
      const { id } = await waiting("marco", [sessions]);
      const { page: desk, inspector } = await inspected("desk", { javaScript });
      await desk.goto(`/desk/takes-in-charge/${id}`);
      inspector.expecting("no reason", 422);
      await question(desk, /Prescrizione/)
        .getByLabel("Non c’è")
        .check();
      await desk.getByText("Altro da segnalare").click();
      await desk.getByLabel("Atto doloso").selectOption("Escluso");
      await decide(desk);
      await link(desk.getByRole("alert"), /scrivi perché/).waitFor();
      expect(await desk.getByLabel(/^Motivo/).getAttribute("aria-invalid")).toBe("true");
      expect(
        await question(desk, /Prescrizione/)
          .getByLabel("Non c’è")
          .isChecked(),
      ).toBe(true);
      expect(await desk.getByLabel("Atto doloso").inputValue()).toBe("ruledOut");
      if (javaScript) await inspector.look(desk, "a reason missing");
      await desk.getByLabel(/^Motivo/).fill(reason);
      await decide(desk);
      await shows(desk.getByRole("status"), "Con queste risposte: non coperta");

      const member = await stage.openAs("marco", { javaScript, at: `/takes-in-charge/${id}` });
      await shows(region(member, "Decisione"), "Decisa da Anna Rinaldi, Centrale Operativa");
      await shows(region(member, "Decisione"), reason);
      await shows(region(member, "Prestazioni"), "Manca: prescrizione del medico con la patologia");
      expect(inspector.complaints).toEqual([]);
    });
  }

  test("a suspicion is for the desk: the clinic reads that it is evaluated, and not what is suspected", async () => {
    const { id } = await waiting("giulia", [sessions]);
    const desk = await stage.openAs("desk", { at: `/desk/takes-in-charge/${id}` });
    await question(desk, /Pronto Soccorso/)
      .getByLabel("È arrivato")
      .check();
    await question(desk, /Prescrizione/)
      .getByLabel("È arrivato")
      .check();
    await desk.getByText("Altro da segnalare").click();
    await desk.getByLabel("Finalità estetica").selectOption("Da chiarire");
    await decide(desk);
    await question(desk, /Finalità estetica/).waitFor();
    await shows(desk, /Tocca a noi: la valutazione/);

    const { page: clinic, inspector } = await inspected("reception");
    await clinic.goto(`/blueasy/takes-in-charge/${id}`);
    await shows(clinic, /Tocca alla Centrale Operativa: la valutazione/);
    expect(await clinic.content()).not.toMatch(/estetic/i);
    await inspector.look(clinic, "evaluated at the desk");
    const { page: member, inspector: reader } = await inspected("giulia");
    await member.goto(`/takes-in-charge/${id}`);
    await shows(region(member, "Che cosa manca"), "Finalità estetica");
    await reader.look(member, "evaluated at the desk");
    expect([...inspector.complaints, ...reader.complaints]).toEqual([]);

    await question(desk, /Finalità estetica/)
      .getByLabel("Escluso")
      .check();
    await decide(desk);
    await shows(desk.getByRole("status"), "Con queste risposte: autorizzata");
    await shows(region(desk, "Che cosa sappiamo"), "Non vale più: da chiarire");
  });

  test("a stay: the clinic answers what it knows on its page, the member the rest, and the plan decides", async () => {
    const fee = { facilityId: crocettaId, serviceCode: stay, validFrom: "2025-01-01", validTo: null };
    await storeFeeSchedule(database.orm.em.fork(), [{ ...fee, priceCents: 420_000 }]);
    const { id } = await waiting("giulia", [{ serviceCode: stay, units: 1, unitPriceCents: 420_000 }], {
      cause: "ILLNESS",
      injuredOn: null,
      documents: [{ requirement: "clinicalRecord", documentId: await uploaded(reception, emergencyRoomPng) }],
    });
    const { page: clinic, inspector } = await inspected("reception");
    await clinic.goto("/blueasy");
    await shows(clinic, /Tocca a voi: la risposta a 2 domande/);
    await clinic.goto(`/blueasy/takes-in-charge/${id}`);
    await inspector.look(clinic, "the clinic is asked");
    await inspector.readEnglish(clinic, `/blueasy/takes-in-charge/${id}`);
    await clinic.goto(`/blueasy/takes-in-charge/${id}`);
    await clinic.getByLabel("Data di ricovero").fill("2026-11-23");
    await button(clinic, "Invia le risposte").click();
    await shows(clinic.getByRole("status"), "Per decidere manca ancora:");
    await clinic.getByLabel("Data di ricovero").waitFor({ state: "detached" });

    const { page: member, inspector: reader } = await inspected("giulia");
    await shows(member, "C’è 1 domanda a cui rispondere per Centro Fisioterapico Crocetta");
    await member.goto(`/takes-in-charge/${id}`);
    await shows(region(member, "Che cosa manca"), "Data di dimissione");
    await reader.look(member, "the case of which the member is asked");
    await link(member, "Rispondi").click();
    await member.getByLabel("Data di dimissione").waitFor();
    await reader.look(member, "the member is asked");
    await reader.readEnglish(member, `/takes-in-charge/${id}/answers`);
    await reader.readEnglish(member, `/takes-in-charge/${id}`);
    await member.goto(`/takes-in-charge/${id}/answers`);
    await member.getByLabel("Data di dimissione").fill("2026-11-26");
    await button(member, "Invia le risposte").click();
    await shows(member.getByRole("status"), "Con queste risposte: autorizzata");
    await shows(region(member, "Decisione"), "Decisa dal piano");
    await reader.look(member, "decided by the plan");
    expect([...inspector.complaints, ...reader.complaints]).toEqual([]);
  });

  test("nobody at the desk decides in their own family's case, and what was typed stays", async () => {
    const { id } = await waiting("marco", [sessions]);
    const desk = await stage.openAs("desk");
    await sql`update account set person_id = (select person_id from account where user_name = 'marco.rossi')
      where user_name = 'centrale.operativa'`.execute(database.orm.em.fork().getKysely());
    await desk.goto(`/desk/takes-in-charge/${id}`);
    await question(desk, /Prescrizione/)
      .getByLabel("Non c’è")
      .check();
    await desk.getByLabel(/^Motivo/).fill(reason);
    await decide(desk);
    await shows(desk.getByRole("alert"), "La pratica riguarda te o la tua famiglia");
    expect(await desk.getByLabel(/^Motivo/).inputValue()).toBe(reason);
    expect(
      await question(desk, /Prescrizione/)
        .getByLabel("Non c’è")
        .isChecked(),
    ).toBe(true);
  });
});
