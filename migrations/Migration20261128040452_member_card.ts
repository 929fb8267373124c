import { Migration } from '@mikro-orm/migrations';

export class Migration20261128040452_member_card extends Migration {

  override name = 'Migration20261128040452_member_card';

  override up(): void | Promise<void> {
    this.addSql(`create table "member_card" ("id" uuid not null, "person_id" uuid not null, "number" varchar(20) not null, "issued_on" date not null, "issued_by_id" uuid null, "ended_on" date null, primary key ("id"));`);
    this.addSql(`alter table "member_card" add constraint "member_card_number_unique" unique ("number");`);
    this.addSql(`create index "member_card_issued_on_id_index" on "member_card" ("issued_on", "id");`);
    this.addSql(`create unique index member_card_one on member_card (person_id) where ended_on is null;`);
    this.addSql(`create index "member_card_person_id_index" on "member_card" ("person_id");`);

    this.addSql(`alter table "member_card" add constraint "member_card_person_id_foreign" foreign key ("person_id") references "person" ("id");`);
    this.addSql(`alter table "member_card" add constraint "member_card_issued_by_id_foreign" foreign key ("issued_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "member_card" add constraint "member_card_number" check (number ~ '^BLU(-[0-9]{4}){3}\$');`);

    // Issued once; its end is said later, once.
    this.addSql(`
      create trigger member_card_append_only before update or delete on member_card
      for each row execute function append_only('ended_on')`);
    this.addSql(`
      create trigger member_card_never_emptied before truncate on member_card
      for each statement execute function append_only()`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "member_card";`);
  }

}
