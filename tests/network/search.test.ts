import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import type { Actor, MemberActor } from "../../server/kernel/actor.ts";
import { Facility } from "../../server/network/entity.ts";
import type { FacilityFilter } from "../../server/network/search/conditions.ts";
import { countFacilities, searchFacilities } from "../../server/network/search/facilities.ts";
import { doctorsByFacility, findFacility, offersByFacility, priceAt } from "../../server/network/queries.ts";
import { FacilitySortEnum } from "../../server/network/search/inputs.ts";
import { searchOf } from "../../server/network/search/reading.ts";
import {
  crocettaId,
  demoNetwork,
  granMadreId,
  sanSecondoId,
  seedNetwork,
} from "../../server/seed/network.ts";
import { describeOnBothDatabases } from "../support/databases.ts";

const member: MemberActor = { door: "member", accountId: "", sessionId: "", personId: "" };
const crocetta = { lat: 45.061, lon: 7.656 };

describeOnBothDatabases("the network search", (database) => {
  const searcher = () => ({
    em: database.orm.em.fork(),
    actor: member,
    now: () => new Date("2026-11-23T10:00:00Z"),
  });
  const pageOf = (input: Parameters<typeof searchOf>[1], first = 20) =>
    searchOf(searcher(), input, { first, after: undefined });

  beforeAll(() => database.orm.em.fork().transactional(seedNetwork));

  test("a member types a CAP and sees Blueasy physiotherapy centres, nearest first", async () => {
    const { edges, centre, filter } = await pageOf({
      near: { text: "10129" },
      serviceCode: "FKT-RIABILITATIVA",
      blueasy: true,
    });
    expect(centre?.label).toBe("10129 Torino (TO)");
    const meters = edges.map(({ node }) => node.meters ?? -1);
    expect(meters).toEqual(meters.toSorted((a, b) => a - b));
    expect(edges.every(({ node }) => node.blueasy)).toBe(true);
    expect(edges.slice(0, 5).map(({ node }) => node.id)).toContain(crocettaId);
    expect(await countFacilities(searcher(), filter)).toBeGreaterThan(edges.length);
  });

  test("the demo network is dense around Torino and seeding twice adds nothing", async () => {
    const { filter } = await pageOf({ near: { text: "torino" }, radiusMeters: 25_000 });
    expect(await countFacilities(searcher(), filter)).toBeGreaterThanOrEqual(80);
    await seedNetwork(searcher().em);
    expect(await countFacilities(searcher(), {})).toBe(demoNetwork().facilities.length);
  });

  test("the card of a centre has its services, today's prices and its doctors", async () => {
    const offers = (await offersByFacility(searcher(), [crocettaId])).get(crocettaId) ?? [];
    expect(offers.find(({ service }) => service.code === "FKT-RIABILITATIVA")?.priceCents).toBe(4500);
    expect(await priceAt(searcher(), sanSecondoId, "FKT-RIABILITATIVA", "2026-11-23")).toBe(5000);
    expect(await priceAt(searcher(), granMadreId, "FKT-RIABILITATIVA", "2026-11-23")).toBe(12_000);
    expect(await priceAt(searcher(), crocettaId, "FKT-RIABILITATIVA", "2024-12-31")).toBeUndefined();
    const doctors = (await doctorsByFacility(searcher(), [crocettaId])).get(crocettaId) ?? [];
    expect(doctors.length).toBeGreaterThanOrEqual(3);
    expect(doctors.every(({ services }) => services.length > 0)).toBe(true);
  });

  test("a name is found by part of it, in any order, with typing errors", async () => {
    for (const name of ["crocetta", "Crocetta fisioterapico", "CENTRO FISIO croc", "fisoterapico crocheta"]) {
      const { edges } = await pageOf({ name });
      expect(
        edges.map(({ node }) => node.id),
        name,
      ).toContain(crocettaId);
    }
    expect((await pageOf({ near: { text: "gran madre" } })).centre).toBeNull();
    expect((await pageOf({ near: { text: "gran madre" } })).edges[0]?.node.id).toBe(granMadreId);
  });

  test("strange words find nothing and break nothing", async () => {
    for (const name of ["%", "_", "'; drop table facility; --", "\\", "😀", "\u0000", "a".repeat(10_000)]) {
      expect((await pageOf({ name })).edges, name.slice(0, 20)).toEqual([]);
    }
  });

  test("sorted by price, the cheapest session comes first", async () => {
    const filter: FacilityFilter = {
      centre: crocetta,
      radiusMeters: 10_000,
      serviceCode: "FKT-RIABILITATIVA",
    };
    const { edges } = await searchFacilities(searcher(), filter, { first: 100, sort: "price" });
    const ids = edges.map(({ node }) => node.id);
    const offers = await offersByFacility(searcher(), ids);
    const prices = ids.map(
      (id) => offers.get(id)?.find(({ service }) => service.code === "FKT-RIABILITATIVA")?.priceCents ?? 0,
    );
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
    expect(prices).toContain(12_000);
  });

  test.each(["distance", "name", "price"] as const)("pages by %s neither overlap nor skip", async (sort) => {
    const filter: FacilityFilter = { centre: crocetta, serviceCode: "FKT-RIABILITATIVA" };
    const whole = await searchFacilities(searcher(), filter, { first: 100, sort });
    const ids: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 15; page += 1) {
      const { edges, hasNextPage } = await searchFacilities(searcher(), filter, { first: 7, after, sort });
      ids.push(...edges.map(({ node }) => node.id));
      after = edges.at(-1)?.cursor;
      if (!hasNextPage) break;
    }
    expect(ids.slice(0, 100)).toEqual(whole.edges.map(({ node }) => node.id).slice(0, ids.length));
    expect(ids.length).toBeGreaterThanOrEqual(Math.min(100, whole.edges.length));
  });

  test("a change of a facility shows in the search at once, and a withdrawn one is gone", async () => {
    const { em } = searcher();
    const near = { centre: { lat: 37.5, lon: 15.09 }, types: ["physiotherapyCentre"] as const };
    await em.transactional(async (inside) => {
      const facility = await inside.findOneOrFail(Facility, granMadreId);
      facility.location = near.centre;
    });
    const first = async () => (await searchFacilities(searcher(), near, { first: 1 })).edges[0]?.node;
    expect(await first()).toMatchObject({ id: granMadreId, meters: 0 });
    await em.nativeUpdate(Facility, { id: granMadreId }, { withdrawn: true });
    expect((await first())?.id).not.toBe(granMadreId);
    expect(await findFacility(searcher(), granMadreId)).toBeUndefined();
    const byName = async (actor: Actor) => {
      const { edges } = await searchFacilities(
        { ...searcher(), actor },
        { name: "gran madre" },
        { first: 5 },
      );
      return edges.map(({ node }) => node.id);
    };
    expect(await byName(searcher().actor)).not.toContain(granMadreId);
    expect(await byName({ ...searcher().actor, door: "desk", role: "operator" } as Actor)).toContain(
      granMadreId,
    );
    await expect(findFacility({ ...searcher(), actor: { door: "visitor" } }, crocettaId)).rejects.toThrow(
      "wrong door: visitor",
    );
    expect(await findFacility(searcher(), "not an id")).toBeUndefined();
  });

  test("the read model holds exactly what its sources say", async () => {
    const { rows } = await sql<{ odd: number; kept: number }>`
      with expected as (
        select f.id, facility_nearby_key(coalesce(n.number, 0), f.type, f.blueasy) as key
        from facility f
        cross join lateral (select null as code union all select service_code from facility_service s
          where s.facility_id = f.id) offered
        left join service_number n on n.service_code = offered.code
        where not f.withdrawn
      )
      select (select count(*)::int from facility_nearby) as kept,
        (select count(*)::int from expected full join facility_nearby k on k.facility_id = id and k.key = expected.key
         where id is null or k.facility_id is null) as odd
    `.execute(searcher().em.getKysely());
    expect(rows[0]?.odd).toBe(0);
    expect(rows[0]?.kept).toBeGreaterThan(3000);
  });

  test.each([
    [{ near: { latitude: 48.85, longitude: 200 } }, "input.near.latitude"],
    [{ near: { latitude: 10, longitude: 10 } }, "input.near"],
    [{ near: { placeId: "nowhere" } }, "input.near.placeId"],
    [{ near: { text: "torino" }, radiusMeters: -1 }, "input.radiusMeters"],
    [{ sort: FacilitySortEnum.DISTANCE }, "input.sort"],
    [{ sort: FacilitySortEnum.PRICE }, "input.sort"],
  ])("%j is refused at %s", async (input, field) => {
    await expect(pageOf(input)).rejects.toMatchObject({ code: "INVALID_INPUT", place: { field } });
  });

  test("a page size out of range and a foreign cursor are refused", async () => {
    await expect(pageOf({}, 0)).rejects.toMatchObject({ place: { field: "first" } });
    await expect(pageOf({}, 101)).rejects.toMatchObject({ place: { field: "first" } });
    for (const after of ["", "x", "WzEsMl0"]) {
      await expect(searchOf(searcher(), {}, { first: 5, after })).rejects.toMatchObject({
        place: { field: "after" },
      });
    }
  });
});
