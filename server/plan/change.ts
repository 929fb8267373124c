import { addDays, formatDate } from "../kernel/dates.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/language.ts";
import { formatEuros } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import { smallestMissing } from "./condition.ts";
import type { Benefit, Edition, Gate } from "./edition.ts";
import { answersOf, benefitFor, evaluate, missingFact } from "./evaluate.ts";
import type { Evaluation, Missing } from "./evaluate.ts";
import { knownFacts } from "./expense.ts";
import type { Expense, Usage } from "./expense.ts";
import type { FactName, Facts } from "./facts.ts";
import type { GateAnswer } from "./gates.ts";
import { estimate } from "./settle.ts";
import type { Settlement } from "./settle.ts";
import { regimeWords } from "./words.ts";

/** What would turn a refusal, a doubt or a reduction into a better result. */
export type Change =
  /** Supplying these facts and documents, the smallest set that is enough, would pay this much. */
  | { readonly kind: "supply"; readonly items: readonly Missing[]; readonly payableCents: Cents }
  /** The same treatment under another regime would pay this much. */
  | { readonly kind: "regime"; readonly regime: "network" | "outOfNetwork"; readonly payableCents: Cents }
  /** From this day the waiting period is over. */
  | { readonly kind: "later"; readonly from: LocalDate; readonly clause: string }
  /** The plan does not pay it, but the network's preferential tariffs remain. */
  | { readonly kind: "tariffs"; readonly clause: string };

/**
 * Why not, and what would change it: for a refusal, a doubt or a reduction, every single change that leads to a better
 * result. Facts already established are taken as they are: nobody is advised to have had an injury.
 */
export function whatWouldChange(edition: Edition, expense: Expense, facts: Facts, usage: Usage): Change[] {
  const known = knownFacts(expense, facts);
  const evaluation = evaluate(edition, expense, facts);
  const benefit = benefitFor(edition, expense.serviceCode, known);
  const now = estimate(edition, evaluation, expense, usage);
  const changes: Change[] = [];
  if (benefit && evaluation.answer !== "covered") {
    const answers = answersOf(edition, { benefit, expense, facts: known, documents: "checked" });
    changes.push(
      ...supplying(edition, benefit, answers, known, expense, usage),
      ...waitingFor(answers, expense),
    );
  }
  changes.push(
    ...otherRegimes(
      edition,
      expense,
      facts,
      usage,
      evaluation.answer === "notCovered" ? 0 : now.payableCents,
    ),
  );
  if (edition.tariffsClause !== undefined && isLeftToTheMember(evaluation, now)) {
    changes.push({ kind: "tariffs", clause: edition.tariffsClause });
  }
  return changes;
}

function supplying(
  edition: Edition,
  benefit: Benefit,
  answers: readonly GateAnswer[],
  known: Facts,
  expense: Expense,
  usage: Usage,
): Change[] {
  const items = new Map<FactName, Missing>();
  for (const { gate, truth } of answers) {
    if (truth === "yes") continue;
    const names = smallestFor(gate, known);
    if (names === undefined) return [];
    for (const name of names) {
      if (!items.has(name)) items.set(name, missingFact(name, gate.clause));
    }
  }
  const favourable = { answer: "covered" as const, benefit: benefit.code };
  const { payableCents } = estimate(
    edition,
    { ...evaluate(edition, expense, known, "assumed"), ...favourable },
    expense,
    usage,
  );
  return [{ kind: "supply", items: [...items.values()], payableCents }];
}

/** The smallest set of facts that could open one gate; undefined when nothing can. */
function smallestFor(gate: Gate, known: Facts): readonly FactName[] | undefined {
  switch (gate.kind) {
    case "onlyIf":
      return smallestMissing(gate.condition, known, "yes");
    case "document":
      return [gate.document];
    case "exclusion": {
      const overriding = gate.unless && smallestMissing(gate.unless, known, "yes");
      const ruledOut = gate.finding && known[gate.finding] !== "confirmed" ? [gate.finding] : undefined;
      return ruledOut ?? overriding;
    }
    case "waiting":
      return known.cause === undefined && gate.causes !== undefined ? ["cause"] : undefined;
    case "inForce":
    case "territory":
    case "deadline":
    case "notPaid":
      return undefined;
  }
}

function waitingFor(answers: readonly GateAnswer[], expense: Expense): Change[] {
  const refusals = answers.filter(({ truth }) => truth === "no");
  const waits = refusals.flatMap(({ gate }) => (gate.kind === "waiting" ? [gate] : []));
  const [longest] = [...waits].sort((left, right) => right.days - left.days);
  if (!longest || waits.length < refusals.length) return [];
  return [{ kind: "later", from: addDays(expense.person.cover.from, longest.days), clause: longest.clause }];
}

/** The other regimes in which the same price would be paid better. The SSN is left out: its price is the ticket. */
function otherRegimes(
  edition: Edition,
  expense: Expense,
  facts: Facts,
  usage: Usage,
  payableNow: number,
): Change[] {
  if (expense.regime === "ssn") return [];
  const regime = expense.regime === "network" ? "outOfNetwork" : "network";
  const elsewhere: Expense = { ...expense, regime };
  const evaluation = evaluate(edition, elsewhere, facts, "assumed");
  const { payableCents } = estimate(edition, evaluation, elsewhere, usage);
  return payableCents > payableNow ? [{ kind: "regime", regime, payableCents }] : [];
}

function isLeftToTheMember(evaluation: Evaluation, settlement: Settlement): boolean {
  return (
    evaluation.answer === "notCovered" || (settlement.payableCents === 0 && settlement.requestedCents > 0)
  );
}

/** One change as a sentence: "Pagabile (200,00 €) con: certificato di Pronto Soccorso (art. 6.2)." */
export function explainChange(change: Change, language: Language = "it"): string {
  const italian = language === "it";
  switch (change.kind) {
    case "supply": {
      const items = change.items.map(({ label, clause }) => `${label[language]} (art. ${clause})`).join("; ");
      const amount = formatEuros(change.payableCents, language);
      return italian ? `Pagabile per ${amount} con: ${items}.` : `Payable for ${amount} with: ${items}.`;
    }
    case "regime": {
      const where = regimeWords[change.regime][language];
      const amount = formatEuros(change.payableCents, language);
      return italian
        ? `Con la stessa spesa, ${where} il fondo paga ${amount}.`
        : `At the same price, ${where} the fund pays ${amount}.`;
    }
    case "later": {
      const from = formatDate(change.from, language);
      return italian
        ? `Pagabile per prestazioni da ${from}, finita la carenza (art. ${change.clause}).`
        : `Payable for services from ${from}, when the waiting period is over (art. ${change.clause}).`;
    }
    case "tariffs":
      return italian
        ? `Restano le tariffe agevolate della rete (art. ${change.clause}).`
        : `The network's preferential tariffs remain (art. ${change.clause}).`;
  }
}
