import { beforeAll, describe, expect, test } from "vitest";
import { clock } from "../../server/kernel/actor.ts";
import { ImportRun } from "../../server/loading/entity.ts";
import { importKinds } from "../../server/loading/rules.ts";
import { exampleFile, kindOfFile, kinds } from "../../server/loading/sheets.ts";
import { Facility } from "../../server/network/entity.ts";
import { newKey, signedIn } from "../journeys/story.ts";
import { acting } from "../support/acting.ts";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { vatNumberOf } from "../support/facilities.ts";
import { stageDay } from "../support/loading.ts";
import { describeOnBothDatabases, describeOnPostgres } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";

const header = "id;nome;tipo;comune;provincia;lat;lon";
const facility = (id: string) => `${id};Centro ${id};fisioterapia;Torino;TO;45.0686;7.6934`;

interface Sent {
  readonly status: number;
  readonly id: string;
  readonly code: string;
  readonly message: string;
}

async function send(
  client: Client,
  path: string,
  content: string | readonly string[],
  headers: Record<string, string> = { "x-blueasy": "1" },
): Promise<Sent> {
  const form = new FormData();
  const text = typeof content === "string" ? content : content.join("\n");
  form.append("file", new Blob([text], { type: "text/csv" }), "strutture.csv");
  const response = await client.fetch(`/imports/${path}`, { method: "POST", headers, body: form });
  const { id = "", code = "", message = "" } = (await response.json()) as Partial<Sent>;
  return { status: response.status, id, code, message };
}

const runFields = `id kind fileName state isTrial isWritten startedBy readRows added changed equal refusedRows refusedCount
  failure failureText ignoredColumns reportUrl refused { line field reason } noted { line }`;

type Run = Record<string, unknown> & { refused: { line: number; field: string; reason: string }[] };

