/**
 * How names are compared everywhere in the network room: without accents, case, apostrophes and punctuation.
 * The same function shapes what is stored for search and what a person types, so that both always agree.
 */

/** "Sant'Angelo  in Vado" → "sant angelo in vado"; "Straße" → "strasse"; anything without letters or digits → "". */
export function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{Mark}+/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("đ", "d")
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** The words of a text, normalised. */
export function wordsOf(text: string): string[] {
  const clean = normalise(text);
  return clean ? clean.split(" ") : [];
}

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
