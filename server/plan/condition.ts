import { addMonths, daysBetween } from "../kernel/dates.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { kindOf, valueOf } from "./facts.ts";
import type { FactName, FactValue, Facts, PlainFactName } from "./facts.ts";

/** A question about facts that answers yes, no or unknown. It is data, so that it can be printed and checked. */
export type Condition =
  | { readonly kind: "is"; readonly fact: FactName; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: "range"; readonly fact: NumberFact; readonly atLeast?: number; readonly atMost?: number }
  | {
      readonly kind: "span";
      readonly from: DateFact;
      readonly to: DateFact;
      readonly atLeastDays?: number;
      readonly atMostDays?: number;
      /** Before the same day that many months later: one month from 10 May ends on 9 June. */
      readonly beforeMonths?: number;
      /** Not after the same day that many months later: up to the birthday, that day included. */
      readonly notAfterMonths?: number;
    }
  | { readonly kind: "atLeast"; readonly count: number; readonly of: readonly Condition[] }
  /** The second question is asked only when the first answers no. */
  | { readonly kind: "orElse"; readonly first: Condition; readonly second: Condition }
  | { readonly kind: "not"; readonly condition: Condition };

type FactOfType<T> = { [K in PlainFactName]: FactValue<K> extends T ? K : never }[PlainFactName];
export type DateFact = FactOfType<LocalDate>;
export type NumberFact = FactOfType<number>;

export const fact = <K extends FactName>(name: K) => ({
  is: (...values: readonly FactValue<K>[]): Condition => ({ kind: "is", fact: name, values }),
});

export const number = (name: NumberFact) => ({
  atLeast: (atLeast: number): Condition => ({ kind: "range", fact: name, atLeast }),
  atMost: (atMost: number): Condition => ({ kind: "range", fact: name, atMost }),
});

/** The days or months that pass from one date to another. */
export const span = (from: DateFact, to: DateFact) => ({
  atLeastDays: (atLeastDays: number): Condition => ({ kind: "span", from, to, atLeastDays }),
  atMostDays: (atMostDays: number): Condition => ({ kind: "span", from, to, atMostDays }),
  betweenDays: (atLeastDays: number, atMostDays: number): Condition => ({
    kind: "span",
    from,
    to,
    atLeastDays,
    atMostDays,
  }),
  beforeMonths: (beforeMonths: number): Condition => ({
    kind: "span",
    from,
    to,
    atLeastDays: 0,
    beforeMonths,
  }),
  notAfterYears: (years: number): Condition => ({ kind: "span", from, to, notAfterMonths: years * 12 }),
});

export const all = (...of: readonly Condition[]): Condition => ({ kind: "atLeast", count: of.length, of });
export const any = (...of: readonly Condition[]): Condition => ({ kind: "atLeast", count: 1, of });
export const atLeast = (count: number, ...of: readonly Condition[]): Condition => ({
  kind: "atLeast",
  count,
  of,
});
export const orElse = (first: Condition, second: Condition): Condition => ({ kind: "orElse", first, second });
export const not = (condition: Condition): Condition => ({ kind: "not", condition });

export type Truth = "yes" | "no" | "unknown";

export interface Verdict {
  readonly truth: Truth;
  /** When unknown: every fact that could still decide, to be asked for all at once. */
  readonly missing: readonly FactName[];
}

const opposite = { yes: "no", no: "yes", unknown: "unknown" } as const;
const certain = (truth: boolean): Verdict => ({ truth: truth ? "yes" : "no", missing: [] });
const unknown = (missing: Iterable<FactName>): Verdict => ({
  truth: "unknown",
  missing: [...new Set(missing)],
});

/** Kleene's three values: an unknown part leaves the whole unknown only where it could still change it. */
export function ask(condition: Condition, facts: Facts): Verdict {
  switch (condition.kind) {
    case "is": {
      const value = valueOf(facts, condition.fact);
      if (kindOf(condition.fact) === "finding" && value === "raised") return unknown([condition.fact]);
      return value === undefined ? unknown([condition.fact]) : certain(condition.values.includes(value));
    }
    case "range": {
      const value = valueOf(facts, condition.fact);
      if (value === undefined) return unknown([condition.fact]);
      return certain(value >= (condition.atLeast ?? -Infinity) && value <= (condition.atMost ?? Infinity));
    }
    case "span":
      return askSpan(condition, facts);
    case "not": {
      const inner = ask(condition.condition, facts);
      return { truth: opposite[inner.truth], missing: inner.missing };
    }
    case "orElse": {
      const first = ask(condition.first, facts);
      return first.truth === "no" ? ask(condition.second, facts) : first;
    }
    case "atLeast": {
      const verdicts = condition.of.map((part) => ask(part, facts));
      const yes = verdicts.filter((verdict) => verdict.truth === "yes").length;
      const open = verdicts.filter((verdict) => verdict.truth === "unknown");
      if (yes >= condition.count) return certain(true);
      if (yes + open.length < condition.count) return certain(false);
      return unknown(open.flatMap((verdict) => verdict.missing));
    }
  }
}

function askSpan(condition: Extract<Condition, { kind: "span" }>, facts: Facts): Verdict {
  const from = valueOf(facts, condition.from);
  const to = valueOf(facts, condition.to);
  if (from === undefined || to === undefined) {
    return unknown([
      ...(from === undefined ? [condition.from] : []),
      ...(to === undefined ? [condition.to] : []),
    ]);
  }
  const days = daysBetween(from, to);
  return certain(
    days >= (condition.atLeastDays ?? -Infinity) &&
      days <= (condition.atMostDays ?? Infinity) &&
      (condition.beforeMonths === undefined || to < addMonths(from, condition.beforeMonths)) &&
      (condition.notAfterMonths === undefined || to <= addMonths(from, condition.notAfterMonths)),
  );
}

/** Every fact a condition speaks of. */
export function factsIn(condition: Condition): FactName[] {
  switch (condition.kind) {
    case "is":
    case "range":
      return [condition.fact];
    case "span":
      return [condition.from, condition.to];
    case "not":
      return factsIn(condition.condition);
    case "orElse":
      return [...factsIn(condition.first), ...factsIn(condition.second)];
    case "atLeast":
      return condition.of.flatMap(factsIn);
  }
}

/**
 * The smallest set of missing facts that could make a condition answer as wished. Undefined when what is already
 * known forbids it; empty when it answers so already.
 */
export function smallestMissing(
  condition: Condition,
  facts: Facts,
  wished: "yes" | "no",
): readonly FactName[] | undefined {
  const verdict = ask(condition, facts);
  if (verdict.truth === wished) return [];
  if (verdict.truth !== "unknown") return undefined;
  if (condition.kind === "not")
    return smallestMissing(condition.condition, facts, opposite[wished] as "yes" | "no");
  const parts = condition.kind === "orElse" ? [condition.first, condition.second] : partsOf(condition);
  if (parts.length === 0) return verdict.missing;
  const count = condition.kind === "atLeast" ? condition.count : 1;
  const sets = parts
    .map((part) => smallestMissing(part, facts, wished))
    .filter((set) => set !== undefined)
    .sort((left, right) => left.length - right.length);
  const needed = wished === "yes" ? count : parts.length - count + 1;
  return sets.length < needed ? undefined : [...new Set(sets.slice(0, needed).flat())];
}

function partsOf(condition: Condition): readonly Condition[] {
  return condition.kind === "atLeast" ? condition.of : [];
}
