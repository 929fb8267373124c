import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import {
  authorised,
  confirmed,
  done,
  invoiced,
  newKey,
  openingInput,
  payEverything,
  signedIn,
  type TakeInCharge,
  tell,
} from "../journeys/story.ts";
import { button, goBy, link, shows, sidewaysAt, stageFor } from "./stage.ts";

describeOnOneDatabase("money that comes back, and claims that are one event", (database) => {
  const stage = stageFor(database);

  async function settled(units: number, injuredOn?: string): Promise<TakeInCharge> {
    const reception = await signedIn(stage.server, "reception.crocetta");
    const giulia = await signedIn(stage.server, "giulia.ferrero");
    if (injuredOn === undefined) return invoiced(reception, await authorised(reception, giulia, { units }));
    const input = { ...(await openingInput(reception, { units })), injuredOn };
    const { id } = done(await tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", input));
    return invoiced(reception, await confirmed(giulia, id));
  }

  test("a payment that the bank sends back is ordered again", async () => {
    const { number } = await settled(2);
    const api = await signedIn(stage.server, "centrale.operativa");
    await payEverything(api);
    const desk = await stage.openAs("desk");
    await goBy(desk, "Pagamenti");
    await link(desk, "Tutti").click();
    const row = desk.getByRole("row", { name: new RegExp(number) });
    const asked: string[] = [];
    desk.on("request", (request) => asked.push(request.url()));
    await row.getByRole("button", { name: "È tornato indietro" }).or(link(row, "È tornato indietro")).click();
    const question = desk.getByRole("dialog");
    await question.waitFor();
    // the address of the question is for browsers without scripts: nothing of it is loaded beforehand
    expect(asked.filter((url) => url.includes("confirm="))).toEqual([]);
    // what happens elsewhere brings new data, and closes no question
    const { number: later } = await settled(1);
    await shows(desk.getByRole("row", { name: new RegExp(later) }), "Da pagare");
    expect(await question.isVisible()).toBe(true);
    await button(question, "Sì, è tornato").click();
    await question.getByLabel("Motivo indicato dalla banca").fill("Conto chiuso");
    await button(question, "Sì, è tornato").click();
    await shows(row, /Conto chiuso/);
    await row.getByRole("button", { name: "Ordina di nuovo" }).or(link(row, "Ordina di nuovo")).click();
    await button(desk.getByRole("dialog"), "Sì, ordina").click();
    await shows(
      desk.getByRole("row", { name: new RegExp(number) }).filter({ hasText: "Da pagare" }),
      "90,00 €",
    );
    for (const width of [390, 1280]) expect(await sidewaysAt(desk, width)).toBe(0);
    const facility = await stage.openAs("reception");
    await goBy(facility, "Pagamenti");
    await shows(facility, "Tornato indietro");
  });

  test("what the plan does not pay after all is asked from the member, who reads where to", async () => {
    const { id, settlement } = await settled(3);
    const api = await signedIn(stage.server, "centrale.operativa");
    await payEverything(api);
    const revised = await tell(api, "reviseSettlement", "ReviseSettlementInput", {
      ...{ idempotencyKey: newKey(), takeInChargeId: id, settlementId: settlement?.id },
      ...{ reason: "Dal referto non risulta un infortunio.", cause: "ILLNESS" },
    });
    const { number } = done(revised);
    const member = await stage.openAs("giulia", { at: `/takes-in-charge/${id}` });
    const owed = member.getByRole("region", { name: "Da restituire al fondo" });
    await shows(owed, "135,00 €");
    await shows(owed, /IT60X0542811101000000123456/);
    for (const width of [390, 1280]) expect(await sidewaysAt(member, width)).toBe(0);
    await member.goto("/statement");
    await shows(member.getByRole("region", { name: "Da restituire al fondo" }), "135,00 €");
    for (const width of [390, 1280]) expect(await sidewaysAt(member, width)).toBe(0);

    const desk = await stage.openAs("desk");
    await goBy(desk, "Pagamenti");
    await link(desk, "Restituzioni").click();
    const row = desk.getByRole("row", { name: new RegExp(number) });
    await shows(row, "Giulia Ferrero");
    const mark = "Segna come restituita";
    await row.getByRole("button", { name: mark }).or(link(row, mark)).click();
    const question = desk.getByRole("dialog");
    await question.getByLabel("Chi ha fatto il bonifico").fill("Giulia Ferrero");
    await question.getByLabel("IBAN di provenienza").fill("IT00");
    await button(question, "Sì, è tornato").click();
    await shows(question, /non è valido/);
    await question.getByLabel("IBAN di provenienza").fill("IT60X0542811101000000123456");
    await button(question, "Sì, è tornato").click();
    await shows(row, "Restituita");
    await member.reload();
    await shows(member.getByRole("region", { name: "Restituito al fondo" }), "Restituita");
  });

  test("the desk links two claims, the member reads them as one event", async () => {
    const first = await settled(1, "2026-11-10");
    const second = await settled(1, "2026-11-09");
    const desk = await stage.openAs("desk", { at: `/desk/claims/${second.claim?.id}` });
    await desk.getByLabel("Numero dell’altro sinistro").fill("99/2026");
    await desk.getByLabel("Perché").fill("La stessa caduta in montagna.");
    await button(desk, "Collega").click();
    await shows(desk.getByRole("alert"), /Nessun sinistro ha questo numero/);
    expect(await desk.getByLabel("Perché").inputValue()).toBe("La stessa caduta in montagna.");
    await desk.getByLabel("Numero dell’altro sinistro").fill(first.claim?.number ?? "");
    await button(desk, "Collega").click();
    await shows(desk, "In tutto, 2 sinistri");
    for (const width of [390, 1280]) expect(await sidewaysAt(desk, width)).toBe(0);

    const member = await stage.openAs("giulia", { at: `/claims/${first.claim?.id}` });
    await shows(
      member.getByRole("region", { name: "Stesso evento" }),
      new RegExp(second.claim?.number ?? ""),
    );
    for (const width of [390, 1280]) expect(await sidewaysAt(member, width)).toBe(0);

    await link(desk, "Scollega").or(button(desk, "Scollega")).click();
    const question = desk.getByRole("dialog");
    await question.getByLabel("Perché").fill("Erano due cadute.");
    await button(question, "Sì, scollega").click();
    await shows(desk, "Nessun altro sinistro è collegato a questo.");
  });
});
