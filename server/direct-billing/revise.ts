/** A settled take-in-charge reopened by the desk: what was used is compensated, and the plan settles anew. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { linesBySettlement } from "../claim/queries.ts";
import { recordSettlement } from "../claim/settle.ts";
import { lastFactOf } from "../case-file/queries.ts";
import { isOwnCase } from "../coverage/family.ts";
import { ownCase } from "../coverage/refusals.ts";
import { type NewFact, record } from "../case-file/tell.ts";
import type { Facts } from "../plan/facts.ts";
import type { Cause, Settlement } from "../claim/entity.ts";
import { shownAnew, use } from "../coverage/asking.ts";
import { assess, type Sum } from "../coverage/assessment.ts";
import { notDecidable } from "../coverage/refusals.ts";
import type { Act } from "../kernel/act.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { invalidInput, notFound } from "../kernel/refusal.ts";
import { balance, refuseWhileAtBank } from "../payment/recovery.ts";
import { checkInjury } from "./care.ts";
import { about, causeOf, locked, ownerOf, usedBy } from "./locking.ts";
import { type TakeInCharge, TakeInChargeLine } from "./entity.ts";
import { linesAskedByTakeInCharge, settlementsByTakeInCharge } from "./invoices.ts";
import { findTakeInCharge, questionOf } from "./queries.ts";
import { invoiceAboveAuthorisation, nothingChanged, settledAnewAlready } from "./refusals.ts";
import { type InvoicedLine, invoiceMismatch, leftToInvoice } from "./rules.ts";
import { invoicedQuestion, referenceOf, settledLines } from "./settle.ts";
import { note } from "./verbs.ts";

/** The facts as they should have been; what is left out stays as it was. */
export interface Correction {
  readonly takeInChargeId: string;
  /** The settlement that is contested: somebody else may have revised it meanwhile. Not named, that of the last invoice. */
  readonly settlementId?: string | null | undefined;
  readonly cause?: Cause | null | undefined;
  readonly injuredOn?: LocalDate | null | undefined;
  /** What is rightly due of the invoice, line by line: within what was authorised. */
  readonly lines?: readonly InvoicedLine[] | null | undefined;
}

export interface Revision extends Correction {
  readonly reason: string;
}

/**
 * Settles a settled take-in-charge anew with corrected facts and what is left of the limits now. The ledger keeps the
 * lines of the first settlement, compensates them and adds those of the second, all in one transaction.
 * @throws Refusal INVALID_STATE, OWN_CASE, NOT_DECIDABLE, NOTHING_CHANGED, INVOICE_ABOVE_AUTHORISATION, INVALID_INPUT, NOT_FOUND
 */
export async function revise(act: Act, input: Revision): Promise<{ id: string }> {
  const { accountId } = onlyThrough("desk", act.actor);
  const takeInCharge = await locked(act, input.takeInChargeId, "revise");
  const contested = await settlementOf(act.em, takeInCharge, input.settlementId);
  if (contested === undefined) throw settledAnewAlready();
  await refuseWhileAtBank(act, contested);
  if (await isOwnCase(act.em, act.actor, takeInCharge.person)) throw ownCase();
  const reason = input.reason.trim();
  if (reason === "" || reason.length > 500) throw reasonNeeded();
  const { assessment, authorised, told, invoiced, corrections } = await corrected(
    act.em,
    takeInCharge,
    contested,
    input,
    romeDate(act.now),
  );
  const sum = await use(act, assessment, usesOf(takeInCharge, contested));
  const isSame = corrections.length === 0 && sameLines(invoiced, told);
  if (isSame && sum.payableCents === contested.payableCents) throw nothingChanged();
  record(act, ownerOf(takeInCharge), corrections);
  await act.em.flush();
  takeInCharge.factsUpTo = await lastFactOf(act.em, [takeInCharge.id]);
  const settlement = await recordSettlement(act, {
    ...sum,
    claimId: contested.claim,
    expenseDocumentId: contested.expenseDocument,
    kind: contested.kind,
    editionId: takeInCharge.editionId,
    lines: settledLines(authorised, invoiced, sum),
    factsUpTo: takeInCharge.factsUpTo,
    revising: { settlement: contested, reason, accountId },
  });
  note(act, about(takeInCharge), {
    verb: "takeInCharge.revised",
    settlement: settlement.id,
    beforeCents: contested.payableCents,
    payableCents: settlement.payableCents,
  });
  await balance(act, { settlement, before: contested, reference: await referenceOf(act, takeInCharge) });
  return { id: takeInCharge.id };
}

