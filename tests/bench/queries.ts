/** The four searches that are measured: as a GraphQL document of the product, and by hand as SQL. */
import { allTowns } from "../../server/network/gazetteer/places.ts";
import { type Chance, chanceOf } from "../support/chance.ts";

export interface BenchQuery {
  readonly name: string;
  readonly title: string;
  readonly document: string;
  /** Writes the whole `data` of the answer as one text; parameters as {@link values} gives them. */
  readonly limit: string;
  variables(chance: Chance): Record<string, unknown>;
  values(variables: Record<string, unknown>): unknown[];
  /** Whether an answer is of the kind that is to be measured; all are when not said. */
  isGood?(answer: string): boolean;
}

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}
interface FacilityVariables {
  readonly input: { near: Point; types: string[]; serviceCode: string; blueasy: boolean };
}
interface DoctorVariables {
  readonly input: { near: Point; name: string; sort: string };
}
interface BoxVariables {
  readonly box: { south: number; west: number; north: number; east: number };
}

const totalPeople = allTowns.reduce((sum, { population }) => sum + population, 0);

/** Somewhere near a town, the larger the likelier. */
export function somewhere(chance: Chance): Point {
  let left = chance.draw() * totalPeople;
  const town = allTowns.find(({ population }) => (left -= population) < 0) ?? allTowns[0];
  if (!town) throw new Error("no towns");
  return {
    latitude: town.lat + chance.between(-0.03, 0.03),
    longitude: town.lon + chance.between(-0.03, 0.03),
  };
}

const kinds = [
  { type: "PHYSIOTHERAPY_CENTRE", stored: "physiotherapyCentre", place: 3, services: ["FKT-RIABILITATIVA", "FKT-MANUALE"] },
  { type: "DENTAL_PRACTICE", stored: "dentalPractice", place: 4, services: ["ODO-VISITA", "ODO-OTTURAZIONE"] },
  { type: "MEDICAL_CENTRE", stored: "medicalCentre", place: 1, services: ["VIS-CARDIOLOGICA", "VIS-ORTOPEDICA"] },
]; // prettier-ignore

function facilityVariables(chance: Chance): FacilityVariables & Record<string, unknown> {
  const kind = chance.pick(kinds);
  const input = {
    near: somewhere(chance),
    types: [kind.type],
    serviceCode: chance.pick(kind.services),
    blueasy: true,
  };
  return { input, first: 20 };
}

function facilityValues(variables: Record<string, unknown>): unknown[] {
  const { near, types, serviceCode, blueasy } = (variables as unknown as FacilityVariables).input;
  const kind = kinds.find(({ type }) => type === types[0]);
  return [near.longitude, near.latitude, serviceCode, (kind?.place ?? 0) + 8 * Number(blueasy)];
}

const facilityDocument = (more: string) => `query ($input: FacilitySearchInput!, $first: Int!) {
  searchFacilities(input: $input, first: $first) {
    edges { distanceMeters node {
      id name type address postcode municipality province phone email blueasy latitude longitude
      services { service { name } } ${more}
    } }
    pageInfo { hasNextPage }
  }
}`;

const facilityLimit = (more: string, names: string, types: string) => `
  with centre as materialized (
    select st_setsrid(st_makepoint($1, $2), 4326)::geography as sphere,
      st_transform(st_setsrid(st_makepoint($1, $2), 4326), 7794) as plane
  ),
  near as materialized (
    select n.facility_id from facility_nearby n
    where n.key = (select number from service_number where service_code = $3) * 16 + $4::int
    order by n.point <-> (select plane from centre) limit 33
  ),
  found as (
    select f.*, st_distance(f.location, (select sphere from centre)) as meters
    from near join facility f on f.id = near.facility_id
    where not f.withdrawn order by meters, f.id limit 21
  ),
  page as (select * from found order by meters, id limit 20)
  select json_build_object('searchFacilities', json_build_object(
    'edges', coalesce(json_agg(json_build_object(
      'distanceMeters', floor(meters + 0.5)::int,
      'node', json_build_object('id', id, 'name', name, 'type', (${types})::json -> type, 'address', address,
        'postcode', postcode, 'municipality', municipality, 'province', province, 'phone', phone, 'email', email,
        'blueasy', blueasy, 'latitude', st_y(location::geometry), 'longitude', st_x(location::geometry),
        'services', (
          select coalesce(json_agg(json_build_object('service', json_build_object('name', ${names}::jsonb ->> i.service_code))
            order by (${names}::jsonb -> 'order' ->> i.service_code)::int), '[]')
          from fee_schedule_item i
          where i.facility_id = page.id and i.valid_from <= current_date and (i.valid_to is null or i.valid_to >= current_date)
        ) ${more})
    ) order by meters, id), '[]'),
    'pageInfo', json_build_object('hasNextPage', (select count(*) from found) > 20)))::text
  from page`;

