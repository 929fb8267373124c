/** One type-ahead over everything that a person may look for: places, facilities, doctors, services. */
import { type RawBuilder, sql, type SqlBool } from "kysely";
import { oftenAsked } from "../kernel/prepared.ts";
import type { Position } from "../kernel/geography.ts";
import type { Language } from "../kernel/language.ts";
import { serviceCategories } from "../plan/catalogue.ts";
import { all, exactly, named, nameWords, NO_WORD } from "./conditions.ts";
import { searchDoctors } from "./doctor-search.ts";
import { doctorColumns, type DoctorRow, visibleDoctors } from "./doctors.ts";
import { searchFacilities, type Searcher } from "./facility-search.ts";
import { findPlaces } from "./gazetteer/search.ts";
import { facilityColumns, type FacilityRow, visibleFacilities } from "./queries.ts";
import { facilityTypeNames } from "./rules.ts";
import { spellingsOf } from "./spelling.ts";
import { findServices } from "./services.ts";
import { specialtyNames } from "./specialties.ts";

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
/** Of each kind at most so many, picked out of so many. */
const OF_EACH = 4;
const ENOUGH = 200;

/** What a text may mean; names nearest first when a centre is given. Forgiving only where nothing fits as typed. */
export async function suggest(
  searcher: Suggester,
  text: string,
  centre: Position | undefined,
): Promise<Suggestion[]> {
  if (!nameWords(text).some((word) => word !== NO_WORD)) return [];
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
  const typed = await Promise.all([
    facilitiesLike(searcher, text, centre, false),
    doctorsLike(searcher, text, centre, false),
  ]);
  const names = typed.some((found) => found.length)
    ? typed
    : await Promise.all([
        facilitiesLike(searcher, text, centre, true),
        doctorsLike(searcher, text, centre, true),
      ]);
  return [...places, ...services, ...names.flat()];
}

type Suggester = Searcher & { readonly language: Language };

async function facilitiesLike(
  searcher: Suggester,
  text: string,
  centre: Position | undefined,
  forgiving: boolean,
): Promise<Suggestion[]> {
  const rows = await nearestOrBeginning<FacilityRow>(text, centre, {
    beginning: () => {
      const query = sql<FacilityRow>`
        select ${facilityColumns} from facility f
        where ${visibleFacilities(searcher.actor)} and ${begins(sql`f.search_name`, text)}
        order by f.search_name, f.id limit ${sql.lit(OF_EACH)}
      `;
      return oftenAsked(searcher.em, query);
    },
    part: async () => {
      if (!centre) return someFacilities(searcher, text, forgiving);
      const page = await searchFacilities(searcher, { name: text, centre }, { first: OF_EACH, forgiving });
      return page.edges.map(({ node }) => node);
    },
  });
  const { language } = searcher;
  return rows.map(({ id, name, type, municipality, province }) => ({
    kind: "facility",
    id,
    label: name,
    detail: `${facilityTypeNames[type][language]}, ${municipality} (${province})`,
  }));
}

/** Some with it in their name, in the order of names: of thousands, not the very first of the alphabet. */
async function someFacilities(searcher: Suggester, text: string, forgiving: boolean): Promise<FacilityRow[]> {
  const spellings = forgiving ? await spellingsOf(searcher, nameWords(text)) : exactly(text);
  const query = sql<FacilityRow>`
    with enough as (
      select ${facilityColumns}, f.search_name from facility f
      where ${all([visibleFacilities(searcher.actor), ...named(sql`f.search_name`, spellings)])}
      limit ${sql.lit(ENOUGH)}
    )
    select * from enough order by search_name, id limit ${sql.lit(OF_EACH)}
  `;
  return oftenAsked(searcher.em, query);
}

async function doctorsLike(
  searcher: Suggester,
  text: string,
  centre: Position | undefined,
  forgiving: boolean,
): Promise<Suggestion[]> {
  const rows = await nearestOrBeginning<DoctorRow>(text, centre, {
    beginning: () => {
      const query = sql<DoctorRow>`
        select ${doctorColumns} from doctor d
        where ${visibleDoctors(searcher.actor)} and ${begins(sql`d.search_name`, text)}
        order by d.search_name, d.id limit ${sql.lit(OF_EACH)}
      `;
      return oftenAsked(searcher.em, query);
    },
    part: async () => {
      const page = await searchDoctors(searcher, { name: text, centre }, { first: OF_EACH, forgiving });
      return page.edges.map(({ node }) => node);
    },
  });
  return rows.map(({ id, firstName, lastName, specialties }) => ({
    kind: "doctor",
    id,
    label: `${lastName} ${firstName}`,
    detail: specialtyNames(specialties, searcher.language).join(", "),
  }));
}

/** Names that begin so, then names of which it is a part; with a centre, the nearest of all of these. */
async function nearestOrBeginning<Row extends { readonly id: string }>(
  text: string,
  centre: Position | undefined,
  read: {
    beginning(): Promise<Row[]>;
    part(): Promise<Row[]>;
  },
): Promise<Row[]> {
  const isLong = nameWords(text).some((word) => word.length >= SHORTEST_PART);
  const beginning = centre && isLong ? [] : await read.beginning();
  if (!isLong || beginning.length >= OF_EACH) return beginning;
  const rows = [...beginning, ...(await read.part())];
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, OF_EACH);
}

/** As a range of the name's index; normalised names have nothing beyond "z". */
function begins(column: RawBuilder<unknown>, text: string): RawBuilder<SqlBool> {
  const start = nameWords(text).join(" ");
  return sql<SqlBool>`${column} >= ${start} and ${column} < ${`${start}~`}`;
}
