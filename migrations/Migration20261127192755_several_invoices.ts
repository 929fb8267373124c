import { Migration } from '@mikro-orm/migrations';

export class Migration20261127192755_several_invoices extends Migration {

  override name = 'Migration20261127192755_several_invoices';

  override up(): void | Promise<void> {
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_lifecycle_check";`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_lifecycle_check" check ("lifecycle" in ('awaitingMember', 'open', 'partlySettled', 'settled', 'declined', 'cancelled', 'expired'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`update take_in_charge set lifecycle = 'open' where lifecycle = 'partlySettled';`);
    this.addSql(`alter table "take_in_charge" drop constraint "take_in_charge_lifecycle_check";`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_lifecycle_check" check ("lifecycle" in ('awaitingMember', 'open', 'settled', 'declined', 'cancelled', 'expired'));`);
  }

}
