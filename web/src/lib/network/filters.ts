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

/** Distances that one may choose, and, where none was, how far one goes: the API by itself looks everywhere. */
export const radiusKilometres = [5, 10, 25, 50, 100] as const;
export const usualRadius = 25;
/** Also those of older addresses. */
const knownRadius: readonly number[] = [...radiusKilometres, 20, 30];

const facilitySorts = [
  "DISTANCE",
  "NAME",
  "PRICE",
  "MEMBER_SHARE",
] as const satisfies readonly FacilitySort[];
const causes = ["ILLNESS", "INJURY"] as const satisfies readonly CauseKind[];
const needService: ReadonlySet<FacilitySort> = new Set(["PRICE", "MEMBER_SHARE"]);

/** The API refuses longer names and places, which are nobody's. */
export const longest = 100;

/** What the address asks for, of facilities and of doctors. Unknown values are as good as none. */
export function filtersOf(query: URLSearchParams) {
  const text = (name: string) => query.get(name)?.trim().slice(0, longest) ?? "";
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
  const isAnyRadius = text("radius") === "any";
  const chosen = knownRadius.find((known) => String(known) === text("radius"));
  const usual = somewhere && !isAnyRadius ? usualRadius : null;
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
    /** A distance was chosen, or that none matters. */
    isRadiusChosen: !area && somewhere && (isAnyRadius || chosen !== undefined),
    sort: sort ?? ("" as const),
    /** Why one would go; where nothing is said, what the plan covers. */
    cause: causes.find((known) => known === text("cause")) ?? null,
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
    radius: ["beyond"],
    // prices are those of a service
    service: [...(sort && needService.has(sort) ? ["sort"] : []), "cause", "injuredOn"],
  };
  const gone = ["after", "from", ...names.flatMap((name) => [name, ...(also[name] ?? [])])];
  return Object.fromEntries(gone.map((name) => [name, null]));
}
