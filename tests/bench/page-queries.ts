/** What the search pages send, as they send it, and the limit of each: written by hand, with the same bounded count. */
import { print } from "graphql";
import { specialtiesIn } from "../../server/network/specialties.ts";
import * as documents from "../../web/src/lib/gql/graphql.ts";
import type { Chance } from "../support/chance.ts";
import { type BenchQuery, boxOf, boxValues, type Point, somewhere } from "./queries.ts";

const literal = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

/** What the page offers to choose from, beside the search. */
const choices = `'specialties', ${literal(specialtiesIn("it"))}::json`;

const centre = `
  centre as materialized (
    select st_setsrid(st_makepoint($1, $2), 4326)::geography as sphere,
      st_transform(st_setsrid(st_makepoint($1, $2), 4326), 7794) as plane
  )`;

/** The frame of a page: `page` has the rows in `place`, `counted` how many fit. */
const connection = (edge: string, around: boolean) => `json_build_object(
  'matches', (select json_build_object('atLeast', least(n, 200), 'isExact', n <= 200) from counted),
  'spellingForgiven', false,
  'centre', ${around ? "json_build_object('label', '', 'latitude', $2::float8, 'longitude', $1::float8, 'approximate', false)" : "null"},
  'pageInfo', json_build_object('hasNextPage', (select count(*) from found) > 20, 'endCursor', max(page.id::text)),
  'edges', coalesce(json_agg(${edge} order by place), '[]'))`;

const facilityNode = (types: string, row: string) => `
  'id', ${row}.id, 'name', ${row}.name, 'type', (${types})::json -> ${row}.type, 'address', ${row}.address,
  'municipality', ${row}.municipality, 'blueasy', ${row}.blueasy,
  'latitude', st_y(${row}.location::geometry), 'longitude', st_x(${row}.location::geometry)`;

/** $3 is the service, or none. */
const facilityLimit = (types: string, isPriced: boolean) => {
  const service = isPriced ? "(select number from service_number where service_code = $3)" : "0";
  const isKey = `n.key between ${service} * 16 and ${service} * 16 + 15`;
  const price = `(select price_cents from fee_schedule_item i where i.facility_id = page.id and i.service_code = $3
    and i.valid_from <= current_date and (i.valid_to is null or i.valid_to >= current_date))`;
  return `
    with ${centre},
    near as materialized (
      select n.facility_id from facility_nearby n where ${isKey}
      order by n.point <-> (select plane from centre) limit 33
    ),
    found as (
      select f.*, st_distance(f.location, (select sphere from centre)) as meters
      from near join facility f on f.id = near.facility_id where not f.withdrawn order by meters, f.id limit 21
    ),
    counted as (select count(*) as n from (select from facility_nearby n where ${isKey} limit 201) first_rows),
    page as (select *, row_number() over (order by meters, id) as place from found order by meters, id limit 20)
    select json_build_object('searchFacilities', ${connection(
      `json_build_object('distanceMeters', floor(meters + 0.5)::int, ${isPriced ? `'memberShare', ${price},` : ""}
        'node', json_build_object(${facilityNode(types, "page")}, 'postcode', postcode, 'province', province))`,
      true,
    )}, ${choices})::text from page`;
};

interface DoctorRows {
  readonly specialtyNames: string;
  readonly names: string;
  readonly types: string;
}

const doctorEdge = ({ specialtyNames, names, types }: DoctorRows, meters: string, own: string) => `
  json_build_object('distanceMeters', ${own}, 'node', json_build_object(
    'id', page.id, 'firstName', first_name, 'lastName', last_name, 'specialties', ${specialtyNames},
    'places', (
      select coalesce(json_agg(json_build_object('distanceMeters', floor(m + 0.5)::int,
        'facility', json_build_object(${facilityNode(types, "f")}, 'province', f.province),
        'services', (
          select coalesce(json_agg(json_build_object('code', a.service_code)
            order by (${names}::jsonb -> 'order' ->> a.service_code)::int), '[]')
          from affiliation a where a.doctor_id = page.id and a.facility_id = f.id)) order by m, f.search_name, f.id), '[]')
      from (
        select f.*, ${meters} as m
        from (select distinct facility_id from affiliation a where a.doctor_id = page.id) a
        join facility f on f.id = a.facility_id where not f.withdrawn
      ) f)))`;

const doctorsAround = (rows: DoctorRows) => `
  with ${centre},
  near as materialized (
    select n.doctor_id from doctor_nearby n
    where n.key = (select number from service_number where service_code = specialty_key($3))
    order by n.point <-> (select plane from centre) limit 33
  ),
  found as (
    select d.*, (
      select min(st_distance(f.location, (select sphere from centre))) from doctor_nearby n
      join facility f on f.id = n.facility_id
      where n.doctor_id = d.id
        and n.key = (select number from service_number where service_code = specialty_key($3))) as meters
    from (select distinct doctor_id from near) c join doctor d on d.id = c.doctor_id
    where not d.withdrawn order by meters, d.id limit 21
  ),
  counted as (
    select count(distinct doctor_id) as n from (
      select n.doctor_id from doctor_nearby n
      where n.key = (select number from service_number where service_code = specialty_key($3)) limit 1001) first_rows
  ),
  page as (select *, row_number() over (order by meters, id) as place from found order by meters, id limit 20)
  select json_build_object('doctors', ${connection(
    doctorEdge(rows, "st_distance(f.location, (select sphere from centre))", "floor(meters + 0.5)::int"),
    true,
  )}, ${choices})::text from page`;

