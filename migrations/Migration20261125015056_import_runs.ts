import { Migration } from '@mikro-orm/migrations';

export class Migration20261125015056_import_runs extends Migration {

  override name = 'Migration20261125015056_import_runs';

  override up(): void | Promise<void> {
    this.addSql(`create table "import_run" ("id" uuid not null, "kind" text not null, "file_name" varchar(200) not null, "file_bytes" int not null, "account_id" uuid not null, "started_at" timestamptz not null, "finished_at" timestamptz null, "is_trial" boolean not null, "is_strict" boolean not null, "accepts_proposals" boolean not null, "state" text not null, "failure" text null, "failure_text" text null, "is_written" boolean not null default false, "read_rows" int not null default 0, "added" int not null default 0, "changed" int not null default 0, "equal" int not null default 0, "refused_rows" int not null default 0, "refused_count" int not null default 0, "noted_count" int not null default 0, "report" jsonb null, primary key ("id"));`);
    this.addSql(`create index "import_run_started_at_id_index" on "import_run" ("started_at", "id");`);

    this.addSql(`alter table "import_run" add constraint "import_run_account_id_foreign" foreign key ("account_id") references "account" ("id");`);
    this.addSql(`alter table "import_run" add constraint "import_run_kind_check" check ("kind" in ('facilities', 'doctors', 'affiliations', 'fees', 'members', 'rates'));`);
    this.addSql(`alter table "import_run" add constraint "import_run_state_check" check ("state" in ('running', 'done', 'failed'));`);
    this.addSql(`alter table "import_run" add constraint "import_run_failure_check" check ("failure" in ('unreadable', 'busy', 'stopped', 'defect'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "import_run" cascade;`);
  }
}
