/**
 * Codes of the ICD-9-CM as doctors write them, `724`, `724.3`, `V22.1`, and ranges of its groups. A range is kept in
 * hundredths of a group, so that parts of a group are narrower than the group.
 */
import { pathologies, type Pathology } from "./pathologies.ts";

export interface DiagnosisRange {
  readonly from: number;
  /** Included. */
  readonly to: number;
}

const codeShape = /^(V?)(\d{2,3})(?:\.(\d{1,2}))?$/;
/** Groups of the V chapter stand behind 999. */
const beyondNumbers = 1_000;

/** What a code of the ICD-9-CM covers: a group, or a part of one. Undefined for what is no code. */
export function rangeOfDiagnosis(code: string): DiagnosisRange | undefined {
  const [, chapter, digits, part = ""] = codeShape.exec(code.trim().toUpperCase()) ?? [];
  if (digits === undefined || digits.length !== (chapter === "V" ? 2 : 3)) return undefined;
  const group = Number(digits) + (chapter === "V" ? beyondNumbers : 0);
  const from = group * 100 + Number(part.padEnd(2, "0"));
  return { from, to: from + (part.length === 0 ? 99 : part.length === 1 ? 9 : 0) };
}

/** A range as the table writes it, `720-724` or one code. @throws Error for another text */
export function rangeOfGroups(text: string): DiagnosisRange {
  const [first = "", last = first] = text.split("-");
  const from = rangeOfDiagnosis(first)?.from;
  const to = rangeOfDiagnosis(last)?.to;
  if (from === undefined || to === undefined || from > to) throw new Error(`no range of ICD-9-CM: ${text}`);
  return { from, to };
}

const ranges = pathologies
  .flatMap((pathology) => pathology.icd9cm.map((text) => ({ pathology, range: rangeOfGroups(text) })))
  .toSorted((left, right) => width(left.range) - width(right.range));

/** The entries of the list that a code stands for, the most specific first; none for what is no code. */
export function pathologiesOfDiagnosis(code: string): readonly Pathology[] {
  const asked = rangeOfDiagnosis(code);
  if (asked === undefined) return [];
  const holding = ranges.filter(({ range }) => range.from <= asked.from && range.to >= asked.to);
  return [...new Set(holding.map(({ pathology }) => pathology))];
}

function width({ from, to }: DiagnosisRange): number {
  return to - from;
}
