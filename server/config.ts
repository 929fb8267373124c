import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isValidIBAN } from "ibantools";
import { trustIn } from "./http/asker.ts";
import { demoProvider, type IdentityProvider, readProviders } from "./identity/oidc/settings.ts";
import { readGateway, type TextGateway } from "./messaging/gateway.ts";

/** The environment, read and validated once. Everything else receives these values. */
export interface Config {
  /** TCP port of pages, API, documents and health. */
  readonly port: number;
  readonly host: string;
  /** Address under which people reach the product, without a trailing slash. */
  readonly publicUrl: string;
  /** Addresses, ranges or names of ranges of the proxies whose X-Forwarded-For is believed; none by default. */
  readonly trustedProxies: readonly string[];
  readonly production: boolean;
  /** Demo people and their one-click sign-in; refused in production. */
  readonly demo: boolean;
  /** A PostgreSQL server; undefined means the embedded database in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** How long a request waits for a connection to the database, and for a statement, in milliseconds. */
  readonly databaseWaitMs: number;
  /** 32 bytes from which the keys of documents and one-time codes are derived. */
  readonly masterKey: Buffer;
  /** An SMTP server; undefined means the development inbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Who sends text messages; undefined means the development inbox. */
  readonly textGateway: TextGateway | undefined;
  /** Tiles of the map (`https://…/{z}/{x}/{y}.png`); undefined means the offline outline. */
  readonly tileUrl: string | undefined;
  readonly tileAttribution: string | undefined;
  /** Nominatim's `/search` or Photon's `/api`; undefined means that an address is taken for its town. */
  readonly geocoderUrl: string | undefined;
  readonly logLevel: string;
  /** Largest file that the desk may load, in bytes. */
  readonly importMaxBytes: number;
  /** Whose digital identities one may sign in with, in the order of their buttons. */
  readonly identityProviders: readonly IdentityProvider[];
  /** The fund's own account, from which facilities and members are paid. */
  readonly fund: { readonly name: string; readonly iban: string; readonly bic: string };
}

/** Settings that cannot be used: for each a line of one sentence that also says how to mend it. */
export class ConfigError extends Error {}

/** Reads the settings; throws `ConfigError` on all that production lacks, else on the first one that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const production = env["NODE_ENV"] === "production";
  if (production) requireForProduction(env);
  const databaseUrl = text(env, "DATABASE_URL");
  const demo = flag(env, "DEMO", !production);
  const dataFolder = resolve(text(env, "DATA_FOLDER") ?? "data");
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\/\S+$/.test(databaseUrl)) {
    throw new ConfigError(
      "DATABASE_URL is not a PostgreSQL address: it should look like postgres://user:password@host:5432/name.",
    );
  }
  const port = Number(text(env, "PORT") ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ConfigError(`PORT is "${env["PORT"]}": it should be a number from 1 to 65535.`);
  }
  const publicUrl = (text(env, "PUBLIC_URL") ?? `http://localhost:${port}`).replace(/\/+$/, "");
  if (!/^https?:\/\/[^/\s]+$/.test(publicUrl)) {
    throw new ConfigError(`PUBLIC_URL is "${publicUrl}": it should look like https://blueasy.example.`);
  }
  const smtpUrl = text(env, "SMTP_URL");
  if (smtpUrl !== undefined && !/^smtps?:\/\/\S+$/.test(smtpUrl)) {
    throw new ConfigError(
      "SMTP_URL is not an address of a mail server: it should look like smtps://user:password@host:465.",
    );
  }
  return {
    port,
    host: text(env, "HOST") ?? (production ? "0.0.0.0" : "localhost"),
    publicUrl,
    trustedProxies: trustedProxies(env),
    production,
    demo,
    databaseUrl,
    dataFolder,
    databaseWaitMs: milliseconds(env, "DATABASE_WAIT_MS", 2_000),
    masterKey: masterKey(env, dataFolder),
    smtpUrl,
    mailFrom: text(env, "MAIL_FROM") ?? "Blueasy <no-reply@blueasy.example>",
    textGateway: textGateway(env, production),
    tileUrl: text(env, "TILE_URL"),
    tileAttribution: text(env, "TILE_ATTRIBUTION"),
    geocoderUrl: text(env, "GEOCODER_URL"),
    logLevel: text(env, "LOG_LEVEL") ?? "info",
    importMaxBytes: megabytes(env, "IMPORT_MAX_MB", 64) * 1_048_576,
    identityProviders: [
      ...identityProviders(env, production),
      ...(demo ? [demoProvider(publicUrl, randomBytes(32).toString("hex"))] : []),
    ],
    fund: fundAccount(env),
  };
}

/** What production may not do without: each has a default elsewhere that would lose money, mails or secrets here. */
const needed: readonly (readonly [name: string, why: string])[] = [
  ["DATABASE_URL", "the embedded database survives a crash but not a power loss"],
  ["MASTER_KEY", "64 hexadecimal digits, kept safe"],
  ["SMTP_URL", "a mail server; without it codes and news reach nobody"],
  ["SMS_URL", "a gateway of text messages; without it no mobile number can be confirmed"],
  ["FUND_NAME", "the holder of the account that pays"],
  ["FUND_IBAN", "the account that pays"],
  ["FUND_BIC", "the bank of the account that pays"],
];

