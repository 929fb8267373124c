import type { DirectRequestPartsFragment, DirectRequestStep, VoucherReason } from "#lib/gql/graphql.ts";

/** The numbered steps; introduction and summary carry no number. */
export const steps = [
  "PERSON",
  "FACILITY",
  "SERVICE",
  "DOCUMENTS",
] as const satisfies readonly DirectRequestStep[];

/** Last part of a step's address, and the key of its name. */
export const stepNames = {
  PERSON: "person",
  FACILITY: "facility",
  SERVICE: "service",
  DOCUMENTS: "documents",
} as const satisfies Record<DirectRequestStep, string>;

export type Draft = DirectRequestPartsFragment;

/** Without language: `/direct-requests/ID/service`. */
export function stepPath(id: string, step: DirectRequestStep | "SUMMARY"): string {
  return `/direct-requests/${id}/${step === "SUMMARY" ? "summary" : stepNames[step]}`;
}

/** Where a draft goes on: its first step that is not complete, else the summary. */
export function nextStep({ steps: states }: Draft): DirectRequestStep | "SUMMARY" {
  return states.find(({ complete }) => !complete)?.step ?? "SUMMARY";
}

/** Whether a step can be opened: every step before it is complete. */
export function isReachable({ steps: states }: Draft, step: DirectRequestStep | "SUMMARY"): boolean {
  const before = step === "SUMMARY" ? states : states.slice(0, steps.indexOf(step));
  return before.every(({ complete }) => complete);
}

/**
 * Why asking makes no sense once the service is told, and the voucher is the way on; null while direct billing may be
 * asked for, or another problem of the step comes first.
 */
export function whyNoDirect({ asked, estimate, steps: states }: Draft): VoucherReason | null {
  const problems = states.find(({ step }) => step === "SERVICE")?.problems ?? [];
  if (asked.tiedToStay === true) {
    return problems.every(({ code }) => code === "TIED_TO_STAY") ? "TIED_TO_STAY" : null;
  }
  if (problems.length > 0 || !estimate) return null;
  if (estimate.answer === "NOT_COVERED") return "NOT_COVERED";
  return estimate.answer === "COVERED" && estimate.payableCents === 0 ? "LIMIT_EXHAUSTED" : null;
}

/** The form's field for the field of a problem: `service.on` → `on`, `documents.prescription` → `file:prescription`. */
export function fieldOf(field: string | null | undefined): string | null {
  const [step, name] = (field ?? "").replace(/^input\./, "").split(".");
  if (!name) return null;
  return step === "documents" ? `file:${name}` : name;
}

/** One line of a conflict: what was written here, and what was saved elsewhere. */
export interface Comparison {
  readonly label: string;
  readonly mine: string;
  readonly saved: string;
}

export type PathologyChoice = NonNullable<Draft["pathology"]>;

/** What a try of a step's form was told, with what was typed: to fill it again, or to compare it with another version. */
export interface Told {
  readonly errors: readonly { code: string; message: string; field?: string | null }[];
  readonly values: Record<string, string>;
  readonly kept: readonly { requirement: string; documentId: string; fileName: string }[];
  /** Everything the form sent, to send it once more over the other version. */
  readonly fields: readonly (readonly [string, string])[];
  readonly version: number;
  /** Pathologies that the words typed may mean, where none was chosen of them. */
  readonly choices?: readonly PathologyChoice[] | undefined;
  /** What is saved, when it is another version. */
  readonly conflict: Draft | null;
}

/**
 * The answer of a form's action when it was a refusal; what was mended and saved since then is no longer an error.
 */
export function toldBy(
  form: Partial<Told> | { saved?: unknown } | null | undefined,
  saved: Draft | null = null,
): Told | undefined {
  const told = form && "errors" in form && form.errors ? (form as Told) : undefined;
  if (!told || !saved || saved.version <= told.version) return told;
  const wrong = new Set(saved.steps.flatMap(({ problems }) => problems.map(({ field }) => fieldOf(field))));
  // a file that was refused is mended by another file, which the page shows itself
  const errors = told.errors.filter(({ field }) => field == null || wrong.has(field));
  return { ...told, errors };
}
