import { type Acting, admits } from "../identity/roles.ts";
import type { Bilingual } from "../kernel/language.ts";

/** Payments that one batch holds at most: what banks take in one file without asking. */
export const mostOrders = 500;

/** IBAN for people: country and check digits, then only the last four. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 4)} •••• •••• ${iban.slice(-4)}`;
}

/** How a payee is paid, in words. */
export const meansNames = {
  transfer: { it: "Bonifico", en: "Transfer" },
  cheque: { it: "Assegno", en: "Cheque" },
} as const satisfies Record<string, Bilingual>;

/** Where a payment goes, for people: the account with its middle hidden, or that it is a cheque. */
export function meansWords({ iban }: { iban?: string | null | undefined }): Bilingual {
  if (!iban) return meansNames.cheque;
  return { it: maskIban(iban), en: maskIban(iban) };
}

export const paymentStatuses = ["DUE", "IN_BATCH", "PAID", "WITHDRAWN", "SENT_BACK"] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** What people read. */
export const paymentWords: Readonly<Record<PaymentStatus, Bilingual>> = {
  DUE: { it: "Da pagare", en: "Due" },
  IN_BATCH: { it: "In distinta", en: "In a batch" },
  PAID: { it: "Pagato", en: "Paid" },
  SENT_BACK: { it: "Tornato indietro", en: "Sent back" },
  WITHDRAWN: { it: "Ritirato", en: "Withdrawn" },
};

export function paymentStatusOf(order: {
  batch?: string | null | undefined;
  paidOn?: string | null | undefined;
  withdrawnAt?: Date | null | undefined;
  sentBackOn?: string | null | undefined;
}): PaymentStatus {
  if (order.withdrawnAt) return "WITHDRAWN";
  if (order.sentBackOn) return "SENT_BACK";
  if (order.paidOn) return "PAID";
  return order.batch ? "IN_BATCH" : "DUE";
}

export const orderVerbs = ["putInBatch", "withdraw", "execute", "sendBack", "orderAgain"] as const;
export type OrderVerb = (typeof orderVerbs)[number];

/** What may happen to an order, and where it stands then; one that is ordered again stays, another begins as DUE. */
export const orderTransitions: Readonly<
  Record<PaymentStatus, Partial<Readonly<Record<OrderVerb, PaymentStatus>>>>
> = {
  DUE: { putInBatch: "IN_BATCH", withdraw: "WITHDRAWN" },
  IN_BATCH: { execute: "PAID" },
  PAID: { sendBack: "SENT_BACK" },
  WITHDRAWN: { orderAgain: "WITHDRAWN" },
  SENT_BACK: { orderAgain: "SENT_BACK" },
};

export function mayOrder(verb: OrderVerb, status: PaymentStatus): boolean {
  return verb in orderTransitions[status];
}

/** Whether an order still says what its payee gets, or got. */
export function stands(status: PaymentStatus): boolean {
  return status !== "WITHDRAWN" && status !== "SENT_BACK";
}

export const recoveryStatuses = ["OWED", "RETURNED", "WITHDRAWN"] as const;
export type RecoveryStatus = (typeof recoveryStatuses)[number];

/** What another revision withdrew is shown to nobody. */
export type ShownRecoveryStatus = Exclude<RecoveryStatus, "WITHDRAWN">;

export const recoveryWords: Readonly<Record<ShownRecoveryStatus, Bilingual>> = {
  OWED: { it: "Da restituire", en: "To be given back" },
  RETURNED: { it: "Restituita", en: "Given back" },
};

export function recoveryStatusOf(recovery: {
  returnedOn?: string | null | undefined;
  withdrawnAt?: Date | null | undefined;
}): RecoveryStatus {
  if (recovery.withdrawnAt) return "WITHDRAWN";
  return recovery.returnedOn ? "RETURNED" : "OWED";
}

export const recoveryVerbs = ["markReturned", "withdraw"] as const;
export type RecoveryVerb = (typeof recoveryVerbs)[number];

/** What may happen to what is asked back: it comes back, or another revision says anew what is. */
export const recoveryTransitions: Readonly<
  Record<RecoveryStatus, Partial<Readonly<Record<RecoveryVerb, RecoveryStatus>>>>
> = {
  OWED: { markReturned: "RETURNED", withdraw: "WITHDRAWN" },
  RETURNED: {},
  WITHDRAWN: {},
};

export function mayRecover(verb: RecoveryVerb, status: RecoveryStatus): boolean {
  return verb in recoveryTransitions[status];
}

/**
 * Until when money waits that goes where it never went; null when it need not: a payee's first means, or means known long
 * enough. `elsewhereSince`: since when other means of the payee are known; null when there are none. `hours`: time to say that
 * it was not them.
 */
export function heldUntil(
  { knownSince, elsewhereSince }: { readonly knownSince: Date; readonly elsewhereSince: Date | null },
  hours: number,
  now: Date,
): Date | null {
  if (elsewhereSince === null || elsewhereSince >= knownSince) return null;
  const until = new Date(knownSince.getTime() + hours * 3_600_000);
  return until > now ? until : null;
}

export const batchStatuses = ["TO_APPROVE", "READY", "EXECUTED", "DISSOLVED"] as const;
export type BatchStatus = (typeof batchStatuses)[number];

export const batchWords: Readonly<Record<BatchStatus, Bilingual>> = {
  TO_APPROVE: { it: "Da approvare", en: "To be approved" },
  READY: { it: "Da eseguire", en: "To be executed" },
  EXECUTED: { it: "Eseguita", en: "Executed" },
  DISSOLVED: { it: "Sciolta", en: "Dissolved" },
};

