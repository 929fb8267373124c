import fc from "fast-check";
import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { giulia, laura, luca, marco, type Person, personId, seedCast, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { type ExpenseRow, writeExpenses } from "../support/expenses.ts";
import { textOf } from "../support/paper-text.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { type Cell, momentOf, rowsOfWorkbook } from "../support/workbooks.ts";
import { signedIn } from "../journeys/story.ts";

interface Sums {
  readonly requestedCents: number;
  readonly payableCents: number;
  readonly reimbursedCents: number;
  readonly indemnityCents: number;
  readonly memberShareCents: number;
  readonly paidElsewhereCents: number;
  readonly leftCents: number;
}
interface Row extends Omit<Sums, "reimbursedCents" | "indemnityCents"> {
  readonly documentNumber: string;
  readonly isIndemnity: boolean;
  readonly kindLabel: string;
  readonly channelLabel: string;
  readonly lines: { amountCents: number }[];
}
interface Statement extends Sums {
  readonly holderName: string;
  readonly holderTaxCode: string;
  readonly policies: string[];
  readonly pdfUrl: string;
  readonly sheetUrl: string;
  readonly rows: Row[];
  readonly perPerson: (Sums & { memberName: string })[];
}

const sums =
  "requestedCents payableCents reimbursedCents indemnityCents memberShareCents paidElsewhereCents leftCents";
const fields = `holderName holderTaxCode policies pdfUrl sheetUrl ${sums} perPerson { memberName ${sums} }
  rows { documentNumber isIndemnity kindLabel channelLabel requestedCents payableCents memberShareCents
    paidElsewhereCents leftCents lines { amountCents } }`;

/** Documents of whoever is in the family: all kinds, both channels, in part paid elsewhere, some not settled. */
const documents: fc.Arbitrary<ExpenseRow[]> = fc.array(
  fc
    .record({
      person: fc.constantFrom<Person>(marco, laura, luca, sofia),
      kind: fc.constantFrom("invoice", "ssnTicket", "feeNote"),
      channel: fc.constantFrom("directBilling", "reimbursement"),
      issuedOn: fc.constantFrom("2025-12-31", "2026-01-01", "2026-11-02"),
      amountCents: fc.integer({ min: 1, max: 1_000_000 }),
      fate: fc.constantFrom("paid", "elsewhere", "indemnity", "open"),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      more: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ fate, part, more, ...row }): ExpenseRow => {
      const payableCents = fate === "indemnity" ? 5_000 : Math.floor(row.amountCents * part);
      if (fate === "open") return { ...row, stage: "underEvaluation" };
      const settled = { payableCents, isIndemnity: fate === "indemnity" };
      if (fate !== "elsewhere") return { ...row, settled };
      return { ...row, settled, paidElsewhereCents: Math.floor((row.amountCents - payableCents) * more) };
    }),
  { maxLength: 12 },
);

