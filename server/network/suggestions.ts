/** One type-ahead over everything that a person may look for: places, facilities, doctors, services. */
import { sql } from "kysely";
import type { Language } from "../kernel/language.ts";
import type { Position } from "../kernel/geography.ts";
import { serviceCategories } from "../plan/catalogue.ts";
import { all, exactly, named, nameWords, planePoint, type Spellings } from "./conditions.ts";
import { doctorColumns, type DoctorRow, visibleDoctors } from "./doctors.ts";
import type { Searcher } from "./facility-search.ts";
import { findPlaces } from "./gazetteer/search.ts";
import { facilityColumns, type FacilityRow, visibleFacilities } from "./queries.ts";
import { facilityTypeNames } from "./rules.ts";
import { findServices } from "./services.ts";
import { specialtyNames } from "./specialties.ts";
import { spellingsOf } from "./spelling.ts";

export const suggestionKinds = ["place", "facility", "doctor", "service"] as const;
export type SuggestionKind = (typeof suggestionKinds)[number];

export interface Suggestion {
  readonly kind: SuggestionKind;
  /** Of the place, facility or doctor; the code of the service. */
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same label. */
  readonly detail: string;
}

/** Shorter words are looked up as the beginning of a name: part of a name they are of nearly every one. */
const SHORTEST_PART = 3;
/** Of each kind at most so many. */
const OF_EACH = 4;

/** What a text may mean; names nearest first when a centre is given. Forgiving only where nothing fits as typed. */
export async function suggest(
  searcher: Searcher & { readonly language: Language },
  text: string,
  centre: Position | undefined,
): Promise<Suggestion[]> {
  const words = nameWords(text);
  if (!words.length) return [];
  const { language } = searcher;
  const places = findPlaces(text, OF_EACH).map(({ id, label, region }): Suggestion => ({
    kind: "place",
    id,
    label,
    detail: region,
  }));
  const services = findServices(text, OF_EACH).map(({ code, name, category }): Suggestion => ({
    kind: "service",
    id: code,
    label: name[language],
    detail: serviceCategories[category][language],
  }));
  let names = await namesLike(searcher, exactly(text), centre);
  if (!names.length) names = await namesLike(searcher, await spellingsOf(searcher, words), centre);
  return [...places, ...services, ...names];
}

async function namesLike(
  searcher: Searcher & { readonly language: Language },
  spellings: Spellings,
  centre: Position | undefined,
): Promise<Suggestion[]> {
  if (spellings.every((words) => words[0] === "~")) return [];
  const { language } = searcher;
  const facilities = await facilitiesLike(searcher, spellings, centre);
  const doctors = await doctorsLike(searcher, spellings, centre);
  return [
    ...facilities.map(({ id, name, type, municipality, province }): Suggestion => ({
      kind: "facility",
      id,
      label: name,
      detail: `${facilityTypeNames[type][language]}, ${municipality} (${province})`,
    })),
    ...doctors.map(({ id, firstName, lastName, specialties }): Suggestion => ({
      kind: "doctor",
      id,
      label: `${lastName} ${firstName}`,
      detail: specialtyNames(specialties, language).join(", "),
    })),
  ];
}

async function facilitiesLike(
  { em, actor }: Searcher,
  spellings: Spellings,
  centre: Position | undefined,
): Promise<FacilityRow[]> {
  const isPart = spellings.some(([word = ""]) => word.length >= SHORTEST_PART);
  const fits = all([visibleFacilities(actor), ...nameLike("f", spellings, isPart)]);
  const { rows } = await (
    centre && isPart
      ? sql<FacilityRow>`
      select ${facilityColumns} from facility_nearby n join facility f on f.id = n.facility_id
      where n.key between 0 and 15 and ${fits}
      order by n.point <-> ${planePoint(centre)} limit ${OF_EACH}`
      : sql<FacilityRow>`
      select ${facilityColumns} from facility f where ${fits} order by f.search_name, f.id limit ${OF_EACH}`
  ).execute(em.getKysely());
  return rows;
}

async function doctorsLike(
  { em, actor }: Searcher,
  spellings: Spellings,
  centre: Position | undefined,
): Promise<DoctorRow[]> {
  const isPart = spellings.some(([word = ""]) => word.length >= SHORTEST_PART);
  const fits = all([visibleDoctors(actor), ...nameLike("d", spellings, isPart)]);
  const { rows } = await (
    centre && isPart
      ? sql<DoctorRow>`
      select ${doctorColumns} from doctor_nearby n join doctor d on d.id = n.doctor_id
      where n.key = 0 and ${fits}
      order by n.point <-> ${planePoint(centre)} limit ${2 * OF_EACH}`
      : sql<DoctorRow>`
      select ${doctorColumns} from doctor d where ${fits} order by d.search_name, d.id limit ${OF_EACH}`
  ).execute(em.getKysely());
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, OF_EACH);
}

/** Every word is part of the name; a text of short words only begins it. */
function nameLike(alias: "f" | "d", spellings: Spellings, isPart: boolean) {
  const column = sql.ref(`${alias}.search_name`);
  if (isPart) return named(column, spellings);
  const start = spellings.map(([word]) => word).join(" ");
  return [sql<boolean>`${column} >= ${start} and ${column} < ${`${start}~`}`];
}
