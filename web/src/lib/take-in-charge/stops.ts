import type { PathologyStop } from "../gql/graphql.ts";
import type { Language } from "../language.ts";

/** How long a pathology has existed, from the youngest to the oldest. */
export const pathologyStops = [
  "UNDER_ONE_WEEK",
  "UNDER_ONE_MONTH",
  "UNDER_THREE_MONTHS",
  "UNDER_ONE_YEAR",
  "UNDER_FIVE_YEARS",
  "OVER_FIVE_YEARS",
] as const satisfies readonly PathologyStop[];

export const pathologyStopLabels: Readonly<Record<PathologyStop, Record<Language, string>>> = {
  UNDER_ONE_WEEK: { it: "Da meno di una settimana", en: "Less than a week" },
  UNDER_ONE_MONTH: { it: "Da una a quattro settimane", en: "One to four weeks" },
  UNDER_THREE_MONTHS: { it: "Da uno a tre mesi", en: "One to three months" },
  UNDER_ONE_YEAR: { it: "Da tre a dodici mesi", en: "Three to twelve months" },
  UNDER_FIVE_YEARS: { it: "Da uno a cinque anni", en: "One to five years" },
  OVER_FIVE_YEARS: { it: "Da oltre cinque anni", en: "More than five years" },
};
