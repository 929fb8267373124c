/** Which codes another email or mobile asks for, how long, and how often. */
import type { ProofPurpose } from "../proof/rules.ts";

const hour = 60;
const day = 24 * hour;

/** So long codes of one request are given and sent again; then it is asked for anew. */
const openMinutes = hour;
/** Codes sent for one request, and with each at most two mails. */
export const codesAllowed = 5;
/** Wrong codes of somebody who is signed in, over all requests. */
export const wrongContactCodes = { name: "contactCode/wrong", most: 30, minutes: day } as const;
/** Sendings of somebody who is signed in; and to one address, whoever asks. */
export const contactCodesSent = {
  account: { name: "contactCode/account", most: 20, minutes: day },
  address: { name: "contactCode/address", most: 6, minutes: hour },
} as const;

/** Where a code is read: at the address until now, or at the new one. */
export type CodePlace = "old" | "new";

export interface AskedCode {
  readonly purpose: ProofPurpose;
  readonly place: CodePlace;
  readonly target: string;
}

interface AskedChange {
  readonly changesEmail: boolean;
  /** What it becomes, if it changes. */
  readonly email?: string | null | undefined;
  readonly oldAddress: string;
}

/**
 * The address until now reads of every change, the new one of itself. Codes travel by mail alone: a number is proved at the
 * address, by whoever may say what number counts.
 */
export function codesFor({ changesEmail, email, oldAddress }: AskedChange): AskedCode[] {
  const old = { place: "old", target: oldAddress } as const;
  if (!changesEmail) return [{ purpose: "mobileAtOld", ...old }];
  const isNew = email && email.toLowerCase() !== oldAddress.toLowerCase();
  return [
    { purpose: "emailAtOld", ...old },
    ...(isNew ? [{ purpose: "emailAtNew", place: "new", target: email } as const] : []),
  ];
}

export function placeOf(purpose: ProofPurpose): CodePlace {
  return purpose === "emailAtNew" ? "new" : "old";
}

/** A request begun then, or before, is no longer open. */
export function openSince(now: Date): Date {
  return new Date(now.getTime() - openMinutes * 60_000);
}

/** Enough of an address for who knows it: `m•••@posta.example`. */
export function hinted(address: string): string {
  return address.replace(/^(.)[^@]*/u, "$1•••");
}
