import type { LocalDate } from "../kernel/dates.ts";
import { timesCents } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import type { Edition } from "./edition.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Expense, InsuredPerson, Usage } from "./expense.ts";
import type { Facts, Regime } from "./facts.ts";
import { estimate } from "./settle.ts";
import type { Settlement } from "./settle.ts";

/** What one facility asks for a service. */
export interface Offer {
  readonly facilityId: string;
  /** Price of one unit: a visit, an exam, a session. */
  readonly priceCents: Cents;
  /** How many; 1 when not said. */
  readonly units?: number;
  /** The ticket of the National Health Service, when it is known: its price is not the facility's. */
  readonly ssnTicketCents?: Cents;
}

/** What the plan would pay, and what would be left to the member, under one regime. */
export interface RegimeQuote {
  readonly regime: Regime;
  /** Documents are taken for granted here and listed in `documentsRequired`. */
  readonly evaluation: Evaluation;
  /** Null when the price under this regime is not known. Provisional while the answer is unknown. */
  readonly settlement: Settlement | null;
}

export interface OfferQuote {
  readonly facilityId: string;
  readonly network: RegimeQuote;
  readonly outOfNetwork: RegimeQuote;
  readonly ssn: RegimeQuote;
}

/** Whose expense, under which edition, when, with what is left of the limits and what is known of the case. */
export interface QuoteCase {
  readonly edition: Edition;
  readonly person: InsuredPerson;
  readonly serviceCode: string;
  readonly on: LocalDate;
  readonly usage: Usage;
  readonly facts: Facts;
}

/**
 * What a person would pay for a service on a day, at each facility and under each regime, before being treated.
 * The plan is asked once per regime; then each price is settled, so hundreds of facilities cost milliseconds.
 */
export function quote(
  edition: Edition,
  person: InsuredPerson,
  serviceCode: string,
  on: LocalDate,
  offers: readonly Offer[],
  usage: Usage,
  facts: Facts = {},
): OfferQuote[] {
  const asked = { edition, person, serviceCode, on, usage, facts };
  const network = quoterUnder("network", asked);
  const outOfNetwork = quoterUnder("outOfNetwork", asked);
  const ssn = quoterUnder("ssn", asked);
  return offers.map((offer) => ({
    facilityId: offer.facilityId,
    network: network(offer),
    outOfNetwork: outOfNetwork(offer),
    ssn: ssn(offer),
  }));
}

/** Answers offers under one regime: the plan is asked with the first of them, whatever its price. */
export function quoterUnder(
  regime: Regime,
  { edition, person, serviceCode, on, usage, facts }: QuoteCase,
): (offer: Omit<Offer, "facilityId">) => RegimeQuote {
  const expenseOf = (priceCents: Cents, units = 1): Expense => {
    return { person, serviceCode, regime, treatedOn: on, units, amountCents: timesCents(priceCents, units) };
  };
  let evaluation: Evaluation | undefined;
  return (offer) => {
    evaluation ??= evaluate(edition, expenseOf(offer.priceCents, offer.units), facts, "assumed");
    const priceCents = regime === "ssn" ? offer.ssnTicketCents : offer.priceCents;
    const settlement =
      priceCents === undefined
        ? null
        : estimate(edition, evaluation, expenseOf(priceCents, offer.units), usage);
    return { regime, evaluation, settlement };
  };
}

/** The offers by what is left to the member under a regime, cheapest first; equal ones by price, then by facility. */
export function rankByMemberShare(
  quotes: readonly OfferQuote[],
  regime: "network" | "outOfNetwork",
): OfferQuote[] {
  return [...quotes].sort((left, right) => {
    const [a, b] = [left[regime].settlement, right[regime].settlement];
    if (!a || !b) return a ? -1 : b ? 1 : 0;
    return (
      a.memberShareCents - b.memberShareCents ||
      a.requestedCents - b.requestedCents ||
      (left.facilityId < right.facilityId ? -1 : 1)
    );
  });
}
