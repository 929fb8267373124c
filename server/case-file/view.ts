import type { Context } from "../context.ts";
import { accountById } from "../identity/queries.ts";
import { missesDuty } from "../identity/roles.ts";
import type { Actor } from "../kernel/actor.ts";
import type { Bilingual, Language } from "../kernel/language.ts";
import { isDocumentCode } from "../plan/facts.ts";
import { supplierWords, valueWords } from "../plan/words.ts";
import type { CaseFact } from "./entity.ts";
import {
  type CaseFactName,
  caseInputOf,
  factWords,
  holding,
  isCaseFact,
  isJudgement,
  labelOf,
  mayRead,
  mayTell,
  suppliersOf,
} from "./rules.ts";
import { tellingDoor } from "./tell.ts";
import { type CaseFactType, FactInputKind, type FactQuestion, type FactSourceType } from "./types.ts";

const sourceWords: Readonly<Record<CaseFact["source"], Bilingual>> = {
  plan: { it: "Presunto dal piano", en: "Presumed by the plan" },
  member: { it: "Assistito", en: "Member" },
  facility: { it: "Struttura", en: "Facility" },
  file: { it: "Letto nel documento", en: "Read in the document" },
  desk: { it: "Centrale Operativa", en: "Operations Centre" },
};

/** The facts that the viewer may read, in the order in which they were told. */
export async function factsView(context: Context, facts: readonly CaseFact[]): Promise<CaseFactType[]> {
  if (missesDuty(context.actor, "care")) return [];
  const door = tellingDoor(context.actor);
  const { language } = context;
  const held = holding(facts);
  const readable = facts.filter((fact) => mayRead(door, fact) && isCaseFact(fact.name));
  return Promise.all(
    readable.map(async (fact) => {
      const name = fact.name as CaseFactName;
      return {
        id: fact.id,
        name,
        label: capital(labelOf(name)[language]),
        value: fact.value,
        valueText: factWords(name, fact.value)[language],
        source: fact.source as FactSourceType,
        by: await byWhom(context, fact),
        at: fact.at,
        documentUrl: fact.document ? `/documents/${fact.document}` : null,
        holds: held.get(name) === fact,
      };
    }),
  );
}

/** At the desk a person's name, elsewhere the door: a reception's staff is nobody's business. */
async function byWhom(context: Context, { source, account }: CaseFact): Promise<string> {
  const words = sourceWords[source][context.language];
  const person = source === "desk" && account ? await context.load(accountById, account) : undefined;
  return person === undefined ? words : `${person.displayName}, ${words}`;
}

/** What a facility may not read when it is answered, it may not read as a question either. */
export function mayReadQuestion(actor: Actor, name: string): boolean {
  return !missesDuty(actor, "care") && mayRead(tellingDoor(actor), { name, source: "desk" });
}

/** A question for a form, with what holds of it now. */
export function questionView(
  { name, clause }: { readonly name: CaseFactName; readonly clause: string | null },
  facts: readonly CaseFact[],
  { actor, language }: Pick<Context, "actor" | "language">,
): FactQuestion {
  const input = caseInputOf(name);
  const choices = typeof input === "string" ? [] : input;
  return {
    name,
    label: capital(labelOf(name)[language]),
    input: typeof input === "string" ? inputKinds[input] : FactInputKind.CHOICE,
    options: choices.map((value) => ({ value, label: valueWords[value]?.[language] ?? value })),
    clause,
    who: whoSentence(name, language),
    mayTell: mayTell(tellingDoor(actor), name),
    isDocument: isDocumentCode(name),
    isJudgement: isJudgement(name),
    value: holding(facts).get(name)?.value ?? null,
  };
}

const inputKinds = {
  yesNo: FactInputKind.YES_NO,
  date: FactInputKind.DATE,
  number: FactInputKind.NUMBER,
  text: FactInputKind.TEXT,
  service: FactInputKind.TEXT,
} as const;

function whoSentence(name: CaseFactName, language: Language): string {
  const who = suppliersOf(name).map((supplier) => supplierWords[supplier][language]);
  const gives = isDocumentCode(name)
    ? { it: "Può fornirlo", en: "Supplied by" }
    : { it: "Può indicarlo", en: "Told by" };
  return `${gives[language]}: ${who.join({ it: " o ", en: " or " }[language])}`;
}

/** A label stands by itself; the plan's words stand in sentences. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
