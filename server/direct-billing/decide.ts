import { LockMode } from "@mikro-orm/core";
import { openClaim } from "../claim/actions.ts";
import { hold, lockLimits } from "../coverage/ledger.ts";
import { coverUnder, floats, limitWindows } from "../coverage/queries.ts";
import { leftOf } from "../coverage/rules.ts";
import type { Act } from "../kernel/act.ts";
import { addDays } from "../kernel/dates.ts";
import { type Assessment, sumUp } from "./assessment.ts";
import type { TakeInCharge } from "./entity.ts";
import { about } from "./locking.ts";
import { assessmentOf } from "./queries.ts";
import { authorisationDays } from "./rules.ts";

/**
 * The plan decides at once when every fact is there; otherwise the desk does, knowing what is missing. Authorising
 * reserves the amount on every limit it draws on, and opens the claim.
 */
export async function decide(act: Act, takeInCharge: TakeInCharge): Promise<void> {
  const assessment = await assessmentOf(act.em, takeInCharge);
  if (assessment.answer === "unknown") {
    if (takeInCharge.decision === "toBeEvaluated") return;
    takeInCharge.decision = "toBeEvaluated";
    await act.note({ ...about(takeInCharge), verb: "takeInCharge.sentToDesk" });
    return;
  }
  takeInCharge.decidedAt = act.now;
  const sum = await reserve(act, takeInCharge, assessment);
  takeInCharge.steps = [...sum.steps];
  takeInCharge.memberShareCents = sum.memberShareCents;
  if (sum.payableCents === 0) {
    takeInCharge.decision = "notCovered";
    await act.note({ ...about(takeInCharge), verb: "takeInCharge.refused" });
    return;
  }
  takeInCharge.decision = "authorised";
  takeInCharge.authorisedCents = sum.payableCents;
  takeInCharge.expiresOn = addDays(takeInCharge.startsOn, authorisationDays);
  const claim = await openClaim(act, {
    personId: takeInCharge.person,
    policyId: takeInCharge.policy,
    cause: takeInCharge.cause,
    injuredOn: takeInCharge.injuredOn ?? null,
  });
  takeInCharge.claim = claim.id;
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.authorised" });
}

async function reserve(act: Act, takeInCharge: TakeInCharge, assessment: Assessment) {
  const { policy } = await coverUnder(act.em, takeInCharge.person, takeInCharge.policy);
  const owner = { personId: takeInCharge.person, policy, day: takeInCharge.startsOn };
  const limits = assessment.answer === "covered" ? assessment.limits : [];
  // Two first uses at once must find one window: the policy is the lock before the windows are looked for.
  if (limits.some(floats)) await act.em.lock(policy, LockMode.PESSIMISTIC_WRITE);
  const windows = await limitWindows(act.em, limits, owner);
  const accounts = await lockLimits(act, windows);
  const left = Object.fromEntries(accounts.map((account) => [account.limitKey, leftOf(account)]));
  const sum = sumUp(assessment, left);
  for (const draw of sum.payableCents > 0 ? sum.draws : []) {
    const account = accounts.find(({ limitKey }) => limitKey === draw.limitKey);
    if (account === undefined) throw new Error(`no account for limit ${draw.limitKey}`);
    hold(act, account, draw.amount, { causeType: "takeInCharge", causeId: takeInCharge.id });
  }
  return sum;
}