export function batchStatusOf(batch: {
  needsApproval: boolean;
  approvedBy?: string | null | undefined;
  returnedAt?: Date | null | undefined;
  executedOn?: string | null | undefined;
}): BatchStatus {
  if (batch.returnedAt) return "DISSOLVED";
  if (batch.executedOn) return "EXECUTED";
  return batch.needsApproval && !batch.approvedBy ? "TO_APPROVE" : "READY";
}

export const batchVerbs = ["approve", "return", "execute"] as const;
export type BatchVerb = (typeof batchVerbs)[number];

/** What may happen to a batch: above a threshold four eyes first; then it is carried out, once. */
export const batchTransitions: Readonly<
  Record<BatchStatus, Partial<Readonly<Record<BatchVerb, BatchStatus>>>>
> = {
  TO_APPROVE: { approve: "READY", return: "DISSOLVED" },
  READY: { execute: "EXECUTED" },
  EXECUTED: {},
  DISSOLVED: {},
};

export function mayBatch(verb: BatchVerb, status: BatchStatus): boolean {
  return verb in batchTransitions[status];
}

/** Who may do it: whoever made a batch may take it back, but only another, whose duty that is, may approve it. */
export type BatchHand = "allowed" | "ownBatch" | "supervisorNeeded";

export function handOn(
  verb: BatchVerb,
  { createdBy }: { createdBy: string },
  actor: Acting & { readonly accountId: string },
): BatchHand {
  const isOwn = createdBy === actor.accountId;
  const approves = admits(actor, ["desk:approve"]);
  switch (verb) {
    case "execute":
      return "allowed";
    case "return":
      return isOwn || approves ? "allowed" : "supervisorNeeded";
    case "approve":
      if (!approves) return "supervisorNeeded";
      return isOwn ? "ownBatch" : "allowed";
  }
}

interface Ordered {
  readonly amountCents: number;
  readonly facility?: string | null | undefined;
  readonly batch?: string | null | undefined;
  readonly paidOn?: string | null | undefined;
  readonly withdrawnAt?: Date | null | undefined;
  readonly sentBackOn?: string | null | undefined;
}

interface Asked {
  readonly amountCents: number;
  readonly facility?: string | null | undefined;
  readonly returnedOn?: string | null | undefined;
}

export const total = (amounts: readonly { readonly amountCents: number }[]) =>
  amounts.reduce((sum, { amountCents }) => sum + amountCents, 0);

/**
 * How a case stands in money, by its orders and the recoveries that stand. What the facility has and is still to get or
 * to give back, and what the member gave back less what was then paid to the member again: paidCents + dueCents −
 * owedBackCents − memberOwesCents − memberReturnedCents is what is payable.
 */
export function balanceOf(orders: readonly Ordered[], recoveries: readonly Asked[]) {
  const standing = orders.filter((order) => stands(paymentStatusOf(order)));
  const toFacility = standing.filter(({ facility }) => facility);
  const ofFacility = recoveries.filter(({ facility }) => facility);
  const ofMember = recoveries.filter(({ facility }) => !facility);
  const isBack = ({ returnedOn }: Asked) => Boolean(returnedOn);
  const isOwed = ({ returnedOn }: Asked) => !returnedOn;
  const returnedCents = total(ofFacility.filter(isBack));
  return {
    paidCents: total(toFacility.filter(({ paidOn }) => paidOn)) - returnedCents,
    dueCents: total(toFacility.filter(({ paidOn }) => !paidOn)),
    owedBackCents: total(ofFacility.filter(isOwed)),
    returnedCents,
    memberOwesCents: total(ofMember.filter(isOwed)),
    memberReturnedCents: total(ofMember.filter(isBack)) - total(standing.filter(({ facility }) => !facility)),
  };
}

/** What was moved before a revision, in cents. */
export interface Moved {
  /** Paid to the payee, and not sent back by a bank. */
  readonly paid: number;
  readonly returnedByPayee: number;
  /** Given back by the member, less what was paid to the member again. */
  readonly returnedByMember: number;
}

/** Who gets or gives back the difference. */
export interface Difference {
  readonly toPayee: number;
  readonly toMember: number;
  readonly fromPayee: number;
  readonly fromMember: number;
}

/**
 * The difference between what is payable now and what was moved. The payee gives back at most so much, what else shows
 * itself later is the member's to give back; and what a member gave back in vain returns to the member before anything
 * more goes to the payee.
 */
export function differenceOf(
  payable: number,
  { paid, returnedByPayee, returnedByMember }: Moved,
  payeeGivesBackAtMost: number,
): Difference {
  const due = payable - (paid - returnedByPayee - returnedByMember);
  const toMember = Math.max(0, Math.min(due, returnedByMember));
  const fromPayee = Math.max(0, Math.min(-due, payeeGivesBackAtMost));
  return {
    toPayee: Math.max(0, due) - toMember,
    toMember,
    fromPayee,
    fromMember: Math.max(0, -due) - fromPayee,
  };
}

/**
 * What a facility gives back at most: what its own corrections lowered of its invoice and it has not given back yet.
 */
export function loweredByFacility(
  owedSoFar: number,
  requestedBefore: number,
  requestedAfter: number,
): number {
  return Math.max(0, owedSoFar + requestedBefore - requestedAfter);
}
