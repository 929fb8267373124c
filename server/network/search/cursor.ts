import { isUuid } from "../../kernel/ids.ts";
import { cursorWrong } from "../../kernel/listing/request.ts";

/** Where a page begins: the sort value and id of the row before it, and whether spelling was forgiven. */
export interface Cursor {
  readonly value: number | string;
  readonly id: string;
  readonly forgiving: boolean;
}

export function encodeCursor({ value, id, forgiving }: Cursor): string {
  return Buffer.from(JSON.stringify([value, id, forgiving])).toString("base64url");
}

/** @throws Refusal for a cursor that this list did not give out */
export function decodeCursor(text: string, kind: "number" | "string"): Cursor {
  try {
    const [value, id, forgiving] = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown[];
    const isValue = kind === "string" ? isName(value) : Number.isFinite(value);
    if (isValue && typeof id === "string" && isUuid(id))
      return { value: value as number | string, id, forgiving: forgiving === true };
  } catch {
    // Not what encodeCursor wrote: said below.
  }
  throw cursorWrong();
}

/** What a name may be that the database sorts by. */
function isName(value: unknown): boolean {
  return typeof value === "string" && value.length <= 400 && !value.includes("\0") && value.isWellFormed();
}

/** Whether the spelling of a name was forgiven on the page that this cursor is of. */
export function wasForgiving(cursor: string | undefined): boolean {
  if (cursor === undefined) return false;
  const [, , forgiving] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
  return forgiving === true;
}