const doctorsNamed = (rows: DoctorRows) => `
  with named as materialized (
    select d.id, d.search_name from doctor d
    where not d.withdrawn and d.search_name like '%' || $1::text || '%'
  ),
  found as (select d.* from (select * from named order by search_name, id limit 21) first join doctor d on d.id = first.id),
  counted as (select count(*) as n from (select from named limit 201) first_rows),
  page as (select *, row_number() over (order by search_name, id) as place from found order by search_name, id limit 20)
  select json_build_object('doctors', ${connection(doctorEdge(rows, "null::float8", "null"), false)}, ${choices})::text
  from page`;

const mapLimit = (types: string) => `
  with inside as (
    select f.* from facility f
    where not f.withdrawn and f.location::geometry && st_makeenvelope($1, $2, $3, $4, 4326)
      and st_intersects(f.location::geometry, st_makeenvelope($1, $2, $3, $4, 4326))
    limit 501
  )
  select json_build_object('facilitiesInBox', json_build_object('clusters', '[]'::json, 'facilities',
    coalesce(json_agg(json_build_object(${facilityNode(types, "inside")}) order by id), '[]')))::text from inside`;

const list = { after: null, near: "", placed: false, priced: false, cause: "ILLNESS", injuredOn: null };
const nearOf = (variables: Record<string, unknown>) => (variables["input"] as { near: Point }).near;

/** The queries, worst first where they are told. */
export function pageQueries(constants: { names: string; types: string; specialties: string }): BenchQuery[] {
  const { names, types, specialties } = constants;
  const specialtyNames = `(
    select coalesce(json_agg(${specialties}::jsonb ->> s), '[]') from unnest(page.specialties) s)`;
  const rows = { specialtyNames, names, types };
  return [
    {
      name: "FindFacilities",
      title: "list around a place, counted, with what the page offers to choose",
      document: print(documents.FindFacilitiesDocument),
      limit: facilityLimit(types, false),
      variables: (chance: Chance) => ({ ...list, input: { near: somewhere(chance), sort: "DISTANCE" } }),
      values: (variables) => [nearOf(variables).longitude, nearOf(variables).latitude],
    },
    {
      name: "FindFacilities, priced",
      title: "the same for a service; the limit only has its price, not the plan's answer",
      document: print(documents.FindFacilitiesDocument),
      limit: facilityLimit(types, true),
      variables: (chance: Chance) => ({
        ...list,
        priced: true,
        input: {
          near: somewhere(chance),
          serviceCode: chance.pick(["FKT-RIABILITATIVA", "VIS-CARDIOLOGICA", "ODO-VISITA"]),
          sort: "DISTANCE",
        },
      }),
      values: (variables) => [
        ...[nearOf(variables).longitude, nearOf(variables).latitude],
        (variables["input"] as { serviceCode: string }).serviceCode,
      ],
    },
    {
      name: "FindDoctors",
      title: "list of a specialty around a place",
      document: print(documents.FindDoctorsDocument),
      limit: doctorsAround(rows),
      variables: (chance: Chance) => ({
        ...{ after: null, near: "", placed: false },
        input: {
          near: somewhere(chance),
          specialty: chance.pick(["CARDIOLOGIA", "ORTOPEDIA"]),
          sort: "DISTANCE",
        },
      }),
      values: (variables) => [
        ...[nearOf(variables).longitude, nearOf(variables).latitude],
        (variables["input"] as { specialty: string }).specialty,
      ],
    },
    {
      name: "FindDoctors, named",
      title: "list by part of a name",
      document: print(documents.FindDoctorsDocument),
      limit: doctorsNamed(rows),
      variables: (chance: Chance) => ({
        ...{ after: null, near: "", placed: false },
        input: { name: chance.pick(["ross", "nicolo'", "bianch", "ferrar"]), sort: "NAME" },
      }),
      values: (variables) => [(variables["input"] as { name: string }).name.replace("'", "")],
    },
    {
      name: "FacilitiesOnMap",
      title: "map box, up to 500 markers",
      document: print(documents.FacilitiesOnMapDocument),
      limit: mapLimit(types),
      variables: (chance: Chance) => ({ ...boxOf(chance), filter: {} }),
      values: boxValues,
      isGood: (answer) => answer.split('"id"').length > 100 && answer.split('"id"').length <= 501,
    },
  ];
}

/** Pages by their address: how long one alone takes, and how many a second there are of them. */
export const pages: readonly string[] = [
  "/facilities?near=torino",
  "/facilities?near=Torino+(TO)&place=001272&service=FKT-RIABILITATIVA",
  "/facilities",
  "/facilities?name=salus",
  "/doctors?near=torino",
  "/doctors?near=Torino+(TO)&place=001272&specialty=CARDIOLOGIA",
  "/doctors?name=rossi",
  "/",
  "/plan",
  "/takes-in-charge",
];
