import { addDays, addYears, contains, formatDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import { ask } from "./condition.ts";
import type { Truth } from "./condition.ts";
import { findService } from "./catalogue.ts";
import type { HealthService } from "./catalogue.ts";
import { chooses } from "./edition.ts";
import type { Benefit, Gate } from "./edition.ts";
import type { Expense } from "./expense.ts";
import { definitionOf, valueOf } from "./facts.ts";
import type { FactName, Facts } from "./facts.ts";
import type { Finding } from "./findings.ts";

/** How one gate answered: yes lets the expense pass, no refuses it, unknown waits for facts. */
export interface GateAnswer {
  readonly gate: Gate;
  readonly truth: Truth;
  /** Facts and documents that could still decide. */
  readonly missing: readonly FactName[];
  readonly text: Bilingual;
}

/** Before treatment documents are taken for granted and listed; for a decision they must be held. */
export type DocumentsAre = "checked" | "assumed";

export interface Case {
  readonly benefit: Benefit;
  readonly expense: Expense;
  /** Already joined to what the expense states: see `knownFacts`. */
  readonly facts: Facts;
  readonly documents: DocumentsAre;
}

const pass = (gate: Gate, text: Bilingual): GateAnswer => ({ gate, truth: "yes", missing: [], text });
const refuse = (gate: Gate, text: Bilingual): GateAnswer => ({ gate, truth: "no", missing: [], text });
const wait = (gate: Gate, missing: readonly FactName[], text: Bilingual): GateAnswer => ({
  gate,
  truth: "unknown",
  missing,
  text,
});

const says = (it: string, en: string): Bilingual => ({ it, en });

const documentLabel = (gate: Extract<Gate, { kind: "document" }>): Bilingual =>
  definitionOf(gate.document).label;

/** What one gate answers about one expense. */
export function answerOf(gate: Gate, { benefit, expense, facts, documents }: Case): GateAnswer {
  switch (gate.kind) {
    case "inForce":
      return inForce(gate, expense);
    case "territory":
      return pass(gate, says("Valido in tutto il mondo", "Valid all over the world"));
    case "onlyIf": {
      const verdict = ask(gate.condition, facts);
      return { gate, ...verdict, text: onlyIfText(gate, verdict.truth) };
    }
    case "exclusion":
      return exclusion(gate, benefit, expense, facts);
    case "waiting":
      return waiting(gate, expense, facts);
    case "document":
      return document(gate, facts, documents);
    case "deadline":
      return deadline(gate, facts);
    case "notPaid":
      return refuse(gate, says("Non previsto in questo regime", "Not provided under this regime"));
  }
}

function onlyIfText(gate: Extract<Gate, { kind: "onlyIf" }>, truth: Truth): Bilingual {
  const { it, en } = gate.wording;
  if (truth === "yes") return gate.wording;
  if (truth === "no") return says(`Manca la condizione: ${it}`, `Condition not met: ${en}`);
  return says(`Da verificare: ${it}`, `To be verified: ${en}`);
}

function inForce(gate: Gate, { person, treatedOn }: Expense): GateAnswer {
  const { from, to } = person.cover;
  if (contains(person.cover, treatedOn))
    return pass(gate, says("La copertura è attiva", "The cover is in force"));
  return treatedOn < from
    ? refuse(
        gate,
        says(
          `La copertura comincia ${formatDate(from, "it")}`,
          `The cover begins on ${formatDate(from, "en")}`,
        ),
      )
    : refuse(
        gate,
        says(
          `La copertura è finita ${formatDate(to ?? from, "it")}`,
          `The cover ended on ${formatDate(to ?? from, "en")}`,
        ),
      );
}

/**
 * An exclusion is raised by the nature of the service or by a finding; only a confirmed finding refuses, a raised one
 * waits for whoever may judge it.
 */
function exclusion(
  gate: Extract<Gate, { kind: "exclusion" }>,
  benefit: Benefit,
  expense: Expense,
  facts: Facts,
): GateAnswer {
  const { it, en } = gate.wording;
  const passed = pass(gate, says(`Non ricorre l'esclusione: ${it}`, `The exclusion does not apply: ${en}`));
  if (gate.overriddenBy?.benefits.includes(benefit.code)) return passed;
  const service = findService(expense.serviceCode);
  const byNature = gate.services !== undefined && service !== undefined && chooses(gate.services, service);
  const finding = findingOf(gate, service, facts);
  if (!byNature && (finding === undefined || finding === "ruledOut")) return passed;
  const override = gate.unless === undefined ? undefined : ask(gate.unless, facts);
  if (override?.truth === "yes") return passed;
  const missing = new Set(override?.missing);
  if (!byNature && finding === "raised" && gate.finding !== undefined) missing.add(gate.finding);
  return missing.size > 0
    ? wait(gate, [...missing], says(`Da valutare: ${it}`, `To be evaluated: ${en}`))
    : refuse(gate, says(`Escluso: ${it}`, `Excluded: ${en}`));
}

/** What is stated of the finding; else raised by the nature of the service, else what is presumed. */
function findingOf(
  gate: Extract<Gate, { kind: "exclusion" }>,
  service: HealthService | undefined,
  facts: Facts,
): Finding | undefined {
  if (gate.finding === undefined) return undefined;
  const raised = gate.raisedBy !== undefined && service !== undefined && chooses(gate.raisedBy, service);
  return facts[gate.finding] ?? (raised ? "raised" : valueOf(facts, gate.finding));
}

function waiting(gate: Extract<Gate, { kind: "waiting" }>, expense: Expense, facts: Facts): GateAnswer {
  const over = addDays(expense.person.cover.from, gate.days);
  const passed = pass(gate, says("La carenza è trascorsa", "The waiting period is over"));
  if (expense.treatedOn >= over) return passed;
  const text = says(
    `In carenza fino al giorno prima di ${formatDate(over, "it")} (${gate.days} giorni)`,
    `In the waiting period until the day before ${formatDate(over, "en")} (${gate.days} days)`,
  );
  if (gate.causes === undefined) return refuse(gate, text);
  const cause = valueOf(facts, "cause");
  if (cause === undefined) return wait(gate, ["cause"], text);
  return gate.causes.includes(cause) ? refuse(gate, text) : passed;
}

function document(
  gate: Extract<Gate, { kind: "document" }>,
  facts: Facts,
  documents: DocumentsAre,
): GateAnswer {
  const { it, en } = documentLabel(gate);
  const needed = gate.when === undefined ? "yes" : ask(gate.when, facts).truth;
  const held = valueOf(facts, gate.document);
  if (needed === "no" || held === true || (documents === "assumed" && held === undefined)) {
    return pass(gate, says(`Documento: ${it}`, `Document: ${en}`));
  }
  const missing = [
    gate.document,
    ...(needed === "unknown" && gate.when ? ask(gate.when, facts).missing : []),
  ];
  if (held === false && needed === "yes") return refuse(gate, says(`Manca: ${it}`, `Missing: ${en}`));
  return wait(gate, missing, says(`Serve: ${it}`, `Needed: ${en}`));
}

function deadline(gate: Extract<Gate, { kind: "deadline" }>, facts: Facts): GateAnswer {
  const invoicedOn = valueOf(facts, "invoicedOn");
  const submittedOn = valueOf(facts, "submittedOn");
  const passed = pass(gate, says("Richiesta nei termini", "Requested in time"));
  // Nothing has been submitted yet, as when a facility asks before treating: no deadline can have passed.
  if (invoicedOn === undefined || submittedOn === undefined) return passed;
  const lastDay = addYears(invoicedOn, gate.years);
  if (submittedOn <= lastDay) return passed;
  return refuse(
    gate,
    says(
      `Andava richiesto entro ${formatDate(lastDay, "it")}, ${gate.years} anni dalla fattura`,
      `It had to be requested by ${formatDate(lastDay, "en")}, ${gate.years} years from the invoice`,
    ),
  );
}

/** The documents of a benefit that this case calls for, whether held or not. */
export function isRequired(gate: Gate, facts: Facts): gate is Extract<Gate, { kind: "document" }> {
  return gate.kind === "document" && (gate.when === undefined || ask(gate.when, facts).truth !== "no");
}
