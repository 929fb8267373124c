import type { ReimbursementPartsFragment, ReimbursementStep } from "#lib/gql/graphql.ts";
import type { PathologyChoice } from "#lib/pathology/choice.ts";
import type { Path } from "#lib/paths/build.ts";
import { memberPaths } from "#lib/paths/member.ts";
import type { Sequence, Step } from "#lib/wizard/sequence.ts";
import { type Told as WizardTold, toldBy as toldOf } from "#lib/wizard/told.ts";
import { speak } from "#lib/words.ts";
import { words } from "./words.ts";

/** The numbered steps; introduction and summary carry no number. */
export const steps = ["PERSON", "PAYMENT", "DOCUMENTS"] as const satisfies readonly ReimbursementStep[];

export type Draft = ReimbursementPartsFragment;
export type Expense = Draft["documents"][number];
export type PageName = ReimbursementStep | "SUMMARY";
/** While one document is written, its page stands between the second step and the list of documents. */
export type DocumentPageName = PageName | "DOCUMENT";

const stepPages = {
  PERSON: memberPaths.reimbursementPerson,
  PAYMENT: memberPaths.reimbursementPayment,
  DOCUMENTS: memberPaths.reimbursementDocuments,
  SUMMARY: memberPaths.reimbursementSummary,
} as const;

/** The page of a step; changed from the summary, it leads back there. */
export function stepPath(id: string, step: PageName, back?: "summary"): Path {
  return stepPages[step](id, { back });
}

/** What the answers so far ask for. */
export function sequenceOf(draft: Draft): Sequence<PageName> {
  const step = (name: ReimbursementStep): Step<PageName> => ({
    ...{ name, path: stepPath(draft.id, name), kind: "step" },
    isComplete: draft.steps.some((state) => state.step === name && state.complete),
  });
  return [
    ...steps.map(step),
    { name: "SUMMARY", path: stepPath(draft.id, "SUMMARY"), kind: "end", isComplete: false },
  ];
}

/** The same around the page of one document. */
export function sequenceAround(draft: Draft, documentId: string): Sequence<DocumentPageName> {
  const document = draft.documents.find(({ id }) => id === documentId);
  const own: Step<DocumentPageName> = {
    ...{ name: "DOCUMENT", kind: "step", isComplete: document?.problems.length === 0 },
    path: memberPaths.reimbursementDocument(draft.id, documentId),
  };
  const [person, payment, ...rest] = sequenceOf(draft);
  return [...(person && payment ? [person, payment] : []), own, ...rest];
}

/** What the wizard is told of a request: its steps, their names, where one comes from. */
export function wizardOf(draft: Draft, url: { pathname: string }) {
  const t = speak(words, url);
  return {
    sequence: sequenceOf(draft),
    names: {
      ...{ PERSON: t.person, PAYMENT: t.payment, DOCUMENTS: t.documents, SUMMARY: t.summary },
    } satisfies Record<PageName, string>,
    home: { path: memberPaths.newReimbursement(), label: t.stepsHome },
  };
}

/** The form's field for the field of a problem: `payment.iban` → `iban`; of a document as it is. */
export function fieldOf(field: string | null | undefined): string | null {
  const parts = (field ?? "").replace(/^input\./, "").split(".");
  return parts.length > 1 ? (parts.at(-1) ?? null) : (parts[0] ?? null) || null;
}

/** What a try of a step's form was told, with the pathologies that the words typed may mean where none was chosen. */
export type Told = WizardTold<Draft> & { readonly choices?: readonly PathologyChoice[] };

/** As `lib/wizard` says it, with what is still wrong in the draft saved since. */
export function toldBy(
  form: Partial<Told> | { saved?: unknown } | null | undefined,
  saved: Draft | null = null,
): Told | undefined {
  return toldOf<Draft, Told>(form, saved, (draft) => [
    ...draft.steps.flatMap(({ problems }) => problems.map(({ field }) => fieldOf(field))),
  ]);
}
