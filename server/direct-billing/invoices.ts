/** What was invoiced for takes-in-charge, and what is settled of it, read from the claim. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { ExpenseDocument, type Settlement } from "../claim/entity.ts";
import { currentSettlementByDocument, linesBySettlement } from "../claim/queries.ts";
import { byKey, groupedBy } from "../kernel/batch.ts";
import { TakeInCharge, TakeInChargeInvoice } from "./entity.ts";

type Reader = { readonly em: SqlEntityManager };

/** The invoices of each take-in-charge, oldest first. */
export async function invoicesByTakeInCharge(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, ExpenseDocument[]>> {
  const links = await em.find(TakeInChargeInvoice, { takeInCharge: { $in: [...ids] } });
  const of = new Map(links.map(({ expenseDocument, takeInCharge }) => [expenseDocument, takeInCharge]));
  const documents = await em.find(
    ExpenseDocument,
    { id: { $in: [...of.keys()] } },
    { orderBy: { receivedAt: "asc", id: "asc" } },
  );
  return groupedBy(documents, ({ id }) => of.get(id) ?? "");
}

export async function linkByDocument(
  { em }: Reader,
  documentIds: readonly string[],
): Promise<Map<string, TakeInChargeInvoice>> {
  const links = await em.find(TakeInChargeInvoice, { expenseDocument: { $in: [...documentIds] } });
  return byKey(links, ({ expenseDocument }) => expenseDocument);
}

/** The settlements that count of each take-in-charge, one of each invoice, oldest invoice first. */
export async function settlementsByTakeInCharge(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, Settlement[]>> {
  const invoices = await invoicesByTakeInCharge(reader, ids);
  const documents = [...invoices.values()].flat();
  const settlements = await currentSettlementByDocument(
    reader,
    documents.map(({ id }) => id),
  );
  return new Map(
    [...invoices].map(([id, own]) => [id, own.flatMap((invoice) => settlements.get(invoice.id) ?? [])]),
  );
}

/** What is asked of one authorised line. */
export interface LineAsked {
  readonly id: string;
  readonly settlement: string;
  readonly position: number;
  readonly serviceCode: string;
  readonly units: number;
  readonly requestedCents: Settlement["requestedCents"];
}

/** What is rightly asked of the lines of each take-in-charge, as it is settled now, invoice by invoice. */
export async function linesAskedByTakeInCharge(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, readonly LineAsked[]>> {
  const settlements = await settlementsByTakeInCharge(reader, ids);
  const lines = await linesBySettlement(
    reader,
    [...settlements.values()].flat().map(({ id }) => id),
  );
  return new Map([...settlements].map(([id, own]) => [id, own.flatMap((one) => lines.get(one.id) ?? [])]));
}

/** The take-in-charge that a document was handed in for. */
export async function takeInChargeByDocument(
  { em }: Reader,
  documentIds: readonly string[],
): Promise<Map<string, TakeInCharge>> {
  const links = await em.find(TakeInChargeInvoice, { expenseDocument: { $in: [...documentIds] } });
  const found = byKey(
    await em.find(TakeInCharge, { id: { $in: links.map(({ takeInCharge }) => takeInCharge) } }),
    ({ id }) => id,
  );
  return new Map(
    links.flatMap(({ expenseDocument, takeInCharge }) => {
      const one = found.get(takeInCharge);
      return one === undefined ? [] : [[expenseDocument, one]];
    }),
  );
}
