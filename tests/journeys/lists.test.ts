import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { giulia, laura, marco, paolo, personId, seedCast, sofia } from "../support/cast.ts";
import { type CaseRow, writeCases } from "../support/cases.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { sanSecondoId } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { type Cell, momentOf, rowsOfWorkbook } from "../support/workbooks.ts";
import { signedIn } from "./story.ts";

interface List {
  readonly edges: readonly {
    cursor: string;
    node: { number: string; memberName: string; requestedCents: number };
  }[];
  readonly pageInfo: Readonly<Record<"hasPreviousPage" | "hasNextPage", boolean>> &
    Readonly<Record<"startCursor" | "endCursor", string | null>>;
  readonly matches: { atLeast: number; isExact: boolean };
  readonly listing: {
    columns: { name: string; label: string; isSortable: boolean }[];
    filters: { name: string; choices: { value: string; label: string }[] | null }[];
    keys: { name: string; label: string }[];
    sheetPath: string;
  };
}

const fields = `edges { cursor node { number memberName requestedCents } }
  pageInfo { hasPreviousPage hasNextPage startCursor endCursor } matches { atLeast isExact }
  listing { columns { name label isSortable } filters { name choices { value label } } keys { name label } sheetPath }`;

const rows: readonly CaseRow[] = [
  ...Array.from({ length: 12 }, (_, n) => ({
    requestedCents: 1_000 * (n + 1),
    openedAt: `2026-10-0${(n % 9) + 1}T08:00:00Z`,
  })),
  { person: paolo, facilityId: sanSecondoId, startsOn: "2026-12-24", requestedCents: 123_456 },
  { person: marco, lifecycle: "settled", decision: "authorised", openedAt: "2026-03-28T23:30:00Z" },
  { person: laura, facilityId: sanSecondoId, lifecycle: "open", decision: "notCovered" },
  { person: sofia },
];

