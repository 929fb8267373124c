import { randomUUID } from "node:crypto";
import type { Document } from "../document/entity.ts";
import type { Act } from "../kernel/act.ts";
import { formatDate, type LocalDate, partsOf, romeDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { nextNumber } from "../kernel/numbering.ts";
import { Refusal } from "../kernel/refusal.ts";
import { type Cause, Claim, ExpenseDocument, Settlement } from "./entity.ts";
import type { StoredStep } from "../coverage/rules.ts";

export interface NewClaim {
  readonly personId: string;
  readonly policyId: string;
  readonly cause: Cause;
  readonly injuredOn: LocalDate | null;
}

/** Opens a claim with the next number of the year, `n/yyyy`. */
export async function openClaim(act: Act, claim: NewClaim): Promise<Claim> {
  const openedOn = romeDate(act.now);
  const { year } = partsOf(openedOn);
  const opened = act.em.create(Claim, {
    id: randomUUID(),
    number: `${await nextNumber(act, "claim", year)}/${year}`,
    person: claim.personId,
    policy: claim.policyId,
    cause: claim.cause,
    injuredOn: claim.injuredOn,
    openedOn,
    openedAt: act.now,
  });
  await act.em.flush();
  await act.note({
    verb: "claim.opened",
    subjectType: "claim",
    subjectId: opened.id,
    personId: claim.personId,
  });
  return opened;
}

export interface NewExpenseDocument {
  readonly claimId: string;
  readonly issuerId: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly amountCents: Cents;
  readonly document: Pick<Document, "id" | "sha256">;
}

/**
 * Registers an invoice, once whichever channel it comes by: neither its number nor its bytes come twice.
 * @throws Refusal INVOICE_ALREADY_SUBMITTED, INVOICE_FILE_ALREADY_SUBMITTED
 */
export async function registerExpenseDocument(
  act: Act,
  expense: NewExpenseDocument,
): Promise<ExpenseDocument> {
  const number = normaliseInvoiceNumber(expense.number);
  const { year: issuedYear } = partsOf(expense.issuedOn);
  const twin = await act.em.findOne(ExpenseDocument, { issuer: expense.issuerId, issuedYear, number });
  if (twin !== null) throw alreadySubmitted(number, twin.issuedOn);
  const { id: documentId, sha256 } = expense.document;
  const copy = await act.em.findOne(ExpenseDocument, { sha256 });
  // whose invoice the first is, is said only to the one who issued it
  if (copy !== null) throw fileAlreadySubmitted(copy.issuer === expense.issuerId ? copy : undefined);
  const registered = act.em.create(ExpenseDocument, {
    id: randomUUID(),
    claim: expense.claimId,
    issuer: expense.issuerId,
    number,
    issuedOn: expense.issuedOn,
    issuedYear,
    amountCents: expense.amountCents,
    document: documentId,
    sha256,
    receivedAt: act.now,
  });
  try {
    await act.em.flush();
  } catch (error) {
    // Two at the same moment: the database keeps one, the other is told the same as if it came later.
    if (String(error).includes("expense_document_once")) throw alreadySubmitted(number, expense.issuedOn);
    if (String(error).includes("expense_document_bytes_once")) throw fileAlreadySubmitted(undefined);
    throw error;
  }
  return registered;
}

/** `12 / a` and `12/A` are one number. */
export function normaliseInvoiceNumber(number: string): string {
  return number.replace(/\s+/g, "").toUpperCase();
}

function alreadySubmitted(number: string, issuedOn: LocalDate): Refusal {
  return new Refusal(
    "INVOICE_ALREADY_SUBMITTED",
    {
      it: `La fattura ${number} del ${issuedOn.slice(0, 4)} è già stata presentata: se è un'altra fattura, controlla il numero.`,
      en: `Invoice ${number} of ${issuedOn.slice(0, 4)} was already submitted: if it is another invoice, check its number.`,
    },
    { field: "input.number" },
  );
}

function fileAlreadySubmitted(first: ExpenseDocument | undefined): Refusal {
  const { it, en } = first
    ? {
        it: `è già la fattura ${first.number} del ${formatDate(first.issuedOn, "it")}`,
        en: `already is invoice ${first.number} of ${formatDate(first.issuedOn, "en")}`,
      }
    : { it: "è già stato presentato come fattura", en: "was already handed in as an invoice" };
  return new Refusal(
    "INVOICE_FILE_ALREADY_SUBMITTED",
    {
      it: `Questo file ${it}: carica il file di quella che stai presentando.`,
      en: `This file ${en}: upload the file of the one you are handing in.`,
    },
    { field: "input.documentId" },
  );
}

export interface NewSettlement {
  readonly claimId: string;
  readonly expenseDocumentId: string;
  readonly editionId: string;
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
  readonly memberShareCents: Cents;
  readonly steps: readonly StoredStep[];
  /** The settlement that this one replaces, and why. */
  readonly revising?: {
    readonly settlement: Settlement;
    readonly reason: string;
    readonly accountId: string;
  };
}

/** Keeps what was decided, with every step, so that the statement explains a payment years later. */
export async function recordSettlement(act: Act, settlement: NewSettlement): Promise<Settlement> {
  const { revising } = settlement;
  if (revising !== undefined) {
    revising.settlement.supersededAt = act.now;
    await act.em.flush(); // before the new one: a document has one current settlement at any moment
  }
  return act.em.create(Settlement, {
    id: randomUUID(),
    claim: settlement.claimId,
    expenseDocument: settlement.expenseDocumentId,
    editionId: settlement.editionId,
    requestedCents: settlement.requestedCents,
    payableCents: settlement.payableCents,
    memberShareCents: settlement.memberShareCents,
    steps: [...settlement.steps],
    settledAt: act.now,
    revises: revising?.settlement.id ?? null,
    reason: revising?.reason ?? null,
    revisedBy: revising?.accountId ?? null,
    supersededAt: null,
  });
}
