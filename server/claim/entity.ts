import { defineEntity, p } from "@mikro-orm/core";
import { Policy } from "../coverage/entity.ts";
import { Document } from "../document/entity.ts";
import { Account, Person } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { Facility } from "../network/entity.ts";
import type { StoredStep } from "../coverage/rules.ts";
import { documentKinds, documentStages } from "./document-rules.ts";

export const causes = ["illness", "injury"] as const;
export type Cause = (typeof causes)[number];

/** Sinistro: the event that groups documents and takes-in-charge of one person. It keeps what it was opened with. */
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
    /** Code of the short list; with the first day it tells one illness from another. */
    pathologyCode: p.string().length(20).nullable(),
    illnessStartedOn: p.date().$type<LocalDate>().nullable(),
    openedOn: p.date().$type<LocalDate>(),
    openedAt: p.datetime(),
  },
  indexes: [
    { properties: ["person", "injuredOn"] },
    { properties: ["openedAt", "id"] },
    { properties: ["person", "openedAt"] },
  ],
});
export class Claim extends ClaimSchema.class {}
ClaimSchema.setClass(Claim);

/**
 * The desk says that two claims are one event: both stay as they are, and are shown together. By trigger only the end of
 * it is said later, once.
 */
const ClaimLinkSchema = defineEntity({
  name: "ClaimLink",
  properties: {
    id: p.uuid().primary(),
    /** The one opened first; the other. */
    claim: () => p.manyToOne(Claim).mapToPk(),
    other: () => p.manyToOne(Claim).mapToPk(),
    reason: p.string().length(500),
    linkedBy: () => p.manyToOne(Account).mapToPk(),
    linkedAt: p.datetime(),
    unlinkReason: p.string().length(500).nullable(),
    unlinkedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    unlinkedAt: p.datetime().nullable(),
  },
  checks: [{ name: "claim_link_of_two", expression: "claim_id <> other_id" }],
  indexes: [
    { properties: ["other"] },
    {
      name: "claim_link_once",
      expression:
        "create unique index claim_link_once on claim_link (claim_id, other_id) where unlinked_at is null",
    },
  ],
});
export class ClaimLink extends ClaimLinkSchema.class {}
ClaimLinkSchema.setClass(ClaimLink);

/**
 * Who issues documents, once for each VAT number, tax code or foreign id. A contracted facility without a VAT number is
 * known by its own id; several with one VAT number are one provider, because a company numbers its invoices.
 */
const ProviderSchema = defineEntity({
  name: "Provider",
  properties: {
    id: p.uuid().primary(),
    /** Partita IVA: eleven digits. */
    vatNumber: p.string().length(11).unique().nullable(),
    taxCode: p.string().length(16).unique().nullable(),
    /** As another country numbers its companies, after the country's two letters. */
    foreignId: p.string().length(40).unique().nullable(),
    /** The contracted facility by which the fund first met it. */
    facility: () => p.manyToOne(Facility).mapToPk().nullable(),
    name: p.string().length(200),
    place: p.string().length(120).nullable(),
  },
  checks: [
    {
      name: "provider_known_by_something",
      expression: "num_nonnulls(vat_number, tax_code, foreign_id, facility_id) > 0",
    },
  ],
  indexes: [
    {
      name: "provider_of_facility_once",
      expression:
        "create unique index provider_of_facility_once on provider (facility_id) where vat_number is null",
    },
  ],
});
export class Provider extends ProviderSchema.class {}
ProviderSchema.setClass(Provider);

/** How money reaches a payee: a SEPA transfer, or a bank cheque (assegno circolare) sent by post. */
export const payeeMeans = ["transfer", "cheque"] as const;
export type PayeeMeans = (typeof payeeMeans)[number];

/**
 * Who receives money: a facility, on the account that the network knows, or a person by the means told here. What was told
 * never changes: other means are another row.
 */
