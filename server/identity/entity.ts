import { defineEntity, type Opt, p } from "@mikro-orm/core";
import { deskRoles, facilityRoles, proofNeeds } from "../kernel/roles.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { Doctor, Facility } from "../network/entity.ts";
import { factorKinds } from "./rules.ts";

export const sexes = ["female", "male"] as const;
const languages = ["it", "en"] as const;

/** A human being known to the fund: insured, or payee. */
const PersonSchema = defineEntity({
  name: "Person",
  properties: {
    id: p.uuid().primary(),
    firstName: p.string().length(120),
    lastName: p.string().length(120),
    birthDate: p.date().$type<LocalDate>(),
    sex: p.enum(sexes),
    /** Of both names as the database compares them, each behind a space; nothing that a page reads. */
    words: p
      .text()
      .$type<Opt<string>>()
      .generated("(' ' || person_words(last_name, first_name)) stored")
      .lazy()
      .hidden(),
    /** Codice fiscale: 16 characters, upper case, as issued (with omocodia where it applies). */
    taxCode: p.string().length(16).unique(),
    email: p.string().length(254).nullable(),
    mobile: p.string().length(20).nullable(),
    /** Wants short messages on the mobile. */
    smsOptIn: p.boolean().default(false),
    /** Which language letters begin with. */
    language: p.enum(languages).default("it"),
    /** Where paper is sent: all of it, or nothing. */
    street: p.string().length(200).nullable(),
    postcode: p.string().length(12).nullable(),
    municipality: p.string().length(120).nullable(),
    /** Sign of the province, in Italy alone. */
    province: p.string().length(2).nullable(),
    /** ISO 3166-1, two letters. */
    country: p.string().length(2).nullable(),
    /** Entered by the desk: from then on nobody acts as this person, and heirs act for it. */
    diedOn: p.date().$type<LocalDate>().nullable(),
  },
  checks: [
    {
      name: "person_address_whole",
      expression:
        "num_nonnulls(street, postcode, municipality, country) % 4 = 0 and (province is null or country = 'IT')",
    },
  ],
  indexes: [
    {
      name: "person_words_trigrams",
      expression: "create index person_words_trigrams on person using gin (words gin_trgm_ops)",
    },
  ],
});
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

/** A user who signs in. What it may do follows from its person, its facilities and its desk role. */
const AccountSchema = defineEntity({
  name: "Account",
  properties: {
    id: p.uuid().primary(),
    /** Lower case, unique; never equal to the password. */
    userName: p.string().length(80).unique(),
    displayName: p.string().length(160),
    email: p.string().length(254),
    /** When somebody showed that letters to it are read. */
    emailProvedAt: p.datetime().nullable(),
    /** argon2id, with its own salt and parameters; null: signs in otherwise. */
    passwordHash: p.string().nullable(),
    /** It is renewed after a while. */
    passwordChangedAt: p.datetime(),
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    /** What it may do at the fund's desk; null: it does not work there. */
    deskRole: p.enum(deskRoles).nullable(),
    createdAt: p.datetime(),
    disabledAt: p.datetime().nullable(),
  },
});
export class Account extends AccountSchema.class {}
AccountSchema.setClass(Account);

/**
 * Where a person was reached before somebody changed it: letters about the change go there. Append-only by trigger.
 */
const ContactChangeSchema = defineEntity({
  name: "ContactChange",
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).mapToPk(),
    changedBy: () => p.manyToOne(Account).mapToPk(),
    changedAt: p.datetime(),
    formerEmail: p.string().length(254).nullable(),
    formerMobile: p.string().length(20).nullable(),
  },
  indexes: [{ properties: ["person", "changedAt"] }],
});
export class ContactChange extends ContactChangeSchema.class {}
ContactChangeSchema.setClass(ContactChange);

/** From when to when a user may act for a facility, and as what; an ended row ends access on the next request. */
const FacilityStaffSchema = defineEntity({
  name: "FacilityStaff",
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk(),
    facility: () => p.manyToOne(Facility).mapToPk(),
    role: p.enum(facilityRoles),
    /** Which doctor of the network a user with that role is. */
    doctor: () => p.manyToOne(Doctor).mapToPk().nullable(),
    since: p.date().$type<LocalDate>(),
    until: p.date().$type<LocalDate>().nullable(),
  },
  uniques: [{ properties: ["account", "facility"] }],
  checks: [
    {
      name: "facility_staff_doctor",
      expression: "doctor_id is null or role = 'doctor'",
    },
  ],
});
export class FacilityStaff extends FacilityStaffSchema.class {}
FacilityStaffSchema.setClass(FacilityStaff);

export const doors = ["member", "facility", "desk"] as const;
export type Door = (typeof doors)[number];

/** By what a session was begun. */
export const provedBy = ["password", "totp", "passkey", "recoveryCode", "oidc"] as const;
export type ProvedBy = (typeof provedBy)[number];

/** One signed-in browser or program. Only the hash of its secret is kept. */
const SessionSchema = defineEntity({
  name: "Session",
  properties: {
    id: p.uuid().primary(),
    secretHash: p.string().length(64).unique(),
    account: () => p.manyToOne(Account).mapToPk(),
    door: p.enum(doors),
    facility: () => p.manyToOne(Facility).mapToPk().nullable(),
    /** What is still to be proved before it is worth anything; null: nothing. */
    needs: p.enum(proofNeeds).nullable(),
    provedBy: p.enum(provedBy),
    /** Until when it counts as proved a moment ago. */
    freshUntil: p.datetime().nullable(),
    /** What the browser says of itself. */
    userAgent: p.string().length(200).nullable(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    endedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ["account", "endedAt"] }],
});
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);

