import { attachedDocument, requiredDocument } from "../../case-file/document-view.ts";
import { findPathology } from "../../case-file/pathologies.ts";
import { pathologyView } from "../../case-file/pathology-view.ts";
import type { PathologyStopType } from "../../case-file/pathology-types.ts";
import { explanationLines } from "../../claim/types.ts";
import type { Context } from "../../context.ts";
import type { CauseKind, CoverAnswer } from "../../coverage/question-types.ts";
import type { RegimeType } from "../../coverage/types.ts";
import type { Language } from "../../kernel/language.ts";
import type { UserError } from "../../kernel/types.ts";
import { facilityById } from "../../network/queries.ts";
import { findService } from "../../plan/catalogue.ts";
import { explainChange } from "../../plan/change.ts";
import type { CheckedDocument, CheckedDraft } from "./checks.ts";
import type { PlanOnDocument } from "./estimate.ts";
import { asksOf, regimeOf } from "./expense-rules.ts";
import type { Gap } from "./gap-rules.ts";
import type { ExpenseDocumentKind } from "../../claim/document-types.ts";
import type { ReimbursementDocumentType, ReimbursementEstimate } from "./types.ts";

/** An expense document of a draft in the words of the asked language. */
export async function documentView(
  context: Context,
  { gaps }: CheckedDraft,
  { document, plan, notices, earlierId }: CheckedDocument,
): Promise<ReimbursementDocumentType> {
  const { language } = context;
  const { files, kind, cause, since, regime, ...typed } = document;
  const held = await Promise.all(
    files.map(({ documentId, requirement }) => attachedDocument(context, documentId, requirement)),
  );
  const facility = document.facilityId ? await context.load(facilityById, document.facilityId) : undefined;
  const pathology = findPathology(document.pathologyCode ?? "");
  const place = `documents.${document.id}.`;
  const own = gaps.filter(({ field }) => field.startsWith(place));
  return {
    ...typed,
    kind: kind as ExpenseDocumentKind | null,
    cause: cause as CauseKind | null,
    since: since as PathologyStopType | null,
    regime: regime as RegimeType | null,
    facility: facility
      ? { facilityId: facility.id, name: facility.name, place: facility.municipality, vatNumber: null }
      : null,
    regimeThen: regimeOf(document) as RegimeType,
    byPost: [...document.byPost],
    service: (findService(document.serviceCode ?? "") ?? null) as ReimbursementDocumentType["service"],
    pathologyChosen: pathology ? pathologyView(pathology, language) : null,
    asks: asksOf(document),
    files: held.filter((file) => file !== null),
    required: plan.required.map((required) => requiredDocument(required, language)),
    problems: own.map((gap) => ({ ...problem(gap, language), field: gap.field.slice(place.length) })),
    notices: notices.map(({ field, words }) => ({ field, message: words[language] })),
    earlierId,
    estimate: estimateView(plan, language),
    exchange: plan.exchanged
      ? {
          euroCents: plan.exchanged.cents,
          week: plan.exchanged.week,
          ratePerEuro: plan.exchanged.ratePerEuro,
        }
      : null,
  };
}

export function problem({ code, field, words }: Gap, language: Language): UserError {
  return { code, field, message: words[language], clause: null };
}

function estimateView({ shown, changes }: PlanOnDocument, language: Language): ReimbursementEstimate | null {
  if (shown === null) return null;
  const { assessment, sum } = shown;
  return {
    answer: assessment.answer as CoverAnswer,
    reasons: assessment.deciding.reasons.map(({ clause, text }) => ({ clause, text: text[language] })),
    requestedCents: sum.requestedCents,
    payableCents: sum.payableCents,
    memberShareCents: sum.memberShareCents,
    lines: explanationLines(sum.steps, language),
    wouldChange: changes.map((change) => explainChange(change, language)),
  };
}
