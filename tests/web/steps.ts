import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { giulia, physiotherapy } from "../journeys/story.ts";
import type { Person } from "../support/cast.ts";
import { emergencyRoomPng, prescriptionJpg } from "../support/files.ts";
import { button, chooseFile, downloaded, goBy, heading, link, shows } from "./stage.ts";

/** The steps of the story as people take them with mouse and keyboard; Italian pages. */

export const crocetta = "Centro Fisioterapico Crocetta";

/** Whether the window runs scripts: a few controls are others where it does not. */
export interface Scripts {
  readonly javaScript?: boolean;
}

/** The facilities in the list of a search. */
export function found(page: Page): Locator {
  return page.getByRole("region", { name: "Strutture trovate" });
}

export async function expectNearestFirst(page: Page): Promise<void> {
  const cards = await found(page).getByRole("listitem").allInnerTexts();
  const meters = cards.map((card) => {
    const [, number = "", unit] = /([\d,]+)\s(m|km)\b/.exec(card) ?? [];
    return Number(number.replace(",", ".")) * (unit === "km" ? 1000 : 1);
  });
  expect(meters.length).toBeGreaterThan(5);
  expect(meters.every((distance) => distance > 0)).toBe(true);
  expect(meters).toEqual(meters.toSorted((a, b) => a - b));
}

/** The reception finds a member, Giulia unless it is somebody else, by what stands on the health card. */
export async function findMember(page: Page, member: Person = giulia): Promise<void> {
  await goBy(page, "Verifica copertura");
  await page.waitForURL(/\/blueasy\/cover$/);
  await page.getByLabel("Codice fiscale").fill(member.taxCode);
  await page.getByLabel("Data di nascita").fill(member.birthDate);
  await button(page, "Cerca l’assistito").click();
  await heading(page, "Che cosa è coperto").waitFor();
  await shows(page, `${member.firstName} ${member.lastName}`);
}

/** Asks about five sessions after an injury and reads the answer. */
export async function askAboutPhysiotherapy(page: Page, { javaScript = true }: Scripts = {}): Promise<void> {
  const service = page.getByRole("combobox", { name: "Prestazione" });
  if (javaScript) {
    await service.fill("riabilitativa");
    await page
      .getByRole("option", { name: /riabilitativa/i })
      .first()
      .click();
  } else {
    await service.selectOption(physiotherapy);
  }
  await page.getByLabel("Infortunio", { exact: true }).check();
  await page.getByLabel("Data dell’infortunio").fill("2026-11-10");
  await page.getByLabel("Sedute o quantità").fill("5");
  await button(page, "Verifica").click();
  await shows(page, /^Coperta$/);
}

/** From the plan's answer to the form that opens the take-in-charge. */
export async function goOnToOpening(page: Page): Promise<void> {
  await link(page, "Apri la presa in carico").click();
  await heading(page, "Apri la presa in carico").waitFor();
}

export async function attachBoth(page: Page, { javaScript = true }: Scripts = {}): Promise<void> {
  await chooseFile(page, /Pronto Soccorso/, emergencyRoomPng);
  await chooseFile(page, /Prescrizione/, prescriptionJpg);
  if (javaScript) await page.getByText("Caricato", { exact: true }).nth(1).waitFor();
}

export async function sendOpening(page: Page): Promise<void> {
  await button(page, "Invia e chiedi conferma all’assistito").click();
}

/** The code that the student reads out. */
export async function readCode(page: Page): Promise<string> {
  const spoken = page.getByText(/^(\d ){5}\d$/);
  await spoken.waitFor({ state: "attached" });
  return (await spoken.innerText()).replace(/\D/g, "");
}

/** From a batch just made to its execution; the file goes to the bank. */
export async function executeBatch(page: Page): Promise<void> {
  await heading(page, /^Distinta /).waitFor();
  const file = await downloaded(page, link(page, "Scarica il file SEPA (pain.001)"));
  expect(file.name).toMatch(/\.xml$/);
  expect(file.content.toString()).toContain('<InstdAmt Ccy="EUR">225.00</InstdAmt>');
  await button(page, "Segna come eseguita").or(link(page, "Segna come eseguita")).click();
  await button(page.getByRole("dialog"), "Sì, è stata eseguita").click();
  await shows(page.getByRole("status"), "Eseguita");
}
