import { comeBack } from "../../kernel/limits.ts";
import { invalidInput, Refusal } from "../../kernel/refusal.ts";

export const emailWrong = () =>
  invalidInput("input.email", {
    it: "Questo indirizzo email non è completo: controllalo, ad esempio nome@posta.it.",
    en: "This email address is not complete: check it, for example name@mail.com.",
  });

export const tooManyRegistrations = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Troppe registrazioni cominciate: riprova ${when.it}. Se è urgente chiama la Centrale Operativa.`,
    en: `Too many registrations begun: try again ${when.en}. If it is urgent call the Operations Centre.`,
  });
};

export const tooManyWrongCodes = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Troppi codici sbagliati: riprova ${when.it}.`,
    en: `Too many wrong codes: try again ${when.en}.`,
  });
};

export const registrationCodeWrong = () =>
  new Refusal(
    "CODE_WRONG",
    {
      it: "Il codice non è giusto: ricopialo dall’email più recente. Se non è arrivata, i dati non corrispondono: ricomincia e controllali.",
      en: "The code is not right: copy it from the newest email. If none came, the data do not match: begin again and check them.",
    },
    { field: "input.code", keepWrites: true },
  );

export const registrationOver = () =>
  new Refusal(
    "CODE_EXPIRED",
    {
      it: "Questo codice non vale più: ricomincia la registrazione e te ne mandiamo un altro.",
      en: "This code no longer works: begin again and we send you another.",
    },
    { field: "input.code" },
  );

export const userNameTaken = () =>
  new Refusal(
    "USER_NAME_TAKEN",
    {
      it: "Questo nome utente è già di qualcun altro: scegline un altro.",
      en: "This user name is somebody else's already: choose another.",
    },
    { field: "input.userName" },
  );

export const registeredMeanwhile = () =>
  new Refusal("INVALID_STATE", {
    it: "Ti sei già registrato: accedi, o recupera il nome utente.",
    en: "You have registered already: sign in, or recover your user name.",
  });
