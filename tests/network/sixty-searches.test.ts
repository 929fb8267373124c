import { beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { wordsOf } from "../../server/network/names.ts";
import { password, seedCast } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import type { Client } from "../support/client.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { type Search, searches, titleOf } from "./sixty-searches.ts";

interface Meaning {
  readonly kind: "FACILITIES" | "DOCTORS";
  readonly serviceCode: string | null;
  readonly specialty: string | null;
  readonly name: string | null;
  readonly near: string | null;
  readonly placeId: string | null;
  readonly otherPlaces: readonly { label: string }[];
  readonly lacksTown: boolean;
}

interface Found {
  readonly spellingForgiven: boolean;
  readonly centre: { label: string; latitude: number; longitude: number } | null;
  readonly edges: readonly { node: { id: string; name?: string; firstName?: string; lastName?: string } }[];
}

const resolve = `query ($what: String!, $where: String!, $kind: SearchedKind!) {
  resolveSearch(what: $what, where: $where, kind: $kind) {
    kind serviceCode specialty name near placeId otherPlaces { label } isAlsoName lacksTown
  }
}`;
const facilities = `query ($input: FacilitySearchInput!) {
  found: searchFacilities(input: $input, first: 5) { spellingForgiven centre { label latitude longitude } edges { node { id name } } }
}`;
const doctors = `query ($input: DoctorSearchInput!) {
  found: doctors(input: $input, first: 5) { spellingForgiven centre { label latitude longitude } edges { node { id firstName lastName } } }
}`;

describeOnOneDatabase("sixty searches as people type them", (database) => {
  const server = serverFor({ database });
  let member: Client;
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt), "country");
    member = server.client();
    await member.signIn("giulia.ferrero", password);
  });

  async function meaning(search: Search): Promise<Meaning> {
    const { what = "", where = "", on } = search;
    const kind = on === "doctors" ? "DOCTORS" : "FACILITIES";
    return (await member.ask<{ resolveSearch: Meaning }>(resolve, { what, where, kind })).resolveSearch;
  }

  async function foundBy({ kind, serviceCode, specialty, name, near, placeId }: Meaning): Promise<Found> {
    const place = placeId === null ? { text: near } : { placeId };
    const asked = { serviceCode, specialty, name, ...(near === null ? {} : { near: place }) };
    return (await member.ask<{ found: Found }>(kind === "DOCTORS" ? doctors : facilities, { input: asked }))
      .found;
  }

  async function holds(search: Search): Promise<void> {
    const { finds } = search;
    const meant = await meaning(search);
    const found = await foundBy(meant);
    const [first] = found.edges.map(
      ({ node: { name, firstName, lastName } }) => name ?? `${firstName} ${lastName}`,
    );
    expect({
      kind: meant.kind,
      service: meant.serviceCode,
      specialty: meant.specialty,
      name: finds.nothing || finds.lacksTown ? null : meant.name,
      place: found.centre?.label ?? null,
      lacksTown: meant.lacksTown,
    }).toEqual({
      kind: (finds.on ?? search.on) === "doctors" ? "DOCTORS" : "FACILITIES",
      service: finds.service ?? null,
      specialty: finds.specialty ?? null,
      name: finds.name ?? null,
      place: finds.place ?? null,
      lacksTown: finds.lacksTown ?? false,
    });
    if (finds.others) expect(meant.otherPlaces.map(({ label }) => label)).toEqual(finds.others);
    if (finds.nothing || finds.lacksTown) expect(first).toBeUndefined();
    else expect(first).toMatch(finds.first ?? /./);
    if (found.spellingForgiven || finds.nothing || finds.lacksTown) return;
    expect(found.edges.map(({ node }) => node.id)).toEqual(await plainly(meant.kind, finds, found.centre));
  }

  /** The same by the plainest query: every row is looked at. */
  async function plainly(
    kind: Meaning["kind"],
    finds: Search["finds"],
    centre: Found["centre"],
  ): Promise<string[]> {
    const words = wordsOf(finds.name ?? "").map((word) => sql`and t.search_name like ${`%${word}%`}`);
    const here = sql`st_setsrid(st_makepoint(${centre?.longitude ?? 0}, ${centre?.latitude ?? 0}), 4326)::geography`;
    const from = kind === "FACILITIES" ? sql`facility t` : sql`doctor t`;
    const meters =
      kind === "FACILITIES"
        ? sql`st_distance(t.location, ${here})`
        : sql`(select min(st_distance(f.location, ${here})) from affiliation a join facility f on f.id = a.facility_id where a.doctor_id = t.id)`;
    const service = finds.service
      ? sql`and exists (select 1 from facility_service s where s.facility_id = t.id and s.service_code = ${finds.service})`
      : sql``;
    const specialty = finds.specialty ? sql`and ${finds.specialty} = any(t.specialties)` : sql``;
    const { rows } = await sql<{ id: string }>`
      select t.id from ${from} where not t.withdrawn ${service} ${specialty} ${sql.join(words, sql` `)}
      order by ${centre ? meters : sql`t.search_name`}, t.id limit 5
    `.execute(database.orm.em.fork().getKysely());
    return rows.map(({ id }) => id);
  }

  test("are sixty", () => expect(searches.length).toBeGreaterThanOrEqual(60));

  describe("each in its field", () => {
    test.each(searches.map((search) => [titleOf(search), search] as const))("%s", (_title, search) =>
      holds(search),
    );
  });

  const single = searches.filter(({ what, where, onlyThere }) => !onlyThere && (!what || !where));
  describe("each in the other field", () => {
    test.each(single.map((search) => [titleOf(search), search] as const))("%s", (_title, search) => {
      const { what, where, ...rest } = search;
      return holds({ ...rest, ...(what === undefined ? { what: where ?? "" } : { where: what }) });
    });
  });

  const apart = searches.flatMap((search): Search[] => {
    const { service, specialty, name, place } = search.finds;
    const words = (search.what ?? "").split(" ");
    return place && (service ?? specialty ?? name) && !search.where && words.length === 2 ? [search] : [];
  });
  describe("two things, one in each field, in either order", () => {
    test.each(apart.map((search) => [titleOf(search), search] as const))("%s", async (_title, search) => {
      const [what = "", where = ""] = (search.what ?? "").split(" ");
      await holds({ ...search, what, where });
      // "crocetta" where a place is asked for is Crocetta del Montello
      if (!search.finds.name) await holds({ ...search, what: where, where: what });
    });
  });
});
