import { Migration } from '@mikro-orm/migrations';

export class Migration20261127192755_several_invoices extends Migration {

  override name = 'Migration20261127192755_several_invoices';

  override up(): void | Promise<void> {
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_lifecycle_check";`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_lifecycle_check" check ("lifecycle" in ('awaitingMember', 'open', 'partlySettled', 'settled', 'declined', 'cancelled', 'expired'));`);
    this.addSql(`drop index "take_in_charge_invoice_take_in_charge_id_index";`);
    // until now each take-in-charge had one
    this.addSql(`alter table "take_in_charge_invoice" add "position" int not null default 0;`);
    this.addSql(`alter table "take_in_charge_invoice" alter column "position" drop default;`);
    this.addSql(`alter table "take_in_charge_invoice" add constraint "take_in_charge_invoice_take_in_charge_id_position_unique" unique ("take_in_charge_id", "position");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "take_in_charge_invoice" drop constraint "take_in_charge_invoice_take_in_charge_id_position_unique";`);
    this.addSql(`alter table "take_in_charge_invoice" drop column "position";`);
    this.addSql(`create index "take_in_charge_invoice_take_in_charge_id_index" on "take_in_charge_invoice" ("take_in_charge_id");`);
    this.addSql(`update take_in_charge set lifecycle = 'open' where lifecycle = 'partlySettled';`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_lifecycle_check";`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_lifecycle_check" check ("lifecycle" in ('awaitingMember', 'open', 'settled', 'declined', 'cancelled', 'expired'));`);
  }

}
