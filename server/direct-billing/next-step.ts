/** Who acts next on a take-in-charge, what for, and since when it waits: one answer for every door. */
import type { LocalDate } from "../kernel/dates.ts";
import type { JournalLine } from "../kernel/journal.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { TakeInCharge } from "./entity.ts";
import { statusOf } from "./rules.ts";

export type NextActor = "member" | "facility" | "desk";

export interface NextStep {
  readonly by: NextActor;
  readonly what: Bilingual;
  readonly since: Date;
  /** Last day for it, where there is one. */
  readonly until: LocalDate | null;
}

/** @param lines of its journal @param missing how many documents the plan still needs */
export function nextStepOf(
  takeInCharge: TakeInCharge,
  lines: readonly Pick<JournalLine, "verb" | "at">[],
  missing: number,
): NextStep | null {
  const since = (...verbs: string[]) =>
    lines.findLast(({ verb }) => verbs.includes(verb))?.at ?? takeInCharge.openedAt;
  switch (statusOf(takeInCharge)) {
    case "AWAITING_MEMBER":
      return {
        by: "member",
        what: { it: "Il sì dell'assistito", en: "The member's yes" },
        since: takeInCharge.openedAt,
        until: null,
      };
    case "UNDER_EVALUATION":
      return missing > 0
        ? { by: "member", what: documents(missing), since: since("takeInCharge.sentToDesk"), until: null }
        : {
            by: "desk",
            what: { it: "La valutazione della Centrale Operativa", en: "The Operations Centre's evaluation" },
            since: since("takeInCharge.sentToDesk", "takeInCharge.documentsAdded"),
            until: null,
          };
    case "AUTHORISED":
      return {
        by: "facility",
        what: { it: "La fattura, a cure finite", en: "The invoice, when treatment is over" },
        since: since("takeInCharge.authorised"),
        until: takeInCharge.expiresOn ?? null,
      };
    case "SETTLED":
    case "NOT_COVERED":
    case "DECLINED":
    case "CANCELLED":
    case "EXPIRED":
      return null;
  }
}

function documents(missing: number): Bilingual {
  return missing === 1
    ? {
        it: "1 documento, dall'assistito o dalla struttura",
        en: "1 document, from the member or the facility",
      }
    : {
        it: `${missing} documenti, dall'assistito o dalla struttura`,
        en: `${missing} documents, from the member or the facility`,
      };
}
