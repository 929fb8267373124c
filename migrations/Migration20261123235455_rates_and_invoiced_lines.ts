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

    this.addSql(`alter table "enrolment" drop column "enrolled_until";`);

    this.addSql(`alter table "take_in_charge_line" drop column "invoiced_units", drop column "invoiced_cents";`);
  }

}
