import type { Bilingual } from "../kernel/language.ts";
import { formatEuros } from "../kernel/money.ts";
import type { Cents } from "../kernel/money.ts";
import type { ServiceUnit } from "./catalogue.ts";
import type { Limit } from "./edition.ts";
import type { Supplier } from "./definition.ts";
import type { Regime } from "./facts.ts";

/** One and many of each unit, in both languages. */
const units: Readonly<Record<ServiceUnit, { one: Bilingual; many: Bilingual }>> = {
  visit: { one: { it: "visita", en: "visit" }, many: { it: "visite", en: "visits" } },
  exam: { one: { it: "esame", en: "exam" }, many: { it: "esami", en: "exams" } },
  session: { one: { it: "seduta", en: "session" }, many: { it: "sedute", en: "sessions" } },
  treatment: { one: { it: "trattamento", en: "treatment" }, many: { it: "trattamenti", en: "treatments" } },
  item: { one: { it: "articolo", en: "item" }, many: { it: "articoli", en: "items" } },
  day: { one: { it: "giorno", en: "day" }, many: { it: "giorni", en: "days" } },
  stay: { one: { it: "ricovero", en: "stay" }, many: { it: "ricoveri", en: "stays" } },
  month: { one: { it: "mese", en: "month" }, many: { it: "mesi", en: "months" } },
};

/** "1 seduta", "5 sedute". */
export function countOf(count: number, unit: ServiceUnit): Bilingual {
  const { one, many } = units[unit];
  const word = count === 1 ? one : many;
  return { it: `${count} ${word.it}`, en: `${count} ${word.en}` };
}

export function unitWord(unit: ServiceUnit): Bilingual {
  return units[unit].one;
}

export const regimeWords: Readonly<Record<Regime, Bilingual>> = {
  network: { it: "in rete", en: "in network" },
  outOfNetwork: { it: "fuori rete", en: "out of network" },
  ssn: { it: "con il SSN", en: "with the SSN" },
};

export const supplierWords: Readonly<Record<Supplier, Bilingual>> = {
  member: { it: "assicurato", en: "member" },
  facility: { it: "struttura", en: "facility" },
  doctor: { it: "medico", en: "doctor" },
  desk: { it: "Centrale Operativa", en: "Operations Centre" },
};

const perWords: Readonly<Record<Limit["per"], Bilingual>> = {
  person: { it: "per persona", en: "per person" },
  family: { it: "per nucleo familiare", en: "per family" },
  pregnancy: { it: "per gravidanza", en: "per pregnancy" },
  event: { it: "per ricovero o evento", en: "per stay or event" },
};

function windowWords(limit: Limit): Bilingual {
  switch (limit.window.kind) {
    case "insuranceYear":
      return { it: "per anno assicurativo", en: "per insurance year" };
    case "monthsFromFirstUse":
      return { it: `ogni ${limit.window.months} mesi`, en: `every ${limit.window.months} months` };
    case "monthOfEvent":
      return { it: "al mese", en: "per month" };
    case "whole":
      return { it: "", en: "" };
  }
}

/** "500,00 € per persona per anno assicurativo". */
export function limitWords(limit: Limit, unit: ServiceUnit = "treatment"): Bilingual {
  const amount =
    limit.kind === "cents"
      ? { it: formatEuros(limit.amount as Cents, "it"), en: formatEuros(limit.amount as Cents, "en") }
      : countOf(limit.amount, limit.kind === "days" ? "day" : unit);
  const per = perWords[limit.per];
  const window = windowWords(limit);
  return {
    it: [amount.it, per.it, window.it].filter(Boolean).join(" "),
    en: [amount.en, per.en, window.en].filter(Boolean).join(" "),
  };
}

/** The values of facts, in words. */
export const valueWords: Readonly<Record<string, Bilingual | undefined>> = {
  true: { it: "sì", en: "yes" },
  false: { it: "no", en: "no" },
  illness: { it: "malattia", en: "illness" },
  injury: { it: "infortunio", en: "injury" },
  childbirth: { it: "parto", en: "childbirth" },
  prevention: { it: "prevenzione", en: "prevention" },
  ...regimeWords,
  female: { it: "donna", en: "woman" },
  male: { it: "uomo", en: "man" },
  holder: { it: "titolare", en: "holder" },
  spouse: { it: "coniuge", en: "spouse" },
  child: { it: "figlio", en: "child" },
  temporary: { it: "temporaneo", en: "temporary" },
  raised: { it: "da chiarire", en: "to be cleared up" },
  confirmed: { it: "accertato", en: "confirmed" },
  ruledOut: { it: "escluso", en: "ruled out" },
  consolidated: { it: "consolidato", en: "consolidated" },
};
