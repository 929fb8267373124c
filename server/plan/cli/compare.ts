import { readFileSync } from "node:fs";
import process from "node:process";
import { compareEditions, printComparison } from "../compare.ts";
import { editions, findEdition } from "../plans.ts";
import type { StoredExpense } from "../replay.ts";

// npm run plan:compare -- OLD NEW EXPENSES.json: replays stored expenses under another edition.
const [oldId = "", newId = "", file] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const [before, after] = [findEdition(oldId), findEdition(newId)];
if (!before || !after || file === undefined) {
  const known = editions.map(({ id }) => id).join(", ");
  process.stderr.write(`Say OLD NEW EXPENSES.json. Editions: ${known}\n`);
  process.exitCode = 1;
} else {
  const expenses = JSON.parse(readFileSync(file, "utf8")) as StoredExpense[];
  const language = process.argv.includes("--en") ? "en" : "it";
  process.stdout.write(printComparison(compareEditions(before, after, expenses), language));
}
