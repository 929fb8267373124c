import { randomUUID } from "node:crypto";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { Account, ContactChange, type Person } from "../entity.ts";
import { note } from "../verbs.ts";
import type { Contacts } from "./rules.ts";

/** These count from now on, and a letter tells of it where the person was reached before. Locked by the caller. */
export async function setContacts(act: Act, person: Person, contacts: Partial<Contacts>): Promise<void> {
  const { em, now } = act;
  const actor = onlyThrough("member", act.actor);
  const { id, email, mobile } = person;
  const account = await em.findOne(Account, { person: id, disabledAt: null });
  const change = em.create(ContactChange, {
    ...{ id: randomUUID(), person: id, changedBy: actor.accountId, changedAt: now },
    ...{ formerEmail: email ?? account?.email ?? null, formerMobile: mobile ?? null },
  });
  Object.assign(person, contacts);
  const subject = { subjectType: "contacts", subjectId: change.id, personId: id };
  note(act, subject, { verb: "person.contactsChanged", fields: Object.keys(contacts) });
}