const PayeeSchema = defineEntity({
  name: "Payee",
  properties: {
    id: p.uuid().primary(),
    facility: () => p.oneToOne(Facility).mapToPk().nullable(),
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    means: p.enum(payeeMeans).default("transfer"),
    /** Holder of the account, or who the cheque is made out to. */
    holderName: p.string().length(140).nullable(),
    iban: p.string().length(34).nullable(),
    /** Of the holder's bank, where it is known: outside the EEA a transfer needs it. */
    bic: p.string().length(11).nullable(),
    /** Where a cheque is posted; null: to the person's own address. */
    address: p.string().length(300).nullable(),
    /** Since when the fund knows these means. */
    knownSince: p.datetime(),
  },
  checks: [
    {
      name: "payee_facility_or_person",
      expression:
        "(facility_id is null) <> (person_id is null) and (person_id is null) = (holder_name is null)",
    },
    {
      name: "payee_means_told",
      expression:
        "case when person_id is null then means = 'transfer' and num_nonnulls(iban, bic, address) = 0 when means = 'transfer' then iban is not null and address is null else num_nonnulls(iban, bic) = 0 end",
    },
  ],
  indexes: [
    {
      name: "payee_person_once",
      expression:
        "create unique index payee_person_once on payee (person_id, means, holder_name, coalesce(iban, ''), coalesce(bic, ''), coalesce(address, '')) where person_id is not null",
    },
  ],
});
export class Payee extends PayeeSchema.class {}
PayeeSchema.setClass(Payee);

export const regimes = ["network", "outOfNetwork", "ssn"] as const;
export const channels = ["directBilling", "reimbursement"] as const;

/**
 * A document that says what something cost, whichever channel it came by, also before there is a claim for it. The same
 * number of the same provider and year exists once, and the same file once.
 */
const ExpenseDocumentSchema = defineEntity({
  name: "ExpenseDocument",
  properties: {
    id: p.uuid().primary(),
    /** Unknown until one is opened. */
    claim: () => p.manyToOne(Claim).mapToPk().nullable(),
    person: () => p.manyToOne(Person).mapToPk(),
    policy: () => p.manyToOne(Policy).mapToPk(),
    provider: () => p.manyToOne(Provider).mapToPk(),
    /** Where the person was treated, when it is a contracted one. */
    facility: () => p.manyToOne(Facility).mapToPk().nullable(),
    kind: p.enum(documentKinds),
    regime: p.enum(regimes),
    channel: p.enum(channels),
    payee: () => p.manyToOne(Payee).mapToPk(),
    /** As printed, trimmed and upper case, so that `12/a` and `12/A` are one. */
    number: p.string().length(40),
    issuedOn: p.date().$type<LocalDate>(),
    /** Year of `issuedOn`: numbers start anew each year. */
    issuedYear: p.integer(),
    /** Day of treatment, of several the last; unknown of invoices handed in before it was asked. */
    treatedOn: p.date().$type<LocalDate>().nullable(),
    /** In euros: the sum of the lines; 0 while the average rate of a foreign document's week is not known. */
    amountCents: p.integer().$type<Cents>(),
    /** ISO 4217. */
    currency: p.string().length(3).default("EUR"),
    /** The amount as printed, in hundredths of the currency, where that is not the euro. */
    printedCents: p.integer().nullable(),
    /** The average rate that turned it into euros, as published, and its week; none of a document in euros. */
    rateWeek: p.string().length(8).nullable(),
    ratePerEuro: p.string().length(24).nullable(),
    /** Where it stands in its life. */
    stage: p.enum(documentStages).default("received"),
    /** Day on which the last of what was ordered for it was executed; null while anything of it is due. */
    paidOn: p.date().$type<LocalDate>().nullable(),
    /** The document that a credit note lowers. */
    credits: () => p.manyToOne(ExpenseDocument).mapToPk().nullable(),
    document: () => p.manyToOne(Document).mapToPk(),
    /** Of the file: the same bytes are one document. Null only where they were two before that was asked. */
    sha256: p.string().length(64).nullable(),
    receivedAt: p.datetime(),
    /** The document that came first, when two providers turned out to be one and both had used a number. */
    duplicateOf: () => p.manyToOne(ExpenseDocument).mapToPk().nullable(),
  },
  checks: [
    { name: "expense_document_foreign_amount", expression: "(currency = 'EUR') = (printed_cents is null)" },
    {
      name: "expense_document_rate",
      expression:
        "(rate_week is null) = (rate_per_euro is null) and (rate_week is null or currency <> 'EUR')",
    },
    { name: "expense_document_paid_when_settled", expression: "paid_on is null or stage = 'settled'" },
  ],
  uniques: [{ name: "expense_document_bytes_once", properties: ["sha256"] }],
  indexes: [
    { properties: ["claim"] },
    // what the list is ordered by, and what of it is rare at one end of an order
    { properties: ["receivedAt", "id"] },
    { properties: ["issuedOn", "id"] },
    { properties: ["number", "id"] },
    { properties: ["amountCents", "id"] },
    { properties: ["person", "receivedAt"] },
    { properties: ["stage", "receivedAt", "id"] },
    { properties: ["stage", "issuedOn", "id"] },
    { properties: ["issuedYear", "receivedAt", "id"] },
    { properties: ["kind", "receivedAt", "id"] },
    {
      name: "expense_document_unpaid",
      expression:
        "create index expense_document_unpaid on expense_document (received_at, id) where stage = 'settled' and paid_on is null",
    },
    {
      name: "expense_document_once",
      expression:
        "create unique index expense_document_once on expense_document (provider_id, issued_year, number) where duplicate_of_id is null",
    },
  ],
});
export class ExpenseDocument extends ExpenseDocumentSchema.class {}
ExpenseDocumentSchema.setClass(ExpenseDocument);

