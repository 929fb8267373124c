import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cloneTemplate, hasPostgres } from "../support/databases.ts";
import { freePort } from "../support/postgres.ts";
import { endPrograms, type Program, startProgram } from "../support/program.ts";
import { promised } from "../support/promised.ts";

const folder = mkdtempSync(join(tmpdir(), "blueasy-start-"));
const ready = "Blueasy is ready at";

afterEach(endPrograms);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Its last words are sentences, a line each, and no stack. */
async function lastSentences(program: Program): Promise<{ code: number; sentences: readonly string[] }> {
  const code = await program.ended;
  const sentences = program
    .said()
    .split("\n")
    .filter((line) => line !== "" && !/ …$|^[A-Z][\w ]+: \d+ s$/.test(line));
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  return { code, sentences };
}

/** Its last words are one sentence on one line. */
async function lastWords(program: Program): Promise<{ code: number; sentence: string }> {
  const { code, sentences } = await lastSentences(program);
  expect(sentences).toHaveLength(1);
  return { code, sentence: sentences[0] ?? "" };
}

describe("npm start", () => {
  const data = join(folder, "data");
  let port = 0;
  beforeAll(async () => {
    port = await freePort();
  });

  test("is ready within 25 seconds the first time, says where and for whom, and ends cleanly", async () => {
    const program = startProgram({ DATA_FOLDER: data, PORT: String(port) });
    expect(await program.says(ready)).toBeLessThan(promised(25));
    await program.says("Ctrl-C");
    expect(program.said()).toContain(`http://localhost:${port}`);
    expect(program.said()).toContain("giulia.ferrero");
    const health = await fetch(`http://localhost:${port}/health`);
    expect(await health.json()).toEqual({ status: "ok", database: "embedded" });
    const page = await fetch(`http://localhost:${port}/login`);
    expect(await page.text()).toContain('<html lang="it"');
    program.signal("SIGINT");
    expect(await program.ended).toBe(0);
    expect(readdirSync(data)).not.toContain("lock");
    await expect(fetch(`http://localhost:${port}/health`)).rejects.toThrow();
  });

  test("is ready within 8 seconds afterwards, and a second process on the same data is sent away", async () => {
    const first = startProgram({ DATA_FOLDER: data, PORT: String(port) });
    expect(await first.says(ready)).toBeLessThan(promised(8));
    const second = await lastWords(startProgram({ DATA_FOLDER: data, PORT: String(await freePort()) }));
    expect(second.code).toBe(1);
    expect(second.sentence).toMatch(/^Another Blueasy \(process \d+\) is using the data folder/);
    expect((await fetch(`http://localhost:${port}/health`)).status).toBe(200);
    // A window that follows the news does not hold it up.
    const window = new WebSocket(`ws://localhost:${port}/graphql`, "graphql-transport-ws");
    await new Promise((resolve) => window.addEventListener("open", resolve));
    first.signal("SIGTERM");
    expect(await first.ended).toBe(0);
  });

  test("killed outright, it starts again: the lock of a process that is gone holds nobody up", async () => {
    const program = startProgram({ DATA_FOLDER: data, PORT: String(port) });
    await program.says(ready);
    const pid = Number(
      /process (\d+)/.exec(
        (await lastWords(startProgram({ DATA_FOLDER: data, PORT: String(await freePort()) }))).sentence,
      )?.[1],
    );
    process.kill(pid, "SIGKILL");
    expect(await program.ended).toBe(137);
    const again = startProgram({ DATA_FOLDER: data, PORT: String(port) });
    await again.says(ready);
    again.signal("SIGINT");
    expect(await again.ended).toBe(0);
  });

  test("interrupted while it starts, it ends without a complaint and leaves nothing half made", async () => {
    const other = join(folder, "interrupted");
    const program = startProgram({ DATA_FOLDER: other, PORT: String(port) });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    program.signal("SIGINT");
    expect(await program.ended).toBe(0);
    const again = startProgram({ DATA_FOLDER: other, PORT: String(port) });
    await again.says(ready);
  });
});

