import type { ErrorCode } from "./error-codes.ts";
import type { Bilingual } from "./language.ts";

/** Where a refusal points: the input field to mend, the plan's clause that decides. */
export interface RefusalPlace {
  /** Path of the input field, e.g. `input.taxCode`. */
  readonly field?: string;
  /** Clause of the plan edition, e.g. `6.2`. */
  readonly clause?: string;
  /** What was written before the refusal stays written (a counted attempt, an audit line). */
  readonly keepWrites?: boolean;
  /** What else is wrong with the same input: a form then shows all of it at once. */
  readonly also?: readonly Refusal[];
}

/**
 * A "no" that the user can understand and act upon. Thrown inside a transaction it rolls everything back
 * (unless `keepWrites`); outside it becomes a typed error of the payload.
 */
export class Refusal extends Error {
  constructor(
    /** Stable, for machines: `CODE_WRONG`. */
    readonly code: ErrorCode,
    /** For people: says what is wrong and how to mend it. */
    readonly words: Bilingual,
    readonly place: RefusalPlace = {},
  ) {
    super(`${code}: ${words.en}`);
  }
}

/** Refuses when something is wrong: every refusal becomes an error of its own. */
export function refuseAll([first, ...others]: readonly Refusal[]): void {
  if (first) throw new Refusal(first.code, first.words, { ...first.place, also: others });
}

/** A foreign id answers exactly like an id that does not exist. */
export function notFound(field?: string): Refusal {
  return new Refusal(
    "NOT_FOUND",
    {
      it: "Non trovato: controlla l'indirizzo o torna all'elenco.",
      en: "Not found: check the address or go back to the list.",
    },
    field === undefined ? {} : { field },
  );
}

/** Input that does not have the shape it should: `words` says which shape. */
export function invalidInput(field: string, words: Bilingual): Refusal {
  return new Refusal("INVALID_INPUT", words, { field });
}
