import { Migration } from "@mikro-orm/migrations";

export class Migration20261125013830_cards_and_words extends Migration {
  override name = "Migration20261125013830_cards_and_words";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "doctor_word" ("word" varchar(160) collate "C" not null, "search_name" varchar(160) collate "C" not null, "doctor_id" uuid not null, primary key ("word", "search_name", "doctor_id"));`,
    );
    this.addSql(`create index "doctor_word_doctor_id_index" on "doctor_word" ("doctor_id");`);
    this.addSql(
      `create table "facility_card" ("facility_id" uuid not null, "offers" text not null, "doctors" text not null, primary key ("facility_id"));`,
    );
    this.addSql(
      `alter table "doctor_word" add constraint "doctor_word_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "facility_card" add constraint "facility_card_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on update cascade on delete cascade;`,
    );

    // Of two writers to one facility the second waits on its card, and then reads what the first wrote.
    this.addSql(`
      create function facility_card_refresh(ids uuid[]) returns void
      language plpgsql as $$
      begin
        insert into facility_card (facility_id, offers, doctors)
          select id, '[]', '[]' from facility where id = any(ids) order by id
          on conflict do nothing;
        perform 1 from facility_card where facility_id = any(ids) order by facility_id for update;
        update facility_card c
          set offers = made.offers, doctors = made.doctors
          from (
            select f.id, coalesce(o.offers, '[]') as offers, coalesce(d.doctors, '[]') as doctors
            from unnest(ids) f (id)
            cross join lateral (
              select json_agg(json_build_array(service_code, price_cents, valid_from, valid_to)
                order by service_code, valid_from)::text as offers
              from fee_schedule_item where facility_id = f.id
            ) o
            cross join lateral (
              select json_agg(json_build_array(id, first_name, last_name, specialties, codes)
                order by search_name, id) filter (where place <= 20)::text as doctors
              from (
                select d.*, a.codes, row_number() over (order by d.search_name, d.id) as place
                from (
                  select doctor_id, array_agg(service_code order by service_code) as codes
                  from affiliation where facility_id = f.id group by doctor_id
                ) a
                join doctor d on d.id = a.doctor_id
                where not d.withdrawn
              ) placed
            ) d
          ) made
          where c.facility_id = made.id
            and (c.offers, c.doctors) is distinct from (made.offers, made.doctors);
      end $$`);
    this.addSql(`
      create function facility_card_follow() returns trigger
      language plpgsql as $$
      begin
        if tg_table_name = 'facility' then
          perform facility_card_refresh(array(select id from written));
        elsif tg_table_name = 'doctor' then
          perform facility_card_refresh(array(
            select distinct a.facility_id
            from written w join replaced r using (id) join affiliation a on a.doctor_id = w.id
            where (w.first_name, w.last_name, w.search_name, w.specialties, w.withdrawn)
              is distinct from (r.first_name, r.last_name, r.search_name, r.specialties, r.withdrawn)));
        else
          perform facility_card_refresh(array(select distinct facility_id from written));
        end if;
        return null;
      end $$`);
    this.addSql(`
      create function doctor_word_refresh(ids uuid[]) returns void
      language plpgsql as $$
      begin
        delete from doctor_word where doctor_id = any(ids);
        insert into doctor_word (word, search_name, doctor_id)
          select distinct met.word, d.search_name, d.id
          from doctor d cross join lateral regexp_split_to_table(d.search_name, ' ') met (word)
          where d.id = any(ids) and not d.withdrawn and met.word <> '';
      end $$`);
    this.addSql(`
      create function doctor_word_follow() returns trigger
      language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          perform doctor_word_refresh(array(select id from written));
        else
          perform doctor_word_refresh(array(
            select w.id from written w join replaced r using (id)
            where (w.search_name, w.withdrawn) is distinct from (r.search_name, r.withdrawn)));
        end if;
        return null;
      end $$`);
    for (const [name, table, event, transition] of followers) {
      this.addSql(`
        create trigger ${name}_${event} after ${event} on ${table}
        referencing ${transition} for each statement execute function ${name}_follow()`);
    }
    this.addSql(`select facility_card_refresh(array(select id from facility order by id))`);
    this.addSql(`select doctor_word_refresh(array(select id from doctor))`);
  }

  override down(): void | Promise<void> {
    for (const [name, table, event] of followers) this.addSql(`drop trigger ${name}_${event} on ${table};`);
    for (const name of ["facility_card", "doctor_word"]) {
      this.addSql(`drop function ${name}_follow();`);
      this.addSql(`drop function ${name}_refresh(uuid[]);`);
      this.addSql(`drop table ${name};`);
    }
  }
}

const after = { insert: "new table as written", delete: "old table as written" };
const change = "new table as written old table as replaced";

/** Which read model follows which table, on which event. */
const followers = [
  ["facility_card", "facility", "insert", after.insert],
  ["facility_card", "fee_schedule_item", "insert", after.insert],
  ["facility_card", "fee_schedule_item", "update", after.insert],
  ["facility_card", "fee_schedule_item", "delete", after.delete],
  ["facility_card", "affiliation", "insert", after.insert],
  ["facility_card", "affiliation", "delete", after.delete],
  ["facility_card", "doctor", "update", change],
  ["doctor_word", "doctor", "insert", after.insert],
  ["doctor_word", "doctor", "update", change],
] as const;
