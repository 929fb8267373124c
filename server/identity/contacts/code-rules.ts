/** Which codes another email or mobile asks for, how long, and how often. */
import type { ProofPurpose } from "../proof/rules.ts";

const hour = 60;
const day = 24 * hour;

/** So long codes of one request are given and sent again; then it is asked for anew. */
const openMinutes = hour;
/** Codes sent for one request, and with each at most two mails and a text message. */
export const codesAllowed = 5;
/** Wrong codes of somebody who is signed in, over all requests. */
export const wrongContactCodes = { name: "contactCode/wrong", most: 30, minutes: day } as const;
/**
 * Sendings of somebody who is signed in, and to one new address or number, whoever asks. Text messages cost: of them somebody
 * has fewer, whatever the numbers.
 */
export const contactCodesSent = {
  account: { name: "contactCode/account", most: 20, minutes: day },
  texts: { name: "contactCode/texts", most: 10, minutes: day },
  emailAtNew: { name: "contactCode/address", most: 6, minutes: hour },
  mobileAtNew: { name: "contactCode/number", most: 6, minutes: hour },
} as const;

/** Where a code is read: at the address until now, at the new one, or on the new mobile. */
export type CodePlace = "old" | "newEmail" | "newMobile";

const places = {
  emailAtOld: "old",
  mobileAtOld: "old",
  emailAtNew: "newEmail",
  mobileAtNew: "newMobile",
} as const satisfies Partial<Record<ProofPurpose, CodePlace>>;

type ContactPurpose = keyof typeof places;
/** In the order in which codes are shown. */
export const contactPurposes = Object.keys(places) as readonly ContactPurpose[];

export function placeOf(purpose: ProofPurpose): CodePlace {
  const place = contactPurposes.find((one) => one === purpose);
  if (place === undefined) throw new Error(`no contact is proved by ${purpose}`);
  return places[place];
}

export interface AskedCode {
  readonly purpose: ContactPurpose;
  readonly target: string;
}

interface AskedChange {
  readonly changesEmail: boolean;
  /** What it becomes, if it changes. */
  readonly email?: string | null | undefined;
  readonly changesMobile: boolean;
  readonly mobile?: string | null | undefined;
  readonly oldAddress: string;
}

/**
 * The address until now reads of every change, once; a new address and a new number each of itself. Nothing is sent to what is
 * given up, nor to the number until now: a phone that was lost keeps nobody from changing it.
 */
export function codesFor(asked: AskedChange): AskedCode[] {
  const { changesEmail, email, changesMobile, mobile, oldAddress } = asked;
  const isNewEmail = changesEmail && email && email.toLowerCase() !== oldAddress.toLowerCase();
  return [
    { purpose: changesEmail ? "emailAtOld" : "mobileAtOld", target: oldAddress },
    ...(isNewEmail ? [{ purpose: "emailAtNew", target: email } as const] : []),
    ...(changesMobile && mobile ? [{ purpose: "mobileAtNew", target: mobile } as const] : []),
  ];
}

/** A request begun then, or before, is no longer open. */
export function openSince(now: Date): Date {
  return new Date(now.getTime() - openMinutes * 60_000);
}

/** Enough of an address or a number for who knows it: `m•••@posta.example`, `+39 ••• ••• 123`. */
export function hinted(target: string): string {
  return target.startsWith("+")
    ? `${callingCode.exec(target)?.[0] ?? "+"} ••• ••• ${target.slice(-3)}`
    : target.replace(/^(.)[^@]*/u, "$1•••");
}

/** One digit, two or three, as ITU-T E.164 hands them out. */
const callingCode = /^\+(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;