/** A part of a map around a town. */
export function boxOf(chance: Chance): BoxVariables & Record<string, unknown> {
  const { latitude, longitude } = somewhere(chance);
  const half = chance.between(0.004, 0.06);
  const [south, north] = [latitude - half, latitude + half];
  return { box: { south, west: longitude - half, north, east: longitude + half } };
}

export function boxValues(variables: Record<string, unknown>): unknown[] {
  const { west, south, east, north } = (variables as unknown as BoxVariables).box;
  return [west, south, east, north];
}

/** The queries, with the constants of the catalogue written into the SQL by hand as the product does. */
export function benchQueries(constants: { names: string; types: string; specialties: string }): BenchQuery[] {
  const { names, types, specialties } = constants;
  const specialtyNames = (row: string) => `(
    select coalesce(json_agg(${specialties}::jsonb ->> s), '[]') from unnest(${row}.specialties) s)`;
  const doctors = `, 'doctors', (
    select coalesce(json_agg(json_build_object('firstName', d.first_name, 'lastName', d.last_name,
      'specialties', ${specialtyNames("d")}) order by d.search_name, d.id), '[]')
    from (
      select d.* from (select distinct doctor_id from affiliation a where a.facility_id = page.id) a
      join doctor d on d.id = a.doctor_id where not d.withdrawn order by d.search_name, d.id limit 5
    ) d)`;
  return [
    {
      name: "Q1",
      title: "nearest 20, three filters, 12 fields, service names",
      document: facilityDocument(""),
      limit: facilityLimit("", names, types),
      variables: facilityVariables,
      values: facilityValues,
    },
    {
      name: "Q2",
      title: "the same with five doctors each",
      document: facilityDocument("doctors(first: 5) { firstName lastName specialties }"),
      limit: facilityLimit(doctors, names, types),
      variables: facilityVariables,
      values: facilityValues,
    },
    {
      name: "Q3",
      title: "doctors by part of a name, facilities with distance",
      document: `query ($input: DoctorSearchInput!, $first: Int!) {
        doctors(input: $input, first: $first) {
          edges { node { id firstName lastName specialties places { distanceMeters facility { name municipality } } } }
        }
      }`,
      limit: `
        with named as materialized (
          select d.id, d.search_name from doctor d
          where not d.withdrawn and d.search_name like '%' || $3::text || '%'
        ),
        page as (
          select d.* from (select * from named order by search_name, id limit 20) first join doctor d on d.id = first.id
        )
        select json_build_object('doctors', json_build_object('edges', coalesce(json_agg(json_build_object('node',
          json_build_object('id', page.id, 'firstName', first_name, 'lastName', last_name,
            'specialties', ${specialtyNames("page")},
            'places', (
              select coalesce(json_agg(json_build_object('distanceMeters', floor(meters + 0.5)::int,
                'facility', json_build_object('name', name, 'municipality', municipality))
                order by meters, search_name, id), '[]')
              from (
                select f.id, f.name, f.search_name, f.municipality,
                  st_distance(f.location, st_setsrid(st_makepoint($1, $2), 4326)::geography) as meters
                from (select distinct facility_id from affiliation a where a.doctor_id = page.id) a
                join facility f on f.id = a.facility_id where not f.withdrawn
              ) f
            ))) order by page.search_name, page.id), '[]')))::text
        from page`,
      variables: (chance) => ({
        input: {
          near: somewhere(chance),
          name: chance.pick(["ross", "nicolo'", "bianch", "ferrar"]),
          sort: "NAME",
        },
        first: 20,
      }),
      values: (variables) => {
        const { near, name } = (variables as unknown as DoctorVariables).input;
        return [near.longitude, near.latitude, name.replace("'", "")];
      },
    },
    {
      name: "Q4",
      title: "map box, up to 500 markers of 6 fields",
      document: `query ($box: BoxInput!) {
        facilitiesInBox(box: $box) { facilities { id name type latitude longitude blueasy } }
      }`,
      limit: `
        with inside as (
          select f.id, f.name, f.type, f.blueasy, f.location::geometry as point from facility f
          where not f.withdrawn and f.location::geometry && st_makeenvelope($1, $2, $3, $4, 4326)
            and st_intersects(f.location::geometry, st_makeenvelope($1, $2, $3, $4, 4326))
          limit 501
        )
        select json_build_object('facilitiesInBox', json_build_object('facilities', coalesce(json_agg(
          json_build_object('id', id, 'name', name, 'type', ${types}::json -> type, 'latitude', st_y(point),
            'longitude', st_x(point), 'blueasy', blueasy) order by id), '[]')))::text
        from inside`,
      variables: boxOf,
      values: boxValues,
      isGood(answer) {
        const markers = answer.split('"id"').length - 1;
        return markers >= 100 && markers <= 500;
      },
    },
  ];
}

/** The same inputs for both sides, on every run. */
export function inputsOf(query: BenchQuery, count: number): Record<string, unknown>[] {
  const chance = chanceOf(20261123);
  return Array.from({ length: count }, () => query.variables(chance));
}
