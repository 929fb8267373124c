import { defineEntity, p } from "@mikro-orm/core";
import { Settlement } from "../claim/entity.ts";
import { TakeInCharge } from "../direct-billing/entity.ts";
import { Account } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { Facility } from "../network/entity.ts";

/** Orders that go to the bank in one SEPA file; by trigger its execution is said once, and nothing else changes. */
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
    executedOn: p.date().$type<LocalDate>().nullable(),
    executedBy: () => p.manyToOne(Account).mapToPk().nullable(),
  },
});
export class PaymentBatch extends PaymentBatchSchema.class {}
PaymentBatchSchema.setClass(PaymentBatch);

/**
 * One transfer owed for one settlement; a settlement is ordered once. By trigger payee, account and amount stay as ordered;
 * batch, day and withdrawal are each said once.
 */
const PaymentOrderSchema = defineEntity({
  name: "PaymentOrder",
  properties: {
    id: p.uuid().primary(),
    settlement: () => p.oneToOne(Settlement).mapToPk(),
    takeInCharge: () => p.manyToOne(TakeInCharge).mapToPk().nullable(),
    facility: () => p.manyToOne(Facility).mapToPk().nullable(),
    payeeName: p.string().length(140),
    iban: p.string().length(34),
    amountCents: p.integer().$type<Cents>(),
    /** Remittance text the payee reads on the bank statement: numbers only, no health detail. */
    reference: p.string().length(140),
    createdAt: p.datetime(),
    batch: () => p.manyToOne(PaymentBatch).mapToPk().nullable(),
    paidOn: p.date().$type<LocalDate>().nullable(),
    /** Its settlement was revised before it was paid: what is due stands in another order. */
    withdrawnAt: p.datetime().nullable(),
  },
  checks: [
    { name: "payment_order_positive", expression: "amount_cents > 0" },
    { name: "payment_order_paid_in_batch", expression: "paid_on is null or batch_id is not null" },
    { name: "payment_order_withdrawn_unsent", expression: "withdrawn_at is null or batch_id is null" },
  ],
  indexes: [
    { properties: ["batch"] },
    { properties: ["facility", "createdAt"] },
    { properties: ["takeInCharge"] },
  ],
});
export class PaymentOrder extends PaymentOrderSchema.class {}
PaymentOrderSchema.setClass(PaymentOrder);

/** What a facility was paid beyond a revised settlement, and has to give back. By trigger the amount stays. */
const RecoverySchema = defineEntity({
  name: "Recovery",
  properties: {
    id: p.uuid().primary(),
    settlement: () => p.oneToOne(Settlement).mapToPk(),
    takeInCharge: () => p.manyToOne(TakeInCharge).mapToPk(),
    facility: () => p.manyToOne(Facility).mapToPk(),
    amountCents: p.integer().$type<Cents>(),
    /** What the facility writes on its transfer. */
    reference: p.string().length(140),
    createdAt: p.datetime(),
    /** Day the amount came back. */
    returnedOn: p.date().$type<LocalDate>().nullable(),
    /** Another revision says anew what is to be given back. */
    withdrawnAt: p.datetime().nullable(),
  },
  checks: [
    { name: "recovery_positive", expression: "amount_cents > 0" },
    { name: "recovery_ends_once", expression: "returned_on is null or withdrawn_at is null" },
  ],
  indexes: [{ properties: ["takeInCharge"] }, { properties: ["facility", "createdAt"] }],
});
export class Recovery extends RecoverySchema.class {}
RecoverySchema.setClass(Recovery);
