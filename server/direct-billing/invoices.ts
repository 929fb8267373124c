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

/** The settlement that counts of each take-in-charge, once it is invoiced. */
export async function settlementByTakeInCharge(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, Settlement>> {
  const links = await reader.em.find(TakeInChargeInvoice, { takeInCharge: { $in: [...ids] } });
  const settlements = await currentSettlementByDocument(
    reader,
    links.map(({ expenseDocument }) => expenseDocument),
  );
  return new Map(
    links.flatMap(({ takeInCharge, expenseDocument }) => {
      const settlement = settlements.get(expenseDocument);
      return settlement === undefined ? [] : [[takeInCharge, settlement]];
    }),
  );
}

/** What is asked of one authorised line. */
export interface LineAsked {
  readonly id: string;
  readonly position: number;
  readonly serviceCode: string;
  readonly units: number;
  readonly requestedCents: Settlement["requestedCents"];
}

/** What is rightly asked of the lines of each take-in-charge, as it is settled now. */
export async function linesAskedByTakeInCharge(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, readonly LineAsked[]>> {
  const settlements = await settlementByTakeInCharge(reader, ids);
  const lines = await linesBySettlement(
    reader,
    [...settlements.values()].map(({ id }) => id),
  );
  return new Map([...settlements].map(([id, settlement]) => [id, lines.get(settlement.id) ?? []]));
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
