/**
 * The demo network: some 300 invented facilities at real towns, dense around Torino, and some 900 doctors. The same on
 * every run: ids come from the external ids, chance from a seeded generator.
 */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { roughDistanceMeters, travel, type Position } from "../kernel/geography.ts";
import { isOnItalianSoil } from "../network/gazetteer/outline.ts";
import { allTowns, townOfIstat, type Place } from "../network/gazetteer/places.ts";
import { normalise } from "../network/names.ts";
import type { FacilityType, OpeningSpan } from "../network/rules.ts";
import { specialties, type SpecialtyCode } from "../network/specialties.ts";
import { vatCheckDigit } from "../network/vat-number.ts";
import {
  storeAffiliations,
  storeDoctors,
  storeFacilities,
  storeFeeSchedule,
  type NewAffiliation,
  type NewDoctor,
  type NewFacility,
  type NewFeeScheduleItem,
} from "../network/store.ts";
import { demoUuid } from "./ids.ts";
import * as words from "./network-words.ts";

/** The physiotherapy centre of the story: Blueasy, 45,00 € a session. */
export const crocettaId = demoId("facility", "DEMO-0001");
/** A second Blueasy physiotherapy centre nearby, 50,00 € a session. */
export const sanSecondoId = demoId("facility", "DEMO-0002");
/** A centre where a session costs 120,00 €. */
export const granMadreId = demoId("facility", "DEMO-0003");
/** The physiotherapist of both. */
export const sacco = demoId("doctor", "DEMO-D-SACCO");

export interface DemoNetwork {
  readonly facilities: readonly NewFacility[];
  readonly fees: readonly NewFeeScheduleItem[];
  readonly doctors: readonly NewDoctor[];
  readonly affiliations: readonly NewAffiliation[];
}

/** Writes the demo network; whoever is already there stays as it is. */
export async function seedNetwork(em: SqlEntityManager): Promise<void> {
  const network = demoNetwork();
  await storeFacilities(em, network.facilities);
  await storeFeeSchedule(em, network.fees);
  await storeDoctors(em, network.doctors);
  await storeAffiliations(em, network.affiliations);
}

const IN_TORINO = 62;
const AROUND_TORINO = 48;
const ELSEWHERE = 190;
const AROUND_TORINO_METERS = 24_000;
const TORINO_ISTAT = "001272";

/** Where one facility stands. */
interface Site extends Position {
  readonly town: Place;
  readonly address: string;
  readonly postcode: string;
  /** Goes into the name: a quarter, or the town. */
  readonly quarter: string;
}

export function demoNetwork(): DemoNetwork {
  const chance = new Chance(20261123);
  const torino = townOfIstat(TORINO_ISTAT);
  if (!torino) throw new Error("Torino is not in the gazetteer");
  const sites = sitesOf(torino, chance);
  const names = new Set<string>();
  const offered = new Map<string, string[]>();
  const fees: NewFeeScheduleItem[] = [];
  const facilities = sites.map((site, index) => {
    const facility = facilityAt(site, index + 1, names, chance);
    const prices = pricesOf(facility, chance);
    offered.set(facility.id, [...new Set(prices.map(({ serviceCode }) => serviceCode))]);
    fees.push(...prices);
    return facility;
  });
  const { doctors, affiliations } = doctorsOf(facilities, offered, chance);
  return {
    facilities,
    fees,
    doctors: [...doctors, elena],
    affiliations: [
      ...affiliations,
      ...[crocettaId, sanSecondoId].flatMap((facilityId) =>
        agreed("FISIOTERAPIA", { id: facilityId }, offered).map((serviceCode) => ({
          doctorId: elena.id,
          facilityId,
          serviceCode,
        })),
      ),
    ],
  };
}

/** Who signs in as a physiotherapist at two centres (`cast.ts`) is found there too. */
const elena: NewDoctor = {
  id: sacco,
  externalId: "DEMO-D-SACCO",
  firstName: "Elena",
  lastName: "Sacco",
  specialties: ["FISIOTERAPIA"],
};

