/** What a revised settlement changes about money that was ordered, paid or asked back. */
import { randomUUID } from "node:crypto";
import { type EntityManager, LockMode } from "@mikro-orm/core";
import { isValidIBAN } from "ibantools";
import { normaliseIban } from "../claim/bank-account.ts";
import { ExpenseDocument, Payee, Settlement } from "../claim/entity.ts";
import { personAsPayee } from "../claim/providers.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { cents } from "../kernel/money.ts";
import { notFound } from "../kernel/refusal.ts";
import { PaymentOrder, Recovery } from "./entity.ts";
import { order } from "./order.ts";
import { tellDocuments } from "./paid.ts";
import { visibleRecoveries } from "./queries.ts";
import { note, type RecoveryVerb } from "./verbs.ts";
import { alreadyReturned, holderNeeded, ibanWrong, paymentUnderWay, returnDateWrong } from "./refusals.ts";
import {
  differenceOf,
  loweredByFacility,
  mayOrder,
  mayRecover,
  paymentStatusOf,
  recoveryStatusOf,
  stands,
  total,
} from "./rules.ts";

/** All that was ordered and asked back for a document, locked. */
async function movedFor(em: EntityManager, { expenseDocument, kind }: Settlement) {
  const sheets = await em.find(Settlement, { expenseDocument, kind });
  const settlement = { $in: sheets.map(({ id }) => id) };
  const locking = { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const orders = await em.find(PaymentOrder, { settlement }, locking);
  const asked = await em.find(Recovery, { settlement, withdrawnAt: null }, locking);
  return { orders, asked };
}

/** Whoever revises a settlement asks this first. @throws Refusal INVALID_STATE while a payment of it is at the bank */
export async function refuseWhileAtBank(act: Act, settlement: Settlement): Promise<void> {
  const { orders } = await movedFor(act.em, settlement);
  if (orders.some((one) => paymentStatusOf(one) === "IN_BATCH")) throw paymentUnderWay();
}

export interface Balancing {
  readonly settlement: Settlement;
  /** The settlement that it replaces. */
  readonly before: Settlement;
  /** As for an order. */
  readonly reference: string;
}

/**
 * A settlement replaced another: what was ordered and not yet sent is withdrawn, and what was asked back too; then the
 * difference to what was really moved is ordered, or asked back from whom it belongs to.
 * @throws Refusal INVALID_STATE while a payment of it is at the bank
 */
export async function balance(act: Act, { settlement, before, reference }: Balancing): Promise<void> {
  await act.em.flush();
  const { orders, asked } = await movedFor(act.em, settlement);
  if (orders.some((one) => paymentStatusOf(one) === "IN_BATCH")) throw paymentUnderWay();
  const expense = await act.em.findOneOrFail(ExpenseDocument, { id: settlement.expenseDocument });
  const payee = await act.em.findOneOrFail(Payee, { id: expense.payee });
  const ofPayee = ({ facility }: Recovery) => !payee.facility || facility === payee.facility;
  const open = asked.filter((one) => mayRecover("withdraw", recoveryStatusOf(one)));
  const back = asked.filter(({ returnedOn }) => returnedOn);
  for (const one of orders) if (mayOrder("withdraw", paymentStatusOf(one))) one.withdrawnAt = act.now;
  for (const one of open) one.withdrawnAt = act.now;
  await act.em.flush();
  const paid = orders.filter((one) => stands(paymentStatusOf(one)));
  // A person may have been paid by several means.
  const toPayeeItself = (one: PaymentOrder) => !payee.facility || one.payee === payee.id;
  const paidAgain = paid.filter((one) => !toPayeeItself(one));
  const lowered = loweredByFacility(
    total(open.filter(ofPayee)),
    before.requestedCents,
    settlement.requestedCents,
  );
  const moved = {
    paid: total(paid.filter(toPayeeItself)),
    returnedByPayee: total(back.filter(ofPayee)),
    returnedByMember: total(back.filter((one) => !ofPayee(one))) - total(paidAgain),
  };
  const { toPayee, toMember, fromPayee, fromMember } = differenceOf(
    settlement.payableCents,
    moved,
    payee.facility ? lowered : Infinity,
  );
  if (toPayee > 0) await order(act, { settlement, reference, amountCents: cents(toPayee) });
  const sender = back.filter((one) => !ofPayee(one)).at(-1)?.returnedBy;
  if (toMember > 0 && sender)
    await order(act, { settlement, reference, amountCents: cents(toMember), payeeId: sender });
  const member = { person: expense.person, facility: null };
  const debtor = payee.facility ? { facility: payee.facility, person: null } : member;
  if (fromPayee > 0) await askBack(act, settlement, reference, fromPayee, debtor);
  if (fromMember > 0) await askBack(act, settlement, reference, fromMember, member);
  await tellDocuments(act, [settlement.id]);
}

async function askBack(
  act: Act,
  { id: settlement }: Settlement,
  reference: string,
  amount: number,
  debtor: Pick<Recovery, "facility" | "person">,
): Promise<void> {
  const recovery = act.em.create(Recovery, {
    ...{ id: randomUUID(), settlement, reference, amountCents: cents(amount), createdAt: act.now },
    ...{ ...debtor, returnedOn: null, returnedBy: null, withdrawnAt: null },
  });
  noteRecovery(act, "payment.askedBack", recovery);
}

function noteRecovery(act: Act, verb: RecoveryVerb["verb"], recovery: Recovery): void {
  const { id, facility, person, amountCents } = recovery;
  const concerned = { facilityId: facility ?? undefined, personId: person ?? undefined };
  note(act, { subjectType: "recovery", subjectId: id, ...concerned }, { verb, amountCents });
}

export interface ReturnInput {
  readonly recoveryId: string;
  readonly returnedOn: LocalDate;
  /** Of a person: the account that the transfer came from, as the bank statement names it. */
  readonly holderName?: string | null | undefined;
  readonly iban?: string | null | undefined;
}

/** The debtor has given the amount back. @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND */
export async function markReturned(act: Act, input: ReturnInput): Promise<{ id: string }> {
  onlyThrough("desk", act.actor);
  const recovery = await act.em.findOne(
    Recovery,
    {
      $and: [
        { id: knownId(input.recoveryId, "input.recoveryId") },
        await visibleRecoveries(act.em, act.actor),
      ],
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (recovery === null) throw notFound("input.recoveryId");
  if (!mayRecover("markReturned", recoveryStatusOf(recovery))) throw alreadyReturned();
  if (input.returnedOn < romeDate(recovery.createdAt) || input.returnedOn > romeDate(act.now))
    throw returnDateWrong();
  recovery.returnedBy = recovery.person ? await senderOf(act, recovery.person, input) : null;
  recovery.returnedOn = input.returnedOn;
  noteRecovery(act, "payment.returned", recovery);
  return { id: recovery.id };
}

/** The account of a person that a transfer came from. @throws Refusal INVALID_INPUT */
async function senderOf(act: Act, personId: string, input: ReturnInput): Promise<string> {
  const iban = normaliseIban(input.iban ?? "");
  const holderName = (input.holderName ?? "").trim();
  if (holderName === "" || holderName.length > 140) throw holderNeeded();
  if (!isValidIBAN(iban)) throw ibanWrong();
  return personAsPayee(act, { personId, means: "transfer", holderName, iban, bic: null, address: null });
}
