import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type App, buildApp } from "./app.ts";
import { type Config, ConfigError, readConfig } from "./config.ts";
import { type Database, DatabaseError, openDatabase } from "./database.ts";
import { expireOverdue } from "./direct-billing/clock.ts";
import { sweepUnnamed } from "./document/sweep.ts";
import { moveOn } from "./reimbursement/clock.ts";
import { noticePasswords } from "./identity/password/clock.ts";
import { forgetSignIns } from "./identity/session/forget.ts";
import { beginFeeChanges } from "./network/fees/clock.ts";
import { longWork } from "./kernel/bounds.ts";
import { forgetOldKeys } from "./kernel/old-keys.ts";
import { type Rounds, startRounds } from "./kernel/rounds.ts";
import { vaultOf } from "./kernel/vault.ts";
import { loggable, openLog, quietConsole } from "./log.ts";
import { startFollowing } from "./followers.ts";
import { startPostman } from "./messaging/postman.ts";
import { cast, demoPassword } from "./seed/cast.ts";
import { namesOfFiles } from "./named-files.ts";
import { seedFamilyYears } from "./seed/family-years.ts";
import { seedHistory } from "./seed/history.ts";
import { seedRepresented } from "./seed/represented.ts";
import { seedDemo } from "./seed/run.ts";

/** The only file that starts things: one process, one port. */
async function main(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const config = readConfig();
  const log = openLog(config.logLevel);
  quietConsole(log);
  process.on("uncaughtException", (error) => {
    log.fatal({ err: error }, "ended by a defect");
    process.exit(1);
  });
  const now = () => new Date();
  await probe(config);
  const database = await openDatabase(config, say);
  const vault = vaultOf(config.masterKey);
  if (config.demo) {
    await longWork(async () => {
      if (!(await seedDemo(database.orm.em.fork(), vault, now(), say))) return;
      await seedHistory(database.orm.em.fork(), vault, now());
      await seedFamilyYears(database.orm.em.fork(), vault, now());
      await seedRepresented(database.orm.em.fork(), vault, now());
    });
  }
  const webFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "web", "build");
  const app = await buildApp({
    config,
    database,
    log,
    now,
    ...(existsSync(join(webFolder, "handler.js")) ? { webFolder } : {}),
  });
  const parts = { em: () => database.orm.em.fork(), happenings: app.happenings, now, log };
  const stopPostman = startPostman({ ...parts, config, vault });
  const stopFollowing = await startFollowing(parts);
  await listen(app, database, config);
  const rounds: readonly Rounds[] = [
    { name: "expiries", everyMinutes: 10, round: expireOverdue },
    { name: "fee changes", everyMinutes: 10, round: beginFeeChanges },
    { name: "moving reimbursements on", everyMinutes: 10, round: moveOn },
    {
      name: "removing files that nobody names",
      everyMinutes: 60,
      round: (work) => sweepUnnamed(work, namesOfFiles, log),
    },
    { name: "forgetting idempotency keys", everyMinutes: 360, round: forgetOldKeys },
    { name: "letters about passwords", everyMinutes: 60, round: noticePasswords },
    { name: "forgetting sign-ins", everyMinutes: 360, round: forgetSignIns },
  ];
  const stopRounds = rounds.map((one) => startRounds(app.ownContext, one, log));

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    say("\nStopping …");
    // Whoever sends a body byte by byte is cut off; whatever then still hangs, such as a mail server, ends with the process.
    setTimeout(() => app.fastify.server.closeAllConnections(), END_OF_REQUESTS_MILLISECONDS).unref();
    setTimeout(() => {
      say("Some work did not end in time and was given up; the database takes back what was not finished.");
      process.exit(1);
    }, END_OF_ALL_MILLISECONDS).unref();
    await Promise.all([stopPostman(), stopFollowing(), ...stopRounds.map((end) => end()), app.close()]);
    await database.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  // Whoever reads it may end the process at once.
  announce(config, say);
}

/** After the signal to stop: when open requests are cut off, and when the process ends whatever hangs. */
const END_OF_REQUESTS_MILLISECONDS = 8_000;
const END_OF_ALL_MILLISECONDS = 12_000;

/** A port that another program holds is better said before a database is made. */
async function probe({ port, host }: Config): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(busy(error, port)));
    server.listen({ port, host }, () => server.close(() => resolve()));
  });
}

async function listen(app: App, database: Database, { port, host }: Config): Promise<void> {
  try {
    await app.fastify.listen({ port, host });
  } catch (error) {
    await app.close();
    await database.close();
    throw busy(error, port);
  }
}

function busy(error: unknown, port: number): unknown {
  if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") return error;
  return new ConfigError(
    `Port ${port} is in use by another program: stop it, or choose another with PORT=4001.`,
  );
}

function announce({ publicUrl, demo }: Config, say: (line: string) => void): void {
  say(`\nBlueasy is ready at ${publicUrl}`);
  if (!demo) return;
  say(`\nDemo sign-ins (password: ${demoPassword})`);
  for (const { userName, description } of cast) say(`  ${userName.padEnd(22)} ${description.it}`);
  say("\nMails and text messages go to the development inbox at /dev/inbox. Stop with Ctrl-C.");
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigError || error instanceof DatabaseError;
  process.stderr.write(
    known ? `${error.message}\n` : `Blueasy could not start: ${JSON.stringify(loggable(error))}\n`,
  );
  process.exit(1);
});
