import { Migration } from '@mikro-orm/migrations';

/** Rows that carry something else than their number until the end of the transaction that makes them. */
const numbered = ["take_in_charge", "claim", "tariff_voucher"];

export class Migration20261127220944_journal_without_a_queue extends Migration {

  override name = 'Migration20261127220944_journal_without_a_queue';

  override up(): void | Promise<void> {
    this.addSql(`create table "journal_cursor" ("reader" varchar(40) not null, "number" bigint not null, primary key ("reader"));`);

    this.addSql(`create index "idempotency_key_created_at_index" on "idempotency_key" ("created_at");`);

    this.addSql(`drop index "journal_facility_id_id_index";`);
    this.addSql(`drop index "journal_person_id_id_index";`);
    this.addSql(`alter table "journal" add "number" bigint null, add "particulars" jsonb not null default '{}';`);
    this.addSql(`drop trigger journal_append_only on journal;`);
    // Until now ids followed the order of commits: they stay the cursors that readers know.
    this.addSql(`update journal set number = id;`);
    this.addSql(`
      create trigger journal_append_only before update or delete on journal
      for each row execute function append_only('number');`);
    this.addSql(`alter table "journal" add constraint "journal_number_unique" unique ("number");`);
    this.addSql(`create index "journal_person_id_number_index" on "journal" ("person_id", "number");`);
    this.addSql(`create index "journal_facility_id_number_index" on "journal" ("facility_id", "number");`);
    this.addSql(`create index journal_without_number on journal (id) where number is null;`);

    this.addSql(`
      create function never_unnumbered() returns trigger
      language plpgsql set search_path = public, pg_temp as $$
      declare
        waits boolean;
      begin
        execute format('select exists (select from %I where id = $1 and number like ''~%%'')', tg_table_name)
          into waits using new.id;
        if waits then
          raise exception '% % has no number', tg_table_name, new.id
            using errcode = 'restrict_violation', table = tg_table_name, constraint = tg_table_name || '_numbered';
        end if;
        return null;
      end $$;`);
    for (const table of numbered) {
      this.addSql(`
        create constraint trigger ${table}_numbered after insert or update of number on ${table}
        deferrable initially deferred for each row when (new.number like '~%') execute function never_unnumbered();`);
    }
  }

  override down(): void | Promise<void> {
    for (const table of numbered) this.addSql(`drop trigger ${table}_numbered on ${table};`);
    this.addSql(`drop function never_unnumbered();`);

    this.addSql(`drop table if exists "journal_cursor" cascade;`);

    this.addSql(`drop index "idempotency_key_created_at_index";`);

    this.addSql(`drop trigger journal_append_only on journal;`);
    this.addSql(`alter table "journal" drop constraint "journal_number_unique";`);
    this.addSql(`drop index "journal_person_id_number_index";`);
    this.addSql(`drop index "journal_facility_id_number_index";`);
    this.addSql(`drop index "journal_without_number";`);
    this.addSql(`alter table "journal" drop column "number", drop column "particulars";`);
    this.addSql(`create index "journal_facility_id_id_index" on "journal" ("facility_id", "id");`);
    this.addSql(`create index "journal_person_id_id_index" on "journal" ("person_id", "id");`);
    this.addSql(`
      create trigger journal_append_only before update or delete on journal
      for each row execute function append_only();`);
  }

}
