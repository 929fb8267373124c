import { defineEntity, p } from "@mikro-orm/core";
import { Account, Person } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { Facility } from "../network/entity.ts";
import type { PlanCode } from "../plan/edition.ts";
import { limitUnits } from "./rules.ts";

/** A contract between the fund and a holder, on one plan. */
const PolicySchema = defineEntity({
  name: "Policy",
  properties: {
    id: p.uuid().primary(),
    number: p.string().length(30).unique(),
    /** `ippocrate`, `famiglia`: which family of editions applies. */
    planCode: p.string().length(40).$type<PlanCode>(),
    holder: () => p.manyToOne(Person).mapToPk(),
    /** First day of cover; its anniversary begins each insurance year. */
    startsOn: p.date().$type<LocalDate>(),
    endsOn: p.date().$type<LocalDate>().nullable(),
  },
});
export class Policy extends PolicySchema.class {}
PolicySchema.setClass(Policy);

export const relationships = ["holder", "spouse", "child"] as const;
export type Relationship = (typeof relationships)[number];

/** One insured person under a policy, from when to when. */
const EnrolmentSchema = defineEntity({
  name: "Enrolment",
  properties: {
    id: p.uuid().primary(),
    policy: () => p.manyToOne(Policy).mapToPk(),
    person: () => p.manyToOne(Person).mapToPk(),
    relationship: p.enum(relationships),
    startsOn: p.date().$type<LocalDate>(),
    endsOn: p.date().$type<LocalDate>().nullable(),
    /** Last day of enrolment with the body the plan is for; the cover then lasts to the next anniversary. */
    enrolledUntil: p.date().$type<LocalDate>().nullable(),
  },
  uniques: [{ properties: ["policy", "person"] }],
});
export class Enrolment extends EnrolmentSchema.class {}
EnrolmentSchema.setClass(Enrolment);

/** What an adult may agree to. */
export const consentKinds = ["healthData"] as const;
export type ConsentKind = (typeof consentKinds)[number];

/**
 * An adult lets the holder or the spouse of the same policy read of them. By trigger only its end is said later, once;
 * who consents anew gets another row.
 */
const ConsentSchema = defineEntity({
  name: "Consent",
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(consentKinds),
    /** Edition of the words that were agreed to: see `consent-words.ts`. */
    wording: p.string().length(20),
    giver: () => p.manyToOne(Person).mapToPk(),
    reader: () => p.manyToOne(Person).mapToPk(),
    /** Whose holder or spouse the reader is: under no other policy does it count. */
    policy: () => p.manyToOne(Policy).mapToPk(),
    givenAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
  checks: [{ name: "consent_between_two", expression: "giver_id <> reader_id" }],
  indexes: [
    { properties: ["reader"] },
    { properties: ["policy"] },
    {
      name: "consent_once",
      expression:
        "create unique index consent_once on consent (giver_id, reader_id, policy_id, kind) where revoked_at is null",
    },
  ],
});
export class Consent extends ConsentSchema.class {}
ConsentSchema.setClass(Consent);

/**
 * A facility's question about a member, kept whether or not somebody was found: it is the audit line, the count for
 * the rate limit and, when it found somebody, the short-lived permission to ask about that person. Append-only by trigger.
 */
const CoverCheckSchema = defineEntity({
  name: "CoverCheck",
  properties: {
    id: p.uuid().primary(),
    facility: () => p.manyToOne(Facility).mapToPk(),
    account: () => p.manyToOne(Account).mapToPk(),
    at: p.datetime(),
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    policy: () => p.manyToOne(Policy).mapToPk().nullable(),
    expiresAt: p.datetime(),
  },
  indexes: [{ properties: ["account", "at"] }, { properties: ["facility", "at"] }],
});
export class CoverCheck extends CoverCheckSchema.class {}
CoverCheckSchema.setClass(CoverCheck);

/**
 * What is left of one limit, for one owner, in one window. This row is locked before it is read; the database itself
 * refuses an overdraft. `used` and `held` always equal the sums of the ledger below it.
 */
const LimitAccountSchema = defineEntity({
  name: "LimitAccount",
  properties: {
    id: p.uuid().primary(),
    policy: () => p.manyToOne(Policy).mapToPk(),
    /** `ippocrate/6.2`: the limit in the edition. */
    limitKey: p.string().length(80),
    /** The person, or for a family limit the policy: whose limit it is. */
    ownerId: p.uuid(),
    startsOn: p.date().$type<LocalDate>(),
    /** Null for a limit that lasts as long as its event. */
    endsOn: p.date().$type<LocalDate>().nullable(),
    unit: p.enum(limitUnits),
    capacity: p.integer(),
    used: p.integer().default(0),
    held: p.integer().default(0),
  },
  uniques: [{ properties: ["policy", "limitKey", "ownerId", "startsOn"] }],
  checks: [
    {
      name: "limit_account_never_overdrawn",
      expression: "used >= 0 and held >= 0 and used + held <= capacity",
    },
  ],
});
export class LimitAccount extends LimitAccountSchema.class {}
LimitAccountSchema.setClass(LimitAccount);

export const ledgerKinds = ["hold", "capture", "release", "refund"] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

/** Append-only: why a limit moved. `Σ usedDelta = used` and `Σ heldDelta = held` of its account. */
const LimitEntrySchema = defineEntity({
  name: "LimitEntry",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    limitAccount: () => p.manyToOne(LimitAccount).mapToPk(),
    kind: p.enum(ledgerKinds),
    usedDelta: p.integer(),
    heldDelta: p.integer(),
    /** What it was for: `takeInCharge`, and its id. */
    causeType: p.string().length(40),
    causeId: p.uuid(),
    at: p.datetime(),
  },
  indexes: [{ properties: ["causeType", "causeId"] }],
  triggers: [
    {
      name: "limit_entry_append_only",
      timing: "before",
      events: ["update", "delete"],
      body: "raise exception 'the ledger is append-only'",
    },
  ],
});
export class LimitEntry extends LimitEntrySchema.class {}
LimitEntrySchema.setClass(LimitEntry);
