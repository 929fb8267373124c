import { Migration } from '@mikro-orm/migrations';

/**
 * What waits for the desk, or for others while the desk looks on: whose turn it is, since when, and until when. The desk gives itself
 * two days for a request (not beyond its first session), two for a payment to order again, one for a batch, a week for a price (not beyond the
 * day before it shall hold), the same day for an alarm; a debtor has thirty. What nobody completes ends 180 days after its first session.
 */
const waitingCase = `
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

export class Migration20261128020221_worklist extends Migration {

  override name = 'Migration20261128020221_worklist';

  override up(): void | Promise<void> {
    this.addSql(`create table "assignment" ("id" uuid not null, "kind" text not null, "subject_id" uuid not null, "account_id" uuid not null, "taken_at" timestamptz not null, "given_by_id" uuid not null, "released_at" timestamptz null, "released_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create unique index assignment_standing_once on assignment (subject_id) where released_at is null;`);
    this.addSql(`create index assignment_standing_of on assignment (account_id) where released_at is null;`);

    this.addSql(`create table "saved_view" ("id" uuid not null, "account_id" uuid not null, "name" varchar(60) not null, "query" varchar(500) not null, "created_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "saved_view" add constraint "saved_view_account_id_name_unique" unique ("account_id", "name");`);

    this.addSql(`create index payment_batch_ready on payment_batch (created_at) where executed_on is null and returned_at is null;`);

    this.addSql(`create index recovery_owed on recovery (created_at) where returned_on is null and withdrawn_at is null;`);

    this.addSql(`create index payment_order_ended on payment_order (settlement_id) where withdrawn_at is not null or sent_back_on is not null;`);

    this.addSql(`alter table "take_in_charge" add "waits_for" text null, add "waits_since" timestamptz null;`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_waits_since" check ((waits_for is null) = (waits_since is null));`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_waits_for_check" check ("waits_for" in ('member', 'facility', 'desk'));`);
    // Only the plan knows from whom an answer is awaited: until it is asked again, the desk looks.
    this.addSql(`update "take_in_charge" set "waits_for" = 'desk', "waits_since" = "opened_at" where "lifecycle" = 'open' and "decision" in ('pending', 'toBeEvaluated');`);

    this.addSql(`alter table "assignment" add constraint "assignment_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "assignment" add constraint "assignment_given_by_id_foreign" foreign key ("given_by_id") references "account" ("id");`);
    this.addSql(`alter table "assignment" add constraint "assignment_released_by_id_foreign" foreign key ("released_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "assignment" add constraint "assignment_released_by_somebody" check ((released_at is null) = (released_by_id is null));`);
    this.addSql(`alter table "assignment" add constraint "assignment_kind_check" check ("kind" in ('takeInCharge', 'returnedPayment', 'batchApproval', 'batch', 'recovery', 'feeChange', 'alarm'));`);

    this.addSql(`create trigger assignment_append_only before update or delete on assignment
      for each row execute function append_only('released_at', 'released_by_id')`);
    this.addSql(`create trigger assignment_never_emptied before truncate on assignment
      for each statement execute function append_only()`);

    this.addSql(`alter table "saved_view" add constraint "saved_view_account_id_foreign" foreign key ("account_id") references "account" ("id");`);

    this.addSql(waitingCase);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop view "waiting_case";`);
    this.addSql(`drop table "assignment";`);
    this.addSql(`drop table "saved_view";`);

    this.addSql(`drop index "payment_batch_ready";`);
    this.addSql(`drop index "payment_order_ended";`);
    this.addSql(`drop index "recovery_owed";`);

    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_waits_since";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_waits_for_check";`);
    this.addSql(`alter table "take_in_charge" drop column "waits_for", drop column "waits_since";`);
  }

}
