/** The document that a verb happens to: locked, at a stage that allows it, and named in the journal. */
import { LockMode } from "@mikro-orm/core";
import type { FactOwner } from "../case-file/queries.ts";
import { isOwnCase } from "../coverage/family.ts";
import { ownCase } from "../coverage/refusals.ts";
import { documentStatusOf, documentStatusWords } from "../claim/document-rules.ts";
import { ExpenseDocument } from "../claim/entity.ts";
import { visibleExpenseDocuments } from "../claim/queries.ts";
import type { LedgerCause } from "../coverage/ledger.ts";
import type { Act } from "../kernel/act.ts";
import { wrongDoor } from "../kernel/actor.ts";
import { addDays, daysBetween, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { answersFor, onlyToRead } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import { settingsOf } from "../settings/queries.ts";
import { ReimbursementCase } from "./entity.ts";
import { invalidState } from "./refusals.ts";
import { leastDeskDays, lookAgainDays } from "./rules.ts";
import { type Awaited, isFor, may, mayDo, type Verb } from "./state-rules.ts";

export interface Locked {
  readonly expense: ExpenseDocument;
  readonly one: ReimbursementCase;
}

const field = "input.expenseDocumentId";

/**
 * The document and its case, locked, when this verb is the actor's and may happen to it now. Nobody at the desk touches what
 * is their own or their family's.
 * @throws Refusal NOT_FOUND, ONLY_TO_READ, OWN_CASE, INVALID_STATE
 */
export async function locked(act: Act, id: string, verb: Verb): Promise<Locked> {
  const { em, actor } = act;
  if (!isFor(verb, actor.door)) throw wrongDoor(actor);
  const visible = actor.door === "clock" ? {} : await visibleExpenseDocuments(em, actor);
  const locking = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const expense = await em.findOne(ExpenseDocument, { $and: [{ id: knownId(id, field) }, visible] }, locking);
  const one = expense && (await em.findOne(ReimbursementCase, { expenseDocument: expense.id }, locking));
  if (expense === null || one === null) throw notFound(field);
  if (!(await answersFor(em, actor, expense.person))) throw onlyToRead(field);
  if (await isOwnCase(em, actor, expense.person)) throw ownCase();
  if (!may(verb, expense.stage)) throw invalidState(documentStatusWords[documentStatusOf(expense)]);
  return { expense, one };
}

/** Whether whoever sees a document may do that to it now: what forms show, and {@link locked} allows. */
export async function mayNow(
  { em, actor }: Pick<Act, "em" | "actor">,
  verb: Verb,
  { stage, person }: ExpenseDocument,
): Promise<boolean> {
  if (!mayDo(actor.door, verb, stage)) return false;
  return (await answersFor(em, actor, person)) && !(await isOwnCase(em, actor, person));
}

/** Whom a document concerns, for the journal. */
export function about({ id, person }: ExpenseDocument) {
  return { subjectType: "expenseDocument", subjectId: id, personId: person };
}

/** As what it owns facts. */
export function ownerOf({ id, person }: ExpenseDocument): FactOwner {
  return { type: "expenseDocument", id, personId: person };
}

/** As what it uses limits. */
export function usesOf({ id }: ExpenseDocument): LedgerCause {
  return { causeType: "expenseDocument", causeId: id };
}

/** Says for whom it waits from now on, and until when: the desk's clock stands while it waits for anybody else. */
export async function waitFor(act: Act, one: ReimbursementCase, whom: Awaited): Promise<void> {
  const { answerDays, deskDays } = await settingsOf(act.em);
  const today = romeDate(act.now);
  if (one.waitsFor === "desk" && whom !== "desk")
    one.deskDaysLeft = Math.max(leastDeskDays, daysBetween(today, one.dueOn));
  const days: Readonly<Record<Awaited, number>> = {
    desk: one.deskDaysLeft ?? deskDays,
    member: answerDays,
    rate: lookAgainDays,
    treatmentEnd: lookAgainDays,
  };
  if (one.waitsFor !== whom) one.dueOn = addDays(today, days[whom]);
  one.waitsFor = whom;
}

/** For whom a document waits when nothing is asked of the member: treatment to end, a rate, or the desk. */
export function nextAwaited({
  treatmentEnded,
  printedLines,
}: Pick<ReimbursementCase, "treatmentEnded" | "printedLines">): Awaited {
  if (!treatmentEnded) return "treatmentEnd";
  return printedLines ? "rate" : "desk";
}
