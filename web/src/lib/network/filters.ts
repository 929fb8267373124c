import type {
  CauseKind,
  DoctorSearchInput,
  DoctorSort,
  FacilityFilterInput,
  FacilitySearchInput,
  FacilitySort,
  NearInput,
} from "#lib/gql/graphql.ts";
import { facilityTypeNames } from "#lib/ui/facility-types.ts";
import { boxOf, centreOf, isSearchable, reachMeters } from "./area.ts";

export const radiusKilometres = [5, 10, 20, 30, 50] as const;
/** So far one goes for a better price; without a limit the cheapest of the country would come first. */
const radiusForPrices = 30;

const facilitySorts = [
  "DISTANCE",
  "NAME",
  "PRICE",
  "MEMBER_SHARE",
] as const satisfies readonly FacilitySort[];
const needService: ReadonlySet<FacilitySort> = new Set(["PRICE", "MEMBER_SHARE"]);

/** What the address asks for, of facilities and of doctors. Unknown values are as good as none. */
export function filtersOf(query: URLSearchParams) {
  const text = (name: string) => query.get(name)?.trim() ?? "";
  const near = text("near");
  const service = text("service");
  // a place that somebody typed wins over the map, the map over where they are
  const area = near ? null : boxOf(text("area"));
  const [latitude, longitude] = [coordinate(text("lat")), coordinate(text("lng"))];
  const here = latitude === null || longitude === null ? null : { latitude, longitude };
  const point = near ? null : area ? centreOf(area) : here;
  const isFar = point !== null && !isSearchable(point);
  const somewhere = near !== "" || (point !== null && !isFar);
  const sort = facilitySorts.find((known) => known === text("sort") && (service || !needService.has(known)));
  const chosen = radiusKilometres.find((known) => String(known) === text("radius"));
  const usual =
    sort && needService.has(sort) && somewhere && text("radius") !== "any" ? radiusForPrices : null;
  return {
    near,
    place: near ? text("place") : "",
    /** The box of the map that is searched. */
    area: isFar ? null : area,
    /** Where the device is. */
    position: isFar || area ? null : point,
    /** A point so far from Italy that nothing can be near it: left out, and said. */
    isFar,
    somewhere,
    name: text("name"),
    type: facilityTypeNames.find((known) => known === text("type")) ?? ("" as const),
    service,
    specialty: text("specialty"),
    blueasy: query.get("blueasy") === "1",
    open: query.get("open") === "1",
    radius: area ? null : (chosen ?? usual),
    sort: sort ?? ("" as const),
    cause: (text("cause") === "INJURY" ? "INJURY" : "ILLNESS") satisfies CauseKind as CauseKind,
    injuredOn: /^\d{4}-\d{2}-\d{2}$/.test(text("injuredOn")) ? text("injuredOn") : "",
  };
}

export type Filters = ReturnType<typeof filtersOf>;

/** The search for facilities as the API takes it. */
export function facilityInput(filters: Filters): FacilitySearchInput {
  return {
    ...placeInput(filters),
    ...facilityFilter(filters),
    sort: filters.sort || (filters.somewhere ? "DISTANCE" : "NAME"),
  };
}

/** What a facility on the map must fulfil; words that named no place are part of its name. */
export function facilityFilter(filters: Filters, alsoNamed = ""): FacilityFilterInput {
  const { type, service, specialty, blueasy, open } = filters;
  const name = [filters.name, alsoNamed].filter(Boolean).join(" ");
  return {
    ...(name ? { name } : {}),
    ...(type ? { types: [type] } : {}),
    ...(service ? { serviceCode: service } : {}),
    ...(specialty ? { specialty } : {}),
    ...(blueasy ? { blueasy } : {}),
    ...(open ? { openNow: open } : {}),
  };
}

/** The search for doctors as the API takes it. */
export function doctorInput(filters: Filters): DoctorSearchInput {
  const { name, service, specialty, sort, somewhere } = filters;
  const order: DoctorSort = sort === "NAME" || !somewhere ? "NAME" : "DISTANCE";
  return {
    ...placeInput(filters),
    ...(name ? { name } : {}),
    ...(service ? { serviceCode: service } : {}),
    ...(specialty ? { specialty } : {}),
    sort: order,
  };
}

/** From where distances count; nothing when nowhere. */
export function nearInput({ near, place, area, position }: Filters): NearInput | null {
  if (near) return place ? { placeId: place } : { text: near };
  return area ? centreOf(area) : position;
}

function placeInput(filters: Filters): { near?: NearInput; radiusMeters?: number } {
  const near = nearInput(filters);
  if (!near) return {};
  const { area, radius } = filters;
  const radiusMeters = area ? reachMeters(area) : radius && radius * 1000;
  return { near, ...(radiusMeters ? { radiusMeters } : {}) };
}

function coordinate(text: string): number | null {
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : null;
}

/** What an address loses with these filters, for `withQuery`: also what makes no sense without them. */
export function clearedBy(names: readonly string[], { sort }: Filters): Record<string, string | null> {
  const also: Readonly<Record<string, readonly string[]>> = {
    lat: ["lng"],
    // prices are those of a service
    service: [...(sort && needService.has(sort) ? ["sort"] : []), "cause", "injuredOn"],
  };
  const gone = ["after", "from", ...names.flatMap((name) => [name, ...(also[name] ?? [])])];
  const cleared = Object.fromEntries(gone.map((name) => [name, null]));
  // an order by price brings a distance along unless one says that it does not matter
  const isUsual = sort && needService.has(sort) && names.includes("radius") && !names.includes("service");
  return isUsual ? { ...cleared, radius: "any" } : cleared;
}
