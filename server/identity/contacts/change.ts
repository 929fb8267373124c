import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { personAnsweredFor } from "../../kernel/persons.ts";
import { invalidInput, refuseAll } from "../../kernel/refusal.ts";
import { stampOf } from "../../kernel/stamp.ts";
import { changedMeanwhile } from "../../network/upkeep/refusals.ts";
import { provinceSign } from "../../network/gazetteer/places.ts";
import { Account, ContactChange, Person } from "../entity.ts";
import { note } from "../verbs.ts";
import { type Contacts, faultsOf, tidied, type TypedContacts } from "./rules.ts";

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
 * A member says by what the fund reaches them, or a minor child: it counts at once, and a letter tells of it where they were
 * reached before. Sent twice it changes nothing twice.
 * @throws Refusal INVALID_INPUT (each field that is wrong), CHANGED_MEANWHILE, NOT_FOUND, ONLY_TO_READ
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
  refuseAll(
    faultsOf(contacts, id === actor.personId).map(({ field, words }) =>
      invalidInput(`input.${field}`, words),
    ),
  );
  const former = contactsOf(person);
  const changed = fields.filter((field) => contacts[field] !== former[field]);
  // sent twice, or nothing to change: there is nobody to be in conflict with
  if (!changed.length) return { id };
  if (input.stamp !== contactsStamp(person)) throw changedMeanwhile();
  Object.assign(person, contacts);
  const account = await em.findOne(Account, { person: id, disabledAt: null });
  const change = em.create(ContactChange, {
    ...{ id: randomUUID(), person: id, changedBy: actor.accountId, changedAt: now },
    ...{ formerEmail: former.email ?? account?.email ?? null, formerMobile: former.mobile },
  });
  const subject = { subjectType: "contacts", subjectId: change.id, personId: id };
  note(act, subject, { verb: "person.contactsChanged", fields: changed });
  return { id };
}

/** Its sign, also when its name was typed; what is none stays as it is, to be refused. */
function provinceOf({ province, country }: Contacts): string | null {
  return country === "IT" && province ? (provinceSign(province) ?? "?") : province;
}
