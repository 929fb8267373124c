import { defineEntity, p } from "@mikro-orm/core";
import { Claim, ExpenseDocument } from "../claim/entity.ts";
import type { StoredStep } from "../coverage/rules.ts";
import { Policy } from "../coverage/entity.ts";
import { Account, Person } from "../identity/entity.ts";
import { Proof } from "../identity/proof/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { Doctor, Facility } from "../network/entity.ts";
import type { Contact } from "../coverage/family.ts";
import { identityDocuments, nextActors, origins, outcomes } from "./rules.ts";
import { decisions, lifecycles } from "./state-rules.ts";

/** Presa in carico: a facility asks the fund to pay it directly for a member. */
const TakeInChargeSchema = defineEntity({
  name: "TakeInCharge",
  properties: {
    id: p.uuid().primary(),
    /** `PC-2026-000123`, for people. */
    number: p.string().length(20).unique(),
    facility: () => p.manyToOne(Facility).mapToPk(),
    person: () => p.manyToOne(Person).mapToPk(),
    policy: () => p.manyToOne(Policy).mapToPk(),
    openedBy: () => p.manyToOne(Account).mapToPk(),
    origin: p.enum(origins).default("facilityPortal"),
    lifecycle: p.enum(lifecycles),
    decision: p.enum(decisions),
    startsOn: p.date().$type<LocalDate>(),
    /** Last day on which the authorised services may be invoiced. */
    expiresOn: p.date().$type<LocalDate>().nullable(),
    doctorName: p.string().length(160).nullable(),
    /** Who treats, of the facility's doctors: whoever signs in as this doctor sees the case. */
    doctor: () => p.manyToOne(Doctor).mapToPk().nullable(),
    /** Where the member wants the decision of their own request to go. */
    contactEmail: p.string().length(254).nullable(),
    contactMobile: p.string().length(20).nullable(),
    editionId: p.string().length(60),
    requestedCents: p.integer().$type<Cents>(),
    /** What the fund promised to pay at most; reserved on the member's limits. */
    authorisedCents: p.integer().$type<Cents>().nullable(),
    memberShareCents: p.integer().$type<Cents>().nullable(),
    steps: p.json<StoredStep[]>().default([]),
    openedAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    /** The last fact of the case that the decision knew: what is said later only a revision uses. */
    factsUpTo: p.bigint("string").nullable(),
    /** From whom the plan's missing answers are awaited, and since when it is theirs to act: of a case under evaluation. */
    waitsFor: p.enum(nextActors).nullable(),
    waitsSince: p.datetime().nullable(),
    claim: () => p.manyToOne(Claim).mapToPk().nullable(),
    closingReason: p.string().length(500).nullable(),
  },
  checks: [{ name: "take_in_charge_waits_since", expression: "(waits_for is null) = (waits_since is null)" }],
  indexes: [
    { properties: ["facility", "openedAt"] },
    { properties: ["doctor", "facility"] },
    { properties: ["person", "openedAt"] },
    { properties: ["lifecycle", "decision"] },
    { properties: ["openedAt", "id"] },
    { properties: ["startsOn", "id"] },
    { properties: ["requestedCents", "id"] },
  ],
});
export class TakeInCharge extends TakeInChargeSchema.class {}
TakeInChargeSchema.setClass(TakeInCharge);

/** One service of a take-in-charge: so many units at a price from the fee schedule. */
const TakeInChargeLineSchema = defineEntity({
  name: "TakeInChargeLine",
  properties: {
    id: p.uuid().primary(),
    takeInCharge: () => p.manyToOne(TakeInCharge).mapToPk(),
    position: p.integer(),
    serviceCode: p.string().length(40),
    units: p.integer(),
    unitPriceCents: p.integer().$type<Cents>(),
  },
  uniques: [{ properties: ["takeInCharge", "position"] }],
  checks: [{ name: "take_in_charge_line_positive", expression: "units > 0 and unit_price_cents > 0" }],
});
export class TakeInChargeLine extends TakeInChargeLineSchema.class {}
TakeInChargeLineSchema.setClass(TakeInChargeLine);

/** An invoice for what a take-in-charge authorised: what it asks and what is paid of it belong to the claim. */
const TakeInChargeInvoiceSchema = defineEntity({
  name: "TakeInChargeInvoice",
  properties: {
    expenseDocument: () => p.oneToOne(ExpenseDocument).mapToPk().primary(),
    takeInCharge: () => p.manyToOne(TakeInCharge).mapToPk(),
    /** 0 of the first one. */
    position: p.integer(),
    /** No other will follow: what it does not ask for is no longer held. */
    isFinal: p.boolean(),
  },
  uniques: [{ properties: ["takeInCharge", "position"] }],
});
export class TakeInChargeInvoice extends TakeInChargeInvoiceSchema.class {}
TakeInChargeInvoiceSchema.setClass(TakeInChargeInvoice);

/** What was decided, by the plan or by a person, and on which facts. Append-only by trigger. */
const CaseDecisionSchema = defineEntity({
  name: "CaseDecision",
  properties: {
    id: p.uuid().primary(),
    takeInCharge: () => p.manyToOne(TakeInCharge).mapToPk(),
    outcome: p.enum(outcomes),
    at: p.datetime(),
    /** Whose judgement or word at the desk led to it; null where the plan decided on what it was told elsewhere. */
    decidedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    /** In that person's words. */
    reason: p.string().length(500).nullable(),
    /** The clause that decides: of the first refused line, else of the benefit. */
    clause: p.string().length(20),
    factsUpTo: p.bigint("string").nullable(),
    payableCents: p.integer().$type<Cents>(),
    memberShareCents: p.integer().$type<Cents>(),
  },
  checks: [
    { name: "case_decision_reason_is_somebodys", expression: "reason is null or decided_by_id is not null" },
  ],
  indexes: [{ properties: ["takeInCharge", "at"] }],
});
export class CaseDecision extends CaseDecisionSchema.class {}
CaseDecisionSchema.setClass(CaseDecision);

/**
 * The member's yes: a one-time code bound to this take-in-charge (facility, member, services), a click of the member or a
 * parent, or, for who cannot be sent a code, what the reception saw.
 */
const ConfirmationSchema = defineEntity({
  name: "Confirmation",
  properties: {
    takeInCharge: () => p.manyToOne(TakeInCharge).mapToPk().primary(),
    /** Its one-time code. */
    proof: () => p.oneToOne(Proof).mapToPk(),
    /** Whom the code that now works was sent to; nobody when the fund holds no address. */
    recipients: p.json<readonly Contact[]>().default([]),
    confirmedAt: p.datetime().nullable(),
    confirmedBy: p.enum(["code", "member", "parent", "representative", "clinic"]).nullable(),
    /** Why no code could confirm it, and the document that the reception saw instead. */
    reason: p.string().length(500).nullable(),
    identityDocument: p.enum(identityDocuments).nullable(),
  },
  checks: [
    {
      name: "confirmation_at_clinic",
      expression:
        "(coalesce(confirmed_by, '') = 'clinic') = (reason is not null) and (reason is null) = (identity_document is null)",
    },
  ],
  indexes: [
    {
      name: "confirmation_at_clinic_at",
      expression:
        "create index confirmation_at_clinic_at on confirmation (confirmed_at) where confirmed_by = 'clinic'",
    },
  ],
});
export class Confirmation extends ConfirmationSchema.class {}
ConfirmationSchema.setClass(Confirmation);
