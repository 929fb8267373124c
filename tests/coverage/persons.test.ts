import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { giveConsent } from "../../server/coverage/consent.ts";
import { Consent, Enrolment, Policy, type Relationship } from "../../server/coverage/entity.ts";
import { withPersons } from "../../server/coverage/family.ts";
import { Person } from "../../server/identity/entity.ts";
import type { MemberActor, Persons } from "../../server/kernel/actor.ts";
import { addDays, type LocalDate, localDate } from "../../server/kernel/dates.ts";
import { acting } from "../support/acting.ts";
import { enrolmentId, laura, marco, personId, policyId, seedCast } from "../support/cast.ts";
import { chanceOf, type Chance } from "../support/chance.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";

const day = localDate("2026-11-23");
/** A quarter of an hour before and after midnight in Rome, between this day and the next. */
const nights = [new Date("2026-11-23T22:45:00Z"), new Date("2026-11-23T23:15:00Z")] as const;

interface Someone {
  readonly id: string;
  readonly born: LocalDate;
}
interface Contract {
  readonly id: string;
  readonly endsOn: LocalDate | null;
}
interface Place {
  readonly policy: string;
  readonly person: string;
  readonly relationship: Relationship;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}
interface Given {
  readonly giver: string;
  readonly reader: string;
  readonly policy: string;
  readonly givenAt: Date;
  readonly isRevoked: boolean;
}
interface World {
  readonly people: readonly Someone[];
  readonly policies: readonly Contract[];
  readonly places: readonly Place[];
  readonly consents: readonly Given[];
}

/** Families that overlap, with everything that can begin or end doing so around one midnight. */
function worldOf(chance: Chance): World {
  const around = () => addDays(day, chance.whole(-1, 2));
  const people = Array.from({ length: 7 }, (): Someone => {
    // Half of them turn 18 within days of the midnight.
    const turning = addDays(localDate("2008-11-24"), chance.whole(-2, 2));
    const born = chance.odds(0.5)
      ? turning
      : localDate(chance.pick(["1970-03-01", "2004-02-29", "2015-06-30"]));
    return { id: randomUUID(), born };
  });
  const policies = Array.from({ length: 3 }, (): Contract => {
    return { id: randomUUID(), endsOn: chance.odds(0.25) ? around() : null };
  });
  const places = policies.flatMap(({ id: policy }) => {
    const members = people.filter(() => chance.odds(0.6));
    return members.map(({ id: person }, place): Place => {
      const relationship = place === 0 ? "holder" : chance.pick(["spouse", "child", "child"] as const);
      const from = chance.odds(0.2) ? around() : localDate("2020-01-01");
      const to = chance.odds(0.3) ? around() : null;
      return { policy, person, relationship, from, to: to !== null && to < from ? from : to };
    });
  });
  const consents = new Map<string, Given>();
  for (let number = 0; number < 30; number += 1) {
    const [giver, reader] = [chance.pick(people).id, chance.pick(people).id];
    const policy = chance.pick(policies).id;
    if (giver === reader) continue;
    const givenAt = chance.pick([new Date("2026-01-01T12:00:00Z"), ...nights]);
    const key = [giver, reader, policy].join();
    consents.set(key, { giver, reader, policy, givenAt, isRevoked: chance.odds(0.3) });
  }
  return { people, policies, places, consents: [...consents.values()] };
}

/** Whom somebody may read of and answers for on a day, one pair after the other: what the product's one statement is compared with. */
function expected({ people, policies, places, consents }: World, reader: string, today: LocalDate): Persons {
  const [year, rest] = [Number(today.slice(0, 4)) - 18, today.slice(4)];
  const isMinor = ({ born }: Someone) => born > `${year}${rest}`;
  const isThere = ({ from, to }: Place) => from <= today && (to === null || today <= to);
  const seen: string[] = [];
  const answeredFor: string[] = [];
  for (const other of people) {
    let [sees, answers] = [other.id === reader, other.id === reader];
    for (const mine of places) {
      for (const theirs of places) {
        if (mine.person !== reader || theirs.person !== other.id || mine.policy !== theirs.policy) continue;
        if (mine.relationship === "child" || !isThere(mine) || !isThere(theirs)) continue;
        const endsOn = policies.find(({ id }) => id === mine.policy)?.endsOn ?? null;
        if (isMinor(other)) answers ||= theirs.relationship === "child" && theirs !== mine;
        else if (endsOn === null || endsOn >= today) {
          sees ||= consents.some(({ giver, reader: by, policy, givenAt, isRevoked }) => {
            const givenOn =
              givenAt === nights[1] ? addDays(day, 1) : givenAt === nights[0] ? day : "2026-01-01";
            const since = [mine.from, theirs.from].every((from) => from <= givenOn);
            return giver === other.id && by === reader && policy === mine.policy && since && !isRevoked;
          });
        }
      }
    }
    if (answers) answeredFor.push(other.id);
    if (sees || answers) seen.push(other.id);
  }
  return { seen: seen.toSorted(), answeredFor: answeredFor.toSorted() };
}

