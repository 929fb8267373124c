import type { LocalDate } from "../kernel/dates.ts";

/** A session ends after this much time, used or not. */
export const sessionHours = 12;
/** Who has just proved who they are is not asked again for so long. */
export const freshMinutes = 10;
/** A password is renewed after so many days. */
export const passwordDays = 180;

export function isPasswordOld(changedAt: Date, now: Date): boolean {
  return now.getTime() - changedAt.getTime() >= passwordDays * 86_400_000;
}

/** A browser is remembered for so long after each sign-in. */
export const knownDeviceDays = 400;
/** Accounts that one browser is remembered for: a reception's computer serves a whole staff. */
export const accountsPerDevice = 20;

const hour = 60;
const day = 24 * hour;

/**
 * Wrong passwords before one has to wait. A device on which the account once signed in has its own count; strangers count
 * by account from one address, by account from anywhere, by address over all accounts (a clinic's staff shares one), and
 * in all.
 */
export const wrongPasswords = {
  device: { name: "wrongPassword/device", most: 10, minutes: 15 },
  deviceAndDay: { name: "wrongPassword/deviceAndDay", most: 50, minutes: day },
  accountFromAddress: { name: "wrongPassword/accountFromAddress", most: 10, minutes: 15 },
  account: { name: "wrongPassword/account", most: 20, minutes: hour },
  accountAndDay: { name: "wrongPassword/accountAndDay", most: 100, minutes: day },
  address: { name: "wrongPassword/address", most: 100, minutes: hour },
  inAll: { name: "wrongPassword/inAll", most: 5_000, minutes: hour },
} as const;

export interface StaffPeriod {
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

/** An ended affiliation ends access on that very day's end. */
export function worksOn({ since, until }: StaffPeriod, day: LocalDate): boolean {
  return since <= day && (until === null || day <= until);
}

export const factorKinds = ["totp", "passkey", "recoveryCodes"] as const;
/** An app on a telephone that shows six digits, a passkey, or a sheet of codes that are good once each. */
export type FactorKind = (typeof factorKinds)[number];

/** Whether this kind is enough to be asked for beside a password: recovery codes only stand in for one that was lost. */
export function standsAlone(kind: FactorKind): boolean {
  return kind !== "recoveryCodes";
}
