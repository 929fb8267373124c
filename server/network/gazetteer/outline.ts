import { readFileSync } from "node:fs";
import type { Position } from "../../kernel/geography.ts";

type Ring = readonly (readonly [lon: number, lat: number])[];
const rings: readonly Ring[] = readFileSync(new URL("./italy.tsv", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) =>
    line.split("\t").map((pair) => {
      const [lon, lat] = pair.split(",");
      return [Number(lon), Number(lat)] as const;
    }),
  );

/** Whether the point lies on Italian soil as the outline draws it (1:10m: a beach may fall outside; San Marino does). */
export function isOnItalianSoil({ lat, lon }: Position): boolean {
  let inside = false; // even-odd rule over all rings: holes (enclaves) turn it back
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const here of ring) {
      if (before && here[1] > lat !== before[1] > lat) {
        const crossing = ((before[0] - here[0]) * (lat - here[1])) / (before[1] - here[1]) + here[0];
        if (lon < crossing) inside = !inside;
      }
      before = here;
    }
  }
  return inside;
}

const METERS_PER_DEGREE = 111_320;

/** From the outline to a point, on whichever side (metres, rough): a beach, a harbour or a lagoon lies close to it. */
export function metersFromOutline({ lat, lon }: Position): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const flat = ([east, north]: Ring[number]) => [(east - lon) * shrink, north - lat] as const;
  let nearest = Infinity; // degrees
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const here of ring) {
      if (before) nearest = Math.min(nearest, fromSegment(flat(before), flat(here)));
      before = here;
    }
  }
  return nearest * METERS_PER_DEGREE;
}

type Flat = readonly [x: number, y: number];

/** From the origin to a straight line between two points. */
function fromSegment([fromX, fromY]: Flat, [toX, toY]: Flat): number {
  const [stepX, stepY] = [toX - fromX, toY - fromY];
  const along = -(fromX * stepX + fromY * stepY) / (stepX ** 2 + stepY ** 2 || 1);
  const part = Math.max(0, Math.min(1, along));
  return Math.hypot(fromX + part * stepX, fromY + part * stepY);
}
