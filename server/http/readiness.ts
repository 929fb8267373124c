import type { FastifyInstance } from "fastify";
import type { Database } from "../database.ts";
import { outageCode, RETRY_AFTER_SECONDS } from "../kernel/outage.ts";

/**
 * `GET /health/live`: the process runs; asks no database. `GET /health/ready` and `GET /health`: it can also serve, which
 * the database says within a second; 503 otherwise. Never queued behind anybody.
 */
export function healthRoutes(fastify: FastifyInstance, database: Database): void {
  fastify.get("/health/live", async (_request, reply) =>
    reply.header("cache-control", "no-store").send({ status: "ok" }),
  );
  for (const url of ["/health", "/health/ready"]) {
    fastify.get(url, async (_request, reply) => {
      reply.header("cache-control", "no-store");
      try {
        await database.ready();
        return await reply.send({ status: "ok", database: database.kind });
      } catch {
        return reply
          .code(503)
          .header("retry-after", String(RETRY_AFTER_SECONDS))
          .send({ status: "unavailable", code: outageCode });
      }
    });
  }
}
