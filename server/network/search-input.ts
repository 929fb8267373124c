import { isPosition } from "../kernel/geography.ts";
import type { Actor } from "../kernel/actor.ts";
import { invalidInput } from "../kernel/refusal.ts";
import { type FacilityFilter, type FacilityPage, searchFacilities } from "./facility-search.ts";
import { type Place, placeById } from "./gazetteer/places.ts";
import { findPlaces } from "./gazetteer/search.ts";
import type { Reader } from "./queries.ts";
import type { FacilitySearchInput, NearInput, PlaceType } from "./types.ts";

/** What a search answers: the page, and what it was a page of. */
export interface FacilityAnswer {
  readonly edges: FacilityPage["edges"];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly centre: PlaceType | null;
  readonly filter: FacilityFilter;
}

/** The search that an input asks for. */
export async function searchOf(
  searcher: Reader & { actor: Actor; now: () => Date },
  input: FacilitySearchInput,
  page: { first: number; after: string | undefined },
): Promise<FacilityAnswer> {
  const centre = input.near ? centreOf(input.near) : undefined;
  const namesNoPlace = input.near && !centre ? (input.near.text ?? undefined) : undefined;
  const filter: FacilityFilter = {
    centre: centre && { lat: centre.latitude, lon: centre.longitude },
    name: [input.name, namesNoPlace].filter(Boolean).join(" ") || undefined,
    radiusMeters: centre ? radiusOf(input) : undefined,
    types: input.types ?? undefined,
    serviceCode: input.serviceCode ?? undefined,
    blueasy: input.blueasy ?? undefined,
  };
  const sort =
    input.sort === "distance" && namesNoPlace !== undefined ? undefined : (input.sort ?? undefined);
  const { edges, hasNextPage } = await searchFacilities(searcher, filter, { ...page, sort });
  const pageInfo = { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null };
  return { edges, pageInfo, centre: centre ?? null, filter };
}

export function placeOf(place: Place): PlaceType {
  const { id, label, kind, lat, lon } = place;
  return { id, label, kind: kind.toUpperCase(), latitude: lat, longitude: lon };
}

/** The place that an input names; nothing when its words name none. */
function centreOf({ placeId, text, latitude, longitude }: NearInput): PlaceType | undefined {
  if (placeId) {
    const place = placeById(placeId);
    if (place) return placeOf(place);
    throw invalidInput("input.near.placeId", {
      it: "Questo luogo non esiste: scegline uno fra quelli proposti.",
      en: "This place does not exist: choose one of those offered.",
    });
  }
  if (latitude != null && longitude != null) {
    if (isPosition(latitude, longitude))
      return { id: `${latitude},${longitude}`, kind: "POSITION", label: "", latitude, longitude };
    throw invalidInput("input.near.latitude", {
      it: "Le coordinate non sono valide: latitudine da -90 a 90, longitudine da -180 a 180.",
      en: "The coordinates are not valid: latitude from -90 to 90, longitude from -180 to 180.",
    });
  }
  const [best] = findPlaces(text ?? "", 1);
  return best && placeOf(best);
}

function radiusOf({ radiusMeters }: FacilitySearchInput): number | undefined {
  if (radiusMeters == null) return undefined;
  if (radiusMeters > 0 && radiusMeters <= 2_000_000) return radiusMeters;
  throw invalidInput("input.radiusMeters", {
    it: "La distanza deve essere fra 1 m e 2.000 km.",
    en: "The distance must be between 1 m and 2,000 km.",
  });
}
