/** IBAN for people: country and check digits, then only the last four. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 4)} •••• •••• ${iban.slice(-4)}`;
}

export type PaymentStatus = "DUE" | "IN_BATCH" | "PAID";

export function paymentStatusOf(order: {
  batch?: string | null | undefined;
  paidOn?: string | null | undefined;
}): PaymentStatus {
  if (order.paidOn) return "PAID";
  return order.batch ? "IN_BATCH" : "DUE";
}
