import type { Draft } from "./steps.ts";

export interface Needed {
  readonly code: string;
  readonly label: string;
  readonly why: string;
  /** Clause of the plan that asks for it; null for what every request needs. */
  readonly clause: string | null;
}

/** The documents to hand in: the prescription always, then what the plan asks for this service. */
export function neededDocuments(
  { estimate }: Pick<Draft, "estimate">,
  prescription: { label: string; why: string },
): Needed[] {
  const asked = estimate?.requiredDocuments ?? [];
  const own = asked.find(({ code }) => code === "prescription");
  return [
    own ?? { code: "prescription", ...prescription, clause: null },
    ...asked.filter(({ code }) => code !== "prescription"),
  ];
}
