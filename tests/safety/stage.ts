import { randomBytes } from "node:crypto";
import { describe } from "vitest";
import type { Client } from "../support/client.ts";
import { hasPostgres } from "../support/databases.ts";
import { cloneDatabase, clusterUser, dropDatabase } from "../support/postgres.ts";
import { clientAt, type Product, startProduct } from "../support/product.ts";

/** Name of the database with the demo cast from which others are copied. */
export const seededName = "blueasy_seeded";

/** Tests that take minutes run with `LONG=1`, by the same command. */
export const isLong = process.env["LONG"] === "1";

/** A process that others use too: whoever tests here leaves it as it was. */
export interface SharedProduct {
  readonly url: string;
  readonly pid: number;
  /** At an address of its own, unless one is given: what one test does wrong is not held against another. */
  client(address?: string): Client;
}

/** The product as a person tries it, with the demo cast. */
export const demo = shared("DEMO");
/** The same cast behind production's settings. */
export const production = shared("PRODUCTION");

function shared(kind: string): SharedProduct {
  const url = process.env[`TEST_PRODUCT_${kind}`] ?? "";
  return {
    url,
    pid: Number(process.env[`TEST_PRODUCT_${kind}_PID`]),
    client: (address) => clientAt(url, address),
  };
}

/** A promise of the product, by the numbers of its lines. Where there is no PostgreSQL nothing of it can be tried. */
export function describeSafety(title: string, body: () => void): void {
  if (hasPostgres())
    describe(`safety: ${title}`, () => {
      body();
    });
}

/** A copy of the database with the demo cast, by its address. */
export async function seededDatabase(): Promise<{ address: string; drop: () => Promise<void> }> {
  const programs = process.env["TEST_POSTGRES_PROGRAMS"] ?? "";
  const port = Number(process.env["TEST_POSTGRES_PORT"]);
  const name = `blueasy_${randomBytes(6).toString("hex")}`;
  await cloneDatabase(programs, port, seededName, name);
  return {
    address: `postgres://${clusterUser}@127.0.0.1:${port}/${name}`,
    drop: () => dropDatabase(programs, port, name),
  };
}

/** A process of one's own on a database of one's own, to break. */
export async function ownProduct(
  settings: Readonly<Record<string, string>> = {},
): Promise<Product & { readonly databaseUrl: string; end(): Promise<void> }> {
  const { address, drop } = await seededDatabase();
  const product = await startProduct({ DATABASE_URL: address, ...settings });
  return {
    ...product,
    databaseUrl: address,
    async end() {
      product.signal("SIGTERM");
      const impatience = setTimeout(() => product.signal("SIGKILL"), 15_000);
      await product.ended;
      clearTimeout(impatience);
      await drop();
    },
  };
}