/**
 * What an account proves itself by, beside its password. No secret lies here: those of an app and of recovery codes are
 * computed from the nonce and the master key, and of a passkey only the public half is known.
 */
const FactorSchema = defineEntity({
  name: "Factor",
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk(),
    kind: p.enum(factorKinds),
    /** As its owner calls it. */
    name: p.string().length(60),
    createdAt: p.datetime(),
    lastUsedAt: p.datetime().nullable(),
    /** Of an app and of recovery codes. */
    nonce: p.string().length(40).nullable(),
    /** Of an app: the newest thirty seconds whose code was used, counted from 1970; each is good once. */
    lastStep: p.integer().nullable(),
    /** Of recovery codes: a bit for each that was used. */
    usedCodes: p.integer().nullable(),
    /** Of a passkey, as WebAuthn writes them: base64url. */
    credentialId: p.string().length(1400).unique().nullable(),
    publicKey: p.string().length(4000).nullable(),
    /** How often a passkey says that it signed; 0 when it does not count. */
    signatures: p.bigint("number").nullable(),
    /** Ways to a passkey for a browser to try, with spaces between. */
    transports: p.string().length(80).nullable(),
  },
  indexes: [{ properties: ["account"] }],
  checks: [
    {
      name: "factor_whole",
      expression: `case kind
        when 'totp' then num_nonnulls(nonce, last_step) = 2 and num_nonnulls(used_codes, credential_id, public_key, signatures) = 0
        when 'recoveryCodes' then num_nonnulls(nonce, used_codes) = 2 and num_nonnulls(last_step, credential_id, public_key, signatures) = 0
        else num_nonnulls(credential_id, public_key, signatures) = 3 and num_nonnulls(nonce, last_step, used_codes) = 0 end`,
    },
  ],
});
export class Factor extends FactorSchema.class {}
FactorSchema.setClass(Factor);

/**
 * All second factors of an account were taken away, since their owner had lost them. Until a code of a letter proves that the
 * owner is the one who comes back, the password alone neither lets in nor sets up another factor.
 */
const FactorLossSchema = defineEntity({
  name: "FactorLoss",
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk(),
    /** Who did it; null: whoever runs the product. */
    endedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    /** How the owner was recognised. */
    reason: p.string().length(500),
    at: p.datetime(),
    provedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ["account", "at"] }],
});
export class FactorLoss extends FactorLossSchema.class {}
FactorLossSchema.setClass(FactorLoss);

export const alarmKinds = ["wrongCodes", "codesSent", "memberSearches"] as const;
export type AlarmKind = (typeof alarmKinds)[number];

/** Somebody came to a limit that honest work does not reach. The desk looks into it and marks it as seen. */
const AlarmSchema = defineEntity({
  name: "Alarm",
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(alarmKinds),
    at: p.datetime(),
    /** Who came to it, and for which facility. */
    account: () => p.manyToOne(Account).mapToPk(),
    facility: () => p.manyToOne(Facility).mapToPk(),
    /** The member it concerns; null when it is about no single one. */
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    seenAt: p.datetime().nullable(),
    seenBy: () => p.manyToOne(Account).mapToPk().nullable(),
  },
  indexes: [{ properties: ["seenAt", "at"] }, { properties: ["at", "id"] }],
});
export class Alarm extends AlarmSchema.class {}
AlarmSchema.setClass(Alarm);

export const signInOutcomes = ["signedIn", "halfProved", "wrongPassword", "wrongFactor"] as const;
export type SignInOutcome = (typeof signInOutcomes)[number];

/**
 * A try to sign in that was looked at, for the account's owner to see. Append-only by trigger, except that what is older than
 * `signInDays` is removed. A name that nobody has leaves a line of nobody: it takes the same time.
 */
const SignInSchema = defineEntity({
  name: "SignIn",
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk().nullable(),
    /** Which session it began. */
    session: () => p.manyToOne(Session).mapToPk().nullable(),
    at: p.datetime(),
    outcome: p.enum(signInOutcomes),
    /** Network address, in the form in which askers are counted. */
    address: p.string().length(64).nullable(),
    /** What the browser calls itself, cut to what fits. */
    userAgent: p.string().length(200).nullable(),
    /** Whether the account had never signed in on it before. */
    isNewDevice: p.boolean(),
  },
  indexes: [{ properties: ["account", "at", "id"] }, { properties: ["session"] }, { properties: ["at"] }],
});
export class SignIn extends SignInSchema.class {}
SignInSchema.setClass(SignIn);

/** A letter that a password will have to be renewed: once for each password and number of days before. Append-only by trigger. */
const PasswordNoticeSchema = defineEntity({
  name: "PasswordNotice",
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk(),
    /** The day from which on nobody gets in with it. */
    renewBy: p.date().$type<LocalDate>(),
    daysBefore: p.integer(),
    writtenAt: p.datetime(),
  },
  uniques: [{ properties: ["account", "renewBy", "daysBefore"] }],
});
export class PasswordNotice extends PasswordNoticeSchema.class {}
PasswordNoticeSchema.setClass(PasswordNotice);
