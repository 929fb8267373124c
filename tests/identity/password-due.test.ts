import { expect, test } from "vitest";
import { noticeDue } from "../../server/identity/password/due-rules.ts";
import { renewByOf } from "../../server/identity/rules.ts";
import { addDays, localDate } from "../../server/kernel/dates.ts";

const renewBy = localDate("2026-07-20");

test("a password is renewed by the day so many days after the one on which it was chosen in Rome", () => {
  expect(renewByOf(new Date("2026-01-20T22:59:00Z"), 180)).toBe("2026-07-19");
  expect(renewByOf(new Date("2026-01-20T23:01:00Z"), 180)).toBe("2026-07-20");
});

test.each([
  [15, undefined],
  [14, 14],
  [4, 14],
  [3, 3],
  [1, 3],
  [0, undefined],
  [-40, undefined],
])("%s days before the letter of %s days stands to be written", (left, due) => {
  expect(noticeDue(renewBy, addDays(renewBy, -left))).toBe(due);
});
