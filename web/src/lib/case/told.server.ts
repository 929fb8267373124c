import { type FormError, text } from "../forms.server.ts";
import { answerName } from "./questions.ts";

/** What the form of `<FactQuestions>` tells: only what was answered. */
export function toldIn(form: FormData): { name: string; value: string }[] {
  return answeredIn(form).map((name) => ({
    name: name.slice(answerName("").length),
    value: text(form, name),
  }));
}

/** At which question a refusal stands; what is wrong with all answers, at the first. */
export function factField({ field }: FormError, form: FormData): string | null | undefined {
  if (field === "input.reason") return "reason";
  const [, index] = /^input\.facts(?:\.(\d+))?/.exec(field ?? "") ?? [null];
  if (index === null) return null;
  return index === undefined ? askedIn(form)[0] : answeredIn(form)[Number(index)];
}

function askedIn(form: FormData): string[] {
  return [...new Set(form.keys())].filter((name) => name.startsWith(answerName("")));
}

function answeredIn(form: FormData): string[] {
  return askedIn(form).filter((name) => text(form, name) !== "");
}
