import { shortEuros } from "#lib/format.ts";
import type { CauseKind, CoverAnswer } from "#lib/gql/graphql.ts";
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
  notCoveredIllness: (amount: string) => string;
  notCoveredInjury: (amount: string) => string;
  toBeEvaluated: (amount: string) => string;
}

/** "A tuo carico stimato 20 €"; for whatever the plan does not pay, for which cause it does not, and all of it. */
export function shareSentence(
  { answer, memberShareCents }: EstimatedShare,
  cause: CauseKind,
  t: Says,
  language: Language,
): string {
  const amount = shortEuros(memberShareCents, language);
  if (answer === "NOT_COVERED")
    return cause === "INJURY" ? t.notCoveredInjury(amount) : t.notCoveredIllness(amount);
  if (answer === "TO_BE_EVALUATED") return t.toBeEvaluated(amount);
  return memberShareCents === 0 ? t.nothing : t.share(amount);
}

/** The estimates that matter: of the service that is looked for where it is offered, else of all. */
export function sharesOf<Share>(
  offers: readonly { readonly service: { readonly code: string }; readonly memberShare?: Share }[],
  wanted: string,
): (Share | undefined)[] {
  const meant = offers.filter(({ service }) => service.code === wanted);
  return (meant.length ? meant : offers).map(({ memberShare }) => memberShare);
}
