import { Migration } from '@mikro-orm/migrations';

export class Migration20261123235455_rates_and_invoiced_lines extends Migration {

  override name = 'Migration20261123235455_rates_and_invoiced_lines';

  override up(): void | Promise<void> {
    this.addSql(`create table "exchange_rate" ("week" varchar(8) not null, "currency" varchar(3) not null, "rate_per_euro" varchar(24) not null, primary key ("week", "currency"));`);

    this.addSql(`alter table "enrolment" add "enrolled_until" date null;`);

    this.addSql(`alter table "take_in_charge_line" add "invoiced_units" int null, add "invoiced_cents" int null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "exchange_rate" cascade;`);

    this.addSql(`create or replace function "affiliation_doctor_nearby_delete_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "doctor_nearby_delete" AFTER DELETE on "affiliation" for each STATEMENT execute function "affiliation_doctor_nearby_delete_fn"();`);
    this.addSql(`create or replace function "affiliation_doctor_nearby_insert_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "doctor_nearby_insert" AFTER INSERT on "affiliation" for each STATEMENT execute function "affiliation_doctor_nearby_insert_fn"();`);

    this.addSql(`create or replace function "doctor_doctor_nearby_update_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "doctor_nearby_update" AFTER UPDATE on "doctor" for each STATEMENT execute function "doctor_doctor_nearby_update_fn"();`);
    this.addSql(`create or replace function "doctor_name_word_insert_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "name_word_insert" AFTER INSERT on "doctor" for each STATEMENT execute function "doctor_name_word_insert_fn"();`);
    this.addSql(`create or replace function "doctor_name_word_update_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "name_word_update" AFTER UPDATE on "doctor" for each STATEMENT execute function "doctor_name_word_update_fn"();`);

    this.addSql(`alter table "enrolment" drop column "enrolled_until";`);

    this.addSql(`create or replace function "facility_doctor_nearby_update_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "doctor_nearby_update" AFTER UPDATE on "facility" for each STATEMENT execute function "facility_doctor_nearby_update_fn"();`);
    this.addSql(`create or replace function "facility_facility_inserted_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "facility_inserted" AFTER INSERT on "facility" for each STATEMENT execute function "facility_facility_inserted_fn"();`);
    this.addSql(`create or replace function "facility_facility_updated_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "facility_updated" AFTER UPDATE on "facility" for each STATEMENT execute function "facility_facility_updated_fn"();`);
    this.addSql(`create or replace function "facility_name_word_insert_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "name_word_insert" AFTER INSERT on "facility" for each STATEMENT execute function "facility_name_word_insert_fn"();`);
    this.addSql(`create or replace function "facility_name_word_update_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "name_word_update" AFTER UPDATE on "facility" for each STATEMENT execute function "facility_name_word_update_fn"();`);

    this.addSql(`create or replace function "facility_service_facility_service_deleted_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "facility_service_deleted" AFTER DELETE on "facility_service" for each STATEMENT execute function "facility_service_facility_service_deleted_fn"();`);
    this.addSql(`create or replace function "facility_service_facility_service_inserted_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "facility_service_inserted" AFTER INSERT on "facility_service" for each STATEMENT execute function "facility_service_facility_service_inserted_fn"();`);

    this.addSql(`alter table "take_in_charge_line" drop column "invoiced_units", drop column "invoiced_cents";`);
  }

}
