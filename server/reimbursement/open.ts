/** A request for reimbursement arrives: its documents are registered, each with a life of its own. */
import { randomUUID } from "node:crypto";
import { type NewFact, record } from "../case-file/tell.ts";
import { isCaseFact, valueStated } from "../case-file/rules.ts";
import { factUnknown, factValueWrong } from "../case-file/refusals.ts";
import { Claim, ExpenseDocument, type Payee } from "../claim/entity.ts";
import { payeeFromNowOn, providerNamed, providerOfFacility } from "../claim/providers.ts";
import { normaliseInvoiceNumber, registerExpenseDocument } from "../claim/register.ts";
import { payeesFor } from "../coverage/family.ts";
import { policyFor } from "../coverage/queries.ts";
import { exchanged } from "../currency/queries.ts";
import { attach } from "../document/actions.ts";
import type { Document } from "../document/entity.ts";
import type { Act } from "../kernel/act.ts";
import { wrongDoor } from "../kernel/actor.ts";
import { addDays, partsOf, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { allocate, type Cents, cents, sumCents, zero } from "../kernel/money.ts";
import { numberLater } from "../kernel/numbering.ts";
import { notFound } from "../kernel/refusal.ts";
import { normaliseTaxCode } from "../identity/tax-code.ts";
import { findFacility } from "../network/queries.ts";
import { normaliseVatNumber } from "../network/vat-number.ts";
import { isDocumentCode } from "../plan/facts.ts";
import { editionOrFirst } from "../plan/plans.ts";
import { settingsOf } from "../settings/queries.ts";
import { checkRequest } from "./check.ts";
import type { NewCase, NewProvider, NewRequest } from "./request.ts";
import {
  AskedDocument,
  DocumentAsking,
  ReimbursementCase,
  ReimbursementFile,
  ReimbursementRequest,
} from "./entity.ts";
import { about, nextAwaited, ownerOf } from "./locking.ts";
import { notInsured, payeeWrong } from "./refusals.ts";
import { lookAgainDays, paperOf, type PrintedLine } from "./rules.ts";
import { note } from "./verbs.ts";

/**
 * Hands a request in. From here on nothing of it changes any more: each document goes its own way, and what is missing is added.
 * @param field where document `index` stands in what was sent
 * @throws Refusal FRESH_PROOF_NEEDED, INVALID_INPUT, INVOICE_ALREADY_SUBMITTED, INVOICE_FILE_ALREADY_SUBMITTED, NOT_FOUND
 */
export async function submitRequest(
  act: Act,
  request: NewRequest,
  field: (index: number) => string = (index) => `input.documents.${index}`,
): Promise<{ id: string }> {
  if (!("accountId" in act.actor)) throw wrongDoor(act.actor);
  const today = romeDate(act.now);
  checkRequest(request, today, field);
  const { personId } = request;
  if (!(await payeesFor(act.em, personId, today)).includes(request.payee.personId)) throw payeeWrong();
  const payee = await payeeFromNowOn(act, request.payee);
  const { year } = partsOf(today);
  const number = numberLater(act, "reimbursement", year, (n) => {
    submitted.number = `RR-${year}-${String(n).padStart(6, "0")}`;
  });
  const submitted: ReimbursementRequest = act.em.create(ReimbursementRequest, {
    ...{ id: randomUUID(), number, person: personId, channel: request.channel },
    ...{ submittedBy: act.actor.accountId, payee, submittedAt: act.now },
    ...{ contactEmail: request.contactEmail, contactMobile: request.contactMobile },
    ...{ smsOptIn: request.smsOptIn, otherCover: request.otherCover, notes: request.notes },
  });
  await act.em.flush();
  const subject = { subjectType: "reimbursementRequest", subjectId: submitted.id, personId };
  note(act, subject, { verb: "reimbursement.submitted", documents: request.documents.length });
  // what a credit note lowers may come with it
  const order = request.documents
    .map((_, index) => index)
    .toSorted((a, b) => rank(request, a) - rank(request, b));
  for (const index of order) {
    const document = request.documents[index];
    if (document) await receive(act, submitted, payee, document, field(index));
  }
  return { id: submitted.id };
}

const rank = ({ documents }: NewRequest, index: number) => Number(documents[index]?.kind === "creditNote");

async function receive(
  act: Act,
  { id: request, person: personId }: ReimbursementRequest,
  payeeId: Payee["id"],
  document: NewCase,
  field: string,
): Promise<void> {
  const { em } = act;
  const today = romeDate(act.now);
  const { provider, kind, number, issuedOn, treatedOn, regime } = document;
  const policy = await policyFor(em, personId, treatedOn);
  if (policy === undefined) throw notInsured("input.personId");
  const { providerId, facilityId } = await issuerOf(act, provider, `${field}.provider`);
  const files = await attachedFiles(act, personId, document, `${field}.files`);
  const { lines, amountCents, printed } = await inEuros(act, document);
  const credited = await creditedBy(act, document, providerId);
  const expense = await registerExpenseDocument(
    act,
    {
      ...{ claimId: null, personId, policyId: policy.id, providerId, facilityId, payeeId },
      ...{ kind, regime, channel: "reimbursement", number, issuedOn, treatedOn, amountCents, lines },
      ...(printed ? { printed } : {}),
      creditsId: credited?.id ?? null,
      document: files.invoice,
    },
    { number: `${field}.number`, file: `${field}.files` },
  );
  const waiting = {
    treatmentEnded: document.treatmentEnded,
    printedLines: printed && !printed.rate ? document.lines : null,
  };
  const { answerDays, deskDays } = await settingsOf(act.em);
  const isPosted = document.byPost.length > 0;
  const waitsFor = isPosted ? "member" : nextAwaited(waiting);
  const days = waitsFor === "desk" ? deskDays : waitsFor === "member" ? answerDays : lookAgainDays;
  act.em.create(ReimbursementCase, {
    ...{ expenseDocument: expense.id, request, person: personId, ...waiting },
    vatCents: document.vatCents === null ? null : cents(document.vatCents),
    stampDutyCents: document.stampDutyCents === null ? null : cents(document.stampDutyCents),
    doctorName: document.doctorName,
    paidElsewhereCents: cents(document.paidElsewhereCents),
    creditedCents: zero,
    tiedTo: await claimTiedTo(act, personId, document, `${field}.tiedToClaimId`),
    nearDouble: await nearDoubleOf(act, expense),
    editionId: editionOrFirst(policy.planCode, treatedOn).id,
    ...{ waitsFor, dueOn: addDays(today, days), deskDaysLeft: null },
  });
  for (const { documentId, fileKind } of files.all) keepFile(act, expense.id, documentId, fileKind);
  record(act, ownerOf(expense), [
    // whoever the fund contracts is qualified, as long as nobody at the desk says otherwise
    ...(facilityId ? [{ name: "providerQualified", value: "true", source: "plan" } as const] : []),
    ...toldFacts(act, document, field),
    ...files.all.flatMap(({ documentId, fileKind }) => shownBy(act, expense, fileKind, documentId)),
  ]);
  note(act, about(expense), { verb: "expense.received", files: files.all.length });
  if (isPosted) await announcePost(act, expense, document.byPost);
  await em.flush();
}

/** Who issued it: a contracted facility, or whoever its number names. */
async function issuerOf(act: Act, provider: NewProvider, field: string) {
  if (!provider.facilityId) {
    const vatNumber = provider.vatNumber && normaliseVatNumber(provider.vatNumber);
    const taxCode = provider.taxCode && normaliseTaxCode(provider.taxCode);
    return { providerId: await providerNamed(act, { ...provider, vatNumber, taxCode }), facilityId: null };
  }
  const facilityId = knownId(provider.facilityId, `${field}.facilityId`);
  if ((await findFacility({ em: act.em, actor: act.actor }, facilityId)) === undefined)
    throw notFound(`${field}.facilityId`);
  return { providerId: await providerOfFacility(act, facilityId), facilityId };
}

/** The files, now about this person; the first that shows the document itself is the one it is known by. */
async function attachedFiles(act: Act, personId: string, { files }: NewCase, field: string) {
  const all = files.map(({ kind: fileKind, documentId }) => ({
    fileKind,
    documentId: knownId(documentId, field),
  }));
  const ids = all.map(({ documentId }) => documentId);
  const held = await attach(act, ids, { personId }, field);
  const first = all.find(({ fileKind }) => fileKind === "invoice");
  const invoice: Document | undefined = held.find(({ id }) => id === first?.documentId);
  if (invoice === undefined) throw notFound(field);
  return { all, invoice };
}

/** What a document asks for in euros: at the average rate of its week, or nothing yet while that is not known. */
async function inEuros(act: Act, { currency, lines, issuedOn }: NewCase) {
  const amounts = lines.map((line) => cents(line.cents));
  if (currency === "EUR") return { lines: linesOf(lines, amounts), amountCents: sumCents(amounts) };
  const total = sumCents(amounts);
  const converted = await exchanged(act.em, decimal(total), currency, issuedOn);
  if (converted === undefined)
    return { lines: [], amountCents: zero, printed: { currency, cents: total, rate: null } };
  const { week, ratePerEuro } = converted;
  const parts = converted.cents === 0 ? amounts.map(() => zero) : allocate(converted.cents, amounts);
  const printed = { currency, cents: total, rate: { week, ratePerEuro } };
  return { lines: linesOf(lines, parts), amountCents: converted.cents, printed };
}

/** Lines as they are registered, each with its amount in euros. */
export function linesOf(lines: readonly PrintedLine[], amounts: readonly Cents[]) {
  return lines.map(({ serviceCode, units }, position) => ({
    ...{ position, serviceCode, units, amountCents: amounts[position] ?? zero },
  }));
}

/** Hundredths as a plain decimal: 1234 is "12.34". */
export function decimal(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** The document of the same provider that a credit note names, if the fund has it. */
async function creditedBy(act: Act, { kind, creditsNumber }: NewCase, provider: string) {
  if (kind !== "creditNote" || creditsNumber === null) return null;
  return act.em.findOne(
    ExpenseDocument,
    {
      provider,
      number: normaliseInvoiceNumber(creditsNumber),
      duplicateOf: null,
      kind: { $ne: "creditNote" },
    },
    { orderBy: { issuedYear: "desc" } },
  );
}

async function claimTiedTo(act: Act, person: string, { tiedToClaimId }: NewCase, field: string) {
  if (tiedToClaimId === null) return null;
  const claim = await act.em.findOne(Claim, { id: knownId(tiedToClaimId, field), person });
  if (claim === null) throw notFound(field);
  return claim.id;
}

/** Another document of the same provider, day and amount: perhaps the same under a mistyped number. */
async function nearDoubleOf(act: Act, { id, provider, person, issuedOn, amountCents }: ExpenseDocument) {
  if (amountCents === 0) return null;
  const near = {
    provider,
    person,
    issuedOn,
    amountCents,
    id: { $ne: id },
    kind: { $ne: "creditNote" as const },
  };
  const twin = await act.em.findOne(ExpenseDocument, near, { orderBy: { receivedAt: "asc", id: "asc" } });
  return twin?.id ?? null;
}

function toldFacts(act: Act, { facts }: NewCase, field: string): NewFact[] {
  const source = act.actor.door === "desk" ? "desk" : "member";
  return facts.map(({ name, value: text }, index) => {
    const place = `${field}.facts.${index}`;
    if (!isCaseFact(name)) throw factUnknown(`${place}.name`);
    const value = valueStated(name, text);
    if (value === undefined) throw factValueWrong(name, `${place}.value`);
    return { name, value, source };
  });
}

/** A file that the plan asks for shows its fact; so does the expense document itself. */
export function shownBy(
  act: Act,
  { kind }: Pick<ExpenseDocument, "kind">,
  fileKind: string,
  documentId: string,
): NewFact[] {
  const source = act.actor.door === "desk" ? "desk" : "member";
  const name = fileKind === "invoice" ? paperOf[kind] : fileKind;
  return isDocumentCode(name) ? [{ name, value: "true", source, documentId }] : [];
}

export function keepFile(act: Act, expenseDocument: string, document: string, kind: string): void {
  if (!("accountId" in act.actor)) throw wrongDoor(act.actor);
  const added = { addedAt: act.now, addedBy: act.actor.accountId };
  act.em.create(ReimbursementFile, { id: randomUUID(), expenseDocument, document, kind, ...added });
}

/** What the member sends by post is awaited as if it had been asked for, and answered so already. */
async function announcePost(
  act: Act,
  expense: ExpenseDocument,
  requirements: readonly string[],
): Promise<void> {
  const { answerDays } = await settingsOf(act.em);
  const asking = act.em.create(DocumentAsking, {
    ...{ id: randomUUID(), expenseDocument: expense.id, askedBy: null, askedAt: act.now },
    ...{ message: null, againReason: null, endedAt: null, answerBy: addDays(romeDate(act.now), answerDays) },
  });
  for (const [position, requirement] of requirements.entries())
    act.em.create(AskedDocument, {
      ...{ id: randomUUID(), asking: asking.id, position, requirement, words: null },
      ...{ why: "Annunciato con la richiesta", answer: "byPost", answeredAt: act.now, arrivedOn: null },
    });
  expense.stage = "documentsMissing";
}
