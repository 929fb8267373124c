import { invalidInput } from "../kernel/refusal.ts";

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
    const isValue = kind === "string" ? typeof value === "string" : Number.isFinite(value);
    if (isValue && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id))
      return { value: value as number | string, id, forgiving: forgiving === true };
  } catch {
    // Not what encodeCursor wrote: said below.
  }
  throw invalidInput("after", {
    it: "Il cursore «after» non è valido: usa quello ricevuto con la pagina precedente.",
    en: "The cursor “after” is not valid: use the one received with the page before.",
  });
}

/** Whether the spelling of a name was forgiven on the page that this cursor is of. */
export function wasForgiving(cursor: string | undefined): boolean {
  if (cursor === undefined) return false;
  const [, , forgiving] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
  return forgiving === true;
}
