import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { giveConsent } from "../../server/coverage/consent.ts";
import { Consent, Enrolment, Policy, type Relationship } from "../../server/coverage/entity.ts";
import { withPersons } from "../../server/coverage/family.ts";
import { Representation } from "../../server/coverage/representation/entity.ts";
import { Person } from "../../server/identity/entity.ts";
import type { MemberActor, Persons } from "../../server/kernel/actor.ts";
import { addDays, type LocalDate, localDate } from "../../server/kernel/dates.ts";
import { type Capacity, representativeKinds, type RepresentativeKind } from "../../server/kernel/roles.ts";
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
  readonly diedOn: LocalDate | null;
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
interface Representing {
  readonly represented: string;
  readonly representative: string;
  readonly kind: RepresentativeKind;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly isEnded: boolean;
}
interface World {
  readonly people: readonly Someone[];
  readonly policies: readonly Contract[];
  readonly places: readonly Place[];
  readonly consents: readonly Given[];
  readonly representing: readonly Representing[];
}

/** What a member meets, as it can be compared. */
type Found = Omit<Persons, "as"> & { readonly as: Readonly<Record<string, Capacity>> };

/** Families that overlap, with everything that can begin or end doing so around one midnight. */
function worldOf(chance: Chance): World {
  const around = () => addDays(day, chance.whole(-1, 2));
  const people = Array.from({ length: 7 }, (): Someone => {
    // Half of them turn 18 within days of the midnight.
    const turning = addDays(localDate("2008-11-24"), chance.whole(-2, 2));
    const born = chance.odds(0.5)
      ? turning
      : localDate(chance.pick(["1970-03-01", "2004-02-29", "2015-06-30"]));
    return { id: randomUUID(), born, diedOn: chance.odds(0.25) ? around() : null };
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
  const representing = Array.from({ length: 10 }, (): Representing => {
    const { id: represented, diedOn } = chance.pick(people);
    const representative = chance.pick(people).id;
    const kind = diedOn && chance.odds(0.7) ? "heir" : chance.pick(representativeKinds);
    const from = chance.odds(0.3) ? around() : localDate("2020-01-01");
    const to = chance.odds(0.3) ? around() : null;
    const last = to !== null && to < from ? from : to;
    return { represented, representative, kind, from, to: last, isEnded: chance.odds(0.15) };
  }).filter(({ represented, representative }) => represented !== representative);
  return { people, policies, places, consents: [...consents.values()], representing };
}

/** Whom somebody may read of and answers for on a day, one pair after the other: what the product's one statement is compared with. */
function expected(world: World, reader: string, today: LocalDate): Found {
  const { people, policies, places, consents, representing } = world;
  const [year, rest] = [Number(today.slice(0, 4)) - 18, today.slice(4)];
  const isMinor = ({ born }: Someone) => born > `${year}${rest}`;
  const isDead = (id: string) => {
    const diedOn = people.find((one) => one.id === id)?.diedOn ?? null;
    return diedOn !== null && diedOn <= today;
  };
  const isThere = ({ from, to }: Place) => from <= today && (to === null || today <= to);
  const seen: string[] = [];
  const answeredFor: string[] = [];
  const as: Record<string, Capacity> = {};
  for (const other of people) {
    let [sees, answers] = [other.id === reader, other.id === reader];
    const capacities: Capacity[] = [];
    for (const one of representing) {
      if (one.represented !== other.id || one.representative !== reader || one.isEnded) continue;
      if (one.from > today || (one.to !== null && one.to < today) || isDead(reader)) continue;
      if (isDead(other.id) === (one.kind === "heir")) capacities.push(one.kind);
    }
    for (const mine of places) {
      for (const theirs of places) {
        if (mine.person !== reader || theirs.person !== other.id || mine.policy !== theirs.policy) continue;
        if (mine.relationship === "child" || !isThere(mine) || !isThere(theirs)) continue;
        if (isDead(reader) || isDead(other.id)) continue;
        const endsOn = policies.find(({ id }) => id === mine.policy)?.endsOn ?? null;
        if (isMinor(other)) {
          if (theirs.relationship === "child" && theirs !== mine) capacities.push("parent");
        } else if (endsOn === null || endsOn >= today) {
          sees ||= consents.some(({ giver, reader: by, policy, givenAt, isRevoked }) => {
            const givenOn =
              givenAt === nights[1] ? addDays(day, 1) : givenAt === nights[0] ? day : "2026-01-01";
            const since = [mine.from, theirs.from].every((from) => from <= givenOn);
            return giver === other.id && by === reader && policy === mine.policy && since && !isRevoked;
          });
        }
      }
    }
    const [first] = ["parent" as const, ...representativeKinds].filter((one) => capacities.includes(one));
    answers ||= first !== undefined;
    if (first !== undefined) as[other.id] = first;
    if (answers) answeredFor.push(other.id);
    if (sees || answers) seen.push(other.id);
  }
  return { seen: seen.toSorted(), answeredFor: answeredFor.toSorted(), as };
}

describeOnBothDatabases("whom a member sees", (database) => {
  const em = () => database.orm.em.fork();

  beforeEach(() => emptyButNetwork(em()));

  async function write({ people, policies, places, consents, representing }: World): Promise<void> {
    await em().transactional(async (inner) => {
      for (const [index, { id, born, diedOn }] of people.entries()) {
        const names = {
          firstName: `P${index}`,
          lastName: "X",
          sex: "female",
          taxCode: id.slice(0, 16),
        } as const;
        inner.create(Person, { id, birthDate: born, ...names, email: null, mobile: null, diedOn });
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
      const enteredBy = randomUUID();
      const document = randomUUID();
      await sql`
        insert into account (id, user_name, display_name, email, password_hash, password_changed_at, created_at)
        values (${enteredBy}, ${enteredBy}, 'Desk', 'desk@centrale.example', '', now(), now())`.execute(
        inner.getKysely(),
      );
      await sql`
        insert into document (id, file_name, mime_type, size_bytes, sha256, uploaded_by_id, uploaded_at)
        values (${document}, 'decreto.pdf', 'application/pdf', 1, ${document}, ${enteredBy}, now())`.execute(
        inner.getKysely(),
      );
      for (const { from: startsOn, to: endsOn, isEnded, ...between } of representing) {
        const ended = { endedAt: nights[0], endedBy: enteredBy };
        const times = { startsOn, endsOn, enteredAt: nights[0], ...(isEnded ? ended : {}) };
        inner.create(Representation, { id: randomUUID(), ...between, document, enteredBy, ...times });
      }
    });
  }

  async function found(reader: string, now: Date): Promise<Found> {
    const actor = { door: "member", accountId: "", sessionId: "", personId: reader } as const;
    const { persons } = withPersons(actor, () => now) as MemberActor;
    const { seen, answeredFor, as } = (await persons?.(em())) ?? { seen: [], answeredFor: [], as: new Map() };
    expect(seen[0]).toBe(reader);
    expect(new Set(seen).size).toBe(seen.length);
    return { seen: seen.toSorted(), answeredFor: answeredFor.toSorted(), as: Object.fromEntries(as) };
  }

  const rounds = database.kind === "embedded" ? 4 : 40;

  test(`is what going through all pairs by hand finds, before and after midnight in Rome: ${rounds} worlds`, async () => {
    const chance = chanceOf(12);
    const kinds = { consented: 0, minors: 0, represented: 0, inherited: 0, alone: 0, changed: 0 };
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
        const capacities = Object.values(before.as);
        kinds.minors += Number(capacities.includes("parent"));
        kinds.represented += Number(capacities.some((one) => one !== "parent" && one !== "heir"));
        kinds.inherited += Number(capacities.includes("heir"));
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
