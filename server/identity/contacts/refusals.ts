import { comeBack } from "../../kernel/limits.ts";
import { invalidInput, Refusal } from "../../kernel/refusal.ts";
import type { CodePlace } from "./code-rules.ts";

const fieldOf = {
  old: "input.codeAtOld",
  newEmail: "input.codeAtNewEmail",
  newMobile: "input.codeAtNewMobile",
} as const satisfies Readonly<Record<CodePlace, string>>;

export const codeMissing = (place: CodePlace) =>
  invalidInput(fieldOf[place], {
    it: "Scrivi le sei cifre del codice.",
    en: "Type the six digits of the code.",
  });

export const codeWrong = (place: CodePlace, attemptsLeft: number) =>
  new Refusal(
    "CODE_WRONG",
    attemptsLeft > 0
      ? {
          it: `Il codice non è giusto: ricopialo dall’${place === "newMobile" ? "SMS" : "email"} più recente (${attemptsLeft === 1 ? "resta 1 tentativo" : `restano ${attemptsLeft} tentativi`}).`,
          en: `The code is not right: copy it from the newest ${place === "newMobile" ? "text message" : "email"} (${attemptsLeft === 1 ? "1 attempt" : `${attemptsLeft} attempts`} left).`,
        }
      : {
          it: "Il codice non è giusto e i tentativi sono finiti: fattene inviare un altro.",
          en: "The code is not right and no attempts are left: have another one sent.",
        },
    { field: fieldOf[place], keepWrites: true },
  );

export const codeExpired = (place: CodePlace) =>
  new Refusal(
    "CODE_EXPIRED",
    {
      it: "Il codice è scaduto o i tentativi sono finiti: fattene inviare un altro.",
      en: "The code has expired or no attempts are left: have another one sent.",
    },
    { field: fieldOf[place], keepWrites: true },
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
