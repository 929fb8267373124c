import { formatDate, type LocalDate } from "../kernel/dates.ts";
import type { Bilingual, Language } from "../kernel/language.ts";
import { type FactInput, inputOf, isFactName, readFact, readFacts } from "../plan/answers.ts";
import { findService } from "../plan/catalogue.ts";
import type { Supplier } from "../plan/definition.ts";
import { definitionOf, type FactName, type Facts, isDocumentCode, kindOf } from "../plan/facts.ts";
import { valueWords } from "../plan/words.ts";
import { findPathology } from "./pathologies.ts";
import { prescriptionNumberFault, prescriptionNumberOf } from "./prescription-number.ts";

/** What a fact may belong to; `claim` is the event. */
export const ownerTypes = ["takeInCharge", "expenseDocument", "claim"] as const;
export type OwnerType = (typeof ownerTypes)[number];

/** Who said it, the least trusted first: what the plan presumes, then the member, the clinic, a checked file, the desk. */
export const sources = ["plan", "member", "facility", "file", "desk"] as const;
export type FactSource = (typeof sources)[number];

/** How long a pathology has existed, as stops of a time line. */
export const pathologyStops = [
  "underOneWeek",
  "underOneMonth",
  "underThreeMonths",
  "underOneYear",
  "underFiveYears",
  "overFiveYears",
] as const;
export type PathologyStop = (typeof pathologyStops)[number];

/** A fact as it was said. */
export interface ToldFact {
  /** Follows the order in which the facts of one case were said. */
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly source: FactSource;
}

interface OwnDefinition {
  readonly label: Bilingual;
  readonly suppliers: readonly Supplier[];
  readonly input: "text" | "date" | readonly string[];
}

/** Facts that no plan asks about: they code the case, tie events together and are read by people. */
export const ownDefinitions = {
  pathology: {
    label: {
      it: "patologia, con le parole della prescrizione",
      en: "condition, in the prescription's words",
    },
    suppliers: ["member", "doctor"],
    input: "text",
  },
  pathologyCode: {
    label: { it: "patologia, dall'elenco", en: "condition, from the list" },
    suppliers: ["member", "doctor", "desk"],
    input: "text",
  },
  pathologySince: {
    label: { it: "da quanto tempo dura", en: "how long it has lasted" },
    suppliers: ["member", "doctor"],
    input: pathologyStops,
  },
  illnessStartedOn: {
    label: { it: "primo giorno della malattia", en: "first day of the illness" },
    suppliers: ["member", "doctor", "desk"],
    input: "date",
  },
  prescriptionNumber: {
    label: {
      it: "numero della ricetta elettronica (NRE)",
      en: "number of the electronic prescription (NRE)",
    },
    suppliers: ["member", "facility", "doctor"],
    input: "text",
  },
} as const satisfies Record<string, OwnDefinition>;

export type OwnFactName = keyof typeof ownDefinitions;
export type CaseFactName = FactName | OwnFactName;

/** Stated by the expense, the cover or the register of persons: nobody tells them as facts of a case. */
const stated: ReadonlySet<string> = new Set([
  ...["regime", "serviceCode", "treatedOn", "invoicedOn", "submittedOn"],
  ...["coverFrom", "renewedOn", "birthDate", "age", "sex", "relation", "enrolledAtRenewal"],
]);

export function isCaseFact(name: string): name is CaseFactName {
  return Object.hasOwn(ownDefinitions, name) || (isFactName(name) && !stated.has(name));
}

function isOwn(name: CaseFactName): name is OwnFactName {
  return Object.hasOwn(ownDefinitions, name);
}

export function labelOf(name: CaseFactName): Bilingual {
  return isOwn(name) ? ownDefinitions[name].label : definitionOf(name).label;
}

export function suppliersOf(name: CaseFactName): readonly Supplier[] {
  return isOwn(name) ? ownDefinitions[name].suppliers : definitionOf(name).suppliers;
}

/** How a form asks for it. */
export function caseInputOf(name: CaseFactName): FactInput | "text" {
  return isOwn(name) ? ownDefinitions[name].input : inputOf(name);
}

