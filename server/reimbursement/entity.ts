import { defineEntity, p } from "@mikro-orm/core";
import { Claim, ExpenseDocument, Payee } from "../claim/entity.ts";
import { Document } from "../document/entity.ts";
import { Account, Person } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { answers, channels, type OtherCover, outcomes, type PrintedLine } from "./rules.ts";
import { awaited } from "./state-rules.ts";

/** Richiesta di rimborso: what somebody handed in together. It has no decision of its own; by trigger it never changes. */
const ReimbursementRequestSchema = defineEntity({
  name: "ReimbursementRequest",
  properties: {
    id: p.uuid().primary(),
    /** `RR-2026-000123`, for people. */
    number: p.string().length(20).unique(),
    person: () => p.manyToOne(Person).mapToPk(),
    channel: p.enum(channels),
    /** The member, or who at the desk entered a letter or a call. */
    submittedBy: () => p.manyToOne(Account).mapToPk(),
    /** Where the person wants to hear of it. */
    contactEmail: p.string().length(254).nullable(),
    contactMobile: p.string().length(20).nullable(),
    smsOptIn: p.boolean(),
    payee: () => p.manyToOne(Payee).mapToPk(),
    otherCover: p.json<OtherCover>().nullable(),
    notes: p.string().length(2000).nullable(),
    submittedAt: p.datetime(),
  },
  indexes: [{ properties: ["person", "submittedAt"] }],
});
export class ReimbursementRequest extends ReimbursementRequestSchema.class {}
ReimbursementRequestSchema.setClass(ReimbursementRequest);

/** The life of one expense document handed in for reimbursement; where it stands, the document itself says. */
const ReimbursementCaseSchema = defineEntity({
  name: "ReimbursementCase",
  properties: {
    expenseDocument: () => p.oneToOne(ExpenseDocument).mapToPk().primary(),
    request: () => p.manyToOne(ReimbursementRequest).mapToPk(),
    /** Whose it is. */
    person: () => p.manyToOne(Person).mapToPk(),
    /** A cura ultimata: nothing is paid before. */
    treatmentEnded: p.boolean(),
    vatCents: p.integer().$type<Cents>().nullable(),
    stampDutyCents: p.integer().$type<Cents>().nullable(),
    doctorName: p.string().length(160).nullable(),
    /** What another cover paid of it already. */
    paidElsewhereCents: p.integer().$type<Cents>(),
    /** What credit notes took off it. */
    creditedCents: p
      .integer()
      .$type<Cents>()
      .default(0 as Cents),
    /** The lines of a foreign document, until they are lines in euros. */
    printedLines: p.json<readonly PrintedLine[]>().nullable(),
    /** The stay to which it belongs: its claim becomes this one's. */
    tiedTo: () => p.manyToOne(Claim).mapToPk().nullable(),
    /** Another of the same provider, day and amount. */
    nearDouble: () => p.manyToOne(ExpenseDocument).mapToPk().nullable(),
    editionId: p.string().length(60),
    /** What it waits for; null once it is decided. */
    waitsFor: p.enum(awaited).nullable(),
    /** Until when whoever it waits for shall act. */
    dueOn: p.date().$type<LocalDate>(),
    /** Days that the desk had left when the member was asked. */
    deskDaysLeft: p.integer().nullable(),
    decidedAt: p.datetime().nullable(),
    /** The last fact of the case that the decision knew. */
    factsUpTo: p.bigint("string").nullable(),
  },
  checks: [
    {
      name: "reimbursement_case_waits_until_decided",
      expression: "(waits_for is null) = (decided_at is not null)",
    },
    { name: "reimbursement_case_amounts", expression: "paid_elsewhere_cents >= 0 and credited_cents >= 0" },
  ],
  indexes: [{ properties: ["request"] }, { properties: ["person"] }, { properties: ["waitsFor", "dueOn"] }],
});
export class ReimbursementCase extends ReimbursementCaseSchema.class {}
ReimbursementCaseSchema.setClass(ReimbursementCase);

