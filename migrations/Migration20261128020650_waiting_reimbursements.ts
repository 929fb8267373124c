import { Migration } from '@mikro-orm/migrations';

/**
 * What waits, now with expense documents and corrections too. A document's deadline is its case's own; a correction has three days. A
 * transfer to a person that came back waits for the person, who names another account.
 */
const waitingCase = `
  create view waiting_case as
  select w.*, a.account_id as taken_by_id, a.taken_at
  from (
    select c.expense_document_id as id, 'reimbursement' as kind, r.number || ' · ' || e.number as title, c.person_id, v.facility_id,
      e.amount_cents, case c.waits_for when 'rate' then 'clock' when 'treatmentEnd' then 'member' else c.waits_for end as waits_for,
      coalesce(
        (select max(coalesce(k.ended_at, k.asked_at)) from document_asking k where k.expense_document_id = c.expense_document_id),
        r.submitted_at) as since,
      c.due_on
    from reimbursement_case c join reimbursement_request r on r.id = c.request_id
      join expense_document e on e.id = c.expense_document_id join provider v on v.id = e.provider_id
    where c.waits_for is not null
    union all
    select t.id, 'takeInCharge', t.number, t.person_id, t.facility_id, t.requested_cents,
      t.waits_for, t.waits_since,
      case t.waits_for
        when 'desk' then greatest(
          (t.waits_since at time zone 'Europe/Rome')::date,
          least((t.waits_since at time zone 'Europe/Rome')::date + 2, t.starts_on))
        else t.starts_on + 180
      end
    from take_in_charge t
    where t.lifecycle = 'open' and t.decision in ('pending', 'toBeEvaluated') and t.waits_for is not null
    union all
    select o.id, 'returnedPayment', o.reference, c.person_id, o.facility_id, o.amount_cents,
      case when o.facility_id is null and o.sent_back_on is not null then 'member' else 'desk' end,
      coalesce(o.withdrawn_at, o.sent_back_on::timestamp at time zone 'Europe/Rome'),
      coalesce((o.withdrawn_at at time zone 'Europe/Rome')::date, o.sent_back_on) + 2
    from payment_order o join settlement s on s.id = o.settlement_id join claim c on c.id = s.claim_id
    where (o.withdrawn_at is not null or o.sent_back_on is not null) and s.superseded_at is null
      and not exists (
        select from payment_order n
        where n.settlement_id = o.settlement_id and (n.facility_id is null) = (o.facility_id is null) and n.id <> o.id
          and (n.withdrawn_at is null and n.sent_back_on is null or (n.created_at, n.id) > (o.created_at, o.id)))
    union all
    select b.id, case when b.needs_approval and b.approved_by_id is null then 'batchApproval' else 'batch' end, b.number, null, null, b.total_cents, 'desk', b.created_at,
      (b.created_at at time zone 'Europe/Rome')::date + 1
    from payment_batch b where b.executed_on is null and b.returned_at is null
    union all
    select r.id, 'recovery', r.reference, r.person_id, r.facility_id, r.amount_cents,
      case when r.facility_id is null then 'member' else 'facility' end, r.created_at,
      (r.created_at at time zone 'Europe/Rome')::date + 30
    from recovery r where r.returned_on is null and r.withdrawn_at is null
    union all
    select f.id, 'feeChange', f.service_code, null, f.facility_id, f.price_cents, 'desk', f.proposed_at,
      greatest(
        (f.proposed_at at time zone 'Europe/Rome')::date,
        least((f.proposed_at at time zone 'Europe/Rome')::date + 7, f.wanted_from - 1))
    from fee_change f where f.state = 'proposed'
    union all
    select p.id, 'correction', '', p.person_id, null, null, 'desk', p.proposed_at, (p.proposed_at at time zone 'Europe/Rome')::date + 3
    from person_correction p where p.outcome is null
    union all
    select l.id, 'alarm', l.kind, l.person_id, l.facility_id, null, 'desk', l.at, (l.at at time zone 'Europe/Rome')::date
    from alarm l where l.seen_at is null
  ) w left join assignment a on a.subject_id = w.id and a.released_at is null`;

