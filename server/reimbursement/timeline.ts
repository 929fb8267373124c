import type { Bilingual } from "../kernel/language.ts";
import type { JournalLine } from "../kernel/journal.ts";
import { words } from "./verbs.ts";

const doors: Readonly<Record<string, Bilingual>> = {
  member: { it: "Assistito", en: "Member" },
  desk: { it: "Centrale Operativa", en: "Operations Centre" },
};

export interface TimelineEntry {
  readonly verb: string;
  readonly label: Bilingual;
  readonly at: Date;
  readonly by: Bilingual | undefined;
}

/** Lines of the journal about one document and its payments, in words. @param acting who acted for the member, by line */
export function timelineOf(
  lines: readonly JournalLine[],
  acting: ReadonlyMap<string, Bilingual>,
): TimelineEntry[] {
  return lines.flatMap(({ id, verb, at, door }) => {
    const label = (words as Readonly<Record<string, Bilingual | null>>)[verb];
    return label ? [{ verb, label, at, by: acting.get(id) ?? doors[door] }] : [];
  });
}