function sitesOf(torino: Place, chance: Chance): Site[] {
  const sites: Site[] = [];
  for (let index = 0; index < IN_TORINO; index += 1) {
    const [quarter, postcode, lat, lon, streets] = at(words.quarters, index % words.quarters.length);
    const point = travel({ lat, lon }, chance.between(60, 550), chance.between(0, 360));
    const address = `${chance.pick(streets)} ${chance.whole(3, 140)}`;
    sites.push({ ...rounded(point), town: torino, address, postcode, quarter });
  }
  const suburbs = allTowns
    .filter((town) => town !== torino && roughDistanceMeters(town, torino) < AROUND_TORINO_METERS)
    .toSorted((a, b) => b.population - a.population)
    .slice(0, 30);
  for (let index = 0; index < AROUND_TORINO; index += 1) sites.push(siteIn(at(suburbs, index % 30), chance));
  const seats = allTowns.filter((town) => town !== torino && town.name === town.provinceName);
  for (const seat of seats) sites.push(siteIn(seat, chance));
  const larger = allTowns
    .filter(({ population }) => population > 12_000)
    .filter((town) => !suburbs.includes(town));
  for (let index = seats.length; index < ELSEWHERE; index += 1)
    sites.push(siteIn(chance.pick(larger), chance));
  return sites;
}

/** Somewhere in a town, the larger the farther from its centre, on dry land. */
function siteIn(town: Place, chance: Chance): Site {
  let point: Position = town;
  for (let radius = 4.2 * Math.sqrt(town.population); radius > 60; radius /= 2) {
    point = travel(town, chance.between(40, radius), chance.between(0, 360));
    if (isOnItalianSoil(point)) break;
    point = town;
  }
  const address = `${chance.pick(words.streets)} ${chance.whole(1, 90)}`;
  return { ...rounded(point), town, address, postcode: chance.pick(town.postcodes), quarter: town.name };
}

/** The three of the story: what is fixed about them. */
const fixed: readonly Partial<NewFacility & { price: number }>[] = [
  { name: "Centro Fisioterapico Crocetta", address: "Corso Galileo Ferraris 121", price: 4500 },
  { name: "Fisioterapia e Riabilitazione San Secondo", address: "Via San Secondo 84", price: 5000 },
  { name: "Studio di Fisioterapia Gran Madre", address: "Corso Casale 12", price: 12000 },
];

function facilityAt(site: Site, serial: number, names: Set<string>, chance: Chance): NewFacility {
  const story = fixed[serial - 1];
  const type = story ? "physiotherapyCentre" : chance.share(words.typeShares);
  const quarter = serial === 3 ? words.quarters.find(([name]) => name === "Gran Madre") : undefined;
  let name = story?.name ?? "";
  while (!name || (!story && names.has(name)))
    name = `${chance.pick(words.facilityNames[type])} ${chance.pick(chance.odds(0.3) ? [site.quarter] : words.facilityWords)}`;
  names.add(name);
  const externalId = `DEMO-${String(serial).padStart(4, "0")}`;
  const areaCode = words.areaCodes[site.town.province];
  const number = String(chance.whole(0, 9999)).padStart(4, "0");
  const domain = `${normalise(name).split(" ").slice(-2).join("-")}-${serial}.example`;
  const blueasy = serial < 3 || (!story && chance.odds(0.45));
  return {
    id: demoId("facility", externalId),
    externalId,
    name,
    type,
    address: story?.address ?? site.address,
    postcode: quarter?.[1] ?? site.postcode,
    municipality: site.town.name,
    istatCode: site.town.istat,
    province: site.town.province,
    region: site.town.region,
    lat: quarter?.[2] ?? site.lat,
    lon: quarter?.[3] ?? site.lon,
    locationIsApproximate: false,
    blueasy,
    phone: areaCode ? `+39 ${areaCode} 000 ${number}` : `+39 800 000 ${number.slice(1)}`,
    email: `accettazione@${domain}`,
    website: `https://www.${domain}`,
    vatNumber: blueasy ? vatNumberOf(branchOf.get(serial) ?? serial) : null,
    openingHours: openingHours(type, chance),
  };
}

/** The two San Luca of Torino belong to one company. */
const branchOf = new Map([[11, 6]]);

/** Made up: no office of the tax agency has the number 700. */
function vatNumberOf(company: number): string {
  const first10 = `${String(company).padStart(7, "0")}700`;
  return `${first10}${vatCheckDigit(first10)}`;
}

function openingHours(type: FacilityType, chance: Chance): OpeningSpan[] {
  const weekdays = [1, 2, 3, 4, 5];
  const saturday = { weekday: 6, opensAt: "08:30", closesAt: "12:30" };
  if (type === "privateHospital") {
    return [...weekdays, 6].map((weekday) => ({ weekday, opensAt: "07:00", closesAt: "20:00" }));
  }
  if (type === "dentalPractice") {
    return weekdays.flatMap((weekday) => [
      { weekday, opensAt: "09:00", closesAt: "12:30" },
      { weekday, opensAt: "14:30", closesAt: "19:00" },
    ]);
  }
  const opensAt = chance.pick(["07:30", "08:00", "08:30"]);
  const closesAt = chance.pick(["18:30", "19:00", "19:30", "20:00"]);
  const week = weekdays.map((weekday) => ({ weekday, opensAt, closesAt }));
  return chance.odds(0.6) ? [...week, saturday] : week;
}

