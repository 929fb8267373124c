/** Persons as people name them: keys of the lists that are about persons. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { isUuid } from "../kernel/ids.ts";
import type { Condition, Filter, Key, ListReader } from "../kernel/listing/declare.ts";
import { wordsOf } from "../kernel/names.ts";
import { personsSeen } from "../kernel/persons.ts";
import { personById } from "./queries.ts";

/** Of so many persons, what is about each is found at the person. */
const FEW = 250;

/**
 * Those in whose name each word stands, surname or first name, whole or in part, one of two letters at the beginning;
 * without accents and case. Nothing for a text without letters.
 */
export async function isCalled(em: SqlEntityManager, text: string): Promise<Condition | undefined> {
  const words = wordsOf(text);
  if (words.length === 0) return undefined;
  // three letters are what the index knows, or two that begin a word
  const patterns = words.map((word) => (word.length < 3 ? `% ${word}%` : `%${word}%`));
  const { rows } = await sql<{ id: string }>`
    select id from person where ${sql.join(
      patterns.map((pattern) => sql`words like ${pattern}`),
      sql` and `,
    )} limit ${FEW + 1}`.execute(em.getKysely());
  if (rows.length <= FEW) return { id: { $in: rows.map(({ id }) => id) } };
  // of many, rows in any order soon come to one
  return { $and: patterns.map((pattern) => ({ words: { $like: pattern } })) };
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
      where: async (text, { em }) => {
        const person = await isCalled(em, text);
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
