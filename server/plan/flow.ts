import { nightsBetween } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import {
  addCents,
  allocate,
  cents,
  maxCents,
  minCents,
  percentOf,
  subtractCents,
  timesCents,
  zero,
} from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import { serviceOf } from "./catalogue.ts";
import type { ServiceUnit } from "./catalogue.ts";
import { limitOf } from "./edition.ts";
import type { Edition, Limit, MoneyStep } from "./edition.ts";
import type { Expense, Usage } from "./expense.ts";

/** What a step knew and computed: enough to explain it without the edition. */
export type EffectInputs =
  | { readonly kind: "inFull" }
  | {
      readonly kind: "deductible";
      readonly inputs: { readonly amountCents: Cents; readonly units: number; readonly unit: ServiceUnit };
    }
  | {
      readonly kind: "coinsurance";
      readonly inputs: {
        readonly percent: number;
        readonly percentCents: Cents;
        readonly minimumCents: Cents;
        readonly minimumPer: "invoice" | "event";
        readonly earlierAmountCents: Cents;
        readonly earlierShareCents: Cents;
      };
    }
  | {
      readonly kind: "dailyIndemnity";
      readonly inputs: {
        readonly amountCents: Cents;
        readonly days: number;
        readonly fromDay: number;
        readonly paidDays: number;
      };
    }
  | {
      readonly kind: "limit";
      readonly inputs: {
        readonly limitKey: string;
        readonly name: Bilingual;
        readonly limitKind: Limit["kind"];
        readonly limitAmount: number;
        readonly per: Limit["per"];
        readonly window: Limit["window"];
        readonly unit: ServiceUnit;
        readonly leftBefore: number;
        readonly wanted: number;
        readonly drawn: number;
      };
    }
  | {
      readonly kind: "otherCover";
      readonly inputs: { readonly requestedCents: Cents; readonly paidElsewhereCents: Cents };
    }
  | { readonly kind: "notCovered"; readonly inputs: { readonly text: Bilingual } };

/** The amount on its way through the steps. */
export interface Flow {
  readonly amountCents: Cents;
  /** Visits, sessions or days still to be paid. */
  readonly units: number;
  /** Set by an indemnity: what a day is worth. */
  readonly perDayCents: Cents | undefined;
}

export interface Applied {
  readonly flow: Flow;
  readonly inputs: EffectInputs;
}

/** Days of a stay: nights between admission and discharge; day hospital counts each of its days. */
export function daysOf(expense: Expense): number {
  if (!expense.stay || serviceOf(expense.serviceCode).unit === "day") return expense.units;
  return nightsBetween(expense.stay.admittedOn, expense.stay.dischargedOn);
}

/** One step applied to the amount on its way. */
export function apply(
  edition: Edition,
  step: MoneyStep,
  flow: Flow,
  expense: Expense,
  usage: Usage,
  unit: ServiceUnit,
): Applied {
  switch (step.kind) {
    case "inFull":
      return { flow, inputs: { kind: "inFull" } };
    case "deductible": {
      const { amountCents } = step;
      const shareCents = minCents(timesCents(amountCents, flow.units), flow.amountCents);
      return {
        flow: { ...flow, amountCents: subtractCents(flow.amountCents, shareCents) },
        inputs: { kind: "deductible", inputs: { amountCents, units: flow.units, unit } },
      };
    }
    case "coinsurance":
      return coinsurance(step, flow, usage);
    case "dailyIndemnity": {
      const { amountCents, fromDay } = step;
      const days = daysOf(expense);
      const paidDays = Math.max(0, days - (fromDay - 1));
      return {
        flow: { amountCents: timesCents(amountCents, paidDays), units: paidDays, perDayCents: amountCents },
        inputs: { kind: "dailyIndemnity", inputs: { amountCents, days, fromDay, paidDays } },
      };
    }
    case "within":
      return withinLimit(limitOf(edition, step.limit), flow, usage, unit);
  }
}

/** paid = min(due, expense − what another cover paid); the limits are drawn by what is paid in the end. */
export function besideOtherCover(flow: Flow, requestedCents: Cents, paidElsewhereCents: Cents): Applied {
  const most = maxCents(subtractCents(requestedCents, paidElsewhereCents), zero);
  return {
    flow: { ...flow, amountCents: minCents(flow.amountCents, most) },
    inputs: { kind: "otherCover", inputs: { requestedCents, paidElsewhereCents } },
  };
}

/**
 * share = max(percent × invoice, minimum), never above the invoice. Where the minimum is per event the share is that
 * of all its invoices together, less what the earlier ones have already borne.
 */
function coinsurance(step: Extract<MoneyStep, { kind: "coinsurance" }>, flow: Flow, usage: Usage): Applied {
  const perEvent = step.minimumPer === "event";
  const earlierAmountCents = perEvent ? (usage.earlier?.amountCents ?? zero) : zero;
  const earlierShareCents = perEvent ? (usage.earlier?.shareCents ?? zero) : zero;
  const percentCents = percentOf(addCents(earlierAmountCents, flow.amountCents), step.percent);
  const dueCents = subtractCents(maxCents(percentCents, step.minimumCents), earlierShareCents);
  const shareCents = minCents(maxCents(dueCents, zero), flow.amountCents);
  return {
    flow: { ...flow, amountCents: subtractCents(flow.amountCents, shareCents) },
    inputs: {
      kind: "coinsurance",
      inputs: {
        percent: step.percent,
        percentCents,
        minimumCents: step.minimumCents,
        minimumPer: step.minimumPer,
        earlierAmountCents,
        earlierShareCents,
      },
    },
  };
}

/** paid = min(due, what is left); units and days beyond the limit take their part of the amount with them. */
function withinLimit(limit: Limit, flow: Flow, usage: Usage, unit: ServiceUnit): Applied {
  const leftBefore = Math.max(0, usage.left[limit.key] ?? limit.amount);
  const wanted = limit.kind === "cents" ? flow.amountCents : flow.units;
  const allowed = Math.min(wanted, leftBefore);
  return {
    flow: limit.kind === "cents" ? { ...flow, amountCents: cents(allowed) } : fewerUnits(flow, allowed),
    inputs: {
      kind: "limit",
      inputs: {
        limitKey: limit.key,
        name: limit.name,
        limitKind: limit.kind,
        limitAmount: limit.amount,
        per: limit.per,
        window: limit.window,
        unit,
        leftBefore,
        wanted,
        drawn: allowed,
      },
    },
  };
}

function fewerUnits(flow: Flow, allowed: number): Flow {
  if (allowed === flow.units) return flow;
  const amountCents =
    flow.perDayCents === undefined
      ? (allocate(flow.amountCents, [allowed, flow.units - allowed])[0] ?? zero)
      : timesCents(flow.perDayCents, allowed);
  return { ...flow, units: allowed, amountCents };
}
