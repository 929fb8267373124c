/** What the signed-in member would pay for services in network, at the prices of many facilities at once. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { quoteUnder, type RegimeQuote } from "../plan/quote.ts";
import { type Insured, insuredOn } from "./insured.ts";

/** One price of one service, and what is known of the reason for it. */
export interface Offered {
  readonly serviceCode: string;
  readonly priceCents: Cents;
  readonly units: number;
  readonly cause: "illness" | "injury" | undefined;
  readonly injuredOn: LocalDate | undefined;
}

/** The question as a key of a batch: equal questions are asked once. */
export function quoteKey(offered: Offered): string {
  return JSON.stringify([offeredAlike(offered), offered.priceCents]);
}

/** What offers have in common that the plan can answer together. */
function offeredAlike({ serviceCode, units, cause, injuredOn }: Offered) {
  return { serviceCode, units, cause, injuredOn };
}

interface Asker {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
}

/**
 * The answers by {@link quoteKey}, for treatment today, with what is left of the limits now. Documents are taken for
 * granted. Empty for whoever is not a member, or has no cover today.
 */
export async function quotesOf(
  { em, actor, now }: Asker,
  keys: readonly string[],
): Promise<Map<string, RegimeQuote>> {
  if (actor.door !== "member") return new Map();
  const today = romeDate(now());
  const insured = await insuredOn(em, actor.personId, today);
  if (insured === undefined) return new Map();
  const asked = keys.map((key) => {
    const [alike, priceCents] = JSON.parse(key) as [Omit<Offered, "priceCents">, Cents];
    return { key, alike, priceCents };
  });
  const groups = Map.groupBy(asked, ({ alike }) => JSON.stringify(alike));
  return new Map([...groups.values()].flatMap((group) => quotesOfGroup(insured, today, group)));
}

function quotesOfGroup(
  { edition, person, usage }: Insured,
  on: LocalDate,
  group: readonly { key: string; alike: Omit<Offered, "priceCents">; priceCents: Cents }[],
): (readonly [string, RegimeQuote])[] {
  const [first] = group;
  if (first === undefined) return [];
  const { serviceCode, units, cause, injuredOn } = first.alike;
  const offers = group.map(({ key, priceCents }) => ({ facilityId: key, priceCents, units }));
  // A contracted facility is a qualified provider.
  const facts = { cause, injuredOn, providerQualified: true };
  const quotes = quoteUnder("network", { edition, person, serviceCode, on, usage, facts }, offers);
  return quotes.map((answer, place) => [offers[place]?.facilityId ?? "", answer] as const);
}
