import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const project = dirname(import.meta.dirname);

/** Files of the project, as git knows them; where there is no git, as they lie there. */
const files = projectFiles();
const code = files.filter(
  (file) => /\.(ts|mjs|cjs|svelte|css)$/.test(file) && !file.startsWith("web/src/lib/gql/"),
);

/** Tables rather than code: a row more makes none of them harder to read. */
const tables =
  /^(server\/(plan\/(catalogue|examples\/|editions\/|facts)|seed\/network-words|case-file\/pathologies|identity\/password\/common)|tests\/safety\/matrix\.ts$)/;

test("a file fits 350 lines, a file of tests 450", () => {
  const long = code
    .filter((file) => !tables.test(file))
    .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
    .filter(({ file, lines }) => lines > (file.startsWith("tests/") ? 450 : 350));
  expect(long).toEqual([]);
});

test("the top level holds what was agreed, and dotfiles", () => {
  const agreed = [
    "package.json",
    "package-lock.json",
    "README.md",
    "codegen.yml",
    "schema.graphql",
    "tsconfig.json",
  ];
  const folders = ["migrations", "server", "tests", "web"];
  const top = new Set(files.map((file) => file.split("/")[0] ?? ""));
  expect([...top].filter((name) => !name.startsWith(".") && ![...agreed, ...folders].includes(name))).toEqual(
    [],
  );
});

test("nothing is put off: no reminders, no tests left out", () => {
  const reminder = /\b(TODO|FIXME|XXX|HACK)\b/;
  const leftOut = /\b(test|it|describe)\.(only|skip|skipIf|runIf|todo|fails)\b/;
  const silenced = /@ts-(ignore|nocheck)|(eslint|oxlint)-disable/;
  const found = code.filter((file) => {
    // This file has to name what it looks for.
    if (file === "tests/house.test.ts") return false;
    const text = read(file);
    return reminder.test(text) || leftOut.test(text) || silenced.test(text);
  });
  expect(found).toEqual([]);
});

test("a line of the journal is a verb of its room's list", () => {
  const noting = code.filter((file) => file.startsWith("server/") && read(file).includes("act.note("));
  expect(noting).toEqual(["server/kernel/verbs.ts"]);
});

/** What these choose among are not the product's own words: letters of a file, kinds of files. */
const openChoices = /^server\/document\/reading\/(pdf-words|examination)\.ts$/;

test("every switch names each of its cases and answers it: a new one does not compile until somebody has decided", () => {
  const found = code
    .filter((file) => file.startsWith("server/") && file.endsWith(".ts") && !openChoices.test(file))
    .flatMap((file) =>
      switchesOf(file).flatMap(({ caseBlock: { clauses } }) =>
        clauses.filter((clause) => ts.isDefaultClause(clause) || !isAnswered(clause)).map(() => file),
      ),
    );
  expect(found).toEqual([]);
});

/** Shares its answer with the case after it, or returns or throws: then the compiler asks for every case. */
function isAnswered({ statements }: ts.CaseOrDefaultClause): boolean {
  const last = statements.at(-1);
  const own = last && ts.isBlock(last) ? last.statements.at(-1) : last;
  return own === undefined || ts.isReturnStatement(own) || ts.isThrowStatement(own);
}

function switchesOf(file: string): ts.SwitchStatement[] {
  const found: ts.SwitchStatement[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isSwitchStatement(node)) found.push(node);
    ts.forEachChild(node, look);
  };
  const text = read(file);
  if (text.includes("switch (")) look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

test("no test casts to never: it gives what the code asks for", () => {
  const own = "tests/house.test.ts";
  expect(
    files.filter((file) => /^tests\/.*\.ts$/.test(file) && file !== own && /\bas never\b/.test(read(file))),
  ).toEqual([]);
});

test("colours are tokens: none is written outside app.css, and there only as a token", () => {
  const colour = /(?<!href=")(#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(rgba?|hsla?|oklch)\()/i;
  const pages = code.filter((file) => file.startsWith("web/src/"));
  const found = pages.flatMap((file) =>
    read(file)
      .split("\n")
      .filter((line) => colour.test(line) && !(file === "web/src/app.css" && /^ {2}--/.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test("every package is pinned to one version", () => {
  const manifest = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  const loose = ["dependencies", "devDependencies", "optionalDependencies"]
    .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  expect(loose).toEqual([]);
});

test("every piece of MikroORM has the same version, and graphql exists once", () => {
  const lock = JSON.parse(read("package-lock.json")) as { packages: Record<string, { version: string }> };
  const installed = Object.entries(lock.packages);
  const versions = installed
    .filter(([path]) => /node_modules\/@mikro-orm\/[^/]+$/.test(path))
    .map(([, one]) => one.version);
  expect(new Set(versions).size).toBe(1);
  expect(installed.filter(([path]) => /(^|\/)node_modules\/graphql$/.test(path))).toHaveLength(1);
});

test("every room has a place in the ladder of imports", () => {
  const ladder = read(".dependency-cruiser.cjs");
  // Of the house around the rooms.
  const houses = ["seed", "cli", "http", "surface"];
  const rooms = readdirSync(join(project, "server"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !houses.includes(entry.name))
    .map(({ name }) => name);
  expect(rooms.filter((room) => !ladder.includes(`"${room}"`))).toEqual([]);
});

test("every inner room of the network has a place in the ladder of its room", () => {
  const ladder = /network: (\[\[.*\]\]),/.exec(read(".dependency-cruiser.cjs"))?.[1] ?? "";
  const inner = readdirSync(join(project, "server/network"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "cli")
    .map(({ name }) => name);
  expect(inner.filter((room) => !ladder.includes(`"${room}"`))).toEqual([]);
});

test("tests mirror the rooms they are about", () => {
  const others = ["bench", "journeys", "migrations", "pages", "safety", "web", "start", "support"];
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !others.includes(entry.name))
    .map(({ name }) => name);
  expect(folders.filter((name) => !existsSync(join(project, "server", name)))).toEqual([]);
});

function read(file: string): string {
  return readFileSync(join(project, file), "utf8");
}

function projectFiles(): string[] {
  try {
    const list = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
      cwd: project,
      encoding: "utf8",
      stdio: "pipe",
    });
    return list.split("\n").filter((file) => file !== "" && existsSync(join(project, file)));
  } catch {
    const own = ["migrations", "server", "tests", "web/src"];
    return own
      .flatMap((folder) =>
        readdirSync(join(project, folder), { recursive: true, encoding: "utf8" }).map(
          (file) => `${folder}/${file}`,
        ),
      )
      .filter((file) => /\.\w+$/.test(file));
  }
}
