import { Migration } from "@mikro-orm/migrations";

export class Migration20261123225738_network extends Migration {
  override name = "Migration20261123225738_network";

  override up(): void | Promise<void> {
    this.addSql(
      `create table "doctor" ("id" uuid not null, "external_id" varchar(60) not null, "first_name" varchar(80) not null, "last_name" varchar(80) not null, "search_name" varchar(160) not null, "specialties" text[] not null, "withdrawn" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`alter table "doctor" add constraint "doctor_external_id_unique" unique ("external_id");`);
    this.addSql(`create index doctor_search_name_trigrams on doctor using gin (search_name gin_trgm_ops);`);
    this.addSql(`create index "doctor_search_name_id_index" on "doctor" ("search_name", "id");`);

    this.addSql(
      `create table "affiliation" ("doctor_id" uuid not null, "facility_id" uuid not null, "service_code" varchar(40) not null, primary key ("doctor_id", "facility_id", "service_code"));`,
    );
    this.addSql(
      `create index "affiliation_facility_id_doctor_id_service_code_index" on "affiliation" ("facility_id", "doctor_id", "service_code");`,
    );

    this.addSql(
      `create table "facility_nearby" ("facility_id" uuid not null, "key" int not null, "point" geometry(Point,7794) not null, primary key ("facility_id", "key"));`,
    );
    this.addSql(`create index facility_nearby_index on facility_nearby using gist (key, point);`);

    this.addSql(
      `create table "facility_service" ("facility_id" uuid not null, "service_code" varchar(40) not null, primary key ("facility_id", "service_code"));`,
    );
    this.addSql(
      `create index "facility_service_service_code_facility_id_index" on "facility_service" ("service_code", "facility_id");`,
    );

    this.addSql(
      `create table "fee_schedule_item" ("facility_id" uuid not null, "service_code" varchar(40) not null, "valid_from" date not null, "valid_to" date null, "price_cents" int not null, primary key ("facility_id", "service_code", "valid_from"));`,
    );

    this.addSql(
      `create table "service_number" ("service_code" varchar(40) not null, "number" serial, primary key ("service_code"));`,
    );
    this.addSql(
      `alter table "service_number" add constraint "service_number_number_unique" unique ("number");`,
    );

    this.addSql(
      `alter table "facility" add "search_name" varchar(200) not null, add "region" varchar(60) not null, add "location_is_approximate" boolean not null default false, add "website" varchar(254) null, add "withdrawn" boolean not null default false;`,
    );
    this.addSql(`alter table "facility" alter column "istat_code" set not null;`);
    this.addSql(`create index facility_location_index on facility using gist (location);`);
    this.addSql(
      `create index facility_search_name_trigrams on facility using gin (search_name gin_trgm_ops);`,
    );
    this.addSql(`create index "facility_search_name_id_index" on "facility" ("search_name", "id");`);

    this.addSql(
      `alter table "affiliation" add constraint "affiliation_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "affiliation" add constraint "affiliation_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "facility_nearby" add constraint "facility_nearby_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "facility_service" add constraint "facility_service_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "fee_schedule_item" add constraint "fee_schedule_item_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "fee_schedule_item" add constraint "fee_schedule_item_price_check" check (price_cents > 0);`,
    );
    this.addSql(
      `alter table "fee_schedule_item" add constraint "fee_schedule_item_period_check" check (valid_to >= valid_from);`,
    );

    // One price at a time for a service at a facility.
    this.addSql(`
      alter table fee_schedule_item add constraint fee_schedule_item_no_overlap
      exclude using gist (facility_id with =, service_code with =, daterange(valid_from, valid_to, '[]') with &&)`);

    // The read model of the search "nearest first" follows facility and facility_service in the transaction of the
    // write. Writers of one facility wait for each other on its row, so that the last one sees what all others wrote.
    this.addSql(`
      create function facility_nearby_key(number int, type text, blueasy boolean) returns int
      language sql immutable strict parallel safe as $$
        select number * 16 + blueasy::int + 2 * (array_position(
          array['privateHospital', 'medicalCentre', 'diagnosticCentre', 'physiotherapyCentre', 'dentalPractice'],
          type) - 1)
      $$`);
    this.addSql(`
      create function facility_nearby_refresh(ids uuid[]) returns void
      language plpgsql as $$
      begin
        perform 1 from facility where id = any(ids) order by id for no key update;
        insert into service_number (service_code)
          select distinct service_code from facility_service s
          where facility_id = any(ids)
            and not exists (select 1 from service_number n where n.service_code = s.service_code)
          on conflict do nothing;
        delete from facility_nearby where facility_id = any(ids);
        insert into facility_nearby (facility_id, key, point)
          select f.id, facility_nearby_key(offered.number, f.type, f.blueasy), st_transform(f.location::geometry, 7794)
          from facility f
          cross join lateral (
            select 0 as number
            union all
            select n.number from facility_service s join service_number n using (service_code)
            where s.facility_id = f.id
          ) offered
          where f.id = any(ids) and not f.withdrawn;
      end $$`);
    this.addSql(`
      create function facility_nearby_follow() returns trigger
      language plpgsql as $$
      begin
        if tg_table_name = 'facility' and tg_op = 'INSERT' then
          perform facility_nearby_refresh(array(select id from written));
        elsif tg_table_name = 'facility' then
          perform facility_nearby_refresh(array(
            select w.id from written w join replaced r using (id)
            where (w.type, w.blueasy, w.withdrawn, w.location::text)
              is distinct from (r.type, r.blueasy, r.withdrawn, r.location::text)));
        else
          perform facility_nearby_refresh(array(select distinct facility_id from written));
        end if;
        return null;
      end $$`);
    this.addSql(`
      create trigger facility_inserted after insert on facility
      referencing new table as written for each statement execute function facility_nearby_follow()`);
    this.addSql(`
      create trigger facility_updated after update on facility
      referencing new table as written old table as replaced
      for each statement execute function facility_nearby_follow()`);
    this.addSql(`
      create trigger facility_service_inserted after insert on facility_service
      referencing new table as written for each statement execute function facility_nearby_follow()`);
    this.addSql(`
      create trigger facility_service_deleted after delete on facility_service
      referencing old table as written for each statement execute function facility_nearby_follow()`);
  }

  override down(): void | Promise<void> {
    for (const event of ["inserted", "updated"]) this.addSql(`drop trigger facility_${event} on facility;`);
    for (const event of ["inserted", "deleted"]) {
      this.addSql(`drop trigger facility_service_${event} on facility_service;`);
    }
    for (const name of ["follow()", "refresh(uuid[])", "key(int, text, boolean)"]) {
      this.addSql(`drop function facility_nearby_${name};`);
    }
    this.addSql(`alter table "affiliation" drop constraint "affiliation_doctor_id_foreign";`);

    this.addSql(`drop table if exists "doctor" cascade;`);
    this.addSql(`drop table if exists "affiliation" cascade;`);
    this.addSql(`drop table if exists "facility_nearby" cascade;`);
    this.addSql(`drop table if exists "facility_service" cascade;`);
    this.addSql(`drop table if exists "fee_schedule_item" cascade;`);
    this.addSql(`drop table if exists "service_number" cascade;`);

    this.addSql(`drop index "facility_location_index";`);
    this.addSql(`drop index "facility_search_name_trigrams";`);
    this.addSql(`drop index "facility_search_name_id_index";`);
    this.addSql(
      `alter table "facility" drop column "search_name", drop column "region", drop column "location_is_approximate", drop column "website", drop column "withdrawn";`,
    );
    this.addSql(`alter table "facility" alter column "istat_code" drop not null;`);
  }
}
