import { randomBytes } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import { buildApp } from "../../server/app.ts";
import type { Config } from "../../server/config.ts";
import type { Database } from "../../server/database.ts";
import { startFollowing } from "../../server/followers.ts";
import { demoProvider } from "../../server/identity/oidc/settings.ts";
import { vaultOf } from "../../server/kernel/vault.ts";
import { openLog } from "../../server/log.ts";
import { startPostman } from "../../server/messaging/postman.ts";
import { Client } from "./client.ts";
import { type Clock, clockAt } from "./clock.ts";
import { freePort } from "./postgres.ts";

/** The real application on a port of its own. */
export interface TestServer {
  readonly url: string;
  readonly clock: Clock;
  /** A program that has not signed in yet. */
  client(): Client;
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly database: Database;
  /** Monday 23 November 2026, 10:00 in Rome, unless said otherwise. */
  readonly startsAt?: string;
  /** The built web; without it only the API stands. */
  readonly webFolder?: string;
  /** How windows call it, where a number will not do. */
  readonly hostName?: string | undefined;
  readonly config?: Partial<Config> | undefined;
}

export const startsAt = "2026-11-23T09:00:00Z";

export async function startServer(options: TestServerOptions): Promise<TestServer> {
  const clock = clockAt(options.startsAt ?? startsAt);
  const port = await freePort();
  const url = `http://${options.hostName ?? "127.0.0.1"}:${port}`;
  const config = { ...testConfig(port, url), ...options.config };
  const log = openLog(process.env["LOG_LEVEL"] ?? "silent");
  const app = await buildApp({
    config,
    database: options.database,
    log,
    now: clock.now,
    ...(options.webFolder === undefined ? {} : { webFolder: options.webFolder }),
  });
  const parts = {
    em: () => options.database.orm.em.fork(),
    happenings: app.happenings,
    now: clock.now,
    log,
  };
  const stopFollowing = await startFollowing(parts);
  await app.fastify.listen({ port, host: "127.0.0.1" });
  const stopPostman = startPostman({ ...parts, config, vault: vaultOf(config.masterKey) });
  return {
    url,
    clock,
    client: () => new Client(url),
    async close() {
      await Promise.all([stopFollowing(), stopPostman()]);
      await app.close();
    },
  };
}

/** Starts a server before the tests of a `describe` and closes it after them; usable inside tests and hooks. */
export function serverFor(options: TestServerOptions): TestServer {
  let started: TestServer | undefined;
  const server = () => {
    if (started === undefined) throw new Error("The server starts before the first test, not before.");
    return started;
  };
  beforeAll(async () => {
    started = await startServer(options);
  });
  afterAll(() => started?.close());
  return {
    get url() {
      return server().url;
    },
    get clock() {
      return server().clock;
    },
    client: () => server().client(),
    close: async () => {},
  };
}

export function testConfig(port: number, publicUrl: string): Config {
  return {
    port,
    host: "127.0.0.1",
    publicUrl,
    trustedProxies: [],
    production: false,
    demo: true,
    databaseUrl: undefined,
    dataFolder: "",
    // A machine that does other work too is slow: what is too slow here is seen by the tests of safety.
    databaseWaitMs: 20_000,
    masterKey: randomBytes(32),
    smtpUrl: undefined,
    mailFrom: "Blueasy <no-reply@blueasy.example>",
    textGateway: undefined,
    tileUrl: undefined,
    tileAttribution: undefined,
    geocoderUrl: undefined,
    logLevel: "silent",
    importMaxBytes: 4 * 1_048_576,
    identityProviders: [demoProvider(publicUrl, "a secret that nobody needs to know")],
    fund: { name: "Fondo di prova", iban: "IT60X0542811101000000123456", bic: "BLOPIT22XXX" },
  };
}
