import { expect, test } from "vitest";
import { confirmed, opened, signedIn } from "../journeys/story.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { take, toBeJudged } from "../worklist/cases.ts";
import { Inspector } from "./inspector.ts";
import { button, goBy, heading, link, shows, sidewaysAt, stageFor } from "./stage.ts";

describeOnOneDatabase("the desk's queue", (database) => {
  const stage = stageFor(database);

  async function judged(): Promise<{ id: string; number: string }> {
    const reception = await signedIn(stage.server, "reception.crocetta");
    const giulia = await signedIn(stage.server, "giulia.ferrero");
    const { id } = await opened(reception, { withDocuments: false, units: 1 });
    await confirmed(giulia, id);
    return toBeJudged(await signedIn(stage.server, "centrale.operativa"), id);
  }

  test("by keyboard: from case to case, taken, opened; what a colleague takes is seen without reloading", async () => {
    const inspector = new Inspector(stage.server.url);
    const desk = await stage.openAs("desk");
    await shows(desk, "Nulla aspetta");
    await inspector.look(desk, "an empty queue");
    // of the same day, in whatever order: by id
    const [first, second] = [await judged(), await judged()].toSorted((one, other) =>
      one.id < other.id ? -1 : 1,
    );
    if (!first || !second) throw new Error("two cases wait");
    const row = (number: string) => desk.getByRole("row", { name: new RegExp(number) });
    for (const { number } of [first, second]) await shows(row(number), "Tocca a noi");

    await desk.keyboard.press("j");
    const focused = () => desk.evaluate(() => document.activeElement?.textContent?.trim());
    expect(await focused()).toBe(first.number);
    await desk
      .getByRole("status")
      .filter({ hasText: `1 di 2: ${first.number}. Scade oggi.` })
      .waitFor();
    await desk.keyboard.press("ArrowDown");
    expect(await focused()).toBe(second.number);
    await desk.keyboard.press("k");
    await desk.keyboard.press("t");
    await shows(row(first.number), "La stai lavorando tu dalle 10:00");
    await take(await signedIn(stage.server, "davide.greco"), second.id);
    await shows(row(second.number), "La sta lavorando Davide Greco dalle 10:00");
    await inspector.look(desk, "a queue in two hands");
    await desk.getByText("Filtri, ricerca, Excel").click();
    await desk.getByLabel("Che cosa cerchi").focus();
    await desk.keyboard.type("jt");
    expect(await desk.getByLabel("Che cosa cerchi").inputValue()).toBe("jt");
    for (const width of [390, 1280]) expect(await sidewaysAt(desk, width)).toBe(0);

    await link(desk, first.number).focus();
    await desk.keyboard.press("Enter");
    await heading(desk, first.number).waitFor();
    const holder = desk.getByRole("region", { name: first.number });
    await shows(holder, "La stai lavorando tu dalle 10:00");
    await button(holder, "Lascia").click();
    await shows(holder, "Nessuno la sta lavorando.");
    await button(holder, "Prendi").click();
    await holder.getByText("Assegna a…").click();
    await holder.getByLabel("Collega").selectOption("Davide Greco");
    await button(holder, "Assegna").click();
    await shows(holder, /La sta lavorando Davide Greco/);
    await inspector.look(desk, "a case in other hands");
    await inspector.readEnglish(desk, "/desk");
    expect(inspector.complaints).toEqual([]);
  });

  test("without scripts: the next one, and views of one's own", async () => {
    const { number } = await judged();
    const desk = await stage.openAs("desk", { javaScript: false });
    await button(desk, "Prendi la prossima").click();
    await heading(desk, number).waitFor();
    await shows(desk, /La stai lavorando tu/);
    await goBy(desk, "Coda");
    await button(desk, "Prendi la prossima").click();
    await shows(desk.getByRole("alert"), "Nulla che tocchi a noi è libero");
    await desk.goto("/desk?taken=ME&sort=since");
    await desk.getByText("Salva o cambia le viste").click();
    await desk.getByLabel("Nome della vista").fill(" ");
    await button(desk, "Salva questa vista").click();
    await shows(desk, "Dai alla vista un nome");
    await desk.getByLabel("Nome della vista").fill("In mano mia");
    await button(desk, "Salva questa vista").click();
    await link(desk, "Tutto").click();
    await link(desk, "In mano mia").click();
    expect(new URL(desk.url()).search).toBe("?taken=ME&sort=since");
    await shows(desk.getByRole("row", { name: new RegExp(number) }), "La stai lavorando tu");
    await desk.getByText("Salva o cambia le viste").click();
    await button(desk, "Togli la vista «In mano mia»").click();
    await link(desk, "In mano mia").waitFor({ state: "detached" });
  });
});
