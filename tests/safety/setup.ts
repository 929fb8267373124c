import { openDatabase } from "../../server/database.ts";
import { vaultOf } from "../../server/kernel/vault.ts";
import { seedHistory } from "../../server/seed/history.ts";
import { seedDemo } from "../../server/seed/run.ts";
import { templateName } from "../support/postgres-setup.ts";
import { cloneDatabase, clusterUser } from "../support/postgres.ts";
import { endProducts, masterKey, productionSettings, startProduct } from "../support/product.ts";
import { seededName } from "./stage.ts";

/**
 * One product for all files of this folder, and one in production, each on a database of its own that already holds the
 * demo cast. Files that kill processes or stop databases start their own: see `stage.ts`.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const port = Number(process.env["TEST_POSTGRES_PORT"]);
  const programs = process.env["TEST_POSTGRES_PROGRAMS"];
  // both projects of this folder share what is started
  if (programs === undefined || process.env["TEST_PRODUCT_DEMO"] !== undefined) return undefined;
  const addressOf = (name: string) => `postgres://${clusterUser}@127.0.0.1:${port}/${name}`;
  await cloneDatabase(programs, port, templateName, seededName);
  const seeded = await openDatabase({ databaseUrl: addressOf(seededName), dataFolder: "" });
  const now = new Date();
  const vault = vaultOf(Buffer.from(masterKey, "hex"));
  await seedDemo(seeded.orm.em.fork(), vault, now, () => {});
  await seedHistory(seeded.orm.em.fork(), vault, now);
  await seeded.close();
  try {
    await Promise.all(
      Object.entries({ DEMO: {}, PRODUCTION: productionSettings }).map(async ([kind, settings]) => {
        const name = `blueasy_safety_${kind.toLowerCase()}`;
        await cloneDatabase(programs, port, seededName, name);
        const product = await startProduct({ DATABASE_URL: addressOf(name), ...settings });
        process.env[`TEST_PRODUCT_${kind}`] = product.url;
        process.env[`TEST_PRODUCT_${kind}_PID`] = String(product.pid);
      }),
    );
  } catch (error) {
    await endProducts();
    throw error;
  }
  return endProducts;
}
