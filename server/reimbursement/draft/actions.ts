import { randomUUID } from "node:crypto";
import { findPathology } from "../../case-file/pathologies.ts";
import { prescriptionNumberFault, prescriptionNumberOf } from "../../case-file/prescription-number.ts";
import { Payee } from "../../claim/entity.ts";
import { payeesFor } from "../../coverage/family.ts";
import { lockedDocuments } from "../../document/actions.ts";
import { Person } from "../../identity/entity.ts";
import type { Act } from "../../kernel/act.ts";
import { type MemberActor, onlyThrough } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { knownId } from "../../kernel/ids.ts";
import { personAnsweredFor } from "../../kernel/persons.ts";
import { notFound } from "../../kernel/refusal.ts";
import { findService } from "../../plan/catalogue.ts";
import { lastRequestOf } from "../queries.ts";
import { maxDocuments } from "../rules.ts";
import { ReimbursementDraft } from "./entity.ts";
import { emptyExpense, type ExpenseDraft } from "./expense-rules.ts";
import { lockDraft, lockOwnDraft, openDrafts } from "./queries.ts";
import { alreadySent, draftChanged, tooManyDocuments, tooManyDrafts } from "./refusals.ts";
import { type DraftData, emptyDraft } from "./rules.ts";
import { note } from "./verbs.ts";

/** Drafts that one member may keep open. */
const maxDrafts = 20;

/**
 * Begins a request with what is known already: contacts and payment as in the last request for that person.
 * @throws Refusal TOO_MANY_DRAFTS; NOT_FOUND, ONLY_TO_READ for somebody one does not ask for
 */
export async function createDraft(
  act: Act,
  { personId: asked }: { readonly personId?: string | null | undefined },
): Promise<{ id: string }> {
  const { em } = act;
  const actor = onlyThrough("member", act.actor);
  if ((await openDrafts(em, actor)).length >= maxDrafts) throw tooManyDrafts();
  const personId = await personAnsweredFor(em, actor, asked, "input.personId");
  const draft = em.create(ReimbursementDraft, {
    id: randomUUID(),
    account: actor.accountId,
    person: personId,
    version: 1,
    data: { ...emptyDraft, ...(await prefilled(act, actor, personId)) },
    createdAt: act.now,
    updatedAt: act.now,
  });
  note(act, about(draft), { verb: "reimbursementDraft.begun" });
  return { id: draft.id };
}

/** Contacts and payment of the last request; before there is one, the member's own contacts. */
async function prefilled(
  { em, now }: Act,
  actor: MemberActor,
  personId: string,
): Promise<Pick<DraftData, "person" | "payment">> {
  const last = await lastRequestOf(em, actor, personId);
  const payees = await payeesFor(em, personId, romeDate(now));
  if (last === null) {
    const { email, mobile } = await em.findOneOrFail(Person, { id: actor.personId });
    const payeePersonId = payees.find((id) => id === actor.personId) ?? null;
    return {
      person: { ...emptyDraft.person, email: email ?? null, mobile: mobile ?? null },
      payment: { ...emptyDraft.payment, payeePersonId },
    };
  }
  const { person, means, holderName, iban, bic, address } = await em.findOneOrFail(Payee, { id: last.payee });
  const mayStill = person && payees.includes(person);
  return {
    person: {
      ...emptyDraft.person,
      email: last.contactEmail ?? null,
      mobile: last.contactMobile ?? null,
      smsOptIn: last.smsOptIn,
    },
    payment: mayStill
      ? {
          ...{ means: means ?? null, payeePersonId: person, holderName: holderName ?? null },
          ...{ iban: iban ?? null, bic: bic ?? null, address: address ?? null },
        }
      : emptyDraft.payment,
  };
}

/** Which draft, and the version that the writer saw. */
export interface Seen {
  readonly draftId: string;
  readonly version: number;
}

/** An expense document as it comes in: what is left out is empty. */
export type TypedExpense = Pick<ExpenseDraft, "id" | "files" | "byPost"> & {
  readonly [Key in keyof ExpenseDraft]?: ExpenseDraft[Key] | null | undefined;
};

/** Steps of a draft, each whole, and one of its expense documents, whole. */
export interface DraftChanges extends Seen {
  readonly person?: DraftData["person"] | null | undefined;
  readonly payment?: DraftData["payment"] | null | undefined;
  readonly document?: TypedExpense | null | undefined;
  readonly summary?: DraftData["summary"] | null | undefined;
}

/**
 * Keeps what was typed, complete or not: what is wrong with it, the draft then says. Saving the same again changes
 * nothing. No line of the journal: typing is not news.
 * @throws Refusal DRAFT_CHANGED (another version is there), INVALID_STATE (sent already), INVALID_INPUT, NOT_FOUND
 */
export async function saveDraft(act: Act, changes: DraftChanges): Promise<{ id: string }> {
  const { person, payment, document, summary } = changes;
  const tidied = document && (await tidiedExpense(act, document));
  return change(act, changes, (data) => ({
    person: person ? tidiedPerson(person) : data.person,
    payment: payment ? tidiedPayment(payment) : data.payment,
    documents: tidied ? withDocument(data.documents, tidied) : data.documents,
    summary: summary ? { notes: bareText(summary.notes) } : data.summary,
  }));
}

function withDocument(documents: readonly ExpenseDraft[], changed: ExpenseDraft): ExpenseDraft[] {
  if (!documents.some(({ id }) => id === changed.id)) throw notFound("input.document.id");
  return documents.map((one) => (one.id === changed.id ? changed : one));
}

