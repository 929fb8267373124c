/** Transfers that one batch holds at most: what banks take in one file without asking. */
export const mostOrders = 500;

/** IBAN for people: country and check digits, then only the last four. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 4)} •••• •••• ${iban.slice(-4)}`;
}

export type PaymentStatus = "DUE" | "IN_BATCH" | "PAID" | "WITHDRAWN";

export function paymentStatusOf(order: {
  batch?: string | null | undefined;
  paidOn?: string | null | undefined;
  withdrawnAt?: Date | null | undefined;
}): PaymentStatus {
  if (order.withdrawnAt) return "WITHDRAWN";
  if (order.paidOn) return "PAID";
  return order.batch ? "IN_BATCH" : "DUE";
}

export type RecoveryStatus = "OWED" | "RETURNED";

/** What a revised settlement still asks for, after all that was paid and all that came back. */
export function balanceDue(payableCents: number, paidCents: number, returnedCents: number): number {
  return payableCents - (paidCents - returnedCents);
}
