/** What a person decides about a document, and what follows from it to the cent; nothing is written here. */
import type { ExpenseDocument, ExpenseLine } from "../claim/entity.ts";
import type { NewSettlement } from "../claim/settle.ts";
import { assess, type Assessment, type Sum } from "../coverage/assessment.ts";
import { notDecidable } from "../coverage/refusals.ts";
import type { StoredStep } from "../coverage/rules.ts";
import type { Act } from "../kernel/act.ts";
import { cents, type Cents, subtractCents, sumCents, zero } from "../kernel/money.ts";
import { findEdition } from "../plan/plans.ts";
import type { ReimbursementCase } from "./entity.ts";
import { askedOf, linesOf, questionOf } from "./queries.ts";
import { clauseUnknown, rateMissing, reasonNeeded, recognisedWrong, treatmentNotEnded } from "./refusals.ts";
import type { Outcome } from "./rules.ts";
import { isIndemnity, notRecognised, refusal } from "./steps.ts";

export interface Decision {
  readonly expenseDocumentId: string;
  readonly outcome: Outcome;
  /** To reduce: what counts of each line, in its place; a line not named counts in full. */
  readonly recognised?:
    readonly { readonly position: number; readonly recognisedCents: number }[] | null | undefined;
  /** To reduce or refuse: the clause on which it rests, and why. */
  readonly clause?: string | null | undefined;
  readonly reason?: string | null | undefined;
  /** What the member reads; made of the decision where nothing is written. */
  readonly message?: string | null | undefined;
}

/** What a decision rests on: what counts of each line, the plan's answer to that, and a person's clause and reason. */
export interface Proposal {
  readonly lines: readonly ExpenseLine[];
  /** What each line asks for, credit notes taken off. */
  readonly asked: readonly Cents[];
  readonly recognised: readonly Cents[];
  /** None where a person refuses. */
  readonly assessment: Assessment | undefined;
  readonly clause: string | null;
  readonly reason: string | null;
}

/** @throws Refusal as {@link decide} */
export async function proposalOf(
  { em }: Pick<Act, "em">,
  { expense, one }: { readonly expense: ExpenseDocument; readonly one: ReimbursementCase },
  input: Decision,
): Promise<Proposal> {
  const { outcome } = input;
  const { reason, clause } = saidOf(one, input);
  const lines = await linesOf(em, expense);
  const asked = askedOf(lines, one);
  if (outcome === "refused")
    return { lines, asked, recognised: asked.map(() => zero), assessment: undefined, clause, reason };
  if (!one.treatmentEnded) throw treatmentNotEnded();
  const recognised = outcome === "reduced" ? recognisedOf(asked, input) : asked;
  const question = await questionOf(em, expense, one, { recognised });
  if (question === undefined) throw rateMissing();
  const assessment = assess(question, "checked");
  if (!assessment.decidable) throw notDecidable(assessment.missing.map(({ label }) => label));
  return { lines, asked, recognised, assessment, clause, reason };
}

/** Whoever reduces or refuses says on which clause, and why. */
function saidOf({ editionId }: ReimbursementCase, { outcome, ...input }: Decision) {
  const reason = input.reason?.trim() || null;
  const clause = input.clause?.trim() || null;
  if ((reason ?? "").length > 500) throw reasonNeeded();
  if (outcome === "approved") return { reason, clause: null };
  if (reason === null) throw reasonNeeded();
  if (clause === null || !Object.hasOwn(findEdition(editionId)?.clauses ?? {}, clause)) throw clauseUnknown();
  return { reason, clause };
}

function recognisedOf(asked: readonly Cents[], { recognised = [] }: Decision): Cents[] {
  const counting = asked.map((amount, position) => {
    const said = recognised?.find((one) => one.position === position)?.recognisedCents ?? amount;
    if (!Number.isSafeInteger(said) || said < 0 || said > amount) throw recognisedWrong();
    return cents(said);
  });
  if (sumCents(counting) === sumCents(asked)) throw recognisedWrong();
  return counting;
}

/** What is asked, paid and left, line by line, and how it came about. */
export interface Outturn extends Pick<
  NewSettlement,
  "kind" | "requestedCents" | "payableCents" | "memberShareCents"
> {
  readonly steps: readonly StoredStep[];
  readonly lines: NewSettlement["lines"];
  readonly outcome: Outcome;
}

/** Pure: from what the plan would pay of what counts to the settlement of the whole document. */
export function outturnOf(proposal: Proposal, sum: Sum | undefined, wanted: Outcome): Outturn {
  const { lines, asked, recognised, assessment, clause, reason } = proposal;
  const requestedCents = sumCents(asked);
  const paid = lines.map((_, index) => sum?.payableOfLines[index] ?? zero);
  const settledLines = (requested: readonly Cents[]) =>
    lines.map(({ position, serviceCode, units }, index) => ({
      ...{ position, serviceCode, units },
      ...{ requestedCents: requested[index] ?? zero, payableCents: paid[index] ?? zero },
    }));
  if (assessment === undefined || sum === undefined) {
    const steps = [refusal(requestedCents, clause ?? "", reason ?? "")];
    const outturn = {
      kind: "expense",
      requestedCents,
      payableCents: zero,
      memberShareCents: requestedCents,
    } as const;
    return { ...outturn, steps, lines: settledLines(asked), outcome: "refused" };
  }
  const { payableCents } = sum;
  if (isIndemnity(assessment)) {
    const outturn = {
      kind: "indemnity",
      requestedCents: zero,
      payableCents,
      memberShareCents: zero,
    } as const;
    const outcome = payableCents > 0 ? "approved" : "refused";
    return { ...outturn, steps: sum.steps, lines: settledLines(asked.map(() => zero)), outcome };
  }
  const cut = subtractCents(requestedCents, sumCents(recognised));
  return {
    ...{
      kind: "expense",
      requestedCents,
      payableCents,
      memberShareCents: subtractCents(requestedCents, payableCents),
    },
    steps: [...(cut > 0 ? [notRecognised(cut, clause ?? "", reason ?? "")] : []), ...sum.steps],
    lines: settledLines(asked),
    outcome: payableCents === 0 ? "refused" : (partly(assessment) ?? wanted),
  };
}

/** The plan itself refuses a part. */
function partly({ evaluations }: Assessment): Outcome | undefined {
  return evaluations.some(({ answer }) => answer === "notCovered") ? "reduced" : undefined;
}
