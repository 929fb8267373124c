import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { notes, type Verb } from "../kernel/verbs.ts";

/** What happens to a transfer that was ordered. */
export type PaymentVerb = Verb<
  "payment.ordered" | "payment.made" | "payment.withdrawn" | "payment.sentBack",
  { amountCents: Cents }
>;

/** What happens to money that is asked back. */
export type RecoveryVerb = Verb<"payment.askedBack" | "payment.returned", { amountCents: Cents }>;

export type PaymentBatchVerb =
  | Verb<"paymentBatch.created", { orders: number; totalCents: Cents }>
  | Verb<"paymentBatch.approved", { totalCents: Cents }>
  /** `orderIds`: what it held, due again. */
  | Verb<"paymentBatch.returned", { totalCents: Cents; orderIds: readonly string[] }>
  | Verb<"paymentBatch.executed", { executedOn: LocalDate }>;

export const note = notes<PaymentVerb | RecoveryVerb | PaymentBatchVerb>();
