import process from "node:process";
import { checkEdition } from "../check.ts";
import { exampleTables } from "../examples/all.ts";
import { editions } from "../plans.ts";

// npm run plan:check
let problems = 0;
for (const edition of editions) {
  const tables = exampleTables[edition.id] ?? [];
  const found = checkEdition(edition, tables);
  problems += found.length;
  for (const { file, clause, message } of found) process.stderr.write(`${file} [${clause}] ${message}\n`);
  const examples = tables.reduce((count, table) => count + table.examples.length, 0);
  process.stdout.write(`${edition.id}: ${examples} examples, ${found.length} problems\n`);
}
process.exitCode = problems === 0 ? 0 : 1;
