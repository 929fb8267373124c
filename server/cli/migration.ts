/**
 * `npm run check:migrations` fails when the entities and the migrations differ;
 * `npm run migration:create -- name` writes a migration that closes the difference.
 */
import type { Migrator } from "@mikro-orm/migrations";
import { openInMemory } from "../database.ts";

const [command, name] = process.argv.slice(2);
const database = await openInMemory();
try {
  const migrator = database.orm.migrator as Migrator;
  if (command === "create") {
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
