import { Migration } from '@mikro-orm/migrations';

export class Migration20261128011238_corrections extends Migration {

  override name = 'Migration20261128011238_corrections';

  override up(): void | Promise<void> {
    this.addSql(`create table "person_correction" ("id" uuid not null, "person_id" uuid not null, "changes" jsonb not null, "proposed_by_id" uuid not null, "proposed_at" timestamptz not null, "outcome" text null, "decided_by_id" uuid null, "decided_at" timestamptz null, "reason" varchar(500) null, primary key ("id"));`);
    this.addSql(`create index "person_correction_proposed_at_id_index" on "person_correction" ("proposed_at", "id");`);
    this.addSql(`create index "person_correction_person_id_proposed_at_index" on "person_correction" ("person_id", "proposed_at");`);
    this.addSql(`create unique index person_correction_one_waiting on person_correction (person_id) where outcome is null;`);

    this.addSql(`alter table "person_correction" add constraint "person_correction_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "person_correction" add constraint "person_correction_proposed_by_id_foreign" foreign key ("proposed_by_id") references "account" ("id");`);
    this.addSql(`alter table "person_correction" add constraint "person_correction_decided_by_id_foreign" foreign key ("decided_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "person_correction" add constraint "person_correction_decided_by_somebody" check (outcome is null or (decided_at is not null and decided_by_id is not null));`);
    this.addSql(`alter table "person_correction" add constraint "person_correction_refused_for_a_reason" check (outcome <> 'refused' or reason is not null);`);
    this.addSql(`alter table "person_correction" add constraint "person_correction_outcome_check" check ("outcome" in ('accepted', 'refused', 'replaced'));`);

    // Proposed once; how it ended is said later, once.
    this.addSql(`
      create trigger person_correction_append_only before update or delete on person_correction
      for each row execute function append_only('outcome', 'decided_by_id', 'decided_at', 'reason')`);
    this.addSql(`
      create trigger person_correction_never_emptied before truncate on person_correction
      for each statement execute function append_only()`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "person_correction";`);
  }

}
