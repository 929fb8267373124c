import { openDatabase } from "../../server/database.ts";
import { createDatabase, startCluster } from "./postgres.ts";
import { missingProgram, postgresPrograms } from "./programs.ts";

export const templateName = "blueasy_template";

/**
 * Before the first test that needs a database: a PostgreSQL server with one migrated template, which the workers find
 * through the environment. Several projects share the one server. Where PostgreSQL is missing the embedded database
 * alone is tested, except on CI, where that is a failure.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env["TEST_POSTGRES_PORT"] !== undefined || process.env["TEST_POSTGRES"] === "missing")
    return undefined;
  const programs = postgresPrograms();
  if (programs === undefined) {
    missingProgram("PostgreSQL with PostGIS", "database tests run on the embedded database only");
    process.env["TEST_POSTGRES"] = "missing";
    return undefined;
  }
  const cluster = await startCluster(programs);
  try {
    await createDatabase(programs, cluster.port, templateName);
    const template = await openDatabase({ databaseUrl: cluster.addressOf(templateName), dataFolder: "" });
    await template.close();
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  process.env["TEST_POSTGRES_PROGRAMS"] = programs;
  process.env["TEST_POSTGRES_PORT"] = String(cluster.port);
  return async () => {
    delete process.env["TEST_POSTGRES_PORT"];
    await cluster.stop();
  };
}
