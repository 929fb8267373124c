import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { ExpenseDocument } from "../claim/entity.ts";
import type { Policy } from "../coverage/entity.ts";
import type { StoredStep } from "../coverage/rules.ts";
import { Person } from "../identity/entity.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { groupedBy } from "../kernel/batch.ts";
import { type LocalDate, partsOf, romeDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { personSeen, personsSeen } from "../kernel/persons.ts";
import { Recovery } from "../payment/entity.ts";
import { type Counted, type StatementSums, sumsOf } from "./rules.ts";

/** Which statement: of a year, or the newest with anything in it; of one person, or of all whom the member sees. */
export interface WhichStatement {
  readonly year: number | null;
  readonly personId: string | null;
}

/** A statement as it stands this moment, the same on the page, on paper and as a sheet. */
export interface Statement extends StatementSums {
  readonly year: number;
  readonly personId: string | null;
  readonly years: readonly number[];
  readonly holder: Person;
  readonly policies: readonly Pick<Policy, "number" | "planCode">[];
  readonly rows: readonly StatementRow[];
  readonly recoveries: readonly Recovery[];
  /** In the order of the rows, only who has any. */
  readonly perPerson: readonly PersonSums[];
}

export interface PersonSums extends StatementSums {
  readonly personId: string;
  readonly memberName: string;
}

interface Reader {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
}

/** @throws Refusal NOT_FOUND for a person whom the member does not see, who may not exist */
export async function statementOf(
  { em, actor, now }: Reader,
  { year: asked, personId }: WhichStatement,
): Promise<Statement> {
  const member = onlyThrough("member", actor);
  const persons = personId
    ? [await personSeen(em, member, personId, "personId")]
    : await personsSeen(em, member);
  const years = await yearsOf(em, persons);
  const year = asked ?? years[0] ?? partsOf(romeDate(now())).year;
  const rows = await rowsOf(em, persons, year);
  return {
    ...{ year, personId, years, rows },
    holder: await em.findOneOrFail(Person, { id: personId ?? member.personId }),
    policies: await policiesOf(em, persons, year),
    recoveries: await recoveriesOf(em, persons, year),
    perPerson: [...groupedBy(rows, (row) => row.personId)].map(([id, own]) => ({
      ...{ personId: id, memberName: own[0]?.memberName ?? "" },
      ...sumsOf(own),
    })),
    ...sumsOf(rows),
  };
}

/** One settled document of the account statement, as it stands this moment. */
export interface StatementRow extends Counted {
  readonly id: string;
  readonly personId: string;
  readonly memberName: string;
  readonly claimId: string;
  readonly claimNumber: string;
  readonly takeInChargeId: string | null;
  readonly expenseDocumentId: string;
  readonly documentNumber: string;
  readonly kind: ExpenseDocument["kind"];
  readonly channel: ExpenseDocument["channel"];
  readonly issuedOn: LocalDate;
  readonly issuerName: string;
  /** What is printed on it; of one that a correction lowered less is due. */
  readonly amountCents: Cents;
  readonly currency: string;
  readonly printedCents: number | null;
  readonly steps: readonly StoredStep[];
  readonly paidOn: LocalDate | null;
}

/** Years of issue of these persons' settled documents, newest first. */
async function yearsOf(em: SqlEntityManager, personIds: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct e.issued_year as year
    from settlement s join claim c on c.id = s.claim_id join expense_document e on e.id = s.expense_document_id
    where c.person_id = any(${[...personIds]}::uuid[]) order by year desc`.execute(em.getKysely());
  return rows.map(({ year }) => year);
}

/** The policies under which any of these persons was insured in a year. */
async function policiesOf(
  em: SqlEntityManager,
  personIds: readonly string[],
  year: number,
): Promise<Statement["policies"]> {
  const { rows } = await sql<Pick<Policy, "number" | "planCode">>`
    select distinct p.number, p.plan_code as "planCode"
    from enrolment e join policy p on p.id = e.policy_id
    where e.person_id = any(${[...personIds]}::uuid[]) and extract(year from e.starts_on) <= ${year}
      and coalesce(extract(year from least(e.ends_on, p.ends_on)), ${year}) >= ${year}
    order by p.number`.execute(em.getKysely());
  return rows;
}

/** What these persons have to give back, or gave back, of documents issued in a year. */
async function recoveriesOf(
  em: SqlEntityManager,
  persons: readonly string[],
  year: number,
): Promise<Recovery[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from recovery r join settlement s on s.id = r.settlement_id
    join expense_document e on e.id = s.expense_document_id
    where r.person_id = any(${[...persons]}::uuid[]) and e.issued_year = ${year}
      and r.withdrawn_at is null`.execute(em.getKysely());
  return em.find(
    Recovery,
    { id: { $in: rows.map(({ id }) => id) } },
    { orderBy: { createdAt: "asc", id: "asc" } },
  );
}

/** Everything settled for these persons of documents issued in a year, newest first. */
async function rowsOf(
  em: SqlEntityManager,
  personIds: readonly string[],
  year: number,
): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`
    select s.id, c.person_id as "personId", n.first_name || ' ' || n.last_name as "memberName", c.id as "claimId", c.number as "claimNumber", i.take_in_charge_id as "takeInChargeId",
      e.id as "expenseDocumentId", e.number as "documentNumber", e.kind, e.channel, e.currency, e.printed_cents as "printedCents",
      e.amount_cents as "amountCents", s.kind = 'indemnity' as "isIndemnity", to_char(e.issued_on, 'YYYY-MM-DD') as "issuedOn", coalesce(f.name, v.name) as "issuerName",
      s.requested_cents as "requestedCents", s.payable_cents as "payableCents",
      s.member_share_cents as "memberShareCents", elsewhere.cents as "paidElsewhereCents",
      s.member_share_cents - elsewhere.cents as "leftCents", s.steps, to_char(e.paid_on, 'YYYY-MM-DD') as "paidOn"
    from settlement s
    join claim c on c.id = s.claim_id
    join person n on n.id = c.person_id
    join expense_document e on e.id = s.expense_document_id
    join provider v on v.id = e.provider_id
    left join facility f on f.id = e.facility_id
    left join take_in_charge_invoice i on i.expense_document_id = e.id
    left join reimbursement_case rc on rc.expense_document_id = e.id
    cross join lateral (
      -- of what the fund does not pay: a correction may have found less of it due
      select least(coalesce(rc.paid_elsewhere_cents, 0), s.member_share_cents) as cents
    ) elsewhere
    where c.person_id = any(${[...personIds]}::uuid[]) and e.issued_year = ${year} and s.superseded_at is null
    order by e.issued_on desc, s.id`.execute(em.getKysely());
  return rows;
}
