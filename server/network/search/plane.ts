/** How distances on the plane of the read models (EPSG:7794) bound those on the spheroid, within Italy and around it. */
import type { Position } from "../../kernel/geography.ts";

/**
 * Bounds of (distance on the plane) / (distance on the spheroid) between two points from 33° to 49° north and 4° to 21°
 * east: 0.9985 on the central meridian, growing to both sides.
 */
export const SHORTEST_SCALE = 0.998;
export const LONGEST_SCALE = 1.01;

/** Scale of the plane on its central meridian, and that meridian. */
const CENTRAL_SCALE = 0.9985;
const CENTRAL_LONGITUDE = 12;
/** A little less than any radius of the spheroid, in metres: what is divided by it comes out too large. */
const SHORT_RADIUS = 6_330_000;

/**
 * The most by which the plane may lengthen a distance from a centre to anything within so many metres of it: the scale
 * depends on how far one is from the central meridian, and hardly changes within a page of neighbours.
 */
export function longestScale({ lat, lon }: Position, withinMeters: number): number {
  const degree = Math.PI / 180;
  const away = Math.cos(lat * degree) * Math.abs(lon - CENTRAL_LONGITUDE) * degree;
  const farthest = away + withinMeters / SHORT_RADIUS;
  return Math.min(LONGEST_SCALE, CENTRAL_SCALE * (1 + 0.51 * farthest ** 2) + 0.0001);
}

/** Candidates taken from the plane beyond the page, so that one round nearly always proves the page exact. */
export const SPARE_CANDIDATES = 5;
/** A doctor is a candidate once for each facility. */
export const SPARE_DOCTOR_CANDIDATES = 12;

/** What came of one round: candidates taken of those asked for, how far they reach, rows found, the last one's distance. */
export interface Round {
  readonly centre: Position;
  readonly taken: number;
  readonly take: number;
  readonly reach: number | null;
  readonly limit: number;
  readonly found: number;
  readonly last: number | null | undefined;
}

/** Whether nothing that was not taken can belong before the last row found. */
export function isExactPage({ centre, taken, take, reach, limit, found, last }: Round): boolean {
  if (taken < take) return true;
  const nearestLeft = (reach ?? 0) / longestScale(centre, reach ?? 0);
  return found === limit && Number(last) < nearestLeft;
}
