/**
 * The searches walk read models and prove their pages exact; here every one is held against the plain reading of its
 * filter, distances included. Each point asks some of the combinations and all points together each of them several
 * times; with `EVERY_COMBINATION=1` each point asks them all, which takes long.
 */
import process from "node:process";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { MemberActor } from "../../server/kernel/actor.ts";
import type { Position } from "../../server/kernel/geography.ts";
import type { DoctorFilter, FacilityFilter } from "../../server/network/search/conditions.ts";
import { geography } from "../../server/network/queries.ts";
import { searchDoctors } from "../../server/network/search/doctors.ts";
import { fitting } from "../../server/network/search/doctor-tables.ts";
import { conditions, searchFacilities } from "../../server/network/search/facilities.ts";
import { longestScale, SHORTEST_SCALE } from "../../server/network/search/plane.ts";
import { seedNetwork } from "../../server/seed/network.ts";
import { chanceOf } from "../support/chance.ts";
import { describeOnBothDatabases } from "../support/databases.ts";

const member: MemberActor = { door: "member", accountId: "", sessionId: "", personId: "" };
const POINTS = 200;
const ofAll = process.env["EVERY_COMBINATION"] ? 1 : undefined;
const time = ofAll ? 3_600_000 : 120_000;

/** Every combination of one value of each. */
function combinations<Shape extends object>(values: {
  [Name in keyof Shape]: readonly Shape[Name][];
}): Shape[] {
  return Object.entries(values as Record<string, readonly unknown[]>).reduce<object[]>(
    (made, [name, each]) => made.flatMap((one) => each.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as Shape[];
}

const facilityFilters = combinations<Omit<FacilityFilter, "centre">>({
  types: [undefined, ["physiotherapyCentre"], ["dentalPractice", "medicalCentre"]],
  serviceCode: [undefined, "FKT-RIABILITATIVA", "PET", "NOT-A-SERVICE"],
  blueasy: [undefined, true, false],
  specialty: [undefined, "FISIATRIA"],
  openAt: [undefined, { weekday: 3, time: "09:30" }],
  name: [undefined, "centro", "san dent"],
  radiusMeters: [undefined, 60_000],
});

const doctorFilters = combinations<Omit<DoctorFilter, "centre">>({
  name: [undefined, "ross", "an ri"],
  specialty: [undefined, "FISIATRIA"],
  serviceCode: [undefined, "FKT-RIABILITATIVA", "VIS-FISIATRICA"],
  radiusMeters: [undefined, 60_000],
});

/** Of one word and of several; long and short, frequent and rare, in no name at all. */
const namedFilters = combinations<Omit<FacilityFilter, "specialty" | "openAt">>({
  name: [
    "centro",
    "ross",
    "an",
    "san dent",
    "studi medic",
    "tro med",
    "maria ross",
    "di",
    "xqwz",
    "rossi xqwz",
  ],
  types: [undefined, ["physiotherapyCentre"]],
  blueasy: [undefined, true],
  serviceCode: [undefined, "FKT-RIABILITATIVA"],
  centre: [undefined, { lat: 45.07, lon: 7.69 }],
  radiusMeters: [undefined, 60_000],
});

describeOnBothDatabases("the searches from 200 random points", (database) => {
  const searcher = () => ({
    em: database.orm.em.fork(),
    actor: member,
    now: () => new Date("2026-11-23T10:00:00Z"),
  });

  beforeAll(() => database.orm.em.fork().transactional(seedNetwork));

  /** Two pages of ten, as a person turns them. */
  async function twoPages(
    read: (after: string | undefined) => Promise<{
      edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
      hasNextPage: boolean;
    }>,
  ): Promise<string[]> {
    const first = await read(undefined);
    const ids = first.edges.map(({ node }) => node.id);
    if (!first.hasNextPage) return ids;
    const second = await read(first.edges.at(-1)?.cursor);
    return [...ids, ...second.edges.map(({ node }) => node.id)];
  }

  function* points(): Generator<{ centre: Position; number: number }> {
    const chance = chanceOf(7);
    for (let number = 0; number < POINTS; number += 1)
      yield { centre: { lat: chance.between(36.7, 46.7), lon: chance.between(7, 18.3) }, number };
  }

  test(
    `facilities are exactly those of the plain query, for each of ${facilityFilters.length} filters`,
    async () => {
      const { em, ...rest } = searcher();
      const fits = await Promise.all(
        facilityFilters.map(async (filter) => {
          const { rows } = await sql<{ id: string }>`
          select f.id from facility f where ${conditions(rest, { ...filter, radiusMeters: undefined })}
        `.execute(em.getKysely());
          return new Set(rows.map(({ id }) => id));
        }),
      );
      const asked = new Set<number>();
      for (const { centre, number } of points()) {
        const { rows } = await sql<{ id: string; meters: number }>`
        select f.id, st_distance(f.location, ${geography(centre)}) as meters from facility f order by meters, f.id
      `.execute(em.getKysely());
        for (const [index, filter] of facilityFilters.entries()) {
          if ((index + number) % (ofAll ?? 96)) continue;
          asked.add(index);
          const found = await twoPages((after) =>
            searchFacilities({ em, ...rest }, { ...filter, centre }, { first: 10, after, forgiving: false }),
          );
          const { radiusMeters = Infinity } = filter;
          const plain = rows.filter(({ id, meters }) => fits[index]?.has(id) && meters <= radiusMeters);
          expect(found, JSON.stringify({ centre, ...filter })).toEqual(
            plain.slice(0, 20).map(({ id }) => id),
          );
        }
      }
      expect(asked.size).toBe(facilityFilters.length);
    },
    time,
  );

  test(
    `doctors too, by their nearest facility that fits, for each of ${doctorFilters.length} filters`,
    async () => {
      const { em, actor, ...rest } = searcher();
      const fits = await Promise.all(
        doctorFilters.map(async (filter) => {
          const { rows } = await sql<{ id: string }>`
          select d.id from doctor d where ${fitting(actor, { ...filter, radiusMeters: undefined })}
        `.execute(em.getKysely());
          return new Set(rows.map(({ id }) => id));
        }),
      );
      const asked = new Set<number>();
      for (const { centre, number } of points()) {
        const { rows } = await sql<{ id: string; service: string | null; meters: number }>`
        select a.doctor_id as id, a.service_code as service, min(st_distance(f.location, ${geography(centre)})) as meters
        from affiliation a join facility f on f.id = a.facility_id
        where not f.withdrawn group by grouping sets ((1), (1, 2)) order by meters, id
      `.execute(em.getKysely());
        for (const [index, filter] of doctorFilters.entries()) {
          if ((index + number) % (ofAll ?? 24)) continue;
          asked.add(index);
          const found = await twoPages((after) =>
            searchDoctors(
              { em, actor, ...rest },
              { ...filter, centre },
              { first: 10, after, forgiving: false },
            ),
          );
          const { radiusMeters = Infinity, serviceCode = null } = filter;
          const plain = rows.filter(
            ({ id, service, meters }) =>
              service === serviceCode && fits[index]?.has(id) && meters <= radiusMeters,
          );
          expect(found, JSON.stringify({ centre, ...filter })).toEqual(
            plain.slice(0, 20).map(({ id }) => id),
          );
        }
      }
      expect(asked.size).toBe(doctorFilters.length);
    },
    time,
  );

  test("by name too, for names alone and for names with each filter", async () => {
    const { em, actor, ...rest } = searcher();
    for (const filter of namedFilters) {
      const { types, blueasy, ...ofDoctors } = filter;
      const { rows: facilities } = await sql<{ id: string }>`
        select f.id from facility f where ${conditions({ actor }, filter)} order by f.search_name, f.id limit 20
      `.execute(em.getKysely());
      const foundFacilities = await twoPages((after) =>
        searchFacilities({ em, actor, ...rest }, filter, {
          first: 10,
          after,
          sort: "name",
          forgiving: false,
        }),
      );
      expect(foundFacilities, JSON.stringify(filter)).toEqual(facilities.map(({ id }) => id));
      if (types || blueasy) continue;
      const { rows: doctors } = await sql<{ id: string }>`
        select d.id from doctor d where ${fitting(actor, ofDoctors)} order by d.search_name, d.id limit 20
      `.execute(em.getKysely());
      const foundDoctors = await twoPages((after) =>
        searchDoctors({ em, actor, ...rest }, ofDoctors, {
          first: 10,
          after,
          sort: "name",
          forgiving: false,
        }),
      );
      expect(foundDoctors, JSON.stringify(ofDoctors)).toEqual(doctors.map(({ id }) => id));
    }
  });

  test("the plane never lengthens or shortens a distance by more than what the proof of a page allows", async () => {
    const chance = chanceOf(11);
    const pairs = Array.from({ length: 5_000 }, () => {
      const from = { lat: chance.between(35, 48), lon: chance.between(5, 20) };
      // Near ones as often as far ones.
      const reach = 10 ** chance.between(-4, 0.7);
      const to = {
        lat: from.lat + chance.between(-reach, reach),
        lon: from.lon + chance.between(-reach, reach),
      };
      return { from, to };
    }).filter(({ to }) => to.lat > 33 && to.lat < 49 && to.lon > 4 && to.lon < 21);
    const { rows } = await sql<{ number: number; sphere: number; plane: number }>`
      select number::int, st_distance(a::geography, b::geography) as sphere,
        st_distance(st_transform(a, 7794), st_transform(b, 7794)) as plane
      from (
        select number, st_setsrid(st_makepoint((pair->'from'->>'lon')::float8, (pair->'from'->>'lat')::float8), 4326) as a,
          st_setsrid(st_makepoint((pair->'to'->>'lon')::float8, (pair->'to'->>'lat')::float8), 4326) as b
        from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) with ordinality as given (pair, number)
      ) placed
    `.execute(searcher().em.getKysely());
    expect(rows.length).toBeGreaterThan(4_000);
    for (const { number, sphere, plane } of rows) {
      const from = pairs[number - 1]?.from ?? { lat: NaN, lon: NaN };
      expect(plane, JSON.stringify(pairs[number - 1])).toBeGreaterThanOrEqual(sphere * SHORTEST_SCALE);
      expect(plane, JSON.stringify(pairs[number - 1])).toBeLessThanOrEqual(
        sphere * longestScale(from, plane),
      );
    }
  });
});
