import { defineEntity, p } from "@mikro-orm/core";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { PositionType } from "../kernel/position-column.ts";
import { PlanePoint } from "./point.ts";
import { facilityTypes, type OpeningSpan } from "./rules.ts";

/** A contracted facility: hospital, centre or practice. */
const FacilitySchema = defineEntity({
  name: "Facility",
  properties: {
    id: p.uuid().primary(),
    /** The name it has in the files it was imported from; a second import of the same name updates it. */
    externalId: p.string().length(60).unique(),
    /** Partita IVA of the company, which several facilities may share; none where it is not known. */
    vatNumber: p.string().length(11).nullable(),
    name: p.string().length(200),
    /** `normalise(name)`: what a person's words are compared with. Sorted by bytes, so that a prefix is a range. */
    searchName: p.string().length(200).collation("C"),
    type: p.enum(facilityTypes),
    /** Street and number; empty when the source does not say. */
    address: p.string().length(200),
    /** CAP, five digits; empty when the source does not say. */
    postcode: p.string().length(5),
    municipality: p.string().length(120),
    /** ISTAT code of the municipality, six digits. */
    istatCode: p.string().length(6),
    /** Province sign, two letters. */
    province: p.string().length(2),
    region: p.string().length(60),
    location: p.type(PositionType),
    /** The position is the centre of the town, accepted as a proposal, not the facility's own. */
    locationIsApproximate: p.boolean().default(false),
    /** Takes part in Blueasy: requests, invoices and payments run through the portal. */
    blueasy: p.boolean().default(false),
    phone: p.string().length(40).nullable(),
    email: p.string().length(254).nullable(),
    website: p.string().length(254).nullable(),
    openingHours: p.json<readonly OpeningSpan[]>().default("[]"),
    /** Left the network: no longer found, still named by what happened before. */
    withdrawn: p.boolean().default(false),
  },
  indexes: [
    { name: "facility_location_index", expression: gist("facility_location_index", "facility", "location") },
    // The map asks by degrees: a box of the screen.
    {
      name: "facility_box_index",
      expression: gist("facility_box_index", "facility", "(location::geometry)"),
    },
    {
      name: "facility_search_name_trigrams",
      expression: trigrams("facility_search_name_trigrams", "facility"),
    },
    { properties: ["searchName", "id"] },
    { properties: ["vatNumber"] },
  ],
  checks: [{ name: "facility_vat_number_check", expression: "vat_number ~ '^[0-9]{11}$'" }],
});
export class Facility extends FacilitySchema.class {}
FacilitySchema.setClass(Facility);

/** Where the fund pays a facility. */
const FacilityBankAccountSchema = defineEntity({
  name: "FacilityBankAccount",
  properties: {
    facility: () => p.manyToOne(Facility).mapToPk().primary(),
    holderName: p.string().length(140),
    iban: p.string().length(34),
  },
});
export class FacilityBankAccount extends FacilityBankAccountSchema.class {}
FacilityBankAccountSchema.setClass(FacilityBankAccount);

/** That a facility offers a service of the catalogue. Its price is in the fee schedule. */
const FacilityServiceSchema = defineEntity({
  name: "FacilityService",
  properties: {
    facility: () => p.manyToOne(Facility).mapToPk().primary().deleteRule("cascade"),
    /** Code of the catalogue. */
    serviceCode: p.string().length(40).primary(),
  },
  indexes: [{ properties: ["serviceCode", "facility"] }],
});
export class FacilityService extends FacilityServiceSchema.class {}
FacilityServiceSchema.setClass(FacilityService);

/** What one unit of a service costs at a facility, from a day on. */
const FeeScheduleItemSchema = defineEntity({
  name: "FeeScheduleItem",
  properties: {
    facility: () => p.manyToOne(Facility).mapToPk().primary().deleteRule("cascade"),
    serviceCode: p.string().length(40).primary(),
    validFrom: p.date().$type<LocalDate>().primary(),
    /** Last day it holds; none while it holds until a later price. */
    validTo: p.date().$type<LocalDate>().nullable(),
    priceCents: p.integer().$type<Cents>(),
  },
  checks: [
    { name: "fee_schedule_item_price_check", expression: "price_cents > 0" },
    { name: "fee_schedule_item_period_check", expression: "valid_to >= valid_from" },
    {
      name: "fee_schedule_item_no_overlap",
      expression:
        "exclude using gist (facility_id with =, service_code with =, daterange(valid_from, valid_to, '[]') with &&)",
    },
  ],
});
export class FeeScheduleItem extends FeeScheduleItemSchema.class {}
FeeScheduleItemSchema.setClass(FeeScheduleItem);

const DoctorSchema = defineEntity({
  name: "Doctor",
  properties: {
    id: p.uuid().primary(),
    externalId: p.string().length(60).unique(),
    firstName: p.string().length(80),
    lastName: p.string().length(80),
    /** `normalise(lastName + firstName)`: surname first, so that a prefix of the surname is a prefix of it. */
    searchName: p.string().length(160).collation("C"),
    /** Codes of `specialties.ts`, the main one first. */
    specialties: p.array(),
    withdrawn: p.boolean().default(false),
  },
  indexes: [
    { name: "doctor_search_name_trigrams", expression: trigrams("doctor_search_name_trigrams", "doctor") },
    { properties: ["searchName", "id"] },
  ],
});
export class Doctor extends DoctorSchema.class {}
DoctorSchema.setClass(Doctor);