/** The value that a text states, written as it is kept; undefined when it states none. */
export function valueStated(name: CaseFactName, text: string): string | undefined {
  const written = text.trim();
  if (!isOwn(name)) {
    const value = readFact(name, written);
    return value === undefined ? undefined : String(value);
  }
  if (name === "pathologyCode") return findPathology(written)?.code;
  if (name === "prescriptionNumber")
    return prescriptionNumberFault(written) === undefined ? prescriptionNumberOf(written) : undefined;
  const { input } = ownDefinitions[name];
  if (input === "text") return written !== "" && written.length <= 200 ? written : undefined;
  if (input === "date") return readFact("injuredOn", written);
  return (input as readonly string[]).includes(written) ? written : undefined;
}

export type TellingDoor = "member" | "facility" | "desk";

/**
 * Who may tell a fact: whoever its definition names, and the desk anything. What needs a doctor's or the desk's judgement is
 * told at the desk only: nobody's word alone refuses anything.
 */
export function mayTell(door: TellingDoor, name: CaseFactName): boolean {
  return door === "desk" || suppliersOf(name).includes(door);
}

/** Needs a doctor or the desk. */
export function isJudgement(name: CaseFactName): boolean {
  return !suppliersOf(name).some((supplier) => supplier === "member" || supplier === "facility");
}

/**
 * Who may read a fact: the member and the desk all; a facility what it may tell or has told, and files, never a member's
 * condition or what the fund's doctor finds.
 */
export function mayRead(door: TellingDoor, { name, source }: Pick<ToldFact, "name" | "source">): boolean {
  if (door !== "facility") return true;
  if (source === "facility" || isDocumentCode(name)) return true;
  return isCaseFact(name) && mayTell("facility", name);
}

/**
 * Of several facts of one name the most trusted holds, of those the newest. Whether a document is held is no matter of
 * trust: the newest says.
 */
export function holding<T extends ToldFact>(facts: readonly T[]): ReadonlyMap<string, T> {
  const held = new Map<string, T>();
  for (const fact of facts) {
    const before = held.get(fact.name);
    if (before === undefined || outweighs(fact, before)) held.set(fact.name, fact);
  }
  return held;
}

function outweighs(fact: ToldFact, other: ToldFact): boolean {
  const trust = isDocumentCode(fact.name) ? 0 : sources.indexOf(fact.source) - sources.indexOf(other.source);
  return trust === 0 ? BigInt(fact.id) > BigInt(other.id) : trust > 0;
}

/** What the plan is told of a case. @throws Error when a kept fact cannot be read: it was checked when it was said. */
export function planFacts(facts: readonly ToldFact[]): Facts {
  const texts = [...holding(facts).values()].flatMap(({ name, value }) =>
    isFactName(name) ? [[name, value] as const] : [],
  );
  const { facts: read, refused } = readFacts(Object.fromEntries(texts));
  if (refused.length > 0) throw new Error(`facts that cannot be read: ${refused.join(", ")}`);
  // The day of an injury says nothing once the cause turns out to be another.
  return read.cause === "injury" ? read : { ...read, injuredOn: undefined };
}

/** A value as people read it. */
export function factWords(name: CaseFactName, value: string): Bilingual {
  const each = (say: (language: Language) => string): Bilingual => ({ it: say("it"), en: say("en") });
  const input = caseInputOf(name);
  if (input === "date") return each((language) => formatDate(value as LocalDate, language));
  if (input === "service") return findService(value)?.name ?? { it: value, en: value };
  if (name === "pathologyCode") return findPathology(value)?.name ?? { it: value, en: value };
  if (isOwn(name)) return pathologyStopWords[value as PathologyStop] ?? { it: value, en: value };
  if (kindOf(name) === "document")
    return value === "true" ? { it: "presente", en: "held" } : { it: "non c'è", en: "does not exist" };
  return valueWords[value] ?? { it: value, en: value };
}

export const pathologyStopWords: Readonly<Record<PathologyStop, Bilingual>> = {
  underOneWeek: { it: "meno di una settimana", en: "less than a week" },
  underOneMonth: { it: "da una a quattro settimane", en: "one to four weeks" },
  underThreeMonths: { it: "da uno a tre mesi", en: "one to three months" },
  underOneYear: { it: "da tre a dodici mesi", en: "three to twelve months" },
  underFiveYears: { it: "da uno a cinque anni", en: "one to five years" },
  overFiveYears: { it: "più di cinque anni", en: "more than five years" },
};
