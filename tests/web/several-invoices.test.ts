import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { invoicePdf } from "../support/files.ts";
import { authorised, giulia, invoiced, physiotherapyLimit, signedIn } from "../journeys/story.ts";
import { button, chooseFile, link, shows, sidewaysAt, stageFor } from "./stage.ts";

describeOnOneDatabase("a clinic invoices one take-in-charge in parts", (database) => {
  const stage = stageFor(database);

  /** Five sessions of Giulia's, authorised, with nothing or so many of them invoiced. */
  async function fiveSessions(invoicedSessions = 0) {
    const reception = await signedIn(stage.server, "reception.crocetta");
    const case1 = await authorised(reception, await signedIn(stage.server, "giulia.ferrero"));
    if (invoicedSessions === 0) return case1;
    const lines = case1.lines.map(({ id, unitPriceCents }) => ({
      takeInChargeLineId: id,
      units: invoicedSessions,
      amountCents: invoicedSessions * unitPriceCents,
    }));
    return invoiced(reception, case1, { lines, moreToFollow: true });
  }

  const status = (page: Page) => page.getByRole("status");
  const moreToFollow = (page: Page) => page.getByLabel("Seguiranno altre fatture per questa presa in carico");

  async function fillInvoice(page: Page, number: string, units: string, amount: string): Promise<void> {
    await page.getByLabel("Numero della fattura").fill(number);
    await page.getByLabel("Sedute o quantità").fill(units);
    await page.getByLabel("Importo").fill(amount);
    await chooseFile(page, "Fattura", invoicePdf(number));
  }

  test("the first says that others follow, the next finds what is left, the desk reopens one alone", async () => {
    const { id } = await fiveSessions();
    const reception = await stage.openAs("reception", { width: 390, at: `/blueasy/takes-in-charge/${id}` });
    await fillInvoice(reception, "1/A", "2", "900");
    await moreToFollow(reception).check();
    await button(reception, "Invia la fattura").click();
    await shows(reception.getByRole("alert"), /supera l.autorizzazione/);
    expect(await moreToFollow(reception).isChecked()).toBe(true);
    await reception.getByLabel("Importo").fill("90");
    await button(reception, "Invia la fattura").click();

    await shows(status(reception), "Liquidata in parte");
    await shows(reception, "Restano da fatturare 3 di 5, fino a 135,00 €.");
    expect(await reception.getByLabel("Sedute o quantità").inputValue()).toBe("3");
    expect(await reception.getByLabel("Importo").inputValue()).toBe("135,00");
    expect(await reception.getByLabel("Numero della fattura").inputValue()).toBe("");
    for (const width of [1280, 320]) expect(await sidewaysAt(reception, width)).toBe(0);
    await reception.goto("/blueasy/takes-in-charge?status=PARTLY_SETTLED");
    await link(reception, giulia.firstName).click();
    await fillInvoice(reception, "2/A", "3", "135");
    await button(reception, "Invia la fattura").click();
    await shows(status(reception), "Liquidata");
    await shows(reception.getByRole("article", { name: /Fattura 1\/A/ }), "90,00 €");
    await shows(reception.getByRole("region", { name: "Fatture e liquidazioni" }), "225,00 €");

    const desk = await stage.openAs("desk", { at: `/desk/takes-in-charge/${id}` });
    const first = desk.getByRole("article", { name: /Fattura 1\/A/ });
    await link(first, "Riapri la liquidazione").click();
    await shows(desk, /Fattura 1\/A del/);
    await desk.getByLabel("Perché si riapre").fill("Una seduta non è stata eseguita.");
    await desk.getByLabel("Quantità dovute").fill("1");
    await desk.getByLabel("Importo dovuto").fill("45");
    await button(desk, "Calcola").click();
    await shows(desk, "Il fondo pagherà 45,00 € in meno");
    await button(desk, "Riapri e liquida di nuovo").click();
    await shows(first, "Una seduta non è stata eseguita.");
    await shows(desk.getByRole("article", { name: /Fattura 2\/A/ }), "135,00 €");

    const member = await stage.openAs("giulia", { width: 390, at: `/takes-in-charge/${id}` });
    await shows(member.getByRole("article", { name: /Fattura 1\/A/ }), "Una seduta non è stata eseguita.");
    await shows(member.getByRole("region", { name: "Liquidazione" }), "180,00 €");
    expect(await sidewaysAt(member, 320)).toBe(0);
  });

  for (const javaScript of [true, false]) {
    test(`${javaScript ? "with" : "without"} JavaScript, saying that none follow asks first`, async () => {
      const { id } = await fiveSessions(2);
      const member = await signedIn(stage.server, "giulia.ferrero");
      const { usedCents, heldCents } = await physiotherapyLimit(member);
      const reception = await stage.openAs("reception", { javaScript, at: `/blueasy/takes-in-charge/${id}` });
      const opener = button(reception, "Non seguono altre fatture").or(
        link(reception, "Non seguono altre fatture"),
      );
      const question = reception.getByRole("dialog", { name: "Non seguono altre fatture?" });
      await opener.click();
      await link(question, "No, ne seguono").or(button(question, "No, ne seguono")).click();
      await shows(status(reception), "Liquidata in parte");
      await opener.click();
      await shows(question, /torna disponibile/);
      await button(question, "Sì, chiudi").click();
      await shows(status(reception), /^Liquidata$/);
      // three sessions of 45 euros were still held
      const after = { usedCents, heldCents: heldCents - 13_500 };
      expect(await physiotherapyLimit(member)).toMatchObject(after);
    });
  }
});
