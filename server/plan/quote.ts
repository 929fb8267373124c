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

const regimes = ["network", "outOfNetwork", "ssn"] as const;

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
  const expenseUnder = (regime: Regime, offer: Offer, priceCents: Cents): Expense => {
    const units = offer.units ?? 1;
    return { person, serviceCode, regime, treatedOn: on, units, amountCents: timesCents(priceCents, units) };
  };
  const [first] = offers;
  if (!first) return [];
  const evaluations = regimes.map((regime) =>
    evaluate(edition, expenseUnder(regime, first, first.priceCents), facts, "assumed"),
  );
  const under = (regime: Regime, offer: Offer): RegimeQuote => {
    const evaluation = evaluations[regimes.indexOf(regime)] as Evaluation;
    const priceCents = regime === "ssn" ? offer.ssnTicketCents : offer.priceCents;
    const settlement =
      priceCents === undefined
        ? null
        : estimate(edition, evaluation, expenseUnder(regime, offer, priceCents), usage);
    return { regime, evaluation, settlement };
  };
  return offers.map((offer) => ({
    facilityId: offer.facilityId,
    network: under("network", offer),
    outOfNetwork: under("outOfNetwork", offer),
    ssn: under("ssn", offer),
  }));
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
