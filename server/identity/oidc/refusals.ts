import { comeBack } from "../../kernel/limits.ts";
import type { Bilingual } from "../../kernel/language.ts";
import { Refusal } from "../../kernel/refusal.ts";

/** Said in the middle of a sentence: “Accesso con SPID”. */
type Label = Bilingual;

export const identityCancelled = (label: Label) =>
  new Refusal("IDENTITY_CANCELLED", {
    it: `Hai interrotto l’accesso con ${label.it}: puoi ricominciare, o entrare in un altro modo.`,
    en: `You stopped signing in with ${label.en}: you can start again, or sign in another way.`,
  });

export const identityExpired = () =>
  new Refusal("IDENTITY_EXPIRED", {
    it: "Questo accesso è scaduto, è già stato usato o è cominciato in un altro browser: ricomincia da qui.",
    en: "This sign-in has expired, was used already or began in another browser: start again from here.",
  });

/** Whatever does not fit together alike: it says nothing to who tries it out. */
export const identityRefused = (label: Label) =>
  new Refusal("IDENTITY_REFUSED", {
    it: `La risposta di ${label.it} non è valida e non l’abbiamo accettata: ricomincia da qui.`,
    en: `The answer of ${label.en} is not valid and we did not accept it: start again from here.`,
  });

export const identityTooWeak = (label: Label) =>
  new Refusal("IDENTITY_TOO_WEAK", {
    it: `Serve un accesso di livello 2: con ${label.it} usa anche il codice temporaneo o l’app, non la sola password.`,
    en: `Level 2 is needed: with ${label.en} also use the one-time code or the app, not the password alone.`,
  });

export const identityUnknown = (label: Label) =>
  new Refusal("IDENTITY_UNKNOWN", {
    it: `Il fondo non conosce nessun assistito con il codice fiscale indicato da ${label.it}. Se hai una polizza, chiama la Centrale Operativa: controlliamo insieme i tuoi dati.`,
    en: `The fund knows no member with the tax code that ${label.en} gave. If you are insured, call the Operations Centre: we check your data together.`,
  });

/** It is known, but now names somebody else. */
export const identityOfAnother = (label: Label) =>
  new Refusal("IDENTITY_UNKNOWN", {
    it: `Il codice fiscale indicato da ${label.it} non è quello dell’accesso collegato: chiama la Centrale Operativa.`,
    en: `The tax code that ${label.en} gave is not that of the account it is linked to: call the Operations Centre.`,
  });

export const identityAway = (label: Label) =>
  new Refusal("IDENTITY_AWAY", {
    it: `In questo momento l’accesso con ${label.it} non risponde: riprova fra qualche minuto, o entra in un altro modo.`,
    en: `Signing in with ${label.en} does not answer right now: try again in some minutes, or sign in another way.`,
  });

export const accountDisabled = () =>
  new Refusal("ACCOUNT_DISABLED", {
    it: "Il tuo accesso è sospeso: chiama la Centrale Operativa.",
    en: "Your account is suspended: call the Operations Centre.",
  });

export const accountForAdults = () =>
  new Refusal("ONLY_ADULTS", {
    it: "Chi ha meno di 18 anni non ha un accesso proprio: la madre, il padre o chi ne fa le veci lo segue dal proprio.",
    en: "Who is under 18 has no account: a parent or guardian follows them from their own.",
  });

export const tooManyIdentifications = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Troppi tentativi di accesso non riusciti: riprova ${when.it}, o entra con nome utente e password.`,
    en: `Too many failed sign-ins: try again ${when.en}, or sign in with user name and password.`,
  });
};
