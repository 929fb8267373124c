import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { StoredStep } from "../coverage/rules.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { personSeen, personsSeen } from "../kernel/persons.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { Recovery } from "../payment/entity.ts";

/** Whose documents a statement is of: one person asked for, or all that the member sees. @throws Refusal NOT_FOUND */
export async function statementPersons(
  em: SqlEntityManager,
  actor: Actor,
  personId: string | null,
): Promise<string[]> {
  const member = onlyThrough("member", actor);
  return personId ? [await personSeen(em, member, personId, "personId")] : personsSeen(em, member);
}

/** One settled document of the account statement, as it stands this moment. */
export interface StatementRow {
  readonly id: string;
  readonly personId: string;
  readonly memberName: string;
  readonly claimId: string;
  readonly claimNumber: string;
  readonly takeInChargeId: string | null;
  readonly documentNumber: string;
  readonly issuedOn: LocalDate;
  readonly issuerName: string;
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
  readonly memberShareCents: Cents;
  readonly steps: readonly StoredStep[];
  readonly paidOn: LocalDate | null;
}

/** Years of issue of these persons' settled documents, newest first. */
export async function statementYears(em: SqlEntityManager, personIds: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct e.issued_year as year
    from settlement s join claim c on c.id = s.claim_id join expense_document e on e.id = s.expense_document_id
    where c.person_id = any(${[...personIds]}::uuid[]) order by year desc`.execute(em.getKysely());
  return rows.map(({ year }) => year);
}

/** What these persons have to give back, or gave back, of documents issued in a year. */
export async function statementRecoveries(
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
export async function statementRows(
  em: SqlEntityManager,
  personIds: readonly string[],
  year: number,
): Promise<StatementRow[]> {
  const { rows } = await sql<StatementRow>`
    select s.id, c.person_id as "personId", n.first_name || ' ' || n.last_name as "memberName", c.id as "claimId", c.number as "claimNumber", i.take_in_charge_id as "takeInChargeId",
      e.number as "documentNumber", to_char(e.issued_on, 'YYYY-MM-DD') as "issuedOn", coalesce(f.name, v.name) as "issuerName",
      s.requested_cents as "requestedCents", s.payable_cents as "payableCents",
      s.member_share_cents as "memberShareCents", s.steps, to_char(paid.on, 'YYYY-MM-DD') as "paidOn"
    from settlement s
    join claim c on c.id = s.claim_id
    join person n on n.id = c.person_id
    join expense_document e on e.id = s.expense_document_id
    join provider v on v.id = e.provider_id
    left join facility f on f.id = e.facility_id
    left join take_in_charge_invoice i on i.expense_document_id = e.id
    cross join lateral (
      -- all that was ordered for it is paid: of a reopened case the last order may be for a difference only
      select case when bool_and(o.paid_on is not null) then max(o.paid_on) end as on
      from payment_order o join settlement sheet on sheet.id = o.settlement_id
      where sheet.expense_document_id = e.id and o.withdrawn_at is null and o.sent_back_on is null
    ) paid
    where c.person_id = any(${[...personIds]}::uuid[]) and e.issued_year = ${year} and s.superseded_at is null
    order by e.issued_on desc, s.id`.execute(em.getKysely());
  return rows;
}
