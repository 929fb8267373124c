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
  /** Invoiced in part: what is left of the promise is held. */
  readonly isOpen: boolean;
  /** Ordered and not withdrawn, less what is asked back. */
  readonly dueCents: number;
  /** The accounts of limits that it touched, in cents. */
  readonly accounts: readonly { used: number; held: number }[];
}

/** What the rows of the database say of every take-in-charge, all its invoices together. */
async function booksIn(database: Database): Promise<Map<string, Book>> {
  const { rows } = await sql<Book & { id: string }>`
    select t.id, t.number, t.lifecycle = 'partlySettled' as "isOpen", s.payable as "settledCents",
      case when t.lifecycle = 'settled' then s.payable
        when t.lifecycle in ('declined', 'cancelled', 'expired') or t.decision = 'notCovered' then 0
        when t.decision = 'authorised' then t.authorised_cents end as "fundPaysCents",
      (select coalesce(sum(o.amount_cents), 0)::int from payment_order o join settlement x on x.id = o.settlement_id
        where x.expense_document_id = any(s.documents) and o.withdrawn_at is null and o.sent_back_on is null)
      - (select coalesce(sum(r.amount_cents), 0)::int from recovery r join settlement x on x.id = r.settlement_id
        where x.expense_document_id = any(s.documents) and r.withdrawn_at is null) as "dueCents",
      (select coalesce(jsonb_agg(jsonb_build_object('used', e.used, 'held', e.held)), '[]') from (
        select sum(e.used_delta)::int as used, sum(e.held_delta)::int as held
        from limit_entry e join limit_account a on a.id = e.limit_account_id
        where e.cause_id = any(s.documents || t.id) and a.unit = 'cents' group by a.id) e) as accounts
    from take_in_charge t
    cross join lateral (
      select sum(s.payable_cents)::int as payable, coalesce(array_agg(i.expense_document_id), '{}') as documents
      from take_in_charge_invoice i
      join settlement s on s.expense_document_id = i.expense_document_id and s.superseded_at is null
      where i.take_in_charge_id = t.id) s
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
  for (const { settledCents, isOpen, fundPaysCents, dueCents, accounts, number } of books.values()) {
    const paid = settledCents ?? 0;
    expect({ number, dueCents }).toEqual({ number, dueCents: paid });
    const held = settledCents === null || isOpen ? (fundPaysCents ?? 0) - paid : 0;
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
    const settled = takesInCharge.edges.filter(({ node }) => node.status.endsWith("SETTLED"));
    const inStatement = new Map<string, number>();
    for (const { takeInChargeId: id, payableCents } of accountStatement.rows)
      inStatement.set(id, (inStatement.get(id) ?? 0) + payableCents);
    const inBooks = settled.map(({ node: { id } }) => [id, books.get(id)?.settledCents ?? 0] as const);
    expect(inStatement).toEqual(new Map(inBooks));
    expect(accountStatement.payableCents).toBe(inBooks.reduce((total, [, cents]) => total + cents, 0));
  }
}
