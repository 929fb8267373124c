import { Migration } from '@mikro-orm/migrations';

export class Migration20261123225517_founding extends Migration {

  override name = 'Migration20261123225517_founding';

  override up(): void | Promise<void> {
    this.addSql(`create table "development_mail" ("id" uuid not null, "recipient" varchar(254) not null, "subject" varchar(200) not null, "text" text not null, "sent_at" timestamptz not null, primary key ("id"));`);

    this.addSql(`create table "facility" ("id" uuid not null, "external_id" varchar(60) not null, "name" varchar(200) not null, "type" text not null, "address" varchar(200) not null, "postcode" varchar(5) not null, "municipality" varchar(120) not null, "istat_code" varchar(6) null, "province" varchar(2) not null, "location" geography(point,4326) not null, "phone" varchar(40) null, "email" varchar(254) null, "blueasy" boolean not null default false, "opening_hours" jsonb not null default '[]', primary key ("id"));`);
    this.addSql(`alter table "facility" add constraint "facility_external_id_unique" unique ("external_id");`);

    this.addSql(`create table "facility_bank_account" ("facility_id" uuid not null, "holder_name" varchar(140) not null, "iban" varchar(34) not null, primary key ("facility_id"));`);

    this.addSql(`create table "failed_sign_in" ("id" uuid not null, "user_name" varchar(80) not null, "address" varchar(64) not null, "at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "failed_sign_in_user_name_address_at_index" on "failed_sign_in" ("user_name", "address", "at");`);

    this.addSql(`create table "idempotency_key" ("account_id" uuid not null, "key" varchar(200) not null, "verb" varchar(255) not null, "input_hash" varchar(255) not null, "answer" jsonb null, "created_at" timestamptz not null, primary key ("account_id", "key"));`);

    this.addSql(`create table "journal" ("id" bigserial primary key, "at" timestamptz not null, "verb" varchar(255) not null, "subject_type" varchar(255) not null, "subject_id" uuid not null, "account_id" uuid null, "door" varchar(255) not null, "person_id" uuid null, "facility_id" uuid null);`);
    this.addSql(`create index "journal_person_id_id_index" on "journal" ("person_id", "id");`);
    this.addSql(`create index "journal_facility_id_id_index" on "journal" ("facility_id", "id");`);
    this.addSql(`create index "journal_subject_id_id_index" on "journal" ("subject_id", "id");`);

    this.addSql(`create table "number_series" ("series" varchar(40) not null, "year" int not null, "last" int not null, primary key ("series", "year"));`);

    this.addSql(`create table "person" ("id" uuid not null, "first_name" varchar(120) not null, "last_name" varchar(120) not null, "birth_date" date not null, "tax_code" varchar(16) not null, "email" varchar(254) null, "mobile" varchar(20) null, primary key ("id"));`);
    this.addSql(`alter table "person" add constraint "person_tax_code_unique" unique ("tax_code");`);

    this.addSql(`create table "account" ("id" uuid not null, "user_name" varchar(80) not null, "display_name" varchar(160) not null, "email" varchar(254) not null, "password_hash" varchar(255) not null, "person_id" uuid null, "works_at_desk" boolean not null default false, "created_at" timestamptz not null, "disabled_at" timestamptz null, primary key ("id"));`);
    this.addSql(`alter table "account" add constraint "account_user_name_unique" unique ("user_name");`);

    this.addSql(`create table "payment_batch" ("id" uuid not null, "number" varchar(20) not null, "total_cents" int not null, "order_count" int not null, "created_at" timestamptz not null, "created_by_id" uuid not null, "executed_on" date null, "executed_by_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "payment_batch" add constraint "payment_batch_number_unique" unique ("number");`);

    this.addSql(`create table "outbox_mail" ("id" uuid not null, "template" varchar(60) not null, "subject_id" uuid not null, "person_id" uuid null, "account_id" uuid null, "recipient" varchar(254) not null, "created_at" timestamptz not null, "attempts" int not null default 0, "next_attempt_at" timestamptz not null, "delivered_at" timestamptz null, "given_up_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "outbox_mail_delivered_at_next_attempt_at_index" on "outbox_mail" ("delivered_at", "next_attempt_at");`);

    this.addSql(`create table "facility_staff" ("id" uuid not null, "account_id" uuid not null, "facility_id" uuid not null, "since" date not null, "until" date null, primary key ("id"));`);
    this.addSql(`alter table "facility_staff" add constraint "facility_staff_account_id_facility_id_unique" unique ("account_id", "facility_id");`);

    this.addSql(`create table "document" ("id" uuid not null, "file_name" varchar(255) not null, "mime_type" varchar(100) not null, "size_bytes" int not null, "sha256" varchar(64) not null, "uploaded_by_id" uuid not null, "facility_id" uuid null, "person_id" uuid null, "uploaded_at" timestamptz not null, primary key ("id"));`);

    this.addSql(`create table "document_content" ("document_id" uuid not null, "ciphertext" bytea not null, "wrapped_key" bytea not null, primary key ("document_id"));`);

    this.addSql(`create table "policy" ("id" uuid not null, "number" varchar(30) not null, "plan_code" varchar(40) not null, "holder_id" uuid not null, "starts_on" date not null, "ends_on" date null, primary key ("id"));`);
    this.addSql(`alter table "policy" add constraint "policy_number_unique" unique ("number");`);

    this.addSql(`create table "limit_account" ("id" uuid not null, "policy_id" uuid not null, "limit_key" varchar(80) not null, "owner_id" uuid not null, "starts_on" date not null, "ends_on" date not null, "unit" text not null, "capacity" int not null, "used" int not null default 0, "held" int not null default 0, primary key ("id"));`);
    this.addSql(`alter table "limit_account" add constraint "limit_account_policy_id_limit_key_owner_id_starts_on_unique" unique ("policy_id", "limit_key", "owner_id", "starts_on");`);

    this.addSql(`create table "limit_entry" ("id" bigserial primary key, "limit_account_id" uuid not null, "kind" text not null, "used_delta" int not null, "held_delta" int not null, "cause_type" varchar(40) not null, "cause_id" uuid not null, "at" timestamptz not null);`);
    this.addSql(`create index "limit_entry_cause_type_cause_id_index" on "limit_entry" ("cause_type", "cause_id");`);

    this.addSql(`create table "enrolment" ("id" uuid not null, "policy_id" uuid not null, "person_id" uuid not null, "relationship" text not null, "starts_on" date not null, "ends_on" date null, primary key ("id"));`);
    this.addSql(`alter table "enrolment" add constraint "enrolment_policy_id_person_id_unique" unique ("policy_id", "person_id");`);

    this.addSql(`create table "cover_check" ("id" uuid not null, "facility_id" uuid not null, "account_id" uuid not null, "at" timestamptz not null, "person_id" uuid null, "policy_id" uuid null, "expires_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "cover_check_account_id_at_index" on "cover_check" ("account_id", "at");`);
    this.addSql(`create index "cover_check_facility_id_at_index" on "cover_check" ("facility_id", "at");`);

    this.addSql(`create table "claim" ("id" uuid not null, "number" varchar(20) not null, "person_id" uuid not null, "policy_id" uuid not null, "cause" text not null, "injured_on" date null, "opened_on" date not null, "opened_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "claim" add constraint "claim_number_unique" unique ("number");`);

    this.addSql(`create table "expense_document" ("id" uuid not null, "claim_id" uuid not null, "issuer_id" uuid not null, "number" varchar(40) not null, "issued_on" date not null, "issued_year" int not null, "amount_cents" int not null, "document_id" uuid not null, "received_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_once" unique ("issuer_id", "issued_year", "number");`);

    this.addSql(`create table "session" ("id" uuid not null, "secret_hash" varchar(64) not null, "account_id" uuid not null, "door" text not null, "facility_id" uuid null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));`);
    this.addSql(`alter table "session" add constraint "session_secret_hash_unique" unique ("secret_hash");`);

    this.addSql(`create table "settlement" ("id" uuid not null, "claim_id" uuid not null, "expense_document_id" uuid not null, "edition_id" varchar(60) not null, "requested_cents" int not null, "payable_cents" int not null, "member_share_cents" int not null, "steps" jsonb not null, "settled_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "settlement" add constraint "settlement_expense_document_id_unique" unique ("expense_document_id");`);

    this.addSql(`create table "take_in_charge" ("id" uuid not null, "number" varchar(20) not null, "facility_id" uuid not null, "person_id" uuid not null, "policy_id" uuid not null, "opened_by_id" uuid not null, "lifecycle" text not null, "decision" text not null, "cause" text not null, "injured_on" date null, "starts_on" date not null, "expires_on" date null, "doctor_name" varchar(160) null, "edition_id" varchar(60) not null, "requested_cents" int not null, "authorised_cents" int null, "member_share_cents" int null, "steps" jsonb not null default '[]', "opened_at" timestamptz not null, "decided_at" timestamptz null, "claim_id" uuid null, "settlement_id" uuid null, "invoice_id" uuid null, "closing_reason" varchar(500) null, primary key ("id"));`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_number_unique" unique ("number");`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_settlement_id_unique" unique ("settlement_id");`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_invoice_id_unique" unique ("invoice_id");`);
    this.addSql(`create index "take_in_charge_facility_id_opened_at_index" on "take_in_charge" ("facility_id", "opened_at");`);
    this.addSql(`create index "take_in_charge_person_id_opened_at_index" on "take_in_charge" ("person_id", "opened_at");`);
    this.addSql(`create index "take_in_charge_lifecycle_decision_index" on "take_in_charge" ("lifecycle", "decision");`);

    this.addSql(`create table "payment_order" ("id" uuid not null, "settlement_id" uuid not null, "take_in_charge_id" uuid null, "facility_id" uuid null, "payee_name" varchar(140) not null, "iban" varchar(34) not null, "amount_cents" int not null, "reference" varchar(140) not null, "created_at" timestamptz not null, "batch_id" uuid null, "paid_on" date null, primary key ("id"));`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_settlement_id_unique" unique ("settlement_id");`);
    this.addSql(`create index "payment_order_batch_id_index" on "payment_order" ("batch_id");`);
    this.addSql(`create index "payment_order_facility_id_created_at_index" on "payment_order" ("facility_id", "created_at");`);

    this.addSql(`create table "confirmation" ("take_in_charge_id" uuid not null, "nonce" varchar(64) not null, "expires_at" timestamptz not null, "attempts_left" int not null, "codes_sent" int not null, "confirmed_at" timestamptz null, "confirmed_by" text null, primary key ("take_in_charge_id"));`);

    this.addSql(`create table "take_in_charge_attachment" ("id" uuid not null, "take_in_charge_id" uuid not null, "requirement" varchar(60) not null, "document_id" uuid not null, primary key ("id"));`);
    this.addSql(`alter table "take_in_charge_attachment" add constraint "take_in_charge_attachment_take_in_charge_id_document_id_unique" unique ("take_in_charge_id", "document_id");`);

    this.addSql(`create table "take_in_charge_line" ("id" uuid not null, "take_in_charge_id" uuid not null, "position" int not null, "service_code" varchar(40) not null, "units" int not null, "unit_price_cents" int not null, primary key ("id"));`);
    this.addSql(`alter table "take_in_charge_line" add constraint "take_in_charge_line_take_in_charge_id_position_unique" unique ("take_in_charge_id", "position");`);

    this.addSql(`alter table "facility" add constraint "facility_type_check" check ("type" in ('privateHospital', 'medicalCentre', 'diagnosticCentre', 'physiotherapyCentre', 'dentalPractice'));`);

    this.addSql(`alter table "facility_bank_account" add constraint "facility_bank_account_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "account" add constraint "account_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;`);

    this.addSql(`alter table "payment_batch" add constraint "payment_batch_created_by_id_foreign" foreign key ("created_by_id") references "account" ("id");`);
    this.addSql(`alter table "payment_batch" add constraint "payment_batch_executed_by_id_foreign" foreign key ("executed_by_id") references "account" ("id") on delete set null;`);

    this.addSql(`alter table "outbox_mail" add constraint "outbox_mail_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;`);
    this.addSql(`alter table "outbox_mail" add constraint "outbox_mail_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null;`);

    this.addSql(`alter table "facility_staff" add constraint "facility_staff_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "facility_staff" add constraint "facility_staff_facility_id_foreign" foreign key ("facility_id") references "facility" ("id");`);

    this.addSql(`alter table "document" add constraint "document_uploaded_by_id_foreign" foreign key ("uploaded_by_id") references "account" ("id");`);
    this.addSql(`alter table "document" add constraint "document_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete set null;`);
    this.addSql(`alter table "document" add constraint "document_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;`);

    this.addSql(`alter table "document_content" add constraint "document_content_document_id_foreign" foreign key ("document_id") references "document" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table "policy" add constraint "policy_holder_id_foreign" foreign key ("holder_id") references "person" ("id");`);

    this.addSql(`alter table "limit_account" add constraint "limit_account_policy_id_foreign" foreign key ("policy_id") references "policy" ("id");`);
    this.addSql(`alter table "limit_account" add constraint "limit_account_never_overdrawn" check (used >= 0 and held >= 0 and used + held <= capacity);`);
    this.addSql(`alter table "limit_account" add constraint "limit_account_unit_check" check ("unit" in ('cents', 'units', 'days'));`);

    this.addSql(`alter table "limit_entry" add constraint "limit_entry_limit_account_id_foreign" foreign key ("limit_account_id") references "limit_account" ("id");`);
    this.addSql(`alter table "limit_entry" add constraint "limit_entry_kind_check" check ("kind" in ('hold', 'capture', 'release', 'refund'));`);
    this.addSql(`create or replace function "limit_entry_limit_entry_append_only_fn"() returns trigger as \$\$ begin raise exception 'the ledger is append-only'; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "limit_entry_append_only" BEFORE UPDATE OR DELETE on "limit_entry" for each ROW execute function "limit_entry_limit_entry_append_only_fn"();`);

    this.addSql(`alter table "enrolment" add constraint "enrolment_policy_id_foreign" foreign key ("policy_id") references "policy" ("id");`);
    this.addSql(`alter table "enrolment" add constraint "enrolment_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "enrolment" add constraint "enrolment_relationship_check" check ("relationship" in ('holder', 'spouse', 'child'));`);

    this.addSql(`alter table "cover_check" add constraint "cover_check_facility_id_foreign" foreign key ("facility_id") references "facility" ("id");`);
    this.addSql(`alter table "cover_check" add constraint "cover_check_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "cover_check" add constraint "cover_check_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;`);
    this.addSql(`alter table "cover_check" add constraint "cover_check_policy_id_foreign" foreign key ("policy_id") references "policy" ("id") on delete set null;`);

    this.addSql(`alter table "claim" add constraint "claim_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "claim" add constraint "claim_policy_id_foreign" foreign key ("policy_id") references "policy" ("id");`);
    this.addSql(`alter table "claim" add constraint "claim_cause_check" check ("cause" in ('illness', 'injury'));`);

    this.addSql(`alter table "expense_document" add constraint "expense_document_claim_id_foreign" foreign key ("claim_id") references "claim" ("id");`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_issuer_id_foreign" foreign key ("issuer_id") references "facility" ("id");`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_document_id_foreign" foreign key ("document_id") references "document" ("id");`);

    this.addSql(`alter table "session" add constraint "session_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "session" add constraint "session_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete set null;`);
    this.addSql(`alter table "session" add constraint "session_door_check" check ("door" in ('member', 'facility', 'desk'));`);

    this.addSql(`alter table "settlement" add constraint "settlement_claim_id_foreign" foreign key ("claim_id") references "claim" ("id");`);
    this.addSql(`alter table "settlement" add constraint "settlement_expense_document_id_foreign" foreign key ("expense_document_id") references "expense_document" ("id");`);
    this.addSql(`alter table "settlement" add constraint "settlement_adds_up" check (payable_cents >= 0 and member_share_cents >= 0 and requested_cents = payable_cents + member_share_cents);`);

    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_facility_id_foreign" foreign key ("facility_id") references "facility" ("id");`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_policy_id_foreign" foreign key ("policy_id") references "policy" ("id");`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_opened_by_id_foreign" foreign key ("opened_by_id") references "account" ("id");`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on delete set null;`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_settlement_id_foreign" foreign key ("settlement_id") references "settlement" ("id") on delete set null;`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_invoice_id_foreign" foreign key ("invoice_id") references "expense_document" ("id") on delete set null;`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_lifecycle_check" check ("lifecycle" in ('awaitingMember', 'open', 'settled', 'declined', 'cancelled', 'expired'));`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_decision_check" check ("decision" in ('pending', 'toBeEvaluated', 'authorised', 'notCovered'));`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_cause_check" check ("cause" in ('illness', 'injury'));`);

    this.addSql(`alter table "payment_order" add constraint "payment_order_settlement_id_foreign" foreign key ("settlement_id") references "settlement" ("id");`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id") on delete set null;`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete set null;`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_batch_id_foreign" foreign key ("batch_id") references "payment_batch" ("id") on delete set null;`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_positive" check (amount_cents > 0);`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_paid_in_batch" check (paid_on is null or batch_id is not null);`);

    this.addSql(`alter table "confirmation" add constraint "confirmation_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_attempts" check (attempts_left >= 0);`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_confirmed_by_check" check ("confirmed_by" in ('code', 'member'));`);

    this.addSql(`alter table "take_in_charge_attachment" add constraint "take_in_charge_attachment_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id");`);
    this.addSql(`alter table "take_in_charge_attachment" add constraint "take_in_charge_attachment_document_id_foreign" foreign key ("document_id") references "document" ("id");`);

    this.addSql(`alter table "take_in_charge_line" add constraint "take_in_charge_line_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id");`);
    this.addSql(`alter table "take_in_charge_line" add constraint "take_in_charge_line_positive" check (units > 0 and unit_price_cents > 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "facility_bank_account" drop constraint "facility_bank_account_facility_id_foreign";`);
    this.addSql(`alter table "facility_staff" drop constraint "facility_staff_facility_id_foreign";`);
    this.addSql(`alter table "document" drop constraint "document_facility_id_foreign";`);
    this.addSql(`alter table "cover_check" drop constraint "cover_check_facility_id_foreign";`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_issuer_id_foreign";`);
    this.addSql(`alter table "session" drop constraint "session_facility_id_foreign";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_facility_id_foreign";`);
    this.addSql(`alter table "payment_order" drop constraint "payment_order_facility_id_foreign";`);
    this.addSql(`alter table "account" drop constraint "account_person_id_foreign";`);
    this.addSql(`alter table "outbox_mail" drop constraint "outbox_mail_person_id_foreign";`);
    this.addSql(`alter table "document" drop constraint "document_person_id_foreign";`);
    this.addSql(`alter table "policy" drop constraint "policy_holder_id_foreign";`);
    this.addSql(`alter table "enrolment" drop constraint "enrolment_person_id_foreign";`);
    this.addSql(`alter table "cover_check" drop constraint "cover_check_person_id_foreign";`);
    this.addSql(`alter table "claim" drop constraint "claim_person_id_foreign";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_person_id_foreign";`);
    this.addSql(`alter table "payment_batch" drop constraint "payment_batch_created_by_id_foreign";`);
    this.addSql(`alter table "payment_batch" drop constraint "payment_batch_executed_by_id_foreign";`);
    this.addSql(`alter table "outbox_mail" drop constraint "outbox_mail_account_id_foreign";`);
    this.addSql(`alter table "facility_staff" drop constraint "facility_staff_account_id_foreign";`);
    this.addSql(`alter table "document" drop constraint "document_uploaded_by_id_foreign";`);
    this.addSql(`alter table "cover_check" drop constraint "cover_check_account_id_foreign";`);
    this.addSql(`alter table "session" drop constraint "session_account_id_foreign";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_opened_by_id_foreign";`);
    this.addSql(`alter table "payment_order" drop constraint "payment_order_batch_id_foreign";`);
    this.addSql(`alter table "document_content" drop constraint "document_content_document_id_foreign";`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_document_id_foreign";`);
    this.addSql(`alter table "take_in_charge_attachment" drop constraint "take_in_charge_attachment_document_id_foreign";`);
    this.addSql(`alter table "limit_account" drop constraint "limit_account_policy_id_foreign";`);
    this.addSql(`alter table "enrolment" drop constraint "enrolment_policy_id_foreign";`);
    this.addSql(`alter table "cover_check" drop constraint "cover_check_policy_id_foreign";`);
    this.addSql(`alter table "claim" drop constraint "claim_policy_id_foreign";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_policy_id_foreign";`);
    this.addSql(`alter table "limit_entry" drop constraint "limit_entry_limit_account_id_foreign";`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_claim_id_foreign";`);
    this.addSql(`alter table "settlement" drop constraint "settlement_claim_id_foreign";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_claim_id_foreign";`);
    this.addSql(`alter table "settlement" drop constraint "settlement_expense_document_id_foreign";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_invoice_id_foreign";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_settlement_id_foreign";`);
    this.addSql(`alter table "payment_order" drop constraint "payment_order_settlement_id_foreign";`);
    this.addSql(`alter table "payment_order" drop constraint "payment_order_take_in_charge_id_foreign";`);
    this.addSql(`alter table "confirmation" drop constraint "confirmation_take_in_charge_id_foreign";`);
    this.addSql(`alter table "take_in_charge_attachment" drop constraint "take_in_charge_attachment_take_in_charge_id_foreign";`);
    this.addSql(`alter table "take_in_charge_line" drop constraint "take_in_charge_line_take_in_charge_id_foreign";`);

    this.addSql(`drop table if exists "development_mail" cascade;`);
    this.addSql(`drop table if exists "facility" cascade;`);
    this.addSql(`drop table if exists "facility_bank_account" cascade;`);
    this.addSql(`drop table if exists "failed_sign_in" cascade;`);
    this.addSql(`drop table if exists "idempotency_key" cascade;`);
    this.addSql(`drop table if exists "journal" cascade;`);
    this.addSql(`drop table if exists "number_series" cascade;`);
    this.addSql(`drop table if exists "person" cascade;`);
    this.addSql(`drop table if exists "account" cascade;`);
    this.addSql(`drop table if exists "payment_batch" cascade;`);
    this.addSql(`drop table if exists "outbox_mail" cascade;`);
    this.addSql(`drop table if exists "facility_staff" cascade;`);
    this.addSql(`drop table if exists "document" cascade;`);
    this.addSql(`drop table if exists "document_content" cascade;`);
    this.addSql(`drop table if exists "policy" cascade;`);
    this.addSql(`drop table if exists "limit_account" cascade;`);
    this.addSql(`drop trigger if exists "limit_entry_append_only" on "limit_entry";`);
    this.addSql(`drop function if exists "limit_entry_limit_entry_append_only_fn"();`);
    this.addSql(`drop table if exists "limit_entry" cascade;`);
    this.addSql(`drop table if exists "enrolment" cascade;`);
    this.addSql(`drop table if exists "cover_check" cascade;`);
    this.addSql(`drop table if exists "claim" cascade;`);
    this.addSql(`drop table if exists "expense_document" cascade;`);
    this.addSql(`drop table if exists "session" cascade;`);
    this.addSql(`drop table if exists "settlement" cascade;`);
    this.addSql(`drop table if exists "take_in_charge" cascade;`);
    this.addSql(`drop table if exists "payment_order" cascade;`);
    this.addSql(`drop table if exists "confirmation" cascade;`);
    this.addSql(`drop table if exists "take_in_charge_attachment" cascade;`);
    this.addSql(`drop table if exists "take_in_charge_line" cascade;`);
  }

}
