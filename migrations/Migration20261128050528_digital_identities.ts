import { Migration } from '@mikro-orm/migrations';

export class Migration20261128050528_digital_identities extends Migration {

  override name = 'Migration20261128050528_digital_identities';

  override up(): void | Promise<void> {
    this.addSql(`create table "external_identity" ("id" uuid not null, "account_id" uuid not null, "issuer" varchar(300) not null, "subject" varchar(255) not null, "linked_at" timestamptz not null, "last_used_at" timestamptz not null, primary key ("id"));`);
    this.addSql(`create index "external_identity_account_id_index" on "external_identity" ("account_id");`);
    this.addSql(`alter table "external_identity" add constraint "external_identity_issuer_subject_unique" unique ("issuer", "subject");`);

    this.addSql(`create table "identified_session" ("session_id" uuid not null, "identity_id" uuid not null, "provider_session_id" varchar(255) null, primary key ("session_id"));`);
    this.addSql(`create index "identified_session_identity_id_index" on "identified_session" ("identity_id");`);

    this.addSql(`alter table "external_identity" add constraint "external_identity_account_id_foreign" foreign key ("account_id") references "account" ("id");`);

    this.addSql(`alter table "identified_session" add constraint "identified_session_session_id_foreign" foreign key ("session_id") references "session" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "identified_session" add constraint "identified_session_identity_id_foreign" foreign key ("identity_id") references "external_identity" ("id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "identified_session";`);
    this.addSql(`drop table if exists "external_identity";`);
  }

}
