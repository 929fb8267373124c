/** `npm run schema` writes schema.graphql; `npm run schema -- check` fails when it is not what the server offers. */
import { readFileSync, writeFileSync } from "node:fs";
import { printedSchema } from "../schema.ts";

const file = new URL("../../schema.graphql", import.meta.url);
const offered = printedSchema();
if (process.argv[2] !== "check") {
  writeFileSync(file, offered);
} else if (readFileSync(file, "utf8") !== offered) {
  process.stderr.write(
    "schema.graphql is not what the server offers: run npm run schema and npm run codegen.\n",
  );
  process.exitCode = 1;
}
