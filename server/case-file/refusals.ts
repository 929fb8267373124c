import type { Bilingual } from "../kernel/language.ts";
import { invalidInput, Refusal } from "../kernel/refusal.ts";
import { type CaseFactName, caseInputOf, labelOf } from "./rules.ts";

export const noFact = () =>
  invalidInput("input.facts", {
    it: "Rispondi ad almeno una domanda.",
    en: "Answer at least one question.",
  });

export const factUnknown = (field: string) =>
  invalidInput(field, {
    it: "Questa informazione non esiste: usa una di quelle che la pratica chiede.",
    en: "There is no such fact: use one that the case asks for.",
  });

export const factTwice = (field: string) =>
  invalidInput(field, {
    it: "Questa informazione è indicata due volte: lasciane una.",
    en: "This fact is given twice: leave one.",
  });

export const factValueWrong = (name: CaseFactName, field: string) => {
  const { it, en } = labelOf(name);
  const how = valueHint(name);
  return invalidInput(field, { it: `${it}: ${how.it}`, en: `${en}: ${how.en}` });
};

function valueHint(name: CaseFactName): Bilingual {
  const input = caseInputOf(name);
  if (input === "yesNo") return { it: "rispondi sì o no.", en: "answer yes or no." };
  if (input === "date") return { it: "scrivi una data valida.", en: "give a valid date." };
  if (input === "number") return { it: "scrivi un numero da 0 a 999.", en: "give a number from 0 to 999." };
  if (input === "text") return { it: "scrivi da 1 a 200 caratteri.", en: "write 1 to 200 characters." };
  return { it: "scegli una delle risposte.", en: "choose one of the answers." };
}

export const factNotYours = (name: CaseFactName, field: string) => {
  const { it, en } = labelOf(name);
  return new Refusal(
    "FACT_NOT_YOURS",
    {
      it: `${it}: lo valuta la Centrale Operativa o un medico, non si indica da qui.`,
      en: `${en}: the Operations Centre or a doctor judges it, it is not told here.`,
    },
    { field },
  );
};

export const paperNeeded = (name: CaseFactName, field: string) => {
  const { it, en } = labelOf(name);
  return new Refusal(
    "PAPER_NEEDED",
    {
      it: `${it}: carica il documento, oppure indica che non c'è.`,
      en: `${en}: upload the document, or say that there is none.`,
    },
    { field },
  );
};
