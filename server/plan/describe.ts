import type { Bilingual } from "../kernel/language.ts";
import { formatEuros } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import { catalogue, serviceCategories, serviceOf } from "./catalogue.ts";
import type { ServiceUnit } from "./catalogue.ts";
import type { Condition } from "./condition.ts";
import { appliesUnder, chooses, isMoneyStep, limitOf } from "./edition.ts";
import type { Benefit, Edition, Gate, MoneyStep, ServiceChoice, Step } from "./edition.ts";
import { definitionOf } from "./facts.ts";
import type { FactName, Regime } from "./facts.ts";
import { limitWords, regimeWords, unitWord, valueWords } from "./words.ts";

/** One step as a sentence that can be read aloud and checked against the plan's text. */
export function describeStep(edition: Edition, step: Step, unit: ServiceUnit = "treatment"): Bilingual {
  const sentence = sentenceOf(edition, step, unit);
  if (!step.regimes) return sentence;
  const it = step.regimes.map((regime) => regimeWords[regime].it).join(" o ");
  const en = step.regimes.map((regime) => regimeWords[regime].en).join(" or ");
  return { it: `${capital(it)}: ${sentence.it}`, en: `${capital(en)}: ${sentence.en}` };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const says = (it: string, en: string): Bilingual => ({ it, en });
const euros = (amount: Cents): Bilingual => says(formatEuros(amount, "it"), formatEuros(amount, "en"));

function sentenceOf(edition: Edition, step: Step, unit: ServiceUnit): Bilingual {
  switch (step.kind) {
    case "inForce":
      return says(
        "la prestazione è eseguita durante la copertura",
        "the service is provided during the cover",
      );
    case "territory":
      return says("vale in tutto il mondo", "valid all over the world");
    case "onlyIf":
      return step.wording;
    case "exclusion":
      return describeExclusion(step);
    case "waiting":
      return describeWaiting(step);
    case "document":
      return describeDocument(step);
    case "deadline":
      return says(
        `la richiesta arriva entro ${step.years} anni dalla fattura`,
        `the request comes within ${step.years} years of the invoice`,
      );
    case "notPaid":
      return says("il fondo non paga", "the fund pays nothing");
    case "inFull":
    case "deductible":
    case "coinsurance":
    case "dailyIndemnity":
    case "within":
      return describeMoney(edition, step, unit);
  }
}

function describeExclusion(gate: Extract<Gate, { kind: "exclusion" }>): Bilingual {
  const { it, en } = gate.wording;
  const overridden = gate.overriddenBy?.benefits.join(", ");
  const judge = gate.finding && !gate.services ? judgeOf(gate.finding) : undefined;
  return says(
    `escluso: ${it}${overridden ? ` (ma non all'art. ${overridden})` : ""}${judge ? `; decide ${judge.it}` : ""}`,
    `excluded: ${en}${overridden ? ` (but not in article ${overridden})` : ""}${judge ? `; ${judge.en} decides` : ""}`,
  );
}

function judgeOf(finding: FactName): Bilingual {
  return definitionOf(finding).suppliers.includes("doctor")
    ? says("il medico", "the doctor")
    : says("la Centrale Operativa", "the Operations Centre");
}

function describeWaiting(gate: Extract<Gate, { kind: "waiting" }>): Bilingual {
  const causes = (gate.causes ?? []).map((cause) => valueWords[cause]);
  const it = causes.length > 0 ? ` per ${causes.map((cause) => cause?.it).join(" o ")}` : "";
  const en = causes.length > 0 ? ` for ${causes.map((cause) => cause?.en).join(" or ")}` : "";
  return says(`carenza di ${gate.days} giorni${it}`, `waiting period of ${gate.days} days${en}`);
}

function describeDocument(gate: Extract<Gate, { kind: "document" }>): Bilingual {
  const { it, en } = definitionOf(gate.document).label;
  const when = gate.when && describeCondition(gate.when);
  return says(
    `documento: ${it}${when ? ` (se: ${when.it})` : ""}`,
    `document: ${en}${when ? ` (if: ${when.en})` : ""}`,
  );
}

function describeMoney(edition: Edition, step: MoneyStep, unit: ServiceUnit): Bilingual {
  switch (step.kind) {
    case "inFull":
      return says("il fondo paga per intero", "the fund pays in full");
    case "deductible": {
      const amount = euros(step.amountCents);
      const each = unitWord(unit);
      return says(`franchigia di ${amount.it} per ${each.it}`, `deductible of ${amount.en} per ${each.en}`);
    }
    case "coinsurance": {
      const minimum = euros(step.minimumCents);
      const per =
        step.minimumPer === "event"
          ? says("evento", "event")
          : says("fattura e persona", "invoice and person");
      return step.minimumCents === 0
        ? says(`scoperto del ${step.percent} %`, `your share is ${step.percent} %`)
        : says(
            `scoperto del ${step.percent} %, minimo ${minimum.it} per ${per.it}`,
            `your share is ${step.percent} %, at least ${minimum.en} per ${per.en}`,
          );
    }
    case "dailyIndemnity": {
      const amount = euros(step.amountCents);
      return step.fromDay === 1
        ? says(`${amount.it} per ogni giorno`, `${amount.en} for each day`)
        : says(
            `${amount.it} per ogni giorno dal ${step.fromDay}º`,
            `${amount.en} for each day from day ${step.fromDay} on`,
          );
    }
    case "within": {
      const limit = limitWords(limitOf(edition, step.limit), unit);
      return says(`al massimo ${limit.it}`, `at most ${limit.en}`);
    }
  }
}

/** What a benefit pays under a regime, in one sentence: "In rete: il fondo paga per intero; al massimo 500,00 € …". */
export function describePayment(edition: Edition, benefit: Benefit, regime: Regime): Bilingual {
  const unit = unitOf(benefit);
  const steps = benefit.steps.filter(
    (step): step is MoneyStep => isMoneyStep(step) && appliesUnder(step, regime),
  );
  const words = steps.map((step) => describeMoney(edition, step, unit));
  const where = regimeWords[regime];
  return says(
    `${capital(where.it)}: ${words.map(({ it }) => it).join("; ")}`,
    `${capital(where.en)}: ${words.map(({ en }) => en).join("; ")}`,
  );
}

/** A condition in words, e.g. "causa: infortunio". */
export function describeCondition(condition: Condition): Bilingual {
  switch (condition.kind) {
    case "is": {
      const { it, en } = label(condition.fact);
      if (condition.values[0] === true) return says(it, en);
      const values = condition.values.map(
        (value) => valueWords[String(value)] ?? says(String(value), String(value)),
      );
      return says(
        `${it}: ${values.map((value) => value.it).join(" o ")}`,
        `${en}: ${values.map((value) => value.en).join(" or ")}`,
      );
    }
    case "range": {
      const { it, en } = label(condition.fact);
      const bounds = [
        condition.atLeast === undefined ? undefined : `≥ ${condition.atLeast}`,
        condition.atMost === undefined ? undefined : `≤ ${condition.atMost}`,
      ].filter(Boolean);
      return says(`${it} ${bounds.join(" ")}`, `${en} ${bounds.join(" ")}`);
    }
    case "span":
      return says(
        `tempo da ${label(condition.from).it} a ${label(condition.to).it}`,
        `time from ${label(condition.from).en} to ${label(condition.to).en}`,
      );
    case "not": {
      const inner = describeCondition(condition.condition);
      return says(`non (${inner.it})`, `not (${inner.en})`);
    }
    case "orElse":
      return joined([condition.first, condition.second], " oppure ", " or else ");
    case "atLeast":
      return condition.count === condition.of.length
        ? joined(condition.of, " e ", " and ")
        : joined(condition.of, " o ", " or ");
  }
}

const label = (name: FactName): Bilingual => definitionOf(name).label;

function joined(parts: readonly Condition[], it: string, en: string): Bilingual {
  const words = parts.map(describeCondition);
  return says(words.map((word) => word.it).join(it), words.map((word) => word.en).join(en));
}

/** The services a choice names, by category where it takes the whole of one. */
export function describeServices(choice: ServiceChoice): Bilingual {
  const names: Bilingual[] = [
    ...(choice.categories ?? []).map((category): Bilingual => serviceCategories[category]),
    ...(choice.codes ?? []).map((code) => serviceOf(code).name),
  ];
  return says(names.map((name) => name.it).join(", "), names.map((name) => name.en).join(", "));
}

/** The unit in which the services of a benefit are counted, when they share one. */
export function unitOf(benefit: Benefit): ServiceUnit {
  const units = new Set(
    catalogue.filter((service) => chooses(benefit.services, service)).map((service) => service.unit),
  );
  const [first] = units;
  return units.size === 1 && first !== undefined ? first : "treatment";
}
