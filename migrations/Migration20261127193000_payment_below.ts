import { Migration } from '@mikro-orm/migrations';

/** What may be said later, once, of what was ordered and asked back. */
const said: Readonly<Record<string, readonly string[]>> = {
  payment_order: ["batch_id", "paid_on", "withdrawn_at", "sent_back_on", "sent_back_reason"],
  recovery: ["returned_on", "returned_by_id", "withdrawn_at"],
};
const saidBefore: typeof said = {
  payment_order: ["batch_id", "paid_on", "withdrawn_at"],
  recovery: ["returned_on", "withdrawn_at"],
};

export class Migration20261127193000_payment_below extends Migration {

  override name = 'Migration20261127193000_payment_below';

  override up(): void | Promise<void> {
    this.#unguard();
    this.addSql(`alter table "payment_order" add "payee_id" uuid null, add "sent_back_on" date null, add "sent_back_reason" varchar(200) null;`);
    this.addSql(`
      update payment_order o set payee_id = e.payee_id
      from settlement s join expense_document e on e.id = s.expense_document_id where s.id = o.settlement_id;`);
    this.addSql(`alter table "payment_order" alter column "payee_id" set not null;`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_payee_id_foreign" foreign key ("payee_id") references "payee" ("id");`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_sent_back_after_paid" check (sent_back_on is null or sent_back_on >= paid_on);`);
    this.addSql(`alter table "payment_order" drop constraint "payment_order_settlement_id_unique";`);
    this.addSql(`create index "payment_order_settlement_id_index" on "payment_order" ("settlement_id");`);
    this.addSql(`create unique index payment_order_standing_once on payment_order (settlement_id, payee_id) where withdrawn_at is null and sent_back_on is null;`);
    this.addSql(`alter table "payment_order" drop column "take_in_charge_id";`);

    this.addSql(`alter table "recovery" add "person_id" uuid null, add "returned_by_id" uuid null;`);
    this.addSql(`alter table "recovery" alter column "facility_id" drop not null;`);
    this.addSql(`alter table "recovery" drop constraint "recovery_facility_id_foreign", drop constraint "recovery_settlement_id_unique";`);
    this.addSql(`alter table "recovery" add constraint "recovery_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete set null;`);
    this.addSql(`alter table "recovery" add constraint "recovery_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;`);
    this.addSql(`alter table "recovery" add constraint "recovery_returned_by_id_foreign" foreign key ("returned_by_id") references "payee" ("id") on delete set null;`);
    this.addSql(`alter table "recovery" add constraint "recovery_of_one" check ((facility_id is null) <> (person_id is null));`);
    this.addSql(`create index "recovery_person_id_created_at_index" on "recovery" ("person_id", "created_at");`);
    this.addSql(`create unique index recovery_once on recovery (settlement_id, coalesce(facility_id, person_id));`);
    this.addSql(`alter table "recovery" drop column "take_in_charge_id";`);
    this.#guard(said);
  }

  /**
   * The version before orders a settlement once and asks back from facilities only: of several orders the last stays, and
   * what a person owes goes.
   */
  override down(): void | Promise<void> {
    this.#unguard();
    this.addSql(`drop index payment_order_standing_once;`);
    this.addSql(`drop index "payment_order_settlement_id_index";`);
    this.addSql(`
      delete from payment_order o using payment_order later
      where later.settlement_id = o.settlement_id and (later.created_at, later.id) > (o.created_at, o.id);`);
    this.addSql(`alter table "payment_order" add constraint "payment_order_settlement_id_unique" unique ("settlement_id");`);
    this.addSql(`alter table "payment_order" drop column "payee_id", drop column "sent_back_on", drop column "sent_back_reason";`);
    this.addSql(`delete from recovery where facility_id is null;`);
    this.addSql(`drop index recovery_once;`);
    this.addSql(`drop index "recovery_person_id_created_at_index";`);
    this.addSql(`alter table "recovery" drop column "person_id", drop column "returned_by_id";`);
    this.addSql(`alter table "recovery" drop constraint "recovery_facility_id_foreign";`);
    this.addSql(`alter table "recovery" alter column "facility_id" set not null;`);
    this.addSql(`alter table "recovery" add constraint "recovery_facility_id_foreign" foreign key ("facility_id") references "facility" ("id");`);
    this.addSql(`alter table "recovery" add constraint "recovery_settlement_id_unique" unique ("settlement_id");`);
    for (const [table, end] of [["payment_order", " on delete set null"], ["recovery", ""]] as const) {
      this.addSql(`alter table ${table} add "take_in_charge_id" uuid null;`);
      this.addSql(`
        update ${table} p set take_in_charge_id = i.take_in_charge_id
        from settlement s join take_in_charge_invoice i on i.expense_document_id = s.expense_document_id
        where s.id = p.settlement_id;`);
      this.addSql(`alter table "${table}" add constraint "${table}_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id")${end};`);
      this.addSql(`create index "${table}_take_in_charge_id_index" on "${table}" ("take_in_charge_id");`);
    }
    this.addSql(`alter table "recovery" alter column "take_in_charge_id" set not null;`);
    this.#guard(saidBefore);
  }

  #unguard(): void {
    for (const table of Object.keys(said)) this.addSql(`drop trigger ${table}_append_only on ${table};`);
  }

  #guard(once: typeof said): void {
    for (const [table, columns] of Object.entries(once))
      this.addSql(`
        create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function append_only(${columns.map((name) => `'${name}'`).join(", ")});`);
  }
}
