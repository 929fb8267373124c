/** What a take-in-charge would come to, before anybody has decided: nobody says yes to an unknown amount. */
import { type Assessment, type Sum, sumUp } from "../coverage/assessment.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { Missing } from "../plan/evaluate.ts";

export interface Estimate {
  readonly sum: Sum;
  /** What the plan still has to be told or handed; for pages and never for mails. */
  readonly missing: readonly Pick<Missing, "name" | "label">[];
}

/** With what is left of the limits at this moment; what is missing counts as if it turned out in favour. Reserves nothing. */
export function estimateOf(assessment: Assessment): Estimate {
  return {
    sum: sumUp(assessment, assessment.question.insured.usage.left),
    missing: assessment.missing,
  };
}

/** Why the sum may still change, in sentences; of what the reader may not know only that it is evaluated. */
export function doubtsOf({ missing }: Estimate, mayRead: (name: string) => boolean): Bilingual[] {
  const always: Bilingual = {
    it: "È una stima, con quello che resta oggi dei massimali: la somma si fissa alla conferma.",
    en: "This is an estimate, with what is left of the limits today: the sum is fixed at confirmation.",
  };
  if (missing.length === 0) return [always];
  const readable = missing.filter(({ name }) => mayRead(name)).map(({ label }) => label);
  const labels = readable.length < missing.length ? [...readable, evaluation] : readable;
  const list = (language: keyof Bilingual) => labels.map((label) => label[language]).join(", ");
  return [
    {
      it: `Manca ancora: ${list("it")}. Finché non c'è, decide la Centrale Operativa; senza, il piano potrebbe non pagare.`,
      en: `Still missing: ${list("en")}. Until it is there the Operations Centre decides; without it the plan may not pay.`,
    },
    always,
  ];
}

const evaluation: Bilingual = {
  it: "una valutazione della Centrale Operativa",
  en: "an evaluation by the Operations Centre",
};
