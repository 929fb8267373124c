import { Migration } from '@mikro-orm/migrations';

export class Migration20261125013222_direct_requests extends Migration {

  override name = 'Migration20261125013222_direct_requests';

  override up(): void | Promise<void> {
    this.addSql(`create table "direct_request_draft" ("id" uuid not null, "account_id" uuid not null, "person_id" uuid not null, "version" int not null, "data" jsonb not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "take_in_charge_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "direct_request_draft" add constraint "direct_request_draft_take_in_charge_id_unique" unique ("take_in_charge_id");`);
    this.addSql(`create index "direct_request_draft_account_id_updated_at_index" on "direct_request_draft" ("account_id", "updated_at");`);

    this.addSql(`create table "tariff_voucher" ("id" uuid not null, "number" varchar(20) not null, "person_id" uuid not null, "facility_id" uuid not null, "service_code" varchar(40) not null, "reason" text not null, "clause" varchar(20) null, "issued_at" timestamptz not null, "valid_until" date not null, primary key ("id"));`);
    this.addSql(`alter table "tariff_voucher" add constraint "tariff_voucher_number_unique" unique ("number");`);
    this.addSql(`create index "tariff_voucher_person_id_issued_at_index" on "tariff_voucher" ("person_id", "issued_at");`);

    this.addSql(`alter table "take_in_charge" add "origin" text not null default 'facilityPortal', add "pathology" varchar(200) null, add "pathology_since" text null, add "contact_email" varchar(254) null, add "contact_mobile" varchar(20) null;`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_origin_check" check ("origin" in ('facilityPortal', 'memberPortal'));`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_pathology_since_check" check ("pathology_since" in ('underOneWeek', 'underOneMonth', 'underThreeMonths', 'underOneYear', 'underFiveYears', 'overFiveYears'));`);

    this.addSql(`alter table "direct_request_draft" add constraint "direct_request_draft_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "direct_request_draft" add constraint "direct_request_draft_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "direct_request_draft" add constraint "direct_request_draft_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id") on delete set null;`);

    this.addSql(`alter table "tariff_voucher" add constraint "tariff_voucher_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "tariff_voucher" add constraint "tariff_voucher_facility_id_foreign" foreign key ("facility_id") references "facility" ("id");`);
    this.addSql(`alter table "tariff_voucher" add constraint "tariff_voucher_reason_check" check ("reason" in ('tiedToStay', 'notCovered', 'limitExhausted'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "direct_request_draft" cascade;`);
    this.addSql(`drop table if exists "tariff_voucher" cascade;`);

    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_origin_check";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_pathology_since_check";`);
    this.addSql(`alter table "take_in_charge" drop column "origin", drop column "pathology", drop column "pathology_since", drop column "contact_email", drop column "contact_mobile";`);
  }

}
