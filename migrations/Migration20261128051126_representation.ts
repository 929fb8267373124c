import { Migration } from '@mikro-orm/migrations';

export class Migration20261128051126_representation extends Migration {

  override name = 'Migration20261128051126_representation';

  override up(): void | Promise<void> {
    this.addSql(`create table "death" ("id" uuid not null, "person_id" uuid not null, "died_on" date not null, "document_id" uuid not null, "closed_accounts" jsonb not null, "ended_enrolments" jsonb not null, "entered_by_id" uuid not null, "entered_at" timestamptz not null, "withdrawn_at" timestamptz null, "withdrawn_by_id" uuid null, primary key ("id"));`);
    this.addSql(`create unique index death_once on death (person_id) where withdrawn_at is null;`);

    this.addSql(`create table "representation" ("id" uuid not null, "kind" text not null, "represented_id" uuid not null, "representative_id" uuid not null, "document_id" uuid not null, "starts_on" date not null, "ends_on" date null, "entered_by_id" uuid not null, "entered_at" timestamptz not null, "ended_at" timestamptz null, "ended_by_id" uuid null, "end_reason" varchar(500) null, primary key ("id"));`);
    this.addSql(`create index "representation_representative_id_index" on "representation" ("representative_id");`);
    this.addSql(`create index "representation_represented_id_index" on "representation" ("represented_id");`);
    this.addSql(`create index "representation_entered_at_id_index" on "representation" ("entered_at", "id");`);

    this.addSql(`alter table "person" add "died_on" date null;`);

    this.addSql(`alter table "death" add constraint "death_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "death" add constraint "death_document_id_foreign" foreign key ("document_id") references "document" ("id");`);
    this.addSql(`alter table "death" add constraint "death_entered_by_id_foreign" foreign key ("entered_by_id") references "account" ("id");`);
    this.addSql(`alter table "death" add constraint "death_withdrawn_by_id_foreign" foreign key ("withdrawn_by_id") references "account" ("id") on delete set null;`);

    this.addSql(`alter table "representation" add constraint "representation_represented_id_foreign" foreign key ("represented_id") references "person" ("id");`);
    this.addSql(`alter table "representation" add constraint "representation_representative_id_foreign" foreign key ("representative_id") references "person" ("id");`);
    this.addSql(`alter table "representation" add constraint "representation_document_id_foreign" foreign key ("document_id") references "document" ("id");`);
    this.addSql(`alter table "representation" add constraint "representation_entered_by_id_foreign" foreign key ("entered_by_id") references "account" ("id");`);
    this.addSql(`alter table "representation" add constraint "representation_ended_by_id_foreign" foreign key ("ended_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "representation" add constraint "representation_between_two" check (represented_id <> representative_id);`);
    this.addSql(`alter table "representation" add constraint "representation_in_order" check (ends_on is null or ends_on >= starts_on);`);
    this.addSql(`alter table "representation" add constraint "representation_ended_by_somebody" check (ended_by_id is null or ended_at is not null);`);
    this.addSql(`alter table "representation" add constraint "representation_kind_check" check ("kind" in ('guardian', 'administrator', 'delegate', 'heir'));`);

    // Entered once; how each ended is said later, once.
    this.addSql(`
      create trigger representation_append_only before update or delete on representation
      for each row execute function append_only('ended_at', 'ended_by_id', 'end_reason')`);
    this.addSql(`
      create trigger representation_never_emptied before truncate on representation
      for each statement execute function append_only()`);
    this.addSql(`
      create trigger death_append_only before update or delete on death
      for each row execute function append_only('withdrawn_at', 'withdrawn_by_id')`);
    this.addSql(`
      create trigger death_never_emptied before truncate on death
      for each statement execute function append_only()`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "death";`);
    this.addSql(`drop table "representation";`);
    this.addSql(`alter table "person" drop column "died_on";`);
  }

}
