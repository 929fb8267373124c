import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { chromiumPath, missingProgram } from "./support/programs.ts";

const here = import.meta.dirname;

const own = ["journeys", "web", "safety", "start"];
/** Test files of the rooms, relative to tests/. */
const rooms = readdirSync(here, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".test.ts") && !own.includes(file.split(/[\\/]/)[0] ?? ""),
);

/** Who asks for a database runs where one is; everything else is pure and needs nothing. */
function needsDatabase(file: string): boolean {
  return /from "[./\w-]*\/(databases|server)\.ts"/.test(readFileSync(join(here, file), "utf8"));
}

/** The server's modules take seconds to load: once for each worker, not for each file. */
const databaseSetup = {
  globalSetup: [join(here, "support/postgres-setup.ts")],
  hookTimeout: 60_000,
  isolate: false,
};

/** One worker in three waits for a server's answer. */
const onBoth = { ...databaseSetup, testTimeout: 60_000, maxWorkers: 3 };

const safetySetup = {
  ...databaseSetup,
  globalSetup: [...databaseSetup.globalSetup, join(here, "safety/setup.ts")],
  testTimeout: process.env["LONG"] === "1" ? 900_000 : 60_000,
};
const timed = ["safety/overload.test.ts"];

/** One vitest project; projects of the same order run together, others one after the other. */
function project(name: string, order: number, include: string[], more: object = {}) {
  return {
    extends: true as const,
    test: { name, include, sequence: { groupOrder: order }, ...more },
  };
}

const browser = chromiumPath() !== undefined;
if (!browser) missingProgram("Chromium", "the tests of the pages in a browser are left out");

export default defineConfig({
  root: here,
  cacheDir: join(here, "..", "node_modules", ".vite"),
  // type-graphql and the schema must meet one and the same graphql.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    // Pages come when the machine lets them: a second is no promise anybody made.
    expect: { poll: { timeout: 15_000 } },
    // a list of complaints is told whole
    chaiConfig: { truncateThreshold: 0 },
    passWithNoTests: true,
    reporters: ["default", "./support/tally.ts"],
    // The built web is run as it is.
    server: { deps: { external: [/\/web\/build\//] } },
    env: { TZ: "UTC", LOG_LEVEL: "silent" },
    projects: [
      project(
        "unit",
        0,
        rooms.filter((file) => !needsDatabase(file)),
      ),
      project("database", 1, rooms.filter(needsDatabase), onBoth),
      project("journeys", 2, ["journeys/**/*.test.ts"], onBoth),
      project("web", 3, browser ? ["web/**/*.test.ts"] : [], {
        ...databaseSetup,
        testTimeout: 120_000,
      }),
      project("safety", 4, ["safety/**/*.test.ts"], { ...safetySetup, exclude: timed }),
      // what is promised in seconds to a crowd runs beside nothing else
      project("safety-timed", 5, timed, { ...safetySetup, maxWorkers: 1 }),
      project("start", 6, ["start/**/*.test.ts"], { ...databaseSetup, testTimeout: 120_000, maxWorkers: 1 }),
    ],
  },
});
