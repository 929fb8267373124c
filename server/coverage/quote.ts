/** What members would pay for services in network, at the prices of many facilities at once. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { quoterUnder, type RegimeQuote } from "../plan/quote.ts";
import { statedFacts } from "./asking.ts";
import { insuredOn } from "./insured.ts";

/** So many of a service, for whom, and what is known of the reason for it: what a page asks at each of its prices. */
export interface Wanted {
  /** Somebody whose data the asker may read. */
  readonly personId: string;
  readonly serviceCode: string;
  readonly units: number;
  readonly cause: "illness" | "injury" | undefined;
  readonly injuredOn: LocalDate | undefined;
}

/** The question as a key of a batch. */
export function wantedKey({ personId, serviceCode, units, cause, injuredOn }: Wanted): string {
  return JSON.stringify({ personId, serviceCode, units, cause, injuredOn });
}

/** Answers a price of one unit. */
export type Quoter = (priceCents: Cents) => RegimeQuote;

interface Asker {
  readonly em: SqlEntityManager;
  readonly now: () => Date;
}

/**
 * Who answers prices, by {@link wantedKey}: for treatment today, with what is left of the limits now. Documents are
 * taken for granted. None for whoever has no cover today.
 */
export async function quotersOf({ em, now }: Asker, keys: readonly string[]): Promise<Map<string, Quoter>> {
  const on = romeDate(now());
  const wanted = keys.map((key) => ({ key, ...(JSON.parse(key) as Wanted) }));
  const quoters = new Map<string, Quoter>();
  for (const personId of new Set(wanted.map((one) => one.personId))) {
    const insured = await insuredOn(em, personId, on);
    if (insured === undefined) continue;
    for (const { key, serviceCode, units, cause, injuredOn } of wanted.filter(
      (one) => one.personId === personId,
    )) {
      const quoted = quoterUnder("network", {
        ...insured,
        serviceCode,
        on,
        facts: statedFacts({ cause, injuredOn }),
      });
      quoters.set(key, (priceCents) => quoted({ priceCents, units }));
    }
  }
  return quoters;
}
