/** `npm run network:rebuild`: makes the read models of the network anew, e.g. after a restore that left them out. */
import process from "node:process";
import { ConfigError, readConfig } from "../../config.ts";
import { DatabaseError, openDatabase } from "../../database.ts";
import { rebuildReadModels } from "../search/rebuild.ts";

async function main(): Promise<void> {
  const database = await openDatabase(readConfig(), (line) => process.stderr.write(`${line}\n`));
  try {
    const { facilities, doctors, words } = await rebuildReadModels(database.orm.em.fork(), (done, all) =>
      process.stderr.write(`\r${done} / ${all}`),
    );
    process.stderr.write("\n");
    process.stdout.write(
      `Ricostruito: ${facilities} righe di strutture, ${doctors} di medici, ${words} parole.\n`,
    );
  } finally {
    await database.close();
  }
}

await main().catch((error: unknown) => {
  const isKnown = error instanceof DatabaseError || error instanceof ConfigError;
  process.stderr.write(`${isKnown ? error.message : String((error as Error).stack)}\n`);
  process.exitCode = 2;
});
