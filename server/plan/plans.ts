import type { LocalDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { Edition, PlanCode } from "./edition.ts";
import { famiglia2026 } from "./editions/famiglia-2026.ts";
import { ippocrate202310 } from "./editions/ippocrate-2023-10.ts";

/** Every edition of every plan. A new wording is added here and never replaces an older one. */
export const editions: readonly Edition[] = [ippocrate202310, famiglia2026];

/**
 * The wording in force on a day.
 * @throws RangeError when the plan had no wording yet.
 */
export function editionOf(plan: PlanCode, on: LocalDate): Edition {
  const edition = editions
    .filter((candidate) => candidate.plan === plan && candidate.inForceFrom <= on)
    .sort((left, right) => (left.inForceFrom < right.inForceFrom ? 1 : -1))[0];
  if (!edition) throw new RangeError(`${plan} has no edition in force on ${on}`);
  return edition;
}

/** The same; of a day before there was one, the first, whose cover then says that it had not begun. */
export function editionOrFirst(plan: PlanCode, on: LocalDate): Edition {
  const own = editions.filter((edition) => edition.plan === plan).map(({ inForceFrom }) => inForceFrom);
  const first = own.toSorted()[0];
  return editionOf(plan, first !== undefined && on < first ? first : on);
}

export function findEdition(id: string): Edition | undefined {
  return editions.find((edition) => edition.id === id);
}

/** What people call each plan. */
export const planNames: Readonly<Record<PlanCode, Bilingual>> = {
  ippocrate: { it: "Ippocrate", en: "Ippocrate" },
  famiglia: { it: "Famiglia", en: "Famiglia" },
};
