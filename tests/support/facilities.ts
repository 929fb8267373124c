import type { SqlEntityManager } from "@mikro-orm/sql";
import type { FacilityType } from "../../server/network/rules.ts";
import {
  storeAffiliations,
  storeDoctors,
  storeFacilities,
  storeFeeSchedule,
  type NewDoctor,
  type NewFacility,
} from "../../server/network/store.ts";
import { vatCheckDigit } from "../../server/network/vat-number.ts";
import { type DemoNetwork, demoNetwork } from "../../server/seed/network.ts";

/** The facilities of the tests, all in Torino: three at which stories happen, and neighbours that a search finds too. */

/** A physiotherapy centre in Blueasy, 45,00 € a session. */
export const crocettaId = facilityId(1);
/** A second one nearby, 50,00 € a session. */
export const sanSecondoId = facilityId(2);
/** Contracted but not in Blueasy; a session costs 120,00 €. */
export const granMadreId = facilityId(3);

interface Place {
  readonly name: string;
  readonly type: FacilityType;
  readonly blueasy: boolean;
  readonly address: string;
  readonly postcode: string;
  readonly position: readonly [lat: number, lon: number];
  /** Euros a unit, in force since 2025. */
  readonly prices: Readonly<Record<string, number>>;
}

/** In the order of their ids. */
const places: readonly Place[] = [
  {
    name: "Centro Fisioterapico Crocetta",
    type: "physiotherapyCentre",
    blueasy: true,
    address: "Corso Galileo Ferraris 121",
    postcode: "10129",
    position: [45.061004, 7.655891],
    prices: {
      ...{ "FKT-RIABILITATIVA": 45, "FKT-MANUALE": 66, "FKT-TECAR": 52.5, "FKT-IDRO": 55.5 },
      ...{ "FKT-LASER": 37, "FKT-ELETTRO": 23, "ECO-MUSCOLOTENDINEA": 87 },
    },
  },
  {
    name: "Fisioterapia e Riabilitazione San Secondo",
    type: "physiotherapyCentre",
    blueasy: true,
    address: "Via San Secondo 84",
    postcode: "10128",
    position: [45.058183, 7.670268],
    prices: {
      ...{ "FKT-RIABILITATIVA": 50, "FKT-MANUALE": 55, "FKT-TECAR": 45, "FKT-LASER": 33 },
      ...{ "VIS-FISIATRICA": 110.5, "VIS-ORTOPEDICA": 116.5 },
    },
  },
  {
    name: "Studio di Fisioterapia Gran Madre",
    type: "physiotherapyCentre",
    blueasy: false,
    address: "Corso Casale 12",
    postcode: "10131",
    position: [45.0623, 7.6998],
    prices: {
      ...{ "FKT-RIABILITATIVA": 120, "FKT-MANUALE": 68.5, "FKT-TECAR": 51.5, "FKT-POSTURALE": 64 },
      ...{ "FKT-LASER": 36.5, "VIS-ORTOPEDICA": 145, "TER-INFILTRAZIONE": 108 },
    },
  },
  {
    name: "Centro Fisioterapico Le Betulle",
    type: "physiotherapyCentre",
    blueasy: true,
    address: "Via Maria Vittoria 40",
    postcode: "10123",
    position: [45.065179, 7.68702],
    prices: { "FKT-RIABILITATIVA": 43.5, "FKT-MANUALE": 48, "FKT-TECAR": 41, "VIS-ORTOPEDICA": 99 },
  },
  {
    name: "Poliambulatorio Quadrilatero",
    type: "medicalCentre",
    blueasy: true,
    address: "Via San Domenico 18",
    postcode: "10122",
    position: [45.07351, 7.682192],
    prices: { "VIS-ORTOPEDICA": 133.5, "VIS-CARDIOLOGICA": 128, ECG: 41.5, "FKT-RIABILITATIVA": 56 },
  },
  {
    name: "Poliambulatorio San Damiano",
    type: "medicalCentre",
    blueasy: true,
    address: "Via Nizza 51",
    postcode: "10125",
    position: [45.060123, 7.682714],
    prices: { "VIS-ORTOPEDICA": 107, "VIS-DERMATOLOGICA": 96, ECG: 35, "FKT-RIABILITATIVA": 49 },
  },
  {
    name: "Studi Medici San Paolo",
    type: "medicalCentre",
    blueasy: false,
    address: "Corso Peschiera 210",
    postcode: "10141",
    position: [45.058153, 7.639992],
    prices: { "VIS-ORTOPEDICA": 121, "VIS-CARDIOLOGICA": 110, ECG: 29.5 },
  },
  {
    name: "Istituto Clinico Il Faro",
    type: "privateHospital",
    blueasy: true,
    address: "Corso Stati Uniti 9",
    postcode: "10128",
    position: [45.062756, 7.672069],
    prices: { "RIC-CHIRURGICO": 4200, "VIS-ORTOPEDICA": 139.5, RM: 195, RX: 52, ECG: 44.5 },
  },
  {
    name: "Laboratorio e Diagnostica Primavera",
    type: "diagnosticCentre",
    blueasy: true,
    address: "Corso Casale 60",
    postcode: "10131",
    position: [45.062085, 7.704564],
    prices: { RM: 170, RX: 45, ECG: 29.5, "LAB-PROFILO": 38, "ECO-MUSCOLOTENDINEA": 72 },
  },
];

interface Practitioner extends Pick<NewDoctor, "firstName" | "lastName" | "specialties"> {
  readonly facilityIds: readonly string[];
  readonly serviceCodes: readonly string[];
}

