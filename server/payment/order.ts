/** A transfer: ordered, taken back before it is sent, sent back by a bank, ordered again. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { Claim, ExpenseDocument, Payee, Settlement } from "../claim/entity.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import type { Cents } from "../kernel/money.ts";
import { notFound } from "../kernel/refusal.ts";
import { FacilityBankAccount } from "../network/entity.ts";
import { PaymentOrder } from "./entity.ts";
import { visibleOrders } from "./queries.ts";
import { note, type PaymentVerb } from "./verbs.ts";
import { orderedOtherwise, orderNotInState, sentBackDateWrong, sentBackReasonNeeded } from "./refusals.ts";
import { mayOrder, type OrderVerb, paymentStatusOf, stands } from "./rules.ts";

export interface NewOrder {
  readonly settlement: Settlement;
  readonly amountCents: Cents;
  /** What the payee reads on the bank statement: numbers only. */
  readonly reference: string;
  /** Whom the document names, unless said otherwise. */
  readonly payeeId?: string;
}

/** Orders a transfer for a settlement. */
export async function order(
  act: Act,
  { settlement, amountCents, reference, payeeId }: NewOrder,
): Promise<PaymentOrder> {
  const expense = await act.em.findOneOrFail(ExpenseDocument, { id: settlement.expenseDocument });
  const payee = await act.em.findOneOrFail(Payee, { id: payeeId ?? expense.payee });
  const account = await accountOf(act, payee);
  const ordered = act.em.create(PaymentOrder, {
    id: randomUUID(),
    settlement: settlement.id,
    payee: payee.id,
    facility: payee.facility ?? null,
    payeeName: account.holderName,
    iban: account.iban,
    amountCents,
    reference,
    createdAt: act.now,
    batch: null,
    paidOn: null,
    withdrawnAt: null,
    sentBackOn: null,
    sentBackReason: null,
  });
  await noteOrder(act, "payment.ordered", ordered);
  return ordered;
}

/** The account of a payee as it is known now. */
async function accountOf(act: Act, { facility, holderName, iban }: Payee) {
  if (facility) return act.em.findOneOrFail(FacilityBankAccount, { facility });
  if (!holderName || !iban) throw new Error("a person is paid on an account");
  return { holderName, iban };
}

/** Tells those whom a transfer concerns: the facility that is paid, and the insured person. */
export async function noteOrder(act: Act, verb: PaymentVerb["verb"], ordered: PaymentOrder): Promise<void> {
  const { id, facility, amountCents } = ordered;
  const settlement = await act.em.findOneOrFail(Settlement, { id: ordered.settlement });
  const { person: personId } = await act.em.findOneOrFail(Claim, { id: settlement.claim });
  const subject = { subjectType: "paymentOrder", subjectId: id, personId, facilityId: facility ?? undefined };
  note(act, subject, { verb, amountCents });
}

/** A due transfer shall not go to the bank. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function withdraw(act: Act, input: { paymentOrderId: string }): Promise<{ id: string }> {
  const withdrawn = await locked(act, input.paymentOrderId, "withdraw");
  withdrawn.withdrawnAt = act.now;
  await noteOrder(act, "payment.withdrawn", withdrawn);
  return { id: withdrawn.id };
}

/** The payee's bank sent a transfer back. @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND */
export async function markSentBack(
  act: Act,
  input: { paymentOrderId: string; sentBackOn: LocalDate; reason: string },
): Promise<{ id: string }> {
  const sentBack = await locked(act, input.paymentOrderId, "sendBack");
  const reason = input.reason.trim();
  if (reason === "" || reason.length > 200) throw sentBackReasonNeeded();
  const { sentBackOn } = input;
  if (sentBackOn < (sentBack.paidOn ?? "") || sentBackOn > romeDate(act.now)) throw sentBackDateWrong();
  sentBack.sentBackOn = sentBackOn;
  sentBack.sentBackReason = reason;
  await noteOrder(act, "payment.sentBack", sentBack);
  return { id: sentBack.id };
}

/**
 * What was withdrawn or sent back is ordered anew, on the account that the payee has now, while its settlement counts
 * and nothing else was ordered for it. @throws Refusal INVALID_STATE, NOT_FOUND
 */
export async function orderAgain(act: Act, input: { paymentOrderId: string }): Promise<{ id: string }> {
  const ended = await locked(act, input.paymentOrderId, "orderAgain");
  const siblings = await act.em.find(
    PaymentOrder,
    { settlement: ended.settlement, payee: ended.payee },
    { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const settlement = await act.em.findOneOrFail(Settlement, { id: ended.settlement }, { refresh: true });
  const isOrderedAlready = siblings.some((one) => stands(paymentStatusOf(one)));
  if (settlement.supersededAt || isOrderedAlready) throw orderedOtherwise();
  const { amountCents, reference, payee: payeeId } = ended;
  const { id } = await order(act, { settlement, amountCents, reference, payeeId });
  return { id };
}

/** The order, locked, when this may happen to it. @throws Refusal INVALID_STATE, NOT_FOUND */
async function locked(act: Act, id: string, verb: OrderVerb): Promise<PaymentOrder> {
  onlyThrough("desk", act.actor);
  const found = await act.em.findOne(
    PaymentOrder,
    { $and: [{ id: knownId(id, "input.paymentOrderId") }, visibleOrders(act.actor)] },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (found === null) throw notFound("input.paymentOrderId");
  const status = paymentStatusOf(found);
  if (!mayOrder(verb, status)) throw orderNotInState(status);
  return found;
}
