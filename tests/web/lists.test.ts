import { beforeAll, expect, test } from "vitest";
import { paolo } from "../support/cast.ts";
import { writeCases } from "../support/cases.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { rowsOfWorkbook } from "../support/workbooks.ts";
import { button, downloaded, heading, link, shows, sidewaysAt, stageFor } from "./stage.ts";
import type { Page } from "playwright-core";

/** Numbers of the rows that a list shows, in its order. */
async function numbers(page: Page): Promise<string[]> {
  const texts = await page.locator("tbody tr").allInnerTexts();
  return texts.map((text) => /PC-\d{4}-\d{6}/.exec(text)?.[0] ?? "");
}

const sorted = (page: Page, column: string) => page.getByRole("columnheader", { name: column });

describeOnOneDatabase("lists in the browser", (database) => {
  const stage = stageFor(database);
  let written: string[] = [];

  beforeAll(async () => {
    const rows = Array.from({ length: 23 }, (_, n) => ({
      requestedCents: 1_000 * (n + 1),
      openedAt: new Date(Date.UTC(2026, 9, n + 1, 8)).toISOString(),
      startsOn: `2026-11-${String(n + 1).padStart(2, "0")}`,
    }));
    const cases = await writeCases(database.orm.em.fork(), [
      ...rows,
      { person: paolo, lifecycle: "cancelled", decision: "authorised", openedAt: "2026-03-29T08:00:00Z" },
    ]);
    written = cases.map(({ number }) => number);
  });

  for (const javaScript of [true, false]) {
    const by = javaScript ? "" : ", without scripts";

    test(`are turned both ways and sorted by their heads${by}`, async () => {
      const desk = await stage.openAs("desk", { javaScript, at: "/desk/takes-in-charge" });
      await shows(desk, "1–10 di 24");
      const newest = written.slice(0, 23).toReversed();
      expect(await numbers(desk)).toEqual(newest.slice(0, 10));
      expect(await sorted(desk, "Richiesta il").getAttribute("aria-sort")).toBe("descending");
      await link(desk, "Successivi").click();
      await shows(desk, "11–20 di 24");
      expect(await numbers(desk)).toEqual(newest.slice(10, 20));
      await link(desk, "Successivi").click();
      await shows(desk, "21–24 di 24");
      await link(desk, "Precedenti").click();
      await shows(desk, "11–20 di 24");
      expect(await numbers(desk)).toEqual(newest.slice(10, 20));
      await link(desk, "Precedenti").click();
      await shows(desk, "1–10 di 24");
      expect(await link(desk, "Precedenti").count()).toBe(0);

      await link(desk, "Ordina per Richiesto").click();
      await desk.locator('th[aria-sort="ascending"]').waitFor();
      expect((await numbers(desk)).slice(0, 2)).toEqual(written.slice(0, 2));
      await link(desk, "Ordina per Richiesto").click();
      await desk.locator('th[aria-sort="descending"]').waitFor();
      expect((await numbers(desk))[0]).toBe(written[22]);
    });

    test(`are narrowed by status and first session, and searched by number, tax code and day${by}`, async () => {
      const reception = await stage.openAs("reception", { javaScript, at: "/blueasy/takes-in-charge" });
      await reception.getByLabel("Stato").selectOption({ label: "Annullata" });
      if (!javaScript) await button(reception, "Cerca").click();
      await shows(reception, "1–1 di 1");
      await shows(reception.locator("tbody"), "Paolo Conti");
      await link(reception, "Togli i filtri").click();
      await shows(reception, "1–10 di 24");

      const search = async (by: string, value: string) => {
        await reception.getByLabel("Cerca per").selectOption({ label: by });
        await reception.getByLabel("Che cosa cerchi").fill(value);
        await button(reception, "Cerca").click();
      };
      await search("Codice fiscale", paolo.taxCode.toLowerCase());
      await shows(reception, "1–1 di 1");
      await search("Numero", written[3]?.slice(-6) ?? "");
      await shows(reception.locator("tbody"), written[3] ?? "");
      await search("Data della richiesta", "29/03/2026");
      await shows(reception.locator("tbody"), "Paolo Conti");
      await search("Data della richiesta", "ieri");
      await shows(reception, "La ricerca non è stata applicata");
      await search("Assistito", "nessuno");
      await shows(reception, "Nessun risultato con questi filtri");

      await reception.goto("/blueasy/takes-in-charge");
      await reception.getByText("Date e ordine").click();
      await reception.getByLabel("Prima seduta: dal").fill("2026-11-20");
      await reception.getByLabel("Prima seduta: al").fill("2026-11-22");
      await button(reception, "Cerca").click();
      await shows(reception, "1–3 di 3");
      expect(new URL(reception.url()).searchParams.get("startsFrom")).toBe("2026-11-20");
    });
  }

  test("are downloaded as they are filtered", async () => {
    const desk = await stage.openAs("desk", {
      at: "/desk/takes-in-charge?startsFrom=2026-11-20&startsTo=2026-11-22&sort=-requested",
    });
    const file = await downloaded(desk, link(desk, /Scarica in Excel/));
    expect(file.name).toBe("prese-in-carico-2026-11-23.xlsx");
    const rows = rowsOfWorkbook(file.content).map((row) => row.get("A")?.value);
    expect(rows).toEqual(["Numero", ...(await numbers(desk))]);
    expect(rows).toHaveLength(4);
  });

  test("are cards where columns have no room, and an old link into one leads to its beginning", async () => {
    const student = await stage.openAs("giulia", { width: 390, at: "/takes-in-charge" });
    await shows(student, "1–10 di 23");
    for (const width of [320, 768, 834]) expect(await sidewaysAt(student, width)).toBe(0);
    await student.goto("/takes-in-charge?before=eA&from=11");
    await shows(student, "1–10 di 23");
    await link(student, /I tuoi sinistri/).click();
    await shows(student, "Ancora nessun sinistro");
    await student.goto("/takes-in-charge?status=NOTHING");
    await shows(student, "La ricerca non è stata applicata");
    await heading(student, "Prese in carico").waitFor();
  });
});