/** One service on an expense document, as it was registered: never changed, by trigger. */
const ExpenseLineSchema = defineEntity({
  name: "ExpenseLine",
  properties: {
    id: p.uuid().primary(),
    expenseDocument: () => p.manyToOne(ExpenseDocument).mapToPk(),
    /** Of an invoice for a take-in-charge, the place of the authorised line that it asks for. */
    position: p.integer(),
    serviceCode: p.string().length(40),
    units: p.integer(),
    amountCents: p.integer().$type<Cents>(),
  },
  uniques: [{ properties: ["expenseDocument", "position"] }],
  checks: [{ name: "expense_line_positive", expression: "units > 0 and amount_cents >= 0" }],
});
export class ExpenseLine extends ExpenseLineSchema.class {}
ExpenseLineSchema.setClass(ExpenseLine);

export const settlementKinds = ["expense", "indemnity"] as const;

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
    /** An indemnity pays so much a day, whatever the document says: nothing is asked for and nothing is left. */
    kind: p.enum(settlementKinds).default("expense"),
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
    /** Id of the last fact of the case that it knew. */
    factsUpTo: p.bigint("string").nullable(),
    settledAt: p.datetime(),
  },
  checks: [
    {
      name: "settlement_adds_up",
      expression:
        "payable_cents >= 0 and member_share_cents >= 0 and case kind when 'indemnity' then requested_cents = 0 and member_share_cents = 0 else requested_cents = payable_cents + member_share_cents end",
    },
    {
      name: "settlement_revised_for_a_reason",
      expression:
        "(revises_id is null) = (reason is null) and (revises_id is null) = (revised_by_id is null)",
    },
  ],
  indexes: [
    { properties: ["expenseDocument"] },
    { properties: ["claim"] },
    {
      name: "settlement_current_once",
      expression:
        "create unique index settlement_current_once on settlement (expense_document_id, kind) where superseded_at is null",
    },
  ],
});
export class Settlement extends SettlementSchema.class {}
SettlementSchema.setClass(Settlement);

/**
 * What one settlement asked and pays of one service, of superseded settlements too: with it each can be made again to the
 * cent. Never changed, by trigger.
 */
const SettlementLineSchema = defineEntity({
  name: "SettlementLine",
  properties: {
    id: p.uuid().primary(),
    settlement: () => p.manyToOne(Settlement).mapToPk(),
    /** That of the line of the document. */
    position: p.integer(),
    serviceCode: p.string().length(40),
    units: p.integer(),
    requestedCents: p.integer().$type<Cents>(),
    payableCents: p.integer().$type<Cents>(),
  },
  uniques: [{ properties: ["settlement", "position"] }],
  checks: [
    {
      name: "settlement_line_positive",
      expression: "units > 0 and requested_cents >= 0 and payable_cents >= 0",
    },
  ],
});
export class SettlementLine extends SettlementLineSchema.class {}
SettlementLineSchema.setClass(SettlementLine);
