import { Migration } from '@mikro-orm/migrations';

export class Migration20261128043536_second_factor extends Migration {

  override name = 'Migration20261128043536_second_factor';

  override up(): void | Promise<void> {
    this.addSql(`create table "factor" ("id" uuid not null, "account_id" uuid not null, "kind" text not null, "name" varchar(60) not null, "created_at" timestamptz not null, "last_used_at" timestamptz null, "nonce" varchar(40) null, "last_step" int null, "used_codes" int null, "credential_id" varchar(1400) null, "public_key" varchar(4000) null, "signatures" bigint null, "transports" varchar(80) null, primary key ("id"));`);
    this.addSql(`alter table "factor" add constraint "factor_credential_id_unique" unique ("credential_id");`);
    this.addSql(`create index "factor_account_id_index" on "factor" ("account_id");`);

    this.addSql(`alter table "factor" add constraint "factor_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "factor" add constraint "factor_whole" check (case kind
        when 'totp' then num_nonnulls(nonce, last_step) = 2 and num_nonnulls(used_codes, credential_id, public_key, signatures) = 0
        when 'recoveryCodes' then num_nonnulls(nonce, used_codes) = 2 and num_nonnulls(last_step, credential_id, public_key, signatures) = 0
        else num_nonnulls(credential_id, public_key, signatures) = 3 and num_nonnulls(nonce, last_step, used_codes) = 0 end);`);
    this.addSql(`alter table "factor" add constraint "factor_kind_check" check ("kind" in ('totp', 'passkey', 'recoveryCodes'));`);

    // from now on who works at a facility or the desk comes in by a second factor alone
    this.addSql(`update "session" set "ended_at" = now() where "door" <> 'member' and "ended_at" is null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "factor";`);
  }

}
