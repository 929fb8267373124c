import process from "node:process";
import { editions } from "../plans.ts";
import { printEdition } from "../print.ts";

// npm run plan:print -- ippocrate [--en]
const [wanted] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const language = process.argv.includes("--en") ? "en" : "it";
const found = editions.filter((edition) => edition.plan === wanted || edition.id === wanted);
if (found.length === 0) {
  const known = editions.map((edition) => `${edition.plan} (${edition.id})`).join(", ");
  process.stderr.write(`Say which plan or edition to print: ${known}\n`);
  process.exitCode = 1;
}
process.stdout.write(found.map((edition) => printEdition(edition, language)).join("\n"));
