import { randomUUID } from "node:crypto";
import type { Act } from "../kernel/act.ts";
import { type Cents, sumCents } from "../kernel/money.ts";
import { ExpenseDocument, Settlement, SettlementLine } from "./entity.ts";
import type { StoredStep } from "../coverage/rules.ts";

/** What is asked and paid of one service. */
export interface SettledLine {
  /** That of the line of the document. */
  readonly position: number;
  readonly serviceCode: string;
  readonly units: number;
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
}

export interface NewSettlement {
  readonly claimId: string;
  readonly expenseDocumentId: string;
  readonly kind: Settlement["kind"];
  readonly editionId: string;
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
  readonly memberShareCents: Cents;
  readonly steps: readonly StoredStep[];
  readonly lines: readonly SettledLine[];
  /** Id of the last fact of the case that the plan was told. */
  readonly factsUpTo: string | null;
  /** The settlement that this one replaces, and why. */
  readonly revising?: {
    readonly settlement: Settlement;
    readonly reason: string;
    readonly accountId: string;
  };
}

/** Keeps what was decided, line by line and with every step, so that it explains a payment years later. */
export async function recordSettlement(act: Act, settlement: NewSettlement): Promise<Settlement> {
  const { revising, lines } = settlement;
  const asked = sumCents(lines.map(({ requestedCents }) => requestedCents));
  const paid = sumCents(lines.map(({ payableCents }) => payableCents));
  if (asked !== settlement.requestedCents || paid !== settlement.payableCents)
    throw new Error(`the lines of a settlement of ${settlement.expenseDocumentId} do not add up`);
  if (revising !== undefined) {
    revising.settlement.supersededAt = act.now;
    await act.em.flush(); // before the new one: a document has one current settlement at any moment
  }
  const recorded = act.em.create(Settlement, {
    id: randomUUID(),
    claim: settlement.claimId,
    expenseDocument: settlement.expenseDocumentId,
    kind: settlement.kind,
    editionId: settlement.editionId,
    requestedCents: settlement.requestedCents,
    payableCents: settlement.payableCents,
    memberShareCents: settlement.memberShareCents,
    steps: [...settlement.steps],
    factsUpTo: settlement.factsUpTo,
    settledAt: act.now,
    revises: revising?.settlement.id ?? null,
    reason: revising?.reason ?? null,
    revisedBy: revising?.accountId ?? null,
    supersededAt: null,
  });
  const document = await act.em.findOneOrFail(ExpenseDocument, { id: settlement.expenseDocumentId });
  document.stage = settlement.payableCents > 0 ? "settled" : "notPayable";
  if (document.stage === "notPayable") document.paidOn = null;
  for (const line of lines)
    act.em.create(SettlementLine, { id: randomUUID(), settlement: recorded.id, ...line });
  return recorded;
}
