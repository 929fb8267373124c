import { Migration } from '@mikro-orm/migrations';

export class Migration20261125013138_facility_keeps_its_data extends Migration {

  override name = 'Migration20261125013138_facility_keeps_its_data';

  override up(): void | Promise<void> {
    this.addSql(`create table "fee_change" ("id" uuid not null, "facility_id" uuid not null, "service_code" varchar(40) not null, "price_cents" int null, "former_cents" int null, "wanted_from" date not null, "state" text not null, "proposed_at" timestamptz not null, "proposed_by" uuid not null, "decided_at" timestamptz null, "decided_by" uuid null, "reason" varchar(500) null, "begins_on" date null, "has_begun" boolean not null default false, primary key ("id"));`);
    this.addSql(`create index "fee_change_facility_id_proposed_at_id_index" on "fee_change" ("facility_id", "proposed_at", "id");`);
    this.addSql(`create index "fee_change_state_proposed_at_id_index" on "fee_change" ("state", "proposed_at", "id");`);
    this.addSql(`create unique index fee_change_one_waiting on fee_change (facility_id, service_code) where state = 'proposed';`);
    this.addSql(`create index fee_change_to_begin on fee_change (begins_on) where state = 'accepted' and not has_begun;`);

    this.addSql(`alter table "fee_change" add constraint "fee_change_facility_id_foreign" foreign key ("facility_id") references "facility" ("id");`);
    this.addSql(`alter table "fee_change" add constraint "fee_change_price_check" check (price_cents > 0);`);
    this.addSql(`alter table "fee_change" add constraint "fee_change_refused_for_a_reason" check (state <> 'refused' or reason is not null);`);
    this.addSql(`alter table "fee_change" add constraint "fee_change_accepted_begins" check (state <> 'accepted' or begins_on is not null);`);
    this.addSql(`alter table "fee_change" add constraint "fee_change_state_check" check ("state" in ('proposed', 'accepted', 'refused', 'withdrawn'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "fee_change" cascade;`);
  }

}
