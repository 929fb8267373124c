import type { State } from "./state-rules.ts";
import type { Bilingual } from "../kernel/language.ts";
import { type Cents, formatEuros, timesCents } from "../kernel/money.ts";

/** By which channel it was asked for: the rules are the same behind every door. */
export const origins = ["facilityPortal", "memberPortal"] as const;
export type Origin = (typeof origins)[number];

/** Who acts next on a case. */
export const nextActors = ["member", "facility", "desk"] as const;
export type NextActor = (typeof nextActors)[number];

/** What a reception may see of who cannot be sent a code. */
export const identityDocuments = ["identityCard", "passport", "drivingLicence", "residencePermit"] as const;
export type IdentityDocument = (typeof identityDocuments)[number];

/** How a decision comes out; reduced: some lines are refused, the others paid. */
export const outcomes = ["authorised", "reduced", "notCovered"] as const;
export type Outcome = (typeof outcomes)[number];

/** Whether the last decision leaves some of the services to the member. */
export function isReduced(decisions: readonly { readonly outcome: Outcome }[] | undefined): boolean {
  return decisions?.at(-1)?.outcome === "reduced";
}

/**
 * What the fund pays of it as things stand now, in cents: settled, else promised; nothing of what ended without an
 * invoice; null while nobody has decided.
 */
export function fundPays(
  { lifecycle, decision }: State,
  authorisedCents: number | null,
  settledCents: number | null,
): number | null {
  switch (lifecycle) {
    case "settled":
      return settledCents;
    // the rest may still be invoiced
    case "partlySettled":
      return authorisedCents;
    case "declined":
    case "cancelled":
    case "expired":
      return 0;
    case "awaitingMember":
      return null;
    case "open":
      if (decision === "authorised") return authorisedCents;
      return decision === "notCovered" ? 0 : null;
  }
}

/** Codes that may be sent for one take-in-charge. */
export const codesAllowed = 5;

const day = 24 * 60;

/**
 * Wrong codes in a day, over all takes-in-charge: of a member at a facility, of a member, at a facility. A code has a
 * million values, so whoever guesses at one member's yes succeeds on 1 day of 66,000, a whole facility on 1 of 10,000.
 */
export const wrongCodes = {
  memberAtFacility: { name: "wrongCode/memberAtFacility", most: 15, minutes: day },
  member: { name: "wrongCode/member", most: 30, minutes: day },
  facility: { name: "wrongCode/facility", most: 100, minutes: day },
} as const;
/** Codes sent in a day, and with them mails, over all takes-in-charge. */
export const codesSent = {
  memberAtFacility: { name: "codeSent/memberAtFacility", most: 20, minutes: day },
  member: { name: "codeSent/member", most: 40, minutes: day },
  facility: { name: "codeSent/facility", most: 600, minutes: day },
} as const;
/** Takes-in-charge that one search of a member is good for. */
export const openingsPerCoverCheck = { name: "opening/coverCheck", most: 10, minutes: day } as const;
/** Confirmations without a code that a facility may write in a day. */
export const clinicConfirmationsPerDay = 5;
/** An authorisation may be invoiced for so long after its first session. */
export const authorisationDays = 180;

/** A request that nobody confirmed is forgotten so many days after its first session. */
export const daysToConfirm = 30;
export const maxLines = 10;
export const maxUnits = 100;

export const outcomeWords: Readonly<Record<Outcome, Bilingual>> = {
  authorised: { it: "Autorizzata", en: "Authorised" },
  reduced: { it: "Autorizzata in parte", en: "Authorised in part" },
  notCovered: { it: "Non coperta", en: "Not covered" },
};

/** A line as authorised, and what an invoice asks for it. */
export interface AuthorisedLine {
  readonly id: string;
  readonly units: number;
  readonly unitPriceCents: Cents;
}
export interface InvoicedLine {
  readonly takeInChargeLineId: string;
  readonly units: number;
  readonly amountCents: number;
}

export interface Mismatch {
  readonly words: Bilingual;
  /** Path of the input: `input.lines.0.units`. */
  readonly field: string;
}

/** What invoices have asked of a line already, by its place. */
export interface AskedBefore {
  readonly position: number;
  readonly units: number;
}

/** The lines as they are still to be invoiced, and whether nothing is. */
export function leftToInvoice<Line extends AuthorisedLine & { readonly position: number }>(
  authorised: readonly Line[],
  asked: readonly AskedBefore[],
): { readonly lines: Line[]; readonly isNothing: boolean } {
  const lines = authorised.map((line) => {
    const before = asked.filter(({ position }) => position === line.position);
    return { ...line, units: before.reduce((left, { units }) => left - units, line.units) };
  });
  return { lines, isNothing: lines.every(({ units }) => units <= 0) };
}

/** Where an invoice does not fit what is authorised and not yet invoiced, line by line; undefined when it fits. */
export function invoiceMismatch(
  authorised: readonly AuthorisedLine[],
  invoiced: readonly InvoicedLine[],
): Mismatch | undefined {
  const seen = new Set<string>();
  for (const [index, line] of invoiced.entries()) {
    const field = `input.lines.${index}`;
    const match = authorised.find(({ id }) => id === line.takeInChargeLineId);
    if (match === undefined || seen.has(line.takeInChargeLineId)) {
      return {
        field,
        words: {
          it: "Questa riga non corrisponde a una prestazione autorizzata: fattura solo ciò che è autorizzato.",
          en: "This line does not match an authorised service: invoice only what is authorised.",
        },
      };
    }
    seen.add(line.takeInChargeLineId);
    if (!Number.isInteger(line.units) || line.units < 1 || line.units > match.units) {
      return {
        field: `${field}.units`,
        words: {
          ...(match.units > 0
            ? {
                it: `Sono autorizzate al massimo ${match.units} unità: correggi il numero o chiedi una nuova presa in carico.`,
                en: `At most ${match.units} units are authorised: correct the number or open a new take-in-charge.`,
              }
            : {
                it: "Questa prestazione è già tutta fatturata: togli la riga o chiedi una nuova presa in carico.",
                en: "This service is invoiced already: leave the line out or open a new take-in-charge.",
              }),
        },
      };
    }
    const most = timesCents(match.unitPriceCents, line.units);
    if (!Number.isSafeInteger(line.amountCents) || line.amountCents < 1 || line.amountCents > most) {
      return {
        field: `${field}.amountCents`,
        words: {
          it: `L'importo supera l'autorizzazione: per ${line.units} unità il massimo è ${formatEuros(most, "it")}.`,
          en: `The amount is above the authorisation: for ${line.units} units the maximum is ${formatEuros(most, "en")}.`,
        },
      };
    }
  }
  return invoiced.length > 0
    ? undefined
    : {
        field: "input.lines",
        words: {
          it: "La fattura non ha righe: indicane almeno una.",
          en: "The invoice has no lines: give at least one.",
        },
      };
}
