import { beforeAll, expect, test } from "vitest";
import { seedNetwork } from "../../server/seed/network.ts";
import { chanceOf } from "../support/chance.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { bothWays } from "./both-ways.ts";

interface Counted {
  readonly totalCount: number;
  readonly matches: { readonly atLeast: number; readonly isExact: boolean };
}

const documents = {
  searchFacilities: `query ($input: FacilitySearchInput!) {
    searchFacilities(input: $input, first: 5) { PARTS edges { node { id } } } }`,
  doctors: `query ($input: DoctorSearchInput!) { doctors(input: $input, first: 5) { PARTS edges { node { id } } } }`,
};
type Kind = keyof typeof documents;

const names = ["san", "centro", "ross", "maria", "rosi", "fisioterapico crocetta", "xyz"];

function inputOf(kind: Kind, chance: ReturnType<typeof chanceOf>): object {
  const near = chance.pick([{ placeId: "001272" }, { text: "milano" }, { latitude: 44.5, longitude: 9.4 }]);
  const somewhere = chance.odds(0.75)
    ? { near, ...(chance.odds(0.6) ? { radiusMeters: chance.pick([900, 8_000, 60_000, 400_000]) } : {}) }
    : {};
  const common = {
    ...somewhere,
    ...(chance.odds(0.4) ? { serviceCode: chance.pick(["FKT-RIABILITATIVA", "ECG", "NO-SUCH"]) } : {}),
    ...(chance.odds(0.25) ? { specialty: "CARDIOLOGIA" } : {}),
    ...(chance.odds(0.35) ? { name: chance.pick(names) } : {}),
  };
  if (kind === "doctors") return common;
  return {
    ...common,
    ...(chance.odds(0.3) ? { types: chance.pick([["DENTAL_PRACTICE"], ["MEDICAL_CENTRE", "DENTAL_PRACTICE"]]) } : {}),
    ...(chance.odds(0.3) ? { blueasy: chance.odds(0.5) } : {}),
    ...(chance.odds(0.15) ? { openNow: true } : {}),
  }; // prettier-ignore
}

describeOnBothDatabases("counting what fits", (database) => {
  const { fast } = bothWays(database);

  beforeAll(() => database.orm.em.fork().transactional(seedNetwork));

  async function counted(kind: Kind, parts: string, input: object): Promise<Counted> {
    const { answer } = await fast(documents[kind].replace("PARTS", parts), { input });
    const data = answer["data"] as Record<Kind, Counted> | null;
    expect(data, JSON.stringify([input, answer["errors"]])).toBeTruthy();
    return (data as Record<Kind, Counted>)[kind];
  }

  test.each(Object.keys(documents) as Kind[])(
    "of %s ends at two hundred, and says until there what counting them all says",
    async (kind) => {
      const chance = chanceOf(7);
      const seen = { few: 0, many: 0 };
      for (let number = 0; number < 90; number += 1) {
        const input = inputOf(kind, chance);
        const { totalCount } = await counted(kind, "totalCount", input);
        const { matches } = await counted(kind, "matches { atLeast isExact }", input);
        const expected = { atLeast: Math.min(totalCount, 200), isExact: totalCount <= 200 };
        expect(matches, JSON.stringify(input)).toEqual(expected);
        seen[totalCount > 200 ? "many" : "few"] += 1;
      }
      expect(Math.min(seen.few, seen.many)).toBeGreaterThan(3);
    },
    60_000,
  );
});
