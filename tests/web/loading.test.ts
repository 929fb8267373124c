import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { Facility } from "../../server/network/entity.ts";
import { Inspector } from "./inspector.ts";
import {
  button,
  downloaded,
  goBy,
  heading,
  isSameDocument,
  link,
  markDocument,
  shows,
  stageFor,
} from "./stage.ts";

const rows = [
  "id;nome;tipo;comune;provincia;lat;lon;fax",
  "W1;Fisioterapia Web;fisioterapia;Torino;TO;45.0686;7.6934;",
  "W2;Senza posizione;fisioterapia;Torino;TO;;;",
  "W3;Omonima;fisioterapia;Livo;;46.16;9.30;",
];
const csv = { name: "rete 2026.csv", mimeType: "text/csv", buffer: Buffer.from(rows.join("\r\n")) };

async function chooseCsv(page: Page, file = csv): Promise<void> {
  await page.getByLabel("File CSV").setInputFiles(file);
}

/** A fact of the result by its label. */
async function counted(page: Page): Promise<Record<string, string>> {
  await heading(page, csv.name).waitFor();
  const found: Record<string, string> = {};
  for (const label of ["Lette", "Nuove", "Cambiate", "Uguali", "Rifiutate"])
    found[label] = await page.locator("dl > div", { hasText: label }).locator("dd").first().innerText();
  return found;
}

describeOnOneDatabase("the desk loads a file of facilities in the browser", (database) => {
  const stage = stageFor(database);
  const stored = (externalId: string) => database.orm.em.fork().count(Facility, { externalId });

  for (const javaScript of [true, false]) {
    test(`${javaScript ? "with" : "without"} scripts: nothing chosen, then tried, then loaded, with the reasons of what was refused`, async () => {
      await database.orm.em.fork().nativeDelete(Facility, { externalId: { $like: "W_" } });
      const desk = await stage.openAs("desk", { javaScript });
      await goBy(desk, "Rete");
      await heading(desk, "Rete").waitFor();
      if (javaScript) await markDocument(desk);
      await button(desk, "Invia il file").click();
      await shows(desk.getByRole("alert"), "Scegli il file CSV da caricare.");
      expect(await desk.getByLabel(/Prova senza scrivere/).isChecked()).toBe(true);

      await chooseCsv(desk);
      await button(desk, "Invia il file").click();
      await shows(desk, "Prova conclusa: nulla è stato scritto");
      expect(await counted(desk)).toEqual({
        Lette: "3",
        Nuove: "1",
        Cambiate: "0",
        Uguali: "0",
        Rifiutate: "2",
      });
      await shows(
        desk.getByRole("row", { name: /^3 lat/ }),
        /coordinate mancanti; si propone il centro di Torino/,
      );
      await shows(desk, "Colonne non usate: fax.");
      const all = await downloaded(desk, link(desk, "Scarica tutti (CSV)"));
      expect(all.name).toBe("scarti-rete 2026.csv");
      expect(all.content.toString().trim().split("\r\n")).toHaveLength(3);
      expect(await stored("W1")).toBe(0);

      await link(desk, "Carica il file").click();
      await desk.waitForURL(/write=1/);
      expect(await desk.getByLabel(/Prova senza scrivere/).isChecked()).toBe(false);
      await chooseCsv(desk);
      await desk.getByLabel(/Accetta le posizioni proposte/).check();
      await button(desk, "Invia il file").click();
      await shows(desk, "File caricato");
      expect(await counted(desk)).toMatchObject({ Nuove: "2", Rifiutate: "1" });
      await heading(desk, "Da controllare nelle righe accettate (1)").waitFor();
      expect([await stored("W1"), await stored("W2"), await stored("W3")]).toEqual([1, 1, 0]);
      if (javaScript) expect(await isSameDocument(desk)).toBe(true);

      await goBy(desk, "Rete");
      const table = desk.getByRole("region", { name: "Ultimi caricamenti" });
      await shows(
        table.getByRole("row", { name: /rete 2026\.csv Strutture Caricato/ }).first(),
        "Anna Rinaldi",
      );
      await desk.goBack();
      await shows(desk, "File caricato");
    });
  }

  test("strict, a file with one bad row is told not to be written; one that is no table of ours says why", async () => {
    const desk = await stage.openAs("desk", { at: "/desk/network?kind=facilities&write=1" });
    await chooseCsv(desk);
    await desk.getByLabel(/Tutto o niente/).check();
    await button(desk, "Invia il file").click();
    await shows(desk, "Nulla è stato scritto");
    await link(desk, "Invia un altro file").click();
    await link(desk, "Tariffari").click();
    await heading(desk, "Tariffari").waitFor();
    await chooseCsv(desk);
    await button(desk, "Invia il file").click();
    await shows(desk, "Caricamento non riuscito: nulla è stato scritto");
    await shows(desk, /Mancano nell'intestazione le colonne «facility_id»/);
  });

  test("its pages can be used by everybody, in both languages", async () => {
    const desk = await stage.openAs("desk");
    await desk.emulateMedia({ reducedMotion: "reduce" });
    const inspector = new Inspector(stage.server.url);
    inspector.watch(desk);
    for (const kind of ["facilities", "members"]) {
      await desk.goto(`/desk/network?kind=${kind}`);
      await heading(desk, "Rete").waitFor();
      const example = await downloaded(desk, link(desk, "Scarica un esempio"));
      expect(example.content.toString().split("\r\n")).toHaveLength(4);
      await inspector.look(desk, kind);
    }
    await button(desk, "Invia il file").click();
    await desk.getByRole("alert").waitFor();
    await inspector.look(desk, "nothing chosen");
    await desk.goto("/desk/network");
    await chooseCsv(desk);
    await button(desk, "Invia il file").click();
    await shows(desk, "Prova conclusa: nulla è stato scritto");
    await inspector.look(desk, "a run");
    for (const path of inspector.paths) await inspector.readEnglish(desk, path);
    expect(inspector.complaints).toEqual([]);
  });

  test("others do not find its pages", async () => {
    const member = await stage.openAs("giulia");
    for (const path of ["/desk/network", "/desk/network/runs/00000000-0000-0000-0000-000000000000"])
      expect((await member.goto(path))?.status()).toBe(404);
  });
});
