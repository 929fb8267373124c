import { daysBetween, type LocalDate } from "../../kernel/dates.ts";

/** Days before it has to be renewed on which the owner is written to. */
const noticeDays = [3, 14] as const;
export const firstNoticeDays = Math.max(...noticeDays);

/** Which letter stands to be written, by its days before; undefined while none does, and when it is too late for any. */
export function noticeDue(renewBy: LocalDate, today: LocalDate): number | undefined {
  const left = daysBetween(today, renewBy);
  return left > 0 ? noticeDays.find((days) => left <= days) : undefined;
}
