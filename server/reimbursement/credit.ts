/** A credit note lowers the document that it names: before it is decided what it asks for, afterwards what was settled. */
import { LockMode } from "@mikro-orm/core";
import { isUndecided } from "../claim/document-rules.ts";
import { ExpenseDocument } from "../claim/entity.ts";
import { assess } from "../coverage/assessment.ts";
import { notDecidable } from "../coverage/refusals.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { addCents, type Cents, minCents, subtractCents, sumCents } from "../kernel/money.ts";
import { ReimbursementCase, ReimbursementDecision } from "./entity.ts";
import type { Locked } from "./locking.ts";
import { askedOf, linesOf, questionOf } from "./queries.ts";
import type { Proposal } from "./proposal.ts";
import { creditedUnknown, creditTooHigh } from "./refusals.ts";
import { shares } from "./rules.ts";
import { currentSheet, settle } from "./settle.ts";

/** @throws Refusal NOT_DECIDABLE where the document came otherwise, or less of it is left; INVALID_STATE while it is at the bank */
export async function takeOff(act: Act, { expense: note }: Locked, creditedId: string): Promise<void> {
  const locking = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const expense = await act.em.findOneOrFail(ExpenseDocument, { id: creditedId }, locking);
  const one = await act.em.findOne(ReimbursementCase, { expenseDocument: creditedId }, locking);
  if (one === null || one.printedLines) throw creditedUnknown();
  const left = subtractCents(expense.amountCents, one.creditedCents);
  if (note.amountCents > left) throw creditTooHigh(left);
  one.creditedCents = addCents(one.creditedCents, note.amountCents);
  if (!isUndecided(expense.stage)) await settleAnew(act, { expense, one }, note.number);
}

/** Settles the lowered document as it was decided before; what was paid too much is asked back. */
async function settleAnew(act: Act, both: Locked, creditNumber: string): Promise<void> {
  const { expense, one } = both;
  const { accountId } = onlyThrough("desk", act.actor);
  const before = await currentSheet(act, expense);
  const [decided] = await act.em.find(
    ReimbursementDecision,
    { expenseDocument: expense.id },
    { orderBy: { at: "desc", id: "desc" }, limit: 1 },
  );
  if (before === undefined || decided === undefined) throw creditedUnknown();
  const { outcome, clause, reason } = decided;
  const proposal = await asDecided(act, both, decided);
  const words = `Nota di credito ${creditNumber}`;
  await settle(
    act,
    both,
    proposal,
    { expenseDocumentId: expense.id, outcome, clause: clause ?? null, reason: reason ?? null },
    { settlement: before, reason: words, accountId },
  );
  one.decidedAt = act.now;
}

async function asDecided(
  act: Act,
  { expense, one }: Locked,
  decided: ReimbursementDecision,
): Promise<Proposal> {
  const lines = await linesOf(act.em, expense);
  const asked = askedOf(lines, one);
  const said = { clause: decided.clause ?? null, reason: decided.reason ?? null };
  const counted: Cents = minCents(decided.recognisedCents, sumCents(asked));
  const recognised = shares(counted, asked);
  if (decided.outcome === "refused") return { lines, asked, recognised, assessment: undefined, ...said };
  const question = await questionOf(act.em, expense, one, { recognised });
  const assessment = question && assess(question, "checked");
  if (!assessment?.decidable) throw notDecidable((assessment?.missing ?? []).map(({ label }) => label));
  return { lines, asked, recognised, assessment, ...said };
}
