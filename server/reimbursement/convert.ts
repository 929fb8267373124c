/** Rates that come later: a foreign document waits for the average of its week, and goes on when it is there. */
import { sql } from "kysely";
import { convertToEuros } from "../claim/register.ts";
import { exchanged } from "../currency/queries.ts";
import type { Act } from "../kernel/act.ts";
import { allocate, cents, zero } from "../kernel/money.ts";
import { about, locked, nextAwaited, waitFor } from "./locking.ts";
import { decimal, linesOf } from "./open.ts";
import { note } from "./verbs.ts";

/** Ids of the documents whose rate has come. */
export async function convertible(act: Act): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.id from reimbursement_case c join expense_document e on e.id = c.expense_document_id
    where c.printed_lines is not null and c.decided_at is null and exists (
      select from exchange_rate r
      where r.currency = e.currency and r.week = to_char(e.issued_on, 'IYYY-"W"IW'))
    order by e.received_at, e.id limit 200`.execute(act.em.getKysely());
  return rows.map(({ id }) => id);
}

/** Turns one of them into euros: it gets its lines, and waits for whoever is next. */
export async function convert(act: Act, expenseDocumentId: string): Promise<void> {
  const { expense, one } = await locked(act, expenseDocumentId, "convert");
  const { printedLines } = one;
  const printed = expense.printedCents ?? 0;
  const rate =
    printedLines && (await exchanged(act.em, decimal(printed), expense.currency, expense.issuedOn));
  if (!printedLines || !rate) return;
  const amounts = printedLines.map((line) => cents(line.cents));
  const parts = rate.cents === 0 ? amounts.map(() => zero) : allocate(rate.cents, amounts);
  convertToEuros(act, expense, rate, linesOf(printedLines, parts));
  one.printedLines = null;
  if (one.waitsFor === "rate") await waitFor(act, one, nextAwaited(one));
  note(act, about(expense), { verb: "expense.converted", amountCents: rate.cents });
}
