/**
 * The one way to ask the plan. Cover, edition, person and limits come as {@link Insured}, whatever is known of the case as
 * facts; `shown` answers with what is left now and locks nothing, `reserve`, `use` and `useReserved` lock the limits and
 * decide.
 */
import { type EntityManager, LockMode } from "@mikro-orm/core";
import type { Act } from "../kernel/act.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { whatWouldChange } from "../plan/change.ts";
import { evaluate } from "../plan/evaluate.ts";
import type { Cause, Facts } from "../plan/facts.ts";
import type { DocumentsAre } from "../plan/gates.ts";
import { estimate } from "../plan/settle.ts";
import {
  type AskedLine,
  assess,
  type Assessment,
  expenseOf,
  type Question,
  type Sum,
  sumUp,
} from "./assessment.ts";
import { LimitAccount, Policy } from "./entity.ts";
import {
  balanceOf,
  capture,
  hold,
  type LedgerCause,
  lockAccounts,
  lockLimits,
  openLimits,
  refund,
  release,
} from "./ledger.ts";
import { floats, limitWindows } from "./queries.ts";
import { leftOf, type StandingLimit } from "./rules.ts";

/** What an asker says before there is a case: what happened, and the day of an injury. */
export interface Stated {
  readonly cause?: Cause | null | undefined;
  readonly injuredOn?: LocalDate | null | undefined;
}

/**
 * What is known before there is a case. Whoever the fund contracts is qualified: it has checked so; where nobody is named
 * yet, that is taken for granted.
 */
export function statedFacts({ cause, injuredOn }: Stated): Facts {
  return { providerQualified: true, cause: cause ?? undefined, injuredOn: injuredOn ?? undefined };
}

export interface Shown {
  readonly assessment: Assessment;
  /** What is still missing counts as if it turned out in favour. */
  readonly sum: Sum;
  /** Where the limits stand on which the lines draw. */
  readonly limits: readonly StandingLimit[];
}

/** What the plan says and what it would come to now. Reserves nothing. */
export function shown(question: Question, documents: DocumentsAre): Shown {
  const assessment = assess(question, documents);
  const drawnOn = new Set(assessment.limits.map(({ key }) => key));
  return {
    assessment,
    sum: sumUp(assessment, question.insured.usage.left),
    limits: question.insured.limits.filter(({ limitKey }) => drawnOn.has(limitKey)),
  };
}

/** One service alone, with what would lead to a better result. Documents are taken for granted. */
export function shownAlone({ insured, ...asked }: Omit<Question, "lines">, line: AskedLine) {
  const { edition, usage } = insured;
  const expense = expenseOf({ insured, ...asked }, line);
  const evaluation = evaluate(edition, expense, asked.facts, "assumed");
  return {
    evaluation,
    settlement: estimate(edition, evaluation, expense, usage),
    changes: evaluation.answer === "covered" ? [] : whatWouldChange(edition, expense, asked.facts, usage),
  };
}

/** What settling anew would come to now: what this cause has used counts as left. Nothing is written. */
export async function shownAnew(
  em: EntityManager,
  assessment: Assessment,
  before: readonly LedgerCause[],
): Promise<Sum> {
  const own = await Promise.all(before.map((cause) => balanceOf({ em }, cause)));
  const ids = new Set(own.flatMap((balance) => [...balance.keys()]));
  const accounts = await em.find(LimitAccount, { id: { $in: [...ids] } });
  const usedOn = ({ limitKey, ownerId, startsOn }: StandingLimit) => {
    const account = accounts.find(
      (one) => one.limitKey === limitKey && one.ownerId === ownerId && one.startsOn === startsOn,
    );
    return own.reduce((used, balance) => used + (balance.get(account?.id ?? "")?.used ?? 0), 0);
  };
  const { limits } = assessment.question.insured;
  return sumUp(
    assessment,
    Object.fromEntries(limits.map((state) => [state.limitKey, leftOf(state) + usedOn(state)])),
  );
}

