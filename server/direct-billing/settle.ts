import { heldAs } from "../case-file/queries.ts";
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
import { cents } from "../kernel/money.ts";
import { notFound } from "../kernel/refusal.ts";
import { documentDefinitions, isDocumentCode } from "../plan/facts.ts";
import { about, causeOf, locked } from "./locking.ts";
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
import { type InvoicedLine, invoiceMismatch } from "./rules.ts";

export interface InvoiceInput {
  readonly takeInChargeId: string;
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly lines: readonly InvoicedLine[];
  readonly documentId: string;
  /** Somebody says that the file, attached to a case as something else, is the invoice too. */
  readonly confirmSameDocument?: boolean | null | undefined;
}

/**
 * The facility hands in its invoice. It must fit the authorisation line by line; then what was reserved becomes used,
 * what was not needed is given back, and every euro is explained.
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
  const mismatch = invoiceMismatch(authorised, input.lines);
  if (mismatch !== undefined) throw invoiceAboveAuthorisation(mismatch.words, mismatch.field);

  const documentId = knownId(input.documentId, "input.documentId");
  const [document] = await attach(act, [documentId], { personId: takeInCharge.person }, "input.documentId");
  if (document === undefined) throw notFound("input.documentId");
  if (input.confirmSameDocument !== true) await refuseOtherKind(act, document, takeInCharge.facility);
  const question = invoicedQuestion(await questionOf(act.em, takeInCharge), authorised, input.lines);
  const sum = await useReserved(act, assess(question, "assumed"), causeOf(takeInCharge), true);
  if (sum.payableCents > (takeInCharge.authorisedCents ?? 0)) {
    throw new Error(`${takeInCharge.id} would pay more than was authorised`);
  }
  const claimId = takeInCharge.claim;
  if (!claimId) throw new Error(`authorised without a claim: ${takeInCharge.id}`);
  const lines = settledLines(authorised, input.lines, sum);
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
    amountCents: sum.requestedCents,
    lines: lines.map(({ position, serviceCode, units, requestedCents: amountCents }) => ({
      ...{ position, serviceCode, units, amountCents },
    })),
    document,
  });
  act.em.create(TakeInChargeInvoice, {
    expenseDocument: expense.id,
    takeInCharge: takeInCharge.id,
    isFinal: true,
  });
  await recordSettlement(act, {
    ...sum,
    claimId,
    expenseDocumentId: expense.id,
    kind: "expense",
    editionId: takeInCharge.editionId,
    lines,
    factsUpTo: takeInCharge.factsUpTo ?? null,
  });
  takeInCharge.lifecycle = "settled";
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.settled" });
  return { id: takeInCharge.id };
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

/** What an invoice asks and is paid, each at the place of the authorised line that it asks for. */
export function settledLines(
  authorised: readonly TakeInChargeLine[],
  invoiced: readonly InvoicedLine[],
  { payableOfLines }: Sum,
): SettledLine[] {
  return invoiced.map(({ takeInChargeLineId, units, amountCents }, index) => {
    const line = authorised.find(({ id }) => id === takeInChargeLineId);
    const payableCents = payableOfLines[index];
    if (line === undefined || payableCents === undefined) throw new Error("an invoiced line was not settled");
    const { position, serviceCode } = line;
    return { position, serviceCode, units, requestedCents: cents(amountCents), payableCents };
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
