/** What is missing: asked for once and completely, answered by the member, arrived by post, or given up. */
import { randomUUID } from "node:crypto";
import { isDocumentCode } from "../plan/facts.ts";
import { type NewFact, record } from "../case-file/tell.ts";
import { holding } from "../case-file/rules.ts";
import { factsOf } from "../case-file/queries.ts";
import type { ExpenseDocument } from "../claim/entity.ts";
import { attach } from "../document/actions.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { addDays, type LocalDate, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { settingsOf } from "../settings/queries.ts";
import { AskedDocument, DocumentAsking } from "./entity.ts";
import { about, type Locked, locked, nextAwaited, ownerOf, waitFor } from "./locking.ts";
import { keepFile, shownBy } from "./open.ts";
import {
  againReasonNeeded,
  arrivalDayWrong,
  askedHeld,
  askedOtherNeedsWords,
  fileNeeded,
  messageTooLong,
  notAsked,
  nothingAsked,
} from "./refusals.ts";
import { type Answer, isAnswered } from "./rules.ts";
import { note } from "./verbs.ts";

export interface Asking {
  readonly expenseDocumentId: string;
  readonly documents: readonly AskedFor[];
  /** What the member reads above the list. */
  readonly message?: string | null | undefined;
  /** Why once more: needed when something was asked for before. */
  readonly againReason?: string | null | undefined;
}

export interface AskedFor {
  /** A document code of the plan, or `other`, named by `words`. */
  readonly requirement: string;
  readonly words?: string | null | undefined;
  readonly why: string;
}

/**
 * Asks the member for everything that is missing, at once; never for what is held. Whoever asks a second time says why.
 * @throws Refusal INVALID_INPUT, DOCUMENT_IN_USE, INVALID_STATE, OWN_CASE, NOT_FOUND
 */
export async function askDocuments(act: Act, input: Asking): Promise<{ id: string }> {
  const { expense, one } = await locked(act, input.expenseDocumentId, "askDocuments");
  const { accountId } = onlyThrough("desk", act.actor);
  const asked = await checkAsked(act, expense, input.documents);
  const before = await act.em.find(DocumentAsking, { expenseDocument: expense.id, askedBy: { $ne: null } });
  const againReason = input.againReason?.trim() || null;
  const message = input.message?.trim() || null;
  if (before.length > 0 && againReason === null) throw againReasonNeeded();
  if ((againReason ?? "").length > 500) throw againReasonNeeded();
  if ((message ?? "").length > 2000) throw messageTooLong();
  await endAsking(act, expense);
  const { answerDays } = await settingsOf(act.em);
  const answerBy = addDays(romeDate(act.now), answerDays);
  const asking = act.em.create(DocumentAsking, {
    ...{ id: randomUUID(), expenseDocument: expense.id, askedBy: accountId, askedAt: act.now },
    ...{ message, againReason: before.length > 0 ? againReason : null, answerBy, endedAt: null },
  });
  for (const [position, one] of asked.entries())
    act.em.create(AskedDocument, {
      ...{ id: randomUUID(), asking: asking.id, position, ...one },
      ...{ answer: null, answeredAt: null, arrivedOn: null },
    });
  expense.stage = "documentsMissing";
  await waitFor(act, one, "member");
  note(act, about(expense), {
    ...{ verb: "expense.documentsAsked", documents: asked.length, again: before.length > 0 },
  });
  return { id: expense.id };
}

async function checkAsked(act: Act, { id }: ExpenseDocument, documents: readonly AskedFor[]) {
  if (documents.length === 0 || documents.length > 20) throw nothingAsked();
  const held = holding(await factsOf(act.em, [id]));
  return documents.map(({ requirement, words, why }, index) => {
    const field = `input.documents.${index}`;
    const isOther = requirement === "other";
    const named = words?.trim() ?? "";
    if (isOther && (named === "" || named.length > 200)) throw askedOtherNeedsWords(`${field}.words`);
    if (!isOther && !isDocumentCode(requirement)) throw nothingAsked();
    if (!isOther && held.get(requirement)?.value === "true") throw askedHeld(`${field}.requirement`);
    return { requirement, words: isOther ? named : null, why: why.trim().slice(0, 500) };
  });
}

/** Whoever asks anew, or decides, ends what was still open. */
export async function endAsking(act: Act, expense: ExpenseDocument): Promise<void> {
  const open = await act.em.findOne(DocumentAsking, { expenseDocument: expense.id, endedAt: null });
  if (open === null) return;
  open.endedAt = act.now;
  await act.em.flush();
}

export interface Answering {
  readonly expenseDocumentId: string;
  readonly answers: readonly AnsweredDocument[];
}

export interface AnsweredDocument {
  readonly askedDocumentId: string;
  readonly answer: Answer;
  /** Of what is uploaded. */
  readonly documentIds?: readonly string[] | null | undefined;
}

/**
 * The member answers what was asked for, all of it or some: with files, by post, or that there is none; what was announced by post
 * may come as a file. With the last the desk's clock goes on.
 * @throws Refusal INVALID_INPUT, INVALID_STATE, ONLY_TO_READ, OWN_CASE, NOT_FOUND
 */
