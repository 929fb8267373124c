/** Who of a policy may read of whom, and answers for whom: holder or spouse, the children, adults who consented. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type RawBuilder, sql, type SqlBool } from "kysely";
import { Account, Person } from "../identity/entity.ts";
import type { Actor, MemberActor, Persons } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { personsSeen } from "../kernel/persons.ts";
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

/**
 * Consents that count on a day (`id`, `giver_id`, `reader_id`): both have been enrolled since before it was given, under a policy
 * that lasts, whose holder or spouse the reader is. Who left and came back is asked anew.
 */
const standingConsents = (today: LocalDate) => sql`
  select c.id, c.giver_id, c.reader_id from consent c
  join policy on policy.id = c.policy_id
  join enrolment giver on giver.policy_id = c.policy_id and giver.person_id = c.giver_id
  join enrolment reader on reader.policy_id = c.policy_id and reader.person_id = c.reader_id
  where c.kind = 'healthData' and c.revoked_at is null and reader.relationship in ('holder', 'spouse')
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
      and hidden.id <> all(${seen}::uuid[]) and ${bothEnrolled("mine", "other", today)}
    order by 1`.execute(em.getKysely());
  return rows.map(({ name }) => name);
}

interface Relative {
  readonly personId: string;
  readonly birthDate: LocalDate;
  /** A child under a policy whose holder or spouse looks; else somebody who consented. */
  readonly isChild: boolean;
}

async function relativesOf(em: SqlEntityManager, personId: string, today: LocalDate): Promise<Relative[]> {
  const { rows } = await sql<Relative>`
    select tie.person_id as "personId", to_char(born.birth_date, 'YYYY-MM-DD') as "birthDate", tie.is_child as "isChild"
    from (
      select child.person_id, true as is_child
      from enrolment parent
      join enrolment child on child.policy_id = parent.policy_id and child.person_id <> parent.person_id
      where parent.person_id = ${personId} and parent.relationship in ('holder', 'spouse')
        and child.relationship = 'child' and ${bothEnrolled("parent", "child", today)}
      union
      select giver_id, false from (${standingConsents(today)}) standing where reader_id = ${personId}
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
  const children = relatives.filter(({ isChild, birthDate }) => isChild && isMinorOn(birthDate, today));
  const adults = relatives.filter(({ isChild, birthDate }) => !isChild && !isMinorOn(birthDate, today));
  const ids = (some: readonly Relative[]) => some.map((one) => one.personId);
  return {
    answeredFor: [...new Set([personId, ...ids(children)])],
    seen: [...new Set([personId, ...ids(children), ...ids(adults)])],
  };
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
    where own.person_id = ${personId} and reader.relationship in ('holder', 'spouse')
      and (policy.ends_on is null or policy.ends_on >= ${today}::date)
      and ${bothEnrolled("own", "reader", today)}
    order by policy.starts_on desc, policy.id, reader.relationship, reader.person_id`.execute(em.getKysely());
  return rows.filter((row, place) => rows.findIndex(({ personId: one }) => one === row.personId) === place);
}

/** Holder and spouse of the policies under which a person stands as a child, while it is a minor. */
async function parentsOf(em: SqlEntityManager, personId: string, today: LocalDate): Promise<string[]> {
  const { rows } = await sql<{ parentId: string; birthDate: LocalDate }>`
    select parent.person_id as "parentId", to_char(born.birth_date, 'YYYY-MM-DD') as "birthDate"
    from enrolment child
    join person born on born.id = child.person_id
    join enrolment parent on parent.policy_id = child.policy_id and parent.person_id <> child.person_id
    where child.person_id = ${personId} and child.relationship = 'child'
      and parent.relationship in ('holder', 'spouse') and ${bothEnrolled("child", "parent", today)}
    order by parent.relationship, parent.person_id`.execute(em.getKysely());
  const minors = rows.filter(({ birthDate }) => isMinorOn(birthDate, today));
  return [...new Set(minors.map(({ parentId }) => parentId))];
}

/** Who may be paid what a person is refunded: the person, or for a minor every parent. */
export async function payeesFor(em: SqlEntityManager, personId: string, today: LocalDate): Promise<string[]> {
  const parents = await parentsOf(em, personId, today);
  return parents.length > 0 ? parents : [personId];
}

/** Somebody who can be written to about a person. */
export interface Contact {
  readonly personId: string;
  readonly email: string;
  readonly isParent: boolean;
}

/**
 * Whom the fund writes to about a person: the person, or for a minor every parent. An account's address counts where the
 * person has none. Empty when the fund holds no address at all.
 */
export async function contactsOf(
  em: SqlEntityManager,
  personId: string,
  today: LocalDate,
): Promise<Contact[]> {
  const ids = await payeesFor(em, personId, today);
  const persons = await em.find(Person, { id: { $in: ids } });
  const accounts = await em.find(Account, { person: { $in: ids }, disabledAt: null });
  return ids.flatMap((id) => {
    const email =
      persons.find((person) => person.id === id)?.email ??
      accounts.find(({ person }) => person === id)?.email;
    return email ? [{ personId: id, email, isParent: id !== personId }] : [];
  });
}

/** Whether somebody at the desk is about to decide about themselves or their family: whoever shares a policy with them. */
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
      where mine.person_id = a.person_id and other.person_id = theirs.id))`.execute(em.getKysely());
  return rows.map(({ id }) => id);
}
