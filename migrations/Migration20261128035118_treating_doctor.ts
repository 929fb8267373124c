import { Migration } from '@mikro-orm/migrations';

export class Migration20261128035118_treating_doctor extends Migration {

  override name = 'Migration20261128035118_treating_doctor';

  override up(): void | Promise<void> {
    this.addSql(`alter table "take_in_charge" add "doctor_id" uuid null;`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_doctor_id_foreign" foreign key ("doctor_id") references "doctor" ("id") on delete set null;`);
    this.addSql(`create index "take_in_charge_doctor_id_facility_id_index" on "take_in_charge" ("doctor_id", "facility_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "take_in_charge_doctor_id_facility_id_index";`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_doctor_id_foreign";`);
    this.addSql(`alter table "take_in_charge" drop column "doctor_id";`);
  }

}
