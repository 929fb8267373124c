import { Migration } from '@mikro-orm/migrations';

export class Migration20261127133125_counting_limits extends Migration {

  override name = 'Migration20261127133125_counting_limits';

  override up(): void | Promise<void> {
    this.addSql(`create table "counting_window" ("key" varchar(120) not null, "count" int not null, "ends_at" timestamptz not null, primary key ("key"));`);
    this.addSql(`create index "counting_window_ends_at_index" on "counting_window" ("ends_at");`);

    this.addSql(`create table "alarm" ("id" uuid not null, "kind" text not null, "at" timestamptz not null, "account_id" uuid not null, "facility_id" uuid not null, "person_id" uuid null, "seen_at" timestamptz null, "seen_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "alarm_seen_at_at_index" on "alarm" ("seen_at", "at");`);

    this.addSql(`drop table if exists "failed_sign_in" cascade;`);

    this.addSql(`alter table "counting_window" add constraint "counting_window_count" check (count >= 0);`);

    this.addSql(`alter table "alarm" add constraint "alarm_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "alarm" add constraint "alarm_facility_id_foreign" foreign key ("facility_id") references "facility" ("id");`);
    this.addSql(`alter table "alarm" add constraint "alarm_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;`);
    this.addSql(`alter table "alarm" add constraint "alarm_seen_by_id_foreign" foreign key ("seen_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "alarm" add constraint "alarm_kind_check" check ("kind" in ('wrongCodes', 'codesSent', 'memberSearches'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`create table "failed_sign_in" ("id" uuid not null, "user_name" varchar(80) not null, "address" varchar(64) not null, "at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "failed_sign_in_user_name_address_at_index" on "failed_sign_in" ("user_name", "address", "at");`);

    this.addSql(`drop table if exists "counting_window" cascade;`);
    this.addSql(`drop table if exists "alarm" cascade;`);
  }
}
