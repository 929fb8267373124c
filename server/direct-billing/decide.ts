import { randomUUID } from "node:crypto";
import { factsOf } from "../case-file/queries.ts";
import { claimForEvent } from "../claim/open.ts";
import { reserve } from "../coverage/asking.ts";
import type { Assessment, Sum } from "../coverage/assessment.ts";
import type { Act } from "../kernel/act.ts";
import { addDays } from "../kernel/dates.ts";
import { CaseDecision, type TakeInCharge } from "./entity.ts";
import { eventOf } from "../claim/event.ts";
import { about, causeOf } from "./locking.ts";
import { awaitedFrom } from "./next-step.ts";
import { assessmentOf } from "./queries.ts";
import { reasonNeeded } from "./refusals.ts";
import { authorisationDays, type NextActor, type Outcome } from "./rules.ts";
import { note } from "./verbs.ts";

/**
 * The plan decides at once when every fact is there; otherwise the case waits, and says which facts would end that.
 * Authorising reserves the amount on every limit it draws on, and opens the claim.
 * @param reason of the person at the desk whose word led here; needed where the plan then refuses anything
 * @throws Refusal INVALID_INPUT at `input.reason`
 */
export async function decide(
  act: Act,
  takeInCharge: TakeInCharge,
  reason: string | null = null,
): Promise<void> {
  await act.em.flush();
  const assessment = await assessmentOf(act.em, takeInCharge);
  if (!assessment.decidable) {
    waitFor(takeInCharge, awaitedFrom(assessment.missing).by, act.now);
    if (takeInCharge.decision === "toBeEvaluated") return;
    takeInCharge.decision = "toBeEvaluated";
    note(act, about(takeInCharge), { verb: "takeInCharge.sentToDesk" });
    return;
  }
  takeInCharge.decidedAt = act.now;
  const facts = await factsOf(act.em, [takeInCharge.id]);
  takeInCharge.factsUpTo = facts.at(-1)?.id ?? null;
  const sum = await reserve(act, assessment, causeOf(takeInCharge));
  const outcome = outcomeOf(assessment, sum);
  keepDecision(act, takeInCharge, { outcome, sum, reason, clause: assessment.deciding.clause });
  takeInCharge.steps = [...sum.steps];
  takeInCharge.memberShareCents = sum.memberShareCents;
  if (outcome === "notCovered") {
    takeInCharge.decision = "notCovered";
    note(act, about(takeInCharge), { verb: "takeInCharge.refused" });
    return;
  }
  takeInCharge.decision = "authorised";
  takeInCharge.authorisedCents = sum.payableCents;
  takeInCharge.expiresOn = addDays(takeInCharge.startsOn, authorisationDays);
  const claim = await claimForEvent(act, eventOf(takeInCharge, facts));
  takeInCharge.claim = claim.id;
  note(act, about(takeInCharge), {
    verb: "takeInCharge.authorised",
    authorisedCents: sum.payableCents,
    memberShareCents: sum.memberShareCents,
  });
}

/** Whoever had it already goes on having it since then. */
function waitFor(takeInCharge: TakeInCharge, by: NextActor, now: Date): void {
  if (takeInCharge.waitsFor === by) return;
  takeInCharge.waitsFor = by;
  takeInCharge.waitsSince = now;
}

function outcomeOf({ evaluations }: Assessment, { payableCents }: Sum): Outcome {
  if (payableCents === 0) return "notCovered";
  return evaluations.some(({ answer }) => answer === "notCovered") ? "reduced" : "authorised";
}

interface Decided {
  readonly outcome: Outcome;
  readonly sum: Sum;
  readonly reason: string | null;
  readonly clause: string;
}

/** A refusal that somebody's word at the desk led to has that person's name and reason. */
function keepDecision(act: Act, takeInCharge: TakeInCharge, { outcome, sum, reason, clause }: Decided): void {
  const { actor } = act;
  if (actor.door === "desk" && outcome !== "authorised" && reason === null) throw reasonNeeded();
  act.em.create(CaseDecision, {
    id: randomUUID(),
    takeInCharge: takeInCharge.id,
    outcome,
    at: act.now,
    decidedBy: actor.door === "desk" ? actor.accountId : null,
    reason: actor.door === "desk" ? reason : null,
    clause,
    factsUpTo: takeInCharge.factsUpTo ?? null,
    payableCents: sum.payableCents,
    memberShareCents: sum.memberShareCents,
  });
}
