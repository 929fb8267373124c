/** All that a plan needs to answer about an expense of a covered person, in one read. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Person } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { nameOf, type PreparedStatement, preparedRows } from "../kernel/prepared.ts";
import type { Edition } from "../plan/edition.ts";
import { editionOf, findEdition } from "../plan/plans.ts";
import type { Enrolment, Policy } from "./entity.ts";
import { insuredPerson, openedDays, windowsOf } from "./queries.ts";
import { type Insured, leftOf, type LimitState, type LimitWindow } from "./rules.ts";

interface Account extends LimitState {
  readonly limitKey: string;
  readonly ownerId: string;
  readonly startsOn: LocalDate;
}

/** Days are texts, also within JSON. */
interface Row {
  readonly person: Pick<Person, "birthDate" | "sex">;
  readonly policy: Pick<Policy, "id" | "number" | "planCode" | "startsOn" | "endsOn">;
  readonly enrolment: Pick<Enrolment, "relationship" | "startsOn" | "endsOn" | "enrolledUntil">;
  /** The person's own and the family's, in all windows, oldest first. */
  readonly accounts: readonly Account[];
}

const text = `
  select
    json_build_object('birthDate', p.birth_date, 'sex', p.sex) as person,
    json_build_object('id', c.id, 'number', c.number, 'planCode', c.plan_code, 'startsOn', c.starts_on, 'endsOn', c.ends_on) as policy,
    json_build_object('relationship', e.relationship, 'startsOn', e.starts_on, 'endsOn', e.ends_on,
      'enrolledUntil', e.enrolled_until) as enrolment,
    (select coalesce(json_agg(json_build_object('limitKey', a.limit_key, 'ownerId', a.owner_id,
        'startsOn', a.starts_on, 'capacity', a.capacity, 'used', a.used, 'held', a.held) order by a.starts_on), '[]')
      from limit_account a where a.policy_id = c.id and a.owner_id in (p.id, c.id)) as accounts
  from enrolment e
  join policy c on c.id = e.policy_id
  join person p on p.id = e.person_id
  where e.person_id = $1 and case when $3::uuid is null
    then $2::date between e.starts_on and coalesce(e.ends_on, 'infinity')
      and $2::date between c.starts_on and coalesce(c.ends_on, 'infinity')
    else c.id = $3::uuid end
  order by e.starts_on desc
  limit 1`;
const statement: PreparedStatement = { name: nameOf(text), text };

/** A cover that was decided under before: whatever the day, and by the wording of then. */
export interface Under {
  readonly policyId: string;
  readonly editionId: string;
}

/**
 * Undefined when the person has no cover on that day. Nothing is locked: what is left of limits is for showing; who decides
 * asks `deciding.ts` to lock them. The search asks it with each of its pages: one prepared statement instead of a read for
 * each table.
 */
export async function insuredOn(
  em: SqlEntityManager,
  personId: string,
  day: LocalDate,
  under?: Under,
): Promise<Insured | undefined> {
  const [row] = await preparedRows<Row>(em, statement, [personId, day, under?.policyId ?? null]);
  if (row === undefined) return undefined;
  const { policy, accounts } = row;
  const edition = under === undefined ? editionOf(policy.planCode, day) : storedEdition(under.editionId);
  const windows = windowsOf(edition.limits, { personId, policy, day }, openedDays(accounts));
  const limits = windows.map((window) => ({ ...window, ...stateOf(window, accounts) }));
  return {
    personId,
    policy,
    edition,
    person: insuredPerson(row.person, row),
    limits,
    usage: { left: Object.fromEntries(limits.map((state) => [state.limitKey, leftOf(state)])) },
  };
}

/** The same under a cover that was decided under before. */
export async function insuredUnder(
  em: SqlEntityManager,
  personId: string,
  day: LocalDate,
  under: Under,
): Promise<Insured> {
  const insured = await insuredOn(em, personId, day, under);
  if (insured === undefined) throw new Error(`${personId} is not enrolled under ${under.policyId}`);
  return insured;
}

function stateOf(
  { limitKey, ownerId, startsOn, capacity }: LimitWindow,
  accounts: readonly Account[],
): LimitState {
  const account = accounts.find(
    (one) => one.limitKey === limitKey && one.ownerId === ownerId && one.startsOn === startsOn,
  );
  return account === undefined
    ? { capacity, used: 0, held: 0 }
    : { capacity: account.capacity, used: account.used, held: account.held };
}

function storedEdition(id: string): Edition {
  const edition = findEdition(id);
  if (edition === undefined) throw new Error(`decided under an edition that is gone: ${id}`);
  return edition;
}
