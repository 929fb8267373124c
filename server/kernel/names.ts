/**
 * How names are compared everywhere: without accents, case, apostrophes and punctuation. The same function shapes what is
 * stored for search, what a person types and the headers of an imported file, so that all always agree.
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
