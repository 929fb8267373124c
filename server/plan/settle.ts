import { subtractCents, sumCents, timesCents, zero } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import { serviceOf } from "./catalogue.ts";
import { appliesUnder, benefitOf, isMoneyStep } from "./edition.ts";
import type { Benefit, Edition, Limit, MoneyStep } from "./edition.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Expense, Usage } from "./expense.ts";
import type { Regime } from "./facts.ts";
import { apply, besideOtherCover, daysOf } from "./flow.ts";
import type { Applied, EffectInputs, Flow } from "./flow.ts";

/**
 * What one step did to the amount, with everything needed to explain it years later. Plain data, stored with the
 * settlement. `reductionCents` = before − after: what this step leaves to the member.
 */
export type Effect = {
  readonly clause: string;
  readonly regime: Regime;
  readonly beforeCents: Cents;
  readonly afterCents: Cents;
  readonly reductionCents: Cents;
} & EffectInputs;

/** What a settlement takes from a limit, in the limit's own measure: cents, units or days. */
export interface LimitDraw {
  readonly limitKey: string;
  readonly kind: Limit["kind"];
  readonly amount: number;
}

/** requested = payable + Σ lines, to the cent. */
export interface Settlement {
  readonly edition: string;
  readonly benefit: string | null;
  readonly regime: Regime;
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
  readonly memberShareCents: Cents;
  /** The effects that leave something to the member. */
  readonly lines: readonly Effect[];
  /** Every step that was applied, in order. */
  readonly effects: readonly Effect[];
  readonly limitDraws: readonly LimitDraw[];
}

/**
 * How much is paid, and why. Pure: the same edition, evaluation, expense and usage always give the same settlement.
 * An expense that is not covered settles to nothing, with one line that says why.
 * @throws RangeError when the answer is still unknown: nothing is paid on a guess. `estimate` tells what it would be.
 */
export function settle(edition: Edition, evaluation: Evaluation, expense: Expense, usage: Usage): Settlement {
  if (evaluation.answer === "unknown") {
    const names = evaluation.missing.map(({ name }) => name).join(", ");
    throw new RangeError(`Not decided yet (${edition.id} ${evaluation.benefit}), missing: ${names}`);
  }
  return estimate(edition, evaluation, expense, usage);
}

/** What would be paid if everything still missing turned out in favour. Never a reason to pay. */
export function estimate(
  edition: Edition,
  evaluation: Evaluation,
  expense: Expense,
  usage: Usage,
): Settlement {
  if (evaluation.answer === "notCovered" || evaluation.benefit === null) return refused(evaluation, expense);
  return pay(edition, benefitOf(edition, evaluation.benefit), expense, usage);
}

function refused(evaluation: Evaluation, expense: Expense): Settlement {
  const reason = evaluation.reasons[0];
  const effect: Effect = {
    kind: "notCovered",
    clause: evaluation.clause,
    regime: expense.regime,
    beforeCents: expense.amountCents,
    afterCents: zero,
    reductionCents: expense.amountCents,
    inputs: { text: reason?.text ?? { it: "Non coperto", en: "Not covered" } },
  };
  return {
    edition: evaluation.edition,
    benefit: evaluation.benefit,
    regime: expense.regime,
    requestedCents: expense.amountCents,
    payableCents: zero,
    memberShareCents: expense.amountCents,
    lines: expense.amountCents > 0 ? [effect] : [],
    effects: [effect],
    limitDraws: [],
  };
}

function pay(edition: Edition, benefit: Benefit, expense: Expense, usage: Usage): Settlement {
  requireWhole(expense);
  const steps = moneyStepsOf(benefit, expense.regime);
  const requestedCents = requestedOf(steps, expense);
  const unit = serviceOf(expense.serviceCode).unit;
  let flow: Flow = { amountCents: requestedCents, units: expense.units, perDayCents: undefined };
  const passed: { clause: string; beforeCents: Cents; afterCents: Cents; inputs: EffectInputs }[] = [];
  const pass = (clause: string, applied: Applied) => {
    const [beforeCents, afterCents] = [flow.amountCents, applied.flow.amountCents];
    passed.push({ clause, beforeCents, afterCents, inputs: applied.inputs });
    flow = applied.flow;
  };
  for (const step of steps) pass(step.clause, apply(edition, step, flow, expense, usage, unit));
  const { paidElsewhereCents } = expense;
  if (paidElsewhereCents && flow.perDayCents === undefined)
    pass(edition.otherCoverClause, besideOtherCover(flow, requestedCents, paidElsewhereCents));
  const payableCents = flow.amountCents;
  const effects = passed.map(({ clause, beforeCents, afterCents, inputs }): Effect => {
    const reductionCents = subtractCents(beforeCents, afterCents);
    return {
      clause,
      regime: expense.regime,
      beforeCents,
      afterCents,
      reductionCents,
      ...drawn(inputs, flow),
    };
  });
  return {
    edition: edition.id,
    benefit: benefit.code,
    regime: expense.regime,
    requestedCents,
    payableCents,
    memberShareCents: subtractCents(requestedCents, payableCents),
    lines: effects.filter((effect) => effect.reductionCents > 0),
    effects,
    limitDraws: drawsOf(effects),
  };
}

/** The steps that decide how much under a regime, in the order of application. */
export function moneyStepsOf(benefit: Benefit, regime: Regime): MoneyStep[] {
  return benefit.steps.filter((step): step is MoneyStep => isMoneyStep(step) && appliesUnder(step, regime));
}

function requireWhole({ amountCents, units, paidElsewhereCents = zero }: Expense): void {
  if (!Number.isSafeInteger(paidElsewhereCents) || paidElsewhereCents < 0) {
    throw new RangeError(`Not an amount that another cover paid: ${paidElsewhereCents}`);
  }
  if (!Number.isSafeInteger(amountCents) || amountCents < 0) {
    throw new RangeError(`Not an amount to settle: ${amountCents}`);
  }
  if (!Number.isSafeInteger(units) || units < 1) throw new RangeError(`Not a number of units: ${units}`);
}

/** An indemnity asks for its days, whatever the stay cost; everything else asks for the invoice. */
function requestedOf(steps: readonly MoneyStep[], expense: Expense): Cents {
  const indemnity = steps.find((step) => step.kind === "dailyIndemnity");
  return indemnity ? timesCents(indemnity.amountCents, daysOf(expense)) : expense.amountCents;
}

/** All limits are drawn by what is finally paid: a later, tighter limit spares the earlier ones. */
function drawn(inputs: EffectInputs, end: Flow): EffectInputs {
  if (inputs.kind !== "limit") return inputs;
  const amount = inputs.inputs.limitKind === "cents" ? end.amountCents : end.amountCents > 0 ? end.units : 0;
  return { kind: "limit", inputs: { ...inputs.inputs, drawn: amount } };
}

function drawsOf(effects: readonly Effect[]): LimitDraw[] {
  return effects.flatMap((effect) =>
    effect.kind === "limit" && effect.inputs.drawn > 0
      ? [{ limitKey: effect.inputs.limitKey, kind: effect.inputs.limitKind, amount: effect.inputs.drawn }]
      : [],
  );
}

/** What the lines of a settlement leave to the member: always requested − payable. */
export function sumOfLines(settlement: Settlement): Cents {
  return sumCents(settlement.lines.map((line) => line.reductionCents));
}
