/**
 * The number of a member's card: `BLU-4821-0396-7254`, eleven random digits and one that follows from them. Random, since who
 * knows it, tax code and birth date may register as the member.
 */
const prefix = "BLU";
const digits = 12;

export type CardNumberFault = "shape" | "checksum";

/** As it is kept; what people type may lack the letters, have other blanks or dashes. Unlike any number it stays as typed. */
export function normaliseCardNumber(text: string): string {
  const bare = text
    .toUpperCase()
    .replace(/[^0-9A-Z]+/g, "")
    .replace(/^BLU/, "");
  return /^\d{12}$/.test(bare) ? written(bare) : text.trim();
}

/** What is wrong with a number in the form in which it is kept; undefined when nothing is. */
export function cardNumberFault(number: string): CardNumberFault | undefined {
  if (!/^BLU(-\d{4}){3}$/.test(number)) return "shape";
  return remainder(number.replace(/\D/g, "")) === 0 ? undefined : "checksum";
}

/** The number that begins with these eleven digits. */
export function cardNumber(first11: string): string {
  if (!/^\d{11}$/.test(first11)) throw new RangeError("a card number begins with eleven digits");
  return written(first11 + remainder(first11));
}

function written(text: string): string {
  if (text.length !== digits) throw new RangeError("a card number has twelve digits");
  return [prefix, ...(text.match(/\d{4}/g) ?? [])].join("-");
}

/** Damm's quasigroup: any one wrong digit is found, and any two neighbours the wrong way round. */
const rows = [
  ...["0317598642", "7092154863", "4206871359", "1750983426", "6123045978"],
  ...["3674209581", "5869720134", "8945362017", "9438617205", "2581436790"],
];

/** What follows from the digits; 0 of a whole number without a mistake. */
function remainder(text: string): number {
  return [...text].reduce((row, digit) => Number(rows[row]?.charAt(Number(digit))), 0);
}
