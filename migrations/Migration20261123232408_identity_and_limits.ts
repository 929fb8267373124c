import { Migration } from '@mikro-orm/migrations';

export class Migration20261123232408_identity_and_limits extends Migration {

  override name = 'Migration20261123232408_identity_and_limits';

  override up(): void | Promise<void> {
    this.addSql(`alter table "person" add "sex" text not null;`);
    this.addSql(`alter table "person" add constraint "person_sex_check" check ("sex" in ('female', 'male'));`);

    this.addSql(`alter table "limit_account" alter column "ends_on" drop not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`create or replace function "facility_facility_inserted_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "facility_inserted" AFTER INSERT on "facility" for each STATEMENT execute function "facility_facility_inserted_fn"();`);
    this.addSql(`create or replace function "facility_facility_updated_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "facility_updated" AFTER UPDATE on "facility" for each STATEMENT execute function "facility_facility_updated_fn"();`);

    this.addSql(`create or replace function "facility_service_facility_service_deleted_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "facility_service_deleted" AFTER DELETE on "facility_service" for each STATEMENT execute function "facility_service_facility_service_deleted_fn"();`);
    this.addSql(`create or replace function "facility_service_facility_service_inserted_fn"() returns trigger as \$\$ begin ; end; \$\$ language plpgsql;`);
    this.addSql(`create trigger "facility_service_inserted" AFTER INSERT on "facility_service" for each STATEMENT execute function "facility_service_facility_service_inserted_fn"();`);

    this.addSql(`alter table "limit_account" alter column "ends_on" set not null;`);

    this.addSql(`alter table "person" drop constraint "person_sex_check";`);
    this.addSql(`alter table "person" drop column "sex";`);
  }

}
