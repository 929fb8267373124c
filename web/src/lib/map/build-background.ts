/**
 * Writes what the map shows where no tile server is set, from the gazetteer's files: `italy.json`, the outline of
 * Italy (Natural Earth 1:10m, public domain), and `towns.json`, the larger towns by population (GeoNames, CC BY 4.0).
 * Run it after the gazetteer changes: `node --import tsx web/src/lib/map/build-background.ts`.
 */
import { readFileSync, writeFileSync } from "node:fs";

const smallestTown = 9000;
const gazetteer = new URL("../../../../server/network/gazetteer/", import.meta.url);

function lines(name: string): string[][] {
  const text = readFileSync(new URL(name, gazetteer), "utf8").trim();
  return text.split("\n").map((line) => line.split("\t"));
}

function write(name: string, value: unknown): void {
  const text = JSON.stringify(value);
  writeFileSync(new URL(name, import.meta.url), `${text}\n`);
  console.log(`${name}: ${text.length} bytes`);
}

/** Three decimals are a hundred metres: finer than the line is drawn. */
const round = (text: string | undefined) => Math.round(Number(text) * 1000) / 1000;

const rings = lines("italy.tsv").map((ring) => [ring.map((point) => point.split(",").map(round))]);
write("italy.json", { type: "MultiPolygon", coordinates: rings });

const towns = lines("places.tsv")
  .filter(([kind, , , , , , , population]) => kind === "T" && Number(population) >= smallestTown)
  .sort((a, b) => Number(b[7]) - Number(a[7]))
  .map(([, , name, , , latitude, longitude]) => [name, round(latitude), round(longitude)]);
write("towns.json", towns);
