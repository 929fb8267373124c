import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkCharacter,
  normaliseTaxCode,
  taxCodeAgrees,
  taxCodeFault,
} from "../../server/identity/tax-code.ts";

/** Mario Rossi, born in Rome on the first day of 1980. */
const rossi = "RSSMRA80A01H501U";

describe("a tax code", () => {
  test("is right when its last character follows from the fifteen before it", () => {
    expect(checkCharacter(rossi.slice(0, 15))).toBe("U");
    expect(taxCodeFault(rossi)).toBeUndefined();
    expect(taxCodeFault("RSSMRA80A01H501V")).toBe("checksum");
  });

  test.each([
    ["too short", "RSSMRA80A01H501"],
    ["too long", `${rossi}A`],
    ["a company's number", "12345678901"],
    ["a month that is none", "RSSMRA80F01H501U"],
    ["not normalised", rossi.toLowerCase()],
    ["empty", ""],
  ])("has another shape when it is %s", (_title, code) => {
    expect(taxCodeFault(code)).toBe("shape");
  });

  test("is read however it is typed", () => {
    expect(normaliseTaxCode(" rss mra\t80a01 h501u ")).toBe(rossi);
  });

  test("with one character mistyped is never right", () => {
    const place = fc.integer({ min: 0, max: 14 });
    const other = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    fc.assert(
      fc.property(place, other, (at, character) => {
        fc.pre(worth(character) !== worth(rossi.charAt(at)));
        expect(taxCodeFault(rossi.slice(0, at) + character + rossi.slice(at + 1))).toBeDefined();
      }),
    );
  });

  test("whose digits were replaced by letters is as right, and of the same day", () => {
    const code = "RSSMRA8LALMH5LML";
    expect(taxCodeFault(code)).toBeUndefined();
    expect(taxCodeAgrees(code, { birthDate: "1980-01-01", sex: "male" })).toBe(true);
  });
});

describe("whose it is", () => {
  test.each([
    ["FRRGLI02E54L219Q", "2002-05-14", "female"],
    ["RSSMRC78D02L219F", "1978-04-02", "male"],
    ["RSSSFO12H61L219Q", "2012-06-21", "female"],
  ])("%s says %s and %s", (code, birthDate, sex) => {
    expect(taxCodeFault(code)).toBeUndefined();
    expect(taxCodeAgrees(code, { birthDate, sex })).toBe(true);
    expect(taxCodeAgrees(code, { birthDate, sex: sex === "male" ? "female" : "male" })).toBe(false);
  });

  test("another day, month or year is somebody else's; of the century the code says nothing", () => {
    const agrees = (birthDate: string) => taxCodeAgrees(rossi, { birthDate, sex: "male" });
    expect(["1980-01-01", "1980-01-02", "1980-02-01", "1981-01-01", "1880-01-01"].map(agrees)).toEqual([
      ...[true, false, false, false, true],
    ]);
  });
});

/** Characters worth the same on one place cannot be told apart by the last one: 0 and A, 1 and B, … */
function worth(character: string): number {
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
}