/** The run once it has ended. */
async function ended(client: Client, id: string): Promise<Run> {
  for (;;) {
    const { importRun } = await client.ask<{ importRun: Run }>(
      `query ($id: ID!) { importRun(id: $id) { ${runFields} } }`,
      { id },
    );
    if (importRun["state"] !== "RUNNING") return importRun;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("the kind of a file is told by its header", async () => {
  const told = (text: string) =>
    kindOfFile(async function* () {
      yield Buffer.from(text);
    });
  for (const kind of importKinds) expect(await told(exampleFile(kind))).toBe(kind);
  expect(await told("struttura;prestazione;prezzo;decorrenza\n")).toBe("fees");
  expect(await told("id;cognome;nome\n")).toBeUndefined();
  expect(await told("")).toBeUndefined();
});

describeOnBothDatabases("the examples that the desk downloads", (database) => {
  test("can be loaded one after the other, and change nothing the second time", async () => {
    const load = (kind: (typeof importKinds)[number]) =>
      acting(database, { actor: clock, at: new Date() }, (act) =>
        kinds[kind].load(
          act.em,
          async function* () {
            yield Buffer.from(exampleFile(kind));
          },
          { act, today: stageDay },
        ),
      );
    for (const kind of importKinds)
      expect({ kind, ...(await load(kind)) }).toMatchObject({
        kind,
        added: 2,
        changed: 0,
        equal: 0,
        refused: [],
      });
    for (const kind of importKinds)
      expect({ kind, ...(await load(kind)) }).toMatchObject({
        kind,
        added: 0,
        changed: 0,
        equal: 2,
        refused: [],
      });
  });
});

describeOnBothDatabases("the desk loads files", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database });
  let desk: Client;
  beforeAll(async () => {
    desk = await signedIn(server, "centrale.operativa");
  });
  const count = (externalId: string) => database.orm.em.fork().count(Facility, { externalId });

  test("a trial counts and reports, and writes nothing; then the file is loaded; both are kept with who sent them", async () => {
    const file = [header, facility("N1"), "N2;Centro N2;fisioterapia;Torino;TO;;", `${facility("N3")};`];
    const trial = await send(desk, "facilities?trial=1", file);
    expect(trial.status).toBe(202);
    const tried = await ended(desk, trial.id);
    expect(tried).toMatchObject({
      ...{ kind: "FACILITIES", fileName: "strutture.csv", state: "DONE", isTrial: true, isWritten: false },
      ...{ startedBy: "Anna Rinaldi", readRows: 3, added: 2, changed: 0, equal: 0, refusedRows: 1 },
    });
    expect(tried.refused).toMatchObject([{ line: 3, field: "lat" }]);
    expect(await count("N1")).toBe(0);

    server.clock.forward({ minutes: 1 });
    const { id } = await send(desk, "facilities?proposals=1", file);
    expect(await ended(desk, id)).toMatchObject({
      isWritten: true,
      added: 3,
      refusedRows: 0,
      noted: [{ line: 3 }],
    });
    expect(await count("N1")).toBe(1);

    const { importRuns } = await desk.ask<{ importRuns: { totalCount: number; edges: { node: Run }[] } }>(
      `{ importRuns(first: 1) { totalCount edges { node { id isTrial } } } }`,
    );
    expect(importRuns).toMatchObject({ totalCount: 2, edges: [{ node: { id, isTrial: false } }] });
  });

  test("all refusals can be downloaded, and no cell of them runs as a formula", async () => {
    const rows = [
      header,
      `=1+1;;=cmd;Torino;TO;45.0686;7.6934`,
      ...Array.from({ length: 300 }, (_, at) => `B${at};x;?;?;;;`),
    ];
    const { id } = await send(desk, "facilities", rows);
    const run = await ended(desk, id);
    expect(run).toMatchObject({ refusedRows: 301, isWritten: true, added: 0 });
    expect(run.refused).toHaveLength(100);
    const response = await desk.fetch(String(run["reportUrl"]));
    expect(response.headers.get("content-disposition")).toMatch(
      /^attachment; filename="scarti-strutture.csv"/,
    );
    const lines = (await response.text()).trim().split("\r\n");
    expect(lines).toHaveLength(1 + Number(run["refusedCount"]));
    expect(lines.every((line) => !/(^|;)"?[=@+-]/.test(line))).toBe(true);
  });

  test("a file that cannot be read fails and says why; an empty one, one too large and one without the header are refused", async () => {
    const { id } = await send(desk, "doctors", "nome;cognome\nAda;Rossi");
    expect(await ended(desk, id)).toMatchObject({ state: "FAILED", failure: "UNREADABLE", isWritten: false });
    expect((await ended(desk, id))["failureText"]).toMatch(
      /Mancano nell'intestazione le colonne «external_id»/,
    );
    expect(await send(desk, "facilities", "")).toMatchObject({ status: 400, code: "FILE_MISSING" });
    const large = await send(desk, "facilities", "x".repeat(4 * 1_048_576 + 1));
    expect(large).toMatchObject({ status: 413, code: "FILE_TOO_LARGE" });
    expect(large.message).toMatch(/supera 4 MB/);
    expect(await send(desk, "facilities", header, {})).toMatchObject({ status: 400, code: "HEADER_MISSING" });
    expect(await send(desk, "nonsense", header)).toMatchObject({ status: 404 });
  });

  test("a run that its process did not live to end is told so", async () => {
    const em = database.orm.em.fork();
    const [last] = await em.find(ImportRun, {}, { limit: 1 });
    const lost = em.create(ImportRun, {
      ...{ id: newKey(), kind: "rates", fileName: "cambi.csv", fileBytes: 10, account: last?.account ?? "" },
      ...{ startedAt: new Date("2026-11-22T09:00:00Z"), state: "running" },
      ...{ isTrial: false, isStrict: false, acceptsProposals: false },
    });
    await em.flush();
    expect(await ended(desk, lost.id)).toMatchObject({ state: "INTERRUPTED", isWritten: false });
  });

  describe("nobody else", () => {
    const everybody: [string, () => Promise<Client>, number][] = [
      ["a member", () => signedIn(server, "giulia.ferrero"), 404],
      ["a facility", () => signedIn(server, "reception.crocetta"), 404],
      ["a visitor", async () => server.client(), 401],
    ];
    test.each(everybody)("%s loads a file, sees a run, a report or an example", async (_, client, status) => {
      const stranger = await client();
      const runs = await database.orm.em.fork().find(ImportRun, {}, { limit: 1 });
      const id = runs[0]?.id ?? "";
      for (const kind of importKinds)
        expect((await send(stranger, kind, [header, facility("X1")])).status).toBe(status);
      expect(await count("X1")).toBe(0);
      for (const path of [`runs/${id}`, `runs/${id}/report.csv`, "examples/members.csv"])
        expect((await stranger.fetch(`/imports/${path}`)).status).toBe(404);
      const absent = await stranger.fetch(`/imports/runs/${newKey()}`);
      const foreign = await stranger.fetch(`/imports/runs/${id}`);
      expect(await foreign.text()).toBe(await absent.text());
      for (const query of [
        "{ importRuns { totalCount } }",
        `{ importRun(id: "${id}") { id } }`,
        "{ importTerms { maxFileBytes } }",
      ]) {
        const { errors } = await stranger.send(query);
        expect(errors.map(({ extensions }) => extensions?.code)).toEqual([
          status === 401 ? "UNAUTHENTICATED" : "FORBIDDEN",
        ]);
      }
    });
  });

  test("while 20,000 rows are loaded the site goes on, and the one who sent them sees how far they are", async () => {
    // a thousand years of twenty weeks, all of them over
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `${1000 + (at % 1000)}-W${11 + Math.floor(at / 1000)};USD;1.1`,
    );
    const file = ["iso_week;currency;rate", ...rows];
    const member = await signedIn(server, "giulia.ferrero");
    const { id, status } = await send(desk, "rates", file);
    expect(status).toBe(202);
    const waits: number[] = [];
    const howFar = async () =>
      (await (await desk.fetch(`/imports/runs/${id}`)).json()) as { isUnderWay: boolean; readRows: number };
    let run = await howFar();
    while (run.isUnderWay) {
      expect(run.readRows).toBeGreaterThanOrEqual(0);
      const began = performance.now();
      await member.ask("{ viewer { displayName } }");
      waits.push(performance.now() - began);
      run = await howFar();
    }
    expect(await ended(desk, id)).toMatchObject({ readRows: 20_000, added: 20_000 });
    expect(Math.max(0, ...waits)).toBeLessThan(10_000);
  }, 60_000);
});

