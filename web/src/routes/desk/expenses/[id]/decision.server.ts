import { missing, type Places } from "#lib/fields.ts";
import { centsOf } from "#lib/format.ts";
import { type FormError, text } from "#lib/forms.server.ts";
import type { PreviewDecisionInput, ReimbursementOutcome } from "#lib/gql/graphql.ts";
import { speak } from "#lib/words.ts";
import { words } from "./words.ts";

/** Where the API's refusals of a decision stand in its form. */
export const decisionPlaces: Places = [
  ["input.reason", "reason"],
  ["input.clause", "clause"],
  ["input.recognised", "recognised:0"],
  ["input.message", "message"],
];

const outcomes = ["APPROVED", "REDUCED", "REFUSED"] as const satisfies readonly ReimbursementOutcome[];

/** The decision that a form says, and what is wrong with it before the API is asked. */
export function decisionIn(event: { url: URL; params: { id: string } }, form: FormData) {
  const t = speak(words, event.url);
  const gaps: FormError[] = [];
  const outcome = outcomes.find((one) => one === text(form, "outcome"));
  if (!outcome) gaps.push(missing("outcome", t.outcomeMissing));
  const recognised = outcome === "REDUCED" ? recognisedIn(form, gaps, t.amountWrong) : null;
  const isAgainst = outcome !== "APPROVED";
  if (outcome && isAgainst && !text(form, "clause")) gaps.push(missing("clause", t.clauseMissing));
  if (outcome && isAgainst && !text(form, "reason")) gaps.push(missing("reason", t.reasonMissing));
  const decision: PreviewDecisionInput = {
    expenseDocumentId: event.params.id,
    outcome: outcome ?? "APPROVED",
    recognised,
    clause: isAgainst ? text(form, "clause") : null,
    reason: text(form, "reason") || null,
  };
  return { gaps, decision };
}

function recognisedIn(form: FormData, gaps: FormError[], wrong: string) {
  const names = [...new Set(form.keys())].filter((name) => name.startsWith("recognised:"));
  return names.flatMap((name) => {
    const recognisedCents = centsOf(text(form, name));
    if (recognisedCents === null) gaps.push(missing(name, wrong));
    return recognisedCents === null
      ? []
      : [{ position: Number(name.slice("recognised:".length)), recognisedCents }];
  });
}

/** What a form decides, as one text: what was shown is what is sent. */
export function signatureOf(form: FormData): string {
  const names = [...new Set(form.keys())].filter(
    (name) => name.startsWith("recognised:") || ["outcome", "clause", "reason"].includes(name),
  );
  return JSON.stringify(names.toSorted().map((name) => [name, text(form, name)]));
}
