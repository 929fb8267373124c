import { expect, test } from "vitest";
import { worksOn, wrongPasswords } from "../../server/identity/rules.ts";
import { localDate } from "../../server/kernel/dates.ts";

test.each([
  ["2025-01-01", null, "2026-11-23", true],
  ["2025-01-01", null, "2025-01-01", true],
  ["2025-01-01", null, "2024-12-31", false],
  ["2025-01-01", "2026-11-23", "2026-11-23", true],
  ["2025-01-01", "2026-11-22", "2026-11-23", false],
  ["2026-12-01", null, "2026-11-23", false],
] as const)("who is there from %s until %s works there on %s: %s", (since, until, day, works) => {
  const period = { since: localDate(since), until: until === null ? null : localDate(until) };
  expect(worksOn(period, localDate(day))).toBe(works);
});

test("of wrong passwords the wider count allows more, and no two counts are one", () => {
  const { device, deviceAndDay, accountFromAddress, account, accountAndDay, address, inAll } = wrongPasswords;
  expect(device.most).toBeLessThanOrEqual(deviceAndDay.most);
  expect(accountFromAddress.most).toBeLessThanOrEqual(account.most);
  expect(account.most).toBeLessThanOrEqual(accountAndDay.most);
  expect(accountFromAddress.most).toBeLessThanOrEqual(address.most);
  expect(address.most).toBeLessThan(inAll.most);
  const names = Object.values(wrongPasswords).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
