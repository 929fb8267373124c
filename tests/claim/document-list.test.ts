import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { documentStatuses } from "../../server/claim/document-rules.ts";
import { giulia, laura, marco, paolo, personId, seedCast, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { type ExpenseRow, writeExpenses } from "../support/expenses.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { momentOf, rowsOfWorkbook } from "../support/workbooks.ts";
import { signedIn } from "../journeys/story.ts";

interface Row {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly memberName: string;
  readonly payableCents: number | null;
}
interface List {
  readonly edges: readonly { cursor: string; node: Row }[];
  readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
  readonly matches: { atLeast: number; isExact: boolean };
  readonly listing: {
    columns: { name: string; isSortable: boolean }[];
    filters: { name: string; choices: { value: string }[] | null }[];
    keys: { name: string }[];
    sheetPath: string;
  };
}
const fields = `edges { cursor node { id number status memberName payableCents } } pageInfo { hasNextPage endCursor }
  matches { atLeast isExact }
  listing { columns { name isSortable } filters { name choices { value } } keys { name } sheetPath }`;

/** One of each status, and a little more. */
const rows: readonly ExpenseRow[] = [
  { person: marco, number: "1/A", stage: "received", issuedOn: "2025-12-31", channel: "directBilling" },
  { person: marco, number: "2/A", stage: "underEvaluation", kind: "feeNote", amountCents: 12_345 },
  { person: sofia, number: "3/A", stage: "documentsMissing", asked: ["Non si legge."] },
  { person: sofia, number: "4/A", settled: { payableCents: 4_000 }, claim: "701/2020" },
  {
    person: marco,
    number: "5/A",
    settled: { payableCents: 5_000 },
    paidOn: "2026-11-20",
    claim: "7011/2020",
  },
  { person: marco, number: "6/A", stage: "notPayable", settled: { payableCents: 0 } },
  { person: marco, number: "7/A", kind: "creditNote", stage: "settled" },
  { person: laura, number: "8/A", stage: "received" },
  { person: giulia, number: "9/A", settled: { payableCents: 1_000 }, paidOn: "2026-11-21" },
  { person: paolo, number: "10/A", stage: "documentsMissing" },
];

describeOnBothDatabases("the list of expense documents", (database) => {
  const server = serverFor({ database });
  let father: Client;
  let desk: Client;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    father = await signedIn(server, "marco.rossi");
    desk = await signedIn(server, "centrale.operativa");
  });
  beforeEach(async () => {
    await clear();
    await writeExpenses(database.orm.em.fork(), rows);
  });

  async function clear() {
    await database.orm.em.fork().transactional(async (em) => {
      await sql`set local session_replication_role = replica`.execute(em.getKysely());
      await sql`truncate claim, reimbursement_request cascade`.execute(em.getKysely());
    });
  }

  async function list(client: Client, asked = "(first: 100)"): Promise<List> {
    const { expenseDocuments } = await client.ask<{ expenseDocuments: List }>(
      `{ expenseDocuments${asked} { ${fields} } }`,
    );
    return expenseDocuments;
  }
  const numbers = ({ edges }: List) => edges.map(({ node }) => node.number).toSorted();

  test("has every document of the family, whichever channel, and nobody else's; the desk has all", async () => {
    expect(numbers(await list(father))).toEqual(["1/A", "2/A", "3/A", "4/A", "5/A", "6/A", "7/A"]);
    expect((await list(father)).matches).toEqual({ atLeast: 7, isExact: true });
    expect(numbers(await list(desk))).toHaveLength(rows.length);
    for (const client of [await signedIn(server, "reception.crocetta"), server.client()]) {
      const refused = await client.send(`{ expenseDocuments { edges { cursor } } }`);
      expect(refused.errors[0]?.extensions?.code).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
    }
  });

  test("its filter of a status lets through just what has that label", async () => {
    const all = (await list(desk)).edges.map(({ node }) => node);
    for (const status of documentStatuses) {
      const found = await list(desk, `(first: 100, status: ${status})`);
      expect(numbers(found), status).toEqual(
        all
          .filter((row) => row.status === status)
          .map(({ number }) => number)
          .toSorted(),
      );
      expect(found.edges.length, status).toBeGreaterThan(0);
    }
  });

  test("is narrowed by person, year, channel and kind, and searched by number, day, claim, name and tax code", async () => {
    const found = async (client: Client, asked: string) =>
      numbers(await list(client, `(first: 100, ${asked})`));
    const search = (key: string, value: string) => `search: { key: ${key}, value: "${value}" }`;
    expect(await found(father, `insured: "${personId(sofia)}"`)).toEqual(["3/A", "4/A"]);
    expect(await found(father, `insured: "${personId(giulia)}"`)).toEqual([]);
    expect(await found(desk, `year: "2025"`)).toEqual(["1/A"]);
    expect(await found(desk, `channel: DIRECT_BILLING`)).toEqual(["1/A"]);
    expect(await found(desk, `kind: FEE_NOTE`)).toEqual(["2/A"]);
    // the desk by the whole of a number, a family by a part of it
    expect(await found(desk, search("NUMBER", " 10 / a "))).toEqual(["10/A"]);
    expect(await found(desk, search("NUMBER", "10"))).toEqual([]);
    expect(await found(father, search("NUMBER", "3"))).toEqual(["3/A"]);
    expect(await found(father, search("NUMBER", "%"))).toEqual([]);
    expect(await found(desk, search("ISSUED", "31/12/2025"))).toEqual(["1/A"]);
    expect(await found(desk, search("CLAIM", "701/2020"))).toEqual(["4/A"]);
    expect(await found(father, search("CLAIM", "701"))).toEqual(["4/A", "5/A"]);
    expect(await found(desk, search("MEMBER", "bianchi lau"))).toEqual(["8/A"]);
    expect(await found(desk, search("TAX_CODE", paolo.taxCode))).toEqual(["10/A"]);
    for (const asked of [`year: "26"`, search("ISSUED", "ieri"), `insured: "x"`]) {
      const refused = await father.send(`{ expenseDocuments(${asked}) { edges { cursor } } }`);
      expect(refused.errors[0]?.extensions?.code, asked).toBe("INVALID_INPUT");
    }
    const { listing } = await list(father);
    expect(listing.filters.find(({ name }) => name === "year")?.choices?.map(({ value }) => value)).toEqual([
      "2026",
      "2025",
    ]);
    expect(listing.keys.map(({ name }) => name)).toEqual(["number", "issued", "claim"]);
  });

  test("gives each row once, in the order of any column, page by page", async () => {
    const some = fc.array(
      fc.record({
        amountCents: fc.constantFrom(1, 10_000, 99_999_999),
        issuedOn: fc.constantFrom("2025-12-31", "2026-01-01"),
        receivedAt: fc.constantFrom("2026-03-29T00:30:00.000Z", "2026-03-29T00:30:00.001Z"),
      }),
      { maxLength: 12 },
    );
    const columns = {
      number: "number",
      issued: "issued_on",
      received: "received_at",
      amount: "amount_cents",
    };
    await fc.assert(
      fc.asyncProperty(
        ...[some, fc.constantFrom(...Object.entries(columns)), fc.constantFrom("ASC", "DESC")],
        async (given, [by, column], order) => {
          await clear();
          await writeExpenses(database.orm.em.fork(), given);
          const { rows: expected } = await sql<{ id: string }>`
            select id from expense_document order by ${sql.raw(`${column} ${order}, id ${order}`)}
          `.execute(database.orm.em.fork().getKysely());
          const walked: string[] = [];
          for (let after: string | null = null, goesOn = true; goesOn;) {
            const page: List = await list(
              desk,
              `(first: 5, sort: { by: ${by.toUpperCase()}, order: ${order} }, after: ${JSON.stringify(after)})`,
            );
            walked.push(...page.edges.map(({ node }) => node.id));
            ({ hasNextPage: goesOn, endCursor: after } = page.pageInfo);
          }
          expect(walked).toEqual(expected.map(({ id }) => id));
        },
      ),
      { numRuns: 12 },
    );
  });

  test("is a sheet too: the filtered rows, typed, with the scope of the page", async () => {
    const sheet = async (client: Client, query: string) => {
      const response = await client.fetch(`/documents/lists/expense-documents.xlsx${query}`);
      return { status: response.status, rows: rowsOfWorkbook(new Uint8Array(await response.arrayBuffer())) };
    };
    const heads = (row: ReadonlyMap<string, { value: string }> | undefined) =>
      new Map([...(row ?? [])].map(([letter, { value }]) => [value, letter]));
    const mine = await sheet(father, "?language=it&sort=-amount");
    expect(mine.rows).toHaveLength(8);
    const of = heads(mine.rows[0]);
    const top = mine.rows[1];
    expect(top?.get(of.get("Importo") ?? "")).toEqual({
      ...{ kind: "number", format: '#,##0.00 "€"', value: "123.45" },
    });
    expect(momentOf(top?.get(of.get("Data") ?? "")?.value ?? "")).toBe("2026-11-02T00:00");
    expect(top?.get(of.get("Stato") ?? "")?.value).toBe("In valutazione");
    expect(of.has("Codice fiscale")).toBe(false);
    const all = await sheet(desk, "?language=it&status=DOCUMENTS_MISSING");
    expect(all.rows).toHaveLength(3);
    expect(heads(all.rows[0]).has("Codice fiscale")).toBe(true);
  });

  test("one document is seen by its family and the desk; its claim has the documents of both channels", async () => {
    const own = (await list(desk)).edges.find(({ node }) => node.number === "4/A")?.node.id;
    const one = `query ($id: ID!) { expenseDocument(id: $id) { number payableCents payments { id } recoveries { id }
      takeInCharge { id } claim { number expenseDocuments { number } } } }`;
    for (const client of [father, desk])
      expect(await client.ask(one, { id: own })).toMatchObject({
        expenseDocument: {
          ...{ number: "4/A", payableCents: 4_000, takeInCharge: null },
          claim: { number: "701/2020", expenseDocuments: [{ number: "4/A" }] },
        },
      });
    const stranger = await signedIn(server, "giulia.ferrero");
    expect(await stranger.ask(one, { id: own })).toEqual({ expenseDocument: null });
  });
});
