import type { LocalDate } from "../kernel/dates.ts";

/** A session ends after this much time, used or not. */
export const sessionHours = 12;
/** Failed sign-ins by one user name from one address before it has to wait. */
export const failedSignInsAllowed = 10;
/** How long failed sign-ins count. */
export const failedSignInMinutes = 15;

export interface StaffPeriod {
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

/** An ended affiliation ends access on that very day's end. */
export function worksOn({ since, until }: StaffPeriod, day: LocalDate): boolean {
  return since <= day && (until === null || day <= until);
}
