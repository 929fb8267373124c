/** The answer's objects as SQL that writes their JSON: one entry per field of the schema that the fast path knows. */
import { type RawBuilder, sql } from "kysely";
import type { Language } from "../../kernel/language.ts";
import { catalogue, serviceCategories } from "../../plan/catalogue.ts";
import { facilityColumns } from "../queries.ts";
import { specialties } from "../specialties.ts";
import { FacilityTypeEnum } from "../types.ts";
import type { Selected } from "./selection.ts";
import { NotFast } from "./slot.ts";

/** SQL of type text, never null: the JSON of a value. */
export type Json = RawBuilder<string>;

/** What the expressions of one statement share. */
export interface Scope {
  readonly language: Language;
  /** The day of the price lists. */
  readonly today: string;
  /** From where distances count (a geography), when anywhere. */
  readonly centre: RawBuilder<unknown> | undefined;
  /** The `first` of the doctors of a facility. */
  readonly doctorsOf: (selected: Selected) => number;
}

type Fields = Readonly<Record<string, (selected: Selected, scope: Scope) => Json>>;

/** A row's alias, under which the columns of `FacilityRow` stand. */
type Alias = string;

export function object(selected: readonly Selected[], typeName: string, fields: Fields, scope: Scope): Json {
  if (!selected.length) throw new NotFast("empty");
  const parts = selected.map((one, index) => {
    const before = `${index === 0 ? "{" : ","}${JSON.stringify(one.key)}:`;
    if (one.name === "__typename") return sql<string>`${sql.lit(before + JSON.stringify(typeName))}`;
    const field = fields[one.name];
    if (!field) throw new NotFast(`${typeName}.${one.name}`);
    return sql<string>`${sql.lit(before)} || ${field(one, scope)}`;
  });
  return sql<string>`${sql.join(parts, sql` || `)} || '}'`;
}

const text = (column: RawBuilder<unknown>): Json => sql`to_json(${column})::text`;
const orNull = (json: Json): Json => sql`coalesce(${json}, 'null')`;
const plain = (column: RawBuilder<unknown>): Json => sql`(${column})::text`;
const column = (alias: Alias, name: string) => sql.ref(`${alias}.${name}`);

/** Rounded as JavaScript does. */
export function wholeMeters(meters: RawBuilder<unknown>): Json {
  return orNull(sql`floor(${meters} + 0.5)::int::text`);
}

/** A list of what `from` gives, each as `item`, in the order of `order`. */
function list(item: Json, from: RawBuilder<unknown>, order: RawBuilder<unknown>): Json {
  return sql`coalesce((select '[' || string_agg(${item}, ',' order by ${order}) || ']' ${from}), '[]')`;
}

/** A JSON text for each key, as a constant of the statement. */
function lookup(
  table: Readonly<Record<string, unknown>>,
  key: RawBuilder<unknown>,
): RawBuilder<string | null> {
  return sql`(${sql.lit(JSON.stringify(table))}::jsonb ->> ${key})`;
}

/** A service of the catalogue: known beforehand, so written beforehand. */
function service(selected: readonly Selected[], code: RawBuilder<unknown>, { language }: Scope): Json {
  const entries = catalogue.map((one) => {
    const known: Readonly<Record<string, string>> = {
      code: one.code,
      name: one.name[language],
      category: serviceCategories[one.category][language],
      __typename: "HealthService",
    };
    const chosen = selected.map(({ key, name }) => {
      if (known[name] === undefined) throw new NotFast(`HealthService.${name}`);
      return [key, known[name]] as const;
    });
    return [one.code, JSON.stringify(Object.fromEntries(chosen))] as const;
  });
  return lookup(Object.fromEntries(entries), code) as Json;
}

const placeInCatalogue = Object.fromEntries(catalogue.map(({ code }, place) => [code, place]));
function catalogueOrder(code: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${lookup(placeInCatalogue, code)}::int`;
}

/** Codes that the catalogue no longer has are left out, as everywhere. */
function inCatalogue(code: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${lookup(placeInCatalogue, code)} is not null`;
}

function specialtyList(codes: RawBuilder<unknown>, { language }: Scope): Json {
  const names = Object.fromEntries(
    Object.entries(specialties).map(([code, name]) => [code, JSON.stringify(name[language])]),
  );
  const name = sql<string>`coalesce(${lookup(names, sql`s.code`)}, ${text(sql`s.code`)})`;
  return list(name, sql`from unnest(${codes}) with ordinality s (code, place)`, sql`s.place`);
}

