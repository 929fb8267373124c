import { expect, test } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { sinceWords } from "../../server/worklist/refusals.ts";
import { dueWords, isOverdue } from "../../server/worklist/rules.ts";

const today = localDate("2026-11-23");

test("a deadline is said as one says it", () => {
  const said = (on: string) => dueWords(localDate(on), today).it;
  expect(said("2026-11-20")).toBe("Scaduta da 3 giorni");
  expect(said("2026-11-22")).toBe("Scaduta ieri");
  expect(said("2026-11-23")).toBe("Scade oggi");
  expect(said("2026-11-24")).toBe("Scade domani");
  expect(said("2026-12-23")).toBe("Tra 30 giorni");
});

test("the day itself is not too late", () => {
  expect(isOverdue(today, today)).toBe(false);
  expect(isOverdue(localDate("2026-11-22"), today)).toBe(true);
});

test("since when somebody works on it is told by the hour, of another day with the day", () => {
  const now = new Date("2026-11-23T09:42:00Z");
  expect(sinceWords(now, now)).toEqual({ it: "dalle 10:42", en: "since 10:42" });
  expect(sinceWords(new Date("2026-11-20T09:42:00Z"), now).it).toBe("da ven 20 nov 2026, 10:42");
});
