import { randomUUID } from "node:crypto";
import type { Document } from "../document/entity.ts";
import type { Act } from "../kernel/act.ts";
import { type LocalDate, partsOf } from "../kernel/dates.ts";
import { type Cents, sumCents } from "../kernel/money.ts";
import { ExpenseDocument, ExpenseLine } from "./entity.ts";
import { visibleExpenseDocuments } from "./queries.ts";
import { alreadySubmitted, fileAlreadySubmitted } from "./refusals.ts";

export interface NewExpenseLine {
  readonly position: number;
  readonly serviceCode: string;
  readonly units: number;
  readonly amountCents: Cents;
}

/** An amount in another currency; without a rate while that of its week is not known. */
export interface Printed {
  readonly currency: string;
  /** In hundredths of the currency. */
  readonly cents: number;
  readonly rate: { readonly week: string; readonly ratePerEuro: string } | null;
}

export interface NewExpenseDocument {
  /** Null while nobody has said which event it belongs to. */
  readonly claimId: string | null;
  readonly personId: string;
  readonly policyId: string;
  readonly providerId: string;
  readonly facilityId: string | null;
  readonly payeeId: string;
  readonly kind: ExpenseDocument["kind"];
  readonly regime: ExpenseDocument["regime"];
  readonly channel: ExpenseDocument["channel"];
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly treatedOn: LocalDate | null;
  /** In euros; of a document in another currency, with what is printed on it. */
  readonly amountCents: Cents;
  readonly printed?: Printed;
  /** Of a credit note. */
  readonly creditsId?: string | null;
  readonly lines: readonly NewExpenseLine[];
  readonly document: Pick<Document, "id" | "sha256">;
}

/** Where number and file stand in what was sent. */
export interface DocumentFields {
  readonly number: string;
  readonly file: string;
}

/**
 * Registers a document, once whichever channel it comes by: neither its number at its provider nor its bytes come twice.
 * @throws Refusal INVOICE_ALREADY_SUBMITTED, INVOICE_FILE_ALREADY_SUBMITTED
 */
export async function registerExpenseDocument(
  act: Act,
  expense: NewExpenseDocument,
  fields: DocumentFields = { number: "input.number", file: "input.documentId" },
): Promise<ExpenseDocument> {
  const { lines, printed } = expense;
  if (sumCents(lines.map(({ amountCents }) => amountCents)) !== expense.amountCents)
    throw new Error(`the lines of document ${expense.document.id} do not add up to its amount`);
  const number = normaliseInvoiceNumber(expense.number);
  await refuseTwins(act, expense, number, fields);
  const registered = act.em.create(ExpenseDocument, {
    id: randomUUID(),
    claim: expense.claimId,
    person: expense.personId,
    policy: expense.policyId,
    provider: expense.providerId,
    facility: expense.facilityId,
    payee: expense.payeeId,
    kind: expense.kind,
    regime: expense.regime,
    channel: expense.channel,
    number,
    issuedOn: expense.issuedOn,
    issuedYear: partsOf(expense.issuedOn).year,
    treatedOn: expense.treatedOn,
    amountCents: expense.amountCents,
    currency: printed?.currency ?? "EUR",
    printedCents: printed?.cents ?? null,
    rateWeek: printed?.rate?.week ?? null,
    ratePerEuro: printed?.rate?.ratePerEuro ?? null,
    stage: "received",
    paidOn: null,
    credits: expense.creditsId ?? null,
    document: expense.document.id,
    sha256: expense.document.sha256,
    receivedAt: act.now,
    duplicateOf: null,
  });
  addLines(act, registered.id, lines);
  try {
    await act.em.flush();
  } catch (error) {
    // Two at the same moment: the database keeps one, the other is told the same as if it came later.
    if (String(error).includes("expense_document_once"))
      throw alreadySubmitted(number, expense.issuedOn, fields.number);
    if (String(error).includes("expense_document_bytes_once"))
      throw fileAlreadySubmitted(undefined, fields.file);
    throw error;
  }
  return registered;
}

function addLines(act: Act, expenseDocument: string, lines: readonly NewExpenseLine[]): void {
  for (const line of lines) act.em.create(ExpenseLine, { id: randomUUID(), expenseDocument, ...line });
}

/** The rate of a foreign document's week is known at last: it gets its lines in euros. */
export function convertToEuros(
  act: Act,
  document: ExpenseDocument,
  rate: { readonly week: string; readonly ratePerEuro: string },
  lines: readonly NewExpenseLine[],
): void {
  document.amountCents = sumCents(lines.map(({ amountCents }) => amountCents));
  document.rateWeek = rate.week;
  document.ratePerEuro = rate.ratePerEuro;
  addLines(act, document.id, lines);
}

/** @throws Refusal INVOICE_ALREADY_SUBMITTED, INVOICE_FILE_ALREADY_SUBMITTED */
async function refuseTwins(
  act: Act,
  expense: NewExpenseDocument,
  number: string,
  fields: DocumentFields,
): Promise<void> {
  const { year: issuedYear } = partsOf(expense.issuedOn);
  const twin = await act.em.findOne(ExpenseDocument, {
    provider: expense.providerId,
    issuedYear,
    number,
    duplicateOf: null,
  });
  if (twin !== null) throw alreadySubmitted(number, twin.issuedOn, fields.number);
  const copy = await act.em.findOne(ExpenseDocument, { sha256: expense.document.sha256 });
  if (copy === null) return;
  // which one the first is, is said only to who may see it
  const seen = await act.em.count(ExpenseDocument, {
    $and: [{ id: copy.id }, await visibleExpenseDocuments(act.em, act.actor)],
  });
  throw fileAlreadySubmitted(seen > 0 ? copy : undefined, fields.file);
}

/** `12 / a` and `12/A` are one number. */
export function normaliseInvoiceNumber(number: string): string {
  return number.replace(/\s+/g, "").toUpperCase();
}