describeOnBothDatabases("lists", (database) => {
  const server = serverFor({ database });
  let desk: Client;
  let crocetta: Client;
  let sanSecondo: Client;
  let father: Client;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    await writeCases(database.orm.em.fork(), rows);
    desk = await signedIn(server, "centrale.operativa");
    crocetta = await signedIn(server, "reception.crocetta");
    sanSecondo = await signedIn(server, "reception.sansecondo");
    father = await signedIn(server, "marco.rossi");
  });

  async function list(client: Client, asked = ""): Promise<List> {
    const { takesInCharge } = await client.ask<{ takesInCharge: List }>(
      `{ takesInCharge${asked} { ${fields} } }`,
    );
    return takesInCharge;
  }
  const members = ({ edges }: List) => edges.map(({ node }) => node.memberName);

  test("are pages of ten, the newest first, and lead both ways", async () => {
    const first = await list(desk);
    expect(first.edges).toHaveLength(10);
    expect(first.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    expect(first.matches).toEqual({ atLeast: rows.length, isExact: true });
    const second = await list(desk, `(after: "${first.pageInfo.endCursor}")`);
    expect(second.edges).toHaveLength(rows.length - 10);
    expect(second.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const back = await list(desk, `(last: 10, before: "${second.pageInfo.startCursor}")`);
    expect(back.edges).toEqual(first.edges);
    const last = await list(desk, `(last: 3)`);
    expect(last.edges).toEqual(second.edges.slice(-3));
  });

  test("are in the order of a column, either way", async () => {
    const amounts = async (order: string) =>
      (await list(desk, `(sort: { by: REQUESTED, order: ${order} }, first: 100)`)).edges.map(
        ({ node }) => node.requestedCents,
      );
    const descending = await amounts("DESC");
    expect(descending[0]).toBe(123_456);
    expect(descending).toEqual(descending.toSorted((one, other) => other - one));
    expect(await amounts("ASC")).toEqual(descending.toReversed());
  });

  test("are narrowed by status, first session and person", async () => {
    expect(members(await list(desk, `(status: SETTLED)`))).toEqual(["Marco Rossi"]);
    expect(members(await list(desk, `(status: NOT_COVERED)`))).toEqual(["Laura Bianchi"]);
    expect(members(await list(desk, `(startsFrom: "2026-12-24", startsTo: "2026-12-24")`))).toEqual([
      "Paolo Conti",
    ]);
    expect(members(await list(desk, `(startsFrom: "2026-12-25")`))).toEqual([]);
    expect(members(await list(father, `(insured: "${personId(sofia)}")`))).toEqual(["Sofia Rossi"]);
  });

  test("are searched by number, name, tax code, facility and day of Rome", async () => {
    const found = async (key: string, value: string) =>
      members(await list(desk, `(search: { key: ${key}, value: ${JSON.stringify(value)} })`));
    expect(await found("MEMBER", "ROSSI  màrco")).toEqual(["Marco Rossi"]);
    expect((await found("MEMBER", "rossi")).toSorted()).toEqual(["Marco Rossi", "Sofia Rossi"]);
    // two letters as a name begins, three anywhere in it
    expect((await found("MEMBER", "so ro")).concat(await found("MEMBER", "ofi"))).toEqual([
      "Sofia Rossi",
      "Sofia Rossi",
    ]);
    expect(await found("MEMBER", "fi")).toEqual([]);
    expect(await found("TAX_CODE", ` ${paolo.taxCode.toLowerCase()} `)).toEqual(["Paolo Conti"]);
    expect((await found("FACILITY", "san secondo")).toSorted()).toEqual(["Laura Bianchi", "Paolo Conti"]);
    // Half an hour past midnight in Rome, which was still on winter time.
    expect(await found("REQUESTED", "29/3/2026")).toEqual(["Marco Rossi"]);
    expect(await found("REQUESTED", "2026-03-28")).toEqual([]);
    const { edges } = await list(desk, `(status: SETTLED)`);
    expect(await found("NUMBER", edges[0]?.node.number.slice(-4) ?? "")).toEqual(["Marco Rossi"]);
    expect(await found("NUMBER", "_")).toEqual([]);
    await expect(found("MEMBER", "%")).rejects.toThrow("INVALID_INPUT");
    expect(await found("CLAIM", "1/2026")).toEqual([]);
  });

  test("never show more for a filter or a key: a facility finds its own cases, a member those of the family", async () => {
    const search = (value: string) => `(first: 100, search: { key: TAX_CODE, value: "${value}" })`;
    expect(members(await list(sanSecondo, search(paolo.taxCode)))).toEqual(["Paolo Conti"]);
    expect(members(await list(crocetta, search(paolo.taxCode)))).toEqual([]);
    expect(members(await list(father, `(insured: "${personId(giulia)}")`))).toEqual([]);
    expect(members(await list(father, `(status: NOT_COVERED)`))).toEqual([]);
    const refused = await father.send(`{ takesInCharge${search(sofia.taxCode)} { edges { cursor } } }`);
    expect(refused.errors[0]?.extensions?.code).toBe("INVALID_INPUT");
  });

  test("say what they are made of, for the door that asks and in its language", async () => {
    const { listing } = await list(father);
    expect(
      listing.filters.find(({ name }) => name === "insured")?.choices?.map(({ label }) => label),
    ).toEqual(["Marco Rossi", "Sofia Rossi"]);
    expect(listing.keys.map(({ name }) => name)).toEqual(["number", "claim", "facility", "requested"]);
    const reception = (await list(crocetta)).listing;
    expect(reception.keys.map(({ label }) => label)).toContain("Codice fiscale");
    expect(reception.columns.map(({ name }) => name)).not.toContain("facility");
    expect(reception.columns.filter((one) => one.isSortable).map(({ label }) => label)).toEqual([
      "Numero",
      "Richiesta il",
      "Prima seduta",
      "Richiesto",
    ]);
  });

  async function sheet(
    client: Client,
    path: string,
  ): Promise<{ status: number; rows: ReadonlyMap<string, Cell>[] }> {
    const response = await client.fetch(path);
    const content = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, rows: response.status === 200 ? rowsOfWorkbook(content) : [] };
  }
  const sheetPath = "/documents/lists/takes-in-charge.xlsx";

  test("are also sheets, of the same rows: days are days, amounts euros, and what looks like a formula is a text", async () => {
    const em = database.orm.em.fork();
    const named = async (name: string) =>
      sql`update person set first_name = ${name} where id = ${personId(marco)}`.execute(em.getKysely());
    for (const name of ['=HYPERLINK("http://x.example")', "constructor", "<b>&"]) {
      await named(name);
      const { rows: written } = await sheet(desk, `${sheetPath}?status=SETTLED&language=it`);
      expect(written).toHaveLength(2);
      expect(written[1]?.get("C")).toMatchObject({ kind: "text" });
      expect(written[1]?.get("C")?.value).toBe(`${name} Rossi`);
    }
    await named("Marco");
    const { rows: written } = await sheet(desk, `${sheetPath}?sort=-requested`);
    expect(written).toHaveLength(rows.length + 1);
    const [head, top] = written;
    const heads = [...(head ?? [])].map(([column, { value }]) => [value, column]);
    const of = Object.fromEntries(heads) as Record<string, string>;
    expect(top?.get(of["Richiesto"] ?? "")).toEqual({
      kind: "number",
      format: '#,##0.00 "€"',
      value: "1234.56",
    });
    const starts = top?.get(of["Prima seduta"] ?? "");
    expect(starts).toMatchObject({ kind: "number", format: "dd/mm/yyyy" });
    expect(momentOf(starts?.value ?? "")).toBe("2026-12-24T00:00");
    const settled = (await sheet(desk, `${sheetPath}?status=SETTLED`)).rows[1];
    expect(momentOf(settled?.get(of["Richiesta il"] ?? "")?.value ?? "")).toBe("2026-03-29T00:30");
  });

  test("as sheets have the scope of their pages, and the words of the page's language", async () => {
    expect((await sheet(crocetta, sheetPath)).rows).toHaveLength(rows.length - 2 + 1);
    expect((await sheet(sanSecondo, `${sheetPath}?status=SETTLED`)).rows).toHaveLength(1);
    expect((await sheet(crocetta, `${sheetPath}?key=taxCode&value=${paolo.taxCode}`)).rows).toHaveLength(1);
    const english = (await sheet(father, `${sheetPath}?language=en`)).rows;
    expect([...(english[0]?.values() ?? [])].map(({ value }) => value)).toContain("Paid by the fund");
    expect(english).toHaveLength(3);
    for (const [client, path, status] of [
      [server.client(), sheetPath, 404],
      [crocetta, "/documents/lists/batches.xlsx", 404],
      [father, "/documents/lists/payments.xlsx", 404],
      [desk, "/documents/lists/takes-in-charge.csv", 404],
      [desk, "/documents/lists/nothing.xlsx", 404],
      [desk, `${sheetPath}?sort=member`, 400],
      [desk, `${sheetPath}?status=NONE`, 400],
      [desk, `${sheetPath}?key=requested&value=ieri`, 400],
    ] as const)
      expect((await client.fetch(path)).status, path).toBe(status);
  });

  test("of every kind can be asked for in each of their orders, and as sheets", async () => {
    const names = [
      "claims",
      "expenseDocuments",
      "paymentOrders",
      "paymentBatches",
      "recoveries",
      "feeChanges",
      "alarms",
      "importRuns",
    ];
    for (const name of names) {
      const parts = `edges { cursor } matches { atLeast } listing { columns { name isSortable } keys { name } sheetPath }`;
      const { [name]: found } = await desk.ask<Record<string, List>>(`{ ${name} { ${parts} } }`);
      const { columns, sheetPath: path, keys } = found?.listing ?? { columns: [], keys: [], sheetPath: "" };
      const constant = (text: string) => text.replace(/[A-Z]/g, "_$&").toUpperCase();
      for (const column of columns.filter(({ isSortable }) => isSortable)) {
        await desk.ask(`{ ${name}(last: 5, sort: { by: ${constant(column.name)} }) { edges { cursor } } }`);
      }
      for (const key of keys) {
        const value = { taxCode: paolo.taxCode, claim: "1/2026" }[key.name] ?? "1/2/2026";
        await desk.ask(
          `{ ${name}(search: { key: ${constant(key.name)}, value: "${value}" }) { edges { cursor } matches { atLeast } } }`,
        );
      }
      expect((await sheet(desk, path)).rows.length, name).toBeGreaterThan(0);
    }
  });
});
