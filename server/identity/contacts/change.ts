import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { personAnsweredFor } from "../../kernel/persons.ts";
import { invalidInput, refuseAll } from "../../kernel/refusal.ts";
import { stampOf } from "../../kernel/stamp.ts";
import { changedMeanwhile } from "../../network/upkeep/refusals.ts";
import { provinceSign } from "../../network/gazetteer/places.ts";
import { Person } from "../entity.ts";
import { beginRequest, openRequest } from "./request.ts";
import { mayBeTexted } from "./numbers.ts";
import {
  type ContactFault,
  type Contacts,
  faultsOf,
  tidied,
  type TypedContacts,
  untextable,
} from "./rules.ts";
import { setContacts } from "./set.ts";

const fields = [
  ...(["email", "mobile", "smsOptIn", "language"] as const),
  ...(["street", "postcode", "municipality", "province", "country"] as const),
] as const;

function contactsOf(person: Person): Contacts {
  const { email, mobile, smsOptIn, language, street, postcode, municipality, province, country } = person;
  return {
    ...{ email: email ?? null, mobile: mobile ?? null, smsOptIn, language },
    ...{ street: street ?? null, postcode: postcode ?? null, municipality: municipality ?? null },
    ...{ province: province ?? null, country: country ?? null },
  };
}

/** A form that was shown with one stamp is not saved over contacts with another. */
export function contactsStamp(person: Person): string {
  return stampOf(Object.values(contactsOf(person)));
}

/**
 * A member says by what the fund reaches them, or a minor child. Address, language and short messages count at once, and a
 * letter tells of it where they were reached before; another email or mobile counts once its codes were given, see `giveCodes`.
 * Sent twice it changes nothing twice.
 * @throws Refusal INVALID_INPUT (each field that is wrong), CHANGED_MEANWHILE, NOT_FOUND, ONLY_TO_READ, TOO_MANY_CODES
 */
export async function changePersonContacts(
  act: Act,
  input: TypedContacts & { readonly personId: string; readonly stamp: string },
): Promise<{ id: string }> {
  const { em, now } = act;
  const actor = onlyThrough("member", act.actor);
  const id = await personAnsweredFor(em, actor, input.personId, "input.personId");
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const person = await em.findOneOrFail(Person, { id }, lock);
  const wanted = tidied(input);
  const contacts = { ...wanted, province: provinceOf(wanted) };
  const refuse = (faults: readonly ContactFault[]) =>
    refuseAll(faults.map(({ field, words }) => invalidInput(`input.${field}`, words)));
  refuse(faultsOf(contacts, id === actor.personId));
  const former = contactsOf(person);
  const isChanged = (field: (typeof fields)[number]) => contacts[field] !== former[field];
  const [changesEmail, changesMobile] = [isChanged("email"), isChanged("mobile")];
  refuse(changesMobile && contacts.mobile && !mayBeTexted(contacts.mobile) ? [untextable] : []);
  // the choice about short messages goes with the number
  const proved = new Set(["email", "mobile", ...(changesMobile ? ["smsOptIn"] : [])]);
  const atOnce = fields.filter((field) => isChanged(field) && !proved.has(field));
  const open = await openRequest(em, id, now);
  const isAsked =
    (!changesEmail || (open?.changesEmail && (open.email ?? null) === contacts.email)) &&
    (!changesMobile ||
      (open?.changesMobile &&
        (open.mobile ?? null) === contacts.mobile &&
        open.smsOptIn === contacts.smsOptIn));
  // sent twice, or nothing to change: there is nobody to be in conflict with
  if (!atOnce.length && isAsked) return { id };
  if (input.stamp !== contactsStamp(person)) throw changedMeanwhile();
  if (atOnce.length)
    await setContacts(act, person, Object.fromEntries(atOnce.map((field) => [field, contacts[field]])));
  const { email, mobile, smsOptIn } = contacts;
  if (!isAsked) await beginRequest(act, person, { changesEmail, email, changesMobile, mobile, smsOptIn });
  return { id };
}

/** Its sign, also when its name was typed; what is none stays as it is, to be refused. */
function provinceOf({ province, country }: Contacts): string | null {
  return country === "IT" && province ? (provinceSign(province) ?? "?") : province;
}