describe("npm start refuses in one sentence", () => {
  test("a port that another program holds", async () => {
    const holder: Server = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "localhost", resolve));
    const address = holder.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { code, sentence } = await lastWords(
      startProgram({ DATA_FOLDER: join(folder, "busy"), PORT: String(port) }),
    );
    holder.close();
    expect(code).toBe(1);
    expect(sentence).toMatch(new RegExp(`^Port ${port} is in use by another program: `));
  });

  test("a damaged data folder", async () => {
    const data = join(folder, "damaged");
    mkdirSync(join(data, "postgres", "global"), { recursive: true });
    writeFileSync(join(data, "postgres", "PG_VERSION"), "18\n");
    writeFileSync(join(data, "postgres", "global", "pg_control"), "not a control file");
    const { code, sentence } = await lastWords(
      startProgram({ DATA_FOLDER: data, PORT: String(await freePort()) }),
    );
    expect(code).toBe(1);
    expect(sentence).toContain(`The data folder ${data} is damaged`);
  });

  test.for([
    ["mysql://root@localhost/blueasy", "is not a PostgreSQL address"],
    ["postgres://nobody:wrong@127.0.0.1:1/nothing", "cannot be used"],
  ])("the database address %s", async ([address = "", reason = ""]) => {
    const { code, sentence } = await lastWords(
      startProgram({ DATABASE_URL: address, DATA_FOLDER: join(folder, "none") }),
    );
    expect(code).toBe(1);
    expect(sentence).toContain("DATABASE_URL");
    expect(sentence).toContain(reason);
    expect(sentence).not.toContain("wrong");
  });

  test("a proxy that is no address", async () => {
    const settings = { TRUSTED_PROXIES: "10.0.0.7, the-proxy", DATA_FOLDER: join(folder, "none") };
    const { code, sentence } = await lastWords(startProgram(settings));
    expect(code).toBe(1);
    expect(sentence).toMatch(
      /^TRUSTED_PROXIES is "10\.0\.0\.7, the-proxy": it should be addresses or ranges/,
    );
  });

  test("a production without what it needs, a sentence for each thing", async () => {
    const { code, sentences } = await lastSentences(
      startProgram({ NODE_ENV: "production", DATA_FOLDER: join(folder, "none") }),
    );
    expect(code).toBe(1);
    const named = sentences.map((sentence) => /^NODE_ENV=production needs (\w+)/.exec(sentence)?.[1]);
    expect(named.sort()).toEqual([
      "DATABASE_URL",
      "FUND_BIC",
      "FUND_IBAN",
      "FUND_NAME",
      "MASTER_KEY",
      "PUBLIC_URL",
      "SMS_URL",
      "SMTP_URL",
    ]);
  });

  test("a Node that is too old", async () => {
    const old = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.4"}})`;
    const { code, sentence } = await lastWords(startProgram({}, ["--import", old]));
    expect(code).toBe(1);
    expect(sentence).toContain("needs Node 20 or later");
  });
});

if (hasPostgres()) {
  test("with DATABASE_URL the product runs on that server; a wrong database name is said", async () => {
    const { address, drop } = await cloneTemplate();
    const port = await freePort();
    const settings = { DATABASE_URL: address, DATA_FOLDER: join(folder, "server"), PORT: String(port) };
    const program = startProgram(settings);
    expect(await program.says(ready)).toBeLessThan(promised(25));
    const health = await fetch(`http://localhost:${port}/health`);
    expect(await health.json()).toEqual({ status: "ok", database: "server" });
    program.signal("SIGINT");
    expect(await program.ended).toBe(0);
    await drop();
    const { code, sentence } = await lastWords(startProgram(settings));
    expect(code).toBe(1);
    expect(sentence).toContain("does not exist");
  });
}
