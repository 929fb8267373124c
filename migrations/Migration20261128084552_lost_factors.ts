import { Migration } from '@mikro-orm/migrations';

export class Migration20261128084552_lost_factors extends Migration {

  override name = 'Migration20261128084552_lost_factors';

  override up(): void | Promise<void> {
    this.addSql(`create table "factor_loss" ("id" uuid not null, "account_id" uuid not null, "ended_by_id" uuid null, "reason" varchar(500) not null, "at" timestamptz not null, "proved_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "factor_loss_account_id_at_index" on "factor_loss" ("account_id", "at");`);
    this.addSql(`alter table "factor_loss" add constraint "factor_loss_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "factor_loss" add constraint "factor_loss_ended_by_id_foreign" foreign key ("ended_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`
      create trigger factor_loss_append_only before update or delete on factor_loss
      for each row execute function append_only('proved_at')`);
    this.addSql(`
      create trigger factor_loss_never_emptied before truncate on factor_loss
      for each statement execute function append_only()`);

    this.addSql(`alter table "proof" drop constraint "proof_purpose_check";`);
    this.addSql(`alter table "proof" add constraint "proof_purpose_check" check ("purpose" in ('confirmTakeInCharge', 'registerEmail', 'resetPassword', 'emailAtOld', 'emailAtNew', 'mobileAtOld', 'mobileAtNew', 'invitation', 'entryCode'));`);

    this.addSql(`alter table "session" drop constraint "session_needs_check";`);
    this.addSql(`alter table "session" add constraint "session_needs_check" check ("needs" in ('factor', 'letter', 'enrolment', 'newPassword'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`delete from "proof" where "purpose" = 'entryCode';`);
    this.addSql(`alter table "proof" drop constraint "proof_purpose_check";`);
    this.addSql(`alter table "proof" add constraint "proof_purpose_check" check ("purpose" in ('confirmTakeInCharge', 'registerEmail', 'resetPassword', 'emailAtOld', 'emailAtNew', 'mobileAtOld', 'mobileAtNew', 'invitation'));`);

    this.addSql(`update "session" set "needs" = 'factor', "ended_at" = coalesce("ended_at", now()) where "needs" = 'letter';`);
    this.addSql(`alter table "session" drop constraint "session_needs_check";`);
    this.addSql(`alter table "session" add constraint "session_needs_check" check ("needs" in ('factor', 'enrolment', 'newPassword'));`);

    this.addSql(`drop table "factor_loss";`);
  }

}
