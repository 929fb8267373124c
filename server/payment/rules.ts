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

interface Amount {
  readonly amountCents: number;
}

/** How a case stands in money, by its standing orders and recoveries: paid + due − owed back is what is payable. */
export function balanceOf(
  orders: readonly (Amount & { readonly paidOn?: string | null | undefined })[],
  recoveries: readonly (Amount & { readonly returnedOn?: string | null | undefined })[],
) {
  const sum = (amounts: readonly Amount[]) =>
    amounts.reduce((total, { amountCents }) => total + amountCents, 0);
  const returnedCents = sum(recoveries.filter(({ returnedOn }) => returnedOn));
  return {
    paidCents: sum(orders.filter(({ paidOn }) => paidOn)) - returnedCents,
    dueCents: sum(orders.filter(({ paidOn }) => !paidOn)),
    owedBackCents: sum(recoveries.filter(({ returnedOn }) => !returnedOn)),
    returnedCents,
  };
}
