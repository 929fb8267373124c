import type { SqlEntityManager } from "@mikro-orm/sql";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { exchange, type Exchanged } from "../currency/queries.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/language.ts";
import { type Cents, timesCents } from "../kernel/money.ts";
import { personSeen } from "../kernel/persons.ts";
import { invalidInput } from "../kernel/refusal.ts";
import { findService } from "../plan/catalogue.ts";
import { explainChange } from "../plan/change.ts";
import { benefitOf, type Edition } from "../plan/edition.ts";
import { type Evaluation } from "../plan/evaluate.ts";
import { explain } from "../plan/explain.ts";
import type { Regime } from "../plan/facts.ts";
import { type Settlement } from "../plan/settle.ts";
import { shownAlone, statedFacts } from "./asking.ts";
import { insuredOn } from "./insured.ts";

/** What a member asks before being treated. */
export interface PlanQuestion {
  /** Of whom: a minor child, or an adult who consented; the member when not said. */
  readonly personId?: string | null | undefined;
  readonly serviceCode: string;
  readonly cause: "illness" | "injury";
  readonly injuredOn?: LocalDate | null | undefined;
  /** Day of treatment; today when not said. */
  readonly on?: LocalDate | null | undefined;
  readonly units?: number | null | undefined;
  /** Price of one unit in hundredths of `currency`; without it the plan answers yes or no, not how much. */
  readonly priceCents?: number | null | undefined;
  /** ISO 4217; euro when not said. Converted at the average rate of the week of treatment. */
  readonly currency?: string | null | undefined;
}

/** The answer under one regime. */
export interface RegimeAnswer {
  readonly regime: Regime;
  readonly evaluation: Evaluation;
  /** Provisional while the answer is unknown; undefined without a price. */
  readonly settlement: Settlement | undefined;
  /** What would lead to a better result, in words. */
  readonly wouldChange: readonly string[];
}

export interface PlanAnswer {
  readonly edition: Edition;
  readonly benefitName: string | null;
  readonly regimes: readonly RegimeAnswer[];
  /** How a foreign price was converted; undefined for one in euros. */
  readonly exchanged: Exchanged | undefined;
}

interface Asker {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
  readonly language: Language;
}

const regimes = ["network", "outOfNetwork", "ssn"] as const;

/**
 * Is it covered, and what would I pay: the plan's answer for the signed-in member under each regime, with what is left
 * of the limits today. Documents are taken for granted and listed.
 * @throws Refusal INVALID_INPUT (also without cover on that day), EXCHANGE_RATE_MISSING
 */
export async function askPlan(asker: Asker, question: PlanQuestion): Promise<PlanAnswer> {
  const { em, now, language } = asker;
  const actor = onlyThrough("member", asker.actor);
  checkQuestion(question);
  const on = question.on ?? romeDate(now());
  const personId = await personSeen(em, actor, question.personId, "input.personId");
  const insured = await insuredOn(em, personId, on);
  if (insured === undefined) throw notCoveredThen();
  const { edition } = insured;
  const facts = statedFacts(question);
  const units = question.units ?? 1;
  const exchanged = await priceInEuros(em, question, on);
  const priceCents = exchanged?.cents;
  const answers = regimes.map((regime): RegimeAnswer => {
    const amountCents = timesCents(priceCents ?? (0 as Cents), units);
    const line = { serviceCode: question.serviceCode, units, amountCents };
    const { evaluation, settlement, changes } = shownAlone({ insured, regime, on, facts }, line);
    // Without a price only what does not speak of amounts can be said.
    const sayable = changes.filter(
      ({ kind }) => priceCents !== undefined || kind === "later" || kind === "tariffs",
    );
    return {
      regime,
      evaluation,
      settlement: priceCents === undefined ? undefined : settlement,
      wouldChange: sayable.map((change) => explainChange(change, language)),
    };
  });
  const code = answers.find(({ evaluation }) => evaluation.benefit !== null)?.evaluation.benefit ?? null;
  return {
    edition,
    benefitName: code === null ? null : benefitOf(edition, code).name[language],
    regimes: answers,
    exchanged: exchanged?.ratePerEuro === "1" ? undefined : exchanged,
  };
}

async function priceInEuros(em: SqlEntityManager, { priceCents, currency }: PlanQuestion, on: LocalDate) {
  if (priceCents === null || priceCents === undefined) return undefined;
  const amount = `${Math.floor(priceCents / 100)}.${String(priceCents % 100).padStart(2, "0")}`;
  return exchange(em, amount, currency ?? "EUR", on, "input.currency");
}

/** The steps of a settlement as a patient reads them. */
export function stepsOf({ effects }: Settlement, language: Language) {
  return effects.map((effect) => ({
    kind: effect.kind,
    clause: effect.clause,
    text: explain(effect, language),
    amountCents: effect.reductionCents,
  }));
}

function checkQuestion({ serviceCode, units, priceCents, currency }: PlanQuestion): void {
  if (findService(serviceCode) === undefined) {
    throw invalidInput("input.serviceCode", {
      it: "Prestazione sconosciuta: scegline una dall'elenco.",
      en: "Unknown service: choose one from the list.",
    });
  }
  if (currency && !/^[A-Z]{3}$/.test(currency)) {
    throw invalidInput("input.currency", {
      it: "Scrivi la valuta con tre lettere, ad esempio USD.",
      en: "Write the currency with three letters, for example USD.",
    });
  }
  if (units !== undefined && units !== null && (units < 1 || units > 100)) {
    throw unitsWrong("input.units");
  }
  if (priceCents !== undefined && priceCents !== null && (priceCents < 1 || priceCents > 100_000_000)) {
    throw invalidInput("input.priceCents", {
      it: "Scrivi un importo maggiore di zero.",
      en: "Write an amount above zero.",
    });
  }
}

export function unitsWrong(field: string) {
  return invalidInput(field, { it: "Da 1 a 100.", en: "From 1 to 100." });
}

function notCoveredThen() {
  return invalidInput("input.on", {
    it: "In questa data non sei in copertura: scegli un giorno compreso nella polizza.",
    en: "You are not covered on this day: choose one within the policy.",
  });
}
