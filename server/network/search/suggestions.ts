/** One type-ahead over everything that a person may look for: places, facilities, doctors, services. */
import { type RawBuilder, sql } from "kysely";
import type { Position } from "../../kernel/geography.ts";
import type { Language } from "../../kernel/language.ts";
import { oftenAsked } from "../../kernel/prepared.ts";
import { serviceCategories } from "../../plan/catalogue.ts";
import { doctorColumns, type DoctorRow, visibleDoctors } from "../doctors.ts";
import { findPlaces } from "../gazetteer/search.ts";
import { nameWords, NO_WORD } from "../names.ts";
import { facilityColumns, type FacilityRow, visibleFacilities } from "../queries.ts";
import { facilityTypeNames } from "../rules.ts";
import { findServices } from "../services.ts";
import { specialtyNames } from "../specialties.ts";
import { exactly } from "./conditions.ts";
import { searchDoctors } from "./doctors.ts";
import { searchFacilities, type Searcher } from "./facilities.ts";
import type { NearInput } from "./inputs.ts";
import { centreOf } from "./reading.ts";
import { areKnown, wordsToWalk } from "./words.ts";

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

/** Of each kind at most so many. */
const OF_EACH = 4;
/** Shorter words are part of nearly every name: they are looked up as its beginning, even near a place. */
const SHORTEST_NEAR = 3;

/** The same around the place that an input names. @throws Refusal for a place that is none */
export async function suggestNear(
  searcher: Suggester,
  text: string,
  near: NearInput | null | undefined,
): Promise<Suggestion[]> {
  const centre = near ? await centreOf(near, undefined) : undefined;
  return suggest(searcher, text, centre && { lat: centre.latitude, lon: centre.longitude });
}

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
  const services = findServices(text)
    .slice(0, OF_EACH)
    .map(({ code, name, category }): Suggestion => ({
      kind: "service",
      id: code,
      label: name[language],
      detail: serviceCategories[category][language],
    }));
  const names = async (forgiving: boolean) => {
    const found = await Promise.all([
      facilitiesLike(searcher, text, centre, forgiving),
      doctorsLike(searcher, text, centre, forgiving),
    ]);
    return found.flat();
  };
  const typed = (await areKnown(searcher, nameWords(text))) ? await names(false) : [];
  return [...places, ...services, ...(typed.length ? typed : await names(true))];
}

export type Suggester = Searcher & { readonly language: Language };

async function facilitiesLike(
  searcher: Suggester,
  text: string,
  centre: Position | undefined,
  forgiving: boolean,
): Promise<Suggestion[]> {
  const rows = await nearestOrBeginning<FacilityRow>(searcher, text, centre, {
    all: sql`${facilityColumns}, f.search_name from facility f where ${visibleFacilities(searcher.actor)}`,
    part: () => searchFacilities(searcher, { name: text, centre }, { first: OF_EACH, forgiving }),
  });
  const { language } = searcher;
  return rows.map(({ id, name, type, municipality, province }) => ({
    kind: "facility",
    id,
    label: name,
    detail: `${facilityTypeNames[type][language]}, ${municipality} (${province})`,
  }));
}

async function doctorsLike(
  searcher: Suggester,
  text: string,
  centre: Position | undefined,
  forgiving: boolean,
): Promise<Suggestion[]> {
  const rows = await nearestOrBeginning<DoctorRow>(searcher, text, centre, {
    all: sql`${doctorColumns}, d.search_name from doctor d where ${visibleDoctors(searcher.actor)}`,
    part: () => searchDoctors(searcher, { name: text, centre }, { first: OF_EACH, forgiving }),
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
  { em }: Searcher,
  text: string,
  centre: Position | undefined,
  {
    all,
    part,
  }: {
    /** What follows `select`: everything that may be seen, with its `search_name`. */
    readonly all: RawBuilder<unknown>;
    part(): Promise<{ readonly edges: readonly { readonly node: Row }[] }>;
  },
): Promise<Row[]> {
  const words = nameWords(text);
  const isPart = centre
    ? words.some((word) => word.length >= SHORTEST_NEAR)
    : wordsToWalk(exactly(text)).length > 0;
  const beginning = centre && isPart ? [] : await oftenAsked(em, beginningWith<Row>(words, all));
  if (!isPart || beginning.length >= OF_EACH) return beginning;
  const { edges } = await part();
  const rows = [...beginning, ...edges.map(({ node }) => node)];
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, OF_EACH);
}

/** As a range of the name's index; normalised names have nothing beyond "z". */
function beginningWith<Row>(words: readonly string[], all: RawBuilder<unknown>): RawBuilder<Row> {
  const start = words.join(" ");
  return sql<Row>`
    select ${all} and search_name >= ${start} and search_name < ${`${start}~`}
    order by search_name, id limit ${sql.lit(OF_EACH)}
  `;
}
