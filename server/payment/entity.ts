import { defineEntity, p } from "@mikro-orm/core";
import { Settlement } from "../claim/entity.ts";
import { TakeInCharge } from "../direct-billing/entity.ts";
import { Account } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { Facility } from "../network/entity.ts";

/** Where a facility is paid. */
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

/** Orders that go to the bank in one SEPA file. */
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

/** One transfer owed for one settlement; a settlement is ordered once. */
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
  },
  checks: [
    { name: "payment_order_positive", expression: "amount_cents > 0" },
    { name: "payment_order_paid_in_batch", expression: "paid_on is null or batch_id is not null" },
  ],
  indexes: [{ properties: ["batch"] }, { properties: ["facility", "createdAt"] }],
});
export class PaymentOrder extends PaymentOrderSchema.class {}
PaymentOrderSchema.setClass(PaymentOrder);
