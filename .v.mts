// variants: node .v.mts file.mjs  exporting default [{name,text,values: (i)=>[]}]
import { readFileSync } from "node:fs";
import pg from "pg";
import { pathToFileURL } from "node:url";
const url = process.env.BENCH_URL ?? "postgres://blueasy@127.0.0.1:5555/bench";
const client = new pg.Client({ connectionString: url, options: "-c jit=off" }); await client.connect();
const pid = (await client.query("select pg_backend_pid() p")).rows[0].p;
const cpu = () => Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;
const variants = (await import(pathToFileURL(process.argv[2]!).href)).default;
const res: any = {};
for (let round = 0; round < 6; round++) for (const v of variants) {
  const c0 = cpu(); let bytes = 0;
  for (const values of v.values) { const r = await client.query({ name: v.name, text: v.text, values, rowMode: "array" }); bytes += String(r.rows[0]?.[0] ?? "").length; }
  if (round) (res[v.name] ??= []).push((cpu() - c0) / v.values.length);
  v.bytes = bytes / v.values.length;
}
for (const v of variants) console.log(v.name.padEnd(40), res[v.name].toSorted((a: number, b: number) => a - b)[2].toFixed(3), "ms", Math.round(v.bytes), "bytes");
await client.end();
