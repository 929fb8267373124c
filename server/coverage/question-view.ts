import type { Context } from "../context.ts";
import { askPlan, type PlanQuestion, type RegimeAnswer, stepsOf } from "./question.ts";
import type { CoverAnswer, PlanAnswerType, RegimeAnswerType } from "./question-types.ts";
import type { RegimeType } from "./types.ts";
import type { Language } from "../kernel/language.ts";

/** The plan's answer in the words of the asked language. */
export async function planAnswer(context: Context, question: PlanQuestion): Promise<PlanAnswerType> {
  const { benefitName, regimes, exchanged } = await askPlan(context, question);
  return {
    benefitName,
    regimes: regimes.map((answer) => regimeAnswer(answer, context.language)),
    exchange:
      exchanged === undefined
        ? null
        : { euroCents: exchanged.cents, week: exchanged.week, ratePerEuro: exchanged.ratePerEuro },
  };
}

function regimeAnswer(
  { regime, evaluation, settlement, wouldChange }: RegimeAnswer,
  language: Language,
): RegimeAnswerType {
  return {
    regime: regime as RegimeType,
    answer: evaluation.answer as CoverAnswer,
    clause: evaluation.clause,
    reasons: evaluation.reasons.map(({ clause, text }) => ({ clause, text: text[language] })),
    documents: evaluation.documentsRequired.map(({ clause, label }) => ({ clause, text: label[language] })),
    wouldChange: [...wouldChange],
    payableCents: settlement?.payableCents ?? null,
    memberShareCents: settlement?.memberShareCents ?? null,
    lines: settlement === undefined ? [] : stepsOf(settlement, language),
  };
}
