import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Folder of PostgreSQL's programs, PostGIS beside them: `PG_BIN`, else the newest of Debian's, else `pg_config`'s. */
export function postgresPrograms(): string | undefined {
  const candidates = [
    ...(process.env["PG_BIN"] === undefined ? [] : [process.env["PG_BIN"]]),
    ...debianVersions().map((version) => join("/usr/lib/postgresql", version, "bin")),
    ...[said("pg_config", "--bindir")].filter((folder) => folder !== undefined),
  ];
  return candidates.find((folder) => existsSync(join(folder, "initdb")) && hasPostgis(folder));
}

function debianVersions(): string[] {
  if (!existsSync("/usr/lib/postgresql")) return [];
  return readdirSync("/usr/lib/postgresql").sort((a, b) => Number(b) - Number(a));
}

function hasPostgis(programs: string): boolean {
  // Debian puts pg_config in another package than the server.
  const version = /postgresql\/(\d+)\/bin$/.exec(programs)?.[1];
  const shared = said(join(programs, "pg_config"), "--sharedir") ?? `/usr/share/postgresql/${version}`;
  return existsSync(join(shared, "extension", "postgis.control"));
}

/** The Chromium at hand: `CHROMIUM`, else the one without windows, which takes half the time, else any. */
export function chromiumPath(): string | undefined {
  const places = [
    process.env["CHROMIUM"],
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/opt/google/chrome/chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
  return places.find((path) => path !== undefined && existsSync(path));
}

/** What a program answers on one line; undefined when it is not there. */
function said(program: string, argument: string): string | undefined {
  try {
    return execFileSync(program, [argument], { encoding: "utf8", stdio: "pipe" }).trim();
  } catch {
    return undefined;
  }
}

/** Without PostgreSQL or Chromium a person tests the rest; on CI their absence is a failure. */
export function missingProgram(what: string, consequence: string): void {
  if (process.env["CI"] === "true")
    throw new Error(`${what} is not installed here, and on CI nothing may be left out.`);
  process.stderr.write(`${what} is not installed here: ${consequence}.\n`);
}
