import { sql } from "kysely";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { button, shows, sidewaysAt, stageFor } from "./stage.ts";
import { askAboutPhysiotherapy, attachBoth, findMember, goOnToOpening, sendOpening } from "./steps.ts";

describeOnOneDatabase("a reception opens one take-in-charge for several services", (database) => {
  const stage = stageFor(database);

  const picker = (page: Page, number: number) =>
    page.getByRole("group", { name: `Riga ${number}` }).getByRole("combobox", { name: "Prestazione" });

  for (const javaScript of [true, false]) {
    test(`${javaScript ? "with" : "without"} JavaScript, adding, mending and taking away`, async () => {
      const page = await stage.openAs("reception", { javaScript, width: 390 });
      const add = button(page, "Aggiungi un’altra prestazione");
      const line = (number: number) => page.getByRole("group", { name: `Riga ${number}` });
      const choose = async (number: number, code: string, name: string) => {
        if (!javaScript) return void (await picker(page, number).selectOption(code));
        await picker(page, number).fill(name);
        await page.getByRole("option", { name }).first().click();
      };
      await findMember(page);
      await askAboutPhysiotherapy(page, { javaScript });
      await add.click();
      await line(2).waitFor();
      await choose(2, "FKT-MANUALE", "Terapia manuale");
      await line(2).getByLabel("Sedute o quantità").fill("2");
      await line(2).getByLabel("Prezzo unitario").fill("999");
      await add.click();
      await line(3).waitFor();
      await choose(3, "FKT-TECAR", "Tecar");

      // the price is refused at its line, and nothing typed is lost
      await button(page, "Verifica").click();
      await page
        .getByRole("alert")
        .getByRole("link", { name: /^Riga 2: .*tariffario/ })
        .waitFor();
      expect(await line(1).getByLabel("Sedute o quantità").inputValue()).toBe("5");
      const price = line(2).getByLabel("Prezzo unitario");
      expect(await price.inputValue()).toBe("999");
      await price.fill("10,00");
      await button(page, "Togli la riga 3").click();
      await line(3).waitFor({ state: "detached" });

      // taken away, the others are answered at once: 5 × 45 + 2 × 10
      await shows(page, "Richiesto (2 prestazioni)");
      await shows(page.getByRole("row", { name: /Richiesto/ }), "245,00 €");
      await shows(page.getByRole("listitem").filter({ hasText: "2 × 10,00 €" }), "20,00 €");
      await shows(page, /restavano 500,00\s€, ora restano 255,00\s€/);
      for (const width of [1280, 320]) expect(await sidewaysAt(page, width)).toBe(0);

      await goOnToOpening(page);
      await shows(page, "Richiesto (2 prestazioni)");
      await attachBoth(page, { javaScript });
      await sendOpening(page);
      await shows(page.getByRole("status"), "Da confermare");
      const { rows } = await sql<{ lines: number }>`
        select count(*)::int as lines from take_in_charge_line group by take_in_charge_id`.execute(
        database.orm.em.fork().getKysely(),
      );
      expect(rows.map(({ lines }) => lines)).toEqual(javaScript ? [2] : [2, 2]);
    });
  }
});
