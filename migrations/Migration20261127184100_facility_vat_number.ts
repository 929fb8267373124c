import { Migration } from "@mikro-orm/migrations";

export class Migration20261127184100_facility_vat_number extends Migration {
  override name = "Migration20261127184100_facility_vat_number";

  override up(): void | Promise<void> {
    this.addSql(`alter table "facility" add "vat_number" varchar(11) null;`);
    this.addSql(`create index "facility_vat_number_index" on "facility" ("vat_number");`);
    this.addSql(
      `alter table "facility" add constraint "facility_vat_number_check" check (vat_number ~ '^[0-9]{11}$');`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "facility" drop constraint "facility_vat_number_check";`);
    this.addSql(`drop index "facility_vat_number_index";`);
    this.addSql(`alter table "facility" drop column "vat_number";`);
  }
}
