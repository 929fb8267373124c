import { sql } from "kysely";
import { expect } from "vitest";
import type { Database } from "../../server/database.ts";
import type { Client } from "../support/client.ts";

/** Members whose statement is read too, and other doors that have a list. */
export interface Readers {
  readonly members: readonly Client[];
  readonly doors: readonly Client[];
}

interface Book {
  readonly number: string;
  readonly fundPaysCents: number | null;
  readonly settledCents: number | null;
  /** Ordered and not withdrawn, less what is asked back. */
  readonly dueCents: number;
  /** The accounts of limits that it touched, in cents. */
  readonly accounts: readonly { used: number; held: number }[];
}

/** What the rows of the database say of every take-in-charge. */
async function booksIn(database: Database): Promise<Map<string, Book>> {
  const { rows } = await sql<Book & { id: string }>`
    select t.id, t.number, s.payable_cents as "settledCents",
      case when t.lifecycle = 'settled' then s.payable_cents
        when t.lifecycle in ('declined', 'cancelled', 'expired') or t.decision = 'notCovered' then 0
        when t.decision = 'authorised' then t.authorised_cents end as "fundPaysCents",
      (select coalesce(sum(o.amount_cents), 0)::int from payment_order o
        where o.take_in_charge_id = t.id and o.withdrawn_at is null)
      - (select coalesce(sum(r.amount_cents), 0)::int from recovery r
        where r.take_in_charge_id = t.id and r.withdrawn_at is null) as "dueCents",
      (select coalesce(jsonb_agg(jsonb_build_object('used', e.used, 'held', e.held)), '[]') from (
        select sum(e.used_delta)::int as used, sum(e.held_delta)::int as held
        from limit_entry e join limit_account a on a.id = e.limit_account_id
        where e.cause_id = t.id and a.unit = 'cents' group by a.id) e) as accounts
    from take_in_charge t
    left join take_in_charge_invoice i on i.take_in_charge_id = t.id
    left join settlement s on s.expense_document_id = i.expense_document_id and s.superseded_at is null
  `.execute(database.orm.em.fork().getKysely());
  return new Map(rows.map(({ id, ...book }) => [id, book]));
}

const list = `{ takesInCharge(first: 100) { edges { node { id number status fundPaysCents } } } }`;
interface List {
  takesInCharge: { edges: { node: { id: string; status: string; fundPaysCents: number | null } }[] };
}

/**
 * The lists behind every door and the members' statements say what the ledger of limits, the settlements and the orders
 * say; and those three agree with one another.
 */
export async function expectBooksAgree(database: Database, { members, doors }: Readers): Promise<void> {
  const books = await booksIn(database);
  for (const { settledCents, fundPaysCents, dueCents, accounts, number } of books.values()) {
    const paid = settledCents ?? 0;
    expect({ number, dueCents }).toEqual({ number, dueCents: paid });
    const held = settledCents === null ? (fundPaysCents ?? 0) : 0;
    for (const account of accounts) {
      // A benefit without this limit, before or after a reopening, leaves its account as it was.
      expect([
        { used: paid, held },
        { used: 0, held: 0 },
      ]).toContainEqual(account);
    }
    if (accounts.length > 0) expect(accounts).toContainEqual({ used: paid, held });
  }
  for (const client of [...members, ...doors]) {
    const { takesInCharge } = await client.ask<List>(list);
    for (const { node } of takesInCharge.edges) {
      const { id, fundPaysCents } = node;
      expect({ id, fundPaysCents }).toEqual({ id, fundPaysCents: books.get(id)?.fundPaysCents });
    }
  }
  for (const client of members) {
    const { takesInCharge } = await client.ask<List>(list);
    const { accountStatement } = await client.ask<{
      accountStatement: { payableCents: number; rows: { takeInChargeId: string; payableCents: number }[] };
    }>(`{ accountStatement(year: 2026) { payableCents rows { takeInChargeId payableCents } } }`);
    const settled = takesInCharge.edges.map(({ node }) => node).filter(({ status }) => status === "SETTLED");
    const inStatement = new Map(
      accountStatement.rows.map(({ takeInChargeId, payableCents }) => [takeInChargeId, payableCents]),
    );
    expect(inStatement).toEqual(new Map(settled.map(({ id, fundPaysCents }) => [id, fundPaysCents])));
    const sum = settled.reduce((total, { fundPaysCents }) => total + (fundPaysCents ?? 0), 0);
    expect(accountStatement.payableCents).toBe(sum);
  }
}
