/**
 * Positions on the Earth, as plain values: WGS 84 degrees, no I/O. What is exact on the spheroid is the database's
 * task; here are the checks that need no database (is it in Italy, is it near its town, are the axes swapped).
 */

/** WGS 84, degrees. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** Degrees; the edges belong to the box. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Around the whole of Italy, islands included (Pantelleria and Lampedusa in the south, Otranto in the east). */
export const ITALY: Box = { south: 35.3, west: 6.5, north: 47.2, east: 18.7 };

const EARTH_RADIUS_METERS = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

export function isPosition(lat: number, lon: number): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180; // NaN compares false
}

export function isInside(box: Box, { lat, lon }: Position): boolean {
  return lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east;
}

/** Great-circle metres, within 0.5 % of the spheroid: good for checks, never shown to a person. */
export function roughDistanceMeters(a: Position, b: Position): number {
  const halfLat = Math.sin(radians(b.lat - a.lat) / 2);
  const halfLon = Math.sin(radians(b.lon - a.lon) / 2);
  const chord = halfLat * halfLat + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * halfLon * halfLon;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The point reached from `start` after `meters` towards `bearingDegrees` (0 north, 90 east). */
export function travel(start: Position, meters: number, bearingDegrees: number): Position {
  const angle = meters / EARTH_RADIUS_METERS;
  const bearing = radians(bearingDegrees);
  const lat = radians(start.lat);
  const endLat = Math.asin(
    Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing),
  );
  const endLon =
    radians(start.lon) +
    Math.atan2(
      Math.sin(bearing) * Math.sin(angle) * Math.cos(lat),
      Math.cos(angle) - Math.sin(lat) * Math.sin(endLat),
    );
  return { lat: (endLat * 180) / Math.PI, lon: (endLon * 180) / Math.PI };
}
