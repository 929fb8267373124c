import { shortEuros } from "#lib/format.ts";
import type { CoverAnswer } from "#lib/gql/graphql.ts";
import type { Language } from "#lib/language.ts";

/** The plan's estimate of one price, as the API gives it. */
export interface EstimatedShare {
  readonly answer: CoverAnswer;
  readonly priceCents: number;
  readonly memberShareCents: number;
  readonly clause: string;
  readonly text: string;
}

interface Says {
  share: (amount: string) => string;
  nothing: string;
  pays: (amount: string, clause: string) => string;
  toBeEvaluated: (amount: string) => string;
}

/** "A tuo carico stimato 20 €"; for whatever the plan does not pay, all of it and the article that says so. */
export function shareSentence(
  { answer, memberShareCents, clause }: EstimatedShare,
  t: Says,
  language: Language,
): string {
  const amount = shortEuros(memberShareCents, language);
  if (answer === "NOT_COVERED") return t.pays(amount, clause);
  if (answer === "TO_BE_EVALUATED") return t.toBeEvaluated(amount);
  return memberShareCents === 0 ? t.nothing : t.share(amount);
}
