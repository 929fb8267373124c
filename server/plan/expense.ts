import { ageOn, insuranceYearOf, laterOf } from "../kernel/dates.ts";
import type { LocalDate, OpenPeriod } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { findService } from "./catalogue.ts";
import type { ServiceCategory } from "./catalogue.ts";
import type { Cause, Facts, Regime, Relation, Sex } from "./facts.ts";

/** The person an expense is for, as far as a plan needs to know them. */
export interface InsuredPerson {
  readonly birthDate: LocalDate;
  readonly sex: Sex;
  readonly relation: Relation;
  /** First and last day of this person's cover; null while it goes on. */
  readonly cover: OpenPeriod;
  /** The policy's own start: its anniversaries divide the insurance years. */
  readonly policyStart: LocalDate;
  /** Last day of enrolment with the body the plan is for; absent or null while enrolled. */
  readonly enrolledUntil?: LocalDate | null;
}

/** One expense to judge: the part of one invoice, or of one authorisation, that one benefit covers. */
export interface Expense {
  readonly person: InsuredPerson;
  readonly serviceCode: string;
  readonly regime: Regime;
  readonly treatedOn: LocalDate;
  /** What is asked for, in euros. Zero for an indemnity, which pays by the day whatever the stay cost. */
  readonly amountCents: Cents;
  /** What another cover of the person has already paid of it. */
  readonly paidElsewhereCents?: Cents | undefined;
  /** Visits, exams, sessions, days of day hospital, months of care. At least 1. */
  readonly units: number;
  readonly invoicedOn?: LocalDate | undefined;
  readonly submittedOn?: LocalDate | undefined;
  /** The hospital stay that is claimed, or to which the expense is tied. */
  readonly stay?: Stay | undefined;
}

export interface Stay {
  readonly admittedOn: LocalDate;
  readonly dischargedOn: LocalDate;
}

/**
 * What has been used so far. Limits not named are untouched; what is left counts only for the window the expense
 * falls in. `earlier` is what other invoices of the same event already brought, where a minimum is per event.
 */
export interface Usage {
  readonly left: Readonly<Record<string, number>>;
  readonly earlier?: { readonly amountCents: Cents; readonly shareCents: Cents };
}

export const nothingUsed: Usage = { left: {} };

const causesByNature: Partial<Record<ServiceCategory, Cause>> = {
  childbirth: "childbirth",
  pregnancy: "childbirth",
  checkUp: "prevention",
  prevention: "prevention",
};

/** The cause that lies in the nature of a service: nobody has to tell it. */
export function causeByNature(serviceCode: string): Cause | undefined {
  const category = findService(serviceCode)?.category;
  return category && causesByNature[category];
}

/** What the expense and the person themselves state, joined to what else is known. */
export function knownFacts(expense: Expense, facts: Facts): Facts {
  const { person, treatedOn } = expense;
  const renewedOn = laterOf(insuranceYearOf(person.policyStart, treatedOn).from, person.cover.from);
  const service = findService(expense.serviceCode);
  // A day of day hospital is admitted and discharged on the day itself.
  const ownDay = service?.unit === "day" ? treatedOn : undefined;
  return {
    ...facts,
    cause: causeByNature(expense.serviceCode) ?? facts.cause,
    regime: expense.regime,
    serviceCode: expense.serviceCode,
    treatedOn,
    invoicedOn: expense.invoicedOn ?? facts.invoicedOn,
    submittedOn: expense.submittedOn ?? facts.submittedOn,
    admittedOn: expense.stay?.admittedOn ?? facts.admittedOn ?? ownDay,
    dischargedOn: expense.stay?.dischargedOn ?? facts.dischargedOn ?? ownDay,
    coverFrom: person.cover.from,
    renewedOn,
    birthDate: person.birthDate,
    age: ageOn(person.birthDate, treatedOn),
    sex: person.sex,
    relation: person.relation,
    enrolledAtRenewal: !person.enrolledUntil || renewedOn <= person.enrolledUntil,
  };
}