describeOnBothDatabases("the account statement", (database) => {
  const server = serverFor({ database });
  let father: Client;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    father = await signedIn(server, "marco.rossi");
  });
  beforeEach(clear);

  /** Settlements are never taken away, except by who starts anew. */
  async function clear() {
    await database.orm.em.fork().transactional(async (em) => {
      await sql`set local session_replication_role = replica`.execute(em.getKysely());
      await sql`truncate claim cascade`.execute(em.getKysely());
    });
  }

  async function statement(client: Client, asked = "(year: 2026)"): Promise<Statement> {
    const { accountStatement } = await client.ask<{ accountStatement: Statement }>(
      `{ accountStatement${asked} { ${fields} } }`,
    );
    return accountStatement;
  }

  test("adds up: each row, each person and all of them, whatever was handed in by whichever channel", async () => {
    await fc.assert(
      fc.asyncProperty(documents, async (given) => {
        await clear();
        await writeExpenses(database.orm.em.fork(), given);
        const seen = given.filter(({ person }) => person === marco || person === sofia);
        const settled = seen.filter((row) => row.settled && row.issuedOn?.startsWith("2026"));
        const shown = await statement(father);
        expect(shown.rows).toHaveLength(settled.length);
        for (const row of shown.rows) {
          expect(row.leftCents).toBeGreaterThanOrEqual(0);
          expect(row.requestedCents).toBe(
            (row.isIndemnity ? 0 : row.payableCents) + row.paidElsewhereCents + row.leftCents,
          );
          expect(total(row.lines, "amountCents")).toBe(row.memberShareCents);
        }
        for (const one of [shown, ...shown.perPerson])
          expect(one.requestedCents).toBe(one.reimbursedCents + one.paidElsewhereCents + one.leftCents);
        const columns = ["requestedCents", "payableCents", "leftCents", "paidElsewhereCents"] as const;
        for (const column of columns) {
          expect(shown[column]).toBe(total(shown.rows, column));
          expect(shown[column]).toBe(total(shown.perPerson, column));
        }
        expect(shown.indemnityCents).toBe(
          total(
            shown.rows.filter(({ isIndemnity }) => isIndemnity),
            "payableCents",
          ),
        );
      }),
      { numRuns: 25 },
    );
  });

  const year: readonly ExpenseRow[] = [
    {
      ...{ person: marco, provider: "Studio Verdi", number: "12/A", kind: "feeNote", amountCents: 20_000 },
      ...{ settled: { payableCents: 13_000 }, paidElsewhereCents: 4_000, issuedOn: "2026-03-01" },
    },
    {
      ...{ person: sofia, provider: "ASL Torino", number: "77", kind: "ssnTicket", amountCents: 3_610 },
      ...{ settled: { payableCents: 3_610 }, issuedOn: "2026-02-01" },
    },
    {
      ...{ person: sofia, provider: "Ospedale", number: "L1", kind: "hospitalRecord", amountCents: 0 },
      ...{ settled: { payableCents: 15_000, isIndemnity: true }, issuedOn: "2026-01-10" },
    },
    { person: giulia, settled: { payableCents: 1_000 } },
  ];

  test("names whose it is, the policies of that year, kind and channel; and leaves out who is not of the family", async () => {
    await writeExpenses(database.orm.em.fork(), year);
    const all = await statement(father);
    expect(all).toMatchObject({
      ...{ holderName: "Marco Rossi", holderTaxCode: marco.taxCode, policies: ["FAM-0000042 · Famiglia"] },
      ...{ requestedCents: 23_610, reimbursedCents: 16_610, paidElsewhereCents: 4_000, leftCents: 3_000 },
      indemnityCents: 15_000,
      rows: [
        { documentNumber: "12/A", kindLabel: "Parcella", channelLabel: "Rimborso", leftCents: 3_000 },
        { documentNumber: "77", kindLabel: "Ticket SSN", leftCents: 0 },
        { documentNumber: "L1", isIndemnity: true, requestedCents: 0, leftCents: 0 },
      ],
    });
    const daughter = await statement(father, `(year: 2026, personId: "${personId(sofia)}")`);
    expect(daughter).toMatchObject({ holderName: "Sofia Rossi", requestedCents: 3_610 });
    expect((await statement(father, "(year: 2019)")).policies).toEqual([]);
    for (const somebody of [personId(laura), personId(giulia), "nobody"]) {
      const refused = await father.send(`{ accountStatement(personId: "${somebody}") { year } }`);
      expect(refused.errors[0]?.extensions?.code).toBe("NOT_FOUND");
    }
  });

  test("as a paper says every euro with its clause, indemnities apart, and the day of printing", async () => {
    await writeExpenses(database.orm.em.fork(), year);
    const { pdfUrl } = await statement(father);
    const response = await father.fetch(pdfUrl);
    expect(response.headers.get("content-disposition")).toContain("estratto-conto-2026.pdf");
    const text = textOf(Buffer.from(await response.arrayBuffer()));
    for (const said of [
      /Intestato a Marco Rossi/,
      /Polizza FAM-0000042 · Famiglia/,
      /Fondo Fondo di prova/,
      /70,00 €: Scoperto \(art\. 6\.2\)/,
      /40,00 € li ha pagati un'altra copertura/,
      /A tuo carico 30,00 €/,
      /Indennità ricevute 150,00 €/,
    ])
      expect(text).toMatch(said);
    expect(text).not.toContain("Giulia");
  });

  test("as a sheet has the same rows, typed, below whose it is, and the totals", async () => {
    await writeExpenses(database.orm.em.fork(), year);
    const { sheetUrl, rows } = await statement(father);
    const response = await father.fetch(sheetUrl);
    expect(response.headers.get("content-disposition")).toContain("estratto-conto-2026.xlsx");
    const written = rowsOfWorkbook(new Uint8Array(await response.arrayBuffer()));
    expect(written[0]?.get("B")?.value).toBe("Marco Rossi");
    const head = written.findIndex((row) => row.get("A")?.value === "Assistito");
    const column = new Map([...(written[head] ?? [])].map(([letter, { value }]) => [value, letter]));
    const cell = (row: number, name: string): Cell | undefined =>
      written[head + row]?.get(column.get(name) ?? "");
    expect(momentOf(cell(1, "Data")?.value ?? "")).toBe("2026-03-01T00:00");
    expect(cell(1, "A tuo carico")).toEqual({ kind: "number", format: '#,##0.00 "€"', value: "30" });
    expect(cell(3, "Indennità")?.value).toBe("150");
    expect(cell(3, "Richiesto")).toBeUndefined();
    const last = written.length - 1 - head;
    expect(cell(last, "Assistito")?.value).toBe("Totale di tutti");
    expect(cell(last, "Richiesto")?.value).toBe("236.1");
    expect(written.length - 1 - head - rows.length).toBe(3);
  });

  test("is a file of its member only, of years that are years", async () => {
    await writeExpenses(database.orm.em.fork(), year);
    const reception = await signedIn(server, "reception.crocetta");
    for (const [client, path, status] of [
      [father, "/documents/statement/2026.pdf", 200],
      [father, "/documents/statement/1000.xlsx", 200],
      [father, `/documents/statement/2026.pdf?person=${personId(sofia)}`, 200],
      [father, `/documents/statement/2026.pdf?person=${personId(laura)}`, 404],
      [father, "/documents/statement/2026.xlsx?person=nobody", 404],
      [father, "/documents/statement/26.pdf", 404],
      [father, "/documents/statement/2026.csv", 404],
      [reception, "/documents/statement/2026.pdf", 404],
      [server.client(), "/documents/statement/2026.xlsx", 404],
    ] as const)
      expect((await client.fetch(path)).status, path).toBe(status);
  });
});

function total<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], column: Key): number {
  return rows.reduce((sum, row) => sum + row[column], 0);
}
