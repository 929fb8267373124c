/** A person at the desk decides about a document: as the plan says, on less than it asks, or against it; a credit note is subtracted. */
import { randomUUID } from "node:crypto";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { zero } from "../kernel/money.ts";
import { endAsking } from "./ask.ts";
import { takeOff } from "./credit.ts";
import { ReimbursementDecision } from "./entity.ts";
import { about, type Locked, locked } from "./locking.ts";
import { decisionMessage } from "./message.ts";
import { type Decision, proposalOf } from "./proposal.ts";
import { creditedUnknown, rateMissing } from "./refusals.ts";
import { settle } from "./settle.ts";
import { note } from "./verbs.ts";

/**
 * Decides, settles and orders what is to be paid, in one transaction: limits are used, the claim of the event is found or
 * opened, every euro has its step.
 * @throws Refusal NOT_DECIDABLE, EXCHANGE_RATE_MISSING, INVALID_STATE, INVALID_INPUT, OWN_CASE, NOT_FOUND
 */
export async function decide(act: Act, input: Decision): Promise<{ id: string }> {
  const both = await locked(act, input.expenseDocumentId, "decide");
  onlyThrough("desk", act.actor);
  await act.em.flush();
  const { expense } = both;
  if (expense.kind === "creditNote") await decideCredit(act, both, input);
  else await settle(act, both, await proposalOf(act, both, input), input);
  await endAsking(act, expense);
  return { id: expense.id };
}

/** Of a credit note either its amount is taken off the document that it names, or a person refuses it. */
async function decideCredit(act: Act, both: Locked, input: Decision): Promise<void> {
  const { expense, one } = both;
  if (input.outcome === "refused") {
    await settle(act, both, await proposalOf(act, both, input), input);
    return;
  }
  if (!expense.credits) throw creditedUnknown();
  if (one.printedLines) throw rateMissing();
  await takeOff(act, both, expense.credits);
  one.decidedAt = act.now;
  one.waitsFor = null;
  expense.stage = "settled";
  const { accountId } = onlyThrough("desk", act.actor);
  const outturn = {
    kind: "expense",
    payableCents: zero,
    memberShareCents: zero,
    outcome: "approved",
  } as const;
  act.em.create(ReimbursementDecision, {
    ...{
      id: randomUUID(),
      expenseDocument: expense.id,
      outcome: "approved",
      at: act.now,
      decidedBy: accountId,
    },
    ...{ reason: input.reason?.trim() || null, clause: null, factsUpTo: null },
    message:
      input.message?.trim() || decisionMessage(expense, { ...outturn, requestedCents: expense.amountCents }),
    ...{ recognisedCents: expense.amountCents, payableCents: zero, memberShareCents: zero },
  });
  note(act, about(expense), { verb: "expense.subtracted", amountCents: expense.amountCents });
}
