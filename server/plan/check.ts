import { catalogue, findService, serviceOf } from "./catalogue.ts";
import { ask, factsIn } from "./condition.ts";
import { appliesUnder, chooses, stepsOf } from "./edition.ts";
import type { Benefit, Edition, ServiceChoice, Step } from "./edition.ts";
import { answersOf, benefitFor } from "./evaluate.ts";
import { failuresOf, runExample } from "./example.ts";
import type { ExampleTable } from "./example.ts";
import { knownFacts } from "./expense.ts";
import type { Regime } from "./facts.ts";
import { moneyStepsOf } from "./settle.ts";

/** Something wrong in an edition: where it is written, at which clause, and what. */
export interface Problem {
  readonly file: string;
  readonly clause: string;
  readonly message: string;
}

const regimes: readonly Regime[] = ["network", "outOfNetwork", "ssn"];
const shareKinds = new Set(["inFull", "deductible", "coinsurance", "dailyIndemnity"]);

/**
 * Everything that can be wrong in an edition without running it (clauses that do not exist, units that do not fit,
 * steps that cannot be reached), and every step without an example or example that fails.
 */
export function checkEdition(edition: Edition, tables: readonly ExampleTable[]): Problem[] {
  const written = [
    ...checkClauses(edition),
    ...checkLimits(edition),
    ...checkServices(edition),
    ...edition.benefits.flatMap((benefit) => [
      ...checkUnits(edition, benefit),
      ...regimes.flatMap((regime) => checkRegime(edition, benefit, regime)),
    ]),
  ];
  // An edition that is wrongly written is not run.
  const problems = written.length > 0 ? written : checkExamples(edition, tables);
  return problems.map((problem) => ({ file: edition.file, ...problem }));
}

type Found = Omit<Problem, "file">;

function checkClauses(edition: Edition): Found[] {
  const cited = [
    edition.benefitsClause,
    ...(edition.tariffsClause === undefined ? [] : [edition.tariffsClause]),
    edition.otherCoverClause,
    ...edition.limits.map(({ clause }) => clause),
    ...edition.benefits.map(({ code }) => code),
    ...allSteps(edition).flatMap((step) => [
      step.clause,
      ...(step.kind === "exclusion" && step.overriddenBy ? [step.overriddenBy.clause] : []),
    ]),
  ];
  return [...new Set(cited)]
    .filter((clause) => !(clause in edition.clauses))
    .map((clause) => ({ clause, message: "the index of clauses does not have it" }));
}

function checkLimits(edition: Edition): Found[] {
  const drawn = new Set(allSteps(edition).flatMap((step) => (step.kind === "within" ? [step.limit] : [])));
  const keys = edition.limits.map(({ key }) => key);
  return [
    ...edition.limits
      .filter(({ key }) => !drawn.has(key))
      .map(({ key, clause }) => ({ clause, message: `no step draws on the limit ${key}` })),
    ...edition.limits
      .filter(({ key }, index) => keys.indexOf(key) !== index)
      .map(({ key, clause }) => ({ clause, message: `the limit ${key} is written twice` })),
    ...edition.limits
      .filter(({ key }) => !key.startsWith(`${edition.plan}/`))
      .map(({ key, clause }) => ({
        clause,
        message: `the limit ${key} does not begin with ${edition.plan}/`,
      })),
    ...edition.limits
      .filter(({ amount }) => !Number.isSafeInteger(amount) || amount <= 0)
      .map(({ key, clause }) => ({ clause, message: `the limit ${key} has no whole, positive amount` })),
    ...allSteps(edition).flatMap((step) =>
      step.kind === "within" && !keys.includes(step.limit)
        ? [{ clause: step.clause, message: `there is no limit ${step.limit}` }]
        : [],
    ),
  ];
}

function checkServices(edition: Edition): Found[] {
  const codes = (choice: ServiceChoice, clause: string): Found[] =>
    (choice.codes ?? [])
      .filter((code) => !findService(code))
      .map((code) => ({ clause, message: `no health service has the code ${code}` }));
  const taken = new Map<string, string>();
  const problems: Found[] = edition.benefits.flatMap(({ code, services }) => codes(services, code));
  for (const benefit of edition.benefits) {
    const chosen = catalogue.filter((service) => chooses(benefit.services, service));
    if (chosen.length === 0) problems.push({ clause: benefit.code, message: "it names no health service" });
    if (benefit.appliesWhen) continue;
    const earlier = chosen.map(({ code }) => taken.get(code)).find((code) => code !== undefined);
    if (earlier !== undefined) {
      problems.push({
        clause: benefit.code,
        message: `unreachable: ${earlier} already takes the same service`,
      });
    }
    for (const { code } of chosen) taken.set(code, benefit.code);
  }
  return problems;
}

