import type { Bilingual } from "../kernel/language.ts";
import { inputOf } from "./answers.ts";
import type { FactInput } from "./answers.ts";
import { findService } from "./catalogue.ts";
import { ask } from "./condition.ts";
import { describePayment } from "./describe.ts";
import type { Supplier } from "./definition.ts";
import { appliesUnder, chooses, isMoneyStep, stepsOf } from "./edition.ts";
import type { Benefit, Edition, Gate, StepKind } from "./edition.ts";
import { knownFacts } from "./expense.ts";
import type { Expense } from "./expense.ts";
import { definitionOf, kindOf } from "./facts.ts";
import type { DocumentCode, FactKind, FactName, Facts, Regime } from "./facts.ts";
import { answerOf, isRequired } from "./gates.ts";
import type { Case, DocumentsAre, GateAnswer } from "./gates.ts";

export type Answer = "covered" | "notCovered" | "unknown";

/** What the plan answers about an expense. Plain data: it can be stored and shown as it is. */
export interface Evaluation {
  readonly edition: string;
  readonly answer: Answer;
  /** The benefit that applies, or null when the plan has none for the service. */
  readonly benefit: string | null;
  readonly regime: Regime;
  /** The clause that decides: of the benefit when covered, of the first refusal or doubt otherwise. */
  readonly clause: string;
  /** What decides: every refusal, else every doubt, else what the benefit pays under the regime. */
  readonly reasons: readonly Reason[];
  /** All that is missing, to be asked for at once. Empty unless the answer is unknown. */
  readonly missing: readonly Missing[];
  /** Every document this expense calls for, whether held or not. */
  readonly documentsRequired: readonly RequiredDocument[];
}

export interface Reason {
  readonly clause: string;
  readonly kind: StepKind | "benefit" | "noBenefit";
  readonly text: Bilingual;
}

/** A fact, document or finding that could still decide, and who can supply it. */
export interface Missing {
  readonly name: FactName;
  readonly kind: FactKind;
  readonly label: Bilingual;
  readonly suppliers: readonly Supplier[];
  /** How a form asks for it. */
  readonly input: FactInput;
  /** The clause that asks for it. */
  readonly clause: string;
}

export interface RequiredDocument {
  readonly document: DocumentCode;
  readonly label: Bilingual;
  readonly suppliers: readonly Supplier[];
  readonly clause: string;
}

/**
 * Is this expense covered? Three answers: covered, not covered, or unknown, which names what is missing and who can
 * supply it. A doctor's judgement that is still open is unknown, never a refusal.
 */
export function evaluate(
  edition: Edition,
  expense: Expense,
  facts: Facts,
  documents: DocumentsAre = "checked",
): Evaluation {
  const known = knownFacts(expense, facts);
  const benefit = benefitFor(edition, expense.serviceCode, known);
  if (!benefit) return withoutBenefit(edition, expense, known);
  const asked: Case = { benefit, expense, facts: known, documents };
  return conclude(edition, asked, answersOf(edition, asked));
}

/** The benefit that names the service; of several, the one whose own condition holds. */
export function benefitFor(edition: Edition, serviceCode: string, known: Facts): Benefit | undefined {
  const service = findService(serviceCode);
  if (!service) return undefined;
  const naming = edition.benefits.filter((benefit) => chooses(benefit.services, service));
  return (
    naming.find((benefit) => benefit.appliesWhen && ask(benefit.appliesWhen, known).truth === "yes") ??
    naming.find((benefit) => !benefit.appliesWhen)
  );
}

/** What each gate answers, in the order of application. */
export function answersOf(edition: Edition, asked: Case): GateAnswer[] {
  return gatesOf(edition, asked.benefit, asked.expense.regime).map((gate) => answerOf(gate, asked));
}

export function gatesOf(edition: Edition, benefit: Benefit, regime: Regime): Gate[] {
  return stepsOf(edition, benefit).filter(
    (step): step is Gate => !isMoneyStep(step) && appliesUnder(step, regime),
  );
}

function conclude(
  edition: Edition,
  { benefit, expense, facts }: Case,
  answers: readonly GateAnswer[],
): Evaluation {
  const refusals = answers.filter((answer) => answer.truth === "no");
  const doubts = answers.filter((answer) => answer.truth === "unknown");
  const answer = refusals.length > 0 ? "notCovered" : doubts.length > 0 ? "unknown" : "covered";
  const deciding = refusals.length > 0 ? refusals : doubts;
  return {
    edition: edition.id,
    answer,
    benefit: benefit.code,
    regime: expense.regime,
    clause: deciding[0]?.gate.clause ?? benefit.code,
    reasons:
      answer === "covered"
        ? [{ clause: benefit.code, kind: "benefit", text: describePayment(edition, benefit, expense.regime) }]
        : deciding.map(({ gate, text }) => ({ clause: gate.clause, kind: gate.kind, text })),
    missing: answer === "unknown" ? missingOf(doubts) : [],
    documentsRequired: documentsOf(
      answers.map(({ gate }) => gate),
      facts,
    ),
  };
}

function missingOf(doubts: readonly GateAnswer[]): Missing[] {
  const byName = new Map<FactName, Missing>();
  for (const { gate, missing } of doubts) {
    for (const name of missing) {
      if (!byName.has(name)) byName.set(name, missingFact(name, gate.clause));
    }
  }
  return [...byName.values()];
}

export function missingFact(name: FactName, clause: string): Missing {
  const { label, suppliers } = definitionOf(name);
  return { name, kind: kindOf(name), label, suppliers, input: inputOf(name), clause };
}

function documentsOf(gates: readonly Gate[], facts: Facts): RequiredDocument[] {
  return gates
    .filter((gate) => isRequired(gate, facts))
    .map(({ document, clause }) => {
      const { label, suppliers } = definitionOf(document);
      return { document, label, suppliers, clause };
    });
}

/** No benefit names the service: say so with the exclusion that speaks of it, else with the list of benefits. */
function withoutBenefit(edition: Edition, expense: Expense, facts: Facts): Evaluation {
  const service = findService(expense.serviceCode);
  const exclusion = edition.exclusions.find(
    (step) =>
      step.kind === "exclusion" &&
      step.services !== undefined &&
      service !== undefined &&
      chooses(step.services, service) &&
      (step.unless === undefined || ask(step.unless, facts).truth === "no"),
  );
  const reason: Reason =
    exclusion?.kind === "exclusion"
      ? {
          clause: exclusion.clause,
          kind: "exclusion",
          text: { it: `Escluso: ${exclusion.wording.it}`, en: `Excluded: ${exclusion.wording.en}` },
        }
      : {
          clause: edition.benefitsClause,
          kind: "noBenefit",
          text: { it: "Prestazione non prevista dal piano", en: "Service not provided by the plan" },
        };
  return {
    edition: edition.id,
    answer: "notCovered",
    benefit: null,
    regime: expense.regime,
    clause: reason.clause,
    reasons: [reason],
    missing: [],
    documentsRequired: [],
  };
}
