import { Migration } from '@mikro-orm/migrations';

/** What is written once, and the columns of it that may go once from null to a value. */
const kept: Readonly<Record<string, readonly string[]>> = {
  journal: [],
  cover_check: [],
  settlement: ["superseded_at"],
  payment_order: ["batch_id", "paid_on", "withdrawn_at"],
  payment_batch: ["executed_on", "executed_by_id"],
  recovery: ["returned_on", "withdrawn_at"],
};

export class Migration20261127132500_append_only extends Migration {

  override name = 'Migration20261127132500_append_only';

  override up(): void | Promise<void> {
    this.addSql(`
      create function append_only() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      declare
        once text[] := coalesce(tg_argv, '{}');
        before jsonb;
        after jsonb;
      begin
        if tg_op = 'UPDATE' then
          before := to_jsonb(old);
          after := to_jsonb(new);
          if before - once = after - once and not exists (
            select from unnest(once) as name
            where before -> name <> 'null' and before -> name is distinct from after -> name
          ) then
            return new;
          end if;
        end if;
        raise exception '% is append-only', tg_table_name
          using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_append_only';
      end $$;
    `);
    for (const [table, once] of Object.entries(kept)) {
      this.addSql(`
        create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function append_only(${once.map((name) => `'${name}'`).join(", ")})`);
    }
    // The ledger's lines have their own trigger since the founding; taking all of them away at once was still possible.
    for (const table of [...Object.keys(kept), "limit_entry"]) {
      this.addSql(`
        create trigger ${table}_never_emptied before truncate on ${table}
        for each statement execute function append_only()`);
    }
  }

  override down(): void | Promise<void> {
    for (const table of [...Object.keys(kept), "limit_entry"])
      this.addSql(`drop trigger ${table}_never_emptied on ${table}`);
    for (const table of Object.keys(kept)) this.addSql(`drop trigger ${table}_append_only on ${table}`);
    this.addSql(`drop function append_only()`);
  }
}
