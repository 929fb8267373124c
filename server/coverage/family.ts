/** Parents and their minor children: holder or spouse, and the children, of one policy. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { Account, Person } from "../identity/entity.ts";
import type { Actor } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { isMinorOn } from "./rules.ts";

interface Tie {
  readonly childId: string;
  readonly childBorn: LocalDate;
  readonly parentId: string;
}

/** Who is whose parent on a day, holders before spouses; both are enrolled under the policy on that day. */
async function ties(
  em: SqlEntityManager,
  side: "child" | "parent",
  personId: string,
  today: LocalDate,
): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    select child.person_id as "childId", to_char(born.birth_date, 'YYYY-MM-DD') as "childBorn",
      parent.person_id as "parentId"
    from enrolment child
    join person born on born.id = child.person_id
    join enrolment parent on parent.policy_id = child.policy_id and parent.person_id <> child.person_id
    where ${sql.ref(`${side}.person_id`)} = ${personId}
      and child.relationship = 'child' and parent.relationship in ('holder', 'spouse')
      and child.starts_on <= ${today}::date and (child.ends_on is null or child.ends_on >= ${today}::date)
      and parent.starts_on <= ${today}::date and (parent.ends_on is null or parent.ends_on >= ${today}::date)
    order by parent.relationship, child.person_id, parent.person_id`.execute(em.getKysely());
  return rows.filter(({ childBorn }) => isMinorOn(childBorn, today));
}

/** A member knows whom it may see; who they are is looked up only where it matters, and then once. */
export function withPersons(actor: Actor, now: () => Date): Actor {
  return actor.door === "member" ? { ...actor, persons: personsSeenBy(actor.personId, now) } : actor;
}

/** The persons a member may see, itself first: asked of the database once, however often it is called. */
function personsSeenBy(
  personId: string,
  now: () => Date,
): (em: SqlEntityManager) => Promise<readonly string[]> {
  let asked: Promise<readonly string[]> | undefined;
  return (em) =>
    (asked ??= ties(em, "parent", personId, romeDate(now())).then((found) => [
      ...new Set([personId, ...found.map(({ childId }) => childId)]),
    ]));
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
  const parents = [...new Set((await ties(em, "child", personId, today)).map(({ parentId }) => parentId))];
  const ids = parents.length > 0 ? parents : [personId];
  const persons = await em.find(Person, { id: { $in: ids } });
  const accounts = await em.find(Account, { person: { $in: ids }, disabledAt: null });
  return ids.flatMap((id) => {
    const email =
      persons.find((person) => person.id === id)?.email ??
      accounts.find(({ person }) => person === id)?.email;
    return email ? [{ personId: id, email, isParent: id !== personId }] : [];
  });
}
