import { Migration } from '@mikro-orm/migrations';

export class Migration20261128012115_reimbursement_drafts extends Migration {

  override name = 'Migration20261128012115_reimbursement_drafts';

  override up(): void | Promise<void> {
    this.addSql(`create table "reimbursement_draft" ("id" uuid not null, "account_id" uuid not null, "person_id" uuid not null, "version" int not null, "data" jsonb not null, "created_at" timestamptz not null, "updated_at" timestamptz not null, "request_id" uuid null, primary key ("id"));`);
    this.addSql(`alter table "reimbursement_draft" add constraint "reimbursement_draft_request_id_unique" unique ("request_id");`);
    this.addSql(`create index "reimbursement_draft_account_id_updated_at_index" on "reimbursement_draft" ("account_id", "updated_at");`);

    this.addSql(`alter table "reimbursement_draft" add constraint "reimbursement_draft_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "reimbursement_draft" add constraint "reimbursement_draft_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "reimbursement_draft" add constraint "reimbursement_draft_request_id_foreign" foreign key ("request_id") references "reimbursement_request" ("id") on delete set null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "reimbursement_draft" cascade;`);
  }
}
