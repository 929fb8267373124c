import { beforeEach, expect, test } from "vitest";
import { claimForEvent, type Event } from "../../server/claim/open.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { accountId, giulia, paolo, personId, policyId, seedCast } from "../support/cast.ts";
import { acting } from "../support/acting.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";

const now = new Date("2026-11-23T09:00:00Z");
const [monday, tuesday] = [localDate("2026-11-09"), localDate("2026-11-10")];

describeOnBothDatabases("which claim an event belongs to", (database) => {
  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, now);
  });

  const unknown: Event = {
    ...{ personId: personId(giulia), policyId: policyId("IPP-0001170"), cause: "illness" },
    ...{ injuredOn: null, pathologyCode: null, startedOn: null },
  };
  const injury = (injuredOn: Event["injuredOn"]): Event => ({ ...unknown, cause: "injury", injuredOn });
  const illness = (pathologyCode: string | null, startedOn: Event["startedOn"]): Event => ({
    ...{ ...unknown, pathologyCode, startedOn },
  });

  /** Numbers of the claims that events find or open, one after the other. */
  async function numbersOf(...events: readonly Event[]): Promise<string[]> {
    const numbers: string[] = [];
    for (const event of events) {
      const actor = {
        door: "desk",
        accountId: accountId("centrale.operativa"),
        sessionId: "",
        role: "operator",
      } as const;
      const claim = await acting(database, { actor, at: now }, (act) => claimForEvent(act, event));
      numbers.push(claim.number);
    }
    return numbers;
  }

  test("the injury of one day is one event, whatever the condition is called", async () => {
    const named = { ...injury(monday), pathologyCode: "knee" };
    expect(await numbersOf(injury(monday), injury(tuesday), named, injury(null), injury(null))).toEqual([
      "1/2026",
      "2/2026",
      "1/2026",
      "3/2026",
      "4/2026",
    ]);
  });

  test("an illness is the same only when both its code and its first day agree", async () => {
    const events = [
      illness("asthma", monday),
      illness("asthma", tuesday),
      illness("gout", monday),
      illness("asthma", monday),
      illness("asthma", null),
      illness(null, monday),
      illness("asthma", null),
    ];
    expect(await numbersOf(...events)).toEqual([1, 2, 3, 1, 4, 5, 6].map((number) => `${number}/2026`));
  });

  test("the same day of somebody else, or under another policy, is another event", async () => {
    const his = { ...injury(monday), personId: personId(paolo), policyId: policyId("IPP-0001171") };
    const renewed = { ...injury(monday), policyId: policyId("IPP-0001171") };
    expect(await numbersOf(injury(monday), his, renewed, his)).toEqual([
      "1/2026",
      "2/2026",
      "3/2026",
      "2/2026",
    ]);
  });
});
