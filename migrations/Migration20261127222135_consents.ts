import { Migration } from '@mikro-orm/migrations';

export class Migration20261127222135_consents extends Migration {

  override name = 'Migration20261127222135_consents';

  override up(): void | Promise<void> {
    this.addSql(`create table "consent" ("id" uuid not null, "kind" text not null, "wording" varchar(20) not null, "giver_id" uuid not null, "reader_id" uuid not null, "policy_id" uuid not null, "given_at" timestamptz not null, "revoked_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "consent_reader_id_index" on "consent" ("reader_id");`);
    this.addSql(`create index "consent_policy_id_index" on "consent" ("policy_id");`);
    this.addSql(`create unique index consent_once on consent (giver_id, reader_id, policy_id, kind) where revoked_at is null;`);

    this.addSql(`alter table "consent" add constraint "consent_giver_id_foreign" foreign key ("giver_id") references "person" ("id");`);
    this.addSql(`alter table "consent" add constraint "consent_reader_id_foreign" foreign key ("reader_id") references "person" ("id");`);
    this.addSql(`alter table "consent" add constraint "consent_policy_id_foreign" foreign key ("policy_id") references "policy" ("id");`);
    this.addSql(`alter table "consent" add constraint "consent_between_two" check (giver_id <> reader_id);`);
    this.addSql(`alter table "consent" add constraint "consent_kind_check" check ("kind" in ('healthData'));`);

    // Given once; that it was taken back is said later, once.
    this.addSql(`
      create trigger consent_append_only before update or delete on consent
      for each row execute function append_only('revoked_at')`);
    this.addSql(`
      create trigger consent_never_emptied before truncate on consent
      for each statement execute function append_only()`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "consent";`);
  }

}
