/**
 * Street addresses through a geocoder of the installation's choice (`GEOCODER_URL`): Nominatim's `/search` or Photon's
 * `/api`. Without one, or when it does not answer, an address is taken for its town, and said to be approximate.
 */
import { isInside, isPosition, ITALY, type Position } from "../../kernel/geography.ts";
import { normalise } from "../names.ts";
import type { Place } from "./places.ts";
import { findPlaces } from "./search.ts";

export interface Address extends Position {
  readonly label: string;
  /** The town's position, not the street's. */
  readonly approximate: boolean;
}

const PATIENCE_MILLISECONDS = 1_500;
const MOST_REMEMBERED = 1_000;

const street =
  /^(via|viale|v le|corso|c so|piazza|p zza|piazzale|p le|piazzetta|largo|vicolo|strada|stradone|contrada|localita|lungo\w+|salita|calle|campo|fondamenta|borgo|rione|galleria|riva|rampa|traversa|circonvallazione)\s+\S/;

/** Whether a text reads like a street address rather than a name or a town. */
export function looksLikeAddress(text: string): boolean {
  return street.test(normalise(text));
}

const remembered = new Map<string, Position & { label: string }>();

/** Where an address lies; nothing when not even its town is named. */
export async function addressOf(text: string, geocoderUrl: string | undefined): Promise<Address | undefined> {
  const found = geocoderUrl === undefined ? undefined : await asked(text, geocoderUrl);
  if (found) return { ...found, approximate: false };
  const town = townWithin(text);
  return town && { lat: town.lat, lon: town.lon, label: town.label, approximate: true };
}

/** "Via Po 12, 10124 Torino (TO)": the postcode, else the longest end of the text that names a place exactly. */
function townWithin(text: string): Place | undefined {
  const words = normalise(text).split(" ");
  const postcode = words.find((word) => /^\d{5}$/.test(word));
  const byPostcode = postcode === undefined ? undefined : findPlaces(postcode, 1)[0];
  if (byPostcode) return byPostcode;
  for (let start = 1; start < words.length; start += 1) {
    const end = words.slice(start).join(" ");
    const [best] = /\d/.test(end) ? [] : findPlaces(end, 1);
    const names = best ? [best.name, ...best.otherNames].map(normalise) : [];
    if (best && names.some((name) => end === name || end === `${name} ${normalise(best.province)}`))
      return best;
  }
  return undefined;
}

async function asked(text: string, geocoderUrl: string): Promise<(Position & { label: string }) | undefined> {
  const key = `${geocoderUrl} ${normalise(text)}`;
  const known = remembered.get(key);
  if (known) return known;
  const url = new URL(geocoderUrl);
  url.searchParams.set("q", text.slice(0, 200));
  url.searchParams.set("limit", "1");
  if (!url.pathname.endsWith("/api")) {
    url.searchParams.set("format", "jsonv2");
    url.searchParams.set("countrycodes", "it");
  }
  try {
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const response = await fetch(url, { signal, headers: { "user-agent": "Blueasy" } });
    const found = response.ok ? firstOf(await response.json()) : undefined;
    if (!found || !isInside(ITALY, found)) return undefined;
    if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value ?? "");
    remembered.set(key, found);
    return found;
  } catch {
    return undefined; // Silent or unreadable: the town stands in, and the answer says so.
  }
}

interface NominatimPlace {
  readonly lat: string;
  readonly lon: string;
  readonly display_name: string;
}
interface PhotonAnswer {
  readonly features: readonly {
    readonly geometry: { readonly coordinates: readonly number[] };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

/** Nominatim answers a list of places, Photon a collection of features. */
function firstOf(answer: unknown): (Position & { label: string }) | undefined {
  if (Array.isArray(answer)) {
    const [place] = answer as NominatimPlace[];
    return place && located(Number(place.lat), Number(place.lon), place.display_name);
  }
  const [feature] = (answer as PhotonAnswer).features;
  if (!feature) return undefined;
  const { street: road, name, housenumber, city } = feature.properties;
  const [lon = NaN, lat = NaN] = feature.geometry.coordinates;
  const line = [road ?? name, housenumber].filter(Boolean).join(" ");
  return located(lat, lon, [line, city].filter(Boolean).join(", "));
}

function located(lat: number, lon: number, label: string) {
  return isPosition(lat, lon) ? { lat, lon, label: String(label).slice(0, 200) } : undefined;
}
