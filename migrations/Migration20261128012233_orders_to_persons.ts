import { Migration } from "@mikro-orm/migrations";

const saidOfOrder = ["batch_id", "paid_on", "withdrawn_at", "sent_back_on", "sent_back_reason"];
const saidOfBatch = ["executed_on", "executed_by_id"];
const alsoOfBatch = ["approved_at", "approved_by_id", "returned_at", "returned_by_id", "return_reason"];

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(", ");

export class Migration20261128012233_orders_to_persons extends Migration {
  override name = "Migration20261128012233_orders_to_persons";

  override up(): void | Promise<void> {
    this.#unguard();
    this.addSql(`
      alter table "payment_batch" add "needs_approval" boolean not null default false,
        add "approved_at" timestamptz null, add "approved_by_id" uuid null,
        add "returned_at" timestamptz null, add "returned_by_id" uuid null, add "return_reason" varchar(500) null,
        add constraint "payment_batch_approved_by_id_foreign" foreign key ("approved_by_id") references "account" ("id") on delete set null,
        add constraint "payment_batch_returned_by_id_foreign" foreign key ("returned_by_id") references "account" ("id") on delete set null,
        add constraint "payment_batch_four_eyes" check (approved_by_id <> created_by_id),
        add constraint "payment_batch_executed_when_ready" check (
          executed_on is null or returned_at is null and (not needs_approval or approved_by_id is not null)),
        add constraint "payment_batch_approved_or_returned" check (approved_by_id is null or returned_at is null);`);

    this.addSql(`
      alter table "payment_order" add "means" text not null default 'transfer', add "bic" varchar(11) null,
        add "address" varchar(300) null, add "held_until" timestamptz null, alter column "iban" drop not null,
        add constraint "payment_order_means_check" check ("means" in ('transfer', 'cheque')),
        add constraint "payment_order_means_told" check (
          case means when 'transfer' then iban is not null and address is null
            else num_nonnulls(iban, bic, facility_id) = 0 end);`);
    this.addSql(`drop index payment_order_standing_once;`);
    this.addSql(`
      create unique index payment_order_standing_once on payment_order (settlement_id, (facility_id is null))
        where withdrawn_at is null and sent_back_on is null;`);

    this.#guard("payment_batch", [...alsoOfBatch, ...saidOfBatch]);
    this.#guard("payment_order", saidOfOrder, "update", "when (old.batch_id is null or new.batch_id is not null)");
    this.addSql(`
      create trigger payment_order_never_deleted before delete on payment_order
      for each row execute function append_only();`);
    // An order leaves a batch in one case: the batch was returned and not carried out.
    this.addSql(`
      create function leave_returned_batch() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      begin
        if to_jsonb(old) - 'batch_id' = to_jsonb(new) - 'batch_id'
          and exists (select from payment_batch where id = old.batch_id and returned_at is not null)
        then
          return new;
        end if;
        raise exception '% is append-only', tg_table_name
          using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_append_only';
      end $$;`);
    this.addSql(`
      create trigger payment_order_leaves_batch before update on payment_order
      for each row when (old.batch_id is not null and new.batch_id is null) execute function leave_returned_batch();`);
  }

  /** The version before knows neither approval nor cheques: a cheque keeps an account that no bank takes. */
  override down(): void | Promise<void> {
    this.addSql(`drop trigger payment_order_leaves_batch on payment_order;`);
    this.addSql(`drop trigger payment_order_never_deleted on payment_order;`);
    this.addSql(`drop function leave_returned_batch();`);
    this.#unguard();
    this.addSql(`drop index payment_order_standing_once;`);
    this.addSql(`
      create unique index payment_order_standing_once on payment_order (settlement_id, payee_id)
        where withdrawn_at is null and sent_back_on is null;`);
    this.addSql(`alter table "payment_order" drop constraint "payment_order_means_told";`);
    this.addSql(`update payment_order set iban = 'CHEQUE' where iban is null;`);
    this.addSql(`
      alter table "payment_order" drop column "means", drop column "bic", drop column "address",
        drop column "held_until", alter column "iban" set not null;`);
    this.addSql(`delete from payment_batch where returned_at is not null;`);
    this.addSql(`
      alter table "payment_batch" drop constraint "payment_batch_four_eyes",
        drop constraint "payment_batch_executed_when_ready", drop constraint "payment_batch_approved_or_returned",
        drop column "needs_approval", drop column "approved_at", drop column "approved_by_id",
        drop column "returned_at", drop column "returned_by_id", drop column "return_reason";`);
    this.#guard("payment_batch", saidOfBatch);
    this.#guard("payment_order", saidOfOrder);
  }

  #unguard(): void {
    for (const table of ["payment_batch", "payment_order"])
      this.addSql(`drop trigger ${table}_append_only on ${table};`);
  }

  #guard(table: string, once: readonly string[], on = "update or delete", condition = ""): void {
    this.addSql(`
      create trigger ${table}_append_only before ${on} on ${table}
      for each row ${condition} execute function append_only(${quoted(once)});`);
  }
}
