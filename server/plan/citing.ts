import type { Bilingual } from "../kernel/language.ts";
import { cents } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import type { Condition } from "./condition.ts";
import type { Gate, Limit, LimitWindow, MoneyStep, ServiceChoice, Step } from "./edition.ts";
import type { Cause, DocumentCode, Regime } from "./facts.ts";
import type { FindingName } from "./findings.ts";

/** A text in both languages: Italian first. */
export const text = (it: string, en: string): Bilingual => ({ it, en });

/** An amount written as the plans write it: euros(70), euros(0.5). */
export const euros = (amount: number): Cents => cents(Math.round(amount * 100));

/** The step holds only in contracted facilities / out of network / with the National Health Service. */
export const inNetwork = <S extends Step>(step: S): S => under(["network"], step);
export const outOfNetwork = <S extends Step>(step: S): S => under(["outOfNetwork"], step);
export const withSsn = <S extends Step>(step: S): S => under(["ssn"], step);
export const notInNetwork = <S extends Step>(step: S): S => under(["outOfNetwork", "ssn"], step);

const under = <S extends Step>(regimes: readonly Regime[], step: S): S => ({ ...step, regimes });

interface ExclusionDetails {
  /** In place of the clause's own words. */
  readonly wording?: Bilingual;
  readonly finding?: FindingName;
  readonly services?: ServiceChoice;
  readonly raisedBy?: ServiceChoice;
  readonly unless?: Condition;
  readonly overriddenBy?: { readonly benefits: readonly string[]; readonly clause: string };
}

/**
 * The vocabulary an edition is written in. Each word makes one step and takes its clause first; citing a clause
 * that is not in the edition's index does not compile.
 */
export function citing<C extends string>(clauses: Readonly<Record<C, Bilingual>>) {
  const cite = (clause: C): C => {
    if (!(clause in clauses)) throw new RangeError(`The index has no clause ${clause}`);
    return clause;
  };
  return {
    inForce: (clause: C): Gate => ({ kind: "inForce", clause: cite(clause) }),
    worldwide: (clause: C): Gate => ({ kind: "territory", clause: cite(clause), area: "world" }),
    onlyIf: (clause: C, condition: Condition, it: string, en: string): Gate => ({
      kind: "onlyIf",
      clause: cite(clause),
      condition,
      wording: { it, en },
    }),
    excluded: (clause: C, details: ExclusionDetails): Gate => ({
      kind: "exclusion",
      clause: cite(clause),
      wording: clauses[clause],
      ...details,
    }),
    waiting: (clause: C, days: number, ...causes: readonly Cause[]): Gate =>
      causes.length === 0
        ? { kind: "waiting", clause: cite(clause), days }
        : { kind: "waiting", clause: cite(clause), days, causes },
    document: (clause: C, document: DocumentCode, when?: Condition): Gate =>
      when === undefined
        ? { kind: "document", clause: cite(clause), document }
        : { kind: "document", clause: cite(clause), document, when },
    deadline: (clause: C, years: number): Gate => ({ kind: "deadline", clause: cite(clause), years }),
    notPaid: (clause: C): Gate => ({ kind: "notPaid", clause: cite(clause) }),
    inFull: (clause: C): MoneyStep => ({ kind: "inFull", clause: cite(clause) }),
    deductible: (clause: C, amountCents: Cents): MoneyStep => ({
      kind: "deductible",
      clause: cite(clause),
      amountCents,
    }),
    coinsurance: (
      clause: C,
      percent: number,
      minimumCents: Cents,
      minimumPer: "invoice" | "event",
    ): MoneyStep => ({
      kind: "coinsurance",
      clause: cite(clause),
      percent,
      minimumCents,
      minimumPer,
    }),
    dailyIndemnity: (clause: C, amountCents: Cents, fromDay = 1): MoneyStep => ({
      kind: "dailyIndemnity",
      clause: cite(clause),
      amountCents,
      fromDay,
    }),
    within: (clause: C, limit: string): MoneyStep => ({ kind: "within", clause: cite(clause), limit }),
    limit: (
      clause: C,
      key: string,
      kind: Limit["kind"],
      amount: number,
      per: Limit["per"],
      window: LimitWindow,
      name: Bilingual,
    ): Limit => ({ key, clause: cite(clause), name, kind, amount, per, window }),
  };
}

export const yearly: LimitWindow = { kind: "insuranceYear" };
export const whole: LimitWindow = { kind: "whole" };
export const monthOfEvent: LimitWindow = { kind: "monthOfEvent" };
export const monthsFromFirstUse = (months: number): LimitWindow => ({ kind: "monthsFromFirstUse", months });
