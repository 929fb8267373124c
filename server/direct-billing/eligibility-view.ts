import { explanationLines } from "../claim/types.ts";
import { limitUse } from "../coverage/cover-view.ts";
import type { CoverAnswer } from "../coverage/question-types.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Language } from "../kernel/language.ts";
import { benefitOf } from "../plan/edition.ts";
import type { EligibilityAnswer } from "./eligibility.ts";
import { requiredDocument } from "./fields.ts";
import type { Eligibility } from "./types.ts";

/** The reason of a rule is a part of a sentence; alone it is one. */
function sentence(text: string): string {
  const trimmed = text.trim().replace(/\.$/, "");
  return trimmed === "" ? "" : `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
}

/** What the plan would pay, in the words of the asked language. */
export function eligibilityView(
  { assessment, sum, unitPriceCents, limits }: EligibilityAnswer,
  { actor, language }: { readonly actor: Actor; readonly language: Language },
): Eligibility {
  const { edition } = assessment.question;
  const { benefit } = assessment.deciding;
  const yearly = limits.find(({ unit }) => unit === "cents");
  const use = yearly === undefined ? null : limitUse(yearly);
  return {
    answer: assessment.answer as CoverAnswer,
    benefitName: benefit === null ? null : benefitOf(edition, benefit).name[language],
    clause: assessment.deciding.clause,
    explanation: sentence(assessment.reason[language]),
    unitPriceCents,
    requestedCents: sum.requestedCents,
    payableCents: sum.payableCents,
    memberShareCents: sum.memberShareCents,
    // A facility needs what is left; what its patient used elsewhere is not its business.
    limit: use === null || actor.door === "facility" ? null : use,
    limitLeft: use && { leftCents: use.leftCents, from: use.from, to: use.to },
    lines: explanationLines(sum.steps, language),
    requiredDocuments: assessment.documentsRequired.map((required) => requiredDocument(required, language)),
  };
}
