import { describe, expect, test } from "vitest";
import { registrationsBegun } from "../../server/coverage/registration/rules.ts";
import { wrongCodes } from "../../server/direct-billing/rules.ts";
import { wrongContactCodes } from "../../server/identity/contacts/code-rules.ts";
import {
  mostFactors,
  recoveryCodeCount,
  secondsAround,
  wrongEntryCodes,
  wrongFactorCodes,
} from "../../server/identity/factor/rules.ts";
import { patience, type ProofPurpose, purposes } from "../../server/identity/proof/rules.ts";
import { wrongPasswords } from "../../server/identity/rules.ts";

const guesses = 10_000;

/** How somebody who guesses at one member, account or letter does in a day, from as many addresses as they like. */
interface Odds {
  /** Guesses that are looked at, out of all: what the limits leave. */
  readonly looked: number;
  /** Values of which one is right at a time. */
  readonly live: number;
  readonly space: number;
}

const digits = 1_000_000;
/** 128 bits of a mark, or of a seal. */
const unguessable = 2 ** 128;
const unlimited = guesses;

const aLink: Odds = { looked: unlimited, live: 1, space: unguessable };
// both codes of a change may be given at once, and count as one try
const aContactCode: Odds = { looked: wrongContactCodes.most, live: 1, space: digits };

const oddsOfProofs: Readonly<Record<ProofPurpose, Odds>> = {
  confirmTakeInCharge: { looked: wrongCodes.member.most, live: 1, space: digits },
  registerEmail: {
    looked: registrationsBegun.member.most * patience.registerEmail.attempts,
    ...{ live: 1, space: digits },
  },
  resetPassword: aLink,
  emailAtOld: aContactCode,
  emailAtNew: aContactCode,
  mobileAtOld: aContactCode,
  mobileAtNew: aContactCode,
  entryCode: { looked: wrongEntryCodes.most, live: 1, space: digits },
  invitation: aLink,
};

const ownPasswords = wrongPasswords.ownAndDay.most;

const oddsOfOthers: Readonly<Record<string, Odds>> = {
  "yes of any member at one facility": { looked: wrongCodes.facility.most, live: 1, space: digits },
  // signing in and proving again count together
  "code of an app, of ten": {
    looked: wrongFactorCodes.day.most,
    live: mostFactors * (1 + (2 * secondsAround) / 30),
    space: digits,
  },
  "code of a sheet": { looked: wrongFactorCodes.day.most, live: recoveryCodeCount, space: 31 ** 10 },
  "password that a million are as likely as, at sign-in, also on a device that is known": {
    looked: wrongPasswords.accountAndDay.most + wrongPasswords.deviceAndDay.most,
    ...{ live: 1, space: 1_000_000 },
  },
  "password that a million are as likely as, of who is signed in": {
    ...{ looked: ownPasswords, live: 1, space: 1_000_000 },
  },
  "number of a card, to register as its member": { looked: unlimited, live: 1, space: 10 ** 11 },
  "passkey's challenge": aLink,
  "ticket of a digital identity": aLink,
};

const chanceOf = ({ looked, live, space }: Odds) => (Math.min(guesses, looked) * live) / space;

/** On one day of how many somebody is right. */
function said(odds: Odds): string {
  const one = 1 / chanceOf(odds);
  return one < 1e9 ? Math.floor(one).toLocaleString("en") : one.toExponential(0);
}

describe("10,000 guesses in a day succeed less than once in a thousand days", () => {
  test("at each thing that is proved once: a new purpose says here how often it may be guessed at", () => {
    expect(Object.keys(oddsOfProofs).toSorted()).toEqual(purposes.toSorted());
  });

  test.each(
    Object.entries({ ...oddsOfProofs, ...oddsOfOthers }).map(
      ([what, odds]) => [what, Math.min(guesses, odds.looked), said(odds), odds] as const,
    ),
  )("%s: of 10,000 guesses %i are looked at, one is right on a day of %s", (_what, _looked, _said, odds) => {
    expect(chanceOf(odds)).toBeLessThan(0.001);
  });
});