/** A file handed in with an expense document, and as what: the document itself, what the plan requires, or else. */
const ReimbursementFileSchema = defineEntity({
  name: "ReimbursementFile",
  properties: {
    id: p.uuid().primary(),
    expenseDocument: () => p.manyToOne(ExpenseDocument).mapToPk(),
    document: () => p.manyToOne(Document).mapToPk(),
    /** `invoice`, a document code of the plan, `other`. */
    kind: p.string().length(40),
    addedAt: p.datetime(),
    addedBy: () => p.manyToOne(Account).mapToPk(),
  },
  indexes: [{ properties: ["expenseDocument", "addedAt"] }, { properties: ["document"] }],
});
export class ReimbursementFile extends ReimbursementFileSchema.class {}
ReimbursementFileSchema.setClass(ReimbursementFile);

/** What somebody at the desk decided about a document, and why. Append-only by trigger. */
const ReimbursementDecisionSchema = defineEntity({
  name: "ReimbursementDecision",
  properties: {
    id: p.uuid().primary(),
    expenseDocument: () => p.manyToOne(ExpenseDocument).mapToPk(),
    outcome: p.enum(outcomes),
    at: p.datetime(),
    decidedBy: () => p.manyToOne(Account).mapToPk(),
    /** In that person's words; of what the plan proposed there need be none. */
    reason: p.string().length(500).nullable(),
    /** None of a credit note. */
    clause: p.string().length(20).nullable(),
    /** What the member reads. */
    message: p.string().length(2000),
    factsUpTo: p.bigint("string").nullable(),
    /** So much of the document counts. */
    recognisedCents: p.integer().$type<Cents>(),
    payableCents: p.integer().$type<Cents>(),
    memberShareCents: p.integer().$type<Cents>(),
  },
  checks: [
    {
      name: "reimbursement_decision_against_the_member_has_a_reason",
      expression: "outcome <> 'reduced' or reason is not null",
    },
  ],
  indexes: [{ properties: ["expenseDocument", "at"] }],
});
export class ReimbursementDecision extends ReimbursementDecisionSchema.class {}
ReimbursementDecisionSchema.setClass(ReimbursementDecision);

/** A complete list of what is missing, asked for at once; or what the member sends by post, with nobody asking. */
const DocumentAskingSchema = defineEntity({
  name: "DocumentAsking",
  properties: {
    id: p.uuid().primary(),
    expenseDocument: () => p.manyToOne(ExpenseDocument).mapToPk(),
    /** Null: the member announced it with the request. */
    askedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    askedAt: p.datetime(),
    /** What the member reads. */
    message: p.string().length(2000).nullable(),
    /** Why once more. */
    againReason: p.string().length(500).nullable(),
    answerBy: p.date().$type<LocalDate>(),
    /** All of it came, nobody answered in time, or it was decided without. */
    endedAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ["expenseDocument", "askedAt"] },
    {
      name: "document_asking_open_once",
      expression:
        "create unique index document_asking_open_once on document_asking (expense_document_id) where ended_at is null",
    },
  ],
});
export class DocumentAsking extends DocumentAskingSchema.class {}
DocumentAskingSchema.setClass(DocumentAsking);

const AskedDocumentSchema = defineEntity({
  name: "AskedDocument",
  properties: {
    id: p.uuid().primary(),
    asking: () => p.manyToOne(DocumentAsking).mapToPk(),
    position: p.integer(),
    /** A document code of the plan, or `other`, which `words` names. */
    requirement: p.string().length(40),
    words: p.string().length(200).nullable(),
    why: p.string().length(500),
    answer: p.enum(answers).nullable(),
    answeredAt: p.datetime().nullable(),
    /** Of what came by post: the day on which it arrived. */
    arrivedOn: p.date().$type<LocalDate>().nullable(),
  },
  uniques: [{ properties: ["asking", "position"] }],
  checks: [
    { name: "asked_document_answered_at", expression: "(answer is null) = (answered_at is null)" },
    { name: "asked_document_arrives_by_post", expression: "arrived_on is null or answer = 'byPost'" },
    { name: "asked_document_other_is_named", expression: "(requirement = 'other') = (words is not null)" },
  ],
});
export class AskedDocument extends AskedDocumentSchema.class {}
AskedDocumentSchema.setClass(AskedDocument);
