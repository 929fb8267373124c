import { comeBack } from "../kernel/limits.ts";
import { Refusal } from "../kernel/refusal.ts";

/** Unknown user and wrong password answer alike. */
export const signInRefused = () =>
  new Refusal(
    "SIGN_IN_REFUSED",
    {
      it: "Nome utente o password non corretti: controllali e riprova.",
      en: "User name or password is not right: check them and try again.",
    },
    { field: "input.password" },
  );

export const tooManySignIns = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Troppi tentativi sbagliati: riprova ${when.it}. Da un dispositivo con cui sei già entrato puoi accedere subito.`,
    en: `Too many wrong attempts: try again ${when.en}. From a device you signed in with before you can sign in now.`,
  });
};

/** The same on a device that the account knows. */
export const tooManySignInsHere = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Troppi tentativi sbagliati su questo dispositivo: riprova ${when.it}.`,
    en: `Too many wrong attempts on this device: try again ${when.en}.`,
  });
};

export const notYourFacility = () =>
  new Refusal(
    "NOT_FOUND",
    {
      it: "Struttura non trovata fra quelle per cui puoi operare.",
      en: "No such facility among those you may act for.",
    },
    { field: "facilityId" },
  );

/** What is asked for needs a proof of a moment ago. */
export const freshProofNeeded = () =>
  new Refusal("FRESH_PROOF_NEEDED", {
    it: "Per la tua sicurezza conferma di nuovo chi sei: poi la richiesta prosegue da dove l’hai lasciata.",
    en: "For your safety prove once more who you are: then the request goes on where you left it.",
  });
