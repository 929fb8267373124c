import { localDate } from "../../server/kernel/dates.ts";
import { euros } from "../../server/plan/citing.ts";
import type { Edition } from "../../server/plan/edition.ts";
import type { Expense, InsuredPerson } from "../../server/plan/expense.ts";
import type { Facts } from "../../server/plan/facts.ts";
import { findEdition } from "../../server/plan/plans.ts";

export const ippocrate = findEdition("ippocrate-2023-10") as Edition;
export const famiglia = findEdition("famiglia-2026") as Edition;
export const today = localDate("2026-11-23");

/** A student of 23 years, insured since 1 October 2025. */
export const student: InsuredPerson = {
  birthDate: localDate("2003-05-14"),
  sex: "female",
  relation: "holder",
  cover: { from: localDate("2025-10-01"), to: null },
  policyStart: localDate("2025-10-01"),
  enrolledUntil: null,
};

/** A mother of 42 years, insured with her family since 1 January 2026. */
export const mother: InsuredPerson = {
  birthDate: localDate("1984-03-02"),
  sex: "female",
  relation: "holder",
  cover: { from: localDate("2026-01-01"), to: null },
  policyStart: localDate("2026-01-01"),
};

export const afterInjury: Facts = { cause: "injury", injuredOn: localDate("2026-10-30") };

/** Four sessions of physiotherapy for 200 €, at a contracted centre unless said otherwise. */
export function physiotherapy(person: InsuredPerson, more: Partial<Expense> = {}): Expense {
  return {
    person,
    serviceCode: "FKT-RIABILITATIVA",
    regime: "network",
    treatedOn: today,
    amountCents: euros(200),
    units: 4,
    ...more,
  };
}

export function visit(person: InsuredPerson, more: Partial<Expense> = {}): Expense {
  return {
    person,
    serviceCode: "VIS-CARDIOLOGICA",
    regime: "network",
    treatedOn: today,
    amountCents: euros(120),
    units: 1,
    ...more,
  };
}
