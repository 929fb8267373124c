import type { Page } from "playwright-core";
import { expect, test, vi } from "vitest";
import { password } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { emergencyRoomPng } from "../support/files.ts";
import { opener, toSummary } from "./reimbursement-steps.ts";
import {
  button,
  chooseFile,
  goBy,
  heading,
  isSameDocument,
  link,
  markDocument,
  shows,
  stageFor,
} from "./stage.ts";

/** Both stories of a refund as people live them: the member on one side, the desk on the other. */
describeOnOneDatabase("a refund in the browser", (database) => {
  const stage = stageFor(database);

  async function taken(desk: Page, title: string): Promise<void> {
    await goBy(desk, "Coda");
    await button(desk, "Prendi la prossima").click();
    await heading(desk, title).waitFor();
  }

  /** A page without scripts is asked for again until it says so: lines of the journal get their number a moment later. */
  async function reads(member: Page, address: string, text: string | RegExp): Promise<void> {
    await expect
      .poll(
        async () => {
          await member.goto(address);
          return member.getByText(text).filter({ visible: true }).count();
        },
        { timeout: 10_000, interval: 300 },
      )
      .toBeGreaterThan(0);
  }

  async function decided(desk: Page, choose: (decide: ReturnType<Page["getByRole"]>) => Promise<void>) {
    const decide = desk.getByRole("region", { name: "Decidi" });
    await choose(decide);
    await button(decide, "Vedi il messaggio").click();
    await decide.getByLabel("Messaggio all’assistito").waitFor();
    await button(decide, "Invia la decisione").click();
    await shows(desk, "La decisione è inviata");
  }

  async function paid(desk: Page, amount: string): Promise<void> {
    await goBy(desk, "Pagamenti");
    await desk.getByLabel("Seleziona tutti").check();
    await shows(desk, `1 selezionato · ${amount}`);
    await button(desk, "Crea distinta").click();
    await heading(desk, /^Distinta /).waitFor();
    await button(desk, "Segna come eseguita").or(link(desk, "Segna come eseguita")).click();
    await button(desk.getByRole("dialog"), "Sì, è stata eseguita").click();
    await shows(desk.getByRole("status"), "Eseguita");
  }

  test("invoice, approved, batch, paid, statement; the member's open page follows it", async () => {
    const [member, desk] = await Promise.all([stage.openAs("marco"), stage.openAs("desk")]);
    await toSummary(member, "S-1");
    await opener(member).click();
    await button(member.getByRole("dialog"), "Sì, invia").click();
    await heading(member, "Richiesta inviata").waitFor();
    await member.goto("/expenses");
    await link(member, "Studio Verdi").click();
    await shows(member, "Ricevuta");
    await markDocument(member);
    await taken(desk, "Fattura S-1");
    await shows(member, "In valutazione");
    await decided(desk, (decide) => decide.getByRole("radio", { name: /Approva/ }).check());
    // 30 % of 152 €, at least 60 €
    await shows(member, "92,00 €");
    await paid(desk, "92,00 €");
    await shows(member, "Pagata");
    expect(await isSameDocument(member)).toBe(true);
    await member.goto("/statement");
    const row = member.getByRole("row", { name: /S-1/ });
    for (const cents of ["152,00 €", "92,00 €", "60,00 €"]) await shows(row, cents);
  });

  test("asked for a document, added from home by a phone without scripts, reduced, returned, another account, paid", async () => {
    const member = await stage.openAs("marco", { javaScript: false, width: 390 });
    let desk = await stage.openAs("desk");
    await toSummary(member, "S-2", { javaScript: false });
    await opener(member).click();
    await button(member, "Sì, invia").click();
    await heading(member, "Richiesta inviata").waitFor();
    await taken(desk, "Fattura S-2");
    const ask = desk.getByRole("region", { name: "Chiedi documenti" });
    await ask.getByText("Chiedi documenti").click();
    await ask.getByLabel("Altro documento 1").fill("Referto della visita");
    await ask.getByLabel("Perché serve (1)").fill("Per vedere quale ginocchio.");
    await button(ask, "Vedi la richiesta").click();
    await button(ask, "Invia la richiesta").click();
    await shows(desk, "La richiesta di documenti è inviata");

    await member.goto("/");
    await link(member.getByRole("region", { name: "Da completare" }), /^Completa/).click();
    await chooseFile(member, /Referto della visita/, emergencyRoomPng);
    await button(member, "Manda la risposta").click();
    await member.goto("/expenses");
    await link(member.getByRole("row", { name: /S-2/ }), "Studio Verdi").click();
    await shows(member, "In valutazione");
    const own = member.url();

    await desk.reload();
    await decided(desk, async (decide) => {
      await decide.getByRole("radio", { name: /Riduci/ }).check();
      await decide.getByLabel(/^Riconosciuto per/).fill("132,00");
      await decide.getByLabel("Articolo").selectOption({ index: 1 });
      await decide.getByLabel(/^Motivo/).fill("20 € sono per un certificato.");
    });
    await reads(member, own, "20 € sono per un certificato.");
    await paid(desk, "72,00 €");

    await goBy(desk, "Pagamenti");
    await link(desk, "Tutti").click();
    const row = desk.getByRole("row", { name: /S-2/ });
    await button(row, "È tornato indietro").or(link(row, "È tornato indietro")).click();
    const question = desk.getByRole("dialog");
    await question.getByLabel("Motivo indicato dalla banca o dalla posta").fill("Conto estinto");
    await button(question, "Sì, è tornato").click();
    await shows(row, "Tornato indietro");

    stage.server.clock.forward({ hours: 1 });
    await reads(member, own, /Conto estinto/);
    await member.getByLabel("Intestatario").fill("Marco Rossi");
    await member.getByLabel("IBAN").fill("IT60X0542811101000000123457");
    await button(member, "Paga lì").click();
    await shows(member, /cifre di controllo/);
    await member.getByLabel("IBAN").fill("DE89370400440532013000");
    await button(member, "Paga lì").click();
    // who signed in an hour ago proves it again, and types nothing else again
    await member.getByLabel("La tua password").fill("non-è-questa");
    await button(member, "Paga lì").click();
    await shows(member, /Non è la tua password/);
    expect(await member.getByLabel("IBAN").inputValue()).toBe("DE89370400440532013000");
    await member.getByLabel("La tua password").fill(password);
    await button(member, "Paga lì").click();
    await shows(member, /Parte dopo/);

    // a changed account stands for three days
    stage.server.clock.forward({ hours: 73 });
    vi.setSystemTime(stage.server.clock.now());
    desk = await stage.openAs("desk");
    await paid(desk, "72,00 €");
    await stage.signInAs(member, "marco");
    await reads(member, own, "Pagata");
  });
});
