import type { MyPlanQuery } from "#lib/gql/graphql.ts";

export type Cover = NonNullable<MyPlanQuery["myCover"]>;
export type BenefitOfPlan = Cover["benefits"][number];
export type LimitOfPlan = BenefitOfPlan["limits"][number];
type Sentence = BenefitOfPlan["exclusions"][number];

/** Where a benefit stands in the page: "4.1 a" → "benefit-4.1-a". */
export function anchorOf({ code }: Pick<BenefitOfPlan, "code">): string {
  return `benefit-${code.replace(/[^\w.]+/g, "-")}`;
}

/** The other benefits that draw on the same limit. */
export function sharersOf(
  limit: Pick<LimitOfPlan, "key">,
  own: Pick<BenefitOfPlan, "code">,
  benefits: readonly BenefitOfPlan[],
): readonly BenefitOfPlan[] {
  return benefits.filter(
    ({ code, limits }) => code !== own.code && limits.some(({ key }) => key === limit.key),
  );
}

/** Each limit that is counted once, with the benefits that draw on it: what is left comes before what is covered. */
export function countedLimits(
  benefits: readonly BenefitOfPlan[],
): readonly { limit: LimitOfPlan; of: readonly BenefitOfPlan[] }[] {
  const found = new Map<string, { limit: LimitOfPlan; of: BenefitOfPlan[] }>();
  for (const benefit of benefits) {
    for (const limit of benefit.limits.filter(({ counted }) => counted)) {
      const known = found.get(limit.key);
      if (known) known.of.push(benefit);
      else found.set(limit.key, { limit, of: [benefit] });
    }
  }
  return [...found.values()];
}

/** An exclusion stands under a heading that says so: the word before it would be read once per line. */
export function bareExclusion({ clause, text }: Sentence): Sentence {
  return { clause, text: text.replace(/^(?:escluso|excluded): /, "") };
}

/** Every exclusion of the plan once, with the benefits it belongs to: what a printed copy needs. */
export function allExclusions(
  benefits: readonly BenefitOfPlan[],
): readonly (Sentence & { of: readonly string[] })[] {
  const found = new Map<string, Sentence & { of: string[] }>();
  for (const { code, exclusions } of benefits) {
    for (const exclusion of exclusions.map(bareExclusion)) {
      const key = exclusion.clause + exclusion.text;
      const known = found.get(key);
      if (known) known.of.push(code);
      else found.set(key, { ...exclusion, of: [code] });
    }
  }
  return [...found.values()];
}
