/** Steps and sights of the pages on which the network is searched. */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { NewFacility } from "../../server/network/store.ts";
import { found } from "./steps.ts";

/** A busy machine may need longer than a second. */
export function soon<Value>(read: () => Value | Promise<Value>) {
  return expect.poll(read, { timeout: 15_000 });
}

/** "Dove", or the other field of a search. */
export function field(page: Page, name: "Dove" | "Che cosa" = "Dove"): Locator {
  return page.getByLabel(name, { exact: true });
}

export function chips(page: Page): Locator {
  return page.getByRole("navigation", { name: "Filtri attivi" });
}

export function map(page: Page): Locator {
  return page.getByRole("region", { name: "Mappa delle strutture" });
}

export function doctorsFound(page: Page): Locator {
  return page.getByRole("region", { name: "Medici trovati" });
}

/** Types, goes down to an option and takes it. */
export async function pickByKeys(
  page: Page,
  name: "Dove" | "Che cosa",
  text: string,
  option: string | RegExp,
): Promise<void> {
  // A combobox once the script answers to what is typed.
  const combobox = page.getByRole("combobox", { name });
  // a page that has just come puts the focus at its beginning, a moment after it is seen
  await soon(async () => {
    await combobox.focus();
    await page.waitForTimeout(60);
    return combobox.evaluate((input) => input === document.activeElement);
  }).toBe(true);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
  const wanted = page.getByRole("option", { name: option }).first();
  await wanted.waitFor();
  for (let step = 0; (await wanted.getAttribute("aria-selected")) !== "true"; step++) {
    expect(step).toBeLessThan(16);
    await page.keyboard.press("ArrowDown");
  }
  expect(await field(page, name).getAttribute("aria-activedescendant")).toBe(await wanted.getAttribute("id"));
  await page.keyboard.press("Enter");
}

/** How many the heading says were found. */
export async function counted(page: Page): Promise<number> {
  const text = await page.getByRole("heading", { level: 2 }).first().innerText();
  return Number(/\d+(?= (strutture|medici))|(?<=: )\d+/.exec(text)?.[0]);
}

/** Euros of my share on each card. */
export async function paid(page: Page): Promise<number[]> {
  const cards = await found(page).getByRole("listitem").allInnerTexts();
  return cards.map((card) => {
    const amount = /(?:A tuo carico stimato|paghi) ([\d.,]+)\s€/.exec(card)?.[1];
    return Number(amount?.replace(",", "."));
  });
}

export async function distances(within: Locator): Promise<number[]> {
  const texts = await within.getByText(/^[\d,]+\s(m|km)$/).allInnerTexts();
  return texts.map((text) => {
    const [, number = "", unit] = /([\d,]+)\s(m|km)/.exec(text) ?? [];
    return Number(number.replace(",", ".")) * (unit === "km" ? 1000 : 1);
  });
}

/** How many facilities the map shows, those within its clusters included. */
export async function shownOnMap(page: Page): Promise<number> {
  const names = await map(page)
    .locator(".leaflet-marker-icon[aria-label]")
    .evaluateAll((icons) => icons.map((icon) => icon.getAttribute("aria-label") ?? ""));
  return names.reduce((sum, name) => sum + (Number(/^(\d+) vicini/.exec(name)?.[1]) || 1), 0);
}

/** The same once the map has come to rest: after it moved, the answer for the new part comes a moment later. */
export async function shownAtRest(page: Page): Promise<number> {
  let shown = -1;
  await soon(async () => {
    const before = shown;
    shown = await shownOnMap(page);
    await page.waitForTimeout(500);
    return shown === before;
  }).toBe(true);
  return shown;
}

export async function focused(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );
}

/** Practices within two kilometres of Cagliari. */
export function many(count: number): NewFacility[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
    externalId: `PROVA-${index}`,
    name: `Studio Prova ${index}`,
    type: "dentalPractice",
    address: `Via Prova ${index}`,
    postcode: "09123",
    municipality: "Cagliari",
    istatCode: "092009",
    province: "CA",
    region: "Sardegna",
    lat: 39.2154 + ((index % 23) - 11) * 0.0015,
    lon: 9.1134 + ((index % 19) - 9) * 0.002,
    locationIsApproximate: false,
    blueasy: false,
    phone: null,
    email: null,
    website: null,
    vatNumber: null,
    openingHours: [],
  }));
}
