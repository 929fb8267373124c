import type { Locator, Page } from "playwright-core";
import { invoicePdf } from "../support/files.ts";
import { button, chooseFile, heading, link, shows } from "./stage.ts";
import type { Scripts } from "./steps.ts";

/** The steps of a request for reimbursement as a member takes them; Italian pages. */

export const iban = "IT60X0542811101000000123456";
export const stepOf = (page: Page, name: string): Locator =>
  heading(page, new RegExp(`Passo \\d di 3 · ${name}$`));
export const goOn = (page: Page) => button(page, "Continua").click();
export const answer = (page: Page, question: string | RegExp, choice: string) =>
  page.getByRole("group", { name: question }).getByRole("radio", { name: choice, exact: true }).check();

export async function begin(page: Page): Promise<void> {
  await page.goto("/reimbursements/new");
  await button(page, "Inizia").click();
  await stepOf(page, "Assicurato e contatti").waitFor();
}

export async function tellPersonAndPayment(page: Page): Promise<void> {
  await answer(page, "Un’altra polizza", "No");
  await goOn(page);
  await stepOf(page, "Pagamento").waitFor();
  await answer(page, "Come vuoi ricevere", "Bonifico");
  await page.getByLabel("IBAN").fill(iban);
  await goOn(page);
  await stepOf(page, "Documenti di spesa").waitFor();
}

/** One visit by a professional out of network. */
export async function tellDocument(
  page: Page,
  number: string,
  { javaScript = true }: Scripts = {},
): Promise<void> {
  await button(page, "Carica un documento di spesa").click();
  await page.waitForURL(/documents\/[0-9a-f-]{36}/);
  const service = page.getByRole("combobox", { name: "Prestazione", exact: true });
  if (javaScript) {
    // what is typed while the script takes the page over would be a race of the test's own
    await page.waitForLoadState("networkidle");
    await service.fill("ortopedica");
    await page.getByRole("option", { name: /Visita ortopedica/ }).click();
  } else {
    await service.selectOption("VIS-ORTOPEDICA");
  }
  await page.getByLabel("Tipo di documento").selectOption("INVOICE");
  await page.getByLabel("Numero del documento").fill(number);
  await page.getByLabel("Data del documento").fill("2026-10-14");
  await page.getByLabel("Importo totale").fill("152,00");
  await page.getByLabel("Giorno della prestazione").fill("2026-10-12");
  await page.getByLabel("Struttura o professionista").fill("Studio Verdi");
  await page.getByLabel("Partita IVA o codice fiscale").fill("01234567897");
  await answer(page, "Causa", "Malattia");
  await page.getByRole("textbox", { name: "Patologia" }).fill("Gonartrosi");
  await page.getByRole("combobox", { name: "Da quanto tempo" }).selectOption("UNDER_ONE_YEAR");
  await answer(page, "La cura è ultimata", "Sì");
  await answer(page, "È legata a un ricovero", "No");
  await chooseFile(page, "Il documento di spesa", invoicePdf(number));
  if (javaScript) {
    await page.getByRole("group", { name: "Il documento di spesa" }).getByText("Caricato").waitFor();
  }
}

export async function toSummary(page: Page, number: string, scripts: Scripts = {}): Promise<void> {
  await begin(page);
  await tellPersonAndPayment(page);
  await tellDocument(page, number, scripts);
  await goOn(page);
  await stepOf(page, "Documenti di spesa").waitFor();
  await shows(page, "Completo");
  await goOn(page);
  await heading(page, "Riepilogo della richiesta").waitFor();
}

export const opener = (page: Page) =>
  button(page, "Invia la richiesta").or(link(page, "Invia la richiesta")).first();
