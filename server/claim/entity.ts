import { defineEntity, p } from "@mikro-orm/core";
import { Policy } from "../coverage/entity.ts";
import { Document } from "../document/entity.ts";
import { Account, Person } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { Facility } from "../network/entity.ts";
import type { StoredStep } from "../coverage/rules.ts";

export const causes = ["illness", "injury"] as const;
export type Cause = (typeof causes)[number];

/** Sinistro: the event that groups documents and takes-in-charge. */
const ClaimSchema = defineEntity({
  name: "Claim",
  properties: {
    id: p.uuid().primary(),
    /** `765/2026`: numbered without gaps within its year. */
    number: p.string().length(20).unique(),
    person: () => p.manyToOne(Person).mapToPk(),
    policy: () => p.manyToOne(Policy).mapToPk(),
    cause: p.enum(causes),
    injuredOn: p.date().$type<LocalDate>().nullable(),
    openedOn: p.date().$type<LocalDate>(),
    openedAt: p.datetime(),
  },
});
export class Claim extends ClaimSchema.class {}
ClaimSchema.setClass(Claim);

/** An invoice, whichever channel it came by. The same invoice of the same issuer exists once, and the same file once. */
const ExpenseDocumentSchema = defineEntity({
  name: "ExpenseDocument",
  properties: {
    id: p.uuid().primary(),
    claim: () => p.manyToOne(Claim).mapToPk(),
    issuer: () => p.manyToOne(Facility).mapToPk(),
    /** As printed, trimmed and upper case, so that `12/a` and `12/A` are one. */
    number: p.string().length(40),
    issuedOn: p.date().$type<LocalDate>(),
    /** Year of `issuedOn`: numbers start anew each year. */
    issuedYear: p.integer(),
    amountCents: p.integer().$type<Cents>(),
    document: () => p.manyToOne(Document).mapToPk(),
    /** Of the file: the same bytes are one invoice. Null only where they were two before that was asked. */
    sha256: p.string().length(64).nullable(),
    receivedAt: p.datetime(),
  },
  uniques: [
    { name: "expense_document_once", properties: ["issuer", "issuedYear", "number"] },
    { name: "expense_document_bytes_once", properties: ["sha256"] },
  ],
});
export class ExpenseDocument extends ExpenseDocumentSchema.class {}
ExpenseDocumentSchema.setClass(ExpenseDocument);

/**
 * Prospetto di liquidazione: what was asked, what is paid, and why, kept as it was decided. A document reopened on
 * appeal is settled anew: the settlement before it stays, superseded. By trigger nothing else of it ever changes.
 */
const SettlementSchema = defineEntity({
  name: "Settlement",
  properties: {
    id: p.uuid().primary(),
    claim: () => p.manyToOne(Claim).mapToPk(),
    expenseDocument: () => p.manyToOne(ExpenseDocument).mapToPk(),
    /** The settlement that this one replaces, why, and who decided so. */
    revises: () => p.oneToOne(Settlement).mapToPk().nullable(),
    reason: p.string().length(500).nullable(),
    revisedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    supersededAt: p.datetime().nullable(),
    editionId: p.string().length(60),
    requestedCents: p.integer().$type<Cents>(),
    payableCents: p.integer().$type<Cents>(),
    memberShareCents: p.integer().$type<Cents>(),
    /** The steps with clause and sentences in both languages; they add up to the invoice. */
    steps: p.json<StoredStep[]>(),
    settledAt: p.datetime(),
  },
  checks: [
    {
      name: "settlement_adds_up",
      expression:
        "payable_cents >= 0 and member_share_cents >= 0 and requested_cents = payable_cents + member_share_cents",
    },
    {
      name: "settlement_revised_for_a_reason",
      expression:
        "(revises_id is null) = (reason is null) and (revises_id is null) = (revised_by_id is null)",
    },
  ],
  indexes: [
    {
      name: "settlement_current_once",
      expression:
        "create unique index settlement_current_once on settlement (expense_document_id) where superseded_at is null",
    },
  ],
});
export class Settlement extends SettlementSchema.class {}
SettlementSchema.setClass(Settlement);
