import { beforeAll, expect, test } from "vitest";
import type { MemberActor } from "../../server/kernel/actor.ts";
import { suggest, type SuggestionKind } from "../../server/network/search/suggestions.ts";
import { crocettaId, seedNetwork } from "../../server/seed/network.ts";
import { describeOnBothDatabases } from "../support/databases.ts";

const member: MemberActor = { door: "member", accountId: "", sessionId: "", personId: "" };
const crocetta = { lat: 45.061, lon: 7.656 };

describeOnBothDatabases("what a word may mean, while it is typed", (database) => {
  const searcher = () => ({
    em: database.orm.em.fork(),
    actor: member,
    now: () => new Date("2026-11-23T10:00:00Z"),
    language: "it" as const,
  });
  const labels = async (text: string, kind: SuggestionKind, centre?: typeof crocetta) =>
    (await suggest(searcher(), text, centre)).filter((one) => one.kind === kind).map(({ label }) => label);

  beforeAll(() => database.orm.em.fork().transactional(seedNetwork));

  test("one word may be a place, a facility, a doctor and a service, each kind at most four times", async () => {
    const found = await suggest(searcher(), "fisio", undefined);
    const kinds = new Set(found.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["facility", "service"]));
    for (const kind of kinds) expect(found.filter((one) => one.kind === kind).length).toBeLessThanOrEqual(4);
    expect(await labels("torino", "place")).toContain("Torino (TO)");
    expect(await labels("risonanza", "service")).not.toEqual([]);
  });

  test("one or two letters already bring the names that begin so, with and without a place", async () => {
    for (const centre of [undefined, crocetta]) {
      const doctors = await labels("fe", "doctor", centre);
      expect(doctors).toHaveLength(4);
      for (const label of doctors) expect(label.toLowerCase()).toMatch(/^fe/);
    }
  });

  test("from a place, the nearest come first", async () => {
    const [first] = (await suggest(searcher(), "centro", crocetta)).filter(({ kind }) => kind === "facility");
    expect(first?.id).toBe(crocettaId);
  });

  test("a typing error is forgiven where nothing fits as typed, and only there", async () => {
    expect(await labels("crocheta", "facility")).toEqual(
      expect.arrayContaining([expect.stringMatching(/crocetta/i)]),
    );
    const exact = await labels("ferrero", "doctor");
    for (const label of exact) expect(label.toLowerCase()).toContain("ferrero");
  });

  test("strange words mean nothing and break nothing", async () => {
    for (const text of ["", " ", "%", "'; drop table doctor; --", "\u0000", "zzzzqqqq", "😀".repeat(2_000)])
      expect(await suggest(searcher(), text, crocetta), text.slice(0, 10)).toEqual([]);
  });
});
