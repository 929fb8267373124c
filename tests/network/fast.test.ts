import { beforeAll, expect, test } from "vitest";
import { seedNetwork } from "../../server/seed/network.ts";
import { type Chance, chanceOf } from "../support/chance.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { bothWays } from "./both-ways.ts";

type Tree = Readonly<Record<string, "leaf" | (() => Tree)>>;

const service = (): Tree => ({ code: "leaf", name: "leaf", category: "leaf", __typename: "leaf" });
const facilityDoctor = (): Tree => ({
  ...{ id: "leaf", firstName: "leaf", lastName: "leaf", specialties: "leaf", services: service },
});
const facility = (): Tree => ({
  ...{ id: "leaf", name: "leaf", type: "leaf", address: "leaf", postcode: "leaf", municipality: "leaf" },
  ...{ province: "leaf", locationIsApproximate: "leaf" },
  ...{ phone: "leaf", email: "leaf", website: "leaf", vatNumber: "leaf" },
  ...{ blueasy: "leaf", latitude: "leaf", longitude: "leaf", __typename: "leaf", doctors: facilityDoctor },
  openingHours: () => ({ weekday: "leaf", opensAt: "leaf", closesAt: "leaf" }),
  services: () => ({ service, priceCents: "leaf" }),
});
const doctor = (): Tree => ({
  ...{ id: "leaf", firstName: "leaf", lastName: "leaf", specialties: "leaf" },
  places: () => ({ facility, services: service, distanceMeters: "leaf" }),
});
const page = {
  pageInfo: (): Tree => ({
    hasPreviousPage: "leaf",
    hasNextPage: "leaf",
    startCursor: "leaf",
    endCursor: "leaf",
  }),
  centre: (): Tree => ({ id: "leaf", label: "leaf", kind: "leaf", latitude: "leaf", approximate: "leaf" }),
  matches: (): Tree => ({ atLeast: "leaf", isExact: "leaf" }),
  spellingForgiven: "leaf",
} as const;
const queries: Readonly<Record<string, Tree>> = {
  searchFacilities: { ...page, edges: () => ({ node: facility, distanceMeters: "leaf", cursor: "leaf" }), totalCount: "leaf" },
  doctors: { ...page, edges: () => ({ node: doctor, distanceMeters: "leaf", cursor: "leaf" }), totalCount: "leaf" },
  facilitiesInBox: { totalCount: "leaf", facilities: facility, clusters: () => ({ count: "leaf", latitude: "leaf" }) },
}; // prettier-ignore

/** Fields that the fast path leaves to others: rarely asked here, so that most documents are fast. */
const left = new Set(["cursor", "totalCount"]);

function selection(tree: Tree, chance: Chance, depth: number): string {
  const chosen = Object.entries(tree).filter(
    ([name, inner]) => (inner === "leaf" || depth > 0) && chance.odds(left.has(name) ? 0.06 : 0.45),
  );
  const mustHave = Object.entries(tree).filter(([name]) => ["edges", "node", "facilities"].includes(name));
  const all = [...new Map([...chosen, ...mustHave])];
  const fields = (all.length ? all : Object.entries(tree).slice(0, 1)).map(([name, inner], place) => {
    const alias = chance.odds(0.15) ? `a${place}: ` : "";
    const given = name === "doctors" && chance.odds(0.5) ? `(first: ${chance.whole(1, 4)})` : "";
    const nested = inner === "leaf" ? "" : ` ${selection(inner(), chance, depth - 1)}`;
    const directive = chance.odds(0.05)
      ? chance.pick([
          " @include(if: true)",
          " @skip(if: true)",
          " @include(if: $wanted)",
          " @skip(if: $wanted)",
        ])
      : "";
    const field = `${alias}${name}${given}${directive}${nested}`;
    return chance.odds(0.05) ? `... { ${field} }` : field;
  });
  return `{ ${fields.join(" ")} }`;
}

