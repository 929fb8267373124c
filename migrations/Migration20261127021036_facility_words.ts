import { Migration } from "@mikro-orm/migrations";

export class Migration20261127021036_facility_words extends Migration {
  override name = "Migration20261127021036_facility_words";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "facility_word" ("word" varchar(200) collate "C" not null, "search_name" varchar(200) collate "C" not null, "facility_id" uuid not null, primary key ("word", "search_name", "facility_id"));`,
    );
    this.addSql(`
      create function facility_word_refresh(ids uuid[]) returns void
      language plpgsql as $$
      begin
        delete from facility_word where facility_id = any(ids);
        insert into facility_word (word, search_name, facility_id)
          select distinct met.word, f.search_name, f.id
          from facility f cross join lateral regexp_split_to_table(f.search_name, ' ') met (word)
          where f.id = any(ids) and not f.withdrawn and met.word <> '';
      end $$`);
    this.addSql(`
      create function facility_word_follow() returns trigger
      language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          perform facility_word_refresh(array(select id from written));
        else
          perform facility_word_refresh(array(
            select w.id from written w join replaced r using (id)
            where (w.search_name, w.withdrawn) is distinct from (r.search_name, r.withdrawn)));
        end if;
        return null;
      end $$`);
    for (const [event, transition] of [
      ["insert", "new table as written"],
      ["update", "new table as written old table as replaced"],
    ]) {
      this.addSql(`
        create trigger facility_word_${event} after ${event} on facility
        referencing ${transition} for each statement execute function facility_word_follow()`);
    }
    this.addSql(`select facility_word_refresh(array(select id from facility))`);
    // Made after the rows, which is much faster.
    this.addSql(`create index "facility_word_facility_id_index" on "facility_word" ("facility_id");`);
    this.addSql(
      `alter table "facility_word" add constraint "facility_word_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;`,
    );
  }

  override down(): void | Promise<void> {
    for (const event of ["insert", "update"])
      this.addSql(`drop trigger facility_word_${event} on facility;`);
    this.addSql(`drop function facility_word_follow();`);
    this.addSql(`drop function facility_word_refresh(uuid[]);`);
    this.addSql(`drop table facility_word;`);
  }
}
