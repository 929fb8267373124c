import { Migration } from '@mikro-orm/migrations';

/**
 * Cause, day of injury, pathology and attachments of a take-in-charge become facts of the case, and what was decided a row of
 * its own. A revised case keeps the cause it was corrected to: which one it had before was never kept.
 */
export class Migration20261127183107_facts_of_a_case extends Migration {

  override name = 'Migration20261127183107_facts_of_a_case';

  override up(): void | Promise<void> {
    this.addSql(`create table "case_fact" ("id" bigserial primary key, "owner_type" text not null, "owner_id" uuid not null, "person_id" uuid not null, "name" varchar(60) not null, "value" varchar(500) not null, "source" text not null, "account_id" uuid null, "at" timestamptz not null, "document_id" uuid null);`);
    this.addSql(`create index "case_fact_owner_id_id_index" on "case_fact" ("owner_id", "id");`);
    this.addSql(`create index "case_fact_document_id_index" on "case_fact" ("document_id");`);
    this.addSql(`create table "case_decision" ("id" uuid not null, "take_in_charge_id" uuid not null, "outcome" text not null, "at" timestamptz not null, "decided_by_id" uuid null, "reason" varchar(500) null, "clause" varchar(20) not null, "facts_up_to" bigint null, "payable_cents" int not null, "member_share_cents" int not null, primary key ("id"));`);
    this.addSql(`create index "case_decision_take_in_charge_id_at_index" on "case_decision" ("take_in_charge_id", "at");`);
    this.addSql(`alter table "take_in_charge" add "facts_up_to" bigint null;`);
    this.addSql(`alter table "case_fact" add constraint "case_fact_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "case_fact" add constraint "case_fact_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "case_fact" add constraint "case_fact_document_id_foreign" foreign key ("document_id") references "document" ("id") on delete set null;`);
    this.addSql(`alter table "case_fact" add constraint "case_fact_owner_type_check" check ("owner_type" in ('takeInCharge', 'expenseDocument', 'claim'));`);
    this.addSql(`alter table "case_fact" add constraint "case_fact_source_check" check ("source" in ('plan', 'member', 'facility', 'file', 'desk'));`);
    this.addSql(`alter table "case_decision" add constraint "case_decision_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id");`);
    this.addSql(`alter table "case_decision" add constraint "case_decision_decided_by_id_foreign" foreign key ("decided_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "case_decision" add constraint "case_decision_reason_is_somebodys" check (reason is null or decided_by_id is not null);`);
    this.addSql(`alter table "case_decision" add constraint "case_decision_outcome_check" check ("outcome" in ('authorised', 'reduced', 'notCovered'));`);
    this.addSql(`
      insert into case_fact (owner_type, owner_id, person_id, name, value, source, account_id, at, document_id)
      select 'takeInCharge', t.id, t.person_id, f.name, f.value, f.source, f.account_id, f.at, f.document_id
      from take_in_charge t
      cross join lateral (select case t.origin when 'memberPortal' then 'member' else 'facility' end as asker) o
      cross join lateral (
        select * from (values
          (0, 'providerQualified', 'true', 'plan', null::uuid, t.opened_at, null::uuid),
          (1, 'cause', t.cause, o.asker, t.opened_by_id, t.opened_at, null),
          (2, 'injuredOn', case t.cause when 'injury' then to_char(t.injured_on, 'YYYY-MM-DD') end, o.asker,
            t.opened_by_id, t.opened_at, null),
          (3, 'pathology', t.pathology, o.asker, t.opened_by_id, t.opened_at, null),
          (4, 'pathologySince', t.pathology_since, o.asker, t.opened_by_id, t.opened_at, null)
        ) said (place, name, value, source, account_id, at, document_id)
        where value is not null
        union all
        select 5, a.requirement, 'true', case when u.person_id is null then 'facility' else 'member' end,
          d.uploaded_by_id, d.uploaded_at, d.id
        from take_in_charge_attachment a
        join document d on d.id = a.document_id
        join account u on u.id = d.uploaded_by_id
        where a.take_in_charge_id = t.id
      ) f
      order by t.opened_at, t.id, f.place, f.at, f.document_id`);
    this.addSql(`
      update take_in_charge t set facts_up_to = (select max(f.id) from case_fact f where f.owner_id = t.id)
      where decided_at is not null`);
    this.addSql(`
      insert into case_decision (id, take_in_charge_id, outcome, at, clause, facts_up_to, payable_cents, member_share_cents)
      select gen_random_uuid(), t.id, case when t.authorised_cents > 0 then 'authorised' else 'notCovered' end, t.decided_at,
        coalesce((select step ->> 'clause' from jsonb_array_elements(t.steps) step where step ->> 'kind' = 'notCovered' limit 1),
          t.steps -> 0 ->> 'clause', ''),
        t.facts_up_to, coalesce(t.authorised_cents, 0), coalesce(t.member_share_cents, 0)
      from take_in_charge t where t.decided_at is not null`);
    for (const table of ["case_fact", "case_decision"]) {
      this.addSql(`
        create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function append_only()`);
      this.addSql(`
        create trigger ${table}_never_emptied before truncate on ${table}
        for each statement execute function append_only()`);
    }
    this.addSql(`drop table if exists "take_in_charge_attachment" cascade;`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_cause_check";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_pathology_since_check";`);
    this.addSql(`alter table "take_in_charge" drop column "cause", drop column "injured_on", drop column "pathology", drop column "pathology_since";`);
  }

  override down(): void | Promise<void> {
    this.addSql(`create table "take_in_charge_attachment" ("document_id" uuid not null, "id" uuid not null, "requirement" varchar(60) not null, "take_in_charge_id" uuid not null, primary key ("id"));`);
    this.addSql(`alter table "take_in_charge_attachment" add constraint "take_in_charge_attachment_take_in_charge_id_document_id_unique" unique ("take_in_charge_id", "document_id");`);
    this.addSql(`alter table "take_in_charge_attachment" add constraint "take_in_charge_attachment_document_id_foreign" foreign key ("document_id") references "document" ("id");`);
    this.addSql(`alter table "take_in_charge_attachment" add constraint "take_in_charge_attachment_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id");`);
    this.addSql(`
      insert into take_in_charge_attachment (id, take_in_charge_id, requirement, document_id)
      select distinct on (f.owner_id, f.document_id) gen_random_uuid(), f.owner_id, f.name, f.document_id
      from case_fact f where f.owner_type = 'takeInCharge' and f.document_id is not null
      order by f.owner_id, f.document_id, f.id`);
    this.addSql(`alter table "take_in_charge" add "cause" text null, add "injured_on" date null, add "pathology" varchar(200) null, add "pathology_since" text null;`);
    for (const [column, name] of [["cause", "cause"], ["injured_on", "injuredOn"], ["pathology", "pathology"], ["pathology_since", "pathologySince"]]) {
      this.addSql(`
        update take_in_charge t set ${column} = f.value::${column === "injured_on" ? "date" : "text"}
        from (
          select distinct on (owner_id) owner_id, value from case_fact where name = '${name}'
          order by owner_id, array_position(array['plan', 'member', 'facility', 'file', 'desk'], source) desc, id desc
        ) f where f.owner_id = t.id`);
    }
    // The columns know two causes, and a day for one of them.
    this.addSql(`update take_in_charge set cause = 'illness' where cause is distinct from 'injury';`);
    this.addSql(`update take_in_charge set injured_on = null where cause = 'illness';`);
    this.addSql(`alter table "take_in_charge" alter column "cause" set not null;`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_cause_check" check ("cause" in ('illness', 'injury'));`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_pathology_since_check" check ("pathology_since" in ('underOneWeek', 'underOneMonth', 'underThreeMonths', 'underOneYear', 'underFiveYears', 'overFiveYears'));`);
    this.addSql(`alter table "take_in_charge" drop column "facts_up_to";`);
    this.addSql(`drop table "case_fact";`);
    this.addSql(`drop table "case_decision";`);
  }

}
