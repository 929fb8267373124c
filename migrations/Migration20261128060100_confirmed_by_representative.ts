import { Migration } from '@mikro-orm/migrations';

export class Migration20261128060100_confirmed_by_representative extends Migration {

  override name = 'Migration20261128060100_confirmed_by_representative';

  override up(): void | Promise<void> {
    this.addSql(`alter table "confirmation" drop constraint "confirmation_confirmed_by_check";`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_confirmed_by_check" check ("confirmed_by" in ('code', 'member', 'parent', 'representative', 'clinic'));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "confirmation" drop constraint "confirmation_confirmed_by_check";`);
    this.addSql(`update "confirmation" set "confirmed_by" = 'member' where "confirmed_by" = 'representative';`);
    this.addSql(`alter table "confirmation" add constraint "confirmation_confirmed_by_check" check ("confirmed_by" in ('code', 'member', 'parent', 'clinic'));`);
  }

}
