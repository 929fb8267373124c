import { expect, test } from "vitest";
import { prescriptionNumberFault, prescriptionNumberOf } from "../../server/case-file/prescription-number.ts";

test.each([
  ["1200A4000000001", "1200A4000000001"],
  ["1200a 4000000001", "1200A4000000001"],
  [" *1200A*  *4000000001* ", "1200A4000000001"],
  ["NRE: 1300A4000000248", "1300A4000000248"],
  ["nre 0102512345678 90", "010251234567890"],
  ["190A5-4123-456-789", "190A54123456789"],
])("%s is a number of a prescription", (typed, kept) => {
  expect(prescriptionNumberFault(typed)).toBeUndefined();
  expect(prescriptionNumberOf(typed)).toBe(kept);
});

test.each([
  ["1200A400000000", /15 caratteri e questo ne ha 14/],
  ["1200A40000000012", /15 caratteri e questo ne ha 16/],
  ["4000000001", /15 caratteri e questo ne ha 10/],
  ["!!!", /questo ne ha 0/],
  ["A200A4000000001", /comincia con tre cifre/],
  ["1200A400000O001", /lettera O/],
  ["123456789012", /ricetta bianca/],
])("%s is none, and the words say how to mend it", (typed, words) => {
  expect(prescriptionNumberFault(typed)?.it).toMatch(words);
});

test("no number is no fault", () => {
  expect(prescriptionNumberFault("")).toBeUndefined();
  expect(prescriptionNumberFault("   ")).toBeUndefined();
});
