import type { LocalDate } from "../../kernel/dates.ts";
import type { ErrorCode } from "../../kernel/error-codes.ts";
import type { Bilingual } from "../../kernel/language.ts";

/** The steps of a request for reimbursement, in their order; introduction and summary are none. */
export const steps = ["person", "payment", "documents"] as const;
export type Step = (typeof steps)[number];

/** What is missing or wrong, at the field to mend. */
export interface Gap {
  readonly step: Step;
  readonly code: ErrorCode;
  /** `payment.iban`; of an expense document `documents.ID.amount`, a file `documents.ID.file:prescription`. */
  readonly field: string;
  readonly words: Bilingual;
}

/** A gap of a step, at one of its fields. */
export function gapIn(step: Step) {
  return (field: string, it: string, en: string, code: ErrorCode = "INVALID_INPUT"): Gap => ({
    step,
    code,
    field: `${step}.${field}`,
    words: { it, en },
  });
}

export function isLater(day: LocalDate | null, today: LocalDate): boolean {
  return day !== null && day > today;
}
