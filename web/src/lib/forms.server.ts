import { fail } from "@sveltejs/kit";

/** A refusal as the API words it; `field` is the input path, e.g. "input.taxCode". */
export interface UserError {
  code: string;
  message: string;
  field?: string | null;
  clause?: string | null;
}

/** What a form gets back when it was refused: each error at its field, and what had been typed. */
export interface Refused {
  errors: UserError[];
  values: Record<string, string>;
}

/** The texts of a form (files left out), to fill it again. Passwords never travel back. */
export function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form)
    if (typeof value === "string" && name !== "password") values[name] = value;
  return values;
}

/** Answers a form with its errors: `return refuse(payload.errors, form)`. Too many tries answer 429. */
export function refuse(errors: readonly UserError[], form: FormData) {
  const tooMany = errors.some(({ code }) => code.startsWith("TOO_MANY_"));
  return fail(tooMany ? 429 : 422, { errors: [...errors], values: typed(form) } satisfies Refused);
}

/** A text field, trimmed; "" when it is missing. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** A key that makes a repeated submission the same one; made when the form is shown. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}
