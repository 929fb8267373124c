import type { FacilitySearchInput, FacilitySort } from "#lib/gql/graphql.ts";
import { facilityTypeNames } from "#lib/ui/facility-types.ts";

export const radiusKilometres = [5, 10, 25, 50] as const;
export const sorts = ["DISTANCE", "NAME", "PRICE"] as const satisfies readonly FacilitySort[];

/** What the address asks for. Unknown values are as good as none. */
export function filtersOf(query: URLSearchParams) {
  const text = (name: string) => query.get(name)?.trim() ?? "";
  const type = facilityTypeNames.find((known) => known === text("type")) ?? "";
  const radius = radiusKilometres.find((known) => String(known) === text("radius")) ?? null;
  const sort = sorts.find((known) => known === text("sort")) ?? "";
  const [latitude, longitude] = [coordinate(text("lat"), 90), coordinate(text("lng"), 180)];
  const position = latitude === null || longitude === null ? null : { latitude, longitude };
  return {
    near: text("near"),
    place: text("place"),
    // a place that somebody typed wins over where they are
    position: text("near") ? null : position,
    name: text("name"),
    type,
    service: text("service"),
    blueasy: query.get("blueasy") === "1",
    radius,
    sort,
  } as const;
}

export type Filters = ReturnType<typeof filtersOf>;

/** The filters as the API takes them. */
export function searchInput(filters: Filters): FacilitySearchInput {
  const { near, place, position } = filters;
  const somewhere = near !== "" || position !== null;
  return {
    ...(near ? { near: place ? { placeId: place } : { text: near } } : position ? { near: position } : {}),
    ...(filters.name ? { name: filters.name } : {}),
    ...(filters.type ? { types: [filters.type] } : {}),
    ...(filters.service ? { serviceCode: filters.service } : {}),
    ...(filters.blueasy ? { blueasy: true } : {}),
    ...(filters.radius && somewhere ? { radiusMeters: filters.radius * 1000 } : {}),
    sort: filters.sort || (somewhere ? "DISTANCE" : "NAME"),
  };
}

function coordinate(text: string, most: number): number | null {
  const number = Number(text);
  return text !== "" && Math.abs(number) <= most ? number : null;
}