function inputs(name: string, chance: Chance): object {
  const near = chance.pick([
    { placeId: "001272-10129" },
    { text: "milano" },
    { text: "via Po 3, Torino" },
    { latitude: 36.8 + 9 * chance.draw(), longitude: 8 + 9 * chance.draw() },
  ]);
  const filter = {
    ...(chance.odds(0.4) ? { types: chance.pick([["PHYSIOTHERAPY_CENTRE"], ["DENTAL_PRACTICE", "MEDICAL_CENTRE"]]) } : {}),
    ...(chance.odds(0.4) ? { serviceCode: chance.pick(["FKT-RIABILITATIVA", "PET", "NO-SUCH"]) } : {}),
    ...(chance.odds(0.4) ? { blueasy: chance.odds(0.5) } : {}),
    ...(chance.odds(0.1) ? { specialty: "CARDIOLOGIA" } : {}),
    ...(chance.odds(0.1) ? { openNow: true } : {}),
  }; // prettier-ignore
  if (name === "facilitiesInBox") {
    const [south, west] = [chance.between(44, 45.4), chance.between(7, 9)];
    const box = { south, west, north: south + chance.between(0.01, 1), east: west + chance.between(0.01, 1) };
    return { box, filter };
  }
  const first = chance.whole(1, 30);
  if (name === "searchFacilities") {
    const radius = chance.odds(0.3) ? { radiusMeters: chance.whole(500, 90_000) } : {};
    return { input: { near, ...filter, ...radius }, first };
  }
  const names = chance.odds(0.6)
    ? { name: chance.pick(["ross", "maria", "nicolo'", "bianchi a", "rosi", "%"]) }
    : {};
  const more = chance.odds(0.3)
    ? { specialty: "CARDIOLOGIA" }
    : chance.odds(0.3)
      ? { serviceCode: "ECG" }
      : {};
  const sort = chance.odds(0.3) ? { sort: "NAME" } : {};
  return { input: { ...(chance.odds(0.8) ? { near } : {}), ...names, ...more, ...sort }, first };
}

/** Other fields of the same document. */
const besides = [
  "healthServices(first: 7) { code name category __typename }",
  'named: healthServices(text: "risonanza") { name }',
  "specialties { code } all: specialties { name }",
  'places(text: "torinno", first: 3) { id label kind latitude longitude approximate }',
  'viewer { id } places(text: "") { id }',
];

const headers: Readonly<Record<string, string>> = {
  searchFacilities: "($input: FacilitySearchInput!, $first: Int!, $after: String) { searchFacilities(input: $input, first: $first, after: $after)",
  doctors: "($input: DoctorSearchInput!, $first: Int!, $after: String) { doctors(input: $input, first: $first, after: $after)",
  facilitiesInBox: "($box: BoxInput!, $filter: FacilityFilterInput) { facilitiesInBox(box: $box, filter: $filter)",
}; // prettier-ignore

describeOnBothDatabases("the fast path", (database) => {
  const { fast, plain } = bothWays(database);

  beforeAll(() => database.orm.em.fork().transactional(seedNetwork));

  test("answers generated documents exactly as plain execution does, and most of them fast", async () => {
    const chance = chanceOf(41);
    let answeredFast = 0;
    const count = 180;
    for (let number = 0; number < count; number += 1) {
      const name = chance.pick(Object.keys(queries));
      const beside = chance.odds(0.2) ? chance.pick(besides) : "";
      const body = `${selection(queries[name] ?? {}, chance, 3)} ${beside} }`;
      const header = headers[name] ?? "";
      const switched = body.includes("$wanted") ? header.replace("(", "($wanted: Boolean = true, ") : header;
      const document = `query ${switched} ${body}`;
      const language = chance.odds(0.3) ? "en" : "it";
      const variables = { ...inputs(name, chance), wanted: chance.odds(0.5) } as Record<string, unknown>;
      for (let round = 0; round < 2; round += 1) {
        const expected = await plain(document, variables, { door: "member", language });
        const { isFast, answer } = await fast(document, variables, { door: "member", language });
        expect(answer["data"], `${document}\n${JSON.stringify(variables)}`).toEqual(expected["data"]);
        if (isFast) answeredFast += 1;
        const data = (expected["data"] as Record<string, { pageInfo?: { endCursor?: string } }> | null)?.[
          name
        ];
        if (!data?.pageInfo?.endCursor) break;
        variables["after"] = data.pageInfo.endCursor;
      }
    }
    expect(answeredFast).toBeGreaterThan(count / 2);
  }, 120_000);

  test("refuses, page by page, what plain execution refuses", async () => {
    const document = `query ${headers["searchFacilities"]} { edges { node { id } } } }`;
    const input = { near: { text: "torino" } };
    for (const variables of [
      { input, first: 0 },
      { input, first: 101 },
      { input, first: 5, after: "x" },
      { input: { near: { placeId: "nowhere" } }, first: 5 },
      { input: { near: { latitude: 10, longitude: 10 } }, first: 5 },
      { input: {}, first: "five" },
    ]) {
      const { isFast, answer } = await fast(document, variables);
      expect(isFast, JSON.stringify(variables)).toBe(false);
      expect(answer["errors"]).toHaveLength(1);
    }
    const { answer } = await fast(document, { input, first: 5 }, { door: "visitor" });
    expect(answer).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });
});
