import { addDays, type LocalDate, romeDate } from "../kernel/dates.ts";

/** Who has just proved who they are is not asked again for so long. */
export const freshMinutes = 10;

/** The first day on which a password chosen then lets nobody in any more until it is renewed. */
export function renewByOf(changedAt: Date, renewalDays: number): LocalDate {
  return addDays(romeDate(changedAt), renewalDays);
}

/** What a browser says of itself, as far as it is kept: a line of readable letters. */
export function keptUserAgent(said: string | null | undefined): string | null {
  return said?.replace(/[^ -~]+/g, " ").slice(0, 200) ?? null;
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
  // of who is signed in already and proves it again
  own: { name: "wrongPassword/own", most: 10, minutes: 15 },
  ownAndDay: { name: "wrongPassword/ownAndDay", most: 50, minutes: day },
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