/** Authorises: locks the limits, and holds on each what would be paid. */
export async function reserve(act: Act, assessment: Assessment, cause: LedgerCause): Promise<Sum> {
  const accounts = await lockLimits(act, await windowsToLock(act, assessment));
  const sum = sumUp(assessment, leftBy(accounts, leftOf));
  for (const account of accounts) hold(act, account, drawOn(sum, account), cause);
  return sum;
}

/** What was reserved for a cause, and what part of it becomes used by another. */
export interface Reserved {
  readonly heldFor: LedgerCause;
  readonly usedBy: LedgerCause;
  /** Nothing more will come: what is not needed is given back. */
  readonly isLast: boolean;
}

/** Settles within what was reserved: it becomes used. The own hold counts as left, nobody else's does. */
export async function useReserved(
  act: Act,
  assessment: Assessment,
  { heldFor, usedBy, isLast }: Reserved,
): Promise<Sum> {
  const accounts = await lockAccounts(act, [...(await balanceOf(act, heldFor)).keys()]);
  // Read again behind the locks: what was read before them only said which rows to lock.
  const reserved = await balanceOf(act, heldFor);
  const heldBy = (account: LimitAccount) => reserved.get(account.id)?.held ?? 0;
  // The member reads what is really left; only where that would pay more than was promised, the promise decides.
  const open = sumUp(
    assessment,
    leftBy(accounts, (account) => leftOf(account) + heldBy(account)),
  );
  const fits = accounts.every((account) => drawOn(open, account) <= heldBy(account));
  const sum = fits ? open : sumUp(assessment, leftBy(accounts, heldBy));
  for (const account of accounts) {
    const used = drawOn(sum, account);
    release(act, account, isLast ? heldBy(account) : Math.min(used, heldBy(account)), heldFor);
    capture(act, account, used, usedBy);
  }
  return sum;
}

/**
 * Settles, or settles anew: what was used is compensated, then used as the plan says now.
 * @param before as what it was used before: the last of them counts from now on
 */
export async function use(act: Act, assessment: Assessment, before: readonly LedgerCause[]): Promise<Sum> {
  const opened = await openLimits(act, await windowsToLock(act, assessment));
  const drawn = await Promise.all(before.map((cause) => balanceOf(act, cause)));
  // Limits of both settlements by one statement: a corrected fact may lead to others.
  const ids = new Set([...opened, ...drawn.flatMap((balance) => [...balance.keys()])]);
  const accounts = await lockAccounts(act, [...ids]);
  for (const cause of before) {
    const balance = await balanceOf(act, cause);
    for (const account of accounts) refund(act, account, balance.get(account.id)?.used ?? 0, cause);
  }
  const usable = accounts.filter(({ id }) => opened.includes(id));
  const sum = sumUp(assessment, leftBy(usable, leftOf));
  const now = before.at(-1);
  if (now === undefined) throw new Error("nobody uses the limits");
  for (const account of usable) capture(act, account, drawOn(sum, account), now);
  return sum;
}

/** Gives back whatever a cause still holds. */
export async function giveBack(act: Act, cause: LedgerCause): Promise<void> {
  const accounts = await lockAccounts(act, [...(await balanceOf(act, cause)).keys()]);
  const reserved = await balanceOf(act, cause);
  for (const account of accounts) release(act, account, reserved.get(account.id)?.held ?? 0, cause);
}

/** Two first uses at once must find one window: the policy is the lock before floating windows are looked for. */
async function windowsToLock({ em }: Act, { limits, question }: Assessment) {
  const { personId, policy } = question.insured;
  if (limits.some(floats))
    await em.findOneOrFail(Policy, { id: policy.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return limitWindows(em, limits, { personId, policy, day: question.on });
}

function leftBy(accounts: readonly LimitAccount[], left: (account: LimitAccount) => number) {
  return Object.fromEntries(accounts.map((account) => [account.limitKey, left(account)]));
}

function drawOn({ draws }: Sum, { limitKey }: LimitAccount): number {
  return draws.find((draw) => draw.limitKey === limitKey)?.amount ?? 0;
}