function checkUnits(edition: Edition, benefit: Benefit): Found[] {
  const units = new Set(
    catalogue.filter((service) => chooses(benefit.services, service)).map((service) => service.unit),
  );
  const indemnity = benefit.steps.some((step) => step.kind === "dailyIndemnity");
  return benefit.steps.flatMap((step): Found[] => {
    const wrong = (message: string) => [{ clause: step.clause, message: `${benefit.code}: ${message}` }];
    if (step.kind === "dailyIndemnity" && ![...units].every((unit) => unit === "stay" || unit === "day")) {
      return wrong("pays by the day what is not a stay");
    }
    if (step.kind === "coinsurance" && !(step.percent > 0 && step.percent <= 100)) {
      return wrong(`${step.percent} % is not a share`);
    }
    if (step.kind === "deductible" && units.size > 1)
      return wrong("a deductible over services of different units");
    if (step.kind !== "within") return [];
    const limit = edition.limits.find(({ key }) => key === step.limit);
    if (limit?.kind === "days" && !indemnity)
      return wrong(`${limit.key} counts days, but nothing is paid by the day`);
    if (limit?.kind === "units" && units.size > 1)
      return wrong(`${limit.key} counts services of different units`);
    if (limit?.window.kind === "monthOfEvent" && !units.has("month")) {
      return wrong(`${limit.key} counts months, but its services are not monthly`);
    }
    return [];
  });
}

/** Under each regime one step decides the share, or the regime is not paid; nothing stands behind a refusal. */
function checkRegime(edition: Edition, benefit: Benefit, regime: Regime): Found[] {
  const { appliesWhen } = benefit;
  if (appliesWhen && factsIn(appliesWhen).includes("regime") && ask(appliesWhen, { regime }).truth === "no") {
    return benefit.steps
      .filter((step) => step.regimes?.length === 1 && step.regimes[0] === regime)
      .map((step) => unreachable(benefit, step, `the benefit does not apply ${regime}`));
  }
  const steps = benefit.steps.filter((step) => appliesUnder(step, regime));
  const refused = steps.find((step) => step.kind === "notPaid");
  const shares = steps.filter((step) => shareKinds.has(step.kind));
  if (refused) {
    return shares
      .filter((step) => step.regimes?.length === 1)
      .map((step) => unreachable(benefit, step, `${refused.clause} pays nothing ${regime}`));
  }
  const [share, ...others] = shares;
  if (!share) return [{ clause: benefit.code, message: `nothing says what is paid ${regime}` }];
  const draws = steps.flatMap((step) => (step.kind === "within" ? [step] : []));
  return [
    ...others.map((step) => unreachable(benefit, step, `${share.kind} already decides ${regime}`)),
    ...draws
      .filter(({ limit }, index) => draws.findIndex((other) => other.limit === limit) !== index)
      .map((step) => unreachable(benefit, step, `${step.limit} is already drawn on`)),
  ];
}

function unreachable(benefit: Benefit, step: Step, why: string): Found {
  return { clause: step.clause, message: `${benefit.code}: the step "${step.kind}" is unreachable: ${why}` };
}

/** Runs every example; what fails, and every step that no example brings to decide, is a problem. */
function checkExamples(edition: Edition, tables: readonly ExampleTable[]): Found[] {
  const decided = new Set<Step>();
  const failures = tables.flatMap((table) =>
    table.examples.flatMap((example) => {
      for (const step of decidedBy(edition, table, example)) decided.add(step);
      return failuresOf(edition, table, example).map((failure) => ({
        clause: table.article,
        message: `example "${example.says}": ${failure}`,
      }));
    }),
  );
  const without = [...new Set(allSteps(edition))].filter((step) => !decided.has(step));
  const besides = tables.some((table) =>
    table.examples.some((example) =>
      runExample(edition, table, example).settlement.lines.some(({ kind }) => kind === "otherCover"),
    ),
  );
  return [
    ...failures,
    ...(besides ? [] : [{ clause: edition.otherCoverClause, message: "no example beside another cover" }]),
    ...without.map((step) => ({ clause: step.clause, message: `no example for the step ${wordsOf(step)}` })),
  ];
}

const wordsOf = (step: Step) =>
  "wording" in step
    ? `"${step.wording.en}"`
    : `${step.kind}${step.kind === "document" ? ` ${step.document}` : ""}${step.regimes ? ` (${step.regimes.join(", ")})` : ""}`;

/** The steps that mattered in an example: gates that refused or doubted, money steps that took something away. */
function decidedBy(edition: Edition, table: ExampleTable, example: ExampleTable["examples"][number]): Step[] {
  const { expense, facts, evaluation, settlement } = runExample(edition, table, example);
  const known = knownFacts(expense, facts);
  const benefit = benefitFor(edition, expense.serviceCode, known);
  if (!benefit) {
    const service = serviceOf(expense.serviceCode);
    return edition.exclusions.filter(
      (step) =>
        step.kind === "exclusion" &&
        step.clause === evaluation.clause &&
        step.services !== undefined &&
        chooses(step.services, service),
    );
  }
  const gates = answersOf(edition, { benefit, expense, facts: known, documents: "checked" })
    .filter(({ gate, truth }) => truth !== "yes" || gate.kind === "territory")
    .map(({ gate }) => gate);
  if (evaluation.answer !== "covered") return gates;
  const effects = settlement.effects;
  const money = moneyStepsOf(benefit, expense.regime).filter((step, index) => {
    const applied = step.kind === "inFull" || step.kind === "dailyIndemnity";
    return applied || (effects[index]?.reductionCents ?? 0) > 0;
  });
  return [...gates, ...money];
}

function allSteps(edition: Edition): Step[] {
  return [
    ...edition.people,
    ...edition.exclusions,
    ...edition.benefits.flatMap((benefit) => stepsOf(edition, benefit)),
  ];
}
