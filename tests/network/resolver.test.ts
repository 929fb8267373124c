import { graphql, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { beforeAll, expect, test } from "vitest";
import type { Door } from "../../server/identity/entity.ts";
import type { Language } from "../../server/kernel/language.ts";
import * as networkResolvers from "../../server/network/resolver.ts";
import * as searchResolvers from "../../server/network/search/resolver.ts";
import { crocettaId, seedNetwork } from "../../server/seed/network.ts";
import { anybodyAt, contextOf } from "../support/context.ts";
import { describeOnBothDatabases } from "../support/databases.ts";

describeOnBothDatabases("the network over GraphQL", (database) => {
  let schema: GraphQLSchema;

  async function ask(source: string, door: Door = "member", language: Language = "it") {
    const contextValue = contextOf(database, anybodyAt(door), { language });
    const { data, errors } = await graphql({ schema, source, contextValue });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
  }

  beforeAll(async () => {
    const [first, ...others] = Object.values({ ...networkResolvers, ...searchResolvers });
    if (!first) throw new Error("the room has no resolvers");
    schema = buildSchemaSync({ resolvers: [first, ...others], authChecker: () => true, validate: false });
    await database.orm.em.fork().transactional(seedNetwork);
  });

  test("a CAP leads to a place, the place to facilities with distance, price and doctors", async () => {
    expect(await ask(`{ places(text: "10129") { id label kind } }`)).toEqual({
      places: [{ id: "001272-10129", label: "10129 Torino (TO)", kind: "POSTCODE" }],
    });
    const { searchFacilities } = await ask(`{
      searchFacilities(input: {
        near: { placeId: "001272-10129" }, types: [PHYSIOTHERAPY_CENTRE], serviceCode: "FKT-RIABILITATIVA", blueasy: true
      }, first: 3) {
        totalCount centre { label } pageInfo { hasNextPage }
        edges { distanceMeters node { name type blueasy services { service { code name } priceCents } doctors { lastName } } }
      }
    }`);
    expect(searchFacilities).toMatchObject({
      centre: { label: "10129 Torino (TO)" },
      pageInfo: { hasNextPage: true },
    });
    const { edges, totalCount } = searchFacilities as {
      totalCount: number;
      edges: { distanceMeters: number; node: { type: string; doctors: unknown[]; services: unknown[] } }[];
    };
    expect(totalCount).toBeGreaterThan(3);
    for (const { distanceMeters, node } of edges) {
      expect(distanceMeters).toBeLessThan(5_000);
      expect(node.type).toBe("PHYSIOTHERAPY_CENTRE");
      expect(node.doctors.length).toBeGreaterThan(0);
      expect(node.services.length).toBeGreaterThan(2);
    }
  });

  test("the card speaks the asked language; a foreign id is no facility", async () => {
    const source = `{ facility(id: "${crocettaId}") { name address postcode services { service { code name category } priceCents } } }`;
    expect(await ask(source)).toMatchObject({
      facility: {
        name: "Centro Fisioterapico Crocetta",
        postcode: "10129",
        services: expect.arrayContaining([
          {
            service: {
              code: "FKT-RIABILITATIVA",
              name: "Fisioterapia riabilitativa",
              category: "Fisioterapia",
            },
            priceCents: 4500,
          },
        ]) as unknown,
      },
    });
    expect(JSON.stringify(await ask(source, "member", "en"))).toContain("Rehabilitation physiotherapy");
    expect(await ask(`{ facility(id: "nope") { id } }`)).toEqual({ facility: null });
  });

  test.each([
    ["risonanza", "RM"],
    ["tac", "TC"],
    ["fisioterapia riabilitativa", "FKT-RIABILITATIVA"],
    ["fisoterapia", "FKT-RIABILITATIVA"],
    ["physiotherapy", "FKT-RIABILITATIVA"],
    ["dentista", "ODO-VISITA"],
  ])("the word «%s» finds the service %s", async (word, code) => {
    const { healthServices } = await ask(
      `{ healthServices(text: "${word}", first: 5) { edges { node { code } } } }`,
    );
    expect(healthServices).toMatchObject({ edges: expect.arrayContaining([{ node: { code } }]) as unknown });
  });
});
