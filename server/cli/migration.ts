/**
 * `npm run check:migrations` fails when the entities and the migrations differ;
 * `npm run migration:create -- name` writes a migration that closes the difference.
 */
import { readFileSync, writeFileSync } from "node:fs";
import type { Migrator } from "@mikro-orm/migrations";
import { openInMemory } from "../database.ts";

const [command, name] = process.argv.slice(2);
const database = await openInMemory();
try {
  const migrator = database.orm.migrator as Migrator;
  if (command === "create") {
    leaveTriggersAlone();
    const { fileName } = await migrator.create(undefined, false, false, name);
    process.stdout.write(fileName === "" ? "Nothing to migrate.\n" : `migrations/${fileName}\n`);
  } else {
    const difference = await database.orm.schema.getUpdateSchemaSQL({ wrap: false });
    if (difference.trim() !== "") {
      process.stderr.write(`Entities and migrations differ; write a migration for:\n${difference}\n`);
      process.exitCode = 1;
    } else {
      process.stdout.write("Migrations match the entities.\n");
    }
  }
} finally {
  await database.close();
}

/** Triggers that migrations wrote by hand are no entity's: those that a snapshot names would be dropped, and made anew by `down`. */
function leaveTriggersAlone(): void {
  const file = new URL("../../migrations/snapshot.json", import.meta.url);
  const snapshot = JSON.parse(readFileSync(file, "utf8")) as { tables: { triggers?: { body: string }[] }[] };
  for (const table of snapshot.tables)
    table.triggers = table.triggers?.filter(({ body }) => body !== "") ?? [];
  writeFileSync(file, JSON.stringify(snapshot, null, 2));
}
