import type { LocalDate } from "../kernel/dates.ts";
import { cents, type Cents, timesCents } from "../kernel/money.ts";
import { priceAt, type Reader } from "../network/queries.ts";
import type { AskedLine } from "../coverage/assessment.ts";
import {
  linesWrong,
  priceAboveFeeSchedule,
  priceMissing,
  serviceNotOffered,
  serviceTwice,
  unitsWrong,
} from "./refusals.ts";
import { maxLines, maxUnits } from "./rules.ts";

/** One service of those asked for together; without a price the fee schedule's is meant. */
export interface CareLine {
  readonly serviceCode: string;
  readonly units: number;
  readonly unitPriceCents?: number | null | undefined;
}

export interface PricedLine {
  readonly serviceCode: string;
  readonly units: number;
  readonly unitPriceCents: Cents;
  /** What the fee schedule says for one unit on that day: the most that may be asked. */
  readonly agreedCents: Cents;
}

/** Where a line stands in the input. */
const inLines = (index: number) => `input.lines.${index}`;

/**
 * 1 to 10 lines: each service once, offered by the facility on that day, at most at the price of its fee schedule.
 * @param pathOf where line `index` stands in the input; an error stands at its line
 * @throws Refusal INVALID_INPUT, SERVICE_NOT_OFFERED, PRICE_ABOVE_FEE_SCHEDULE
 */
export async function pricedLines(
  reader: Reader,
  facilityId: string,
  lines: readonly CareLine[],
  on: LocalDate,
  pathOf: (index: number) => string = inLines,
): Promise<PricedLine[]> {
  if (lines.length === 0 || lines.length > maxLines) throw linesWrong();
  const codes = lines.map(({ serviceCode }) => serviceCode);
  const priced = [];
  for (const [index, { serviceCode, units, unitPriceCents }] of lines.entries()) {
    const field = pathOf(index);
    if (codes.indexOf(serviceCode) < index) throw serviceTwice(`${field}.serviceCode`);
    if (!Number.isInteger(units) || units < 1 || units > maxUnits) throw unitsWrong(`${field}.units`);
    const agreedCents = await priceAt(reader, facilityId, serviceCode, on);
    if (agreedCents === undefined) throw serviceNotOffered(`${field}.serviceCode`);
    const price = unitPriceCents ?? agreedCents;
    if (!Number.isInteger(price) || price < 1) throw priceMissing(agreedCents, `${field}.unitPriceCents`);
    if (price > agreedCents) throw priceAboveFeeSchedule(agreedCents, `${field}.unitPriceCents`);
    priced.push({ serviceCode, units, unitPriceCents: cents(price), agreedCents });
  }
  return priced;
}

/** A line as the plan is asked about it. */
export function asked({ serviceCode, units, unitPriceCents }: PricedLine): AskedLine {
  return { serviceCode, units, amountCents: timesCents(unitPriceCents, units) };
}