export async function answerAsking(act: Act, input: Answering): Promise<{ id: string }> {
  const both = await locked(act, input.expenseDocumentId, "answer");
  const { expense } = both;
  const open = await openAsked(act, expense);
  if (input.answers.length === 0) throw fileNeeded("input.answers");
  for (const [index, { askedDocumentId, answer, documentIds }] of input.answers.entries()) {
    const field = `input.answers.${index}`;
    const asked = open.find(({ id }) => id === askedDocumentId);
    if (asked === undefined || isAnswered(asked)) throw notAsked(`${field}.askedDocumentId`);
    const isAnnounced = asked.answer === "byPost";
    if (isAnnounced && answer !== "uploaded") throw notAsked(`${field}.askedDocumentId`);
    if (answer === "uploaded")
      await addTo(act, expense, asked.requirement, documentIds ?? [], `${field}.documentIds`);
    if (answer === "declaredNone" && isDocumentCode(asked.requirement))
      record(act, ownerOf(expense), [{ name: asked.requirement, value: "false", source: sourceOf(act) }]);
    // what was announced by post has come all the same
    if (isAnnounced) asked.arrivedOn = romeDate(act.now);
    else [asked.answer, asked.answeredAt] = [answer, act.now];
  }
  note(act, about(expense), { verb: "expense.answered", documents: input.answers.length });
  await goOnWhenComplete(act, both, open);
  return { id: expense.id };
}

const sourceOf = ({ actor }: Act): NewFact["source"] => (actor.door === "desk" ? "desk" : "member");

async function addTo(
  act: Act,
  expense: ExpenseDocument,
  kind: string,
  documentIds: readonly string[],
  field: string,
): Promise<void> {
  if (documentIds.length === 0) throw fileNeeded(field);
  const ids = documentIds.map((id) => knownId(id, field));
  await attach(act, ids, { personId: expense.person }, field);
  for (const id of ids) {
    keepFile(act, expense.id, id, kind);
    record(act, ownerOf(expense), shownBy(act, expense, kind, id));
  }
}

async function openAsked(act: Act, { id }: ExpenseDocument): Promise<AskedDocument[]> {
  const asking = await act.em.findOne(DocumentAsking, { expenseDocument: id, endedAt: null });
  if (asking === null) return [];
  return act.em.find(AskedDocument, { asking: asking.id }, { orderBy: { position: "asc" } });
}

async function goOnWhenComplete(
  act: Act,
  { expense, one }: Locked,
  asked: readonly AskedDocument[],
): Promise<void> {
  if (!asked.every(isAnswered)) return;
  await endAsking(act, expense);
  expense.stage = "underEvaluation";
  await waitFor(act, one, nextAwaited(one));
  note(act, about(expense), { verb: "expense.completed" });
}

/**
 * What was announced by post has arrived: nobody scans a plate, the desk has seen it.
 * @throws Refusal INVALID_INPUT, INVALID_STATE, OWN_CASE, NOT_FOUND
 */
export async function recordPost(
  act: Act,
  input: { expenseDocumentId: string; arrivedOn: LocalDate },
): Promise<{ id: string }> {
  const both = await locked(act, input.expenseDocumentId, "recordPost");
  if (input.arrivedOn > romeDate(act.now)) throw arrivalDayWrong();
  const open = await openAsked(act, both.expense);
  const posted = open.filter(({ answer, arrivedOn }) => answer === "byPost" && !arrivedOn);
  if (posted.length === 0) throw notAsked("input.expenseDocumentId");
  for (const asked of posted) {
    asked.arrivedOn = input.arrivedOn;
    if (isDocumentCode(asked.requirement))
      record(act, ownerOf(both.expense), [{ name: asked.requirement, value: "true", source: "desk" }]);
  }
  note(act, about(both.expense), { verb: "expense.postArrived", documents: posted.length });
  await goOnWhenComplete(act, both, open);
  return { id: both.expense.id };
}

/** Nobody answered in time: the desk goes on with what it has. */
export async function giveUpWaiting(act: Act, expenseDocumentId: string): Promise<void> {
  const { expense, one } = await locked(act, expenseDocumentId, "giveUpWaiting");
  await endAsking(act, expense);
  expense.stage = "underEvaluation";
  await waitFor(act, one, nextAwaited(one));
  note(act, about(expense), { verb: "expense.notAnswered" });
}

export interface AddedFiles {
  readonly expenseDocumentId: string;
  readonly files: readonly { readonly kind: string; readonly documentId: string }[];
}

/** More files for a document, asked for or not. @throws Refusal INVALID_INPUT, INVALID_STATE, ONLY_TO_READ, OWN_CASE, NOT_FOUND */
export async function addFiles(act: Act, input: AddedFiles): Promise<{ id: string }> {
  const { expense } = await locked(act, input.expenseDocumentId, "addFiles");
  if (input.files.length === 0 || input.files.length > 30) throw fileNeeded("input.files");
  for (const [index, { kind, documentId }] of input.files.entries()) {
    const field = `input.files.${index}`;
    if (kind !== "invoice" && kind !== "other" && !isDocumentCode(kind)) throw notAsked(`${field}.kind`);
    await addTo(act, expense, kind, [documentId], `${field}.documentId`);
  }
  note(act, about(expense), { verb: "expense.filesAdded", files: input.files.length });
  return { id: expense.id };
}
