import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { demoPasskeysBy } from "./authenticator.ts";
import { Client } from "./client.ts";
import { followed } from "./followed.ts";
import { freePort } from "./postgres.ts";

const projectFolder = join(import.meta.dirname, "..", "..");
const running = new Set<ChildProcess>();

/** One process of the product, started as `npm start` does once everything is prepared: a black box with a port. */
export interface Product {
  readonly url: string;
  readonly pid: number;
  /** All it has written so far: its log, line by line JSON, among what it says to a person. */
  said(): string;
  /** Exit code; 128 + number when a signal ended it. */
  readonly ended: Promise<number>;
  signal(signal: NodeJS.Signals): void;
  /** A program that has not signed in yet, at a network address of its own unless one is given. */
  client(address?: string): Client;
}

/** The key of every product under test, so that two processes may share a database. */
export const masterKey = "5a".repeat(32);

/** Settings without which production does not start; the address is https because a proxy in front of it speaks that. */
export const productionSettings = {
  NODE_ENV: "production",
  PUBLIC_URL: "https://blueasy.example",
  SMTP_URL: "smtp://127.0.0.1:9",
  SMS_URL: "http://127.0.0.1:9/messages",
  FUND_NAME: "Fondo di prova",
  FUND_IBAN: "IT60X0542811101000000123456",
  FUND_BIC: "BLOPIT22XXX",
} as const;

/**
 * Starts a process with these settings and none of this one's own, and waits until it is ready. It stands behind a proxy at
 * 127.0.0.1, the tests, which says who asks.
 */
export async function startProduct(settings: Readonly<Record<string, string>>): Promise<Product> {
  const port = Number(settings["PORT"] ?? (await freePort()));
  const { PATH = "", HOME = "" } = process.env;
  const env = {
    ...{ PATH, HOME, TZ: "UTC", MASTER_KEY: masterKey, HOST: "127.0.0.1", PORT: String(port) },
    ...{ TRUSTED_PROXIES: "127.0.0.1", PUBLIC_URL: `http://127.0.0.1:${port}` },
    ...settings,
  };
  const child = spawn(process.execPath, ["--import", "tsx", "server/main.ts"], {
    cwd: projectFolder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { said, ended } = followed(child, running);
  const url = `http://127.0.0.1:${port}`;
  const product: Product = {
    url,
    pid: child.pid ?? 0,
    said,
    ended,
    signal: (signal) => child.kill(signal),
    client: (address) => clientAt(url, address),
  };
  await new Promise<void>((resolve, reject) => {
    const look = () => said().includes("Blueasy is ready at") && resolve();
    child.stdout.on("data", look);
    void ended.then((code) => reject(new Error(`It ended with ${code} before it was ready:\n${said()}`)));
    look();
  });
  return product;
}

const demoPasskeys = demoPasskeysBy(masterKey);

/** A client whose proxy says that it asks from this address; who signs in by it has the passkeys of the demo's people. */
export function clientAt(url: string, address = someAddress()): Client {
  return new Client(url, { "x-forwarded-for": address }, demoPasskeys);
}

/** An address of the documentation's range (2001:db8::/32), a new network each time. */
export function someAddress(): string {
  const parts = randomBytes(4).toString("hex").match(/.{4}/g) ?? [];
  return `2001:db8:${parts.join(":")}::1`;
}

/** Ends whatever is still running. */
export async function endProducts(): Promise<void> {
  const left = [...running];
  const gone = left.map((child) => new Promise((resolve) => child.once("close", resolve)));
  for (const child of left) child.kill("SIGTERM");
  const impatience = setTimeout(() => left.forEach((child) => child.kill("SIGKILL")), 15_000);
  await Promise.all(gone);
  clearTimeout(impatience);
}
