/**
 * `npm run rates:import -- FILE.csv`: loads weekly average exchange rates (columns iso_week, currency,
 * avg_rate_per_eur). Exit code 0: all rows good; 1: some refused, the good ones loaded; 2: nothing done.
 */
import { readFileSync } from "node:fs";
import process from "node:process";
import { ConfigError, readConfig } from "../../config.ts";
import { DatabaseError, openDatabase } from "../../database.ts";
import { readWeeklyRates } from "../../kernel/currency.ts";
import { storeRates } from "../actions.ts";

async function main(): Promise<number> {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    process.stderr.write("Uso: npm run rates:import -- FILE.csv\n");
    return 2;
  }
  const { rates, refused } = readWeeklyRates(readFileSync(file, "utf8"));
  const database = await openDatabase(readConfig(), (line) => process.stderr.write(`${line}\n`));
  try {
    const { added, changed, equal } = await storeRates(database.orm.em.fork(), rates);
    process.stdout.write(
      `${added} nuovi, ${changed} cambiati, ${equal} uguali, ${refused.length} rifiutati\n`,
    );
    for (const { line, reason } of refused) process.stdout.write(`riga ${line}: ${reason.it}\n`);
    return refused.length === 0 ? 0 : 1;
  } finally {
    await database.close();
  }
}

main()
  .then((code) => (process.exitCode = code))
  .catch((error: unknown) => {
    const known =
      error instanceof ConfigError || error instanceof DatabaseError || (error as Error).name === "Error";
    process.stderr.write(`${known ? (error as Error).message : String((error as Error).stack)}\n`);
    process.exitCode = 2;
  });
