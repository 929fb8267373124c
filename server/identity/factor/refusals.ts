import { comeBack } from "../../kernel/limits.ts";
import { Refusal } from "../../kernel/refusal.ts";
import { mostFactors } from "./rules.ts";

export const factorCodeWrong = () =>
  new Refusal(
    "CODE_WRONG",
    {
      it: "Il codice non è giusto, o è già stato usato: scrivi quello che l'app mostra adesso, oppure un codice di recupero.",
      en: "The code is not right, or was used already: write the one that the app shows now, or a recovery code.",
    },
    // the try stays in the log of sign-ins
    { field: "input.code", keepWrites: true },
  );

export const tooManyFactorCodes = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal(
    "TOO_MANY_ATTEMPTS",
    {
      it: `Troppi codici sbagliati: riprova ${when.it}, oppure usa una passkey.`,
      en: `Too many wrong codes: try again ${when.en}, or use a passkey.`,
    },
    { field: "input.code" },
  );
};

const passkeyWords = {
  it: "Questa passkey non è valida qui, o è passato troppo tempo: riprova, oppure scegli un altro modo.",
  en: "This passkey is not valid here, or too much time has passed: try again, or choose another way.",
};

/** Unknown, another's, of another place, for something else or too late: alike. */
export const passkeyRefused = () => new Refusal("PASSKEY_REFUSED", passkeyWords);

/** The same of one that was to let somebody in: the try stays in the log of sign-ins. */
export const passkeyAnswerRefused = () => new Refusal("PASSKEY_REFUSED", passkeyWords, { keepWrites: true });

export const appCodeWrong = () =>
  new Refusal(
    "CODE_WRONG",
    {
      it: "Il codice non corrisponde: controlla che l'app abbia letto questo quadrato e che l'ora del telefono sia giusta.",
      en: "The code does not match: check that the app has read this square and that the telephone's clock is right.",
    },
    { field: "input.code" },
  );

export const lastFactor = () =>
  new Refusal("LAST_FACTOR", {
    it: "È l'unico modo con cui confermi gli accessi: aggiungine un altro prima di toglierlo.",
    en: "It is the only way you confirm your sign-ins: add another before you take it away.",
  });

export const tooManyFactors = () =>
  new Refusal("TOO_MANY_FACTORS", {
    it: `Hai già ${mostFactors} fra app e passkey: togline una che non usi più.`,
    en: `You have ${mostFactors} apps and passkeys already: take away one that you do not use any more.`,
  });

/** A half-proved session that waits for something else. */
export const waitsForSomethingElse = () =>
  new Refusal("INVALID_STATE", {
    it: "Questo accesso aspetta un'altra conferma: torna alla pagina di accesso.",
    en: "This sign-in waits for something else: go back to the sign-in page.",
  });

export const entryCodeWrong = () =>
  new Refusal(
    "CODE_WRONG",
    {
      it: "Il codice non è giusto: ricopialo dall’email più recente.",
      en: "The code is not right: copy it from the newest email.",
    },
    { field: "input.code", keepWrites: true },
  );

export const entryCodeOver = () =>
  new Refusal(
    "CODE_EXPIRED",
    {
      it: "Questo codice non vale più: fattene mandare un altro.",
      en: "This code no longer works: have another one sent.",
    },
    { field: "input.code" },
  );

export const tooManyEntryCodes = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal(
    "TOO_MANY_ATTEMPTS",
    { it: `Troppi codici sbagliati: riprova ${when.it}.`, en: `Too many wrong codes: try again ${when.en}.` },
    { field: "input.code" },
  );
};

export const tooManyEntryLetters = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_CODES", {
    it: `Te ne abbiamo mandati molti: il prossimo si può chiedere ${when.it}.`,
    en: `We have sent you many: the next one may be asked for ${when.en}.`,
  });
};

/** Nobody lets themselves in anew. */
export const ownFactors = () =>
  new Refusal("OWN_ROLE", {
    it: "Le tue seconde conferme le cambi alla pagina Sicurezza; se le hai perse, le toglie un’altra persona con questo compito.",
    en: "You change your own second proofs on the page Security; if you lost them, somebody else with this duty takes them away.",
  });

export const askTheDesk = () =>
  new Refusal("OWN_ROLE", {
    it: "Questa persona lavora anche alla Centrale Operativa: se ne occupa un suo amministratore.",
    en: "This person works at the Operations Centre too: an administrator there sees to it.",
  });

export const nothingToLose = () =>
  new Refusal("INVALID_STATE", {
    it: "Non ha seconde conferme da togliere: accede con la password, e se serve ne prepara una.",
    en: "There are no second proofs to take away: they sign in by password, and set one up if needed.",
  });
