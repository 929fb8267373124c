import { type FactorKind, standsAlone } from "../rules.ts";

/** Apps and passkeys of one account. */
export const mostFactors = 10;
/** On one sheet. */
export const recoveryCodeCount = 10;
/** How long a browser may take to answer with a passkey. */
export const challengeMinutes = 10;
/** A code of an app counts in its own thirty seconds and in those before and after. */
export const secondsAround = 30;

const day = 24 * 60;

/**
 * Wrong codes before one has to wait, by account: who comes so far has the password. With three of a million codes of an app
 * good at any moment, guessing all day long finds one in 11,000 days, and where an account has ten apps one in 1,100. Passkeys
 * cannot be guessed and have no such limit.
 */
export const wrongFactorCodes = {
  quarter: { name: "wrongFactorCode/account", most: 10, minutes: 15 },
  day: { name: "wrongFactorCode/accountAndDay", most: 30, minutes: day },
} as const;

/** Codes by letter for who has lost all of it, by account: sent, and wrong. Who comes so far has the password. */
export const entryCodesSent = { name: "entryCode/sent", most: 6, minutes: 60 } as const;
export const wrongEntryCodes = { name: "entryCode/wrong", most: 15, minutes: day } as const;

/** Refused passkeys of one account that the log of its sign-ins keeps: anybody may send as many as they like. */
export const refusedPasskeysLogged = { name: "refusedPasskey/logged", most: 20, minutes: day } as const;

/** Whether one of these may go: who works at a facility or the desk keeps at least one that stands alone. */
export function mayRemove(
  factor: { readonly kind: FactorKind },
  kinds: readonly FactorKind[],
  isRequired: boolean,
): boolean {
  return !isRequired || !standsAlone(factor.kind) || kinds.filter(standsAlone).length > 1;
}

/** As people call it: without what cannot be seen, cut to what a list has room for. */
export function tidiedName(typed: string): string {
  return typed
    .replace(/[\p{Control}\s]+/gu, " ")
    .trim()
    .slice(0, 60);
}

/** How many codes of a sheet are good still, of which each used one has its bit. */
export function codesLeft(usedCodes: number): number {
  return Array.from({ length: recoveryCodeCount }, (_, place) => place).filter(
    (place) => (usedCodes & (1 << place)) === 0,
  ).length;
}
