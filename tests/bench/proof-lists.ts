/**
 * `npm run proof:lists -- [--sizes 10000,100000,1000000] [--database URL]`
 * Reads pages of the list of expense documents, desk-wide and of a family of five hundred, by each of its filters, keys and
 * orders, from the beginning, after a row and before one: whole pages, with their count and all their cells. Ends with 1 when
 * one page in twenty of any of them takes longer than the bound, or longer the more rows there are.
 */
import { cpus, loadavg } from "node:os";
import process from "node:process";
import { parseArgs } from "node:util";
import { print } from "graphql";
import { sql } from "kysely";
import { expenseDocumentsList } from "../../server/claim/document-list.ts";

import { ExpenseDocument } from "../../server/claim/entity.ts";
import { type Database, openDatabase } from "../../server/database.ts";
import type { Actor } from "../../server/kernel/actor.ts";
import { loaderFor } from "../../server/kernel/batch.ts";
import { encodeCursor } from "../../server/kernel/listing/cursor.ts";
import { type Asked, atDoor, type ListReader, type Sort } from "../../server/kernel/listing/declare.ts";
import { readList } from "../../server/kernel/listing/read.ts";
import { DeskExpensesDocument } from "../../web/src/lib/gql/graphql.ts";
import { password, seedCast } from "../support/cast.ts";
import { type Chance, chanceOf } from "../support/chance.ts";
import { createDatabase, startCluster } from "../support/postgres.ts";
import { postgresPrograms } from "../support/programs.ts";
import { startServer } from "../support/server.ts";
import { familyDocuments, familyIds, writeExpenses } from "./expense-data.ts";

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "10000,100000,1000000" },
    database: { type: "string" },
    only: { type: "string", default: "" },
  },
});
const sizes = options.sizes.split(",").map(Number);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Milliseconds that 19 pages in 20 may take, whatever is asked and however many rows there are. */
const BOUND = 60;
/** "Flat": with a hundred times the rows, 19 pages in 20 take at most so much longer. */
const GROWTH = 20;

const readers: Readonly<Record<string, Actor>> = {
  desk: { door: "desk", accountId: "", sessionId: "", role: "operator" },
  family: {
    ...{ door: "member", accountId: "", sessionId: "", personId: familyIds[0] ?? "" },
    persons: async () => ({ seen: familyIds, answeredFor: familyIds, as: new Map() }),
  },
};

/** What is narrowed and by what, a new value each time. */
type Narrowing = readonly [what: string, asked: (row: Sample) => Asked];

interface Sample extends ExpenseDocument {
  readonly claimNumber: string | null;
  readonly taxCode: string;
  readonly lastName: string;
  readonly firstName: string;
}

function narrowings({ door }: Actor): Narrowing[] {
  const all: Narrowing[] = [["everything", () => ({})]];
  for (const [name, filter] of Object.entries(expenseDocumentsList.filters ?? {})) {
    if (filter.doors && !filter.doors.some((one) => one === door)) continue;
    if (filter.kind === "choice")
      for (const choice of Object.keys(filter.choices))
        all.push([`${name} ${choice}`, () => ({ [name]: choice })]);
  }
  all.push(["year", ({ issuedYear }) => ({ year: issuedYear })], ["year of nothing", () => ({ year: 1999 })]);
  if (door === "member") all.push(["insured", ({ person }) => ({ insured: person })]);
  const valueOf: Readonly<Record<string, (row: Sample) => string>> = {
    number: ({ number }) => number,
    issued: ({ issuedOn }) => issuedOn,
    claim: ({ claimNumber }) => claimNumber ?? "",
    member: ({ lastName }) => lastName,
    taxCode: ({ taxCode }) => taxCode,
  };
  for (const [key] of atDoor(expenseDocumentsList.keys, { door } as Actor)) {
    const value = valueOf[key];
    if (value === undefined) throw new Error(`with what is ${key} searched?`);
    all.push([`key ${key}`, (row) => ({ search: { key, value: value(row) } })]);
    all.push([`key ${key} of nothing`, () => ({ search: { key, value: nothing[key] ?? "ZZZ" } })]);
  }
  const byName = (what: string, value: (row: Sample) => string) =>
    all.push([`key member ${what}`, (row) => ({ search: { key: "member", value: value(row) } })]);
  if (door === "desk") {
    byName("in part", ({ lastName }) => lastName.slice(1, 4));
    byName("by two letters", ({ lastName }) => lastName.slice(0, 2));
    byName("of both names", ({ lastName, firstName }) => `${firstName} ${lastName}`);
  }
  return all;
}
const nothing: Readonly<Record<string, string>> = {
  ...{ issued: "1999-01-01", claim: "0/1999", taxCode: "XXXXXX00X00X000X", member: "zzyzx" },
};