/** @throws ConfigError that names all that is missing, a line each */
function requireForProduction(env: NodeJS.ProcessEnv): void {
  const faults = needed
    .filter(([name]) => text(env, name) === undefined)
    .map(([name, why]) => `NODE_ENV=production needs ${name}: ${why}.`);
  if (!text(env, "PUBLIC_URL")?.startsWith("https://")) {
    faults.push(
      "NODE_ENV=production needs PUBLIC_URL with https://, the address people use: else sessions travel in the open.",
    );
  }
  if (flag(env, "DEMO", false)) {
    faults.push("DEMO cannot be on with NODE_ENV=production: the demo passwords are public.");
  }
  if (faults.length > 0) throw new ConfigError(faults.join("\n"));
}

function identityProviders(env: NodeJS.ProcessEnv, production: boolean): IdentityProvider[] {
  const { providers, faults } = readProviders({ text: (name) => text(env, name), production });
  if (faults.length > 0) throw new ConfigError(faults.join("\n"));
  return providers;
}

function textGateway(env: NodeJS.ProcessEnv, production: boolean): TextGateway | undefined {
  const { gateway, faults } = readGateway({ text: (name) => text(env, name), production });
  if (faults.length > 0) throw new ConfigError(faults.join("\n"));
  return gateway;
}

function text(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}

function trustedProxies(env: NodeJS.ProcessEnv): string[] {
  const proxies = (text(env, "TRUSTED_PROXIES") ?? "").split(",").map((one) => one.trim());
  const named = proxies.filter((one) => one !== "");
  try {
    trustIn(named);
  } catch {
    throw new ConfigError(
      `TRUSTED_PROXIES is "${env["TRUSTED_PROXIES"]}": it should be addresses or ranges with commas between, such as 10.0.0.7, 192.168.1.0/24, loopback.`,
    );
  }
  return named;
}

function flag(env: NodeJS.ProcessEnv, name: string, otherwise: boolean): boolean {
  const value = text(env, name)?.toLowerCase();
  if (value === undefined) return otherwise;
  if (["1", "true", "on", "yes"].includes(value)) return true;
  if (["0", "false", "off", "no"].includes(value)) return false;
  throw new ConfigError(`${name} is "${value}": it should be on or off.`);
}

function megabytes(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(text(env, name) ?? otherwise);
  if (!Number.isInteger(value) || value < 1 || value > 512)
    throw new ConfigError(
      `${name} is "${env[name]}": it should be a whole number of megabytes from 1 to 512.`,
    );
  return value;
}

function milliseconds(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = Number(text(env, name) ?? otherwise);
  if (!Number.isInteger(value) || value < 100 || value > 60_000)
    throw new ConfigError(
      `${name} is "${env[name]}": it should be a whole number of milliseconds from 100 to 60000.`,
    );
  return value;
}

function fundAccount(env: NodeJS.ProcessEnv): Config["fund"] {
  const name = text(env, "FUND_NAME");
  const iban = text(env, "FUND_IBAN")?.replace(/ /g, "");
  const bic = text(env, "FUND_BIC");
  if (iban !== undefined && !isValidIBAN(iban)) {
    throw new ConfigError("FUND_IBAN is not a valid IBAN: check its digits.");
  }
  return {
    name: name ?? "Fondo Blueasy (dimostrativo)",
    iban: iban ?? "IT60X0542811101000000123456",
    bic: bic ?? "BLOPIT22XXX",
  };
}

/** Outside production a key is made on first use and kept beside the data that it protects. */
function masterKey(env: NodeJS.ProcessEnv, dataFolder: string): Buffer {
  const given = text(env, "MASTER_KEY");
  if (given !== undefined) {
    const key = Buffer.from(given, "hex");
    if (key.length !== 32) throw new ConfigError("MASTER_KEY should be 64 hexadecimal digits (32 bytes).");
    return key;
  }
  const file = join(dataFolder, "master.key");
  if (existsSync(file)) {
    const key = Buffer.from(readFileSync(file, "utf8").trim(), "hex");
    if (key.length !== 32)
      throw new ConfigError(`${file} is damaged: put the saved copy back, or remove the data folder.`);
    return key;
  }
  mkdirSync(dataFolder, { recursive: true });
  const key = randomBytes(32);
  writeFileSync(file, `${key.toString("hex")}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return key;
}
