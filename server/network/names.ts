/** What is typed of a name, and almost equal names, on top of how names are compared everywhere (`kernel/names.ts`). */
import { wordsOf } from "../kernel/names.ts";

export { normalise, wordsOf } from "../kernel/names.ts";

/**
 * Whether `typed` is the beginning of `name` but for at most one error: a letter wrong, missing, too many, or two
 * neighbours exchanged. Both normalised. A shorter prefix of `name` may match (type-ahead).
 */
export function beginsAlmost(name: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === name[at]) at += 1;
  if (at === typed.length) return true;
  const rest = typed.slice(at + 1);
  return (
    name.startsWith(rest, at + 1) || // one letter wrong
    name.startsWith(typed.slice(at), at + 1) || // one letter missing
    name.startsWith(rest, at) || // one letter too many
    (typed[at] === name[at + 1] && typed[at + 1] === name[at] && name.startsWith(typed.slice(at + 2), at + 2))
  );
}

/** Whether two normalised texts are equal but for at most one typing error. */
export function equalsAlmost(name: string, typed: string): boolean {
  return Math.abs(name.length - typed.length) <= 1 && beginsAlmost(name, typed) && beginsAlmost(typed, name);
}

/** Stands for a text of which nothing is a letter or digit: part of no name. */
export const NO_WORD = "~";

/** What a person's words ask of a name. A name of which nothing is a letter or digit can match none. */
export function nameWords(name: string | undefined): string[] {
  if (!name?.trim()) return [];
  const words = wordsOf(name.slice(0, 100));
  return words.length ? words : [NO_WORD];
}
