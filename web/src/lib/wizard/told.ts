/** What a wizard keeps, whatever it is about: each save is a version. */
export interface Versioned {
  readonly id: string;
  readonly version: number;
  readonly updatedAt: string;
  /** Whom it is for. */
  readonly person: { readonly id: string };
  /** False: it is only to be cleared away. */
  readonly mayGoOn: boolean;
}

/** One line of a conflict: what was written here, and what was saved elsewhere. */
export interface Comparison {
  readonly label: string;
  readonly mine: string;
  readonly saved: string;
}

/** What a try of a step's form was told, with what was typed: to fill it again, or to compare it with another version. */
export interface Told<Draft extends Versioned> {
  readonly errors: readonly { message: string; field?: string | null }[];
  readonly values: Record<string, string>;
  readonly kept: readonly { requirement: string; documentId: string; fileName: string }[];
  /** Everything the form sent, to send it once more over the other version. */
  readonly fields: readonly (readonly [string, string])[];
  readonly version: number;
  /** What is saved, when it is another version. */
  readonly conflict: Draft | null;
}

/**
 * The answer of a form's action when it was a refusal; what was mended and saved since then is no longer an error.
 * @param wrongIn the form's fields that are still wrong in a draft
 */
export function toldBy<Draft extends Versioned, Refusal extends Told<Draft>>(
  form: Partial<Refusal> | { saved?: unknown } | null | undefined,
  saved: Draft | null,
  wrongIn: (draft: Draft) => readonly (string | null)[],
): Refusal | undefined {
  const told = form && "errors" in form && form.errors ? (form as Refusal) : undefined;
  if (!told || !saved || saved.version <= told.version) return told;
  const wrong = wrongIn(saved);
  // a file that was refused is mended by another file, which the page shows itself
  const errors = told.errors.filter(({ field }) => field == null || wrong.includes(field));
  return { ...told, errors };
}
