import { isLocalDate } from "../kernel/dates.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { findService } from "./catalogue.ts";
import { documentDefinitions, plainFactDefinitions } from "./facts.ts";
import type { FactName, FactValue, FactValues, Facts, PlainFactName } from "./facts.ts";
import { findingDefinitions } from "./findings.ts";

/** How a fact is asked for in a form: one of a list, yes or no, a date, a number, a service. */
export type FactInput = "yesNo" | "date" | "number" | "service" | readonly string[];

type InputFor<V> = [V] extends [boolean]
  ? "yesNo"
  : [V] extends [number]
    ? "number"
    : [V] extends [LocalDate]
      ? "date"
      : string extends V
        ? "service"
        : readonly V[];

const inputs: { readonly [K in PlainFactName]: InputFor<FactValues[K]> } = {
  regime: ["network", "outOfNetwork", "ssn"],
  serviceCode: "service",
  treatedOn: "date",
  invoicedOn: "date",
  submittedOn: "date",
  admittedOn: "date",
  dischargedOn: "date",
  coverFrom: "date",
  renewedOn: "date",
  birthDate: "date",
  age: "number",
  sex: ["female", "male"],
  relation: ["holder", "spouse", "child"],
  enrolledAtRenewal: "yesNo",
  cause: ["illness", "injury", "childbirth", "prevention"],
  injuredOn: "date",
  tiedToStay: "yesNo",
  whollyAtSsnExpense: "yesNo",
  rehabilitativePurpose: "yesNo",
  reconstructiveSurgery: "yesNo",
  selfDefenceOrRescue: "yesNo",
  providerQualified: "yesNo",
  wellnessVenue: "yesNo",
  prescriberFits: "yesNo",
  civilDisabilityPercent: "number",
  limitedBeforePolicy: "yesNo",
  autonomyLostOn: "date",
  notifiedOn: "date",
  lateNoticeAccepted: "yesNo",
  cannotWash: "yesNo",
  cannotEat: "yesNo",
  cannotMove: "yesNo",
  cannotDress: "yesNo",
  needsConstantCare: "yesNo",
  autonomyState: ["temporary", "consolidated"],
  reviewOn: "date",
  intellectualDecline: "yesNo",
  hadStays: "yesNo",
  employsCarer: "yesNo",
  dossierCompleteOn: "date",
  checkRefusedOn: "date",
  paymentResumed: "yesNo",
};

const findings: readonly string[] = ["raised", "confirmed", "ruledOut"];

export function isFactName(name: string): name is FactName {
  return [plainFactDefinitions, documentDefinitions, findingDefinitions].some((names) =>
    Object.hasOwn(names, name),
  );
}

/** How to ask for a fact. A document is yes or no: it is held, or declared not to exist. */
export function inputOf(name: FactName): FactInput {
  if (name in findingDefinitions) return findings;
  return name in inputs ? inputs[name as PlainFactName] : "yesNo";
}

/**
 * Reads facts as forms, stored rows and the API carry them: names with values as text ("true", "2026-10-30", "60",
 * "injury"). What is not a fact, or not a value of it, is listed and never guessed.
 */
export function readFacts(stated: Readonly<Record<string, string>>): { facts: Facts; refused: string[] } {
  const facts: Record<string, string | number | boolean> = {};
  const refused: string[] = [];
  for (const [name, text] of Object.entries(stated)) {
    const value = isFactName(name) ? readFact(name, text) : undefined;
    if (value === undefined) refused.push(name);
    else facts[name] = value;
  }
  return { facts, refused };
}

/** The value a text states of a fact; undefined when it states none. */
export function readFact<K extends FactName>(name: K, text: string): FactValue<K> | undefined {
  return read(inputOf(name), text.trim()) as FactValue<K> | undefined;
}

function read(input: FactInput, text: string): string | number | boolean | undefined {
  if (typeof input !== "string") return input.includes(text) ? text : undefined;
  switch (input) {
    case "yesNo":
      return text === "true" ? true : text === "false" ? false : undefined;
    case "number":
      return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
    case "date":
      return isLocalDate(text) ? text : undefined;
    case "service":
      return findService(text)?.code;
  }
}
