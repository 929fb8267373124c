import { sql } from "kysely";
import type { Act, Clockwork } from "../kernel/act.ts";
import { romeDate } from "../kernel/dates.ts";
import { giveUpWaiting } from "./ask.ts";
import { convert, convertible } from "./convert.ts";

/** The clock: what nobody answered in time goes back to the desk, and what waited for a rate goes on; each by itself. */
export async function moveOn(work: Clockwork): Promise<number> {
  const unanswered = await work.perform("clock.look", {}, overdue);
  for (const id of unanswered)
    await work.perform("expense.giveUpWaiting", {}, (act) => giveUpWaiting(act, id));
  const waiting = await work.perform("clock.look", {}, convertible);
  for (const id of waiting) await work.perform("expense.convert", {}, (act) => convert(act, id));
  return unanswered.length + waiting.length;
}

async function overdue(act: Act): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.expense_document_id as id from document_asking a
    join expense_document e on e.id = a.expense_document_id
    where a.ended_at is null and a.answer_by < ${romeDate(act.now)}::date and e.stage = 'documentsMissing'
    order by a.asked_at limit 200`.execute(act.em.getKysely());
  return rows.map(({ id }) => id);
}
