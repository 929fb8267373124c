/**
 * `npm run plan:compare -- OLD NEW [EXPENSES.json] [--en]`: replays settled expenses under another edition and lists
 * every changed euro. Without a file it replays what the database has settled.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { ConfigError, readConfig } from "../config.ts";
import { DatabaseError, openDatabase } from "../database.ts";
import { settledExpenses } from "../direct-billing/replay.ts";
import { compareEditions, printComparison } from "../plan/compare.ts";
import { editions, findEdition } from "../plan/plans.ts";
import type { StoredExpense } from "../plan/replay.ts";

async function main(): Promise<number> {
  const [oldId = "", newId = "", file] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  const [before, after] = [findEdition(oldId), findEdition(newId)];
  if (before === undefined || after === undefined) {
    const known = editions.map(({ id }) => id).join(", ");
    process.stderr.write(`Uso: npm run plan:compare -- OLD NEW [EXPENSES.json] [--en]\nEditions: ${known}\n`);
    return 2;
  }
  const expenses = file === undefined ? await fromDatabase() : fromFile(file);
  const language = process.argv.includes("--en") ? "en" : "it";
  process.stdout.write(printComparison(compareEditions(before, after, expenses), language));
  return 0;
}

function fromFile(file: string): StoredExpense[] {
  return JSON.parse(readFileSync(file, "utf8")) as StoredExpense[];
}

async function fromDatabase(): Promise<StoredExpense[]> {
  const database = await openDatabase(readConfig(), (line) => process.stderr.write(`${line}\n`));
  try {
    return await settledExpenses(database.orm.em.fork());
  } finally {
    await database.close();
  }
}

main()
  .then((code) => (process.exitCode = code))
  .catch((error: unknown) => {
    const known = error instanceof ConfigError || error instanceof DatabaseError;
    process.stderr.write(`${known ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = 2;
  });
