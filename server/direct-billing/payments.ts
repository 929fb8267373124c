/** How takes-in-charge stand in money, read from what was ordered and asked back for their invoices. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { Settlement } from "../claim/entity.ts";
import { byKey } from "../kernel/batch.ts";
import type { JournalLine } from "../kernel/journal.ts";
import { linesBySubject } from "../kernel/journal-queries.ts";
import type { PaymentOrder, Recovery } from "../payment/entity.ts";
import { ordersByDocument, recoveriesByDocument } from "../payment/queries.ts";
import type { TakeInCharge } from "./entity.ts";
import { invoicesByTakeInCharge, takeInChargeByDocument } from "./invoices.ts";

type Reader = { readonly em: SqlEntityManager };

/** Rows of the invoices of each take-in-charge, oldest first. */
async function ofInvoices<Row extends { readonly createdAt: Date }>(
  reader: Reader,
  ids: readonly string[],
  byDocument: (reader: Reader, documentIds: readonly string[]) => Promise<Map<string, Row[]>>,
): Promise<Map<string, Row[]>> {
  const invoices = await invoicesByTakeInCharge(reader, ids);
  const documents = [...invoices.values()].flat().map(({ id }) => id);
  const rows = await byDocument(reader, documents);
  return new Map(
    [...invoices].map(([takeInCharge, own]) => [
      takeInCharge,
      own
        .flatMap(({ id }) => rows.get(id) ?? [])
        .sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime()),
    ]),
  );
}

/** Every transfer ordered for each take-in-charge, for those who were already allowed to see it. */
export function ordersByTakeInCharge(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, PaymentOrder[]>> {
  return ofInvoices(reader, ids, ordersByDocument);
}

/** What was asked back for each take-in-charge and still stands, whoever gives it back. */
export function recoveriesByTakeInCharge(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, Recovery[]>> {
  return ofInvoices(reader, ids, recoveriesByDocument);
}

/** The take-in-charge that a settlement is of, superseded ones too. */
export async function takeInChargeBySettlement(
  reader: Reader,
  settlementIds: readonly string[],
): Promise<Map<string, TakeInCharge>> {
  const sheets = byKey(await reader.em.find(Settlement, { id: { $in: [...settlementIds] } }), ({ id }) => id);
  const documents = [...sheets.values()].map(({ expenseDocument }) => expenseDocument);
  const cases = await takeInChargeByDocument(reader, documents);
  return new Map(
    [...sheets].flatMap(([id, { expenseDocument }]) => {
      const found = cases.get(expenseDocument);
      return found === undefined ? [] : [[id, found]];
    }),
  );
}

/** What happened to takes-in-charge and to their payments, oldest first. */
export async function happeningsByTakeInCharge(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, JournalLine[]>> {
  const orders = await ordersByTakeInCharge(reader, ids);
  const orderIds = [...orders.values()].flat().map(({ id }) => id);
  const lines = await linesBySubject(reader, [...ids, ...orderIds]);
  return new Map(
    ids.map((id) => [
      id,
      [id, ...(orders.get(id) ?? []).map((order) => order.id)]
        .flatMap((subject) => lines.get(subject) ?? [])
        .sort((one, other) => Number(BigInt(one.id) - BigInt(other.id))),
    ]),
  );
}
