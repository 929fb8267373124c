import { expect, it } from "vitest";
import { addDays, localDate } from "../../server/kernel/dates.ts";
import { isValidOn, lastDayOf, voucherNumberOf } from "../../server/voucher/rules.ts";

it("a voucher is good for 90 days, the day of issue and the last one included", () => {
  const validUntil = lastDayOf(localDate("2026-11-23"));
  expect(validUntil).toBe("2027-02-20");
  expect(isValidOn({ validUntil }, validUntil)).toBe(true);
  expect(isValidOn({ validUntil }, addDays(validUntil, 1))).toBe(false);
});

it.each([
  ["VT-2026-000123", "VT-2026-000123"],
  [" vt 2026 123 ", "VT-2026-000123"],
  ["VT2026000123", "VT-2026-000123"],
  ["PC-2026-000123", undefined],
  ["%", undefined],
])("the number typed as %j is %s", (typed, number) => {
  expect(voucherNumberOf(typed)).toBe(number);
});
