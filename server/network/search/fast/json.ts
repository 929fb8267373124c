/** The answer's objects as SQL that writes their JSON: one entry per field of the schema that the fast path knows. */
import { type RawBuilder, sql } from "kysely";
import { facilityColumns } from "../../queries.ts";
import { FacilityTypeEnum } from "../../types.ts";
import { edgeFieldOf } from "./edge-field.ts";
import {
  doctorWriter,
  hourWriter,
  type Lists,
  offerWriter,
  serviceWriter,
  specialtyWriter,
} from "./lists.ts";
import type { Selected } from "./selection.ts";
import { NotFast } from "./slot.ts";

/** SQL of type text, never null: the JSON of a value. */
export type Json = RawBuilder<string>;

/** What the expressions of one statement share. */
export interface Scope {
  /** From where distances count (a geography), when anywhere. */
  readonly centre: RawBuilder<unknown> | undefined;
  /** Lists are written when the statement has answered. */
  readonly lists: Lists;
  /** Names of the fields of an edge that rooms above the network answer. */
  readonly edgeFields: readonly string[];
}

type Fields = Readonly<Record<string, (selected: Selected, scope: Scope) => Json>>;

/** A row's alias, under which the columns of `FacilityRow` stand. */
type Alias = string;

export function object(selected: readonly Selected[], typeName: string, fields: Fields, scope: Scope): Json {
  if (!selected.length) throw new NotFast("empty");
  const parts = selected.flatMap((one, index) => {
    const before = `${index === 0 ? "{" : ","}${JSON.stringify(one.key)}:`;
    if (one.name === "__typename") return [sql.lit(before + JSON.stringify(typeName))];
    const field = fields[one.name];
    if (!field) throw new NotFast(`${typeName}.${one.name}`);
    return [sql.lit(before), field(one, scope)];
  });
  return concat([...parts, sql.lit("}")]);
}

function concat(parts: readonly RawBuilder<unknown>[]): Json {
  return sql<string>`concat(${sql.join(parts)})`;
}

const text = (column: RawBuilder<unknown>): Json => sql`to_json(${column})`;
const orNull = (json: Json): Json => sql`coalesce(${json}::text, 'null')`;
const plain = (column: RawBuilder<unknown>): Json => sql`(${column})::text`;
const column = (alias: Alias, name: string) => sql.ref(`${alias}.${name}`);

/** Rounded as JavaScript does. */
export function wholeMeters(meters: RawBuilder<unknown>): Json {
  return orNull(sql`floor(${meters} + 0.5)::int`);
}

/** A list of what `from` gives, each as `item`, in the order of `order`. */
function list(item: Json, from: RawBuilder<unknown>, order: RawBuilder<unknown>): Json {
  return sql`coalesce((select '[' || string_agg(${item}, ',' order by ${order}) || ']' ${from}), '[]')`;
}

/** The name of a type in the API. */
function typeName(type: RawBuilder<unknown>): Json {
  const names = Object.entries(FacilityTypeEnum).map(
    ([name, value]) => sql`when ${sql.lit(value)} then ${sql.lit(JSON.stringify(name))}`,
  );
  return sql`case ${type} ${sql.join(names, sql` `)} end`;
}

/** A list that is kept for the facility whose row is `alias`. */
function card(alias: Alias, list: "offers" | "doctors"): RawBuilder<unknown> {
  const id = column(alias, "id");
  return sql`(select ${sql.ref(`c.${list}`)} from facility_card c where c.facility_id = ${id})`;
}

/** Fields of a facility's place in a search; its row is `alias`. */
export function edgeFieldsOf(alias: Alias, edgeFields: readonly string[]): Fields {
  const others = edgeFields.map(
    (name) =>
      [
        name,
        (one: Selected, { lists }: Scope) => edgeFieldOf(name, one, { offers: card(alias, "offers"), lists }),
      ] as const,
  );
  return {
    ...Object.fromEntries(others),
    distanceMeters: () => wholeMeters(column(alias, "meters")),
    node: (one, scope) => object(one.fields, "Facility", facilityFields(alias), scope),
  };
}

/** Fields of a facility whose row is `alias`. */
export function facilityFields(alias: Alias): Fields {
  const own = (name: string) => column(alias, name);
  return {
    id: () => text(own("id")),
    name: () => text(own("name")),
    type: () => typeName(own("type")),
    address: () => text(own("address")),
    postcode: () => text(own("postcode")),
    municipality: () => text(own("municipality")),
    province: () => text(own("province")),
    locationIsApproximate: () => plain(own("locationIsApproximate")),
    phone: () => orNull(text(own("phone"))),
    email: () => orNull(text(own("email"))),
    website: () => orNull(text(own("website"))),
    vatNumber: () => orNull(text(own("vatNumber"))),
    blueasy: () => plain(own("blueasy")),
    latitude: () => plain(own("lat")),
    longitude: () => plain(own("lon")),
    openingHours: ({ fields }, { lists }) => lists.later(own("openingHours"), hourWriter(fields)),
    services: ({ fields }, { lists }) =>
      lists.later(card(alias, "offers"), offerWriter(fields, lists.language)),
    doctors: (one, { lists }) => lists.later(card(alias, "doctors"), doctorWriter(one, lists.language)),
  };
}

/** The services agreed with a doctor at a facility. */
function agreed(
  { fields }: Selected,
  doctorId: RawBuilder<unknown>,
  facilityId: RawBuilder<unknown>,
  { lists }: Scope,
): Json {
  const codes = sql`(
    select json_agg(s.service_code) from affiliation s
    where s.doctor_id = ${doctorId} and s.facility_id = ${facilityId})`;
  return lists.later(codes, serviceWriter(fields, lists.language));
}

/** Fields of a doctor whose row is `alias`. */
export function doctorFields(alias: Alias): Fields {
  const own = (name: string) => column(alias, name);
  return {
    id: () => text(own("id")),
    firstName: () => text(own("firstName")),
    lastName: () => text(own("lastName")),
    specialties: (_, { lists }) =>
      lists.later(sql`to_json(${own("specialties")})`, specialtyWriter(lists.language)),
    places: ({ fields }, scope) => doctorPlaces(fields, own("id"), scope),
  };
}

function doctorPlaces(selected: readonly Selected[], doctorId: RawBuilder<unknown>, scope: Scope): Json {
  const meters = scope.centre ? sql`st_distance(f.location, ${scope.centre})` : sql`null::float8`;
  const place: Fields = {
    facility: ({ fields }) => object(fields, "Facility", facilityFields("f"), scope),
    services: (one) => agreed(one, doctorId, sql`f.id`, scope),
    distanceMeters: () => wholeMeters(sql`f.meters`),
  };
  const from = sql`
    from (
      select ${facilityColumns}, f.search_name, ${meters} as meters
      from (select distinct a.facility_id from affiliation a where a.doctor_id = ${doctorId}) at
      join facility f on f.id = at.facility_id where not f.withdrawn
    ) f`;
  return list(object(selected, "DoctorPlace", place, scope), from, sql`f.meters, f.search_name, f.id`);
}
