import { Client } from "./tests/support/client.ts";
import { benchQueries, inputsOf } from "./tests/bench/queries.ts";
import { constants } from "./tests/bench/constants.ts";
import { load } from "./tests/bench/client.ts";
import { processorMs } from "./tests/bench/processor.ts";
import { execSync } from "node:child_process";
const pid = Number(execSync("ss -ltnpH 'sport = :4900' | sed 's/.*pid=//;s/,.*//'").toString());
const c = new Client("http://127.0.0.1:4900");
await c.signIn("giulia.ferrero", "prova-Blueasy-26");
const only = process.argv[2]?.split(",");
for (const q of benchQueries(constants)) { if (only && !only.includes(q.name)) continue;
  const bodies = inputsOf(q, 300).map((v) => JSON.stringify({ query: q.document, variables: v }));
  const t = { port: 4900, path: "/graphql", cookie: c.cookieHeader() };
  await load(t, bodies, 16, 2);
  const b = processorMs(pid); const r = await load(t, bodies, 16, Number(process.argv[3] ?? 6)); const a = processorMs(pid);
  console.log(q.name, pid, Math.round(r.requestsPerSecond), "/s server CPU", ((a - b) / r.requests).toFixed(3)); }
