/** What a printed paper says, from top to bottom, in both languages; `a4.ts` draws it in one of them. */
import { type LocalDate, formatDate } from "../dates.ts";
import { type Bilingual, inBoth } from "../language.ts";
import { type Cents, formatEuros } from "../money.ts";

/** Words for people; a name or a number is the same in both languages. */
export type Said = Bilingual | string;

export interface Paper {
  /** Without its ending. */
  readonly fileName: Said;
  readonly title: Said;
  /** Which one it is, and where it stands. */
  readonly subtitle: Said;
  /** What nobody may overlook: that it no longer counts. */
  readonly warning?: Said | undefined;
  /** A square to scan in the top right corner. */
  readonly corner?: { readonly address: string; readonly caption: Said };
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: "heading"; readonly text: Said }
  | { readonly kind: "facts"; readonly rows: readonly Fact[] }
  | { readonly kind: "table"; readonly columns: readonly Column[]; readonly rows: readonly Row[] }
  | { readonly kind: "note"; readonly text: Said };

export type Fact = readonly [label: Said, value: Said];

export interface Column {
  /** Without any, the table has no head. */
  readonly label?: Said;
  /** Its part of the width, against those of the others. */
  readonly share: number;
  readonly isAmount?: boolean;
}

export interface Row {
  /** One for each column. */
  readonly cells: readonly Said[];
  /** Small, under the first cell, over the whole width. */
  readonly below?: Said | undefined;
  readonly isTotal?: boolean;
}

export const heading = (text: Said): Part => ({ kind: "heading", text });
export const note = (text: Said): Part => ({ kind: "note", text });
export const table = (columns: readonly Column[], rows: readonly Row[]): Part => ({
  ...{ kind: "table", columns, rows },
});

/** Labels and values, side by side; what has no value is left out. */
export function facts(...rows: readonly (readonly [label: Said, value: Said | null | undefined])[]): Part {
  return { kind: "facts", rows: rows.flatMap(([label, value]): Fact[] => (value ? [[label, value]] : [])) };
}

/** One amount of a calculation: its text on the left, the amount on the right. */
export const sum = (text: Said, amount: Cents): Row => ({ cells: [text, euros(amount)] });
export const total = (text: Said, amount: Cents): Row => ({ ...sum(text, amount), isTotal: true });

/** A calculation, line by line. */
export const sums = (...rows: readonly Row[]): Part => table(sumColumns, rows);
const sumColumns = [{ share: 4 }, { share: 1, isAmount: true }];

export const euros = (amount: Cents): Bilingual => inBoth((language) => formatEuros(amount, language));
export const day = (date: LocalDate): Bilingual => inBoth((language) => formatDate(date, language));

/** Several texts as one, in each language. */
export function joined(texts: readonly Said[], between = " "): Bilingual {
  return inBoth((language) => texts.map((text) => said(text, language)).join(between));
}

export function said(text: Said, language: keyof Bilingual): string {
  return typeof text === "string" ? text : text[language];
}
