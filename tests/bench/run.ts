/**
 * `npm run bench -- [--facilities 100000] [--doctors 200000] [--seconds 5] [--rounds 3] [--database URL]
 * [--only PART OF A QUERY'S NAME]`
 * Measures the product's searches against the limit (`limit.ts`): same database, same machine, same answers, in turn.
 * Without `--database` it starts a PostgreSQL of its own; with one, the data of an earlier run is used again.
 */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { sql } from "kysely";
import { type Database, openDatabase } from "../../server/database.ts";
import { cast, demoPassword } from "../../server/seed/cast.ts";
import { Client } from "../support/client.ts";
import { createDatabase, freePort, startCluster } from "../support/postgres.ts";
import { postgresPrograms } from "../support/programs.ts";
import { ask, load, type Measured, pathOf, type Target } from "./client.ts";
import { constants } from "./constants.ts";
import { writeBenchNetwork } from "./data.ts";
import { measureNearest, measureTyping } from "./inside.ts";
import { pages, pageQueries } from "./page-queries.ts";
import { memoryMb, parentOf, processorMs } from "./processor.ts";
import { type BenchQuery, benchQueries, inputsOf } from "./queries.ts";

const { values: options } = parseArgs({
  options: {
    facilities: { type: "string", default: "100000" },
    doctors: { type: "string", default: "200000" },
    seconds: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    connections: { type: "string", default: "16" },
    database: { type: "string" },
    only: { type: "string", default: "" },
    output: { type: "string", default: join(tmpdir(), "blueasy-bench.json") },
  },
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const size = { facilities: Number(options.facilities), doctors: Number(options.doctors) };

interface Side extends Measured {
  readonly serverMs: number;
  readonly databaseMs: number;
  readonly memoryMb: number;
}

async function main(): Promise<void> {
  const { databaseUrl, stop } = await databaseToUse();
  const database = await openDatabase({ databaseUrl, dataFolder: "" }, say);
  try {
    await fill(database);
    const inside = {
      nearest: await measureNearest(database, say),
      ...(size.doctors > 0 ? { typing: await measureTyping(database, say) } : {}),
    };
    const searches = size.doctors > 0 ? await measureSearches(database, databaseUrl) : undefined;
    const report = { ...size, processors: cpus().map(({ model }) => model), inside, searches };
    writeFileSync(options.output, `${JSON.stringify(report, null, 2)}\n`);
    say(`\nWritten to ${options.output}`);
  } finally {
    await database.close();
    await stop();
  }
}

async function databaseToUse(): Promise<{ databaseUrl: string; stop: () => Promise<void> }> {
  if (options.database !== undefined) return { databaseUrl: options.database, stop: async () => {} };
  const programs = postgresPrograms();
  if (programs === undefined)
    throw new Error("The benchmark needs PostgreSQL with PostGIS: install it, or set PG_BIN.");
  const cluster = await startCluster(programs);
  await createDatabase(programs, cluster.port, "bench");
  return { databaseUrl: cluster.addressOf("bench"), stop: () => cluster.stop() };
}

async function fill(database: Database): Promise<void> {
  const em = database.orm.em.fork();
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from facility where external_id like 'B%'`.execute(em.getKysely());
  if (rows[0]?.count === size.facilities) {
    say(`${size.facilities} facilities are there already.`);
    return;
  }
  say(`Writing ${size.facilities} facilities and ${size.doctors} doctors …`);
  await writeBenchNetwork(em, size, say);
}

async function measureSearches(database: Database, databaseUrl: string) {
  const limit = await started("limit", fileURLToPath(new URL("./limit.ts", import.meta.url)), databaseUrl);
  const product = await started(
    "product",
    fileURLToPath(new URL("../../server/main.ts", import.meta.url)),
    databaseUrl,
  );
  try {
    const cookie = await signedIn(product.port);
    const postmaster = await postmasterOf(database);
    const results = [];
    const all = [...benchQueries(constants), ...pageQueries(constants)];
    for (const query of all.filter(({ name }) => RegExp(options.only).test(name))) {
      const limitTarget: Target = { port: limit.port, path: pathOf(query), cookie: "" };
      const productTarget: Target = { port: product.port, path: "/graphql", cookie };
      const bodies = await goodBodies(query, limitTarget);
      await sameAnswers(query, bodies.slice(0, 40), limitTarget, productTarget);
      const sides: { limit: Side[]; product: Side[] } = { limit: [], product: [] };
      for (let round = 0; round <= Number(options.rounds); round += 1) {
        const isWarmUp = round === 0;
        const seconds = isWarmUp ? 1 : Number(options.seconds);
        const one = await measured(limitTarget, bodies, limit.process, postmaster, seconds);
        const other = await measured(productTarget, bodies, product.process, postmaster, seconds);
        if (isWarmUp) continue;
        sides.limit.push(one);
        sides.product.push(other);
      }
      const result = {
        query: query.name,
        title: query.title,
        limit: middle(sides.limit),
        product: middle(sides.product),
      };
      show(result);
      results.push({ ...result, ratio: ratioOf(result) });
    }
    return { results, pages: await measurePages({ port: product.port, path: "", cookie }) };
  } finally {
    limit.process.kill("SIGTERM");
    product.process.kill("SIGTERM");
  }
}

/** Pages as a browser gets them, compressed: one at a time, then many at once. */
async function measurePages(target: Target) {
  say("\nPages, alone and all at once:");
  const results = [];
  for (const path of pages) {
    const page = { ...target, path };
    await load(page, [""], 2, 1);
    const alone = await load(page, [""], 1, Number(options.seconds) / 2);
    const many = await load(page, [""], Number(options.connections), Number(options.seconds));
    say(
      `  ${path.padEnd(72)} ${alone.p50.toFixed(1)} ms (p99 ${alone.p99.toFixed(1)})  ${many.requestsPerSecond.toFixed(0)}/s`,
    );
    results.push({ path, alone, many });
  }
  return results;
}

async function started(name: string, file: string, databaseUrl: string) {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", file, databaseUrl, String(port)], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: "127.0.0.1",
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      DATA_FOLDER: join(tmpdir(), "blueasy-bench"),
      DEMO: "on",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise<void>((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code}`)));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (/ready/.test(text)) resolve();
    });
  });
  return { port, process: child };
}