const orders: Sort[] = Object.entries(expenseDocumentsList.columns).flatMap(([by, { sort }]) =>
  sort ? (["asc", "desc"] as const).map((order) => ({ by, order })) : [],
);

/** From the beginning, after some row, and before one. */
function places({ by }: Sort, row: Sample): Asked[] {
  const property = expenseDocumentsList.columns[by]?.sort ?? "id";
  const cursor = encodeCursor(by, { value: row[property] as string, id: row.id });
  return [{}, { after: cursor }, { last: 10, before: cursor }];
}

function readerFor(database: Database, actor: Actor): ListReader {
  const parts = { em: database.orm.em.fork(), actor, now: () => new Date(), language: "it" as const };
  const reader: ListReader = { ...parts, load: (batch, id) => load(batch, id) };
  const load = loaderFor(reader);
  return reader;
}

/** One page as a request reads it: rows, how many there are, and every cell. */
async function page(database: Database, actor: Actor, asked: Asked): Promise<number> {
  const reader = readerFor(database, actor);
  const start = performance.now();
  const read = await readList(expenseDocumentsList, reader, asked);
  await read.matches();
  const columns = atDoor(expenseDocumentsList.columns, actor);
  await Promise.all(read.edges.flatMap(({ node }) => columns.map(([, { cell }]) => cell?.(node, reader))));
  return performance.now() - start;
}

interface Times {
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

function timesOf(milliseconds: number[]): Times {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), worst: at(1) };
}

async function measured(database: Database, actor: Actor, samples: readonly Sample[], chance: Chance) {
  const found = new Map<string, Times>();
  for (const [what, asked] of narrowings(actor)) {
    if (!what.includes(options.only)) continue;
    const milliseconds: number[] = [];
    for (const sort of orders)
      for (let times = 0; times < 3; times += 1) {
        const place = chance.pick(samples);
        for (const at of places(sort, place))
          milliseconds.push(await page(database, actor, { ...asked(chance.pick(samples)), ...at, sort }));
      }
    found.set(what, timesOf(milliseconds));
  }
  return found;
}

/** The page's own document over HTTP, signed in at the desk: by each order, from the beginning, with what it sends. */
async function throughApollo(database: Database): Promise<Times> {
  const server = await startServer({ database, startsAt: new Date().toISOString() });
  const document = print(DeskExpensesDocument);
  const milliseconds: number[] = [];
  try {
    const client = server.client();
    await client.signIn("centrale.operativa", password);
    for (let times = 0; times < 6; times += 1)
      for (const { by, order } of orders) {
        const sort = { by: by.toUpperCase(), order: order.toUpperCase() };
        const start = performance.now();
        await client.ask(document, { first: 10, sort });
        // the first time everything is still being looked for
        if (times > 0) milliseconds.push(performance.now() - start);
      }
  } finally {
    await server.close();
  }
  return timesOf(milliseconds);
}

async function samplesOf(database: Database, persons: readonly string[] | undefined): Promise<Sample[]> {
  const em = database.orm.em.fork();
  const { rows: ids } = await sql<{
    id: string;
    claimNumber: string | null;
    taxCode: string;
    lastName: string;
    firstName: string;
  }>`
    select e.id, c.number as "claimNumber", p.tax_code as "taxCode", p.last_name as "lastName",
      p.first_name as "firstName"
    from expense_document e join person p on p.id = e.person_id left join claim c on c.id = e.claim_id
    where ${persons ? sql`e.person_id = any(${[...persons]}::uuid[])` : sql`hashtext(e.id::text) % 97 = 0`}
    limit 300`.execute(em.getKysely());
  const rows = await em.find(ExpenseDocument, { id: { $in: ids.map(({ id }) => id) } });
  const more = new Map(ids.map((one) => [one.id, one]));
  return rows.map((row) => ({ ...row, ...more.get(row.id) }) as Sample);
}

