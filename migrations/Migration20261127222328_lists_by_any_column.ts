import { Migration } from "@mikro-orm/migrations";

/** What lists are ordered by, and then by id. */
const orders = [
  ["fee_change", "proposed_at", "id"],
  ["payment_batch", "created_at", "id"],
  ["alarm", "at", "id"],
  ["claim", "opened_at", "id"],
  ["claim", "person_id", "opened_at"],
  ["recovery", "created_at", "id"],
  ["payment_order", "created_at", "id"],
  ["payment_order", "payee_name", "id"],
  ["payment_order", "amount_cents", "id"],
  ["take_in_charge", "opened_at", "id"],
  ["take_in_charge", "starts_on", "id"],
  ["take_in_charge", "requested_cents", "id"],
] as const;

export class Migration20261127222328_lists_by_any_column extends Migration {
  override name = "Migration20261127222328_lists_by_any_column";

  override up(): void | Promise<void> {
    for (const [table, first, second] of orders)
      this.addSql(
        `create index "${table}_${first}_${second}_index" on "${table}" ("${first}", "${second}");`,
      );
    // Persons by the words of their names, as `kernel/names.ts` normalises them.
    this.addSql(`
      create function person_words(last_name text, first_name text) returns text language sql immutable parallel safe as $$
        select trim(regexp_replace(
          lower(public.unaccent('public.unaccent', last_name || ' ' || first_name)), '[^a-z0-9]+', ' ', 'g'))
      $$;`);
    this.addSql(`
      create index person_words_trigrams on person using gin (person_words(last_name, first_name) gin_trgm_ops);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index person_words_trigrams;`);
    this.addSql(`drop function person_words(text, text);`);
    for (const [table, first, second] of orders) this.addSql(`drop index "${table}_${first}_${second}_index";`);
  }
}
