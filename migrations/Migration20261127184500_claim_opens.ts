import { Migration } from '@mikro-orm/migrations';

/** Written once: by trigger nothing of it changes but what is named, which is said later, once. */
const kept: Readonly<Record<string, readonly string[]>> = {
  expense_line: [],
  settlement_line: [],
  claim_link: ["unlink_reason", "unlinked_by_id", "unlinked_at"],
};

/**
 * What is stored until now keeps of an invoice its total, and of each service only what the last settlement asked. The
 * lines of that one are exact. Those of a settlement that was superseded, and of the invoice that began it, were
 * overwritten: where one service was authorised the line is the whole sum; where the sum is what was authorised the
 * lines are those authorised; otherwise the sum is split over the authorised lines in proportion to their price, to the
 * cent, and the units are the fewest that have that price. What was paid of each line was kept nowhere: of more than one
 * line it is split in proportion to what they asked.
 */
export class Migration20261127184500_claim_opens extends Migration {

  override name = 'Migration20261127184500_claim_opens';

  override up(): void | Promise<void> {
    this.#createTables();
    this.#openClaims();
    this.#convertDocuments();
    this.#convertSettlements();
    this.#linkInvoices();
    this.#guard();
  }

  #createTables(): void {
    this.addSql(`create table "payee" ("id" uuid not null, "facility_id" uuid null, "person_id" uuid null, "holder_name" varchar(140) null, "iban" varchar(34) null, primary key ("id"));`);
    this.addSql(`alter table "payee" add constraint "payee_facility_id_unique" unique ("facility_id");`);
    this.addSql(`alter table "payee" add constraint "payee_person_once" unique ("person_id", "iban", "holder_name");`);
    this.addSql(`create table "claim_link" ("id" uuid not null, "claim_id" uuid not null, "other_id" uuid not null, "reason" varchar(500) not null, "linked_by_id" uuid not null, "linked_at" timestamptz not null, "unlink_reason" varchar(500) null, "unlinked_by_id" uuid null, "unlinked_at" timestamptz null, primary key ("id"));`);
    this.addSql(`create index "claim_link_other_id_index" on "claim_link" ("other_id");`);
    this.addSql(`create unique index claim_link_once on claim_link (claim_id, other_id) where unlinked_at is null;`);
    this.addSql(`create table "provider" ("id" uuid not null, "vat_number" varchar(11) null, "tax_code" varchar(16) null, "foreign_id" varchar(40) null, "facility_id" uuid null, "name" varchar(200) not null, "place" varchar(120) null, primary key ("id"));`);
    this.addSql(`alter table "provider" add constraint "provider_vat_number_unique" unique ("vat_number");`);
    this.addSql(`alter table "provider" add constraint "provider_tax_code_unique" unique ("tax_code");`);
    this.addSql(`alter table "provider" add constraint "provider_foreign_id_unique" unique ("foreign_id");`);
    this.addSql(`create unique index provider_of_facility_once on provider (facility_id) where vat_number is null;`);
    this.addSql(`create table "expense_line" ("id" uuid not null, "expense_document_id" uuid not null, "position" int not null, "service_code" varchar(40) not null, "units" int not null, "amount_cents" int not null, primary key ("id"));`);
    this.addSql(`alter table "expense_line" add constraint "expense_line_expense_document_id_position_unique" unique ("expense_document_id", "position");`);
    this.addSql(`create table "settlement_line" ("id" uuid not null, "settlement_id" uuid not null, "position" int not null, "service_code" varchar(40) not null, "units" int not null, "requested_cents" int not null, "payable_cents" int not null, primary key ("id"));`);
    this.addSql(`alter table "settlement_line" add constraint "settlement_line_settlement_id_position_unique" unique ("settlement_id", "position");`);
    this.addSql(`create table "take_in_charge_invoice" ("expense_document_id" uuid not null, "take_in_charge_id" uuid not null, "is_final" boolean not null, primary key ("expense_document_id"));`);
    this.addSql(`create index "take_in_charge_invoice_take_in_charge_id_index" on "take_in_charge_invoice" ("take_in_charge_id");`);
    this.addSql(`alter table "payee" add constraint "payee_facility_or_person" check ((facility_id is null) <> (person_id is null) and (person_id is null) = (iban is null) and (person_id is null) = (holder_name is null));`);
    this.addSql(`alter table "claim_link" add constraint "claim_link_of_two" check (claim_id <> other_id);`);
    this.addSql(`alter table "provider" add constraint "provider_known_by_something" check (num_nonnulls(vat_number, tax_code, foreign_id, facility_id) > 0);`);
    this.addSql(`alter table "expense_line" add constraint "expense_line_positive" check (units > 0 and amount_cents >= 0);`);
    this.addSql(`alter table "settlement_line" add constraint "settlement_line_positive" check (units > 0 and requested_cents >= 0 and payable_cents >= 0);`);
    this.addSql(`alter table "payee" add constraint "payee_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete set null;`);
    this.addSql(`alter table "payee" add constraint "payee_person_id_foreign" foreign key ("person_id") references "person" ("id") on delete set null;`);
    this.addSql(`alter table "claim_link" add constraint "claim_link_claim_id_foreign" foreign key ("claim_id") references "claim" ("id");`);
    this.addSql(`alter table "claim_link" add constraint "claim_link_other_id_foreign" foreign key ("other_id") references "claim" ("id");`);
    this.addSql(`alter table "claim_link" add constraint "claim_link_linked_by_id_foreign" foreign key ("linked_by_id") references "account" ("id");`);
    this.addSql(`alter table "claim_link" add constraint "claim_link_unlinked_by_id_foreign" foreign key ("unlinked_by_id") references "account" ("id") on delete set null;`);
    this.addSql(`alter table "provider" add constraint "provider_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete set null;`);
    this.addSql(`alter table "expense_line" add constraint "expense_line_expense_document_id_foreign" foreign key ("expense_document_id") references "expense_document" ("id");`);
    this.addSql(`alter table "settlement_line" add constraint "settlement_line_settlement_id_foreign" foreign key ("settlement_id") references "settlement" ("id");`);
    this.addSql(`alter table "take_in_charge_invoice" add constraint "take_in_charge_invoice_expense_document_id_foreign" foreign key ("expense_document_id") references "expense_document" ("id") on update cascade on delete cascade;`);
    this.addSql(`alter table "take_in_charge_invoice" add constraint "take_in_charge_invoice_take_in_charge_id_foreign" foreign key ("take_in_charge_id") references "take_in_charge" ("id");`);
  }

  #openClaims(): void {
    this.addSql(`alter table "claim" add "pathology_code" varchar(20) null, add "illness_started_on" date null;`);
    this.addSql(`create index "claim_person_id_injured_on_index" on "claim" ("person_id", "injured_on");`);
  }

  #convertDocuments(): void {
    this.addSql(`
      insert into provider (id, facility_id, name, place)
      select gen_random_uuid(), id, name, municipality from facility
      where id in (select issuer_id from expense_document);`);
    this.addSql(`
      insert into payee (id, facility_id)
      select gen_random_uuid(), id from facility where id in (select issuer_id from expense_document);`);
    this.addSql(`alter table "expense_document" add "person_id" uuid null, add "policy_id" uuid null, add "provider_id" uuid null, add "facility_id" uuid null, add "payee_id" uuid null, add "kind" text not null default 'invoice', add "regime" text not null default 'network', add "channel" text not null default 'directBilling', add "currency" varchar(3) not null default 'EUR', add "printed_cents" int null, add "duplicate_of_id" uuid null;`);
    this.addSql(`
      update expense_document e
      set person_id = c.person_id, policy_id = c.policy_id, provider_id = p.id, facility_id = e.issuer_id, payee_id = y.id
      from claim c, provider p, payee y
      where c.id = e.claim_id and p.facility_id = e.issuer_id and y.facility_id = e.issuer_id;`);
    this.addSql(`alter table "expense_document" alter column "kind" drop default, alter column "regime" drop default, alter column "channel" drop default, alter column "person_id" set not null, alter column "policy_id" set not null, alter column "provider_id" set not null, alter column "payee_id" set not null, alter column "claim_id" drop not null;`);
    this.addSql(`alter table "expense_document" drop column "issuer_id";`); // with what made its number unique
    this.addSql(`create unique index expense_document_once on expense_document (provider_id, issued_year, number) where duplicate_of_id is null;`);
    this.addSql(`create index "expense_document_claim_id_index" on "expense_document" ("claim_id");`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_claim_id_foreign";`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on delete set null;`);
    for (const [column, table, end] of [
      ["person", "person", ""],
      ["policy", "policy", ""],
      ["provider", "provider", ""],
      ["payee", "payee", ""],
      ["facility", "facility", " on delete set null"],
      ["duplicate_of", "expense_document", " on delete set null"],
    ])
      this.addSql(`alter table "expense_document" add constraint "expense_document_${column}_id_foreign" foreign key ("${column}_id") references "${table}" ("id")${end};`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_foreign_amount" check ((currency = 'EUR') = (printed_cents is null));`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_kind_check" check ("kind" in ('invoice', 'receipt', 'ssnTicket', 'feeNote', 'creditNote'));`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_regime_check" check ("regime" in ('network', 'outOfNetwork', 'ssn'));`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_channel_check" check ("channel" in ('directBilling', 'reimbursement'));`);
  }

  #convertSettlements(): void {
    this.addSql(`alter table "settlement" drop constraint "settlement_adds_up";`);
    this.addSql(`alter table "settlement" add "kind" text not null default 'expense', add "facts_up_to" bigint null;`);
    this.addSql(`alter table "settlement" add constraint "settlement_kind_check" check ("kind" in ('expense', 'indemnity'));`);
    this.addSql(`alter table "settlement" add constraint "settlement_adds_up" check (payable_cents >= 0 and member_share_cents >= 0 and case kind when 'indemnity' then requested_cents = 0 and member_share_cents = 0 else requested_cents = payable_cents + member_share_cents end);`);
    this.addSql(`drop index settlement_current_once;`);
    this.addSql(`create unique index settlement_current_once on settlement (expense_document_id, kind) where superseded_at is null;`);
    this.addSql(`
      with line as (
        select s.id as settlement_id, s.requested_cents, s.payable_cents, l.position, l.service_code, l.units,
          l.unit_price_cents, (l.units * l.unit_price_cents)::bigint as authorised, l.invoiced_units, l.invoiced_cents,
          s.superseded_at is null and s.requested_cents = sum(l.invoiced_cents) over one as is_exact,
          sum((l.units * l.unit_price_cents)::bigint) over one as all_authorised
        from settlement s
        join take_in_charge t on t.invoice_id = s.expense_document_id
        join take_in_charge_line l on l.take_in_charge_id = t.id
        window one as (partition by s.id)
      ), share as (
        select *, requested_cents * authorised / all_authorised as whole,
          row_number() over (partition by settlement_id order by requested_cents * authorised % all_authorised desc, position)
            <= requested_cents - sum(requested_cents * authorised / all_authorised) over (partition by settlement_id) as one_more
        from line
      ), asked as (
        select settlement_id, requested_cents as total, payable_cents, position, service_code,
          case when is_exact then coalesce(invoiced_cents, 0) else whole + one_more::int end as cents,
          case when is_exact then invoiced_units
            else least(units, greatest(1, ceil((whole + one_more::int)::numeric / unit_price_cents)))::int end as units
        from share
      ), paid as (
        select *, payable_cents::bigint * cents / total as whole,
          row_number() over (partition by settlement_id order by payable_cents::bigint * cents % total desc, position)
            <= payable_cents - sum(payable_cents::bigint * cents / total) over (partition by settlement_id) as one_more
        from asked where cents > 0
      )
      insert into settlement_line (id, settlement_id, position, service_code, units, requested_cents, payable_cents)
      select gen_random_uuid(), settlement_id, position, service_code, units, cents, whole + one_more::int from paid;`);
    this.addSql(`
      insert into expense_line (id, expense_document_id, position, service_code, units, amount_cents)
      select gen_random_uuid(), s.expense_document_id, l.position, l.service_code, l.units, l.requested_cents
      from settlement s join settlement_line l on l.settlement_id = s.id where s.revises_id is null;`);
  }

  #linkInvoices(): void {
    // The last fact that counts is known of what counts; of a superseded sheet nobody kept it.
    this.addSql(`alter table settlement disable trigger settlement_append_only;`);
    this.addSql(`
      update settlement s set facts_up_to = t.facts_up_to from take_in_charge t
      where t.settlement_id = s.id and s.superseded_at is null;`);
    this.addSql(`alter table settlement enable trigger settlement_append_only;`);
    this.addSql(`
      insert into take_in_charge_invoice (expense_document_id, take_in_charge_id, is_final)
      select invoice_id, id, true from take_in_charge where invoice_id is not null;`);
    this.addSql(`alter table "take_in_charge" drop column "invoice_id", drop column "settlement_id";`);
    this.addSql(`alter table "take_in_charge_line" drop column "invoiced_cents", drop column "invoiced_units";`);
  }

  #guard(): void {
    for (const [table, once] of Object.entries(kept)) {
      this.addSql(`
        create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function append_only(${once.map((name) => `'${name}'`).join(", ")})`);
      this.addSql(`
        create trigger ${table}_never_emptied before truncate on ${table}
        for each statement execute function append_only()`);
    }
  }

  /** What the version before has no place for goes: documents of no facility, indemnities, links, the lines of old sheets. */
  override down(): void | Promise<void> {
    this.addSql(`alter table "take_in_charge_line" add "invoiced_units" int null, add "invoiced_cents" int null;`);
    this.addSql(`
      update take_in_charge_line l set invoiced_units = s.units, invoiced_cents = s.requested_cents
      from take_in_charge_invoice i
      join settlement c on c.expense_document_id = i.expense_document_id and c.kind = 'expense' and c.superseded_at is null
      join settlement_line s on s.settlement_id = c.id
      where i.take_in_charge_id = l.take_in_charge_id and s.position = l.position;`);
    this.addSql(`alter table "take_in_charge" add "invoice_id" uuid null, add "settlement_id" uuid null;`);
    this.addSql(`
      update take_in_charge t set invoice_id = i.expense_document_id, settlement_id = c.id
      from take_in_charge_invoice i
      join settlement c on c.expense_document_id = i.expense_document_id and c.kind = 'expense' and c.superseded_at is null
      where i.take_in_charge_id = t.id;`);
    for (const table of ["take_in_charge_invoice", "settlement_line", "expense_line", "claim_link"])
      this.addSql(`drop table ${table};`);

    for (const table of ["payment_order", "recovery", "settlement"])
      this.addSql(`alter table ${table} disable trigger ${table}_append_only;`);
    const gone = `select s.id from settlement s join expense_document e on e.id = s.expense_document_id
      where s.kind = 'indemnity' or e.channel <> 'directBilling' or e.claim_id is null`;
    for (const table of ["payment_order", "recovery"])
      this.addSql(`delete from ${table} where settlement_id in (${gone});`);
    this.addSql(`delete from settlement where id in (${gone});`);
    this.addSql(`delete from expense_document where channel <> 'directBilling' or claim_id is null;`);
    for (const table of ["payment_order", "recovery", "settlement"])
      this.addSql(`alter table ${table} enable trigger ${table}_append_only;`);

    this.addSql(`drop index settlement_current_once;`);
    this.addSql(`create unique index settlement_current_once on settlement (expense_document_id) where superseded_at is null;`);
    this.addSql(`alter table "settlement" drop constraint "settlement_adds_up";`);
    this.addSql(`alter table "settlement" drop column "kind", drop column "facts_up_to";`);
    this.addSql(`alter table "settlement" add constraint "settlement_adds_up" check (payable_cents >= 0 and member_share_cents >= 0 and requested_cents = payable_cents + member_share_cents);`);

    this.addSql(`drop index expense_document_once;`);
    this.addSql(`alter table "expense_document" rename column "facility_id" to "issuer_id";`);
    this.addSql(`alter table "expense_document" drop constraint "expense_document_facility_id_foreign", drop constraint "expense_document_claim_id_foreign", drop constraint "expense_document_foreign_amount";`);
    this.addSql(`drop index "expense_document_claim_id_index";`);
    this.addSql(`alter table "expense_document" drop column "person_id", drop column "policy_id", drop column "provider_id", drop column "payee_id", drop column "kind", drop column "regime", drop column "channel", drop column "currency", drop column "printed_cents", drop column "duplicate_of_id";`);
    this.addSql(`alter table "expense_document" alter column "claim_id" set not null, alter column "issuer_id" set not null;`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_once" unique ("issuer_id", "issued_year", "number");`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_issuer_id_foreign" foreign key ("issuer_id") references "facility" ("id");`);
    this.addSql(`alter table "expense_document" add constraint "expense_document_claim_id_foreign" foreign key ("claim_id") references "claim" ("id");`);
    for (const table of ["payee", "provider"]) this.addSql(`drop table ${table};`);

    this.addSql(`drop index "claim_person_id_injured_on_index";`);
    this.addSql(`alter table "claim" drop column "pathology_code", drop column "illness_started_on";`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_invoice_id_foreign" foreign key ("invoice_id") references "expense_document" ("id") on delete set null;`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_settlement_id_foreign" foreign key ("settlement_id") references "settlement" ("id") on delete set null;`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_invoice_id_unique" unique ("invoice_id");`);
    this.addSql(`alter table "take_in_charge" add constraint "take_in_charge_settlement_id_unique" unique ("settlement_id");`);
  }
}
