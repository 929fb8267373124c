/** A document is paid on the day on which the last of what stands ordered for it was carried out. */
import { sql } from "kysely";
import type { Act } from "../kernel/act.ts";

/** Tells the documents of these settlements where their money stands now; after what was written is written. */
export async function tellDocuments(act: Act, settlementIds: readonly string[]): Promise<void> {
  await act.em.flush();
  await sql`
    update expense_document d set paid_on = (
      select case when bool_and(o.paid_on is not null) then max(o.paid_on) end
      from payment_order o join settlement s on s.id = o.settlement_id
      where s.expense_document_id = d.id and o.withdrawn_at is null and o.sent_back_on is null
    )
    where d.stage = 'settled'
      and d.id in (select expense_document_id from settlement where id = any(${[...settlementIds]}::uuid[]))`.execute(
    act.em.getKysely(),
  );
}
