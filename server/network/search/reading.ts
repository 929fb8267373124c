import { isPosition, type Position } from "../../kernel/geography.ts";
import { forwardPageInfo, type PageInfo } from "../../kernel/listing/request.ts";
import { invalidInput } from "../../kernel/refusal.ts";
import { addressOf, looksLikeAddress } from "../gazetteer/geocoder.ts";
import { type Place, placeById } from "../gazetteer/places.ts";
import { meantPlace } from "../gazetteer/search.ts";
import { weekMoment } from "../rules.ts";
import type { FacilityFilter, DoctorFilter } from "./conditions.ts";
import { type DoctorPage, type DoctorSort, searchDoctors } from "./doctors.ts";
import { type FacilityPage, type FacilitySort, searchFacilities, type Searcher } from "./facilities.ts";
import type { DoctorSearchInput, FacilityFilterInput, FacilitySearchInput, NearInput } from "./inputs.ts";
import type { PageRequest } from "./page-request.ts";
import type { PlaceType } from "./types.ts";

interface PageEnd {
  readonly pageInfo: PageInfo;
  readonly centre: PlaceType | null;
}

/** What a search answers: the page, and what it was a page of. */
export interface FacilityAnswer extends PageEnd {
  readonly edges: FacilityPage["edges"];
  readonly filter: FacilityFilter;
}

export interface DoctorAnswer extends PageEnd {
  readonly edges: DoctorPage["edges"];
  readonly filter: DoctorFilter;
}

export type Asker = Searcher & { readonly config?: { readonly geocoderUrl: string | undefined } | undefined };

/** "Open now" without a radius looks so far: at night nothing may be open in the whole country. */
const OPEN_NOW_METERS = 50_000;

/** The search that an input asks for. */
export async function searchOf(
  asker: Asker,
  input: FacilitySearchInput,
  page: PageRequest,
): Promise<FacilityAnswer> {
  const { centre, filter, sort } = await readFacilitySearch(asker, input);
  const { edges, hasNextPage } = await searchFacilities(asker, filter, { ...page, sort });
  return {
    edges: edges.map((edge) => ({ ...edge, serviceCode: filter.serviceCode })),
    pageInfo: forwardPageInfo(edges, { hasNextPage, after: page.after }),
    centre: centre ?? null,
    filter,
  };
}

export async function doctorsOf(
  asker: Asker,
  input: DoctorSearchInput,
  page: PageRequest,
): Promise<DoctorAnswer> {
  const { centre, filter, sort } = await readDoctorSearch(asker, input);
  const { edges, hasNextPage } = await searchDoctors(asker, filter, { ...page, sort });
  const pageInfo = forwardPageInfo(edges, { hasNextPage, after: page.after });
  return { edges, pageInfo, centre: centre ?? null, filter };
}

/** What a search means, before it is run. */
export async function readFacilitySearch(
  asker: Asker,
  input: FacilitySearchInput,
): Promise<{ centre: PlaceType | undefined; filter: FacilityFilter; sort: FacilitySort }> {
  const { centre, name, position } = await whereAndWho(asker, input);
  const radiusMeters = radiusOf(input, position);
  const filter = { ...filterOf(input, asker.now()), centre: position, name, radiusMeters };
  return { centre, filter, sort: sortOf(input, position) };
}

export async function readDoctorSearch(
  asker: Asker,
  input: DoctorSearchInput,
): Promise<{ centre: PlaceType | undefined; filter: DoctorFilter; sort: DoctorSort }> {
  const { centre, name, position } = await whereAndWho(asker, input);
  const filter: DoctorFilter = {
    centre: position,
    name,
    radiusMeters: radiusOf(input, position),
    specialty: input.specialty ?? undefined,
    serviceCode: input.serviceCode ?? undefined,
  };
  return { centre, filter, sort: sortOf(input, position) };
}

/** Nearest first from a place, else by name; also when words that should have been a place were none. */
function sortOf<Sort extends string>(
  { sort, near }: { sort?: Sort | null; near?: NearInput | null },
  centre: Position | undefined,
): Sort | "distance" | "name" {
  const isLost = sort === "distance" && near && !centre;
  return sort && !isLost ? sort : centre ? "distance" : "name";
}

/** What an input asks of a facility, but for where. */
export function filterOf(input: FacilityFilterInput, now: Date): FacilityFilter {
  return {
    name: input.name ?? undefined,
    types: input.types?.length ? input.types : undefined,
    serviceCode: input.serviceCode ?? undefined,
    blueasy: input.blueasy ?? undefined,
    specialty: input.specialty ?? undefined,
    openAt: input.openNow ? weekMoment(now) : undefined,
  };
}

/** Words that name no place are part of a name. */
async function whereAndWho(asker: Asker, { near, name }: { near?: NearInput | null; name?: string | null }) {
  const centre = near ? await centreOf(near, asker.config?.geocoderUrl) : undefined;
  const namesNoPlace = near && !centre ? near.text : undefined;
  return {
    centre,
    position: centre && { lat: centre.latitude, lon: centre.longitude },
    name: [name, namesNoPlace].filter(Boolean).join(" ") || undefined,
  };
}

export function placeOf(place: Place): PlaceType {
  const { id, label, kind, lat, lon } = place;
  return { id, label, kind: kind.toUpperCase(), latitude: lat, longitude: lon, approximate: false };
}

/** The place that an input names; nothing when its words name none. */
export async function centreOf(
  { placeId, text, latitude, longitude }: NearInput,
  geocoderUrl: string | undefined,
): Promise<PlaceType | undefined> {
  if (placeId) {
    const place = placeById(placeId);
    if (place) return placeOf(place);
    throw invalidInput("input.near.placeId", {
      it: "Questo luogo non esiste: scegline uno fra quelli proposti.",
      en: "This place does not exist: choose one of those offered.",
    });
  }
  if (latitude != null && longitude != null) return positionOf(latitude, longitude);
  return placeNamed(text ?? "", geocoderUrl);
}

function positionOf(latitude: number, longitude: number): PlaceType {
  if (isPosition(latitude, longitude))
    return {
      ...{ id: `${latitude},${longitude}`, kind: "POSITION", label: "" },
      ...{ latitude, longitude, approximate: false },
    };
  throw invalidInput("input.near.latitude", {
    it: "Le coordinate non sono valide: latitudine da -90 a 90, longitudine da -180 a 180.",
    en: "The coordinates are not valid: latitude from -90 to 90, longitude from -180 to 180.",
  });
}

async function placeNamed(text: string, geocoderUrl: string | undefined): Promise<PlaceType | undefined> {
  const best = meantPlace(text)?.place;
  if (best || !looksLikeAddress(text)) return best && placeOf(best);
  const address = await addressOf(text, geocoderUrl);
  if (!address) return undefined;
  const { lat, lon, label, approximate } = address;
  return { id: `${lat},${lon}`, kind: "ADDRESS", label, latitude: lat, longitude: lon, approximate };
}

function radiusOf(
  { radiusMeters, openNow }: { radiusMeters?: number | null; openNow?: boolean | null },
  centre: Position | undefined,
): number | undefined {
  if (!centre) return undefined;
  if (radiusMeters == null) return openNow ? OPEN_NOW_METERS : undefined;
  if (radiusMeters > 0 && radiusMeters <= 2_000_000) return radiusMeters;
  throw invalidInput("input.radiusMeters", {
    it: "La distanza deve essere fra 1 m e 2.000 km.",
    en: "The distance must be between 1 m and 2,000 km.",
  });
}
