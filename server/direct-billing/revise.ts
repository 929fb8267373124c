/** A settled take-in-charge reopened by the desk: what was used is compensated, and the plan settles anew. */
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { recordSettlement } from "../claim/actions.ts";
import { type Cause, Settlement } from "../claim/entity.ts";
import { balanceOf, capture, lockAccounts, openLimits, refund } from "../coverage/ledger.ts";
import { coverOn, coverUnder, floats, limitStates, limitWindows } from "../coverage/queries.ts";
import { leftOf } from "../coverage/rules.ts";
import { Account } from "../identity/entity.ts";
import type { Act } from "../kernel/act.ts";
import type { Actor } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { invalidInput, notFound } from "../kernel/refusal.ts";
import { checkInjury } from "./care.ts";
import { assess, type Assessment, type Sum, sumUp } from "./assessment.ts";
import { about, locked } from "./locking.ts";
import { type TakeInCharge, TakeInChargeLine } from "./entity.ts";
import { findTakeInCharge, questionOf } from "./queries.ts";
import {
  invoiceAboveAuthorisation,
  notDecidable,
  nothingChanged,
  ownCase,
  settledAnewAlready,
} from "./refusals.ts";
import { type InvoicedLine, invoiceMismatch } from "./rules.ts";
import { invoicedQuestion, noteInvoiced } from "./settle.ts";

/** The facts as they should have been; what is left out stays as it was. */
export interface Correction {
  readonly takeInChargeId: string;
  readonly cause?: Cause | null | undefined;
  readonly injuredOn?: LocalDate | null | undefined;
  /** What is rightly due of the invoice, line by line: within what was authorised. */
  readonly lines?: readonly InvoicedLine[] | null | undefined;
}

export interface Revision extends Correction {
  /** The settlement that is contested: somebody else may have revised it meanwhile. */
  readonly settlementId: string;
  readonly reason: string;
}

/**
 * Settles a settled take-in-charge anew with corrected facts and what is left of the limits now. The ledger keeps the
 * lines of the first settlement, compensates them and adds those of the second, all in one transaction.
 * @throws Refusal INVALID_STATE, OWN_CASE, NOT_DECIDABLE, NOTHING_CHANGED, INVOICE_ABOVE_AUTHORISATION, INVALID_INPUT, NOT_FOUND
 */
export async function revise(act: Act, input: Revision): Promise<{ id: string }> {
  if (act.actor.door !== "desk") throw notFound();
  const { accountId } = act.actor;
  const takeInCharge = await locked(act, input.takeInChargeId, "revise");
  if (takeInCharge.settlement !== input.settlementId) throw settledAnewAlready();
  await refuseOwnCase(act, accountId, takeInCharge);
  const reason = input.reason.trim();
  if (reason === "" || reason.length > 500) throw reasonNeeded();
  const { assessment, authorised, invoiced, cause, injuredOn } = await corrected(
    act.em,
    takeInCharge,
    input,
    romeDate(act.now),
  );
  const sum = await settleAnew(act, takeInCharge, assessment);
  const contested = await act.em.findOneOrFail(Settlement, { id: input.settlementId });
  const facts = { cause, injuredOn, lines: invoiced };
  if (isSame(facts, takeInCharge, authorised) && sum.payableCents === contested.payableCents)
    throw nothingChanged();
  const settlement = await recordSettlement(act, {
    ...sum,
    claimId: contested.claim,
    expenseDocumentId: contested.expenseDocument,
    editionId: takeInCharge.editionId,
    revising: { settlement: contested, reason, accountId },
  });
  noteInvoiced(authorised, invoiced);
  Object.assign(takeInCharge, { cause, injuredOn, settlement: settlement.id });
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.revised" });
  return { id: takeInCharge.id };
}

/** What a revision would come to now; nothing is written. @throws Refusal as {@link revise} */
export async function previewRevision(
  { em, actor, now }: { em: SqlEntityManager; actor: Actor; now: () => Date },
  input: Correction,
): Promise<{ readonly before: Settlement; readonly after: Sum }> {
  const takeInCharge = await findTakeInCharge(em, actor, input.takeInChargeId);
  if (actor.door !== "desk" || !takeInCharge.settlement) throw notFound();
  const { assessment } = await corrected(em, takeInCharge, input, romeDate(now()));
  const { policy } = await coverUnder(em, takeInCharge.person, takeInCharge.policy);
  const owner = { personId: takeInCharge.person, policy, day: takeInCharge.startsOn };
  const states = await limitStates(em, await limitWindows(em, assessment.limits, owner));
  const own = await balanceOf({ em }, causeOf(takeInCharge));
  const left = Object.fromEntries(
    states.map((state) => [state.limitKey, leftOf(state) + (own.get(state.accountId ?? "")?.used ?? 0)]),
  );
  const before = await em.findOneOrFail(Settlement, { id: takeInCharge.settlement });
  return { before, after: sumUp(assessment, left) };
}

