import { requiredDocument } from "../case-file/document-view.ts";
import { timesCents } from "../kernel/money.ts";
import { explanationLines } from "../claim/types.ts";
import { limitUse } from "../coverage/cover-view.ts";
import type { CoverAnswer } from "../coverage/question-types.ts";
import type { LimitLeft, LimitUse } from "../coverage/types.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Bilingual, Language } from "../kernel/language.ts";
import { benefitOf } from "../plan/edition.ts";
import type { Answer, Evaluation } from "../plan/evaluate.ts";
import { limitsOf } from "../plan/limits.ts";
import type { Assessment } from "../coverage/assessment.ts";
import type { EligibilityAnswer } from "./eligibility.ts";
import type { Eligibility, EligibilityOfServices, ServiceEligibility } from "./eligibility-types.ts";

/** The reason of a rule is a part of a sentence; alone it is one. */
function sentence(text: string): string {
  const trimmed = text.trim().replace(/\.$/, "");
  return trimmed === "" ? "" : `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}

interface Asker {
  readonly actor: Actor;
  readonly language: Language;
}

/** What the plan would pay for one service, in the words of the asked language. */
export function eligibilityView(answer: EligibilityAnswer, { actor, language }: Asker): Eligibility {
  const { assessment, lines, limits } = answer;
  const yearly = limits.find(({ unit }) => unit === "cents");
  const use = yearly === undefined ? null : limitUse(yearly);
  return {
    ...sumView(answer, language),
    benefitName: benefitName(assessment, assessment.deciding, language),
    unitPriceCents: lines[0]?.agreedCents ?? 0,
    // A facility needs what is left; what its patient used elsewhere is not its business.
    limit: use === null || actor.door === "facility" ? null : use,
    limitLeft: use && leftView(use),
  };
}

/** The same for several services together, each with its price and its own word of the plan. */
export function eligibilityOfServicesView(
  answer: EligibilityAnswer,
  { language }: Pick<Asker, "language">,
): EligibilityOfServices {
  const { assessment, lines } = answer;
  const services = lines.flatMap((line, index): ServiceEligibility[] => {
    const { serviceCode, units, unitPriceCents, agreedCents } = line;
    const evaluation = assessment.evaluations[index];
    if (evaluation === undefined) return [];
    const use = yearlyUse(answer, evaluation);
    const one = {
      ...wordView(evaluation.answer, evaluation.clause, evaluation.reasons[0]?.text, language),
      serviceCode,
      units,
      unitPriceCents,
      feeScheduleCents: agreedCents,
      requestedCents: timesCents(unitPriceCents, units),
      benefitName: benefitName(assessment, evaluation, language),
      limitLeft: use && leftView(use),
    };
    return [one];
  });
  return { ...sumView(answer, language), services };
}

function sumView({ assessment, sum }: EligibilityAnswer, language: Language) {
  return {
    ...wordView(assessment.answer, assessment.deciding.clause, assessment.reason, language),
    requestedCents: sum.requestedCents,
    payableCents: sum.payableCents,
    memberShareCents: sum.memberShareCents,
    lines: explanationLines(sum.steps, language),
    requiredDocuments: assessment.documentsRequired.map((required) => requiredDocument(required, language)),
  };
}

function wordView(answer: Answer, clause: string | null, reason: Bilingual | undefined, language: Language) {
  return { answer: answer as CoverAnswer, clause, explanation: sentence(reason?.[language] ?? "") };
}

function benefitName({ question }: Assessment, { benefit }: Evaluation, language: Language): string | null {
  return benefit === null ? null : benefitOf(question.insured.edition, benefit).name[language];
}

/** The yearly amount that a line draws on. */
function yearlyUse(
  { assessment, limits }: EligibilityAnswer,
  { benefit, regime }: Evaluation,
): LimitUse | null {
  if (benefit === null) return null;
  const keys = limitsOf(assessment.question.insured.edition, benefit, regime).map(({ key }) => key);
  const yearly = limits.find(({ unit, limitKey }) => unit === "cents" && keys.includes(limitKey));
  return yearly === undefined ? null : limitUse(yearly);
}

function leftView({ leftCents, from, to }: LimitUse): LimitLeft {
  return { leftCents, from, to };
}
