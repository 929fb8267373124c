import type { LocalDate } from "../../kernel/dates.ts";
import type { Bilingual } from "../../kernel/language.ts";
import type { Capacity, RepresentativeKind } from "../../kernel/roles.ts";

/** What somebody is called who acts for another. */
export const kindWords: Readonly<Record<RepresentativeKind, Bilingual>> = {
  guardian: { it: "Tutore", en: "Guardian" },
  administrator: { it: "Amministratore di sostegno", en: "Court-appointed administrator" },
  delegate: { it: "Delegato", en: "Delegate" },
  heir: { it: "Erede", en: "Heir" },
};

/** In a sentence: "come tutore di …". */
export const capacityWords: Readonly<Record<Capacity, Bilingual>> = {
  parent: { it: "genitore", en: "parent" },
  guardian: { it: "tutore", en: "guardian" },
  administrator: { it: "amministratore di sostegno", en: "court-appointed administrator" },
  delegate: { it: "delegato", en: "delegate" },
  heir: { it: "erede", en: "heir" },
};

/** From whom something is awaited after a death, behind what it is; why, is no facility's to read. */
export function fromWhomAfterDeath(
  { it, en }: Bilingual,
  { hasHeir, isSaid }: { readonly hasHeir: boolean; readonly isSaid: boolean },
): Bilingual {
  if (!isSaid)
    return { it: `${it}, da chi agisce per l’assistito`, en: `${en}, from who acts for the member` };
  return hasHeir
    ? { it: `${it}, da un erede`, en: `${en}, from an heir` }
    : {
        it: `${it}, da un erede: la Centrale Operativa lo registra quando porta i documenti`,
        en: `${en}, from an heir: the Operations Centre enters them once they bring the documents`,
      };
}

/** Which paper the desk has seen. */
export const paperWords: Readonly<Record<RepresentativeKind, Bilingual>> = {
  guardian: { it: "Decreto di nomina del tutore", en: "Decree that appoints the guardian" },
  administrator: {
    it: "Decreto di nomina dell’amministratore di sostegno",
    en: "Decree that appoints the administrator",
  },
  delegate: {
    it: "Delega firmata, con il documento d’identità di chi delega",
    en: "Signed delegation, with the identity document of who delegates",
  },
  heir: {
    it: "Dichiarazione sostitutiva di atto notorio o dichiarazione di successione",
    en: "Sworn statement of the heirs or declaration of succession",
  },
};

/** Where a representation stands on a day. */
export const representationStates = ["inEffect", "toCome", "over", "ended", "without"] as const;
export type RepresentationState = (typeof representationStates)[number];

export const stateWords: Readonly<Record<RepresentationState, Bilingual>> = {
  inEffect: { it: "In vigore", en: "In effect" },
  toCome: { it: "Da iniziare", en: "Yet to begin" },
  over: { it: "Scaduta", en: "Over" },
  ended: { it: "Terminata", en: "Ended" },
  without: { it: "Senza effetto", en: "Without effect" },
};

interface Lasting {
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate | null | undefined;
  readonly endedAt?: Date | null | undefined;
}

/** @param counts whether it lets act today: within its days a death may stand in its way, and an heir's needs one */
export function stateOf(
  { startsOn, endsOn, endedAt }: Lasting,
  today: LocalDate,
  counts: boolean,
): RepresentationState {
  if (endedAt) return "ended";
  if (endsOn && endsOn < today) return "over";
  if (startsOn > today) return "toCome";
  return counts ? "inEffect" : "without";
}

/** Whether two share a day, as long as neither was ended. */
export function overlap(one: Lasting, other: Lasting): boolean {
  return (!one.endsOn || one.endsOn >= other.startsOn) && (!other.endsOn || other.endsOn >= one.startsOn);
}

/** A paper speaks of the present: nobody is entered for days that lie further ahead. */
export const mostDaysAhead = 366;
export const longestReason = 500;
