import type { FactPartsFragment, FactQuestionPartsFragment } from "../gql/graphql.ts";

/** A fact that is asked for, as the API puts it. */
export type Question = FactQuestionPartsFragment;

/** What was told, as the API puts it. */
export type Fact = FactPartsFragment;

/** Name of the form's field that answers it. */
export function answerName(fact: string): string {
  return `fact:${fact}`;
}

interface AnswerWords {
  yes: string;
  no: string;
  held: string;
  lacking: string;
}

/** The answers to choose from; none of a date, a number or words. */
export function answersTo(question: Question, t: AnswerWords): { value: string; label: string }[] {
  if (question.input === "CHOICE")
    return question.options.map(({ value, label }) => ({ value, label: capital(label) }));
  if (question.input !== "YES_NO") return [];
  const [yes, no] = question.isDocument ? [t.held, t.lacking] : [t.yes, t.no];
  return [
    { value: "true", label: yes },
    { value: "false", label: no },
  ];
}

/** A label stands by itself; the plan's words stand in sentences. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
