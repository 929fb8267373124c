import { invalidInput, Refusal } from "../../kernel/refusal.ts";

export const wordsChanged = () =>
  new Refusal(
    "WORDING_CHANGED",
    {
      it: "Il testo è cambiato nel frattempo: rileggilo e conferma di nuovo.",
      en: "The words have changed meanwhile: read them again and confirm once more.",
    },
    { field: "input.wording" },
  );

export const stillNeeded = () =>
  invalidInput("input.agreements", {
    it: "Per andare avanti servono l’informativa letta e il consenso sui dati della salute: senza, il fondo non può valutare nessuna richiesta.",
    en: "To go on, the notice has to be read and the use of health data agreed to: without them the fund cannot evaluate any request.",
  });

export const noticeStays = () =>
  new Refusal("INVALID_STATE", {
    it: "Aver letto l’informativa non è un consenso: non c’è nulla da revocare.",
    en: "Having read the notice is no consent: there is nothing to take back.",
  });

/** Who has signed in halfway proves first who they are. */
export const proveFirst = () =>
  new Refusal("INVALID_STATE", {
    it: "Prima completa l’accesso: poi ti chiediamo l’informativa e il consenso.",
    en: "Finish signing in first: then we ask for the notice and the consent.",
  });
