import type { DirectRequestPartsFragment, DirectRequestStep, VoucherReason } from "#lib/gql/graphql.ts";
import type { Path } from "#lib/paths/build.ts";
import { memberPaths } from "#lib/paths/member.ts";
import type { Sequence, Step } from "#lib/wizard/sequence.ts";
import { type Told as WizardTold, toldBy as toldOf } from "#lib/wizard/told.ts";
import type { PathologyChoice } from "#lib/pathology/choice.ts";
import { speak } from "#lib/words.ts";
import { words } from "./words.ts";

/** The numbered steps; introduction and summary carry no number. */
export const steps = [
  "PERSON",
  "FACILITY",
  "SERVICE",
  "DOCUMENTS",
] as const satisfies readonly DirectRequestStep[];

export type Draft = DirectRequestPartsFragment;

const stepPages = {
  PERSON: memberPaths.person,
  FACILITY: memberPaths.facilityStep,
  SERVICE: memberPaths.service,
  DOCUMENTS: memberPaths.documents,
  SUMMARY: memberPaths.summary,
} as const;

/** The page of a step; changed from the summary, it leads back there. */
export function stepPath(id: string, step: DirectRequestStep | "SUMMARY", back?: "summary"): Path {
  return stepPages[step](id, { back });
}

/** Pages of a request: its steps, the voucher that takes its place for some answers, and the summary. */
export type PageName = DirectRequestStep | "VOUCHER" | "SUMMARY";

/** What the answers so far ask for: who cannot ask for direct billing is led to the voucher. */
export function sequenceOf(draft: Draft): Sequence<PageName> {
  const step = (name: DirectRequestStep): Step<PageName> => ({
    ...{ name, path: stepPath(draft.id, name), kind: "step" },
    isComplete: draft.steps.some((state) => state.step === name && state.complete),
  });
  const voucher: Step<PageName> = {
    ...{ name: "VOUCHER", path: memberPaths.instead(draft.id), kind: "detour", isComplete: false },
  };
  return [
    ...[step("PERSON"), step("FACILITY"), step("SERVICE")],
    ...(whyNoDirect(draft) === null ? [] : [voucher]),
    step("DOCUMENTS"),
    { name: "SUMMARY", path: stepPath(draft.id, "SUMMARY"), kind: "end", isComplete: false },
  ];
}

/** What the wizard is told of a request: its steps, their names, where one comes from. */
export function wizardOf(draft: Draft, url: { pathname: string }) {
  const t = speak(words, url);
  return {
    sequence: sequenceOf(draft),
    names: {
      ...{ PERSON: t.person, FACILITY: t.facility, SERVICE: t.service, DOCUMENTS: t.documents },
      ...{ VOUCHER: t.voucher, SUMMARY: t.summary },
    } satisfies Record<PageName, string>,
    home: { path: memberPaths.takesInCharge(), label: t.stepsHome },
  };
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

/** What a try of a step's form was told, with the pathologies that the words typed may mean where none was chosen. */
export type Told = WizardTold<Draft> & { readonly choices?: readonly PathologyChoice[] };

/** As `lib/wizard` says it, with what is still wrong in the draft saved since. */
export function toldBy(
  form: Partial<Told> | { saved?: unknown } | null | undefined,
  saved: Draft | null = null,
): Told | undefined {
  return toldOf<Draft, Told>(form, saved, (draft) =>
    draft.steps.flatMap(({ problems }) => problems.map(({ field }) => fieldOf(field))),
  );
}