describeOnPostgres("two files at once", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database, config: { importMaxBytes: 16 * 1_048_576 } });

  test("of the same kind, one of 100,000 rows: the second is refused and told why; of another kind: both are loaded", async () => {
    const desk = await signedIn(server, "centrale.operativa");
    // every two of them belong to one company
    const many = [
      `${header};partita iva`,
      ...Array.from(
        { length: 100_000 },
        (_, at) => `${facility(`T${at}`)};${vatNumberOf(100_000 + Math.floor(at / 2))}`,
      ),
    ];
    const first = send(desk, "facilities", many);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const second = await send(desk, "facilities", [header, facility("S1")]);
    expect(second).toMatchObject({ status: 409, code: "IMPORT_RUNNING" });
    expect(second.message).toMatch(/in caricamento: attendi/);
    const other = await send(desk, "rates", ["iso_week;currency;rate", "2026-W40;USD;1.1"]);
    expect(other.status).toBe(202);
    expect(await ended(desk, (await first).id)).toMatchObject({ added: 100_000, refusedRows: 0 });
    const em = database.orm.em.fork();
    expect(await em.count(Facility, { vatNumber: vatNumberOf(100_000) })).toBe(2);
    expect(await em.count(Facility, { externalId: /^T/, vatNumber: { $ne: null } })).toBe(100_000);
    expect((await send(desk, "facilities", [header, facility("S1")])).status).toBe(202);
  }, 180_000);
});
