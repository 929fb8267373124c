/** What a facility or a doctor must fulfil, as SQL: the plain reading of a filter, which every other way must agree with. */
import { type RawBuilder, sql, type SqlBool } from "kysely";
import type { Position } from "../../kernel/geography.ts";
import { nameWords } from "../names.ts";
import { geography } from "../queries.ts";
import type { WeekMoment, FacilityType } from "../rules.ts";

export interface FacilityFilter {
  /** Where distances start; none for a search by name alone. */
  readonly centre?: Position | undefined;
  /** Part of the name; accents, case and word order do not matter. */
  readonly name?: string | undefined;
  readonly radiusMeters?: number | undefined;
  readonly types?: readonly FacilityType[] | undefined;
  readonly serviceCode?: string | undefined;
  readonly blueasy?: boolean | undefined;
  /** Has a doctor of this specialty. */
  readonly specialty?: string | undefined;
  readonly openAt?: WeekMoment | undefined;
}

export interface DoctorFilter {
  readonly centre?: Position | undefined;
  readonly name?: string | undefined;
  readonly radiusMeters?: number | undefined;
  readonly specialty?: string | undefined;
  readonly serviceCode?: string | undefined;
}

/** For each word of a name, the spellings of which one must be part of it. */
export type Spellings = readonly (readonly string[])[];

export function exactly(name: string | undefined): string[][] {
  return nameWords(name).map((word) => [word]);
}

/** Normalised words have no wildcard. */
export function named(column: RawBuilder<unknown>, spellings: Spellings): RawBuilder<SqlBool>[] {
  return spellings.map((words) => {
    const readings = words.map((word) => isPartOf(column, word));
    return sql<SqlBool>`(${sql.join(readings, sql` or `)})`;
  });
}

/** A name of which no index knows: for rows that are at hand already. */
export function unindexed(name: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${name} || '')`;
}

/** The trigrams of an index only help with three letters or more: a statement for shorter words (not slots) must not try. */
function isPartOf(column: RawBuilder<unknown>, word: string): RawBuilder<SqlBool> {
  if (word.length < 3) return sql<SqlBool>`strpos(${column}, ${word}::text) > 0`;
  return sql<SqlBool>`${column} like '%' || ${word}::text || '%'`;
}

export function ofTypes(types: readonly FacilityType[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`f.type = any(${types}::text[])`;
}

export function offering(serviceCode: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from facility_service s where s.facility_id = f.id and s.service_code = ${serviceCode})`;
}

export function withSpecialty(specialty: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from affiliation a join doctor d on d.id = a.doctor_id
    where a.facility_id = f.id and not d.withdrawn and ${specialty} = any(d.specialties))`;
}

export function openAt({ weekday, time }: WeekMoment): RawBuilder<SqlBool> {
  // The first condition, cheap, spares the second to all that are closed on this day.
  return sql<SqlBool>`f.opening_hours @> ${JSON.stringify([{ weekday }])}::jsonb and jsonb_path_exists(f.opening_hours,
    '$[*] ? (@.weekday == $weekday && @.opensAt <= $time && @.closesAt > $time)',
    ${JSON.stringify({ weekday, time })}::jsonb)`;
}

/** The same point on the plane of the read models. Projecting costs: once for a statement, not for each row. */
export function planePoint({ lat, lon }: Position): RawBuilder<string> {
  return sql`st_transform(st_setsrid(st_makepoint(${lon}, ${lat}), 4326), 7794)`;
}

/**
 * The table `centre`: where distances start, on the spheroid (`sphere`) and on the plane (`plane`). Read it through
 * {@link sphereCentre} and {@link planeCentre}.
 */
export function centreTable(centre: Position): RawBuilder<unknown> {
  return sql`centre as materialized (select ${geography(centre)} as sphere, ${planePoint(centre)} as plane)`;
}
export const sphereCentre = sql<string>`(select sphere from centre)`;
export const planeCentre = sql<string>`(select plane from centre)`;

/** Everything that a filter asks of a facility (alias `f`). */
export function facilityConditions(filter: FacilityFilter, spellings: Spellings): RawBuilder<SqlBool>[] {
  const { centre, radiusMeters, types, serviceCode, blueasy, specialty } = filter;
  const parts = named(sql`f.search_name`, spellings);
  if (types !== undefined) parts.push(ofTypes(types));
  if (blueasy !== undefined) parts.push(sql<SqlBool>`f.blueasy = ${blueasy}`);
  if (serviceCode !== undefined) parts.push(offering(serviceCode));
  if (specialty !== undefined) parts.push(withSpecialty(specialty));
  if (filter.openAt) parts.push(openAt(filter.openAt));
  if (centre && radiusMeters !== undefined)
    parts.push(sql<SqlBool>`st_dwithin(f.location, ${geography(centre)}, ${radiusMeters})`);
  return parts;
}

/** Everything that a filter asks of a doctor (alias `d`), but for the distance. */
export function doctorConditions(filter: DoctorFilter, spellings: Spellings): RawBuilder<SqlBool>[] {
  const { serviceCode, specialty } = filter;
  const parts = named(sql`d.search_name`, spellings);
  if (specialty !== undefined) parts.push(sql<SqlBool>`${specialty} = any(d.specialties)`);
  if (serviceCode !== undefined)
    parts.push(sql<SqlBool>`exists (
      select 1 from affiliation a where a.doctor_id = d.id and a.service_code = ${serviceCode})`);
  return parts;
}

export function all(parts: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> {
  return sql.join([sql<SqlBool>`true`, ...parts], sql` and `);
}