/** The plan's answer on the corrected facts. What a facility handed in is held; only facts can still be missing. */
async function corrected(
  em: SqlEntityManager,
  takeInCharge: TakeInCharge,
  input: Correction,
  today: LocalDate,
) {
  const authorised = await em.find(
    TakeInChargeLine,
    { takeInCharge: takeInCharge.id },
    { orderBy: { position: "asc" } },
  );
  const cause = input.cause ?? takeInCharge.cause;
  const injuredOn = cause === "injury" ? (input.injuredOn ?? takeInCharge.injuredOn ?? null) : null;
  checkInjury({ ...takeInCharge, cause, injuredOn }, today);
  const invoiced = input.lines ?? authorised.flatMap(asInvoiced);
  const mismatch = invoiceMismatch(authorised, invoiced);
  if (mismatch !== undefined) throw invoiceAboveAuthorisation(mismatch.words, mismatch.field);
  const asked = { ...(await questionOf(em, takeInCharge)), cause, injuredOn };
  const assessment = assess(invoicedQuestion(asked, authorised, invoiced), "assumed");
  if (assessment.answer === "unknown") throw notDecidable(assessment.missing.map(({ label }) => label));
  return { assessment, authorised, invoiced, cause, injuredOn };
}

function asInvoiced({ id, invoicedUnits, invoicedCents }: TakeInChargeLine): InvoicedLine[] {
  if (!invoicedUnits || !invoicedCents) return [];
  return [{ takeInChargeLineId: id, units: invoicedUnits, amountCents: invoicedCents }];
}

async function settleAnew(act: Act, takeInCharge: TakeInCharge, assessment: Assessment): Promise<Sum> {
  const cause = causeOf(takeInCharge);
  const { policy } = await coverUnder(act.em, takeInCharge.person, takeInCharge.policy);
  if (assessment.limits.some(floats)) await act.em.lock(policy, LockMode.PESSIMISTIC_WRITE);
  const owner = { personId: takeInCharge.person, policy, day: takeInCharge.startsOn };
  const opened = await openLimits(act, await limitWindows(act.em, assessment.limits, owner));
  const drawn = [...(await balanceOf(act, cause)).keys()];
  // Limits of both settlements by one statement: a corrected cause may draw on others.
  const accounts = await lockAccounts(act, [...new Set([...opened, ...drawn])]);
  const before = await balanceOf(act, cause);
  for (const account of accounts) refund(act, account, before.get(account.id)?.used ?? 0, cause);
  const usable = accounts.filter(({ id }) => opened.includes(id));
  const sum = sumUp(
    assessment,
    Object.fromEntries(usable.map((account) => [account.limitKey, leftOf(account)])),
  );
  for (const { limitKey, amount } of sum.payableCents > 0 ? sum.draws : []) {
    const account = usable.find((one) => one.limitKey === limitKey);
    if (account === undefined) throw new Error(`no account for limit ${limitKey}`);
    capture(act, account, 0, amount, cause);
  }
  return sum;
}

/** Whether corrected facts are those of before, line by line. */
function isSame(
  { cause, injuredOn, lines }: { cause: Cause; injuredOn: LocalDate | null; lines: readonly InvoicedLine[] },
  before: TakeInCharge,
  authorised: readonly TakeInChargeLine[],
): boolean {
  const told = authorised.flatMap(asInvoiced);
  const sameLines =
    told.length === lines.length &&
    told.every((old) =>
      lines.some(
        (line) =>
          line.takeInChargeLineId === old.takeInChargeLineId &&
          line.units === old.units &&
          line.amountCents === old.amountCents,
      ),
    );
  return sameLines && cause === before.cause && injuredOn === (before.injuredOn ?? null);
}

function causeOf({ id }: TakeInCharge) {
  return { causeType: "takeInCharge", causeId: id };
}

/** Nobody at the desk decides about themselves or their family. */
async function refuseOwnCase(act: Act, accountId: string, { person, policy }: TakeInCharge): Promise<void> {
  const { person: own } = await act.em.findOneOrFail(Account, { id: accountId });
  if (!own) return;
  const cover = await coverOn(act.em, own, romeDate(act.now));
  if (own === person || cover?.policy.id === policy) throw ownCase();
}

function reasonNeeded() {
  return invalidInput("input.reason", {
    it: "Scrivi perché la liquidazione si riapre (al massimo 500 caratteri): lo leggono l'assistito e la struttura.",
    en: "Say why the settlement is reopened (at most 500 characters): the member and the facility read it.",
  });
}
