import { Migration } from "@mikro-orm/migrations";

export class Migration20261123234223_find_doctors extends Migration {
  override name = "Migration20261123234223_find_doctors";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "doctor_nearby" ("doctor_id" uuid not null, "key" int not null, "facility_id" uuid not null, "point" geometry(Point,7794) not null, primary key ("doctor_id", "key", "facility_id"));`,
    );
    this.addSql(`create index doctor_nearby_index on doctor_nearby using gist (key, point);`);
    this.addSql(
      `create index "doctor_nearby_facility_id_key_index" on "doctor_nearby" ("facility_id", "key");`,
    );

    this.addSql(
      `create table "name_word" ("word" varchar(200) collate "C" not null, primary key ("word"));`,
    );
    this.addSql(`create index name_word_trigrams on name_word using gin (word gin_trgm_ops);`);

    this.addSql(
      `alter table "doctor" alter column "search_name" type varchar(160) collate "C" using ("search_name"::varchar(160));`,
    );
    this.addSql(
      `alter table "facility" alter column "search_name" type varchar(200) collate "C" using ("search_name"::varchar(200));`,
    );
    this.addSql(`create index facility_box_index on facility using gist ((location::geometry));`);

    this.addSql(
      `alter table "doctor_nearby" add constraint "doctor_nearby_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "doctor_nearby" add constraint "doctor_nearby_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;`,
    );

    // What a doctor's specialty is called among the numbers of the read models, beside the codes of services.
    this.addSql(`
      create function specialty_key(specialty text) returns text
      language sql immutable strict parallel safe as $$ select 'specialty ' || specialty $$`);

    // Facilities are locked before doctors: whoever moves a facility holds it already, and both then see the other's write.
    this.addSql(`
      create function doctor_nearby_refresh(ids uuid[]) returns void
      language plpgsql as $$
      begin
        perform 1 from facility
          where id in (select facility_id from affiliation where doctor_id = any(ids)) order by id for share;
        perform 1 from doctor where id = any(ids) order by id for no key update;
        insert into service_number (service_code)
          select code from (
            select service_code as code from affiliation where doctor_id = any(ids)
            union
            select specialty_key(unnest(specialties)) from doctor where id = any(ids)
          ) met
          where not exists (select 1 from service_number n where n.service_code = met.code)
          order by code
          on conflict do nothing;
        delete from doctor_nearby where doctor_id = any(ids);
        insert into doctor_nearby (doctor_id, key, facility_id, point)
          select d.id, met.number, f.id, st_transform(f.location::geometry, 7794)
          from doctor d
          cross join lateral (select distinct facility_id from affiliation a where a.doctor_id = d.id) place
          join facility f on f.id = place.facility_id
          cross join lateral (
            select 0 as number
            union
            select n.number from affiliation a join service_number n using (service_code)
            where a.doctor_id = d.id and a.facility_id = f.id
            union
            select n.number from unnest(d.specialties) s join service_number n on n.service_code = specialty_key(s)
          ) met
          where d.id = any(ids) and not d.withdrawn and not f.withdrawn;
      end $$`);
    this.addSql(`
      create function doctor_nearby_follow() returns trigger
      language plpgsql as $$
      begin
        if tg_table_name = 'affiliation' then
          perform doctor_nearby_refresh(array(select distinct doctor_id from written));
        elsif tg_table_name = 'doctor' then
          perform doctor_nearby_refresh(array(
            select w.id from written w join replaced r using (id)
            where (w.specialties, w.withdrawn) is distinct from (r.specialties, r.withdrawn)));
        else
          perform doctor_nearby_refresh(array(
            select distinct a.doctor_id
            from written w join replaced r using (id) join affiliation a on a.facility_id = w.id
            where (w.withdrawn, w.location::text) is distinct from (r.withdrawn, r.location::text)));
        end if;
        return null;
      end $$`);
    for (const [table, event, transition] of [
      ["affiliation", "insert", "new table as written"],
      ["affiliation", "delete", "old table as written"],
      ["doctor", "update", "new table as written old table as replaced"],
      ["facility", "update", "new table as written old table as replaced"],
    ]) {
      this.addSql(`
        create trigger doctor_nearby_${event} after ${event} on ${table}
        referencing ${transition} for each statement execute function doctor_nearby_follow()`);
    }

    // Words are only ever added: one that no name carries any more finds nothing, and does no harm.
    this.addSql(`
      create function name_word_follow() returns trigger
      language plpgsql as $$
      begin
        insert into name_word (word)
          select distinct met.word from written, regexp_split_to_table(search_name, ' ') met (word)
          where length(met.word) >= 4 and not exists (select 1 from name_word n where n.word = met.word)
          order by 1
          on conflict do nothing;
        return null;
      end $$`);
    for (const table of ["facility", "doctor"]) {
      for (const event of ["insert", "update"]) {
        this.addSql(`
          create trigger name_word_${event} after ${event} on ${table}
          referencing new table as written for each statement execute function name_word_follow()`);
      }
      this.addSql(`
        insert into name_word (word)
          select distinct word from ${table}, regexp_split_to_table(search_name, ' ') word where length(word) >= 4
          on conflict do nothing`);
    }
    this.addSql(`select doctor_nearby_refresh(array(select id from doctor))`);
  }

  override down(): void | Promise<void> {
    for (const table of ["facility", "doctor"]) {
      for (const event of ["insert", "update"]) this.addSql(`drop trigger name_word_${event} on ${table};`);
      this.addSql(`drop trigger doctor_nearby_update on ${table};`);
    }
    for (const event of ["insert", "delete"])
      this.addSql(`drop trigger doctor_nearby_${event} on affiliation;`);
    this.addSql(`drop function name_word_follow();`);
    this.addSql(`drop function doctor_nearby_follow();`);
    this.addSql(`drop function doctor_nearby_refresh(uuid[]);`);
    this.addSql(`drop function specialty_key(text);`);
    this.addSql(`drop table if exists "doctor_nearby" cascade;`);
    this.addSql(`drop table if exists "name_word" cascade;`);
    this.addSql(`drop index "facility_box_index";`);
    this.addSql(
      `alter table "doctor" alter column "search_name" type varchar(160) collate "default" using ("search_name"::varchar(160));`,
    );
    this.addSql(
      `alter table "facility" alter column "search_name" type varchar(200) collate "default" using ("search_name"::varchar(200));`,
    );
  }
}
