/** Who issued a document and who is paid for it: found, or written down when they are met for the first time. */
import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Act } from "../kernel/act.ts";
import { requireFresh } from "../identity/begin-session.ts";
import type { JournalReader } from "../kernel/readers.ts";
import type { FacilityVerb } from "../network/verbs.ts";
import { isSameDestination, normaliseBic, normaliseIban } from "./bank-account.ts";
import { Payee, type PayeeMeans, Provider } from "./entity.ts";
import { note } from "./verbs.ts";

/** The provider that a contracted facility is: its company, where its VAT number is known. */
export async function providerOfFacility(act: Act, facilityId: string): Promise<string> {
  const db = act.em.getKysely();
  await sql`
    insert into provider (id, vat_number, facility_id, name, place)
    select gen_random_uuid(), vat_number, id, name, municipality from facility where id = ${facilityId}
    on conflict do nothing`.execute(db);
  const { rows } = await sql<{ id: string }>`
    select p.id from facility f join provider p
      on p.vat_number = f.vat_number or p.vat_number is null and f.vat_number is null and p.facility_id = f.id
    where f.id = ${facilityId}`.execute(db);
  const [provider] = rows;
  if (provider === undefined) throw new Error(`no provider for facility ${facilityId}`);
  return provider.id;
}

/** A provider as a document names it: known by one of its numbers. */
export interface NamedProvider {
  readonly vatNumber?: string | null;
  readonly taxCode?: string | null;
  /** Of a provider abroad, after the two letters of its country. */
  readonly foreignId?: string | null;
  readonly name: string;
  readonly place?: string | null;
}

/** The provider of that number, written down when it is met for the first time; what it is called stays as first told. */
export async function providerNamed(act: Act, named: NamedProvider): Promise<string> {
  const { vatNumber = null, taxCode = null, foreignId = null, name, place = null } = named;
  await sql`
    insert into provider (id, vat_number, tax_code, foreign_id, name, place)
    values (gen_random_uuid(), ${vatNumber}, ${vatNumber ? null : taxCode},
      ${vatNumber || taxCode ? null : foreignId}, ${name}, ${place})
    on conflict do nothing`.execute(act.em.getKysely());
  const number = vatNumber ? { vatNumber } : taxCode ? { taxCode } : { foreignId };
  const { id } = await act.em.findOneOrFail(Provider, number);
  return id;
}

/** A facility as payee: on the account that the network knows when it is paid. */
export async function facilityAsPayee(act: Act, facilityId: string): Promise<string> {
  await sql`
    insert into payee (id, facility_id, known_since) values (${randomUUID()}, ${facilityId}, ${act.now})
    on conflict do nothing`.execute(act.em.getKysely());
  const { id } = await act.em.findOneOrFail(Payee, { facility: facilityId });
  return id;
}

/** The means by which a person wants to be paid; what is wrong with them says `meansFaults`. */
export interface PersonalMeans {
  readonly personId: string;
  readonly means: PayeeMeans;
  /** Holder of the account, or who the cheque is made out to. */
  readonly holderName: string;
  /** Of a transfer alone. */
  readonly iban: string | null;
  readonly bic: string | null;
  /** Of a cheque: where it is posted; null: to the person's own address. */
  readonly address: string | null;
}

/** A person as payee. Where money shall go that the fund never heard of is noted: whoever can be reached is told. */
export async function personAsPayee(act: Act, told: PersonalMeans): Promise<string> {
  const { personId, means } = told;
  const { holderName, iban, bic, address } = destinationIn(told);
  const { numAffectedRows } = await sql`
    insert into payee (id, person_id, means, holder_name, iban, bic, address, known_since)
    values (${randomUUID()}, ${personId}, ${means}, ${holderName}, ${iban}, ${bic}, ${address}, ${act.now})
    on conflict do nothing`.execute(act.em.getKysely());
  const payees = await act.em.find(Payee, { person: personId });
  const payee = payees.find(
    (one) =>
      one.means === means &&
      one.holderName === holderName &&
      (one.iban ?? null) === iban &&
      (one.bic ?? null) === bic &&
      (one.address ?? null) === address,
  );
  if (payee === undefined) throw new Error("a payee that was just written down is missing");
  const isNew =
    numAffectedRows === 1n && payees.every((one) => one === payee || !isSameDestination(one, payee));
  if (isNew) {
    note(act, { subjectType: "payee", subjectId: payee.id, personId }, { verb: "payee.told", means });
  }
  return payee.id;
}

/**
 * A person as payee from now on. Where their money goes elsewhere than ever before, who says so has proved a moment ago who
 * they are; a first destination is only told.
 * @throws Refusal FRESH_PROOF_NEEDED
 */
export async function payeeFromNowOn(act: Act, told: PersonalMeans): Promise<string> {
  const known = await act.em.find(Payee, { person: told.personId });
  const there = { ...told, ...destinationIn(told) };
  if (known.length > 0 && known.every((one) => !isSameDestination(one, there))) requireFresh(act);
  return personAsPayee(act, told);
}

function destinationIn({ means, holderName, iban, bic, address }: PersonalMeans) {
  const isTransfer = means === "transfer";
  return {
    holderName: holderName.trim(),
    iban: isTransfer ? normaliseIban(iban ?? "") : null,
    bic: isTransfer ? normaliseBic(bic) : null,
    address: isTransfer ? null : address?.trim() || null,
  };
}

/**
 * Facilities whose VAT number became known, or was corrected: their providers take it, and those that turn out to be one
 * company become one provider, which has all their documents. Of two documents with one number and year the first stays,
 * the others are marked as its duplicates: what was settled and paid is for the desk to look at, not for an import to
 * fail on.
 */
export async function joinProviders(em: SqlEntityManager): Promise<void> {
  const db = em.getKysely();
  // A number that another facility has is nobody's mistake: what was issued under it stays with its company.
  const joining = sql`
    select p.id, f.vat_number from provider p join facility f on f.id = p.facility_id
    where f.vat_number is not null and p.vat_number is distinct from f.vat_number
      and not exists (select from facility other where other.vat_number = p.vat_number)`;
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

const contactsChanged: FacilityVerb["verb"] = "facility.contactsChanged";

/** A facility corrected its VAT number: those of one company become one provider. */
export const providersFollow: JournalReader = {
  name: "providers",
  async follow({ em }, { verb, particulars }) {
    if (verb === contactsChanged && particulars["vatNumberChanged"] !== false) await joinProviders(em);
  },
};
