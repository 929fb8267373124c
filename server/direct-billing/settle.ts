import { heldAs } from "../case-file/queries.ts";
import { Claim } from "../claim/entity.ts";
import { facilityAsPayee, providerOfFacility } from "../claim/providers.ts";
import { registerExpenseDocument } from "../claim/register.ts";
import { recordSettlement, type SettledLine } from "../claim/settle.ts";
import { useReserved } from "../coverage/asking.ts";
import { assess, type Question, type Sum } from "../coverage/assessment.ts";
import { attach } from "../document/actions.ts";
import type { Document } from "../document/entity.ts";
import type { Act } from "../kernel/act.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { cents, sumCents } from "../kernel/money.ts";
import { notFound } from "../kernel/refusal.ts";
import { order } from "../payment/order.ts";
import { documentDefinitions, isDocumentCode } from "../plan/facts.ts";
import { linesAskedByTakeInCharge } from "./invoices.ts";
import { about, causeOf, locked, usedBy } from "./locking.ts";
import { type TakeInCharge, TakeInChargeInvoice, TakeInChargeLine } from "./entity.ts";
import { ownNumberOf, questionOf } from "./queries.ts";
import {
  authorisationExpired,
  documentInUse,
  invoiceAboveAuthorisation,
  invoiceDateWrong,
  invoiceNumberNeeded,
  notStarted,
} from "./refusals.ts";
import { type InvoicedLine, invoiceMismatch, leftToInvoice } from "./rules.ts";
import { note } from "./verbs.ts";

export interface InvoiceInput {
  readonly takeInChargeId: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly lines: readonly InvoicedLine[];
  readonly documentId: string;
  /** Another invoice will follow: what this one does not ask for stays reserved. */
  readonly moreToFollow?: boolean | null | undefined;
  /** Somebody says that the file, attached to a case as something else, is the invoice too. */
  readonly confirmSameDocument?: boolean | null | undefined;
}

/**
 * The facility hands in an invoice. It must fit what is authorised and not yet invoiced, line by line; then what was reserved
 * becomes used, and every euro is explained. With the last one, what was not needed is given back; until then it stays held.
 * @throws Refusal INVOICE_ABOVE_AUTHORISATION, INVOICE_ALREADY_SUBMITTED, INVOICE_FILE_ALREADY_SUBMITTED, DOCUMENT_IN_USE,
 *   AUTHORISATION_EXPIRED, INVALID_STATE, INVALID_INPUT, NOT_FOUND
 */
export async function submitInvoice(act: Act, input: InvoiceInput): Promise<{ id: string }> {
  const takeInCharge = await locked(act, input.takeInChargeId, "settle");
  checkInvoice(takeInCharge, input, romeDate(act.now));
  const authorised = await act.em.find(
    TakeInChargeLine,
    { takeInCharge: takeInCharge.id },
    { orderBy: { position: "asc" } },
  );
  const before = (await linesAskedByTakeInCharge(act, [takeInCharge.id])).get(takeInCharge.id) ?? [];
  const mismatch = invoiceMismatch(leftToInvoice(authorised, before).lines, input.lines);
  if (mismatch !== undefined) throw invoiceAboveAuthorisation(mismatch.words, mismatch.field);

  const documentId = knownId(input.documentId, "input.documentId");
  const [document] = await attach(act, [documentId], { personId: takeInCharge.person }, "input.documentId");
  if (document === undefined) throw notFound("input.documentId");
  if (input.confirmSameDocument !== true) await refuseOtherKind(act, document, takeInCharge.facility);
  const claimId = takeInCharge.claim;
  if (!claimId) throw new Error(`authorised without a claim: ${takeInCharge.id}`);
  const asked = askedLines(authorised, input.lines);
  const expense = await registerExpenseDocument(act, {
    claimId,
    personId: takeInCharge.person,
    policyId: takeInCharge.policy,
    providerId: await providerOfFacility(act, takeInCharge.facility),
    facilityId: takeInCharge.facility,
    payeeId: await facilityAsPayee(act, takeInCharge.facility),
    kind: "invoice",
    regime: "network",
    channel: "directBilling",
    number: input.number,
    issuedOn: input.issuedOn,
    treatedOn: takeInCharge.startsOn,
    amountCents: sumCents(asked.map(({ amountCents }) => amountCents)),
    lines: asked,
    document,
  });
  const isFinal = input.moreToFollow !== true || leftToInvoice(authorised, [...before, ...asked]).isNothing;
  const question = invoicedQuestion(await questionOf(act.em, takeInCharge), authorised, input.lines);
  const sum = await useReserved(act, assess(question, "assumed"), {
    heldFor: causeOf(takeInCharge),
    usedBy: usedBy(expense.id),
    isLast: isFinal,
  });
  if (before.length === 0 && sum.payableCents > (takeInCharge.authorisedCents ?? 0)) {
    throw new Error(`${takeInCharge.id} would pay more than was authorised`);
  }
  act.em.create(TakeInChargeInvoice, {
    expenseDocument: expense.id,
    takeInCharge: takeInCharge.id,
    position: new Set(before.map(({ settlement }) => settlement)).size,
    isFinal,
  });
  const settlement = await recordSettlement(act, {
    ...sum,
    claimId,
    expenseDocumentId: expense.id,
    kind: "expense",
    editionId: takeInCharge.editionId,
    lines: settledLines(authorised, input.lines, sum),
    factsUpTo: takeInCharge.factsUpTo ?? null,
  });
  takeInCharge.lifecycle = isFinal ? "settled" : "partlySettled";
  const verb = isFinal ? "takeInCharge.settled" : "takeInCharge.settledInPart";
  const { id, requestedCents, payableCents } = settlement;
  note(act, about(takeInCharge), { verb, settlement: id, requestedCents, payableCents });
  if (settlement.payableCents > 0) {
    const reference = await referenceOf(act, takeInCharge);
    await order(act, { settlement, amountCents: settlement.payableCents, reference });
  }
  return { id: takeInCharge.id };
}

