import { formatDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/language.ts";
import { describeCondition, describeServices, describeStep, unitOf } from "./describe.ts";
import type { Benefit, Edition, Step } from "./edition.ts";
import { limitWords } from "./words.ts";

const WIDTH = 100;

const headings = {
  inForce: { it: "In vigore da", en: "In force from" },
  people: {
    it: "PER OGNI PERSONA E OGNI SPESA, IN QUESTO ORDINE",
    en: "FOR EVERY PERSON AND EXPENSE, IN THIS ORDER",
  },
  exclusions: { it: "ESCLUSIONI", en: "EXCLUSIONS" },
  ownExclusions: { it: "Esclusioni di questa garanzia", en: "Exclusions of this benefit" },
  benefits: { it: "GARANZIE", en: "BENEFITS" },
  services: { it: "Prestazioni", en: "Services" },
  appliesWhen: { it: "Si applica quando", en: "Applies when" },
  limits: { it: "MASSIMALI E LIMITI", en: "LIMITS" },
  clauses: { it: "INDICE DELLE CLAUSOLE", en: "INDEX OF CLAUSES" },
} as const;

/**
 * A whole edition as text, to be read aloud and checked against the plan's own wording: every step in the order of
 * application, each with its clause.
 */
export function printEdition(edition: Edition, language: Language = "it"): string {
  const heading = (key: keyof typeof headings) => headings[key][language];
  const step = (each: Step, index: number, benefit?: Benefit) =>
    cited(
      `  ${String(index + 1).padStart(2)}. ${describeStep(edition, each, benefit && unitOf(benefit))[language]}`,
      each.clause,
    );
  const lines: string[] = [
    edition.name[language].toUpperCase(),
    `${heading("inForce")} ${formatDate(edition.inForceFrom, language)}`,
    edition.covers[language],
    "",
    heading("people"),
    ...edition.people.map((each, index) => step(each, index)),
    "",
    heading("exclusions"),
    ...edition.exclusions.map((each, index) => step(each, index)),
    "",
    heading("benefits"),
  ];
  for (const benefit of edition.benefits) {
    lines.push("", `${benefit.code}  ${benefit.name[language]}`);
    lines.push(`  ${heading("services")}: ${describeServices(benefit.services)[language]}`);
    if (benefit.appliesWhen) {
      lines.push(`  ${heading("appliesWhen")}: ${describeCondition(benefit.appliesWhen)[language]}`);
    }
    lines.push(...benefit.steps.map((each, index) => step(each, index, benefit)));
    if (benefit.exclusions) {
      lines.push(
        `  ${heading("ownExclusions")}:`,
        ...benefit.exclusions.map((each, index) => step(each, index)),
      );
    }
  }
  lines.push("", heading("limits"));
  for (const limit of edition.limits) {
    lines.push(cited(`  ${limit.name[language]}: ${limitWords(limit)[language]}`, limit.clause));
  }
  lines.push("", heading("clauses"));
  for (const [clause, text] of Object.entries(edition.clauses)) {
    lines.push(`  ${clause.padEnd(8)}${text[language]}`);
  }
  return `${lines.join("\n")}\n`;
}

/** A line with its clause on the right, or under it when the line is long. */
function cited(line: string, clause: string): string {
  const article = `art. ${clause}`;
  const room = WIDTH - line.length - article.length - 2;
  return room >= 0 ? `${line} ${".".repeat(room)} ${article}` : `${line} [${article}]`;
}
