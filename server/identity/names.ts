/** Persons as people name them: keys of the lists that are about persons. */
import { raw } from "@mikro-orm/core";
import { isUuid } from "../kernel/ids.ts";
import type { Condition, Filter, Key, ListReader } from "../kernel/listing/declare.ts";
import { eachWord } from "../kernel/listing/keys.ts";
import { personsSeen } from "../kernel/persons.ts";
import { personById } from "./queries.ts";

/**
 * Those in whose name each word stands, surname or first name, whole or in part; without accents and case, as `person_words`
 * of the database compares. Nothing for a text without letters.
 */
export function isCalled(text: string): Condition | undefined {
  const named = eachWord(text, (word) => ({
    [raw((alias) => `person_words(${alias}.last_name, ${alias}.first_name)`)]: { $like: `%${word}%` },
  }));
  // The ORM joins persons outwardly, and a function tells the planner nothing: with this it may begin at the persons.
  return named && { $and: [{ lastName: { $ne: null } }, named] };
}

/** Keys of the person that a row is about, where `where` says how it is about one. */
export function personKeys(where: (person: Condition) => Condition): {
  readonly member: Key;
  readonly taxCode: Key;
} {
  return {
    member: {
      words: { it: "Assistito", en: "Member" },
      hint: { it: "Nome o cognome, anche in parte", en: "First or last name, part of it will do" },
      where: (text) => {
        const person = isCalled(text);
        return person && where(person);
      },
    },
    taxCode: {
      words: { it: "Codice fiscale", en: "Tax code" },
      hint: { it: "Tutti i 16 caratteri", en: "All 16 characters" },
      where: (text) => {
        const taxCode = text.replace(/\s/g, "").toUpperCase();
        return /^[0-9A-Z]{16}$/.test(taxCode) ? where({ taxCode }) : undefined;
      },
    },
  };
}

/** For whom, of the persons that a member sees; who sees nobody else is not asked. */
export const insuredFilter: Filter<never> & { readonly kind: "named" } = {
  kind: "named",
  words: { it: "Per chi", en: "For whom" },
  doors: ["member"],
  options: familyOf,
  where: (person) => (isUuid(person) ? { person } : undefined),
};

async function familyOf({ em, actor, load }: ListReader) {
  if (actor.door !== "member") return [];
  const persons = await personsSeen(em, actor);
  if (persons.length < 2) return [];
  const named = await Promise.all(persons.map((id) => load(personById, id)));
  return named.flatMap((person) =>
    person ? [{ value: person.id, label: `${person.firstName} ${person.lastName}` }] : [],
  );
}