/** What a revision would come to now; nothing is written. @throws Refusal as {@link revise} */
export async function previewRevision(
  { em, actor, now }: { em: SqlEntityManager; actor: Actor; now: () => Date },
  input: Correction,
): Promise<{ readonly before: Settlement; readonly after: Sum }> {
  onlyThrough("desk", actor);
  const takeInCharge = await findTakeInCharge(em, actor, input.takeInChargeId);
  const before = await settlementOf(em, takeInCharge, input.settlementId);
  if (before === undefined) throw input.settlementId ? settledAnewAlready() : notFound();
  const { assessment } = await corrected(em, takeInCharge, before, input, romeDate(now()));
  return { before, after: await shownAnew(em, assessment, usesOf(takeInCharge, before)) };
}

/** The plan's answer on the corrected facts. What a facility handed in is held; only facts can still be missing. */
async function corrected(
  em: SqlEntityManager,
  takeInCharge: TakeInCharge,
  contested: Settlement,
  input: Correction,
  today: LocalDate,
) {
  const authorised = await em.find(
    TakeInChargeLine,
    { takeInCharge: takeInCharge.id },
    { orderBy: { position: "asc" } },
  );
  const question = await questionOf(em, takeInCharge, { anew: true });
  const before = question.facts;
  const cause = input.cause ?? (before.cause === "injury" ? "injury" : "illness");
  const injuredOn = cause === "injury" ? (input.injuredOn ?? before.injuredOn ?? null) : null;
  checkInjury({ ...takeInCharge, cause, injuredOn }, today);
  const told = await invoicedLines(em, contested, authorised);
  const invoiced = input.lines ?? told;
  const others = (await linesAskedByTakeInCharge({ em }, [takeInCharge.id])).get(takeInCharge.id) ?? [];
  const free = leftToInvoice(
    authorised,
    others.filter(({ settlement }) => settlement !== contested.id),
  );
  const mismatch = invoiceMismatch(free.lines, invoiced);
  if (mismatch !== undefined) throw invoiceAboveAuthorisation(mismatch.words, mismatch.field);
  const facts = { ...before, cause, injuredOn: injuredOn ?? undefined };
  const assessment = assess(invoicedQuestion({ ...question, facts }, authorised, invoiced), "assumed");
  if (!assessment.decidable) throw notDecidable(assessment.missing.map(({ label }) => label));
  return { assessment, authorised, told, invoiced, corrections: differences(before, { cause, injuredOn }) };
}

/** What the desk corrects becomes facts of the case, beside those it corrects. */
function differences(
  before: Facts,
  { cause, injuredOn }: { cause: Cause; injuredOn: LocalDate | null },
): NewFact[] {
  const said = { source: "desk" } as const;
  return [
    ...(cause === before.cause ? [] : [{ ...said, name: "cause", value: cause } as const]),
    ...(injuredOn === null || injuredOn === before.injuredOn
      ? []
      : [{ ...said, name: "injuredOn", value: injuredOn } as const]),
  ];
}

/** The settlement that counts of one of its invoices; of the last one where none is named. */
async function settlementOf(
  em: SqlEntityManager,
  { id }: TakeInCharge,
  settlementId: string | null | undefined,
): Promise<Settlement | undefined> {
  const current = (await settlementsByTakeInCharge({ em }, [id])).get(id) ?? [];
  return settlementId ? current.find((one) => one.id === settlementId) : current.at(-1);
}

/** As what the limits were used: of settlements before invoices were several, by the take-in-charge itself. */
function usesOf(takeInCharge: TakeInCharge, { expenseDocument }: Settlement) {
  return [causeOf(takeInCharge), usedBy(expenseDocument)];
}

/** What a settlement asked of the authorised lines. */
async function invoicedLines(
  em: SqlEntityManager,
  { id }: Settlement,
  authorised: readonly TakeInChargeLine[],
): Promise<InvoicedLine[]> {
  const lines = (await linesBySettlement({ em }, [id])).get(id) ?? [];
  return lines.map(({ position, units, requestedCents: amountCents }) => {
    const line = authorised.find((one) => one.position === position);
    if (line === undefined)
      throw new Error(`settlement ${id} asks for line ${position}, which is not authorised`);
    return { takeInChargeLineId: line.id, units, amountCents };
  });
}

function sameLines(corrected: readonly InvoicedLine[], told: readonly InvoicedLine[]): boolean {
  return (
    told.length === corrected.length &&
    told.every((old) =>
      corrected.some(
        (line) =>
          line.takeInChargeLineId === old.takeInChargeLineId &&
          line.units === old.units &&
          line.amountCents === old.amountCents,
      ),
    )
  );
}

function reasonNeeded() {
  return invalidInput("input.reason", {
    it: "Scrivi perché la liquidazione si riapre (al massimo 500 caratteri): lo leggono l'assistito e la struttura.",
    en: "Say why the settlement is reopened (at most 500 characters): the member and the facility read it.",
  });
}
