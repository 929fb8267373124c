import { readFileSync } from "node:fs";
import { parse } from "graphql";
import pg from "pg";
import { openDatabase } from "./server/database.ts";
import { productSchema } from "./server/schema.ts";
import { fastPath } from "./server/network/fast/plugin.ts";
import { benchQueries, inputsOf } from "./tests/bench/queries.ts";
import { constants } from "./tests/bench/constants.ts";
const url = process.env.BENCH_URL ?? "postgres://blueasy@127.0.0.1:5555/bench";
const only = process.argv[2]?.split(",");
const N = Number(process.argv[3] ?? 300);
const db = await openDatabase({ databaseUrl: url, dataFolder: "" });
const schema = productSchema();
const client = new pg.Client({ connectionString: url, options: "-c jit=off" }); await client.connect();
const limitClient = new pg.Client({ connectionString: url, options: "-c jit=off" }); await limitClient.connect();
const pidOf = async (c: pg.Client) => (await c.query("select pg_backend_pid() p")).rows[0].p as number;
const [pid, limitPid] = [await pidOf(client), await pidOf(limitClient)];
const cpu = (p: number) => { const f = readFileSync(`/proc/${p}/schedstat`, "utf8").split(" "); return Number(f[0]) / 1e6; };
let recorded: any[] = [];
const recorder = { totalCount: 1, query: (q: any) => { recorded.push(q); return client.query(q); } };
const real = db.orm.em.fork();
const em = { isInTransaction: () => false, getConnection: () => ({ getNativeClient: async () => recorder }), getKysely: () => real.getKysely() };
const context = { actor: { door: "member", accountId: "", sessionId: "", personId: "" }, em, language: "it", now: () => new Date(), config: {} };
for (const q of benchQueries(constants)) {
  if (only && !only.includes(q.name)) continue;
  const document = parse(q.document); const operation = document.definitions[0] as any;
  const plugin = fastPath(schema); const hooks: any = await (plugin as any).requestDidStart();
  let inputs = inputsOf(q, 400);
  if (q.isGood) { const good = []; for (const v of inputs) { const r = await limitClient.query({ name: q.name, text: q.limit, values: q.values(v) }); if (q.isGood(String(Object.values(r.rows[0])[0]))) good.push(v); } inputs = good; }
  inputs = inputs.slice(0, N);
  const ask = async (v: any) => { recorded = []; const r = await hooks.responseForOperation({ document, operation, contextValue: context, request: { variables: v }, response: { http: {} } }); return r; };
  const all: any[] = []; let slow = 0;
  for (const v of inputs) { const r = await ask(v); if (!r) slow++; all.push(...recorded); }
  (await import("node:fs")).writeFileSync(`/tmp/product-${q.name}.json`, JSON.stringify({ text: all[0]?.text, values: all.map((a) => a.values), limit: q.limit, limitValues: inputs.map((v) => q.values(v)) }));
  // measure
  const runP = async () => { const c0 = cpu(pid), n0 = process.cpuUsage(), t0 = performance.now(); for (const q of all) await client.query(q); return [(cpu(pid) - c0) / inputs.length, (performance.now() - t0) / inputs.length]; };
  const runL = async () => { const c0 = cpu(limitPid), t0 = performance.now(); for (const v of inputs) await limitClient.query({ name: q.name, text: q.limit, values: q.values(v), rowMode: "array" }); return [(cpu(limitPid) - c0) / inputs.length, (performance.now() - t0) / inputs.length]; };
  await runL(); await runP();
  const P: number[] = [], L: number[] = [];
  for (let i = 0; i < 5; i++) { L.push((await runL())[0]!); P.push((await runP())[0]!); }
  const med = (a: number[]) => a.toSorted((x, y) => x - y)[2]!;
  console.log(q.name, "inputs", inputs.length, "slow", slow, "limit", med(L).toFixed(3), "product", med(P).toFixed(3), "ms CPU; ratio", (med(L) / med(P)).toFixed(2));
}
await client.end(); await limitClient.end(); await db.close();
