import type { Context } from "../context.ts";
import { insuranceYearOf, romeDate } from "../kernel/dates.ts";
import { cents } from "../kernel/money.ts";
import { limitsOf } from "../plan/limits.ts";
import { editionOf, planNames } from "../plan/plans.ts";
import { limitWords } from "../plan/words.ts";
import { coverOn, limitStates, limitWindows } from "./queries.ts";
import { leftOf, type LimitState } from "./rules.ts";
import type { LimitWindow } from "./ledger.ts";
import type { LimitUse, MyCover } from "./types.ts";

/** The member's plan as it stands today, benefit by benefit; null without cover. */
export async function coverOf({ em, actor, now, language }: Context): Promise<MyCover | null> {
  if (actor.door !== "member") return null;
  const today = romeDate(now());
  const cover = await coverOn(em, actor.personId, today);
  if (cover === undefined) return null;
  const { policy } = cover;
  const edition = editionOf(policy.planCode, today);
  const year = insuranceYearOf(policy.startsOn, today);
  const owner = { personId: actor.personId, policy, day: today };
  const yearly = edition.limits.filter(
    ({ per, window }) => window.kind === "insuranceYear" && (per === "person" || per === "family"),
  );
  const states = await limitStates(em, limitWindows(yearly, owner));
  return {
    planName: planNames[policy.planCode][language],
    editionName: edition.name[language],
    policyNumber: policy.number,
    insuranceYearFrom: year.from,
    insuranceYearTo: year.to,
    benefits: edition.benefits.map((benefit) => {
      const limits = limitsOf(edition, benefit.code);
      const first = states.find(
        ({ limitKey, unit }) => unit === "cents" && limits.some(({ key }) => key === limitKey),
      );
      return {
        code: benefit.code,
        name: benefit.name[language],
        clause: benefit.code,
        summary: limits.map((limit) => limitWords(limit)[language]).join(" · "),
        limit: first === undefined ? null : limitUse(first),
      };
    }),
  };
}

/** A limit in cents as people read it. */
export function limitUse(state: LimitWindow & LimitState): LimitUse {
  return {
    limitCents: cents(state.capacity),
    usedCents: cents(state.used),
    heldCents: cents(state.held),
    leftCents: cents(leftOf(state)),
    from: state.startsOn,
    to: state.endsOn ?? state.startsOn,
  };
}
