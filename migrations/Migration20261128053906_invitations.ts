import { Migration } from '@mikro-orm/migrations';

/** Who is invited to work at a facility, or at the desk. */
export class Migration20261128053906_invitations extends Migration {

  override name = 'Migration20261128053906_invitations';

  override up(): void | Promise<void> {
    this.addSql(`create table "invitation" ("id" uuid not null, "display_name" varchar(160) not null, "email" varchar(254) not null, "facility_id" uuid null, "facility_role" text null, "doctor_id" uuid null, "desk_role" text null, "tax_code" varchar(16) null, "invited_by_id" uuid null, "invited_at" timestamptz not null, "expires_at" timestamptz not null, "accepted_at" timestamptz null, "accepted_by_id" uuid null, "withdrawn_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create unique index invitation_waits_once on invitation (coalesce(facility_id, '00000000-0000-0000-0000-000000000000'), email) where accepted_at is null and withdrawn_at is null;`);

    this.addSql(`alter table "invitation" add constraint "invitation_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete set null;`);
    this.addSql(`alter table "invitation" add constraint "invitation_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id") on delete set null;`);
    this.addSql(`alter table "invitation" add constraint "invitation_invited_by_id_foreign" foreign key ("invited_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "invitation" add constraint "invitation_accepted_by_id_foreign" foreign key ("accepted_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "invitation" add constraint "invitation_to_one_place" check ((facility_id is null) = (facility_role is null) and (facility_id is null) = (desk_role is not null) and (doctor_id is null or facility_role = 'doctor'));`);
    this.addSql(`alter table "invitation" add constraint "invitation_accepted_by_somebody" check ((accepted_at is null) = (accepted_by_id is null));`);
    this.addSql(`alter table "invitation" add constraint "invitation_facility_role_check" check ("facility_role" in ('owner', 'reception', 'doctor', 'accounting'));`);
    this.addSql(`alter table "invitation" add constraint "invitation_desk_role_check" check ("desk_role" in ('operator', 'supervisor', 'doctor', 'administrator'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table "invitation";`);
  }
}
