import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnBothDatabases } from "../support/databases.ts";
import { emergencyRoomPng, invoicePdf, prescriptionJpg } from "../support/files.ts";
import { giulia } from "../journeys/story.ts";
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

const crocetta = "Centro Fisioterapico Crocetta";

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
    await askForPhysiotherapy(reception);
    await openWithDocuments(reception);
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
    await chooseFile(reception, "Fattura", invoicePdf);
    await shows(reception, "Caricato");
    await button(reception, "Invia la fattura").click();
    await shows(reception.getByRole("status"), "Liquidata");
    await shows(student, "Da pagare");
    await physiotherapyBar(plan, "Utilizzato 225,00 €, Impegnato 0,00 €, Disponibile 275,00 €").waitFor();

    // 5. The desk pays; the student's open claim and the centre see it.
    await link(student, "1/2026").click();
    await heading(student, "Sinistro 1/2026").waitFor();
    await shows(desk, crocetta);
    await payEverything(desk);
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
  await page.getByRole("combobox", { name: "Comune o CAP" }).fill(postcode);
  await page.getByRole("option", { name: postcode }).first().click();
  await heading(page, /strutture intorno a .*10129/).waitFor();
}

function found(page: Page): Locator {
  return page.getByRole("region", { name: "Strutture trovate" });
}

async function expectNearestFirst(page: Page): Promise<void> {
  const cards = await found(page).getByRole("listitem").allInnerTexts();
  const meters = cards.map((card) => {
    const [, number = "", unit] = /([\d,]+)\s(m|km)\b/.exec(card) ?? [];
    return Number(number.replace(",", ".")) * (unit === "km" ? 1000 : 1);
  });
  expect(meters.length).toBeGreaterThan(5);
  expect(meters.every((distance) => distance > 0)).toBe(true);
  expect(meters).toEqual(meters.toSorted((a, b) => a - b));
}

async function expectMarkers(page: Page): Promise<void> {
  const map = page.getByRole("region", { name: "Mappa delle strutture" });
  await map.getByRole("button", { name: crocetta }).waitFor();
  const names = await found(page).getByRole("heading").allInnerTexts();
  const nearest = map.getByRole("button", { name: new RegExp(names.slice(0, 8).join("|")) });
  expect(await nearest.count()).toBeGreaterThan(2);
}

async function findMember(page: Page): Promise<void> {
  await goBy(page, "Verifica copertura");
  await page.getByLabel("Codice fiscale").fill(giulia.taxCode);
  await page.getByLabel("Data di nascita").fill(giulia.birthDate);
  await button(page, "Cerca l’assistito").click();
  await heading(page, "Che cosa è coperto").waitFor();
  await shows(page, "Giulia Ferrero");
}

async function askForPhysiotherapy(page: Page): Promise<void> {
  await page.getByRole("combobox", { name: "Prestazione" }).fill("riabilitativa");
  await page
    .getByRole("option", { name: /riabilitativ/i })
    .first()
    .click();
  await page.getByLabel("Infortunio", { exact: true }).check();
  await page.getByLabel("Data dell’infortunio").fill("2026-11-10");
  await page.getByLabel("Sedute o quantità").fill("5");
  await button(page, "Verifica").click();
  await shows(page, /^Coperta$/);
  await shows(page, "art. 6.2");
  await page.getByRole("row", { name: /A carico del fondo 225,00 €/ }).waitFor();
  await page.getByRole("img", { name: /Massimale annuo dell’assistito.*Disponibile 500,00 €/ }).waitFor();
  await shows(page, /certificato di pronto soccorso/i);
}

async function openWithDocuments(page: Page): Promise<void> {
  await link(page, "Apri la presa in carico").click();
  await chooseFile(page, /Pronto Soccorso/, emergencyRoomPng);
  await chooseFile(page, /Prescrizione/, prescriptionJpg);
  await page.getByText("Caricato").nth(1).waitFor();
  await button(page, "Invia e chiedi conferma all’assistito").click();
}

async function readCode(page: Page): Promise<string> {
  const spoken = page.getByText(/^(\d ){5}\d$/);
  await spoken.waitFor({ state: "attached" });
  return (await spoken.innerText()).replace(/\D/g, "");
}

function physiotherapyBar(page: Page, state: string): Locator {
  return page.getByRole("img", { name: new RegExp(`fisioterap.*: ${state}`, "i") });
}

async function payEverything(page: Page): Promise<void> {
  await page.getByLabel("Seleziona tutti").check();
  await shows(page, "1 selezionato · 225,00 €");
  await button(page, "Crea distinta").click();
  await heading(page, /^Distinta /).waitFor();
  const file = await downloaded(page, link(page, "Scarica il file SEPA (pain.001)"));
  expect(file.name).toMatch(/\.xml$/);
  expect(file.content.toString()).toContain('<InstdAmt Ccy="EUR">225.00</InstdAmt>');
  await button(page, "Segna come eseguita").or(link(page, "Segna come eseguita")).click();
  await button(page.getByRole("dialog"), "Sì, è stata eseguita").click();
  await shows(page.getByRole("status"), "Eseguita");
}