/** In force from 2025; two in five facilities raised their prices by some percent in 2026. */
function pricesOf(facility: NewFacility, chance: Chance): NewFeeScheduleItem[] {
  const [always, maybe] = words.servicesOfType[facility.type];
  const factor = chance.between(0.8, 1.35);
  const story = fixed[Number(facility.externalId.slice(-4)) - 1];
  const isRaised = !story && chance.odds(0.4);
  return [...always, ...maybe.filter(() => chance.odds(0.5))].flatMap((serviceCode): NewFeeScheduleItem[] => {
    const usual = (words.usualPrices[serviceCode] ?? 100) * 100 * factor * chance.between(0.94, 1.06);
    const isStoryPrice = story?.price !== undefined && serviceCode === "FKT-RIABILITATIVA";
    const priceCents = isStoryPrice ? (story.price ?? 0) : toHalfEuros(usual);
    const item = { facilityId: facility.id, serviceCode, priceCents };
    if (!isRaised) return [{ ...item, validFrom: "2025-01-01", validTo: null }];
    return [
      { ...item, validFrom: "2025-01-01", validTo: "2025-12-31" },
      { ...item, priceCents: toHalfEuros(priceCents * 1.035), validFrom: "2026-01-01", validTo: null },
    ];
  });
}

/** Three doctors of its own for each facility; two in five also work at another one of the kind within 30 km. */
function doctorsOf(
  facilities: readonly NewFacility[],
  offered: ReadonlyMap<string, readonly string[]>,
  chance: Chance,
): { doctors: NewDoctor[]; affiliations: NewAffiliation[] } {
  const doctors: NewDoctor[] = [];
  const affiliations: NewAffiliation[] = [];
  for (const facility of facilities)
    for (let count = 0; count < 3; count += 1) {
      const codes = words.specialtiesOfType[facility.type].filter(
        (code) => agreed(code, facility, offered).length,
      );
      const specialty = chance.pick(codes);
      const externalId = `DEMO-D${String(doctors.length + 1).padStart(4, "0")}`;
      const doctor: NewDoctor = {
        id: demoId("doctor", externalId),
        externalId,
        firstName: chance.pick(words.firstNames),
        lastName: chance.pick(words.lastNames),
        specialties: [specialty],
      };
      doctors.push(doctor);
      const others = facilities.filter(
        (other) =>
          other !== facility &&
          agreed(specialty, other, offered).length &&
          roughDistanceMeters(facility, other) < 30_000,
      );
      const places = others.length && chance.odds(0.4) ? [facility, chance.pick(others)] : [facility];
      for (const { id } of places)
        for (const serviceCode of agreed(specialty, { id }, offered))
          affiliations.push({ doctorId: doctor.id, facilityId: id, serviceCode });
    }
  return { doctors, affiliations };
}

/** What a specialist can do at a facility: services of the specialty that it offers. */
function agreed(
  specialty: SpecialtyCode,
  { id }: Pick<NewFacility, "id">,
  offered: ReadonlyMap<string, readonly string[]>,
): string[] {
  const services: readonly string[] = specialties[specialty].services;
  return services.filter((code) => offered.get(id)?.includes(code));
}

function toHalfEuros(cents: number): number {
  return Math.round(cents / 50) * 50;
}

function rounded({ lat, lon }: Position): Position {
  return { lat: Math.round(lat * 1e6) / 1e6, lon: Math.round(lon * 1e6) / 1e6 };
}

/** A UUID (version 5 in form) that only depends on what it names. */
function demoId(kind: string, externalId: string): string {
  return demoUuid(`${kind} ${externalId}`);
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`Nothing at ${index} of ${list.length}`);
  return item;
}

/** Chance that repeats itself: the same draws for the same seed (mulberry32). */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** 0 ≤ draw < 1. */
  #draw(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  between(low: number, high: number): number {
    return low + this.#draw() * (high - low);
  }

  whole(low: number, high: number): number {
    return Math.floor(this.between(low, high + 1));
  }

  odds(probability: number): boolean {
    return this.#draw() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.#draw() * list.length));
  }

  /** A key with odds by its weight. */
  share<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries(weights) as [Key, number][];
    let left = this.#draw() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) if ((left -= weight) < 0) return key;
    return at(entries, 0)[0];
  }
}