async function signedIn(port: number): Promise<string> {
  const client = new Client(`http://127.0.0.1:${port}`);
  const member = cast.find(({ userName }) => userName === "giulia.ferrero");
  await client.signIn(member?.userName ?? "", demoPassword);
  return client.cookieHeader();
}

async function postmasterOf(database: Database): Promise<number> {
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(
    database.orm.em.fork().getKysely(),
  );
  return parentOf(rows[0]?.pid ?? 0);
}

/** The requests of a query, without those of which it says that they measure something else. */
async function goodBodies(query: BenchQuery, limit: Target): Promise<string[]> {
  const bodies = [];
  for (const variables of inputsOf(query, 400)) {
    const body = JSON.stringify({ query: query.document, variables });
    if (query.isGood === undefined || query.isGood(await ask(limit, body))) bodies.push(body);
  }
  return bodies;
}

async function sameAnswers(
  query: BenchQuery,
  bodies: string[],
  limit: Target,
  product: Target,
): Promise<void> {
  for (const body of bodies) {
    const [expected, answered] = [await ask(limit, body), await ask(product, body)];
    assert.deepEqual(compared(answered), compared(expected), `${query.name} ${body}`);
  }
}

/** An answer without what only the product can say: its own cursor, and what the plan says of a price. */
function compared(answer: string): unknown {
  return JSON.parse(answer, (key, value: unknown) =>
    key === "endCursor" || key === "memberShare" ? null : value,
  );
}

async function measured(
  target: Target,
  bodies: readonly string[],
  { pid = 0 }: ChildProcess,
  postmaster: number,
  seconds: number,
): Promise<Side> {
  const before = [processorMs(pid), processorMs(postmaster)] as const;
  const result = await load(target, bodies, Number(options.connections), seconds);
  const after = [processorMs(pid), processorMs(postmaster)] as const;
  const each = (index: 0 | 1) => (after[index] - before[index]) / result.requests;
  return { ...result, serverMs: each(0), databaseMs: each(1), memoryMb: memoryMb(pid) };
}

/** The round in the middle by speed: one disturbed round does not count. */
function middle(sides: Side[]): Side {
  const sorted = sides.toSorted((a, b) => a.requestsPerSecond - b.requestsPerSecond);
  const side = sorted[Math.floor(sorted.length / 2)];
  if (!side) throw new Error("no round was measured");
  return side;
}

interface Result {
  readonly query: string;
  readonly title: string;
  readonly limit: Side;
  readonly product: Side;
}

/** Requests per second against the limit's; and the same by processor time, which other programs disturb less. */
function ratioOf({ limit, product }: Result) {
  return {
    requests: product.requestsPerSecond / limit.requestsPerSecond,
    processor: (limit.serverMs + limit.databaseMs) / (product.serverMs + product.databaseMs),
  };
}

function show(result: Result): void {
  const { requests, processor } = ratioOf(result);
  say(
    `\n${result.query} ${result.title}: ${requests.toFixed(2)} of the limit (${processor.toFixed(2)} by processor time)`,
  );
  for (const side of ["limit", "product"] as const) {
    const { requestsPerSecond, p50, p99, serverMs, databaseMs, memoryMb: memory } = result[side];
    say(
      `  ${side.padEnd(8)} ${requestsPerSecond.toFixed(0).padStart(6)}/s  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms  ` +
        `CPU ${serverMs.toFixed(2)} + ${databaseMs.toFixed(2)} ms  ${memory} MB`,
    );
  }
}

await main();
