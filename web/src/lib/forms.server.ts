import type { ErrorCode } from "./gql/graphql.ts";

/** What is wrong with a form, at one of its fields: as the API refuses, or found before it is asked. */
export interface FormError {
  readonly message: string;
  readonly code?: ErrorCode;
  readonly field?: string | null;
  readonly clause?: string | null;
}

/** A file that already arrived with a form that was refused for another reason. */
export interface Kept {
  readonly requirement: string;
  readonly documentId: string;
  readonly fileName: string;
}

/** What a form gets back when it was refused: each error at its field, what had been typed, the files that arrived. */
export interface Refused {
  readonly errors: readonly FormError[];
  readonly values: Record<string, string>;
  readonly kept: readonly Kept[];
}

/** A text field, trimmed; "" when it is missing. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** A password as it was typed: it may begin or end with a blank. */
export function passwordIn(form: FormData, name = "password"): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** A key that makes a repeated submission the same one; made when the form is shown. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}