/**
 * Adds an empty expense document at the end, whatever else was written meanwhile.
 * @throws Refusal INVALID_STATE, NOT_FOUND; TOO_MANY_DRAFTS for one too many
 */
export async function addDocument(act: Act, { draftId }: Pick<Seen, "draftId">): Promise<{ id: string }> {
  return change(act, { draftId }, (data) => {
    if (data.documents.length >= maxDocuments) throw tooManyDocuments();
    return { ...data, documents: [...data.documents, { id: randomUUID(), ...emptyExpense }] };
  });
}

/** Takes an expense document out; one that is gone already stays gone. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function removeDocument(
  act: Act,
  { draftId, documentId }: { readonly draftId: string; readonly documentId: string },
): Promise<{ id: string }> {
  return change(act, { draftId }, (data) => ({
    ...data,
    documents: data.documents.filter(({ id }) => id !== documentId),
  }));
}

/** @param version what the writer saw, where the change takes its place */
async function change(
  act: Act,
  { draftId, version }: { readonly draftId: string; readonly version?: number },
  next: (data: DraftData) => DraftData,
): Promise<{ id: string }> {
  const draft = await lockDraft(act.em, act.actor, draftId);
  if (draft.request) throw alreadySent();
  const data = next(draft.data);
  if (textOf(data) === textOf(draft.data)) return { id: draft.id };
  if (version !== undefined && draft.version !== version) throw draftChanged();
  draft.data = data;
  draft.version += 1;
  draft.updatedAt = act.now;
  return { id: draft.id };
}

/** Equal for equal data, whatever order the database keeps names in. */
function textOf(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}

function tidiedPerson({ email, mobile, smsOptIn, otherCover }: DraftData["person"]): DraftData["person"] {
  const { has, insurer, policyNumber, askedThere } = otherCover;
  return {
    ...{ email: bare(email), mobile: bare(mobile), smsOptIn },
    otherCover: {
      has,
      insurer: has ? bare(insurer) : null,
      policyNumber: has ? bare(policyNumber) : null,
      askedThere: has ? askedThere : null,
    },
  };
}

function tidiedPayment(payment: DraftData["payment"]): DraftData["payment"] {
  const { means, payeePersonId, holderName, iban, bic, address } = payment;
  return {
    means,
    payeePersonId: payeePersonId && knownId(payeePersonId),
    holderName: means === "cheque" ? null : bare(holderName),
    iban: means === "cheque" ? null : bare(iban),
    bic: means === "cheque" ? null : bare(bic),
    address: means === "transfer" ? null : bare(address),
  };
}

async function tidiedExpense(act: Act, typed: TypedExpense): Promise<ExpenseDraft> {
  const given = Object.entries(emptyExpense).map(([key, empty]) => {
    const value = typed[key as keyof ExpenseDraft] ?? empty;
    return [key, typeof value === "string" ? bare(value) : value];
  });
  const bared = { ...(Object.fromEntries(given) as typeof emptyExpense), id: typed.id };
  const { facilityId, tiedToStay, tiedClaimId, prescriptionNumber } = bared;
  const files = await ownFiles(act, typed.files);
  return {
    ...bared,
    serviceCode: findService(bared.serviceCode ?? "")?.code ?? null,
    currency: bared.currency?.toUpperCase() || "EUR",
    facilityId: facilityId && knownId(facilityId, "input.document.facilityId"),
    // a facility of the network is known by itself
    ...(facilityId ? { providerName: null, providerPlace: null, providerNumber: null } : {}),
    injuredOn: bared.cause === "injury" ? bared.injuredOn : null,
    pathologyCode: findPathology(bared.pathologyCode ?? "")?.code ?? null,
    prescriptionNumber:
      // a wrong one stays as it was typed: its gap says how to mend it
      prescriptionNumber !== null && prescriptionNumberFault(prescriptionNumber) === undefined
        ? prescriptionNumberOf(prescriptionNumber)
        : prescriptionNumber,
    tiedClaimId: tiedToStay && tiedClaimId ? knownId(tiedClaimId, "input.document.tiedClaimId") : null,
    files,
    byPost: [...new Set(bared.byPost)],
  };
}

function bare(text: string | null | undefined): string | null {
  return text?.replace(/\p{Cc}/gu, " ").trim() || null;
}

/** Lines stay lines. */
function bareText(text: string | null | undefined): string | null {
  return text?.replace(/[^\P{Cc}\n]/gu, " ").trim() || null;
}

/** Each file once, and each the member's own. How many are too many, the draft says. */
async function ownFiles(act: Act, files: ExpenseDraft["files"]): Promise<ExpenseDraft["files"]> {
  const byId = new Map(
    files.map(({ requirement, documentId }) => {
      const id = knownId(documentId, "input.document.files");
      return [id, { requirement, documentId: id }];
    }),
  );
  const own = await lockedDocuments(act, [...byId.keys()]);
  if (own.length !== byId.size) throw notFound("input.document.files");
  return [...byId.values()];
}

/** The member does not go on: the draft and what it said are gone. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function cancelDraft(act: Act, draftId: string): Promise<void> {
  const draft = await lockOwnDraft(act.em, act.actor, draftId);
  if (draft.request) throw alreadySent();
  act.em.remove(draft);
  note(act, about(draft), { verb: "reimbursementDraft.cancelled" });
}

function about({ id, person }: ReimbursementDraft) {
  return { subjectType: "reimbursementDraft", subjectId: id, personId: person };
}