describeOnBothDatabases("whom a member sees", (database) => {
  const em = () => database.orm.em.fork();

  beforeEach(() => emptyButNetwork(em()));

  async function write({ people, policies, places, consents }: World): Promise<void> {
    await em().transactional(async (inner) => {
      for (const [index, { id, born }] of people.entries()) {
        const names = {
          firstName: `P${index}`,
          lastName: "X",
          sex: "female",
          taxCode: id.slice(0, 16),
        } as const;
        inner.create(Person, { id, birthDate: born, ...names, email: null, mobile: null });
      }
      for (const { id, endsOn } of policies) {
        const holder = people[0]?.id ?? "";
        const own = {
          number: id.slice(0, 30),
          planCode: "famiglia" as const,
          startsOn: localDate("2020-01-01"),
        };
        inner.create(Policy, { id, holder, endsOn, ...own });
      }
      await inner.flush();
      for (const { from: startsOn, to: endsOn, ...place } of places)
        inner.create(Enrolment, { id: randomUUID(), ...place, startsOn, endsOn, enrolledUntil: null });
      for (const { isRevoked, ...given } of consents) {
        const words = { kind: "healthData", wording: "2026-11" } as const;
        const times = { revokedAt: isRevoked ? nights[0] : null };
        inner.create(Consent, { id: randomUUID(), ...given, ...words, ...times });
      }
    });
  }

  async function found(reader: string, now: Date): Promise<Persons> {
    const actor = { door: "member", accountId: "", sessionId: "", personId: reader } as const;
    const { persons } = withPersons(actor, () => now) as MemberActor;
    const { seen, answeredFor } = (await persons?.(em())) ?? { seen: [], answeredFor: [] };
    expect(seen[0]).toBe(reader);
    expect(new Set(seen).size).toBe(seen.length);
    return { seen: seen.toSorted(), answeredFor: answeredFor.toSorted() };
  }

  const rounds = database.kind === "embedded" ? 4 : 40;

  test(`is what going through all pairs by hand finds, before and after midnight in Rome: ${rounds} worlds`, async () => {
    const chance = chanceOf(12);
    const kinds = { consented: 0, minors: 0, alone: 0, changed: 0 };
    for (let round = 0; round < rounds; round += 1) {
      await emptyButNetwork(em());
      const world = worldOf(chance);
      await write(world);
      for (const { id } of world.people) {
        const before = expected(world, id, day);
        const after = expected(world, id, addDays(day, 1));
        const where = `round ${round}, ${JSON.stringify({ id, world })}`;
        expect(await found(id, nights[0]), where).toEqual(before);
        expect(await found(id, nights[1]), where).toEqual(after);
        kinds.consented += Number(before.seen.length > before.answeredFor.length);
        kinds.minors += Number(before.answeredFor.length > 1);
        kinds.alone += Number(before.seen.length === 1);
        kinds.changed += Number(JSON.stringify(before) !== JSON.stringify(after));
      }
    }
    // Worlds in which nothing happens would prove nothing.
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(database.kind === "embedded" ? 0 : 15);
  });

  test("is looked up once, however often it is asked for", async () => {
    await seedCast(em(), nights[0]);
    const actor = { door: "member", accountId: "", sessionId: "", personId: personId(marco) } as const;
    const member = withPersons(actor, () => nights[0]) as MemberActor;
    expect(await member.persons?.(em())).toBe(await member.persons?.(em()));
  });

  const lauraConsents = () =>
    acting(
      database,
      {
        actor: { door: "member", accountId: randomUUID(), sessionId: "", personId: personId(laura) },
        at: nights[0],
      },
      (act) => giveConsent(act, { kind: "healthData", readerId: enrolmentId(marco), wording: "2026-11" }),
    );

  test("one consent is given once, also by eight forms at the same moment", async () => {
    await seedCast(em(), nights[0]);
    const given = await Promise.all(Array.from({ length: 8 }, lauraConsents));
    expect(new Set(given.map(({ id }) => id)).size).toBe(1);
    expect(await em().count(Consent)).toBe(1);
  });

  test("a consent can be ended, once, and nothing else of it changes", async () => {
    await seedCast(em(), nights[0]);
    const { id } = await lauraConsents();
    const attempt = (change: string) =>
      sql
        .raw(`${change} where id = '${id}'`)
        .execute(em().getKysely())
        .then(
          () => "done",
          (error: unknown) => String(error),
        );
    expect(await attempt(`update consent set reader_id = '${personId(laura)}'`)).toMatch(/append-only|check/);
    expect(await attempt("update consent set wording = '2027-01'")).toContain("append-only");
    expect(await attempt(`update consent set policy_id = '${policyId("IPP-0001170")}'`)).toContain(
      "append-only",
    );
    expect(await attempt("delete from consent")).toContain("append-only");
    expect(await attempt("update consent set revoked_at = now()")).toBe("done");
    expect(await attempt("update consent set revoked_at = null")).toContain("append-only");
    expect(await attempt("update consent set revoked_at = now() + interval '1 day'")).toContain(
      "append-only",
    );
  });
});
