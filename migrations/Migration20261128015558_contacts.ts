import { Migration } from '@mikro-orm/migrations';

export class Migration20261128015558_contacts extends Migration {

  override name = 'Migration20261128015558_contacts';

  override up(): void | Promise<void> {
    this.addSql(`create table "contact_change" ("id" uuid not null, "person_id" uuid not null, "changed_by_id" uuid not null, "changed_at" timestamptz not null, "former_email" varchar(254) null, "former_mobile" varchar(20) null, primary key ("id"));`);
    this.addSql(`create index "contact_change_person_id_changed_at_index" on "contact_change" ("person_id", "changed_at");`);

    this.addSql(`alter table "person" add "sms_opt_in" boolean not null default false, add "language" text not null default 'it', add "street" varchar(200) null, add "postcode" varchar(12) null, add "municipality" varchar(120) null, add "province" varchar(2) null, add "country" varchar(2) null;`);
    this.addSql(`alter table "person" add constraint "person_address_whole" check (num_nonnulls(street, postcode, municipality, country) % 4 = 0 and (province is null or country = 'IT'));`);
    this.addSql(`alter table "person" add constraint "person_language_check" check ("language" in ('it', 'en'));`);

    this.addSql(`alter table "contact_change" add constraint "contact_change_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "contact_change" add constraint "contact_change_changed_by_id_foreign" foreign key ("changed_by_id") references "account" ("id");`);

    this.addSql(`
      create trigger contact_change_append_only before update or delete on contact_change
      for each row execute function append_only()`);
    this.addSql(`
      create trigger contact_change_never_emptied before truncate on contact_change
      for each statement execute function append_only()`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "contact_change";`);
    this.addSql(`alter table "person" drop constraint "person_address_whole";`);
    this.addSql(`alter table "person" drop constraint "person_language_check";`);
    this.addSql(`alter table "person" drop column "sms_opt_in", drop column "language", drop column "street", drop column "postcode", drop column "municipality", drop column "province", drop column "country";`);
  }

}
