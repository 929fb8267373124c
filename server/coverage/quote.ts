/** What the signed-in member would pay for services in network, at the prices of many facilities at once. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { quoterUnder, type RegimeQuote } from "../plan/quote.ts";
import { statedFacts } from "./asking.ts";
import { insuredOn } from "./insured.ts";

/** So many of a service, and what is known of the reason for it: what a page asks at each of its prices. */
export interface Wanted {
  readonly serviceCode: string;
  readonly units: number;
  readonly cause: "illness" | "injury" | undefined;
  readonly injuredOn: LocalDate | undefined;
}

/** The question as a key of a batch. */
export function wantedKey({ serviceCode, units, cause, injuredOn }: Wanted): string {
  return JSON.stringify({ serviceCode, units, cause, injuredOn });
}

/** Answers a price of one unit. */
export type Quoter = (priceCents: Cents) => RegimeQuote;

interface Asker {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
}

/**
 * Who answers prices, by {@link wantedKey}: for treatment today, with what is left of the limits now. Documents are
 * taken for granted. Empty for whoever is not a member, or has no cover today.
 */
export async function quotersOf(
  { em, actor, now }: Asker,
  keys: readonly string[],
): Promise<Map<string, Quoter>> {
  if (actor.door !== "member") return new Map();
  const on = romeDate(now());
  const insured = await insuredOn(em, actor.personId, on);
  if (insured === undefined) return new Map();
  return new Map(
    keys.map((key) => {
      const { serviceCode, units, cause, injuredOn } = JSON.parse(key) as Wanted;
      const facts = statedFacts({ cause, injuredOn });
      const quoted = quoterUnder("network", { ...insured, serviceCode, on, facts });
      return [key, (priceCents: Cents) => quoted({ priceCents, units })] as const;
    }),
  );
}
