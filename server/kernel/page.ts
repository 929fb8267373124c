import { invalidInput } from "./refusal.ts";

/** A page of a list ordered newest first: at most `first` rows after the row that `after` names. */
export interface PageRequest {
  /** 1 to 100. */
  readonly first: number;
  readonly after?: string | null | undefined;
}

export interface Page<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** Where a page begins: the instant and id of the row before it. */
export interface Position {
  readonly at: Date;
  readonly id: string;
}

export function checkPage({ first }: PageRequest): void {
  if (!Number.isInteger(first) || first < 1 || first > 100) {
    throw invalidInput("first", {
      it: "«first» deve essere un numero da 1 a 100.",
      en: "“first” must be a number from 1 to 100.",
    });
  }
}

export function encodeCursor({ at, id }: Position): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString("base64url");
}

export function decodeCursor(cursor: string): Position {
  const [at, id] = Buffer.from(cursor, "base64url").toString().split(" ");
  const instant = new Date(at ?? "");
  if (id === undefined || !/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(instant.getTime())) {
    throw invalidInput("after", {
      it: "Il cursore «after» non è valido: usa quello ricevuto con la pagina precedente.",
      en: "The cursor “after” is not valid: use the one received with the page before.",
    });
  }
  return { at: instant, id };
}

/** Cuts a page out of rows read one more than asked for. */
export function pageOf<Row>(
  rows: readonly Row[],
  first: number,
  totalCount: number,
  position: (row: Row) => Position,
): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: encodeCursor(position(node)), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}
