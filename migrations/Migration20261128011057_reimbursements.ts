import { Migration } from '@mikro-orm/migrations';

/** What is written once, and the columns of it that may go once from null to a value. */
const kept: Readonly<Record<string, readonly string[]>> = {
  reimbursement_file: [],
  reimbursement_decision: [],
  document_asking: ["ended_at"],
  asked_document: ["answer", "answered_at", "arrived_on"],
};

export class Migration20261128011057_reimbursements extends Migration {

  override name = 'Migration20261128011057_reimbursements';

  override up(): void | Promise<void> {
    this.addSql(`create table "document_asking" ("id" uuid not null, "expense_document_id" uuid not null, "asked_by_id" uuid null, "asked_at" timestamptz not null, "message" varchar(2000) null, "again_reason" varchar(500) null, "answer_by" date not null, "ended_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "document_asking_expense_document_id_asked_at_index" on "document_asking" ("expense_document_id", "asked_at");`);
    this.addSql(`create unique index document_asking_open_once on document_asking (expense_document_id) where ended_at is null;`);

    this.addSql(`create table "asked_document" ("id" uuid not null, "asking_id" uuid not null, "position" int not null, "requirement" varchar(40) not null, "words" varchar(200) null, "why" varchar(500) not null, "answer" text null, "answered_at" timestamptz null, "arrived_on" date null, primary key ("id"));`);
    this.addSql(`alter table "asked_document" add constraint "asked_document_asking_id_position_unique" unique ("asking_id", "position");`);

    this.addSql(`create table "reimbursement_decision" ("id" uuid not null, "expense_document_id" uuid not null, "outcome" text not null, "at" timestamptz not null, "decided_by_id" uuid not null, "reason" varchar(500) null, "clause" varchar(20) null, "message" varchar(2000) not null, "facts_up_to" bigint null, "recognised_cents" int not null, "payable_cents" int not null, "member_share_cents" int not null, primary key ("id"));`);
    this.addSql(`create index "reimbursement_decision_expense_document_id_at_index" on "reimbursement_decision" ("expense_document_id", "at");`);

    this.addSql(`create table "reimbursement_file" ("id" uuid not null, "expense_document_id" uuid not null, "document_id" uuid not null, "kind" varchar(40) not null, "added_at" timestamptz not null, "added_by_id" uuid not null, primary key ("id"));`);
    this.addSql(`create index "reimbursement_file_expense_document_id_added_at_index" on "reimbursement_file" ("expense_document_id", "added_at");`);
    this.addSql(`create index "reimbursement_file_document_id_index" on "reimbursement_file" ("document_id");`);

    this.addSql(`create table "reimbursement_request" ("id" uuid not null, "number" varchar(20) not null, "person_id" uuid not null, "channel" text not null, "submitted_by_id" uuid not null, "contact_email" varchar(254) null, "contact_mobile" varchar(20) null, "sms_opt_in" boolean not null, "payee_id" uuid not null, "other_cover" jsonb null, "notes" varchar(2000) null, "submitted_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "reimbursement_request" add constraint "reimbursement_request_number_unique" unique ("number");`);
    this.addSql(`create index "reimbursement_request_person_id_submitted_at_index" on "reimbursement_request" ("person_id", "submitted_at");`);

    this.addSql(`create table "reimbursement_case" ("expense_document_id" uuid not null, "request_id" uuid not null, "person_id" uuid not null, "treatment_ended" boolean not null, "vat_cents" int null, "stamp_duty_cents" int null, "doctor_name" varchar(160) null, "paid_elsewhere_cents" int not null, "credited_cents" int not null default 0, "printed_lines" jsonb null, "tied_to_id" uuid null, "near_double_id" uuid null, "edition_id" varchar(60) not null, "waits_for" text null, "due_on" date not null, "desk_days_left" int null, "decided_at" timestamptz null, "facts_up_to" bigint null, primary key ("expense_document_id"));`);
    this.addSql(`create index "reimbursement_case_request_id_index" on "reimbursement_case" ("request_id");`);
    this.addSql(`create index "reimbursement_case_person_id_index" on "reimbursement_case" ("person_id");`);
    this.addSql(`create index "reimbursement_case_waits_for_due_on_index" on "reimbursement_case" ("waits_for", "due_on");`);

    this.addSql(`alter table "expense_document" drop constraint "expense_document_kind_check";`);
    this.addSql(`alter table "expense_document" add "treated_on" date null, add "rate_week" varchar(8) null, add "rate_per_euro" varchar(24) null, add "stage" text not null default 'received', add "paid_on" date null, add "credits_id" uuid null;`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_credits_id_foreign" foreign key ("credits_id") references "expense_document" ("id") on delete set null;`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_rate" check ((rate_week is null) = (rate_per_euro is null) and (rate_week is null or currency <> 'EUR'));`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_paid_when_settled" check (paid_on is null or stage = 'settled');`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_stage_check" check ("stage" in ('received', 'underEvaluation', 'documentsMissing', 'settled', 'notPayable'));`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_kind_check" check ("kind" in ('invoice', 'receipt', 'ssnTicket', 'feeNote', 'creditNote', 'hospitalRecord'));`);

    this.addSql(`alter table "document_asking" add constraint "document_asking_expense_document_id_foreign" foreign key ("expense_document_id") references "expense_document" ("id");`);
    this.addSql(`alter table "document_asking" add constraint "document_asking_asked_by_id_foreign" foreign key ("asked_by_id") references "account" ("id") on delete set null;`);

    this.addSql(`alter table "asked_document" add constraint "asked_document_asking_id_foreign" foreign key ("asking_id") references "document_asking" ("id");`);
    this.addSql(`alter table "asked_document" add constraint "asked_document_answered_at" check ((answer is null) = (answered_at is null));`);
    this.addSql(`alter table "asked_document" add constraint "asked_document_arrives_by_post" check (arrived_on is null or answer = 'byPost');`);
    this.addSql(`alter table "asked_document" add constraint "asked_document_other_is_named" check ((requirement = 'other') = (words is not null));`);
    this.addSql(`alter table "asked_document" add constraint "asked_document_answer_check" check ("answer" in ('uploaded', 'byPost', 'declaredNone'));`);

    this.addSql(`alter table "reimbursement_decision" add constraint "reimbursement_decision_expense_document_id_foreign" foreign key ("expense_document_id") references "expense_document" ("id");`);
    this.addSql(`alter table "reimbursement_decision" add constraint "reimbursement_decision_decided_by_id_foreign" foreign key ("decided_by_id") references "account" ("id");`);
    this.addSql(`alter table "reimbursement_decision" add constraint "reimbursement_decision_against_the_member_has_a_reason" check (outcome <> 'reduced' or reason is not null);`);
    this.addSql(`alter table "reimbursement_decision" add constraint "reimbursement_decision_outcome_check" check ("outcome" in ('approved', 'reduced', 'refused'));`);

    this.addSql(`alter table "reimbursement_file" add constraint "reimbursement_file_expense_document_id_foreign" foreign key ("expense_document_id") references "expense_document" ("id");`);
    this.addSql(`alter table "reimbursement_file" add constraint "reimbursement_file_document_id_foreign" foreign key ("document_id") references "document" ("id");`);
    this.addSql(`alter table "reimbursement_file" add constraint "reimbursement_file_added_by_id_foreign" foreign key ("added_by_id") references "account" ("id");`);

    this.addSql(`alter table "reimbursement_request" add constraint "reimbursement_request_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "reimbursement_request" add constraint "reimbursement_request_submitted_by_id_foreign" foreign key ("submitted_by_id") references "account" ("id");`);
    this.addSql(`alter table "reimbursement_request" add constraint "reimbursement_request_payee_id_foreign" foreign key ("payee_id") references "payee" ("id");`);
    this.addSql(`alter table "reimbursement_request" add constraint "reimbursement_request_channel_check" check ("channel" in ('memberPortal', 'paper', 'phone'));`);

    this.addSql(`alter table "reimbursement_case" add constraint "reimbursement_case_expense_document_id_foreign" foreign key ("expense_document_id") references "expense_document" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "reimbursement_case" add constraint "reimbursement_case_request_id_foreign" foreign key ("request_id") references "reimbursement_request" ("id");`);
    this.addSql(`alter table "reimbursement_case" add constraint "reimbursement_case_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "reimbursement_case" add constraint "reimbursement_case_tied_to_id_foreign" foreign key ("tied_to_id") references "claim" ("id") on delete set null;`);
    this.addSql(`alter table "reimbursement_case" add constraint "reimbursement_case_near_double_id_foreign" foreign key ("near_double_id") references "expense_document" ("id") on delete set null;`);
    this.addSql(`alter table "reimbursement_case" add constraint "reimbursement_case_waits_until_decided" check ((waits_for is null) = (decided_at is not null));`);
    this.addSql(`alter table "reimbursement_case" add constraint "reimbursement_case_amounts" check (paid_elsewhere_cents >= 0 and credited_cents >= 0);`);
    this.addSql(`alter table "reimbursement_case" add constraint "reimbursement_case_waits_for_check" check ("waits_for" in ('desk', 'member', 'rate', 'treatmentEnd'));`);

    // What was settled so far came by direct billing, or is settled all the same.
    this.addSql(`
      update expense_document e set
        stage = case when s.payable_cents > 0 then 'settled' else 'notPayable' end,
        treated_on = (
          select t.starts_on from take_in_charge_invoice i join take_in_charge t on t.id = i.take_in_charge_id
          where i.expense_document_id = e.id),
        paid_on = case when s.payable_cents > 0 then (
          -- all that was ordered for it is paid
          select case when bool_and(o.paid_on is not null) then max(o.paid_on) end
          from payment_order o join settlement sheet on sheet.id = o.settlement_id
          where sheet.expense_document_id = e.id and o.withdrawn_at is null and o.sent_back_on is null) end
      from settlement s where s.expense_document_id = e.id and s.superseded_at is null and s.kind = 'expense';`);
    for (const [table, once] of Object.entries(kept)) {
      this.addSql(`
        create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function append_only(${once.map((name) => `'${name}'`).join(", ")})`);
      this.addSql(`
        create trigger ${table}_never_emptied before truncate on ${table}
        for each statement execute function append_only()`);
    }
    // Its number is taken last; from then on it stands.
    this.addSql(`
      create trigger reimbursement_request_append_only before update or delete on reimbursement_request
      for each row when (old.number not like '~%') execute function append_only()`);
    this.addSql(`
      create constraint trigger reimbursement_request_numbered after insert or update of number on reimbursement_request
      deferrable initially deferred for each row when (new.number like '~%') execute function never_unnumbered();`);
  }

  override down(): void | Promise<void> {
    for (const table of ["asked_document", "document_asking", "reimbursement_decision", "reimbursement_file", "reimbursement_case", "reimbursement_request"])
      this.addSql(`drop table ${table} cascade;`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_credits_id_foreign";`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_rate";`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_paid_when_settled";`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_stage_check";`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_kind_check";`);
    this.addSql(`alter table "expense_document" drop column "treated_on", drop column "rate_week", drop column "rate_per_euro", drop column "stage", drop column "paid_on", drop column "credits_id";`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_kind_check" check ("kind" in ('invoice', 'receipt', 'ssnTicket', 'feeNote', 'creditNote'));`);
  }

}
