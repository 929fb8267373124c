import type { Box, Point } from "#lib/map/pins.ts";
import { withQuery } from "#lib/query.ts";

/** Italy and what lies around it: from elsewhere nothing of the network is near. */
const searchable: Box = { south: 33, west: 4, north: 49, east: 21 };

export function isSearchable({ latitude, longitude }: Point): boolean {
  const { south, west, north, east } = searchable;
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}

/** "45.04,7.6,45.09,7.7" (south, west, north, east) → the box; nothing when it is none. */
export function boxOf(text: string): Box | null {
  const [south = NaN, west = NaN, north = NaN, east = NaN, ...more] = text.split(",").map(Number);
  const isBox = south < north && west < east && Math.max(-south, north) <= 90 && Math.max(-west, east) <= 180;
  return text && isBox && !more.length ? { south, west, north, east } : null;
}

/** A box as it stands in an address; ten metres are finer than anybody points. */
export function areaOf({ south, west, north, east }: Box): string {
  return [south, west, north, east].map((degrees) => degrees.toFixed(4)).join(",");
}

/** The same search in a box of the map, instead of around a place. */
export function areaHref(url: { pathname: string; search: string }, box: Box): string {
  const elsewhere = ["near", "place", "lat", "lng", "radius", "after", "from"].map((name) => [name, null]);
  return withQuery(url, { ...Object.fromEntries(elsewhere), area: areaOf(box) } as Record<
    string,
    string | null
  >);
}

export function centreOf({ south, west, north, east }: Box): Point {
  return { latitude: (south + north) / 2, longitude: (west + east) / 2 };
}

/** From the middle of a box to its corner: everything in the box lies within. */
export function reachMeters(box: Box): number {
  const radians = Math.PI / 180;
  const { latitude } = centreOf(box);
  const up = ((box.north - box.south) / 2) * 111_320;
  // towards the equator a degree of longitude is longer
  const nearest = Math.min(Math.abs(box.south), Math.abs(latitude));
  const aside = ((box.east - box.west) / 2) * 111_320 * Math.cos(nearest * radians);
  return Math.min(2_000_000, Math.ceil(Math.hypot(up, aside) / 100) * 100);
}