/** As it was before. */
const formerly = `
  create view waiting_case as
  select w.*, a.account_id as taken_by_id, a.taken_at
  from (
    select t.id, 'takeInCharge' as kind, t.number::text as title, t.person_id, t.facility_id, t.requested_cents as amount_cents,
      t.waits_for, t.waits_since as since,
      case t.waits_for
        when 'desk' then greatest(
          (t.waits_since at time zone 'Europe/Rome')::date,
          least((t.waits_since at time zone 'Europe/Rome')::date + 2, t.starts_on))
        else t.starts_on + 180
      end as due_on
    from take_in_charge t
    where t.lifecycle = 'open' and t.decision in ('pending', 'toBeEvaluated') and t.waits_for is not null
    union all
    select o.id, 'returnedPayment', o.reference, c.person_id, o.facility_id, o.amount_cents, 'desk',
      coalesce(o.withdrawn_at, o.sent_back_on::timestamp at time zone 'Europe/Rome'),
      coalesce((o.withdrawn_at at time zone 'Europe/Rome')::date, o.sent_back_on) + 2
    from payment_order o join settlement s on s.id = o.settlement_id join claim c on c.id = s.claim_id
    where (o.withdrawn_at is not null or o.sent_back_on is not null) and s.superseded_at is null
      and not exists (
        select from payment_order n
        where n.settlement_id = o.settlement_id and (n.facility_id is null) = (o.facility_id is null) and n.id <> o.id
          and (n.withdrawn_at is null and n.sent_back_on is null or (n.created_at, n.id) > (o.created_at, o.id)))
    union all
    select b.id, case when b.needs_approval and b.approved_by_id is null then 'batchApproval' else 'batch' end, b.number, null, null, b.total_cents, 'desk', b.created_at,
      (b.created_at at time zone 'Europe/Rome')::date + 1
    from payment_batch b where b.executed_on is null and b.returned_at is null
    union all
    select r.id, 'recovery', r.reference, r.person_id, r.facility_id, r.amount_cents,
      case when r.facility_id is null then 'member' else 'facility' end, r.created_at,
      (r.created_at at time zone 'Europe/Rome')::date + 30
    from recovery r where r.returned_on is null and r.withdrawn_at is null
    union all
    select f.id, 'feeChange', f.service_code, null, f.facility_id, f.price_cents, 'desk', f.proposed_at,
      greatest(
        (f.proposed_at at time zone 'Europe/Rome')::date,
        least((f.proposed_at at time zone 'Europe/Rome')::date + 7, f.wanted_from - 1))
    from fee_change f where f.state = 'proposed'
    union all
    select l.id, 'alarm', l.kind, l.person_id, l.facility_id, null, 'desk', l.at, (l.at at time zone 'Europe/Rome')::date
    from alarm l where l.seen_at is null
  ) w left join assignment a on a.subject_id = w.id and a.released_at is null`;

export class Migration20261128020650_waiting_reimbursements extends Migration {

  override name = 'Migration20261128020650_waiting_reimbursements';

  override up(): void | Promise<void> {
    this.addSql(`alter table "assignment" drop constraint "assignment_kind_check";`);
    this.addSql(`alter table "assignment" add constraint "assignment_kind_check" check ("kind" in ('reimbursement', 'takeInCharge', 'returnedPayment', 'batchApproval', 'batch', 'recovery', 'feeChange', 'correction', 'alarm'));`);
    this.addSql(`drop view waiting_case`);
    this.addSql(waitingCase);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop view waiting_case`);
    this.addSql(formerly);
    // who had what is history, and of no kind that was known before
    this.addSql(`alter table "assignment" drop constraint "assignment_kind_check";`);
    this.addSql(`alter table "assignment" disable trigger assignment_append_only`);
    this.addSql(`delete from "assignment" where "kind" in ('reimbursement', 'correction')`);
    this.addSql(`alter table "assignment" enable trigger assignment_append_only`);
    this.addSql(`alter table "assignment" add constraint "assignment_kind_check" check ("kind" in ('takeInCharge', 'returnedPayment', 'batchApproval', 'batch', 'recovery', 'feeChange', 'alarm'));`);
  }

}
