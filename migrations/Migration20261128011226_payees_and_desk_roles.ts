import { Migration } from "@mikro-orm/migrations";

/** What a payee is, with its means and before. */
const facilityOrPerson = "(facility_id is null) <> (person_id is null) and (person_id is null) = (holder_name is null)";

export class Migration20261128011226_payees_and_desk_roles extends Migration {
  override name = "Migration20261128011226_payees_and_desk_roles";

  override up(): void | Promise<void> {
    this.addSql(`
      alter table "payee" add "means" text not null default 'transfer', add "bic" varchar(11) null,
        add "address" varchar(300) null, add "known_since" timestamptz null;`);
    // Known at the latest when a document first named it.
    this.addSql(`
      update payee p set known_since = coalesce(first.at, current_timestamp)
      from payee q left join (
        select payee_id, min(received_at) as at from expense_document group by payee_id
      ) first on first.payee_id = q.id
      where q.id = p.id;`);
    this.addSql(`alter table "payee" alter column "known_since" set not null;`);
    this.addSql(`alter table "payee" add constraint "payee_means_check" check ("means" in ('transfer', 'cheque'));`);
    this.addSql(`
      alter table "payee" drop constraint "payee_facility_or_person", drop constraint "payee_person_once",
        add constraint "payee_facility_or_person" check (${facilityOrPerson}),
        add constraint "payee_means_told" check (
          case when person_id is null then means = 'transfer' and num_nonnulls(iban, bic, address) = 0
            when means = 'transfer' then iban is not null and address is null else num_nonnulls(iban, bic) = 0 end);`);
    this.addSql(`
      create unique index payee_person_once on payee
        (person_id, means, holder_name, coalesce(iban, ''), coalesce(bic, ''), coalesce(address, ''))
        where person_id is not null;`);

    this.addSql(`alter table "account" add "desk_role" text null;`);
    this.addSql(`alter table "account" add constraint "account_desk_role_check" check ("desk_role" in ('operator', 'supervisor'));`);
    // Who may approve what another prepared is for the fund to say.
    this.addSql(`update account set desk_role = 'operator' where works_at_desk;`);
    this.addSql(`alter table "account" drop column "works_at_desk";`);
  }

  /** The version before knows no cheques and no BIC: a cheque keeps an account that no bank takes, a twin its number. */
  override down(): void | Promise<void> {
    this.addSql(`alter table "account" add "works_at_desk" boolean not null default false;`);
    this.addSql(`update account set works_at_desk = desk_role is not null;`);
    this.addSql(`alter table "account" drop column "desk_role";`);

    this.addSql(`drop index payee_person_once;`);
    this.addSql(`alter table "payee" drop constraint "payee_facility_or_person", drop constraint "payee_means_told";`);
    this.addSql(`
      update payee set iban = 'CHEQUE' || n from (select id, row_number() over () as n from payee) numbered
      where numbered.id = payee.id and means = 'cheque';`);
    this.addSql(`
      update payee set holder_name = left(holder_name, 130) || ' ' || n
      from (select id, row_number() over (partition by person_id, iban, holder_name order by known_since, id) as n from payee) numbered
      where numbered.id = payee.id and person_id is not null and n > 1;`);
    this.addSql(`
      alter table "payee" drop column "means", drop column "bic", drop column "address", drop column "known_since",
        add constraint "payee_facility_or_person" check (
          (facility_id is null) <> (person_id is null) and (person_id is null) = (iban is null)
            and (person_id is null) = (holder_name is null)),
        add constraint "payee_person_once" unique ("person_id", "iban", "holder_name");`);
  }
}
