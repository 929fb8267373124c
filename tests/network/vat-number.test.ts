import { expect, test } from "vitest";
import { normaliseVatNumber, vatCheckDigit, vatNumberFault } from "../../server/network/vat-number.ts";
import { demoNetwork } from "../../server/seed/network.ts";

// the first two are of well-known companies, as they print them
test.each(["00905811006", "00488410010", "01234567897", "00000010009", "99999999990"])(
  "%s is a VAT number",
  (number) => {
    expect(vatNumberFault(number)).toBeUndefined();
  },
);

test.each([
  ["", "shape"],
  ["0123456789", "shape"],
  ["012345678977", "shape"],
  ["0123456789O", "shape"],
  ["００９０５８１１００６", "shape"],
  ["00000000000", "shape"],
  ["01234567890", "checksum"],
  ["10234567897", "checksum"],
  ["00905811060", "checksum"],
])("%j is none: %s", (text, fault) => {
  expect(vatNumberFault(text)).toBe(fault);
});

test("one wrong digit is always found, and so are two neighbours exchanged, but for 0 and 9", () => {
  const number = "00905811006";
  for (let place = 0; place < 11; place += 1) {
    for (const digit of "0123456789") {
      const typed = number.slice(0, place) + digit + number.slice(place + 1);
      expect(vatNumberFault(typed)).toBe(typed === number ? undefined : "checksum");
    }
    const [left = "", right = ""] = number.slice(place, place + 2);
    const exchanged = number.slice(0, place) + right + left + number.slice(place + 2);
    const isFound = left !== right && right !== "" && !["09", "90"].includes(left + right);
    if (isFound) expect(vatNumberFault(exchanged)).toBe("checksum");
  }
});

test.each([
  ["IT 01234567897", "01234567897"],
  ["it01234567897", "01234567897"],
  [" 0123 4567 897 ", "01234567897"],
  ["01234.567-897", "01234567897"],
])("%j is read as %s", (typed, number) => {
  expect(normaliseVatNumber(typed)).toBe(number);
});

test("the check digit of ten digits makes them a VAT number", () => {
  for (const first10 of ["0000001700", "9999999999", "1234567890"])
    expect(vatNumberFault(first10 + vatCheckDigit(first10))).toBeUndefined();
});

test("every Blueasy facility of the demo has one; two branches of one company share theirs", () => {
  const { facilities } = demoNetwork();
  const inBlueasy = facilities.filter(({ blueasy }) => blueasy);
  const numbers = inBlueasy.map(({ vatNumber }) => vatNumber ?? "");
  expect(numbers.filter((number) => vatNumberFault(number))).toEqual([]);
  const branches = [...Map.groupBy(inBlueasy, ({ vatNumber }) => vatNumber).values()];
  const shared = branches.filter(({ length }) => length > 1);
  expect(shared.map((facilities) => facilities.map(({ name }) => name))).toEqual([
    ["Fisioterapia e Riabilitazione San Luca", "Studi Medici San Luca"],
  ]);
});
