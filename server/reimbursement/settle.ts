/** Settles a document as somebody decided: limits are used, its claim is found or opened, what is due is ordered. */
import { randomUUID } from "node:crypto";
import { factsOf } from "../case-file/queries.ts";
import { eventOf } from "../claim/event.ts";
import { claimForEvent } from "../claim/open.ts";
import type { ExpenseDocument, Settlement } from "../claim/entity.ts";
import { currentSettlementByDocument } from "../claim/queries.ts";
import { type NewSettlement, recordSettlement } from "../claim/settle.ts";
import { use } from "../coverage/asking.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { sumCents, zero } from "../kernel/money.ts";
import { order } from "../payment/order.ts";
import { balance, refuseWhileAtBank } from "../payment/recovery.ts";
import { ReimbursementDecision, ReimbursementRequest } from "./entity.ts";
import { about, type Locked, usesOf } from "./locking.ts";
import { decisionMessage } from "./message.ts";
import { type Decision, type Outturn, outturnOf, type Proposal } from "./proposal.ts";
import { messageTooLong } from "./refusals.ts";
import { notTheExpense } from "./steps.ts";
import { note } from "./verbs.ts";

/** Settled before, and now once more: which sheet is replaced, and why. */
export type Revising = NonNullable<NewSettlement["revising"]>;

export async function settle(
  act: Act,
  { expense, one }: Locked,
  proposal: Proposal,
  input: Decision,
  revising?: Revising,
): Promise<Settlement> {
  const { em } = act;
  if (revising) await refuseWhileAtBank(act, revising.settlement);
  const facts = await factsOf(em, [expense.id]);
  const sum = proposal.assessment && (await use(act, proposal.assessment, [usesOf(expense)]));
  const outturn = outturnOf(proposal, sum, input.outcome);
  expense.claim ??= one.tiedTo ?? (await claimForEvent(act, eventOf(expense, facts))).id;
  one.factsUpTo = facts.at(-1)?.id ?? null;
  one.decidedAt = act.now;
  one.waitsFor = null;
  const sheet = {
    ...{ claimId: expense.claim, expenseDocumentId: expense.id, editionId: one.editionId },
    factsUpTo: one.factsUpTo,
  };
  if (outturn.kind === "indemnity" && expense.amountCents > 0)
    await recordSettlement(act, { ...sheet, ...beside(proposal, outturn) });
  const settlement = await recordSettlement(act, { ...sheet, ...outturn, ...(revising ? { revising } : {}) });
  keepDecision(act, { expense, one }, proposal, outturn, input);
  const { id, requestedCents, payableCents } = settlement;
  const verb = revising ? "expense.settledAnew" : payableCents > 0 ? "expense.settled" : "expense.refused";
  note(act, about(expense), { verb, settlement: id, requestedCents, payableCents });
  const reference = await referenceOf(act, { expense, one });
  if (revising) await balance(act, { settlement, before: revising.settlement, reference });
  else if (payableCents > 0) await order(act, { settlement, amountCents: payableCents, reference });
  return settlement;
}

/** Beside an indemnity the expense itself stays with the member, and says so. */
function beside({ asked }: Proposal, { lines, steps }: Outturn) {
  const requestedCents = sumCents(asked);
  return {
    kind: "expense" as const,
    ...{ requestedCents, payableCents: zero, memberShareCents: requestedCents },
    steps: [notTheExpense(requestedCents, steps[0]?.clause ?? "")],
    lines: lines.map((line, index) => ({
      ...line,
      requestedCents: asked[index] ?? zero,
      payableCents: zero,
    })),
  };
}

function keepDecision(
  act: Act,
  { expense, one }: Locked,
  { recognised, reason, clause, assessment }: Proposal,
  outturn: Outturn,
  input: Decision,
): void {
  const { accountId } = onlyThrough("desk", act.actor);
  const message = input.message?.trim() || decisionMessage(expense, outturn);
  if (message.length > 2000) throw messageTooLong();
  act.em.create(ReimbursementDecision, {
    ...{ id: randomUUID(), expenseDocument: expense.id, outcome: outturn.outcome, at: act.now },
    decidedBy: accountId,
    // what the plan itself refuses has its own words
    reason: reason ?? (outturn.outcome === "approved" ? null : (assessment?.reason.it ?? null)),
    clause: clause ?? assessment?.deciding.clause ?? null,
    message,
    factsUpTo: one.factsUpTo ?? null,
    recognisedCents: sumCents(recognised),
    ...{ payableCents: outturn.payableCents, memberShareCents: outturn.memberShareCents },
  });
}

/** What the payee reads on the bank statement: numbers only. */
export async function referenceOf(act: Act, { expense, one }: Locked): Promise<string> {
  const { number } = await act.em.findOneOrFail(ReimbursementRequest, { id: one.request });
  return `${number} ${expense.number}`;
}

/** The sheet that counts of a document that was settled before. */
export async function currentSheet(act: Act, { id }: ExpenseDocument): Promise<Settlement | undefined> {
  return (await currentSettlementByDocument(act, [id])).get(id);
}
