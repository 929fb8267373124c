import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnBothDatabases } from "../support/databases.ts";
import { invoicePdf } from "../support/files.ts";
import {
  button,
  chooseFile,
  downloaded,
  goBy,
  heading,
  isSameDocument,
  link,
  markDocument,
  shows,
  stageFor,
} from "./stage.ts";
import {
  askAboutPhysiotherapy,
  attachBoth,
  crocetta,
  executeBatch,
  expectNearestFirst,
  findMember,
  found,
  goOnToOpening,
  readCode,
  sendOpening,
} from "./steps.ts";

describeOnBothDatabases("a student's physiotherapy is paid while three windows look on", (database) => {
  const stage = stageFor(database);

  test("from the search of a facility to the payment, by clicking", async () => {
    const [student, reception, desk] = await Promise.all([
      stage.openAs("giulia"),
      stage.openAs("reception"),
      stage.openAs("desk"),
    ]);

    // 1. The student looks for a Blueasy physiotherapy centre near her and reads its card.
    await searchNear(student, "10129");
    await expectNearestFirst(student);
    await expectMarkers(student);
    await link(found(student), crocetta).click();
    await heading(student, crocetta).waitFor();
    await heading(student, "Questa struttura usa Blueasy").waitFor();
    await goBy(student, "Home");
    await heading(student, "Ciao, Giulia").waitFor();
    await markDocument(student);

    // 2. The reception finds her, learns what is covered, and opens with both documents.
    await findMember(reception);
    await askAboutPhysiotherapy(reception);
    await shows(reception, "art. 6.2");
    await reception.getByRole("row", { name: /A carico del fondo 225,00 €/ }).waitFor();
    await shows(reception, /Del massimale annuo restano 500,00\s€/);
    await goOnToOpening(reception);
    await attachBoth(reception);
    await sendOpening(reception);
    await shows(reception, "Da confermare");

    // 3. Her open page shows it; she reads the code out and the reception types it.
    await shows(student, `${crocetta} aspetta la tua conferma`);
    await link(student, "Guarda e conferma").click();
    const code = await readCode(student);
    await reception.getByLabel("Codice di 6 cifre").fill(code);
    await button(reception, "Conferma").click();
    await shows(reception.getByRole("status"), "Autorizzata");
    await shows(student, "Autorizzata");
    expect(await isSameDocument(student)).toBe(true);
    const sheet = await downloaded(student, link(student, "Presa in carico (PDF)"));
    expect(sheet.content.subarray(0, 5).toString()).toBe("%PDF-");
    const plan = await student.context().newPage();
    await plan.goto("/plan");
    await physiotherapyBar(plan, "Utilizzato 0,00 €, Impegnato 225,00 €, Disponibile 275,00 €").waitFor();
    await markDocument(plan);

    // 4. The centre uploads its invoice: reserved becomes used.
    await reception.getByLabel("Numero della fattura").fill("128/A");
    await chooseFile(reception, "Fattura", invoicePdf("128/A"));
    await shows(reception, "Caricato");
    await button(reception, "Invia la fattura").click();
    await shows(reception.getByRole("status"), "Liquidata");
    await shows(student, "Da pagare");
    await physiotherapyBar(plan, "Utilizzato 225,00 €, Impegnato 0,00 €, Disponibile 275,00 €").waitFor();

    // 5. The desk pays; the student's open claim and the centre see it.
    await link(student, "1/2026").click();
    await heading(student, "Sinistro 1/2026").waitFor();
    await goBy(desk, "Pagamenti");
    await shows(desk, crocetta);
    await desk.getByLabel("Seleziona tutti").check();
    await shows(desk, "1 selezionato · 225,00 €");
    await button(desk, "Crea distinta").click();
    await executeBatch(desk);
    await shows(student, "Pagato");
    expect(await isSameDocument(student)).toBe(true);
    expect(await isSameDocument(plan)).toBe(true);
    await goBy(reception, "Pagamenti");
    const payment = reception.getByRole("row", { name: /Giulia Ferrero/ });
    await shows(payment, "Pagato");
    await shows(payment, "225,00 €");
  });
});

async function searchNear(page: Page, postcode: string): Promise<void> {
  await goBy(page, "Strutture");
  await page.getByRole("combobox", { name: "Dove" }).fill(postcode);
  await page.getByRole("option", { name: postcode }).first().click();
  await heading(page, /strutture intorno a .*10129/).waitFor();
}

async function expectMarkers(page: Page): Promise<void> {
  const map = page.getByRole("region", { name: "Mappa delle strutture" });
  await map.getByRole("button", { name: crocetta }).waitFor();
  const names = await found(page).getByRole("heading").allInnerTexts();
  const nearest = map.getByRole("button", { name: new RegExp(names.slice(0, 8).join("|")) });
  expect(await nearest.count()).toBeGreaterThan(2);
}

function physiotherapyBar(page: Page, state: string): Locator {
  return page.getByRole("img", { name: new RegExp(`fisioterap.*: ${state}`, "i") });
}
