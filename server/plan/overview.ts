import type { Bilingual } from "../kernel/language.ts";
import { definitionOf } from "./facts.ts";
import type { DocumentCode, Regime } from "./facts.ts";
import { describeServices, describeStep, unitOf } from "./describe.ts";
import { appliesUnder, isMoneyStep, limitOf } from "./edition.ts";
import type { Benefit, Edition, Limit, Step } from "./edition.ts";
import { limitWords } from "./words.ts";

/** A sentence of the plan with the clause it comes from. */
export interface CitedText {
  readonly clause: string;
  readonly text: Bilingual;
}

/** A benefit as "my plan" shows it. */
export interface BenefitOverview {
  readonly code: string;
  readonly name: Bilingual;
  readonly services: Bilingual;
  readonly conditions: readonly CitedText[];
  readonly documents: readonly (CitedText & {
    readonly document: DocumentCode;
    readonly regimes: readonly Regime[];
  })[];
  /** What is paid under each regime. */
  readonly regimes: Readonly<Record<Regime, readonly CitedText[]>>;
  readonly limits: readonly { readonly limit: Limit; readonly text: Bilingual }[];
  readonly exclusions: readonly CitedText[];
}

const everyRegime: readonly Regime[] = ["network", "outOfNetwork", "ssn"];

/** Each benefit of an edition with its conditions, documents, shares, limits and exclusions. */
export function overviewOf(edition: Edition): BenefitOverview[] {
  return edition.benefits.map((benefit) => benefitOverview(edition, benefit));
}

function benefitOverview(edition: Edition, benefit: Benefit): BenefitOverview {
  const unit = unitOf(benefit);
  const plain = (step: Step): CitedText => {
    const { regimes: _, ...unbound } = step;
    return { clause: step.clause, text: describeStep(edition, unbound as Step, unit) };
  };
  const under = (regime: Regime): CitedText[] =>
    benefit.steps
      .filter((step) => appliesUnder(step, regime))
      .filter((step) => step.kind === "notPaid" || (isMoneyStep(step) && step.kind !== "within"))
      .map(plain);
  const keys = benefit.steps.flatMap((step) => (step.kind === "within" ? [step.limit] : []));
  return {
    code: benefit.code,
    name: benefit.name,
    services: describeServices(benefit.services),
    conditions: benefit.steps.filter((step) => step.kind === "onlyIf" || step.kind === "waiting").map(plain),
    documents: benefit.steps.flatMap((step) =>
      step.kind === "document"
        ? [
            {
              clause: step.clause,
              document: step.document,
              text: definitionOf(step.document).label,
              regimes: step.regimes ?? everyRegime,
            },
          ]
        : [],
    ),
    regimes: { network: under("network"), outOfNetwork: under("outOfNetwork"), ssn: under("ssn") },
    limits: [...new Set(keys)].map((key) => {
      const limit = limitOf(edition, key);
      return { limit, text: limitWords(limit, unit) };
    }),
    exclusions: (benefit.exclusions ?? edition.exclusions)
      .filter((step) => step.kind !== "exclusion" || !step.overriddenBy?.benefits.includes(benefit.code))
      .map(plain),
  };
}
