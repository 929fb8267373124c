import { type Cents, subtractCents, sumCents } from "../kernel/money.ts";

/** What a row of the statement counts. */
export interface Counted {
  /** An indemnity answers for no expense: nothing is asked for, and nothing is left. */
  readonly isIndemnity: boolean;
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
  /** What the fund does not pay: paid elsewhere, and left. */
  readonly memberShareCents: Cents;
  /** Paid by another cover. */
  readonly paidElsewhereCents: Cents;
  readonly leftCents: Cents;
}

/** requested = reimbursed + paid elsewhere + left, to the cent; indemnities stand apart. */
export interface StatementSums {
  readonly requestedCents: Cents;
  /** All that the fund pays, indemnities too. */
  readonly payableCents: Cents;
  readonly indemnityCents: Cents;
  readonly reimbursedCents: Cents;
  readonly memberShareCents: Cents;
  readonly paidElsewhereCents: Cents;
  /** What the member bears: for the tax return. */
  readonly leftCents: Cents;
}

export function sumsOf(rows: readonly Counted[]): StatementSums {
  const payableCents = sumCents(rows.map((row) => row.payableCents));
  const indemnityCents = sumCents(rows.filter((row) => row.isIndemnity).map((row) => row.payableCents));
  return {
    requestedCents: sumCents(rows.map((row) => row.requestedCents)),
    payableCents,
    indemnityCents,
    reimbursedCents: subtractCents(payableCents, indemnityCents),
    memberShareCents: sumCents(rows.map((row) => row.memberShareCents)),
    paidElsewhereCents: sumCents(rows.map((row) => row.paidElsewhereCents)),
    leftCents: sumCents(rows.map((row) => row.leftCents)),
  };
}
