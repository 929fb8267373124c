/**
 * Who may read of whom, and answers for whom: holder or spouse for the children, representatives for whom they represent, and
 * reading alone of adults who consented. Nobody acts, reads or is acted for as a parent after a death: heirs are.
 */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type RawBuilder, sql, type SqlBool } from "kysely";
import { Account, Person } from "../identity/entity.ts";
import type { Actor, MemberActor, Persons } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { personsSeen } from "../kernel/persons.ts";
import { type Capacity, representativeKinds } from "../kernel/roles.ts";
import { isMinorOn } from "./rules.ts";

/** Both sides of a tie are enrolled under one policy on a day. */
const bothEnrolled = (one: string, other: string, today: LocalDate): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.join(
    [one, other].map((alias) => {
      const [from, to] = [sql.ref(`${alias}.starts_on`), sql.ref(`${alias}.ends_on`)];
      return sql`${from} <= ${today}::date and (${to} is null or ${to} >= ${today}::date)`;
    }),
    sql` and `,
  )}`;

/** Whether somebody, by the alias of a person, is alive on a day: the day of a death counts as after it. */
const isAlive = (alias: string, today: LocalDate): RawBuilder<SqlBool> => {
  const diedOn = sql.ref(`${alias}.died_on`);
  return sql<SqlBool>`(${diedOn} is null or ${diedOn} > ${today}::date)`;
};

/**
 * Representations that count on a day (`id`, `kind`, `represented_id`, `representative_id`): within their days, not ended, by
 * somebody alive; of a living person, or an heir's of one who died.
 */
const standingRepresentations = (today: LocalDate) => sql`
  select r.id, r.kind, r.represented_id, r.representative_id from representation r
  join person theirs on theirs.id = r.represented_id
  join person mine on mine.id = r.representative_id
  where r.ended_at is null and r.starts_on <= ${today}::date and (r.ends_on is null or r.ends_on >= ${today}::date)
    and ${isAlive("mine", today)} and (r.kind <> 'heir') = ${isAlive("theirs", today)}`;

/** Which of these representations count today. */
export async function representationInEffectById(
  { em, now }: { readonly em: SqlEntityManager; readonly now: () => Date },
  ids: readonly string[],
): Promise<Map<string, true>> {
  const { rows } = await sql<{ id: string }>`
    select id from (${standingRepresentations(romeDate(now()))}) standing
    where id = any(${[...ids]}::uuid[])`.execute(em.getKysely());
  return new Map(rows.map(({ id }) => [id, true]));
}

/**
 * Consents that count on a day (`id`, `giver_id`, `reader_id`): both have been enrolled since before it was given, under a policy
 * that lasts, whose holder or spouse the reader is. Who left and came back is asked anew.
 */
const standingConsents = (today: LocalDate) => sql`
  select c.id, c.giver_id, c.reader_id from consent c
  join policy on policy.id = c.policy_id
  join enrolment giver on giver.policy_id = c.policy_id and giver.person_id = c.giver_id
  join enrolment reader on reader.policy_id = c.policy_id and reader.person_id = c.reader_id
  join person given on given.id = c.giver_id
  join person reading on reading.id = c.reader_id
  where ${isAlive("given", today)} and ${isAlive("reading", today)} and c.kind = 'healthData' and c.revoked_at is null and reader.relationship in ('holder', 'spouse')
    and (policy.ends_on is null or policy.ends_on >= ${today}::date) and ${bothEnrolled("giver", "reader", today)}
    and greatest(giver.starts_on, reader.starts_on) <= (c.given_at at time zone 'Europe/Rome')::date`;

/** Which of these consents count today. */
export async function consentInEffectById(
  { em, now }: { readonly em: SqlEntityManager; readonly now: () => Date },
  ids: readonly string[],
): Promise<Map<string, true>> {
  const { rows } = await sql<{ id: string }>`
    select id from (${standingConsents(romeDate(now()))}) standing
    where id = any(${[...ids]}::uuid[])`.execute(em.getKysely());
  return new Map(rows.map(({ id }) => [id, true]));
}

/**
 * Names of the others under the policies of which a member is holder or spouse, whose data are not theirs to read: adults
 * who have not consented.
 */
export async function namesOfHidden(
  em: SqlEntityManager,
  actor: MemberActor,
  today: LocalDate,
): Promise<string[]> {
  const seen = await personsSeen(em, actor);
  const { rows } = await sql<{ name: string }>`
    select distinct hidden.first_name || ' ' || hidden.last_name as name
    from enrolment mine join enrolment other on other.policy_id = mine.policy_id
    join person hidden on hidden.id = other.person_id
    where mine.person_id = ${actor.personId} and mine.relationship in ('holder', 'spouse')
      and hidden.id <> all(${seen}::uuid[]) and ${isAlive("hidden", today)} and ${bothEnrolled("mine", "other", today)}
    order by 1`.execute(em.getKysely());
  return rows.map(({ name }) => name);
}

interface Relative {
  readonly personId: string;
  readonly birthDate: LocalDate;
  /** A child under a policy whose holder or spouse looks, somebody who is represented; null: an adult who consented. */
  readonly as: Capacity | null;
}

async function relativesOf(em: SqlEntityManager, personId: string, today: LocalDate): Promise<Relative[]> {
  const { rows } = await sql<Relative>`
    select tie.person_id as "personId", to_char(born.birth_date, 'YYYY-MM-DD') as "birthDate", tie.capacity as "as"
    from (
      select child.person_id, 'parent' as capacity
      from enrolment parent
      join enrolment child on child.policy_id = parent.policy_id and child.person_id <> parent.person_id
      join person mother on mother.id = parent.person_id
      join person minor on minor.id = child.person_id
      where ${isAlive("mother", today)} and ${isAlive("minor", today)} and parent.person_id = ${personId} and parent.relationship in ('holder', 'spouse')
        and child.relationship = 'child' and ${bothEnrolled("parent", "child", today)}
      union
      select represented_id, kind from (${standingRepresentations(today)}) standing where representative_id = ${personId}
      union
      select giver_id, null from (${standingConsents(today)}) standing where reader_id = ${personId}
    ) tie
    join person born on born.id = tie.person_id
    order by tie.person_id`.execute(em.getKysely());
  return rows;
}

/** A member knows whom it may see; who they are is looked up only where it matters, and then once. */
export function withPersons(actor: Actor, now: () => Date): Actor {
  if (actor.door !== "member") return actor;
  let asked: Promise<Persons> | undefined;
  return { ...actor, persons: (em) => (asked ??= personsOf(em, actor.personId, romeDate(now()))) };
}

async function personsOf(em: SqlEntityManager, personId: string, today: LocalDate): Promise<Persons> {
  const relatives = await relativesOf(em, personId, today);
  const isMinor = ({ birthDate }: Relative) => isMinorOn(birthDate, today);
  const acts = relatives.filter((one) => one.as !== null && (one.as !== "parent" || isMinor(one)));
  const adults = relatives.filter((one) => one.as === null && !isMinor(one));
  const ids = (some: readonly Relative[]) => some.map((one) => one.personId);
  return {
    answeredFor: [...new Set([personId, ...ids(acts)])],
    seen: [...new Set([personId, ...ids(acts), ...ids(adults)])],
    as: new Map(capacitiesIn(acts)),
  };
}

/** Of several capacities in which one acts for the same person the first counts. */
const inOrder: readonly Capacity[] = ["parent", ...representativeKinds];

function capacitiesIn(relatives: readonly Relative[]): (readonly [string, Capacity])[] {
  const ranked = inOrder.toReversed().flatMap((capacity) => relatives.filter(({ as }) => as === capacity));
  return ranked.flatMap(({ personId, as }) => (as ? [[personId, as] as const] : []));
}

/** Somebody to whom a person may consent, and the policy that they share. */
export interface PossibleReader {
  /** Of the reader's place in the policy: the giver is told no id of the person. */
  readonly id: string;
  readonly personId: string;
  readonly policyId: string;
}

/** Holder and spouse of the policies under which a person is covered, except the person; who shares several, under the newest. */
export async function readersFor(
  em: SqlEntityManager,
  personId: string,
  today: LocalDate,
): Promise<PossibleReader[]> {
  const { rows } = await sql<PossibleReader>`
    select reader.id, reader.person_id as "personId", reader.policy_id as "policyId"
    from enrolment own
    join policy on policy.id = own.policy_id
    join enrolment reader on reader.policy_id = own.policy_id and reader.person_id <> own.person_id
    join person reading on reading.id = reader.person_id
    where ${isAlive("reading", today)} and own.person_id = ${personId} and reader.relationship in ('holder', 'spouse')
      and (policy.ends_on is null or policy.ends_on >= ${today}::date)
      and ${bothEnrolled("own", "reader", today)}
    order by policy.starts_on desc, policy.id, reader.relationship, reader.person_id`.execute(em.getKysely());
  return rows.filter((row, place) => rows.findIndex(({ personId: one }) => one === row.personId) === place);
}

interface Acting {
  readonly personId: string;
  readonly as: Capacity;
}

/** Who acts for a person today: of a minor holder and spouse of the policy under which it stands as a child, and whoever represents it. */
async function actingFor(em: SqlEntityManager, person: Person, today: LocalDate): Promise<Acting[]> {
  const { rows } = await sql<Acting>`
    select person_id as "personId", capacity as "as" from (
      select parent.person_id, 'parent' as capacity, parent.relationship
      from enrolment child
      join enrolment parent on parent.policy_id = child.policy_id and parent.person_id <> child.person_id
      join person mother on mother.id = parent.person_id
      where child.person_id = ${person.id} and child.relationship = 'child'
        and parent.relationship in ('holder', 'spouse') and ${bothEnrolled("child", "parent", today)}
        and ${isAlive("mother", today)} and ${isMinorOn(person.birthDate, today) && !hasDied(person, today)}::boolean
      union
      select representative_id, kind, 'representative' from (${standingRepresentations(today)}) standing
      where represented_id = ${person.id}
    ) acting
    order by relationship = 'representative', relationship, person_id`.execute(em.getKysely());
  return rows.filter((row, place) => rows.findIndex(({ personId }) => personId === row.personId) === place);
}

function hasDied({ diedOn }: Pick<Person, "diedOn">, today: LocalDate): boolean {
  return Boolean(diedOn && diedOn <= today);
}

/** As what one acts for another today; undefined when not, and for oneself. */
export async function capacityBetween(
  em: SqlEntityManager,
  { personId, forId }: { readonly personId: string; readonly forId: string },
  today: LocalDate,
): Promise<Capacity | undefined> {
  const person = await em.findOneOrFail(Person, { id: forId });
  return (await actingFor(em, person, today)).find((one) => one.personId === personId)?.as;
}

/** Whether somebody still speaks for a person today: themselves while alive, or who acts for them. */
export async function speaksFor(
  em: SqlEntityManager,
  { personId, forId }: { readonly personId: string; readonly forId: string },
  today: LocalDate,
): Promise<boolean> {
  if (personId !== forId) return (await capacityBetween(em, { personId, forId }, today)) !== undefined;
  return !hasDied(await em.findOneOrFail(Person, { id: personId }), today);
}

/** Of those among some who died: whether an heir acts for them today. */
export async function heirsByPerson(
  { em, now }: { readonly em: SqlEntityManager; readonly now: () => Date },
  ids: readonly string[],
): Promise<Map<string, { readonly hasHeir: boolean }>> {
  const today = romeDate(now());
  const { rows } = await sql<{ id: string; hasHeir: boolean }>`
    select p.id, exists (select from (${standingRepresentations(today)}) standing
      where standing.represented_id = p.id) as "hasHeir"
    from person p where p.id = any(${[...ids]}::uuid[]) and not ${isAlive("p", today)}`.execute(
    em.getKysely(),
  );
  return new Map(rows.map(({ id, hasHeir }) => [id, { hasHeir }]));
}

/** Who may be paid what a person is refunded: the person; for a minor every parent and guardian; after a death the heirs. */
export async function payeesFor(em: SqlEntityManager, personId: string, today: LocalDate): Promise<string[]> {
  const person = await em.findOneOrFail(Person, { id: personId });
  const acting = await actingFor(em, person, today);
  const of = (...capacities: readonly Capacity[]) =>
    acting.filter(({ as }) => capacities.includes(as)).map((one) => one.personId);
  if (hasDied(person, today)) return of("heir");
  const minding = isMinorOn(person.birthDate, today) ? of("parent", "guardian") : [];
  return minding.length > 0 ? minding : [personId];
}

/** Somebody who can be written to about a person. */
export interface Contact {
  readonly personId: string;
  readonly email: string;
  readonly isParent: boolean;
  /** By a document; missing in what was kept before there were any. */
  readonly isRepresentative?: boolean;
}

/**
 * Whom the fund writes to about a person: the person and whoever represents it; for a minor the parents and guardians alone;
 * after a death the heirs. An account's address counts where the person has none. Empty when the fund holds no address at all.
 */
export async function contactsOf(
  em: SqlEntityManager,
  personId: string,
  today: LocalDate,
): Promise<Contact[]> {
  const person = await em.findOneOrFail(Person, { id: personId });
  const acting = await actingFor(em, person, today);
  const isMinded = isMinorOn(person.birthDate, today) && acting.length > 0;
  const readers: { personId: string; as?: Capacity }[] =
    isMinded || hasDied(person, today) ? acting : [{ personId }, ...acting];
  const ids = readers.map((one) => one.personId);
  const persons = await em.find(Person, { id: { $in: ids } });
  const accounts = await em.find(Account, { person: { $in: ids }, disabledAt: null });
  return readers.flatMap(({ personId: id, as }) => {
    const email =
      persons.find((one) => one.id === id)?.email ?? accounts.find(({ person: own }) => own === id)?.email;
    const capacity = { isParent: as === "parent", isRepresentative: as !== undefined && as !== "parent" };
    return email ? [{ personId: id, email, ...capacity }] : [];
  });
}

/** Whether somebody at the desk is about to decide about themselves or their family: whoever shares a policy with them, represents them or is represented. */
export async function isOwnCase(em: SqlEntityManager, actor: Actor, personId: string): Promise<boolean> {
  return actor.door === "desk" && (await ownCasesOf(em, actor.accountId, [personId])).length > 0;
}

/** Which of these persons are the user's own self or family. */
export async function ownCasesOf(
  em: SqlEntityManager,
  accountId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select theirs.id from account a cross join unnest(${[...personIds]}::uuid[]) as theirs (id)
    where a.id = ${accountId} and (a.person_id = theirs.id or exists (
      select from enrolment mine join enrolment other on other.policy_id = mine.policy_id
      where mine.person_id = a.person_id and other.person_id = theirs.id
    ) or exists (
      select from representation r
      where a.person_id in (r.represented_id, r.representative_id) and theirs.id in (r.represented_id, r.representative_id)))`.execute(
    em.getKysely(),
  );
  return rows.map(({ id }) => id);
}
