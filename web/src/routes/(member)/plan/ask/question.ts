import { centsOf } from "#lib/format.ts";
import type { CauseKind, PlanQuestionInput } from "#lib/gql/graphql.ts";

/** A field that nobody can understand; its message is a key of the page's words. */
export interface Misread {
  field: "price" | "units" | "on" | "injuredOn";
  reason: "badPrice" | "badUnits" | "badDate";
}

/** Currencies whose weekly averages are published; any other is asked of the desk. */
export const currencies = [
  ...["EUR", "USD", "GBP", "CHF", "AUD", "BRL", "CAD", "CNY", "CZK", "DKK", "HUF", "JPY", "NOK", "PLN", "RON", "SEK"],
  ...["THB", "TRY", "ZAR"],
] as const; // prettier-ignore

/** What the address asks. Texts stay as typed, to fill the form again. */
export function questionOf(query: URLSearchParams) {
  const text = (name: string) => query.get(name)?.trim() ?? "";
  const cause: CauseKind = text("cause") === "INJURY" ? "INJURY" : "ILLNESS";
  return {
    /** Words that name the service. */
    q: text("q"),
    /** Code of the service chosen already, or "". */
    service: text("service"),
    cause,
    injuredOn: text("injuredOn"),
    on: text("on"),
    units: text("units"),
    price: text("price"),
    currency: currencies.find((known) => known === text("currency")) ?? "EUR",
  };
}

export type Question = ReturnType<typeof questionOf>;

/** What the form typed that cannot be sent. An injury's day matters only for an injury. */
export function misreadOf(question: Question): Misread[] {
  const { price, units, on, injuredOn, cause } = question;
  const wrong: Misread[] = [];
  if (price && !(centsOf(price) ?? 0)) wrong.push({ field: "price", reason: "badPrice" });
  if (units && !(/^\d{1,3}$/.test(units) && Number(units) >= 1 && Number(units) <= 100))
    wrong.push({ field: "units", reason: "badUnits" });
  if (on && !isDate(on)) wrong.push({ field: "on", reason: "badDate" });
  if (cause === "INJURY" && injuredOn && !isDate(injuredOn))
    wrong.push({ field: "injuredOn", reason: "badDate" });
  return wrong;
}

/** The question as the API takes it, once the service is known and nothing was misread. */
export function planQuestion(question: Question, serviceCode: string): PlanQuestionInput {
  const { cause, injuredOn, on, units, price, currency } = question;
  return {
    serviceCode,
    cause,
    ...(cause === "INJURY" && injuredOn ? { injuredOn } : {}),
    ...(on ? { on } : {}),
    ...(units ? { units: Number(units) } : {}),
    ...(price ? { priceCents: centsOf(price), currency } : {}),
  };
}

/** The one service that the words mean: its whole name, or the only one found. */
export function meant<Service extends { name: string }>(
  q: string,
  found: readonly Service[],
): Service | undefined {
  const named = found.find(({ name }) => name.toLowerCase() === q.toLowerCase());
  return named ?? (found.length === 1 ? found[0] : undefined);
}

function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}
