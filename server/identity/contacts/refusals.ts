import { comeBack } from "../../kernel/limits.ts";
import { invalidInput, Refusal } from "../../kernel/refusal.ts";

export type CodeField = "input.codeAtOld" | "input.codeAtNew";

export const codeMissing = (field: CodeField) =>
  invalidInput(field, { it: "Scrivi le sei cifre del codice.", en: "Type the six digits of the code." });

export const codeWrong = (field: CodeField, attemptsLeft: number) =>
  new Refusal(
    "CODE_WRONG",
    attemptsLeft > 0
      ? {
          it: `Il codice non è giusto: ricopialo dall’email più recente (${attemptsLeft === 1 ? "resta 1 tentativo" : `restano ${attemptsLeft} tentativi`}).`,
          en: `The code is not right: copy it from the newest email (${attemptsLeft === 1 ? "1 attempt" : `${attemptsLeft} attempts`} left).`,
        }
      : {
          it: "Il codice non è giusto e i tentativi sono finiti: fattene inviare un altro.",
          en: "The code is not right and no attempts are left: have another one sent.",
        },
    { field, keepWrites: true },
  );

export const codeExpired = (field: CodeField) =>
  new Refusal(
    "CODE_EXPIRED",
    {
      it: "Il codice è scaduto o i tentativi sono finiti: fattene inviare un altro.",
      en: "The code has expired or no attempts are left: have another one sent.",
    },
    { field, keepWrites: true },
  );

/** Nothing waits: it is done, called off, or too long ago. */
export const nothingAwaited = () =>
  new Refusal("CODE_EXPIRED", {
    it: "Nessuna modifica aspetta un codice: guarda i contatti nel profilo e, se serve, ricomincia.",
    en: "No change waits for a code: look at the contacts in the profile and begin again if needed.",
  });

export const tooManyWrongCodes = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Troppi codici sbagliati: riprova ${when.it}, oppure chiama la Centrale Operativa.`,
    en: `Too many wrong codes: try again ${when.en}, or call the Operations Centre.`,
  });
};

export const tooManyCodes = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_CODES", {
    it: `Troppi codici inviati: altri ${when.it}, oppure chiama la Centrale Operativa.`,
    en: `Too many codes were sent: more ${when.en}, or call the Operations Centre.`,
  });
};

export const codesUsedUp = () =>
  new Refusal("TOO_MANY_CODES", {
    it: "Per questa modifica sono partiti troppi codici: annullala e ricomincia, oppure chiama la Centrale Operativa.",
    en: "Too many codes were sent for this change: cancel it and begin again, or call the Operations Centre.",
  });
