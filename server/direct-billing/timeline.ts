import type { Bilingual } from "../kernel/language.ts";
import type { JournalLine } from "../kernel/journal.ts";
import { formerWords, words } from "./verbs.ts";

/** Whatever a stored line is called, also one of before. */
const labels: Readonly<Record<string, Bilingual | null>> = { ...formerWords, ...words };

/** What the plan decides, whoever's act led to it; at the desk a person's word did. */
const decidedByPlan = new Set(["takeInCharge.authorised", "takeInCharge.refused", "takeInCharge.sentToDesk"]);

const doors: Readonly<Record<string, Bilingual>> = {
  member: { it: "Assistito", en: "Member" },
  facility: { it: "Struttura", en: "Facility" },
  desk: { it: "Centrale Operativa", en: "Operations Centre" },
};

const plan: Bilingual = { it: "Piano", en: "Plan" };

export interface TimelineEntry {
  readonly verb: string;
  readonly label: Bilingual;
  readonly at: Date;
  readonly by: Bilingual | undefined;
}

/** Lines of the journal about one take-in-charge, in words. @param acting who acted for the member, by line */
export function timelineOf(
  lines: readonly JournalLine[],
  acting: ReadonlyMap<string, Bilingual>,
): TimelineEntry[] {
  return lines.flatMap(({ id, verb, at, door }) => {
    const label = labels[verb];
    return !label
      ? []
      : [
          {
            verb,
            label,
            at,
            by: decidedByPlan.has(verb) && door !== "desk" ? plan : (acting.get(id) ?? doors[door]),
          },
        ];
  });
}
