import type { AskMyPlanQuery, CoverAnswer, Regime } from "#lib/gql/graphql.ts";

export type PlanAnswer = NonNullable<AskMyPlanQuery["askPlan"]["answer"]>;
export type RegimeAnswer = PlanAnswer["regimes"][number];

const bestFirst: readonly CoverAnswer[] = ["COVERED", "TO_BE_EVALUATED", "NOT_COVERED"];

/** The answer to say first: the best of the regimes, and whether the others differ from it. */
export function verdictOf(regimes: readonly RegimeAnswer[]) {
  const answer = bestFirst.find((each) => regimes.some((regime) => regime.answer === each)) ?? "NOT_COVERED";
  const leading = regimes.filter((regime) => regime.answer === answer);
  return {
    answer,
    leading: leading[0],
    others: regimes.filter((regime) => regime.answer !== answer),
  };
}

/**
 * The same sentence said under several regimes, once, with the regimes it holds for; no regimes when it holds for all
 * of those given.
 */
export function saidOnce<Said extends { text: string }>(
  regimes: readonly RegimeAnswer[],
  sentencesOf: (regime: RegimeAnswer) => readonly Said[],
): readonly (Said & { only: readonly Regime[] })[] {
  const found = new Map<string, { said: Said; of: Regime[] }>();
  for (const regime of regimes) {
    for (const said of sentencesOf(regime)) {
      const known = found.get(said.text);
      if (known) known.of.push(regime.regime);
      else found.set(said.text, { said, of: [regime.regime] });
    }
  }
  return [...found.values()].map(({ said, of }) => ({
    ...said,
    only: of.length === regimes.length ? [] : of,
  }));
}
