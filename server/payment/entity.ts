import { defineEntity, p } from "@mikro-orm/core";
import { Payee, payeeMeans, Settlement } from "../claim/entity.ts";
import { Account, Person } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { Facility } from "../network/entity.ts";

/**
 * Orders that are carried out together: transfers in one SEPA file, cheques in one list. By trigger who approved it, or
 * returned it, and its execution are each said once, and nothing else changes.
 */
const PaymentBatchSchema = defineEntity({
  name: "PaymentBatch",
  properties: {
    id: p.uuid().primary(),
    /** `DP-2026-0001`, also the message id of the SEPA file. */
    number: p.string().length(20).unique(),
    totalCents: p.integer().$type<Cents>(),
    orderCount: p.integer(),
    createdAt: p.datetime(),
    createdBy: () => p.manyToOne(Account).mapToPk(),
    /** Its total was above what one pair of eyes may pay when it was made. */
    needsApproval: p.boolean().default(false),
    approvedAt: p.datetime().nullable(),
    approvedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    /** Not carried out: dissolved, its orders are due again. */
    returnedAt: p.datetime().nullable(),
    returnedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    returnReason: p.string().length(500).nullable(),
    executedOn: p.date().$type<LocalDate>().nullable(),
    executedBy: () => p.manyToOne(Account).mapToPk().nullable(),
  },
  checks: [
    { name: "payment_batch_four_eyes", expression: "approved_by_id <> created_by_id" },
    {
      name: "payment_batch_executed_when_ready",
      expression:
        "executed_on is null or returned_at is null and (not needs_approval or approved_by_id is not null)",
    },
    {
      name: "payment_batch_approved_or_returned",
      expression: "approved_by_id is null or returned_at is null",
    },
  ],
  indexes: [
    { properties: ["createdAt", "id"] },
    {
      name: "payment_batch_ready",
      expression:
        "create index payment_batch_ready on payment_batch (created_at) where executed_on is null and returned_at is null",
    },
  ],
});
export class PaymentBatch extends PaymentBatchSchema.class {}
PaymentBatchSchema.setClass(PaymentBatch);

/**
 * One transfer or cheque owed for one settlement: while it stands, the only one to a person, or to the facility. By trigger
 * payee, means and amount stay as ordered; batch, day, withdrawal and sending back are each said once, and a returned batch
 * lets go of its orders. What ends unpaid may be ordered anew.
 */
const PaymentOrderSchema = defineEntity({
  name: "PaymentOrder",
  properties: {
    id: p.uuid().primary(),
    settlement: () => p.manyToOne(Settlement).mapToPk(),
    payee: () => p.manyToOne(Payee).mapToPk(),
    /** The facility that is paid, if it is one. */
    facility: () => p.manyToOne(Facility).mapToPk().nullable(),
    /** Name and means of the payee when it was ordered: the account of a transfer, where a cheque is posted. */
    payeeName: p.string().length(140),
    means: p.enum(payeeMeans).default("transfer"),
    iban: p.string().length(34).nullable(),
    bic: p.string().length(11).nullable(),
    address: p.string().length(300).nullable(),
    amountCents: p.integer().$type<Cents>(),
    /** Remittance text the payee reads on the bank statement: numbers only, no health detail. */
    reference: p.string().length(140),
    createdAt: p.datetime(),
    /** The payee named other means than before: until then it goes into no batch. */
    heldUntil: p.datetime().nullable(),
    batch: () => p.manyToOne(PaymentBatch).mapToPk().nullable(),
    paidOn: p.date().$type<LocalDate>().nullable(),
    /** Taken back before it was sent. */
    withdrawnAt: p.datetime().nullable(),
    /** Day the payee's bank sent it back, and why. */
    sentBackOn: p.date().$type<LocalDate>().nullable(),
    sentBackReason: p.string().length(200).nullable(),
  },
  checks: [
    { name: "payment_order_positive", expression: "amount_cents > 0" },
    {
      name: "payment_order_means_told",
      expression:
        "case means when 'transfer' then iban is not null and address is null else num_nonnulls(iban, bic, facility_id) = 0 end",
    },
    { name: "payment_order_paid_in_batch", expression: "paid_on is null or batch_id is not null" },
    { name: "payment_order_withdrawn_unsent", expression: "withdrawn_at is null or batch_id is null" },
    {
      name: "payment_order_sent_back_after_paid",
      expression: "sent_back_on is null or sent_back_on >= paid_on",
    },
  ],
  indexes: [
    { properties: ["batch"] },
    { properties: ["createdAt", "id"] },
    { properties: ["payeeName", "id"] },
    { properties: ["amountCents", "id"] },
    { properties: ["facility", "createdAt"] },
    { properties: ["settlement"] },
    {
      name: "payment_order_ended",
      expression:
        "create index payment_order_ended on payment_order (settlement_id) where withdrawn_at is not null or sent_back_on is not null",
    },
    {
      name: "payment_order_standing_once",
      expression:
        "create unique index payment_order_standing_once on payment_order (settlement_id, (facility_id is null)) where withdrawn_at is null and sent_back_on is null",
    },
  ],
});
export class PaymentOrder extends PaymentOrderSchema.class {}
PaymentOrderSchema.setClass(PaymentOrder);

/**
 * What was paid beyond a revised settlement, and who gives it back: the facility what its own corrected invoice lowers,
 * the person the rest. By trigger debtor and amount stay.
 */
const RecoverySchema = defineEntity({
  name: "Recovery",
  properties: {
    id: p.uuid().primary(),
    settlement: () => p.manyToOne(Settlement).mapToPk(),
    /** Who owes it: one of both. */
    facility: () => p.manyToOne(Facility).mapToPk().nullable(),
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    amountCents: p.integer().$type<Cents>(),
    /** What the debtor writes on the transfer. */
    reference: p.string().length(140),
    createdAt: p.datetime(),
    /** Day the amount came back. */
    returnedOn: p.date().$type<LocalDate>().nullable(),
    /** The account from which a person sent it: what turns out to be due after all goes back there. */
    returnedBy: () => p.manyToOne(Payee).mapToPk().nullable(),
    /** Another revision says anew what is to be given back. */
    withdrawnAt: p.datetime().nullable(),
  },
  checks: [
    { name: "recovery_positive", expression: "amount_cents > 0" },
    { name: "recovery_of_one", expression: "(facility_id is null) <> (person_id is null)" },
    { name: "recovery_ends_once", expression: "returned_on is null or withdrawn_at is null" },
  ],
  indexes: [
    { properties: ["facility", "createdAt"] },
    { properties: ["person", "createdAt"] },
    { properties: ["createdAt", "id"] },
    {
      name: "recovery_owed",
      expression:
        "create index recovery_owed on recovery (created_at) where returned_on is null and withdrawn_at is null",
    },
    {
      name: "recovery_once",
      expression:
        "create unique index recovery_once on recovery (settlement_id, coalesce(facility_id, person_id))",
    },
  ],
});
export class Recovery extends RecoverySchema.class {}
RecoverySchema.setClass(Recovery);
