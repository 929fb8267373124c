import type { FormError } from "#lib/forms.server.ts";

/** The name of a form's field for each input path, or beginning of a path. */
export type Places = readonly (readonly [path: string, name: string])[];

/**
 * Puts refusals at the fields of a form. What it does not show stands in the summary without a link; without places each
 * stays where the API says.
 */
export function placed(errors: readonly FormError[], paths?: Places): FormError[] {
  if (!paths) return [...errors];
  return errors.map((error) => {
    const found = paths.find(([path]) => error.field === path || error.field?.startsWith(`${path}.`));
    return { ...error, field: found?.[1] ?? null };
  });
}

/** A refusal found before the API is asked. */
export function missing(field: string, message: string): FormError {
  return { field, message };
}

/** A day that exists, as date fields send it. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}

/** A whole number of at least 1, or null. */
export function countOf(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
