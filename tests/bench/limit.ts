/** The limit: one hand-written prepared statement per query behind a bare `node:http` server. `limit.ts DATABASE_URL PORT` */
import { createServer } from "node:http";
import process from "node:process";
import { Pool } from "pg";
import { pathOf } from "./client.ts";
import { constants } from "./constants.ts";
import { pageQueries } from "./page-queries.ts";
import { benchQueries } from "./queries.ts";

const [databaseUrl = "", port = ""] = process.argv.slice(2);
const pool = new Pool({
  connectionString: databaseUrl,
  max: 16,
  idleTimeoutMillis: 0,
  options: "-c jit=off",
});
const all = [...benchQueries(constants), ...pageQueries(constants)];
const queries = new Map(all.map((query) => [pathOf(query), query]));

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const query = queries.get(request.url ?? "");
    if (!query) {
      response.writeHead(404).end();
      return;
    }
    const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      variables: Record<string, unknown>;
    };
    pool
      .query({ name: query.name, text: query.limit, values: query.values(variables), rowMode: "array" })
      .then(({ rows }) => {
        const body = Buffer.from(`{"data":${rows[0]?.[0] ?? "null"}}\n`);
        response
          .writeHead(200, { "content-type": "application/json", "content-length": body.length })
          .end(body);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
}).listen(Number(port), "127.0.0.1", () => process.stdout.write("ready\n"));
