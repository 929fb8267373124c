/** Who issued a document and who is paid for it: found, or written down when they are met for the first time. */
import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Act } from "../kernel/act.ts";
import { Payee, Provider } from "./entity.ts";

/** The provider that a contracted facility is. */
export async function providerOfFacility(act: Act, facilityId: string): Promise<string> {
  await sql`
    insert into provider (id, facility_id, name, place)
    select gen_random_uuid(), id, name, municipality from facility where id = ${facilityId}
    on conflict do nothing`.execute(act.em.getKysely());
  const { id } = await act.em.findOneOrFail(Provider, { facility: facilityId });
  return id;
}

/** A facility as payee: on the account that the network knows when it is paid. */
export async function facilityAsPayee(act: Act, facilityId: string): Promise<string> {
  await sql`
    insert into payee (id, facility_id) values (${randomUUID()}, ${facilityId})
    on conflict do nothing`.execute(act.em.getKysely());
  const { id } = await act.em.findOneOrFail(Payee, { facility: facilityId });
  return id;
}

/** A person as payee, on an account in somebody's name. */
export async function personAsPayee(
  act: Act,
  { personId, holderName, iban }: { personId: string; holderName: string; iban: string },
): Promise<string> {
  await sql`
    insert into payee (id, person_id, holder_name, iban)
    values (${randomUUID()}, ${personId}, ${holderName}, ${iban})
    on conflict do nothing`.execute(act.em.getKysely());
  const { id } = await act.em.findOneOrFail(Payee, { person: personId, holderName, iban });
  return id;
}

/**
 * Facilities whose VAT number became known: their providers take it, and those that turn out to be one company become
 * one provider, which has all their documents. Of two documents with one number and year the first stays, the others
 * are marked as its duplicates: what was settled and paid is for the desk to look at, not for an import to fail on.
 */
export async function joinProviders(
  em: SqlEntityManager,
  known: readonly { readonly facilityId: string; readonly vatNumber: string }[],
): Promise<void> {
  const db = em.getKysely();
  const facilities = known.map(({ facilityId }) => facilityId);
  const vatNumbers = known.map(({ vatNumber }) => vatNumber);
  const joining = sql`
    select p.id, v.vat_number from provider p
    join unnest(${facilities}::uuid[], ${vatNumbers}::text[]) as v(facility_id, vat_number)
      on v.facility_id = p.facility_id
    where p.vat_number is null`;
  await sql`
    update provider p set vat_number = first.vat_number
    from (select distinct on (vat_number) id, vat_number from (${joining}) j order by vat_number, id) first
    where p.id = first.id
      and not exists (select from provider taken where taken.vat_number = first.vat_number)`.execute(db);
  // Marked before they move: the index on numbers never sees two.
  await sql`
    with moving as (select j.id, p.id as into_id from (${joining}) j join provider p on p.vat_number = j.vat_number),
    numbered as (
      select e.id, first_value(e.id) over (
        partition by coalesce(m.into_id, e.provider_id), e.issued_year, e.number order by e.received_at, e.id
      ) as first_id
      from expense_document e left join moving m on m.id = e.provider_id
      where e.duplicate_of_id is null
        and (m.id is not null or e.provider_id in (select into_id from moving))
    ),
    marked as (select id, first_id from numbered where id <> first_id)
    update expense_document e set duplicate_of_id = m.first_id
    from marked m where e.id = m.id or e.duplicate_of_id = m.id`.execute(db);
  await sql`
    with moving as (select j.id, p.id as into_id from (${joining}) j join provider p on p.vat_number = j.vat_number)
    update expense_document e set provider_id = m.into_id from moving m where e.provider_id = m.id`.execute(
    db,
  );
  await sql`delete from provider p using (${joining}) j where p.id = j.id`.execute(db);
}
