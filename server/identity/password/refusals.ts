import { comeBack } from "../../kernel/limits.ts";
import { invalidInput, Refusal } from "../../kernel/refusal.ts";

export const ownPasswordWrong = (field: string) =>
  new Refusal(
    "PASSWORD_WRONG",
    {
      it: "Non è la tua password di adesso: controllala e riprova.",
      en: "This is not your present password: check it and try again.",
    },
    { field },
  );

export const tooManyOwnPasswords = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Troppe password sbagliate: riprova ${when.it}.`,
    en: `Too many wrong passwords: try again ${when.en}.`,
  });
};

export const samePassword = (field: string) =>
  invalidInput(field, {
    it: "È la password di prima: scegline una nuova.",
    en: "This is the password of before: choose a new one.",
  });

export const noPassword = () =>
  new Refusal("INVALID_STATE", {
    it: "Il tuo account non ha una password: usa una passkey o un codice della seconda conferma, oppure esci e accedi di nuovo.",
    en: "Your account has no password: use a passkey or a code of the second proof, or sign out and in again.",
  });

export const oneProof = () =>
  invalidInput("input.password", {
    it: "Scrivi la password, oppure un codice della seconda conferma, o usa la passkey.",
    en: "Write the password, or a code of the second proof, or use the passkey.",
  });

/** A half-proved session that waits for something else. */
export const waitsForSomethingElse = () =>
  new Refusal("INVALID_STATE", {
    it: "Questo accesso aspetta un’altra conferma: torna alla pagina di accesso.",
    en: "This sign-in waits for something else: go back to the sign-in page.",
  });
