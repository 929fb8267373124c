/** A draft is sent: it becomes a request, and nothing of it changes any more. */
import { normaliseBic, normaliseIban } from "../../claim/bank-account.ts";
import { Person } from "../../identity/entity.ts";
import { normaliseTaxCode } from "../../identity/tax-code.ts";
import type { Act } from "../../kernel/act.ts";
import { mobileOf } from "../../kernel/contacts.ts";
import { type LocalDate, romeDate } from "../../kernel/dates.ts";
import { parseEuros, zero } from "../../kernel/money.ts";
import { submitRequest } from "../open.ts";
import type { NewCase, NewProvider, NewRequest } from "../request.ts";
import type { Seen } from "./actions.ts";
import { checkDraft } from "./checks.ts";
import type { ReimbursementDraft } from "./entity.ts";
import {
  asksOf,
  dayOf,
  type ExpenseDraft,
  factsToldBy,
  numberOf,
  printedCentsOf,
  providerKeyOf,
  regimeOf,
  stampDutyCents,
} from "./expense-rules.ts";
import { lockDraft } from "./queries.ts";
import { draftChanged, incomplete } from "./refusals.ts";
import { emptyDraft } from "./rules.ts";

/**
 * Sends the request. What was sent cannot be sent twice, whatever key, tab or device it comes from.
 * @throws Refusal REQUEST_INCOMPLETE, DRAFT_CHANGED, DATE_OUTSIDE_COVER, INVOICE_ALREADY_SUBMITTED and what handing in a
 *   request refuses
 */
export async function submitDraft(act: Act, { draftId, version }: Seen): Promise<{ id: string }> {
  const { em, actor } = act;
  const draft = await lockDraft(em, actor, draftId);
  if (draft.request) return { id: draft.id };
  if (draft.version !== version) throw draftChanged();
  const { gaps } = await checkDraft({ em, actor, now: () => act.now }, draft);
  const [problem] = gaps;
  if (problem !== undefined) throw incomplete(problem);
  const { documents } = draft.data;
  const request = await requestOf(act, draft);
  const { id } = await submitRequest(act, request, (index) => `documents.${documents[index]?.id ?? ""}`);
  draft.request = id;
  draft.data = emptyDraft;
  draft.version += 1;
  draft.updatedAt = act.now;
  return { id: draft.id };
}

async function requestOf(
  { em, now }: Act,
  { data, person: personId }: ReimbursementDraft,
): Promise<NewRequest> {
  const { person, payment, documents, summary } = data;
  const { means, payeePersonId } = payment;
  if (means === null || payeePersonId === null) throw new Error("a draft without a problem, and yet a gap");
  const payee = await em.findOneOrFail(Person, { id: payeePersonId });
  const { has, insurer, policyNumber, askedThere } = person.otherCover;
  const isTransfer = means === "transfer";
  return {
    personId,
    channel: "memberPortal",
    contactEmail: person.email,
    contactMobile: person.mobile ? (mobileOf(person.mobile) ?? null) : null,
    smsOptIn: person.smsOptIn,
    payee: {
      personId: payeePersonId,
      means,
      holderName: payment.holderName ?? `${payee.firstName} ${payee.lastName}`,
      iban: isTransfer && payment.iban ? normaliseIban(payment.iban) : null,
      bic: isTransfer ? normaliseBic(payment.bic) : null,
      address: isTransfer ? null : payment.address,
    },
    otherCover: has && insurer ? { insurer, policyNumber, askedThere } : null,
    notes: summary.notes,
    documents: documents.map((document) => caseOf(document, romeDate(now), has === true)),
  };
}

function caseOf(document: ExpenseDraft, today: LocalDate, hasOtherCover: boolean): NewCase {
  const { kind, serviceCode, issuedOn, doctorName } = document;
  const printed = printedCentsOf(document);
  const treatedOn = dayOf(document);
  if (!kind || !serviceCode || !issuedOn || !treatedOn || printed === undefined)
    throw new Error(`document ${document.id} has no problem and yet a gap`);
  const asks = asksOf(document);
  const isTied = asks.course && document.tiedToStay === true;
  // a stay still to come has no discharge yet
  const facts = factsToldBy(document).filter(({ name, value }) => name !== "dischargedOn" || value <= today);
  return {
    kind,
    number: numberOf(document),
    issuedOn,
    treatedOn,
    treatmentEnded: !asks.course || document.treatmentEnded === true,
    regime: regimeOf(document),
    currency: document.currency,
    lines: [{ serviceCode, units: document.units ?? 1, cents: printed }],
    vatCents: asks.amount && document.vat ? (parseEuros(document.vat) ?? null) : null,
    stampDutyCents: asks.amount && document.hasStampDuty ? stampDutyCents : null,
    provider: providerOf(document),
    doctorName,
    facts,
    paidElsewhereCents:
      hasOtherCover && asks.amount ? (parseEuros(document.paidElsewhere ?? "") ?? zero) : zero,
    tiedToClaimId: isTied ? document.tiedClaimId : null,
    creditsNumber: asks.credit ? document.creditOf : null,
    files: document.files.map(({ requirement, documentId }) => ({ kind: requirement, documentId })),
    byPost: document.byPost,
  };
}

function providerOf({ facilityId, providerName, providerPlace, providerNumber }: ExpenseDraft): NewProvider {
  const key = !facilityId && providerNumber ? providerKeyOf(providerNumber) : undefined;
  const value = (kind: "vatNumber" | "taxCode" | "foreignId") => (key?.kind === kind ? key.value : null);
  const taxCode = value("taxCode");
  return {
    facilityId,
    vatNumber: value("vatNumber"),
    taxCode: taxCode && normaliseTaxCode(taxCode),
    foreignId: value("foreignId"),
    name: providerName ?? "",
    place: providerPlace,
  };
}
