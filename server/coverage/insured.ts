/** All that a plan needs to answer about an expense of a covered person, in one read. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Person } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { nameOf, type PreparedStatement, preparedRows } from "../kernel/prepared.ts";
import type { Edition } from "../plan/edition.ts";
import type { InsuredPerson, Usage } from "../plan/expense.ts";
import { editionOf } from "../plan/plans.ts";
import type { Enrolment, Policy } from "./entity.ts";
import { insuredPerson, openedDays, windowsOf } from "./queries.ts";
import { leftOf, type LimitState } from "./rules.ts";

/** A covered person on a day, with all that their plan needs to answer about an expense of theirs. */
export interface Insured {
  readonly edition: Edition;
  readonly person: InsuredPerson;
  /** What is left of each limit now, in the windows of that day. */
  readonly usage: Usage;
}

interface Account extends LimitState {
  readonly limitKey: string;
  readonly ownerId: string;
  readonly startsOn: LocalDate;
}

/** Days are texts, also within JSON. */
interface Row {
  readonly person: Pick<Person, "birthDate" | "sex">;
  readonly policy: Pick<Policy, "id" | "planCode" | "startsOn" | "endsOn">;
  readonly enrolment: Pick<Enrolment, "relationship" | "startsOn" | "endsOn" | "enrolledUntil">;
  /** The person's own and the family's, in all windows, oldest first. */
  readonly accounts: readonly Account[];
}

const text = `
  select
    json_build_object('birthDate', p.birth_date, 'sex', p.sex) as person,
    json_build_object('id', c.id, 'planCode', c.plan_code, 'startsOn', c.starts_on, 'endsOn', c.ends_on) as policy,
    json_build_object('relationship', e.relationship, 'startsOn', e.starts_on, 'endsOn', e.ends_on,
      'enrolledUntil', e.enrolled_until) as enrolment,
    (select coalesce(json_agg(json_build_object('limitKey', a.limit_key, 'ownerId', a.owner_id,
        'startsOn', a.starts_on, 'capacity', a.capacity, 'used', a.used, 'held', a.held) order by a.starts_on), '[]')
      from limit_account a where a.policy_id = c.id and a.owner_id in (p.id, c.id)) as accounts
  from enrolment e
  join policy c on c.id = e.policy_id
  join person p on p.id = e.person_id
  where e.person_id = $1
    and $2::date between e.starts_on and coalesce(e.ends_on, 'infinity')
    and $2::date between c.starts_on and coalesce(c.ends_on, 'infinity')
  order by e.starts_on desc
  limit 1`;
const statement: PreparedStatement = { name: nameOf(text), text };

/**
 * Undefined when the person has no cover on that day. For showing, never for deciding: nothing is locked.
 * The search asks it with each of its pages: one prepared statement instead of a read for each table.
 */
export async function insuredOn(
  em: SqlEntityManager,
  personId: string,
  day: LocalDate,
): Promise<Insured | undefined> {
  const [row] = await preparedRows<Row>(em, statement, [personId, day]);
  if (row === undefined) return undefined;
  const { policy, accounts } = row;
  const edition = editionOf(policy.planCode, day);
  const windows = windowsOf(edition.limits, { personId, policy, day }, openedDays(accounts));
  const left = windows.map(({ limitKey, ownerId, startsOn, capacity }) => {
    const account = accounts.find(
      (one) => one.limitKey === limitKey && one.ownerId === ownerId && one.startsOn === startsOn,
    );
    return [limitKey, account === undefined ? capacity : leftOf(account)] as const;
  });
  return { edition, person: insuredPerson(row.person, row), usage: { left: Object.fromEntries(left) } };
}
