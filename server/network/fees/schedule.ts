import { sql } from "kysely";
import { wrongDoor } from "../../kernel/actor.ts";
import type { Act } from "../../kernel/act.ts";
import { addDays, type LocalDate } from "../../kernel/dates.ts";
import type { Cents } from "../../kernel/money.ts";
import type { FeeChange } from "./entity.ts";
import { feesChangedMeanwhile } from "./refusals.ts";
import { lastDayOf, periodOn, type PricePeriod } from "./rules.ts";
import { note } from "../verbs.ts";

/**
 * Puts a price into the fee schedule: the price before ends the day before, and later prices stay as they are.
 * @throws Refusal FEE_SCHEDULE_OVERLAP, when somebody else wrote the same days in the same moment
 */
export async function placePrice(
  act: Act,
  { facility, serviceCode, priceCents }: { facility: string; serviceCode: string; priceCents: Cents },
  prices: readonly PricePeriod[],
  from: LocalDate,
): Promise<void> {
  const replaced = periodOn(prices, from);
  const database = act.em.getKysely();
  const item = sql`facility_id = ${facility} and service_code = ${serviceCode}`;
  try {
    if (replaced?.validFrom === from) {
      await sql`
        update fee_schedule_item set price_cents = ${priceCents} where ${item} and valid_from = ${from}::date
      `.execute(database);
      return;
    }
    if (replaced) {
      await sql`
        update fee_schedule_item set valid_to = ${addDays(from, -1)}::date
        where ${item} and valid_from = ${replaced.validFrom}::date`.execute(database);
    }
    await sql`
      insert into fee_schedule_item (facility_id, service_code, valid_from, valid_to, price_cents)
      values (${facility}, ${serviceCode}, ${from}, ${lastDayOf(prices, from)}, ${priceCents})`.execute(
      database,
    );
  } catch (error) {
    if (isOverlap(error)) throw feesChangedMeanwhile();
    throw error;
  }
}

/** Exclusion or unique violation: an import writes fee schedules without asking the facility's lock. */
function isOverlap(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === "23P01" || code === "23505";
}

/** Everything that changes the offers of one facility comes one after the other. */
export async function lockFacility(act: Act, facilityId: string): Promise<void> {
  await sql`select 1 from facility where id = ${facilityId} for no key update`.execute(act.em.getKysely());
}

/** The last word on a change: what it becomes, who said so and when. */
export async function decide(
  act: Act,
  change: FeeChange,
  state: "accepted" | "refused" | "withdrawn",
): Promise<void> {
  change.state = state;
  change.decidedAt = act.now;
  change.decidedBy = accountOf(act);
  note(act, about(change), { verb: `feeChange.${state}`, serviceCode: change.serviceCode });
}

export function about({ id, facility }: FeeChange) {
  return { subjectType: "feeChange", subjectId: id, facilityId: facility };
}

export function accountOf({ actor }: Act): string {
  if (!("accountId" in actor)) throw wrongDoor(actor);
  return actor.accountId;
}
