import type { Context } from "../context.ts";
import { insuranceYearOf, romeDate } from "../kernel/dates.ts";
import { onlyThrough } from "../kernel/actor.ts";
import type { Language } from "../kernel/language.ts";
import { personSeen } from "../kernel/persons.ts";
import { cents } from "../kernel/money.ts";
import type { Limit } from "../plan/edition.ts";
import { type BenefitOverview, type CitedText, overviewOf } from "../plan/overview.ts";
import { planNames } from "../plan/plans.ts";

import { insuredOn } from "./insured.ts";
import { leftOf, type StandingLimit } from "./rules.ts";
import {
  type BenefitUse,
  type LimitStanding,
  type LimitUnitType,
  type LimitUse,
  type MyCover,
  type PlanSentence,
  RegimeType,
} from "./types.ts";

/** The plan of the member, or of somebody whose data they may read, as it stands today, benefit by benefit; null without cover. */
export async function coverOf(
  { em, actor, now, language }: Context,
  asked: string | null,
): Promise<MyCover | null> {
  const personId = await personSeen(em, onlyThrough("member", actor), asked, "personId");
  const today = romeDate(now());
  const insured = await insuredOn(em, personId, today);
  if (insured === undefined) return null;
  const { policy, edition } = insured;
  const year = insuranceYearOf(policy.startsOn, today);
  const counted = new Set(edition.limits.filter(countsByTime).map(({ key }) => key));
  const standings = insured.limits.filter(({ limitKey }) => counted.has(limitKey));
  return {
    planName: planNames[policy.planCode][language],
    editionName: edition.name[language],
    policyNumber: policy.number,
    insuranceYearFrom: year.from,
    insuranceYearTo: year.to,
    benefits: overviewOf(edition).map((benefit) => benefitUse(benefit, standings, language)),
  };
}

/** Limits of a single stay or pregnancy stand only once there is one; all others stand today. */
function countsByTime({ per, window }: Limit): boolean {
  return (per === "person" || per === "family") && window.kind !== "monthOfEvent" && window.kind !== "whole";
}

function benefitUse(
  benefit: BenefitOverview,
  standings: readonly StandingLimit[],
  language: Language,
): BenefitUse {
  const sentences = (texts: readonly CitedText[]): PlanSentence[] =>
    texts.map(({ clause, text }) => ({ clause, text: text[language] }));
  const limits = benefit.limits.map(({ limit, text }) =>
    standingOf(
      limit,
      text[language],
      standings.find(({ limitKey }) => limitKey === limit.key),
    ),
  );
  const firstInEuros = standings.find(
    ({ limitKey, unit }) => unit === "cents" && limits.some(({ key }) => key === limitKey),
  );
  return {
    code: benefit.code,
    name: benefit.name[language],
    clause: benefit.code,
    summary: limits.map(({ text }) => text).join(" · "),
    limit: firstInEuros === undefined ? null : limitUse(firstInEuros),
    services: benefit.services[language],
    conditions: sentences(benefit.conditions),
    documents: sentences(benefit.documents),
    regimes: Object.values(RegimeType).map((regime) => ({
      regime,
      terms: sentences(benefit.regimes[regime]),
    })),
    limits,
    exclusions: sentences(benefit.exclusions),
  };
}

function standingOf(limit: Limit, text: string, state: StandingLimit | undefined): LimitStanding {
  const { used, held, capacity } = state ?? { used: 0, held: 0, capacity: limit.amount };
  return {
    key: limit.key,
    clause: limit.clause,
    text,
    unit: limit.kind as LimitUnitType,
    capacity,
    used,
    held,
    left: leftOf({ capacity, used, held }),
    counted: state !== undefined,
    family: limit.per === "family",
    from: state?.startsOn ?? null,
    to: state?.endsOn ?? null,
  };
}

/** A limit in cents as people read it. */
export function limitUse(state: StandingLimit): LimitUse {
  return {
    limitCents: cents(state.capacity),
    usedCents: cents(state.used),
    heldCents: cents(state.held),
    leftCents: cents(leftOf(state)),
    from: state.startsOn,
    to: state.endsOn ?? state.startsOn,
  };
}
