import { Migration } from '@mikro-orm/migrations';

export class Migration20261125021410_reopened_settlements extends Migration {

  override name = 'Migration20261125021410_reopened_settlements';

  override up(): void | Promise<void> {
    this.addSql(`create table "recovery" ("id" uuid not null, "settlement_id" uuid not null, "take_in_charge_id" uuid not null, "facility_id" uuid not null, "amount_cents" int not null, "reference" varchar(140) not null, "created_at" timestamptz not null, "returned_on" date null, "withdrawn_at" timestamptz null, primary key ("id"));`);
    this.addSql(`alter table "recovery" add constraint "recovery_settlement_id_unique" unique ("settlement_id");`);
    this.addSql(`create index "recovery_take_in_charge_id_index" on "recovery" ("take_in_charge_id");`);
    this.addSql(`create index "recovery_facility_id_created_at_index" on "recovery" ("facility_id", "created_at");`);

    this.addSql(`alter table "settlement" drop constraint "settlement_expense_document_id_unique";`);
    this.addSql(`alter table "settlement" add "revises_id" uuid null, add "reason" varchar(500) null, add "revised_by_id" uuid null, add "superseded_at" timestamptz null;`);
    this.addSql(`alter table "settlement" add constraint "settlement_revises_id_foreign" foreign key ("revises_id") references "settlement" ("id") on delete set null;`);
    this.addSql(`alter table "settlement" add constraint "settlement_revised_by_id_foreign" foreign key ("revised_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "settlement" add constraint "settlement_revises_id_unique" unique ("revises_id");`);
    this.addSql(`create unique index settlement_current_once on settlement (expense_document_id) where superseded_at is null;`);
    this.addSql(`alter table "settlement" add constraint "settlement_revised_for_a_reason" check ((revises_id is null) = (reason is null) and (revises_id is null) = (revised_by_id is null));`);

    this.addSql(`alter table "payment_order" add "withdrawn_at" timestamptz null;`);
    this.addSql(`create index "payment_order_take_in_charge_id_index" on "payment_order" ("take_in_charge_id");`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_withdrawn_unsent" check (withdrawn_at is null or batch_id is null);`);

    this.addSql(`alter table "recovery" add constraint "recovery_settlement_id_foreign" foreign key ("settlement_id") references "settlement" ("id");`);
    this.addSql(`alter table "recovery" add constraint "recovery_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id");`);
    this.addSql(`alter table "recovery" add constraint "recovery_facility_id_foreign" foreign key ("facility_id") references "facility" ("id");`);
    this.addSql(`alter table "recovery" add constraint "recovery_positive" check (amount_cents > 0);`);
    this.addSql(`alter table "recovery" add constraint "recovery_ends_once" check (returned_on is null or withdrawn_at is null);`);
  }

  override down(): void | Promise<void> {
    // What was decided anew cannot be kept without its history: only the first settlements remain.
    this.addSql(`drop table recovery;`);
    this.addSql(`drop index payment_order_take_in_charge_id_index;`);
    this.addSql(`alter table payment_order drop constraint payment_order_withdrawn_unsent;`);
    this.addSql(`delete from payment_order where settlement_id in (select id from settlement where revises_id is not null);`);
    this.addSql(`alter table payment_order drop column withdrawn_at;`);
    this.addSql(`update take_in_charge t set settlement_id = (
      with recursive earlier as (
        select id, revises_id from settlement where id = t.settlement_id
        union all select s.id, s.revises_id from settlement s join earlier e on s.id = e.revises_id
      ) select id from earlier where revises_id is null)
      where settlement_id in (select id from settlement where revises_id is not null);`);
    this.addSql(`alter table settlement drop constraint settlement_revises_id_foreign;`);
    this.addSql(`delete from settlement where revises_id is not null;`);
    this.addSql(`drop index settlement_current_once;`);
    this.addSql(`alter table settlement drop column revises_id, drop column reason, drop column revised_by_id, drop column superseded_at;`);
    this.addSql(`alter table settlement add constraint settlement_expense_document_id_unique unique (expense_document_id);`);
  }
}