/** What a payee reads on the bank statement: the numbers of the take-in-charge and of the claim. */
export async function referenceOf(act: Act, { number, claim }: TakeInCharge): Promise<string> {
  const { number: claimNumber } = await act.em.findOneOrFail(Claim, { id: claim ?? "" });
  return `${number} ${claimNumber}`;
}

const someDocument = { it: "documento", en: "a document" };

/** A certificate is no invoice unless somebody says so. @throws Refusal DOCUMENT_IN_USE */
async function refuseOtherKind(act: Act, { sha256 }: Document, facilityId: string): Promise<void> {
  const held = await heldAs(act.em, sha256);
  if (held === undefined) return;
  const { requirement, owners } = held;
  const number = await ownNumberOf(act.em, owners, facilityId);
  const name = isDocumentCode(requirement) ? documentDefinitions[requirement].label : someDocument;
  throw documentInUse(name, number);
}

/** What an invoice asks, each at the place of the authorised line that it asks for. */
function askedLines(authorised: readonly TakeInChargeLine[], invoiced: readonly InvoicedLine[]) {
  return invoiced.map(({ takeInChargeLineId, units, amountCents }) => {
    const line = authorised.find(({ id }) => id === takeInChargeLineId);
    if (line === undefined) throw new Error("an invoice asks for a line that is not authorised");
    const { position, serviceCode } = line;
    return { position, serviceCode, units, amountCents: cents(amountCents) };
  });
}

/** The same with what is paid of each. */
export function settledLines(
  authorised: readonly TakeInChargeLine[],
  invoiced: readonly InvoicedLine[],
  { payableOfLines }: Sum,
): SettledLine[] {
  return askedLines(authorised, invoiced).map(({ amountCents: requestedCents, ...line }, index) => {
    const payableCents = payableOfLines[index];
    if (payableCents === undefined) throw new Error("an invoiced line was not settled");
    return { ...line, requestedCents, payableCents };
  });
}

/** The lines of an invoice as the plan is asked about them. */
export function invoicedQuestion(
  question: Question,
  authorised: readonly TakeInChargeLine[],
  invoiced: readonly InvoicedLine[],
): Question {
  return {
    ...question,
    lines: invoiced.map(({ takeInChargeLineId, units, amountCents }) => ({
      serviceCode: authorised.find(({ id }) => id === takeInChargeLineId)?.serviceCode ?? "",
      units,
      amountCents: cents(amountCents),
    })),
  };
}

function checkInvoice(
  takeInCharge: TakeInCharge,
  { number, issuedOn }: InvoiceInput,
  today: LocalDate,
): void {
  const { expiresOn, startsOn } = takeInCharge;
  if (expiresOn && expiresOn < today) throw authorisationExpired(expiresOn);
  const written = number.trim();
  if (written === "" || written.length > 40 || /\p{Cc}/u.test(written)) throw invoiceNumberNeeded();
  if (startsOn > today) throw notStarted(startsOn);
  if (issuedOn > today || issuedOn < startsOn) throw invoiceDateWrong(startsOn);
}
