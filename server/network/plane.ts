/** How distances on the plane of the read models (EPSG:7794) bound those on the spheroid, within Italy and around it. */

/**
 * Bounds of (distance on the plane) / (distance on the spheroid) between two points from 33° to 49° north and 4° to 21°
 * east: 0.9985 on the central meridian, growing to both sides.
 */
export const SHORTEST_SCALE = 0.998;
export const LONGEST_SCALE = 1.01;

/** Candidates taken from the plane beyond the page, so that one round nearly always proves the page exact. */
export const SPARE_CANDIDATES = 5;
/** A doctor is a candidate once for each facility. */
export const SPARE_DOCTOR_CANDIDATES = 12;

/** What came of one round: candidates taken of those asked for, how far they reach, rows found, the last one's distance. */
export interface Round {
  readonly taken: number;
  readonly take: number;
  readonly reach: number | null;
  readonly limit: number;
  readonly found: number;
  readonly last: number | null | undefined;
}

/** Whether nothing that was not taken can belong before the last row found. */
export function isExactPage({ taken, take, reach, limit, found, last }: Round): boolean {
  return taken < take || (found === limit && Number(last) < (reach ?? 0) / LONGEST_SCALE);
}
