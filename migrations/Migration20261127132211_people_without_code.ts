import { Migration } from '@mikro-orm/migrations';

export class Migration20261127132211_people_without_code extends Migration {

  override name = 'Migration20261127132211_people_without_code';

  override up(): void | Promise<void> {
    this.addSql(`alter table "confirmation" drop constraint "confirmation_confirmed_by_check";`);
    this.addSql(`alter table "confirmation" add "recipients" jsonb not null default '[]', add "reason" varchar(500) null, add "identity_document" text null;`);
    // Codes under way were sent to the member's own address: so far they went nowhere else.
    this.addSql(`update "confirmation" c set "recipients" = jsonb_build_array(jsonb_build_object('personId', n.id, 'email', n.email, 'isParent', false)) from take_in_charge t join person n on n.id = t.person_id where t.id = c.take_in_charge_id and c.confirmed_at is null and n.email is not null;`);
    this.addSql(`create index confirmation_at_clinic_at on confirmation (confirmed_at) where confirmed_by = 'clinic';`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_at_clinic" check ((coalesce(confirmed_by, '') = 'clinic') = (reason is not null) and (reason is null) = (identity_document is null));`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_identity_document_check" check ("identity_document" in ('identityCard', 'passport', 'drivingLicence', 'residencePermit'));`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_confirmed_by_check" check ("confirmed_by" in ('code', 'member', 'parent', 'clinic'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "confirmation_at_clinic_at";`);
    this.addSql(`alter table "confirmation" drop constraint "confirmation_at_clinic";`);
    this.addSql(`alter table "confirmation" drop constraint "confirmation_identity_document_check";`);
    this.addSql(`alter table "confirmation" drop constraint "confirmation_confirmed_by_check";`);
    this.addSql(`alter table "confirmation" drop column "recipients", drop column "reason", drop column "identity_document";`);
    this.addSql(`update "confirmation" set "confirmed_by" = 'member' where "confirmed_by" in ('parent', 'clinic');`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_confirmed_by_check" check ("confirmed_by" in ('code', 'member'));`);
  }

}
