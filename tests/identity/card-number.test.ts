import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardNumber, cardNumberFault, normaliseCardNumber } from "../../server/identity/card/rules.ts";

const elevenDigits = fc.stringMatching(/^\d{11}$/);

describe("the number of a card", () => {
  test("has a last digit that follows from the eleven before it", () => {
    expect(cardNumber("48210396725")).toBe("BLU-4821-0396-7254");
    expect(cardNumberFault("BLU-4821-0396-7254")).toBeUndefined();
    expect(cardNumberFault("BLU-4821-0396-7255")).toBe("checksum");
  });

  test.each([
    "",
    "BLU-4821-0396-725",
    "4821-0396-7254",
    "blu-4821-0396-7254",
    "BLU-4821-0396-72541",
    "tessera",
  ])("has another shape when it is “%s”", (text) => expect(cardNumberFault(text)).toBe("shape"));

  test.each(["4821 0396 7254", "blu482103967254", " BLU–4821–0396–7254 ", "BLU-4821-0396-7254"])(
    "is understood as people type it: “%s”",
    (text) => expect(normaliseCardNumber(text)).toBe("BLU-4821-0396-7254"),
  );

  test("shows any one wrong digit, and any two neighbours that changed places", () => {
    fc.assert(
      fc.property(elevenDigits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (first, place, more) => {
        const digits = cardNumber(first).replace(/\D/g, "").split("");
        const wrong = [...digits];
        wrong[place] = String((Number(digits[place]) + more) % 10);
        expect(cardNumberFault(normaliseCardNumber(wrong.join("")))).toBe("checksum");
        const [one, next] = [digits[place], digits[place + 1]];
        if (next === undefined || one === next) return;
        const swapped = digits.map((digit, at) => (at === place ? next : at === place + 1 ? one : digit));
        expect(cardNumberFault(normaliseCardNumber(swapped.join("")))).toBe("checksum");
      }),
    );
  });
});
