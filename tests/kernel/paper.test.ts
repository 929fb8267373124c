import { describe, expect, test } from "vitest";
import { cents } from "../../server/kernel/money.ts";
import { drawn } from "../../server/kernel/paper/a4.ts";
import {
  euros,
  facts,
  heading,
  note,
  type Part,
  type Row,
  sum,
  sums,
  table,
  total,
} from "../../server/kernel/paper/paper.ts";
import { pagesOf } from "../support/paper-text.ts";

const printing = {
  language: "it",
  fundName: "Fondo di prova",
  call: ["Centrale Operativa 800 822 444"],
  printedAt: new Date("2026-11-23T09:00:00Z"),
} as const;

async function pages(...parts: readonly Part[]): Promise<string[]> {
  const paper = { fileName: "prova", title: "Prova", subtitle: "PC-1", parts };
  return pagesOf(await drawn(paper, printing)).map((page) => page.replaceAll("\u00a0", " "));
}

/** What stands between the margins of a page. */
function bodyOf(page: string): string[] {
  const lines = page.split("\n");
  return lines.slice(
    lines.findLastIndex((line) => line.includes("PC-1")) + 1,
    lines.findIndex((line) => line.startsWith("Centrale Operativa")),
  );
}

const columns = [
  { label: "Voce", share: 3 },
  { label: "Importo", share: 1, isAmount: true },
];
const rowsOf = (count: number): Row[] => [
  ...Array.from({ length: count }, (_, index) => ({ cells: [`riga ${index + 1}`, euros(cents(100))] })),
  { cells: ["Totale", euros(cents(count * 100))], isTotal: true },
];

describe("a paper of several pages", () => {
  test("repeats a table's head, counts its pages and never leaves a total alone", async () => {
    for (let count = 28; count < 68; count += 3) {
      const all = await pages(heading("Tutto"), table(columns, rowsOf(count)));
      const bodies = all.map(bodyOf);
      expect(bodies.flat().filter((line) => line.startsWith("riga"))).toHaveLength(count);
      for (const [index, page] of all.entries()) {
        expect(page).toContain(`pagina ${index + 1} di ${all.length}`);
        if (index === 0) continue;
        expect(page).toContain("Prova · PC-1");
        expect(bodyOf(page)[0], `${count} rows`).toBe("Voce Importo");
        expect(bodyOf(page)[1], `${count} rows`).toMatch(/^riga/);
      }
    }
  });

  test("never parts a heading from what it is about, nor a line of a note from its others", async () => {
    const long = Array.from({ length: 90 }, (_, index) => `parola${index}`).join(" ");
    for (let count = 20; count < 56; count += 3) {
      const all = await pages(
        facts(...Array.from({ length: count }, (_, index) => [`fatto ${index}`, "vero"] as const)),
        heading("Chi paga"),
        sums(sum("parte", cents(100)), total("tutto", cents(100))),
        note(long),
      );
      const bodies = all.map(bodyOf);
      for (const body of bodies) {
        expect(body.at(-1), `${count} facts`).not.toBe("Chi paga");
        expect(body.filter((line) => line.startsWith("parola")).length, `${count} facts`).not.toBe(1);
      }
      const paying = bodies.findIndex((body) => body.includes("Chi paga"));
      expect(bodies[paying]).toContain("tutto 1,00 €");
    }
  });

  test("breaks a word that is wider than its column, and keeps every letter of it", async () => {
    const word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(4);
    const [page = ""] = await pages(table(columns, [{ cells: [word, euros(cents(1))] }]));
    expect(bodyOf(page).join("").replace("0,01 €", "").replaceAll(" ", "")).toContain(word);
  });
});
