import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Words } from "../../web/src/lib/words.ts";
import { italianIn } from "../support/italian.ts";

const folder = join(import.meta.dirname, "../../web/src");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
  file.endsWith("words.ts"),
);

/** What leads to the other language is in that language. */
const italianByNature = /^switchLanguage/;

test("no English words of the pages are Italian", async () => {
  expect(files.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const file of files) {
    const exported: object = await import(join(folder, file));
    for (const words of Object.values(exported).filter(isBilingual))
      for (const [name, text] of Object.entries(words.en)) {
        if (italianByNature.test(name)) continue;
        const italian = italianIn(typeof text === "string" ? text : saidBy(String(text)));
        if (italian.length) found.push(`${file} ${name}: ${italian.join(", ")}`);
      }
  }
  expect(found).toEqual([]);
});

function isBilingual(exported: unknown): exported is Words<Record<string, string>> {
  return typeof exported === "object" && exported !== null && "it" in exported && "en" in exported;
}

/** What stands between quotes in the source of a function. */
function saidBy(source: string): string {
  return [...source.matchAll(/"([^"]*)"|`([^`]*)`/g)].map(([quoted]) => quoted).join(" ");
}
