/**
 * Codice fiscale of a person: 16 characters, of which seven digits may be replaced by letters (omocodia) and the last
 * is a check character over the first fifteen (D.M. 23 December 1976, art. 7 and 8).
 */
const shape = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;

/** What a character is worth on an odd place (first, third, …); digits count as the letters A to J. */
const oddValues = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

/** Upper case, without the blanks people type. */
export function normaliseTaxCode(text: string): string {
  return text.replace(/\s+/g, "").toUpperCase();
}

export type TaxCodeFault = "shape" | "checksum";

/** What is wrong with a normalised tax code; undefined when nothing is. */
export function taxCodeFault(code: string): TaxCodeFault | undefined {
  if (!shape.test(code)) return "shape";
  return code.charAt(15) === checkCharacter(code.slice(0, 15)) ? undefined : "checksum";
}

/** The sixteenth character that belongs to the first fifteen. */
export function checkCharacter(first15: string): string {
  let sum = 0;
  for (let place = 0; place < 15; place++) {
    const value = valueOf(first15.charCodeAt(place));
    sum += place % 2 === 0 ? (oddValues[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}

function valueOf(character: number): number {
  return character <= 57 ? character - 48 : character - 65;
}

const months = "ABCDEHLMPRST";
/** Letters that stand for the digits 0 to 9 where two people would have the same code (omocodia). */
const omocodia = "LMNPQRSTUV";

/** Whether a well-formed tax code belongs to somebody of this birth date and sex; the code knows no century. */
export function taxCodeAgrees(code: string, { birthDate, sex }: { birthDate: string; sex: string }): boolean {
  const [year = "", month, day] = birthDate.split("-");
  const dayAndSex = Number(day) + (sex === "female" ? 40 : 0);
  return (
    digitsAt(code, 6) === year.slice(2) &&
    months.indexOf(code.charAt(8)) + 1 === Number(month) &&
    Number(digitsAt(code, 9)) === dayAndSex
  );
}

function digitsAt(code: string, place: number): string {
  return [...code.slice(place, place + 2)]
    .map((character) => (omocodia.includes(character) ? omocodia.indexOf(character) : character))
    .join("");
}
