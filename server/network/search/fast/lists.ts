/**
 * The lists inside of an answer. SQL only marks where each stands and gives what it is made of, as JSON; their objects,
 * of the catalogue and of few fields, are written here at a fraction of what they would cost in SQL.
 */
import { type RawBuilder, sql } from "kysely";
import type { Language } from "../../../kernel/language.ts";
import type { Cents } from "../../../kernel/money.ts";
import { catalogue, type HealthService, serviceCategories } from "../../../plan/catalogue.ts";
import type { OpeningSpan } from "../../rules.ts";
import { isSpecialty, specialties } from "../../specialties.ts";
import type { Selected, Variables } from "./selection.ts";
import { NotFast } from "./slot.ts";

/** The price from which a room above answers: none for a facility that does not offer the searched service. */
export interface EdgeOffer {
  readonly serviceCode: string;
  readonly priceCents: Cents;
}

/** Asks the room above, on behalf of this request, for the value of a field; null without a price. */
export type AskAbove = (
  name: string,
  offer: EdgeOffer | undefined,
  given: Readonly<Record<string, unknown>>,
) => Promise<object | null>;

/** What the writing of a list may depend on. */
export interface Occasion {
  /** The day of the price lists. */
  readonly today: string;
  readonly variables: Variables;
  readonly askAbove: AskAbove;
  /** The service that is searched, when one is. */
  readonly serviceCode: string | undefined;
}

/** Writes a list, or a field that another room answers, from what the database keeps of it. */
export type Writer = (kept: never, occasion: Occasion) => string | Promise<string>;
type ListWriter = (codes: readonly string[]) => string;

/** Control characters are escaped in JSON: these can stand in no value. */
const MARK = "\u0001";
const END_OF_NUMBER = "\u0002";

/** The lists of one statement. */
export class Lists {
  readonly language: Language;
  readonly #writers: Writer[] = [];

  constructor(language: Language) {
    this.language = language;
  }

  /** Marks the place of a list in the text; `kept` is JSON, null for none. */
  later(kept: RawBuilder<unknown>, writer: Writer): RawBuilder<string> {
    const number = this.#writers.push(writer) - 1;
    return sql`concat(${sql.lit(`${MARK}${number}${END_OF_NUMBER}`)}, ${kept}, ${sql.lit(MARK)})`;
  }

  /** The text with every list in its place. */
  async written(text: string, occasion: Occasion): Promise<string> {
    if (!this.#writers.length) return text;
    const parts: (string | Promise<string>)[] = text.split(MARK);
    for (let place = 1; place < parts.length; place += 2) {
      const part = String(parts[place] ?? "");
      const end = part.indexOf(END_OF_NUMBER);
      const kept = part.slice(end + 1);
      const write = this.#writers[Number(part.slice(0, end))] as (
        kept: unknown,
        on: Occasion,
      ) => ReturnType<Writer>;
      parts[place] = kept === "" ? "[]" : write(JSON.parse(kept), occasion);
    }
    return (await Promise.all(parts)).join("");
  }
}

type Known = Readonly<Record<string, unknown>>;

/** An object of values that are at hand. @throws NotFast, when compiled, for a field that is not among the names */
function objectOf(selected: readonly Selected[], typeName: string, names: readonly string[]) {
  if (!selected.length) throw new NotFast("empty");
  for (const { name } of selected)
    if (name !== "__typename" && !names.includes(name)) throw new NotFast(`${typeName}.${name}`);
  const parts = selected.map(({ key, name }, index) => ({
    before: `${index === 0 ? "{" : ","}${JSON.stringify(key)}:`,
    name,
  }));
  return (known: Known): string => {
    let text = "";
    for (const { before, name } of parts)
      text += before + (name === "__typename" ? JSON.stringify(typeName) : String(known[name]));
    return `${text}}`;
  };
}

/** A service of the catalogue is known beforehand, so its text is written beforehand; others are left out. */
function servicesOf(selected: readonly Selected[], language: Language): ReadonlyMap<string, string> {
  const write = objectOf(selected, "HealthService", ["code", "name", "category"]);
  return new Map(catalogue.map((service) => [service.code, write(namesOf(service, language))]));
}

