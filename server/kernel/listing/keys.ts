/** Keys and filters that many lists have. */
import type { Bilingual } from "../language.ts";
import { wordsOf } from "../names.ts";
import type { Condition, Filter, Key } from "./declare.ts";
import { dayTyped, onDay } from "./narrow.ts";

/** The day of an instant, or a day itself. */
export function dayKey(property: string, words: Bilingual, of: "instant" | "day" = "instant"): Key {
  return {
    words,
    hint: { it: "Una data, ad esempio 23/11/2026", en: "A date, for example 23/11/2026" },
    where: (text) => {
      const day = dayTyped(text);
      return day && (of === "day" ? { [property]: day } : onDay(property, day));
    },
  };
}

/** A number for people, whole or in part: "PC-2026-000123", "123". */
export function numberKey(words: Bilingual, example: string, where: (number: Condition) => Condition): Key {
  return {
    words,
    hint: { it: `Tutto o in parte, ad esempio ${example}`, en: `Whole or in part, for example ${example}` },
    where: (text) => (/^[\w/ .-]{1,40}$/.test(text) ? where({ $ilike: `%${escaped(text)}%` }) : undefined),
  };
}

/**
 * A number of which there may be millions, however they are written: the whole of it at the desk, which an index finds;
 * a part will do for who sees the rows of one family or facility.
 */
export function oneOfManyKey(
  words: Bilingual,
  example: string,
  where: (number: Condition | string) => Condition,
): Key {
  return {
    words,
    hint: { it: `Il numero, ad esempio ${example}`, en: `The number, for example ${example}` },
    where: (text, { actor }) => {
      const number = text.replace(/\s+/g, "").toUpperCase();
      if (!/^[^\0]{1,40}$/u.test(number)) return undefined;
      return where(actor.door === "desk" ? number : { $like: `%${escaped(number)}%` });
    },
  };
}

/** Words of a name that is kept normalised. */
export function nameKey(words: Bilingual, where: (searchName: Condition) => Condition): Key {
  return {
    words,
    hint: { it: "Il nome, anche in parte", en: "The name, part of it will do" },
    where: (text) => eachWord(text, (word) => where({ $like: `%${word}%` })),
  };
}

/** A condition for each word of a text; nothing for a text without letters. */
export function eachWord(text: string, where: (word: string) => Condition): Condition | undefined {
  const words = wordsOf(text);
  return words.length ? { $and: words.map(where) } : undefined;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

/** A filter by status: its words, and the condition of each. */
export function statusFilter<Status extends string>(
  words: Readonly<Record<Status, Bilingual>>,
  conditions: Readonly<Record<Status, Condition>>,
): Filter<never> & { readonly kind: "choice" } {
  const statuses = Object.keys(words) as Status[];
  return {
    kind: "choice",
    words: { it: "Stato", en: "Status" },
    choices: Object.fromEntries(
      statuses.map((status) => [status, { words: words[status], where: conditions[status] }]),
    ),
  };
}
