import { openClaim } from "../claim/actions.ts";
import { reserve } from "../coverage/asking.ts";
import type { Act } from "../kernel/act.ts";
import { addDays } from "../kernel/dates.ts";
import type { TakeInCharge } from "./entity.ts";
import { about, causeOf } from "./locking.ts";
import { assessmentOf } from "./queries.ts";
import { authorisationDays } from "./rules.ts";

/**
 * The plan decides at once when every fact is there; otherwise the desk does, knowing what is missing. Authorising
 * reserves the amount on every limit it draws on, and opens the claim.
 */
export async function decide(act: Act, takeInCharge: TakeInCharge): Promise<void> {
  const assessment = await assessmentOf(act.em, takeInCharge);
  if (!assessment.decidable) {
    if (takeInCharge.decision === "toBeEvaluated") return;
    takeInCharge.decision = "toBeEvaluated";
    await act.note({ ...about(takeInCharge), verb: "takeInCharge.sentToDesk" });
    return;
  }
  takeInCharge.decidedAt = act.now;
  const sum = await reserve(act, assessment, causeOf(takeInCharge));
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
