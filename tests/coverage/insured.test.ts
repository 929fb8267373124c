import { beforeAll, expect, test } from "vitest";
import { coverOn, insuredPerson, limitWindows } from "../../server/coverage/queries.ts";
import { limitStates } from "./limit-states.ts";
import { insuredOn } from "../../server/coverage/insured.ts";
import { Enrolment, LimitAccount, Policy } from "../../server/coverage/entity.ts";
import { leftOf } from "../../server/coverage/rules.ts";
import { Person } from "../../server/identity/entity.ts";
import { addDays, addYears, localDate } from "../../server/kernel/dates.ts";
import { editionOf } from "../../server/plan/plans.ts";
import { seedCast } from "../support/cast.ts";
import { describeOnBothDatabases } from "../support/databases.ts";

const today = localDate("2026-11-23");

describeOnBothDatabases("a covered person read in one statement", (database) => {
  const fork = () => database.orm.em.fork();

  beforeAll(async () => {
    const em = fork();
    await seedCast(em, new Date(`${today}T09:00:00Z`));
    // Every limit of every person has been used a little, in the window of today, and by a family also of its own.
    for (const { person, policy: id } of await em.find(Enrolment, {})) {
      const policy = await em.findOneOrFail(Policy, { id });
      const { limits } = editionOf(policy.planCode, today);
      const windows = await limitWindows(em, limits, { personId: person, policy, day: today });
      for (const [place, { policyId, ...window }] of windows.entries()) {
        const { limitKey, ownerId, startsOn } = window;
        if ((await em.count(LimitAccount, { policy: policyId, limitKey, ownerId, startsOn })) > 0) continue;
        const used = Math.min(place % 7, window.capacity);
        em.create(LimitAccount, { ...window, id: crypto.randomUUID(), policy: policyId, used, held: 0 });
      }
      await em.flush();
    }
  });

  test("is the person that the tables tell one by one, with as much left of every limit, on any day", async () => {
    const em = fork();
    const persons = await em.find(Person, {});
    const enrolments = await em.find(Enrolment, {});
    const edges = enrolments.flatMap(({ startsOn, endsOn }) =>
      [startsOn, endsOn ?? today].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]),
    );
    const days = [...new Set([today, addDays(today, 1), addYears(today, 1), ...edges])];
    const seen = { covered: 0, bare: 0 };
    for (const person of persons)
      for (const day of days) {
        const cover = await coverOn(em, person.id, day);
        const read = await insuredOn(em, person.id, day);
        seen[cover ? "covered" : "bare"] += 1;
        if (cover === undefined) {
          expect(read, `${person.taxCode} ${day}`).toBeUndefined();
          continue;
        }
        const edition = editionOf(cover.policy.planCode, day);
        const owner = { personId: person.id, policy: cover.policy, day };
        const states = await limitStates(em, await limitWindows(em, edition.limits, owner));
        const left = Object.fromEntries(states.map((state) => [state.limitKey, leftOf(state)]));
        expect(read, `${person.taxCode} ${day}`).toMatchObject({
          edition,
          person: insuredPerson(person, cover),
          limits: states,
          usage: { left },
        });
      }
    expect(seen.covered).toBeGreaterThan(20);
    expect(seen.bare).toBeGreaterThan(5);
  });
});