/** The agreement by which a doctor performs a service at a facility. */
const AffiliationSchema = defineEntity({
  name: "Affiliation",
  properties: {
    doctor: () => p.manyToOne(Doctor).mapToPk().primary().deleteRule("cascade"),
    facility: () => p.manyToOne(Facility).mapToPk().primary().deleteRule("cascade"),
    serviceCode: p.string().length(40).primary(),
  },
  indexes: [{ properties: ["facility", "doctor", "serviceCode"] }],
});
export class Affiliation extends AffiliationSchema.class {}
AffiliationSchema.setClass(Affiliation);

/** Small numbers for the codes of the catalogue, given out by the database in the order they first appear. */
const ServiceNumberSchema = defineEntity({
  name: "ServiceNumber",
  properties: {
    serviceCode: p.string().length(40).primary(),
    number: p.integer().autoincrement().unique(),
  },
});
export class ServiceNumber extends ServiceNumberSchema.class {}
ServiceNumberSchema.setClass(ServiceNumber);

/**
 * Read model of the search "nearest first": one row per facility and service, plus one per facility for "any service".
 * Triggers on facility and facility_service keep it, in the transaction of the write; see `rules.ts` for the key.
 */
const FacilityNearbySchema = defineEntity({
  name: "FacilityNearby",
  properties: {
    facility: () => p.manyToOne(Facility).mapToPk().primary().deleteRule("cascade"),
    /** Service, type and Blueasy packed into one number, so that one index finds the nearest of exactly these. */
    key: p.integer().primary(),
    point: p.type(PlanePoint),
  },
  indexes: [
    {
      name: "facility_nearby_index",
      expression: gist("facility_nearby_index", "facility_nearby", "key, point"),
    },
  ],
});
export class FacilityNearby extends FacilityNearbySchema.class {}
FacilityNearbySchema.setClass(FacilityNearby);

/**
 * Read model of the search for doctors "nearest first": for each doctor and facility one row for "any", one per service
 * agreed there and one per specialty. Triggers keep it, in the transaction of the write.
 */
const DoctorNearbySchema = defineEntity({
  name: "DoctorNearby",
  properties: {
    doctor: () => p.manyToOne(Doctor).mapToPk().primary().deleteRule("cascade"),
    /** 0, or the `service_number` of a service or of "specialty CODE". */
    key: p.integer().primary(),
    facility: () => p.manyToOne(Facility).mapToPk().primary().deleteRule("cascade"),
    point: p.type(PlanePoint),
  },
  indexes: [
    { name: "doctor_nearby_index", expression: gist("doctor_nearby_index", "doctor_nearby", "key, point") },
    { properties: ["facility", "key"] },
  ],
});
export class DoctorNearby extends DoctorNearbySchema.class {}
DoctorNearbySchema.setClass(DoctorNearby);

/** Every word of four letters or more that ever stood in a name: what a word with a typing error may have meant. */
const NameWordSchema = defineEntity({
  name: "NameWord",
  properties: { word: p.string().length(200).collation("C").primary() },
  indexes: [
    {
      name: "name_word_trigrams",
      expression: "create index name_word_trigrams on name_word using gin (word gin_trgm_ops)",
    },
  ],
});
export class NameWord extends NameWordSchema.class {}
NameWordSchema.setClass(NameWord);

/**
 * Read model of what a list shows of a facility besides its own row: one row to fetch instead of many to look up.
 * Triggers keep it, in the transaction of the write. Texts of JSON, read by `search/fast/lists.ts` alone.
 */
const FacilityCardSchema = defineEntity({
  name: "FacilityCard",
  properties: {
    facility: () => p.manyToOne(Facility).mapToPk().primary().deleteRule("cascade"),
    /** `[[service code, price in cents, valid from, valid to or null], …]`, whenever valid. */
    offers: p.text(),
    /** `[[id, first name, last name, [specialties], [service codes]], …]`: the first 20 by name. */
    doctors: p.text(),
  },
});
export class FacilityCard extends FacilityCardSchema.class {}
FacilityCardSchema.setClass(FacilityCard);

/** Read model of the search by name: doctors of the network by each word of their names, in the order of lists. */
const DoctorWordSchema = defineEntity({
  name: "DoctorWord",
  properties: {
    word: p.string().length(160).collation("C").primary(),
    searchName: p.string().length(160).collation("C").primary(),
    doctor: () => p.manyToOne(Doctor).mapToPk().primary().deleteRule("cascade"),
  },
  indexes: [{ properties: ["doctor"] }],
});
export class DoctorWord extends DoctorWordSchema.class {}
DoctorWordSchema.setClass(DoctorWord);

/** The same for facilities. */
const FacilityWordSchema = defineEntity({
  name: "FacilityWord",
  properties: {
    word: p.string().length(200).collation("C").primary(),
    searchName: p.string().length(200).collation("C").primary(),
    facility: () => p.manyToOne(Facility).mapToPk().primary().deleteRule("cascade"),
  },
  indexes: [{ properties: ["facility"] }],
});
export class FacilityWord extends FacilityWordSchema.class {}
FacilityWordSchema.setClass(FacilityWord);

function gist(name: string, table: string, columns: string): string {
  return `create index ${name} on ${table} using gist (${columns})`;
}

function trigrams(name: string, table: string): string {
  return `create index ${name} on ${table} using gin (search_name gin_trgm_ops)`;
}
