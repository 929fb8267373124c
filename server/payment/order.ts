/** A transfer or a cheque: ordered, taken back before it is sent, sent back, ordered again, also to another payee. */
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
import { tellDocuments } from "./paid.ts";
import { holdOf, visibleOrders } from "./queries.ts";
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

/** Orders a transfer or a cheque for a settlement. Means that the payee changed a short while ago make it wait. */
export async function order(
  act: Act,
  { settlement, amountCents, reference, payeeId }: NewOrder,
): Promise<PaymentOrder> {
  const expense = await act.em.findOneOrFail(ExpenseDocument, { id: settlement.expenseDocument });
  const payee = await act.em.findOneOrFail(Payee, { id: payeeId ?? expense.payee });
  const means = await meansOf(act, payee);
  // Until it is carried out, the document is not paid.
  expense.paidOn = null;
  const ordered = act.em.create(PaymentOrder, {
    id: randomUUID(),
    settlement: settlement.id,
    payee: payee.id,
    facility: payee.facility ?? null,
    ...means,
    amountCents,
    reference,
    createdAt: act.now,
    heldUntil: await holdOf(act.em, payee, act.now),
    batch: null,
    paidOn: null,
    withdrawnAt: null,
    sentBackOn: null,
    sentBackReason: null,
  });
  await noteOrder(act, "payment.ordered", ordered);
  return ordered;
}

/** The means of a payee as they are known now. */
async function meansOf(act: Act, { facility, holderName, means, iban, bic, address }: Payee) {
  if (facility) {
    const account = await act.em.findOneOrFail(FacilityBankAccount, { facility });
    const { holderName: payeeName } = account;
    return { payeeName, means: "transfer" as const, iban: account.iban, bic: null, address: null };
  }
  if (!holderName) throw new Error("a person is paid under a name");
  return { payeeName: holderName, means, iban: iban ?? null, bic: bic ?? null, address: address ?? null };
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
  await tellDocuments(act, [withdrawn.settlement]);
  return { id: withdrawn.id };
}

/** The payee's bank sent a transfer back, or the post a cheque: its document is not paid any more. @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND */
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
  await tellDocuments(act, [sentBack.settlement]);
  return { id: sentBack.id };
}

/**
 * What was withdrawn or sent back is ordered anew, by the means that the payee has now, while its settlement counts
 * and nothing else was ordered for it. @throws Refusal INVALID_STATE, NOT_FOUND
 */
export async function orderAgain(act: Act, input: { paymentOrderId: string }): Promise<{ id: string }> {
  const ended = await locked(act, input.paymentOrderId, "orderAgain");
  return { id: (await replaced(act, ended, ended.payee)).id };
}

/**
 * The same to other means of a person, from then on those of the document. For a room that owes it and has asked who may:
 * not every door that leads here sees orders. @throws Refusal INVALID_STATE
 */
export async function orderTo(
  act: Act,
  { paymentOrderId, payeeId }: { paymentOrderId: string; payeeId: string },
): Promise<{ id: string }> {
  const ended = await act.em.findOneOrFail(
    PaymentOrder,
    { id: paymentOrderId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  allow("orderAgain", ended);
  if (ended.facility) throw new Error("a facility is paid on the account that the network knows");
  const settlement = await act.em.findOneOrFail(Settlement, { id: ended.settlement });
  const document = await act.em.findOneOrFail(ExpenseDocument, { id: settlement.expenseDocument });
  document.payee = payeeId;
  return { id: (await replaced(act, ended, payeeId)).id };
}

/** Ordered anew in the place of one that ended. @throws Refusal INVALID_STATE */
async function replaced(act: Act, ended: PaymentOrder, payeeId: string): Promise<PaymentOrder> {
  const siblings = await act.em.find(
    PaymentOrder,
    { settlement: ended.settlement, facility: ended.facility ?? null },
    { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const settlement = await act.em.findOneOrFail(Settlement, { id: ended.settlement }, { refresh: true });
  const isOrderedAlready = siblings.some((one) => stands(paymentStatusOf(one)));
  if (settlement.supersededAt || isOrderedAlready) throw orderedOtherwise();
  const { amountCents, reference } = ended;
  return order(act, { settlement, amountCents, reference, payeeId });
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
  allow(verb, found);
  return found;
}

function allow(verb: OrderVerb, order: PaymentOrder): void {
  const status = paymentStatusOf(order);
  if (!mayOrder(verb, status)) throw orderNotInState(status);
}
