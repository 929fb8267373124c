import { sql } from "kysely";
import type { Act } from "../../kernel/act.ts";
import { type Refusal, refuseAll } from "../../kernel/refusal.ts";
import { townOfIstat } from "../gazetteer/places.ts";
import type { OpeningSpan } from "../rules.ts";
import { normaliseVatNumber, vatNumberFault } from "../vat-number.ts";
import { contactsStamp, openingHoursStamp, type OwnFacility, ownFacility } from "./queries.ts";
import {
  addressMissing,
  changedMeanwhile,
  emailWrong,
  noContact,
  phoneWrong,
  postcodeElsewhere,
  postcodeWrong,
  spanWrong,
  tooManySpans,
  vatNumberStays,
  vatNumberWrong,
  websiteWrong,
} from "./refusals.ts";
import { bare, emailAddress, inOrderOfTheWeek, mistakesOfWeek, telephone, webAddress } from "./rules.ts";
import { note } from "../verbs.ts";

/** Contacts as a reception types them; empty is none. */
export interface Contacts {
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly website?: string | null | undefined;
  readonly address: string;
  readonly postcode: string;
  /** Stays as it is when nothing is said of it. */
  readonly vatNumber?: string | null | undefined;
}

/**
 * The reception brings contacts and address line up to date; the position on the map is the fund's.
 * @throws Refusal INVALID_INPUT (each field that is wrong), CHANGED_MEANWHILE
 */
export async function changeContacts(act: Act, input: Contacts & { stamp: string }): Promise<void> {
  const facility = await ownFacility(act, "for update");
  const changed = { ...facility, ...checkedContacts(input, facility) };
  // sent twice, or nothing to change: there is nobody to be in conflict with
  if (contactsStamp(changed) === contactsStamp(facility)) return;
  if (input.stamp !== contactsStamp(facility)) throw changedMeanwhile();
  await sql`
    update facility set phone = ${changed.phone}, email = ${changed.email}, website = ${changed.website},
      address = ${changed.address}, postcode = ${changed.postcode}, vat_number = ${changed.vatNumber}
    where id = ${facility.id}`.execute(act.em.getKysely());
  note(act, about(facility), {
    verb: "facility.contactsChanged",
    vatNumberChanged: changed.vatNumber !== facility.vatNumber,
  });
}

function checkedContacts(input: Contacts, facility: OwnFacility) {
  const [phone, email, website, address, postcode] = [
    ...[input.phone, input.email, input.website, input.address, input.postcode].map(bare),
  ] as [string, string, string, string, string];
  const wrong: Refusal[] = [];
  const checked = (text: string, read: (text: string) => string | undefined, refusal: () => Refusal) => {
    const value = text ? read(text) : null;
    if (value === undefined) wrong.push(refusal());
    return value ?? null;
  };
  const contacts = {
    phone: checked(phone, (text) => shortened(telephone(text), 40), phoneWrong),
    email: checked(email, emailAddress, emailWrong),
    website: checked(website, webAddress, websiteWrong),
    address,
    postcode,
    vatNumber: checkedVatNumber(input.vatNumber, facility, wrong),
  };
  if (!phone && !email) wrong.push(noContact());
  if (!address || address.length > 200) wrong.push(addressMissing());
  if (postcode !== facility.postcode) wrong.push(...wrongPostcode(postcode, facility));
  refuseAll(wrong);
  return contacts;
}

/** Invoices are recognised by it: once given it can be corrected, and does not go. */
function checkedVatNumber(
  typed: string | null | undefined,
  { vatNumber }: OwnFacility,
  wrong: Refusal[],
): string | null {
  if (typed === undefined) return vatNumber;
  const number = normaliseVatNumber(bare(typed));
  if (!number) {
    if (vatNumber !== null) wrong.push(vatNumberStays());
    return vatNumber;
  }
  const fault = vatNumberFault(number);
  if (fault) wrong.push(vatNumberWrong(fault));
  return number;
}

function wrongPostcode(postcode: string, { istatCode, municipality }: OwnFacility): Refusal[] {
  if (!/^\d{5}$/.test(postcode)) return [postcodeWrong()];
  const known = townOfIstat(istatCode)?.postcodes ?? [];
  return known.length > 0 && !known.includes(postcode) ? [postcodeElsewhere(postcode, municipality)] : [];
}

/** @throws Refusal INVALID_INPUT (each span that is wrong), CHANGED_MEANWHILE */
export async function changeOpeningHours(
  act: Act,
  input: { openingHours: readonly OpeningSpan[]; stamp: string },
): Promise<void> {
  const facility = await ownFacility(act, "for update");
  if (input.openingHours.length > 28) throw tooManySpans();
  refuseAll(mistakesOfWeek(input.openingHours).map(spanWrong));
  const changed = { ...facility, openingHours: inOrderOfTheWeek(input.openingHours) };
  if (openingHoursStamp(changed) === openingHoursStamp(facility)) return;
  if (input.stamp !== openingHoursStamp(facility)) throw changedMeanwhile();
  await sql`
    update facility set opening_hours = ${JSON.stringify(changed.openingHours)}::jsonb where id = ${facility.id}
  `.execute(act.em.getKysely());
  note(act, about(facility), { verb: "facility.openingHoursChanged" });
}

function about({ id }: OwnFacility) {
  return { subjectType: "facility", subjectId: id, facilityId: id };
}

function shortened(text: string | undefined, most: number): string | undefined {
  return text !== undefined && text.length <= most ? text : undefined;
}
