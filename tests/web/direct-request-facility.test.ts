import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { field, map } from "./network-steps.ts";
import { button, heading, link, stageFor } from "./stage.ts";
import { crocetta } from "./steps.ts";

describeOnOneDatabase("the step of a direct request that finds the facility", (database) => {
  const stage = stageFor(database, "country");

  /** Begins a request as a member and comes to the step. */
  async function atTheStep(options: Parameters<typeof stage.openAs>[1] = {}): Promise<Page> {
    const page = await stage.openAs("giulia", { ...options, at: "/direct-requests/new" });
    await button(page, "Inizia").click();
    await heading(page, /Assicurato e contatti$/).waitFor();
    await button(page, "Continua").click();
    await heading(page, /Passo 2 di 4 · Struttura$/).waitFor();
    return page;
  }

  test("two things in one field, pages beyond ten, the map of a phone and the device's position", async () => {
    const page = await atTheStep({ width: 390 });
    await page.getByRole("combobox", { name: "Che cosa" }).fill("fisioterapia Torino");
    await field(page, "Che cosa").press("Enter");
    await heading(page, /^\d+ strutture intorno a Torino/).waitFor();
    expect(await page.getByRole("radio").count()).toBe(10);
    await button(page, "Mostra sulla mappa").click();
    await map(page)
      .getByRole("button", { name: /Fisio|Poliambulatorio/ })
      .first()
      .waitFor();
    await link(page, "Successivi").click();
    await page.getByText(/^11–20 di/).waitFor();
    await page.context().grantPermissions(["geolocation"]);
    await page.context().setGeolocation({ latitude: 45.0585, longitude: 7.6612 });
    await button(page, "Usa la mia posizione").click();
    await page.waitForURL(/lat=45\.0585/);
    await page.getByRole("radio", { name: new RegExp(`^${crocetta}`) }).check();
    await button(page, "Continua").click();
    await heading(page, /Passo 3 di 4/).waitFor();
  });

  test("without scripts: understood, paged, chosen", async () => {
    const page = await atTheStep({ javaScript: false });
    await field(page, "Che cosa").fill("crocetta");
    await field(page).fill("10129 Torino");
    await button(page, "Cerca").click();
    await heading(page, /strutture intorno a 10129 Torino/).waitFor();
    await field(page, "Che cosa").fill("");
    await button(page, "Cerca").click();
    await link(page, "Successivi").click();
    await page.getByText(/^11–20 di/).waitFor();
    await link(page, "Torna all’inizio").click();
    await page.getByRole("radio").first().check();
    await button(page, "Continua").click();
    await heading(page, /Passo 3 di 4/).waitFor();
  });
});
