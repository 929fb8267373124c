import { Migration } from '@mikro-orm/migrations';

export class Migration20261128053210_sign_ins extends Migration {

  override name = 'Migration20261128053210_sign_ins';

  override up(): void | Promise<void> {
    this.addSql(`create table "password_notice" ("id" uuid not null, "account_id" uuid not null, "renew_by" date not null, "days_before" int not null, "written_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`alter table "password_notice" add constraint "password_notice_account_id_renew_by_days_before_unique" unique ("account_id", "renew_by", "days_before");`);

    this.addSql(`create table "sign_in" ("id" uuid not null, "account_id" uuid null, "session_id" uuid null, "at" timestamptz not null, "outcome" text not null, "address" varchar(64) null, "user_agent" varchar(200) null, "is_new_device" boolean not null, primary key ("id"));`);
    this.addSql(`create index "sign_in_account_id_at_id_index" on "sign_in" ("account_id", "at", "id");`);
    this.addSql(`create index "sign_in_session_id_index" on "sign_in" ("session_id");`);
    this.addSql(`create index "sign_in_at_index" on "sign_in" ("at");`);

    this.addSql(`alter table "password_notice" add constraint "password_notice_account_id_foreign" foreign key ("account_id") references "account" ("id");`);

    this.addSql(`alter table "sign_in" add constraint "sign_in_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "sign_in" add constraint "sign_in_session_id_foreign" foreign key ("session_id") references "session" ("id") on delete set null;`);
    this.addSql(`alter table "sign_in" add constraint "sign_in_outcome_check" check ("outcome" in ('signedIn', 'halfProved', 'wrongPassword', 'wrongFactor'));`);

    // Written once. The log of sign-ins is forgotten when it has become old, and at once where it is nobody's.
    this.addSql(`
      create trigger sign_in_append_only before update on sign_in
      for each row execute function append_only()`);
    this.addSql(`
      create trigger sign_in_kept before delete on sign_in
      for each row when (old.account_id is not null and old.at > now() - interval '180 days')
      execute function append_only()`);
    this.addSql(`
      create trigger password_notice_append_only before update or delete on password_notice
      for each row execute function append_only()`);
    for (const table of ["sign_in", "password_notice"])
      this.addSql(`
        create trigger ${table}_never_emptied before truncate on ${table}
        for each statement execute function append_only()`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "sign_in";`);
    this.addSql(`drop table "password_notice";`);
  }

}
