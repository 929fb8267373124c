/**
 * `npm test`: sets up whatever is missing, then every check; ends with a table and one line that counts. With the name of
 * one project of tests (`safety`) it runs those alone, whatever stands behind a hyphen too; `LONG=1` adds what takes minutes.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import {
  buildPages,
  command,
  goOn,
  install,
  packageProgram,
  prepareEmbeddedDatabase,
  projectFolder,
  run,
  shippedNode,
} from "./prepare.mjs";

/** Rows of the closing table: what ran, how long, how many passed and failed. */
const rows = [];

const [only] = process.argv.slice(2);

command(async () => {
  await timed("installation", () => install({ forTests: true }));
  if (only === undefined) await preparationsAndChecks();
  else await timed("build of the pages", buildPages);
  await tests();
  return closing();
});

/** Every script of package.json that begins with `check:`, side by side with the preparations, one for each core. */
async function preparationsAndChecks() {
  const pages = timed("build of the pages", buildPages);
  const database = timed("embedded database", prepareEmbeddedDatabase);
  // Both write what these read.
  const waitFor = { "check:pages": pages, "check:migrations": database };
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
  const queue = Object.keys(scripts).filter((name) => name.startsWith("check:"));
  const work = async (begin) => {
    await begin;
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      await waitFor[name];
      await check(name, scripts[name]);
    }
  };
  const more = Array.from({ length: Math.max(0, availableParallelism() - 2) });
  await Promise.all([work(pages), work(database), ...more.map(() => work())]);
}

async function check(name, script) {
  const row = await timed(name.replace("check:", "check of "), async (row) => {
    const { code, output } = await run(script, [], { shell: true, env: withPrograms() });
    goOn();
    row[code === 0 ? "passed" : "failed"] = 1;
    if (code !== 0) process.stdout.write(`\nnpm run ${name}\n${output.trim()}\n\n`);
  });
  process.stdout.write(
    `${row.failed ? "FAILED" : "passed"}  npm run ${name} (${row.seconds.toFixed(1)} s)\n`,
  );
}

/** The packages' programs first on the path, run by the shipped Node. */
function withPrograms() {
  const bin = join(projectFolder, "node_modules", ".bin");
  const path = [bin, dirname(shippedNode()), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, NO_COLOR: "1" };
}

async function tests() {
  const folder = mkdtempSync(join(tmpdir(), "blueasy-tally-"));
  const file = join(folder, "tally.json");
  try {
    const args = [packageProgram("vitest/vitest.mjs"), "run", "--config", "tests/vitest.config.ts"];
    if (only !== undefined) args.push("--project", only, "--project", `${only}-*`);
    const env = { ...withPrograms(), TEST_TALLY: file };
    const { code } = await run(shippedNode(), args, { stdio: "inherit", env });
    goOn();
    const tallies = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
    for (const { project, ...tally } of tallies) rows.push({ title: `tests: ${project}`, ...tally });
    // Something outside of any test went wrong: no less a failure.
    if (code !== 0 && !tallies.some(({ failed }) => failed > 0)) {
      rows.push({ title: "test run", seconds: 0, passed: 0, failed: 1 });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(title, work) {
  const row = { title, seconds: 0, passed: 0, failed: 0 };
  rows.push(row);
  const began = Date.now();
  await work(row);
  row.seconds = (Date.now() - began) / 1000;
  return row;
}

function closing() {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  process.stdout.write("\n");
  for (const { title, seconds, passed, failed } of rows) {
    const counts = passed + failed === 0 ? "" : `${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`;
    process.stdout.write(`  ${title.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s   ${counts}\n`);
  }
  process.stdout.write(`  ${"in all".padEnd(22)} ${process.uptime().toFixed(1).padStart(6)} s\n\n`);
  process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
  return sum("failed") === 0 ? 0 : 1;
}