function namesOf({ code, name, category }: HealthService, language: Language): Known {
  return {
    code: JSON.stringify(code),
    name: JSON.stringify(name[language]),
    category: JSON.stringify(serviceCategories[category][language]),
  };
}

const places = new Map(catalogue.map(({ code }, place) => [code, place]));

function inOrder(left: string, right: string): number {
  return (places.get(left) ?? Infinity) - (places.get(right) ?? Infinity);
}

export function serviceWriter(selected: readonly Selected[], language: Language): ListWriter {
  const texts = servicesOf(selected, language);
  return (codes) =>
    `[${codes
      .toSorted(inOrder)
      .flatMap((code) => texts.get(code) ?? [])
      .join()}]`;
}

/** Code, price in cents, first and last day. */
export type KeptOffer = readonly [string, Cents, string, string | null];

export function isOfferedOn(today: string, [code, , from, to]: KeptOffer): boolean {
  return from <= today && (to === null || to >= today) && places.has(code);
}

function byService([left]: KeptOffer, [right]: KeptOffer): number {
  return inOrder(left, right);
}

export function offerWriter(selected: readonly Selected[], language: Language): Writer {
  const inner = selected.filter(({ name }) => name === "service").map(({ fields }) => fields);
  if (inner.length > 1) throw new NotFast("merge");
  const texts = inner[0] ? servicesOf(inner[0], language) : undefined;
  const write = objectOf(selected, "FacilityServiceOffer", ["service", "priceCents"]);
  return (kept: readonly KeptOffer[], { today }) => {
    const offers = kept.filter((offer) => isOfferedOn(today, offer));
    offers.sort(byService);
    return `[${offers.map(([code, priceCents]) => write({ service: texts?.get(code), priceCents })).join()}]`;
  };
}

/** Id, first name, last name, codes of specialties, codes of services: the first {@link KEPT_DOCTORS} by name. */
type KeptDoctor = readonly [string, string, string, readonly string[], readonly string[]];
const KEPT_DOCTORS = 20;

export function doctorWriter(doctors: Selected, language: Language): Writer {
  const inner = doctors.fields.filter(({ name }) => name === "services").map(({ fields }) => fields);
  if (inner.length > 1) throw new NotFast("merge");
  const services = inner[0] ? serviceWriter(inner[0], language) : () => "";
  const names = specialtyWriter(language);
  const write = objectOf(doctors.fields, "FacilityDoctor", [
    ...["id", "firstName", "lastName", "specialties", "services"],
  ]);
  return (kept: readonly KeptDoctor[], occasion) => {
    const first = Math.max(1, Number(doctors.argumentsOf(occasion.variables)["first"]));
    if (!(first <= KEPT_DOCTORS)) throw new NotFast("more doctors than a card keeps");
    const texts = kept.slice(0, first).map(([id, firstName, lastName, codes, agreed]) =>
      write({
        id: JSON.stringify(id),
        firstName: JSON.stringify(firstName),
        lastName: JSON.stringify(lastName),
        specialties: names(codes),
        services: services(agreed),
      }),
    );
    return `[${texts.join()}]`;
  };
}

export function specialtyWriter(language: Language): ListWriter {
  const names = new Map<string, string>(
    Object.entries(specialties).map(([code, name]) => [code, JSON.stringify(name[language])]),
  );
  return (codes) =>
    `[${codes.map((code) => (isSpecialty(code) ? names.get(code) : JSON.stringify(code))).join()}]`;
}

export function hourWriter(selected: readonly Selected[]): Writer {
  const write = objectOf(selected, "OpeningHours", ["weekday", "opensAt", "closesAt"]);
  return (spans: readonly OpeningSpan[]) =>
    `[${spans
      .map(({ weekday, opensAt, closesAt }) =>
        write({ weekday, opensAt: JSON.stringify(opensAt), closesAt: JSON.stringify(closesAt) }),
      )
      .join()}]`;
}
