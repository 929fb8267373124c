import { insuranceYearOf } from "../kernel/dates.ts";
import { addCents, allocate, sumCents, zero } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import { appliesUnder, benefitOf, limitOf } from "./edition.ts";
import type { Edition } from "./edition.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Expense, Usage } from "./expense.ts";
import type { Facts } from "./facts.ts";
import type { DocumentsAre } from "./gates.ts";
import { estimate, settle } from "./settle.ts";
import type { LimitDraw, Settlement } from "./settle.ts";

/** One line of an invoice: a service and what is known about it. */
export interface InvoiceLine {
  readonly expense: Expense;
  readonly facts: Facts;
}

/** Lines of an invoice that were settled together, because they share a minimum. */
export interface SettledGroup {
  /** Positions of the lines in the invoice. */
  readonly lines: readonly number[];
  readonly settlement: Settlement;
}

export interface SettledInvoice {
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
  readonly groups: readonly SettledGroup[];
  /** What is paid of each line; the parts of a group add up to its settlement. */
  readonly lines: readonly { readonly evaluation: Evaluation; readonly payableCents: Cents }[];
  readonly limitDraws: readonly LimitDraw[];
  readonly usageAfter: Usage;
}

/** How the plan is asked about an invoice. */
export interface InvoiceAsking {
  /** "assumed" takes documents for granted; "checked", the default, wants them held. */
  readonly documents?: DocumentsAre;
  /** Tells what would be paid if everything still missing turned out in favour, instead of refusing to say. */
  readonly provisional?: boolean;
}

/**
 * Settles a whole invoice of one person. The minimum share applies once per invoice and person, so lines of the same
 * benefit with a percentage share are settled as one; a deductible is per service, so those lines stay apart. Each
 * group finds the limits as the groups before it left them.
 * @throws RangeError when a line is still undecided, or lines fall in different insurance years: what is left of a
 *   yearly limit is one number per year.
 */
export function settleInvoice(
  edition: Edition,
  lines: readonly InvoiceLine[],
  usage: Usage,
  { documents = "checked", provisional = false }: InvoiceAsking = {},
): SettledInvoice {
  const years = new Set(
    lines.map(({ expense }) => insuranceYearOf(expense.person.policyStart, expense.treatedOn).from),
  );
  if (years.size > 1) throw new RangeError("The lines of the invoice fall in different insurance years");
  const evaluations = lines.map(({ expense, facts }) => evaluate(edition, expense, facts, documents));
  const payable = new Map<number, Cents>();
  const groups: SettledGroup[] = [];
  let usageAfter = usage;
  for (const positions of groupsOf(edition, lines, evaluations)) {
    const [first] = positions;
    const evaluation = first === undefined ? undefined : evaluations[first];
    if (!evaluation) continue;
    const expense = together(positions.flatMap((position) => lines[position]?.expense ?? []));
    const settlement = (provisional ? estimate : settle)(edition, evaluation, expense, usageAfter);
    const parts = partsOf(settlement.payableCents, positions, lines);
    positions.forEach((position, index) => payable.set(position, parts[index] ?? zero));
    usageAfter = usageAfterSettling(edition, usageAfter, settlement);
    groups.push({ lines: positions, settlement });
  }
  return {
    requestedCents: sumCents(groups.map(({ settlement }) => settlement.requestedCents)),
    payableCents: sumCents(groups.map(({ settlement }) => settlement.payableCents)),
    groups,
    lines: evaluations.map((evaluation, position) => ({
      evaluation,
      payableCents: payable.get(position) ?? zero,
    })),
    limitDraws: mergedDraws(groups.flatMap(({ settlement }) => settlement.limitDraws)),
    usageAfter,
  };
}

/** What each line of a group is paid, in proportion to its amount; a line alone is paid everything. */
function partsOf(payableCents: Cents, positions: readonly number[], lines: readonly InvoiceLine[]): Cents[] {
  if (positions.length === 1) return [payableCents];
  return allocate(
    payableCents,
    positions.map((position) => lines[position]?.expense.amountCents ?? 0),
  );
}

function groupsOf(
  edition: Edition,
  lines: readonly InvoiceLine[],
  evaluations: readonly Evaluation[],
): number[][] {
  const groups = new Map<string, number[]>();
  evaluations.forEach((evaluation, position) => {
    const shares = evaluation.answer === "covered" && sharesAPercentage(edition, evaluation);
    const key = shares ? `${evaluation.benefit} ${evaluation.regime}` : `line ${position}`;
    groups.set(key, [...(groups.get(key) ?? []), position]);
  });
  return [...groups.values()];
}

function sharesAPercentage(edition: Edition, { benefit, regime }: Evaluation): boolean {
  if (benefit === null) return false;
  return benefitOf(edition, benefit).steps.some(
    (step) => step.kind === "coinsurance" && appliesUnder(step, regime),
  );
}

/** The lines of a group as one expense: their amounts and units added up, the first one's dates. */
function together(expenses: readonly Expense[]): Expense {
  const [first] = expenses;
  if (!first) throw new RangeError("A group without lines");
  return {
    ...first,
    amountCents: sumCents(expenses.map(({ amountCents }) => amountCents)),
    paidElsewhereCents: sumCents(expenses.map(({ paidElsewhereCents = zero }) => paidElsewhereCents)),
    units: expenses.reduce((units, expense) => units + expense.units, 0),
  };
}

/** What is left of each limit, and what the event has borne, once a settlement is taken. */
export function usageAfterSettling(edition: Edition, usage: Usage, settlement: Settlement): Usage {
  const left = { ...usage.left };
  for (const { limitKey, amount } of settlement.limitDraws) {
    left[limitKey] = (left[limitKey] ?? limitOf(edition, limitKey).amount) - amount;
  }
  const coinsured = settlement.effects.find(
    (effect) => effect.kind === "coinsurance" && effect.inputs.minimumPer === "event",
  );
  const earlier = usage.earlier ?? { amountCents: zero, shareCents: zero };
  return coinsured
    ? {
        left,
        earlier: {
          amountCents: addCents(earlier.amountCents, coinsured.beforeCents),
          shareCents: addCents(earlier.shareCents, coinsured.reductionCents),
        },
      }
    : { ...usage, left };
}

function mergedDraws(draws: readonly LimitDraw[]): LimitDraw[] {
  const merged = new Map<string, LimitDraw>();
  for (const draw of draws) {
    const sofar = merged.get(draw.limitKey);
    merged.set(draw.limitKey, { ...draw, amount: draw.amount + (sofar?.amount ?? 0) });
  }
  return [...merged.values()];
}
