import { Migration } from '@mikro-orm/migrations';

export class Migration20261128061909_contact_requests extends Migration {

  override name = 'Migration20261128061909_contact_requests';

  override up(): void | Promise<void> {
    this.addSql(`create table "contact_request" ("id" uuid not null, "person_id" uuid not null, "begun_by_id" uuid not null, "begun_at" timestamptz not null, "changes_email" boolean not null, "email" varchar(254) null, "changes_mobile" boolean not null, "mobile" varchar(20) null, "sms_opt_in" boolean not null, "old_address" varchar(254) not null, "done_at" timestamptz null, "ended_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "contact_request_person_id_begun_at_index" on "contact_request" ("person_id", "begun_at");`);

    this.addSql(`alter table "contact_request" add constraint "contact_request_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "contact_request" add constraint "contact_request_begun_by_id_foreign" foreign key ("begun_by_id") references "account" ("id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "contact_request";`);
  }

}