async function main(): Promise<void> {
  const { databaseUrl, stop } = await databaseToUse();
  const database = await openDatabase({ databaseUrl, dataFolder: "" }, say);
  const results = new Map<string, Map<number, Times>>();
  const keep = (what: string, size: number, times: Times) =>
    results.set(what, (results.get(what) ?? new Map<number, Times>()).set(size, times));
  try {
    for (const size of sizes) {
      await fill(database, size);
      const chance = chanceOf(size);
      for (const [who, actor] of Object.entries(readers)) {
        const samples = await samplesOf(database, who === "family" ? familyIds : undefined);
        for (const [what, times] of await measured(database, actor, samples, chance))
          keep(`${who}: ${what}`, size, times);
      }
      keep("desk: its page, through Apollo", size, await throughApollo(database));
    }
  } finally {
    await database.close();
    await stop();
  }
  process.exitCode = told(results) ? 0 : 1;
}

/** Whether all of it keeps within the bounds. */
function told(results: ReadonlyMap<string, ReadonlyMap<number, Times>>): boolean {
  const load = loadavg()[0]?.toFixed(1);
  say(
    `\nA page, p50 / p95 / worst in ms, of documents in all (load of the machine ${load} on ${cpus().length}):`,
  );
  say([" ".repeat(36), ...sizes.map((size) => String(size).padStart(20))].join(""));
  let isGood = true;
  for (const [what, bySize] of results) {
    const [first, last] = [bySize.get(sizes[0] ?? 0)?.p95 ?? 0, bySize.get(sizes.at(-1) ?? 0)?.p95 ?? 0];
    const isSlow = [...bySize.values()].some(({ p95 }) => p95 > BOUND);
    const grows = last > first + GROWTH;
    if (isSlow || grows) isGood = false;
    const cells = sizes.map((size) => shown(bySize.get(size)).padStart(20));
    say(`${what.padEnd(36)}${cells.join("")}${isSlow ? "  TOO SLOW" : grows ? "  GROWS" : ""}`);
  }
  const worst = Math.max(...[...results.values()].map((bySize) => bySize.get(sizes.at(-1) ?? 0)?.p95 ?? 0));
  say(
    `\nWorst p95 at ${sizes.at(-1)}: ${worst.toFixed(1)} ms of ${BOUND}. ${isGood ? "Kept." : "NOT KEPT."}`,
  );
  return isGood;
}

function shown(times: Times | undefined): string {
  return times ? [times.p50, times.p95, times.worst].map((one) => one.toFixed(1)).join(" / ") : "";
}

async function fill(database: Database, wanted: number): Promise<void> {
  const em = database.orm.em.fork();
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from expense_document`.execute(
    em.getKysely(),
  );
  const have = rows[0]?.count ?? 0;
  if (have >= wanted) return;
  const start = performance.now();
  if (have === 0) await seedCast(em, new Date());
  await writeExpenses(database.orm.em.fork(), { have, wanted });
  const written = ((performance.now() - start) / 1000).toFixed(1);
  say(`${wanted} expense documents, ${familyDocuments} of one family: written in ${written} s.`);
}

async function databaseToUse(): Promise<{ databaseUrl: string; stop: () => Promise<void> }> {
  if (options.database !== undefined) return { databaseUrl: options.database, stop: async () => {} };
  const programs = postgresPrograms();
  if (programs === undefined)
    throw new Error("The proof needs PostgreSQL with PostGIS: install it, or set PG_BIN.");
  const cluster = await startCluster(programs);
  await createDatabase(programs, cluster.port, "proof");
  return { databaseUrl: cluster.addressOf("proof"), stop: () => cluster.stop() };
}

await main();
