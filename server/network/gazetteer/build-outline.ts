/**
 * Writes `italy.tsv`, the outline of Italy, one ring a line as "longitude,latitude" pairs, from Natural Earth 1:10m (public
 * domain, through `world-atlas`). Good to about a kilometre: enough to see that a point lies in the sea.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import process from "node:process";

interface Topology {
  readonly transform: { readonly scale: [number, number]; readonly translate: [number, number] };
  readonly arcs: readonly (readonly [number, number])[][];
  readonly objects: {
    readonly countries: { readonly geometries: readonly { id?: string; arcs: number[][][] }[] };
  };
}
type Ring = [number, number][];

const ITALY_ISO_NUMERIC = "380";
const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
const topology = JSON.parse(readFileSync(path, "utf8")) as Topology;

/** TopoJSON stores each arc as steps from the point before, in whole quanta; a negative index walks backwards. */
function pointsOf(index: number): Ring {
  const steps = topology.arcs[index < 0 ? ~index : index] ?? [];
  const { scale, translate } = topology.transform;
  let x = 0;
  let y = 0;
  const points = steps.map(([dx, dy]): [number, number] => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return index < 0 ? points.toReversed() : points;
}

const italy = topology.objects.countries.geometries.find(({ id }) => id === ITALY_ISO_NUMERIC);
if (!italy) throw new Error("Italy is not in world-atlas");
const round = (value: number) => Math.round(value * 1e4) / 1e4;
const rings = italy.arcs.flatMap((polygon) =>
  polygon.map((arcs) =>
    arcs
      .flatMap(pointsOf)
      .map(([lon, lat]) => `${round(lon)},${round(lat)}`)
      .join("\t"),
  ),
);
writeFileSync(new URL("./italy.tsv", import.meta.url), rings.join("\n") + "\n");
process.stdout.write(`${rings.length} rings\n`);
