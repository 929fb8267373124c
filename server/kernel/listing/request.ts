/** What may be asked of any list: sizes of a page and cursors. */
import { invalidInput, type Refusal } from "../refusal.ts";

/** Rows of a page unless asked otherwise. */
export const USUAL_SIZE = 10;

/** @throws Refusal INVALID_INPUT for a size out of range */
export function checkSize(size: number, field: "first" | "last" = "first"): void {
  if (!isPageSize(size)) throw pageSizeWrong(field);
}

export function isPageSize(size: number): boolean {
  return Number.isInteger(size) && size >= 1 && size <= 100;
}

export function pageSizeWrong(field: string): Refusal {
  return invalidInput(field, {
    it: `«${field}» deve essere un numero da 1 a 100.`,
    en: `“${field}” must be a number from 1 to 100.`,
  });
}

/** A cursor that no list gave out, or another list or order did. */
export function cursorWrong(field: "after" | "before" = "after"): Refusal {
  return invalidInput(field, {
    it: `Il cursore «${field}» non è valido: usa quello ricevuto con un'altra pagina dello stesso elenco.`,
    en: `The cursor “${field}” is not valid: use one received with another page of the same list.`,
  });
}

/** Where a page begins and ends. */
export interface PageInfo {
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** Of a search, which goes forward only: before a page that comes after a row there is at least this row. */
export function forwardPageInfo(
  edges: readonly { readonly cursor: string }[],
  { hasNextPage, after }: { readonly hasNextPage: boolean; readonly after?: string | null | undefined },
): PageInfo {
  return {
    hasPreviousPage: after != null,
    hasNextPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}