const typeNames = Object.fromEntries(
  Object.entries(FacilityTypeEnum).map(([name, value]) => [value, JSON.stringify(name)]),
);

/** Fields of a facility whose row is `alias`. */
export function facilityFields(alias: Alias): Fields {
  const own = (name: string) => column(alias, name);
  return {
    id: () => text(own("id")),
    name: () => text(own("name")),
    type: () => lookup(typeNames, own("type")) as Json,
    address: () => text(own("address")),
    postcode: () => text(own("postcode")),
    municipality: () => text(own("municipality")),
    province: () => text(own("province")),
    locationIsApproximate: () => plain(own("locationIsApproximate")),
    phone: () => orNull(text(own("phone"))),
    email: () => orNull(text(own("email"))),
    website: () => orNull(text(own("website"))),
    blueasy: () => plain(own("blueasy")),
    latitude: () => plain(own("lat")),
    longitude: () => plain(own("lon")),
    openingHours: (selected, scope) => openingHours(selected, own("openingHours"), scope),
    services: (selected, scope) => offers(selected, own("id"), scope),
    doctors: (selected, scope) => facilityDoctors(selected, own("id"), scope),
  };
}

function openingHours({ fields }: Selected, hours: RawBuilder<unknown>, scope: Scope): Json {
  const span: Fields = {
    weekday: () => sql`(h.span ->> 'weekday')`,
    opensAt: () => sql`(h.span -> 'opensAt')::text`,
    closesAt: () => sql`(h.span -> 'closesAt')::text`,
  };
  const from = sql`from jsonb_array_elements(${hours}::jsonb) with ordinality h (span, place)`;
  return list(object(fields, "OpeningHours", span, scope), from, sql`h.place`);
}

function offers({ fields }: Selected, facilityId: RawBuilder<unknown>, scope: Scope): Json {
  const { today } = scope;
  const offer: Fields = {
    service: (one) => service(one.fields, sql`i.service_code`, scope),
    priceCents: () => plain(sql`i.price_cents`),
  };
  const from = sql`
    from fee_schedule_item i
    where i.facility_id = ${facilityId} and i.valid_from <= ${today}::date
      and (i.valid_to is null or i.valid_to >= ${today}::date) and ${inCatalogue(sql`i.service_code`)}`;
  return list(
    object(fields, "FacilityServiceOffer", offer, scope),
    from,
    catalogueOrder(sql`i.service_code`),
  );
}

function facilityDoctors(selected: Selected, facilityId: RawBuilder<unknown>, scope: Scope): Json {
  const doctor: Fields = {
    id: () => text(sql`d.id`),
    firstName: () => text(sql`d.first_name`),
    lastName: () => text(sql`d.last_name`),
    specialties: () => specialtyList(sql`d.specialties`, scope),
    services: (one) => agreed(one, sql`d.id`, facilityId, scope),
  };
  const from = sql`
    from (
      select d.* from (select distinct a.doctor_id from affiliation a where a.facility_id = ${facilityId}) of
      join doctor d on d.id = of.doctor_id where not d.withdrawn
      order by d.search_name, d.id limit ${scope.doctorsOf(selected)}
    ) d`;
  const item = object(selected.fields, "FacilityDoctor", doctor, scope);
  return list(item, from, sql`d.search_name, d.id`);
}

function agreed(
  { fields }: Selected,
  doctorId: RawBuilder<unknown>,
  facilityId: RawBuilder<unknown>,
  scope: Scope,
): Json {
  const from = sql`
    from affiliation s where s.doctor_id = ${doctorId} and s.facility_id = ${facilityId}
      and ${inCatalogue(sql`s.service_code`)}`;
  return list(service(fields, sql`s.service_code`, scope), from, catalogueOrder(sql`s.service_code`));
}

/** Fields of a doctor whose row is `alias`. */
export function doctorFields(alias: Alias): Fields {
  const own = (name: string) => column(alias, name);
  return {
    id: () => text(own("id")),
    firstName: () => text(own("firstName")),
    lastName: () => text(own("lastName")),
    specialties: (_, scope) => specialtyList(own("specialties"), scope),
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