const physiotherapist = {
  specialties: ["FISIOTERAPIA"],
  serviceCodes: ["FKT-RIABILITATIVA", "FKT-MANUALE", "FKT-TECAR", "FKT-LASER"],
};
const orthopaedist = { specialties: ["ORTOPEDIA"], serviceCodes: ["VIS-ORTOPEDICA"] };
const at = (...facilityIds: string[]) => ({ facilityIds });

const practitioners: readonly Practitioner[] = [
  { firstName: "Paolo", lastName: "Silvestri", ...physiotherapist, ...at(crocettaId) },
  { firstName: "Federico", lastName: "Mazzoleni", ...physiotherapist, ...at(crocettaId) },
  { firstName: "Luca", lastName: "Bianco", ...physiotherapist, ...at(crocettaId) },
  { firstName: "Luca", lastName: "Bernardi", ...physiotherapist, ...at(sanSecondoId) },
  { firstName: "Elena", lastName: "Sacco", ...physiotherapist, ...at(crocettaId, sanSecondoId) },
  { firstName: "Alessandro", lastName: "Rossini", ...physiotherapist, ...at(facilityId(4)) },
  { firstName: "Salvatore", lastName: "Coppola", ...physiotherapist, ...at(granMadreId) },
  { firstName: "Serena", lastName: "Rossini", ...orthopaedist, ...at(granMadreId, facilityId(5)) },
  { firstName: "Emanuele", lastName: "Marino", ...orthopaedist, ...at(sanSecondoId, facilityId(8)) },
];

/** The fifth and the sixth are branches of one company. */
const companyOf = new Map([[6, 5]]);

/** Of an office that does not exist. */
export function vatNumberOf(company: number): string {
  const first10 = `${String(company).padStart(7, "0")}701`;
  return `${first10}${vatCheckDigit(first10)}`;
}

const facilities: readonly NewFacility[] = places.map(
  ({ name, type, blueasy, address, postcode, position: [lat, lon] }, index) => ({
    ...{ id: facilityId(index + 1), externalId: `PROVA-F${index + 1}` },
    ...{ name, type, blueasy, address, postcode, lat, lon, locationIsApproximate: false },
    ...{ municipality: "Torino", istatCode: "001272", province: "TO", region: "Piemonte" },
    phone: `+39 011 000 000${index + 1}`,
    email: `accettazione@${domainOf(name)}`,
    website: `https://www.${domainOf(name)}`,
    vatNumber: blueasy ? vatNumberOf(companyOf.get(index + 1) ?? index + 1) : null,
    openingHours: [
      ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: "07:30", closesAt: "19:30" })),
      { weekday: 6, opensAt: "08:30", closesAt: "12:30" },
    ],
  }),
);

const fees = places.flatMap(({ prices }, index) =>
  Object.entries(prices).map(([serviceCode, euros]) => ({
    ...{ facilityId: facilityId(index + 1), serviceCode, priceCents: Math.round(euros * 100) },
    ...{ validFrom: "2025-01-01", validTo: null },
  })),
);

const network: DemoNetwork = {
  facilities,
  fees,
  doctors: practitioners.map(({ firstName, lastName, specialties }, index) => ({
    ...{ id: doctorId(index + 1), externalId: `PROVA-M${index + 1}`, firstName, lastName, specialties },
  })),
  affiliations: practitioners.flatMap(({ facilityIds, serviceCodes }, index) =>
    fees
      .filter((fee) => facilityIds.includes(fee.facilityId) && serviceCodes.includes(fee.serviceCode))
      .map(({ facilityId, serviceCode }) => ({ doctorId: doctorId(index + 1), facilityId, serviceCode })),
  ),
};

/** What a search has to choose from: the nine of the tests, or a whole country of which nobody knows each. */
export type Breadth = "nine" | "country";

export async function seedFacilities(em: SqlEntityManager, breadth: Breadth): Promise<void> {
  const { facilities, fees, doctors, affiliations } = breadth === "nine" ? network : country();
  await storeFacilities(em, facilities);
  await storeFeeSchedule(em, fees);
  await storeDoctors(em, doctors);
  await storeAffiliations(em, affiliations);
}

/** The demo's network, with the tests' own three where the demo has those of its story. */
function country(): DemoNetwork {
  const wide = demoNetwork();
  const own = narrowed(network, [crocettaId, sanSecondoId, granMadreId]);
  const others = narrowed(
    wide,
    wide.facilities.slice(3).map(({ id }) => id),
  );
  return {
    facilities: [...own.facilities, ...others.facilities],
    fees: [...own.fees, ...others.fees],
    doctors: [...own.doctors, ...others.doctors],
    affiliations: [...own.affiliations, ...others.affiliations],
  };
}

/** Some facilities of a network, and whoever works there. */
function narrowed(
  { facilities, fees, doctors, affiliations }: DemoNetwork,
  ids: readonly string[],
): DemoNetwork {
  const here = new Set(ids);
  const left = affiliations.filter(({ facilityId }) => here.has(facilityId));
  const working = new Set(left.map(({ doctorId }) => doctorId));
  return {
    facilities: facilities.filter(({ id }) => here.has(id)),
    fees: fees.filter(({ facilityId }) => here.has(facilityId)),
    doctors: doctors.filter(({ id }) => working.has(id)),
    affiliations: left,
  };
}

/** Of the last two words of the name. */
function domainOf(name: string): string {
  return `${name.toLowerCase().split(" ").slice(-2).join("-")}.example`;
}

function facilityId(number: number): string {
  return `fac00000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

export function doctorId(number: number): string {
  return `d0c00000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
