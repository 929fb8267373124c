import type { SqlEntityManager } from "@mikro-orm/sql";
import { raiseAlarm } from "../identity/alarm-actions.ts";
import type { Act } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import { type CountingLimit, fullUntil, limitOn, take, tried, wholeMinute } from "../kernel/limits.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import { TakeInCharge } from "./entity.ts";
import { visibleTakesInCharge } from "./queries.ts";
import { tooManyWrongCodes } from "./refusals.ts";
import { codesSent, wrongCodes } from "./rules.ts";

/** Whose yes, and who asks for it. */
type Concerned = Pick<TakeInCharge, "person" | "facility">;

function limitsOn(allowances: typeof wrongCodes | typeof codesSent, { person, facility }: Concerned) {
  return [
    limitOn(allowances.memberAtFacility, person, facility),
    limitOn(allowances.member, person),
    limitOn(allowances.facility, facility),
  ] satisfies CountingLimit[];
}

/**
 * Runs a try at a code. Tries are counted over all takes-in-charge of the member and the facility, so that opening another
 * one gives no more of them; the member's own yes in the portal is not counted and never waits.
 * @param run receives whether a wrong code is the last allowed for now
 * @throws Refusal TOO_MANY_ATTEMPTS (says until when), NOT_FOUND
 */
export async function tryCode<T>(
  asker: { readonly em: SqlEntityManager; readonly actor: Actor; readonly now: () => Date },
  { takeInChargeId }: { takeInChargeId: string },
  run: (last: boolean) => Promise<T>,
): Promise<T> {
  const id = knownId(takeInChargeId, "input.takeInChargeId");
  const wanted = { $and: [{ id }, await visibleTakesInCharge(asker.em, asker.actor)] };
  const concerned = await asker.em.findOne(TakeInCharge, wanted, { fields: ["person", "facility"] });
  if (concerned === null) throw notFound("input.takeInChargeId");
  const limits = limitsOn(wrongCodes, concerned);
  return tried(asker, { limits, miss: "CODE_WRONG", tooMany: tooManyWrongCodes }, run);
}

/** Counts a code that is sent; or says until when none is, because so many were sent or tried. The last one rings. */
export async function takeCode(act: Act, concerned: Concerned): Promise<{ until: Date | undefined }> {
  const until = await fullUntil(act.em, limitsOn(wrongCodes, concerned), act.now);
  if (until !== undefined) return { until };
  const taken = await take(act.em, limitsOn(codesSent, concerned), act.now);
  if (taken.full) return { until: taken.until };
  const { person: personId, facility: facilityId } = concerned;
  if (taken.last) await raiseAlarm(act, { kind: "codesSent", facilityId, personId });
  return { until: undefined };
}

/** From when on codes may be tried again, and new ones sent, to the minute; null while they may. */
export async function codesAgain(em: SqlEntityManager, concerned: Concerned, now: Date) {
  const tries = await fullUntil(em, limitsOn(wrongCodes, concerned), now);
  const codes = tries ?? (await fullUntil(em, limitsOn(codesSent, concerned), now));
  return { tries: tries ? wholeMinute(tries) : null, codes: codes ? wholeMinute(codes) : null };
}
