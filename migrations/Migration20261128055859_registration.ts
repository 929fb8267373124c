import { Migration } from '@mikro-orm/migrations';

export class Migration20261128055859_registration extends Migration {

  override name = 'Migration20261128055859_registration';

  override up(): void | Promise<void> {
    this.addSql(`create table "agreement" ("id" uuid not null, "kind" text not null, "wording" varchar(20) not null, "person_id" uuid not null, "account_id" uuid not null, "given_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create unique index agreement_once on agreement (person_id, kind) where revoked_at is null;`);
    this.addSql(`create index "agreement_person_id_given_at_index" on "agreement" ("person_id", "given_at");`);

    this.addSql(`create table "registration" ("id" uuid not null, "person_id" uuid null, "known_id" uuid null, "email" varchar(254) not null, "agreements" jsonb not null, "wording" varchar(20) not null, "started_at" timestamptz not null, "completed_at" timestamptz null, "account_id" uuid null, primary key ("id"));`);
    this.addSql(`create index "registration_started_at_index" on "registration" ("started_at");`);

    this.addSql(`alter table "agreement" add constraint "agreement_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "agreement" add constraint "agreement_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "agreement" add constraint "agreement_kind_check" check ("kind" in ('notice', 'healthData', 'news'));`);

    // Given once; that it was taken back is said later, once.
    this.addSql(`
      create trigger agreement_append_only before update or delete on agreement
      for each row execute function append_only('revoked_at')`);
    this.addSql(`
      create trigger agreement_never_emptied before truncate on agreement
      for each statement execute function append_only()`);

    this.addSql(`alter table "registration" add constraint "registration_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;`);
    this.addSql(`alter table "registration" add constraint "registration_known_id_foreign" foreign key ("known_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "registration" add constraint "registration_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "registration";`);
    this.addSql(`drop table "agreement";`);
  }

}
