import { Refusal } from "../kernel/refusal.ts";

/** Unknown user and wrong password answer alike. */
export const signInRefused = () =>
  new Refusal(
    "SIGN_IN_REFUSED",
    {
      it: "Nome utente o password non corretti: controllali e riprova.",
      en: "User name or password is not right: check them and try again.",
    },
    { field: "input.password", keepWrites: true },
  );

export const tooManySignIns = (minutes: number) =>
  new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Troppi tentativi da questo indirizzo: riprova fra ${minutes} minuti.`,
    en: `Too many attempts from this address: try again in ${minutes} minutes.`,
  });

export const notYourFacility = () =>
  new Refusal(
    "NOT_FOUND",
    {
      it: "Struttura non trovata fra quelle per cui puoi operare.",
      en: "No such facility among those you may act for.",
    },
    { field: "facilityId" },
  );
