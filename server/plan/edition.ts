import type { LocalDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { Cents } from "../kernel/money.ts";
import type { ServiceCategory } from "./catalogue.ts";
import type { Condition } from "./condition.ts";
import type { Cause, DocumentCode, Regime } from "./facts.ts";
import type { FindingName } from "./findings.ts";

/**
 * A wording of a plan in force from a date. Editions never change: a new wording is a new edition, so a settlement
 * of years ago can always be explained by the text it was made under.
 */
export interface Edition {
  /** "ippocrate-2023-10": stored with every settlement. */
  readonly id: string;
  readonly plan: PlanCode;
  /** Where the edition is written, named by `plan:check`. */
  readonly file: string;
  readonly name: Bilingual;
  /** Who is covered, in a sentence. */
  readonly covers: Bilingual;
  readonly inForceFrom: LocalDate;
  /** The index of clauses: article → what it says. Every step cites one of them. */
  readonly clauses: Readonly<Record<string, Bilingual>>;
  /** Cited when the plan has no benefit for a service. */
  readonly benefitsClause: string;
  /** Cited for the preferential tariffs that remain when the plan does not pay. Absent when there are none. */
  readonly tariffsClause?: string;
  /** Cited where another cover has paid a part: together no more than the expense is paid. An indemnity is paid all the same. */
  readonly otherCoverClause: string;
  /** Asked of every person and expense, in this order. */
  readonly people: readonly Step[];
  /** Exclusions of every benefit that does not bring its own. */
  readonly exclusions: readonly Step[];
  readonly limits: readonly Limit[];
  readonly benefits: readonly Benefit[];
  /** The benefit for a temporary loss of autonomy and its terms. Absent when the plan has none. */
  readonly lossOfAutonomy?: {
    readonly benefit: string;
    readonly noticeDays: number;
    readonly months: number;
  };
}

export type PlanCode = "ippocrate" | "famiglia";

export interface Benefit {
  /** The article that grants it, "6.2": unique in the edition. */
  readonly code: string;
  readonly name: Bilingual;
  readonly services: ServiceChoice;
  /** When two benefits name the same service: the one whose condition holds is applied. */
  readonly appliesWhen?: Condition;
  /** Exclusions in place of the edition's. */
  readonly exclusions?: readonly Step[];
  /** First what decides whether to pay, then what decides how much; the order of the list is the order of application. */
  readonly steps: readonly Step[];
}

export interface ServiceChoice {
  readonly categories?: readonly ServiceCategory[];
  readonly codes?: readonly string[];
}

interface Cited {
  readonly clause: string;
  /** Only under these regimes; absent means under all. */
  readonly regimes?: readonly Regime[];
}

/** Steps that answer covered, not covered or unknown. */
export type Gate =
  /** Treated between the first and the last day of cover. */
  | (Cited & { readonly kind: "inForce" })
  /** Valid everywhere in the world. */
  | (Cited & { readonly kind: "territory"; readonly area: "world" })
  /** Pays only if the condition holds. */
  | (Cited & { readonly kind: "onlyIf"; readonly condition: Condition; readonly wording: Bilingual })
  /** Pays nothing when what it describes has happened, unless the override holds. */
  | (Cited & {
      readonly kind: "exclusion";
      readonly wording: Bilingual;
      readonly finding?: FindingName;
      /** Services that fall under it by their nature. */
      readonly services?: ServiceChoice;
      /** Services that raise the finding until the doctor has ruled it out. */
      readonly raisedBy?: ServiceChoice;
      readonly unless?: Condition;
      /** Benefits granted in spite of it, with the clause that says so. */
      readonly overriddenBy?: { readonly benefits: readonly string[]; readonly clause: string };
    })
  /** No cover in the first days for expenses with one of these causes; absent causes: whatever the cause. */
  | (Cited & { readonly kind: "waiting"; readonly days: number; readonly causes?: readonly Cause[] })
  /** A document that must be held; `when` limits it to some cases. */
  | (Cited & { readonly kind: "document"; readonly document: DocumentCode; readonly when?: Condition })
  /** The request must come within so many years of the invoice. */
  | (Cited & { readonly kind: "deadline"; readonly years: number })
  /** Not paid at all, e.g. out of network. */
  | (Cited & { readonly kind: "notPaid" });

/** Steps that decide how much. */
export type MoneyStep =
  | (Cited & { readonly kind: "inFull" })
  /** A fixed amount of each visit, exam, session … stays with the member. */
  | (Cited & { readonly kind: "deductible"; readonly amountCents: Cents })
  /** A percentage stays with the member, at least the minimum per invoice and person or per event. */
  | (Cited & {
      readonly kind: "coinsurance";
      readonly percent: number;
      readonly minimumCents: Cents;
      readonly minimumPer: "invoice" | "event";
    })
  /** So much for each day of a stay, from a day on, whatever it cost. */
  | (Cited & { readonly kind: "dailyIndemnity"; readonly amountCents: Cents; readonly fromDay: number })
  /** Draws on a limit: never more than what is left of it. */
  | (Cited & { readonly kind: "within"; readonly limit: string });

export type Step = Gate | MoneyStep;
export type StepKind = Step["kind"];

const moneyKinds: ReadonlySet<StepKind> = new Set([
  "inFull",
  "deductible",
  "coinsurance",
  "dailyIndemnity",
  "within",
]);

export function isMoneyStep(step: Step): step is MoneyStep {
  return moneyKinds.has(step.kind);
}

/** What a benefit may pay or count at most, for whom, and over what time. */
export interface Limit {
  /** Stable: "ippocrate/6.2". The ledger keeps one locked row per key, subject and window. */
  readonly key: string;
  readonly clause: string;
  readonly name: Bilingual;
  /** Euro cents, units of the service (sessions, check-ups), or days of a stay. */
  readonly kind: "cents" | "units" | "days";
  readonly amount: number;
  readonly per: "person" | "family" | "pregnancy" | "event";
  readonly window: LimitWindow;
}

/**
 * The time a limit lasts: the insurance year; some months from the first use; each month counted from the day a
 * continuing event was recognised; or the whole of the event or pregnancy.
 */
export type LimitWindow =
  | { readonly kind: "insuranceYear" }
  | { readonly kind: "monthsFromFirstUse"; readonly months: number }
  | { readonly kind: "monthOfEvent" }
  | { readonly kind: "whole" };

export function appliesUnder(step: Step, regime: Regime): boolean {
  return step.regimes === undefined || step.regimes.includes(regime);
}

/** Every step of a benefit in the order of application: people, exclusions, its own. */
export function stepsOf(edition: Edition, benefit: Benefit): Step[] {
  return [...edition.people, ...(benefit.exclusions ?? edition.exclusions), ...benefit.steps];
}

/** @throws RangeError when the edition has no such benefit. */
export function benefitOf(edition: Edition, code: string): Benefit {
  const benefit = edition.benefits.find((candidate) => candidate.code === code);
  if (!benefit) throw new RangeError(`${edition.id} has no benefit ${code}`);
  return benefit;
}

/** @throws RangeError when the edition has no such limit. */
export function limitOf(edition: Edition, key: string): Limit {
  const limit = edition.limits.find((candidate) => candidate.key === key);
  if (!limit) throw new RangeError(`${edition.id} has no limit ${key}`);
  return limit;
}

export function chooses(
  choice: ServiceChoice,
  service: { readonly code: string; readonly category: ServiceCategory },
): boolean {
  return (
    (choice.categories?.includes(service.category) ?? false) ||
    (choice.codes?.includes(service.code) ?? false)
  );
}
