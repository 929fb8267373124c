import { type DocumentNode, Kind, print } from "graphql";
import { beforeAll, expect, test } from "vitest";
import * as documents from "../../web/src/lib/gql/graphql.ts";
import { giulia as person, seedCast } from "../support/cast.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { type Asker, bothWays } from "./both-ways.ts";

const searches = ["searchFacilities", "doctors", "facilitiesInBox", "suggestions"];

/** Documents that search beside other things, of pages that are no searches. */
const others = ["DirectFacilityStep", "DoctorsToAdd"];

/** What the pages send, by name. */
const sent = new Map(
  Object.entries(documents).flatMap(([key, document]) => {
    const node = document as unknown as DocumentNode;
    const isSearch = node.definitions.some(
      (one) =>
        one.kind === Kind.OPERATION_DEFINITION &&
        one.selectionSet.selections.some(
          (field) => field.kind === Kind.FIELD && searches.includes(field.name.value),
        ),
    );
    const name = key.replace(/Document$/, "");
    return isSearch && !others.includes(name) ? [[name, print(node)] as const] : [];
  }),
);

const torino = { placeId: "001272" };
/** As `filters.ts` makes them. */
const list = { after: null, near: "", placed: false, priced: false, cause: "ILLNESS", injuredOn: null };
const priced = { ...list, priced: true };
const box = { south: 45, west: 7.6, north: 45.1, east: 7.75 };

/** For each document what people ask with it. */
const asked: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  FindFacilities: [
    { ...list, input: { near: torino, sort: "DISTANCE" } },
    { ...list, near: "torino", placed: true, input: { near: { text: "torino" }, sort: "DISTANCE" } },
    { ...list, input: { near: { latitude: 45.07, longitude: 7.68 }, radiusMeters: 5000, sort: "DISTANCE" } },
    { ...list, input: { near: torino, radiusMeters: 20_000, types: ["DENTAL_PRACTICE"], sort: "DISTANCE" } },
    { ...list, input: { near: torino, blueasy: true, sort: "DISTANCE" } },
    { ...priced, input: { near: torino, serviceCode: "FKT-RIABILITATIVA", sort: "DISTANCE" } },
    {
      ...priced,
      ...{ cause: "INJURY", injuredOn: "2026-11-02" },
      input: { near: torino, serviceCode: "FKT-RIABILITATIVA", radiusMeters: 10_000, sort: "DISTANCE" },
    },
    { ...priced, input: { near: torino, serviceCode: "ECG", sort: "DISTANCE" } },
  ],
  FindDoctors: [
    { ...list, input: { near: torino, sort: "DISTANCE" } },
    { ...list, near: "torino", placed: true, input: { near: { text: "torino" }, sort: "DISTANCE" } },
    { ...list, input: { near: torino, specialty: "CARDIOLOGIA", radiusMeters: 20_000, sort: "DISTANCE" } },
    { ...list, input: { near: torino, serviceCode: "ECG", sort: "DISTANCE" } },
    { ...list, input: { near: torino, name: "ross", sort: "DISTANCE" } },
    { ...list, input: { name: "rossi", sort: "NAME" } },
    { ...list, input: { name: "ross", specialty: "CARDIOLOGIA", sort: "NAME" } },
  ],
  FacilitiesOnMap: [
    { box, filter: {} },
    { box, filter: { serviceCode: "FKT-RIABILITATIVA", blueasy: true } },
    { box, filter: { types: ["DENTAL_PRACTICE"], specialty: "CARDIOLOGIA" } },
  ],
  DoctorsOnMap: [
    { input: { near: torino, sort: "DISTANCE" }, after: null },
    { input: { name: "rossi", sort: "NAME" }, after: null },
  ],
  Suggestions: [
    { text: "tor", near: null },
    { text: "fisio", near: torino },
    { text: "rossi", near: null },
  ],
};

describeOnBothDatabases("the documents of the search pages", (database) => {
  const { fast, plain } = bothWays(database);
  const giulia = { door: "member" as const, personId: "" };

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date("2026-11-23T09:00:00Z"), "country");
    const rows = await database.orm.em
      .fork()
      .execute("select id from person where tax_code = ?", [person.taxCode]);
    giulia.personId = (rows as { id: string }[])[0]?.id ?? "";
  });

  test("are all named here", () => {
    expect([...sent.keys()].toSorted()).toEqual(Object.keys(asked).toSorted());
  });

  test.each(Object.keys(asked))(
    "%s is answered by the fast path, as plain execution answers it",
    async (name) => {
      const document = sent.get(name) ?? "";
      for (const variables of asked[name] ?? []) {
        for (const language of ["it", "en"] as const) {
          const asker: Asker = { ...giulia, language };
          const expected = await plain(document, variables, asker);
          const { isFast, answer } = await fast(document, variables, asker);
          const question = `${name} ${JSON.stringify(variables)}`;
          expect(expected["errors"], question).toBeUndefined();
          expect(answer["data"], question).toEqual(expected["data"]);
          expect(isFast, question).toBe(true);
        }
      }
    },
  );

  test("say what a member would pay, and of a long list only that there are more", async () => {
    const [, , , , , variables = {}] = asked["FindFacilities"] ?? [];
    const { answer } = await fast(sent.get("FindFacilities") ?? "", variables, giulia);
    const { searchFacilities } = answer["data"] as {
      searchFacilities: { matches: unknown; edges: { memberShare: { priceCents: number } | null }[] };
    };
    expect(searchFacilities.edges.filter(({ memberShare }) => memberShare).length).toBeGreaterThan(15);
    const all = await fast(sent.get("FindFacilities") ?? "", asked["FindFacilities"]?.[0] ?? {}, giulia);
    expect(all.answer["data"]).toMatchObject({
      searchFacilities: { matches: { atLeast: 200, isExact: false } },
    });
  });
});
