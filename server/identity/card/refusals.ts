import type { Bilingual } from "../../kernel/language.ts";
import { Refusal } from "../../kernel/refusal.ts";
import type { CardNumberFault } from "./rules.ts";

const numberWords: Readonly<Record<CardNumberFault, Bilingual>> = {
  shape: {
    it: "Il numero della tessera ha 12 cifre, come BLU-4821-0396-7254: controlla di averle scritte tutte.",
    en: "A card number has 12 digits, like BLU-4821-0396-7254: check that all are there.",
  },
  checksum: {
    it: "Nel numero della tessera c’è una cifra sbagliata o scambiata: rileggilo dalla tessera.",
    en: "A digit of the card number is wrong or in another place: read it again from the card.",
  },
};

export const cardNumberWrong = (fault: CardNumberFault) =>
  new Refusal("CARD_NUMBER_INVALID", numberWords[fault], { field: "input.cardNumber" });

/** Said at the desk alone, which may know. */
export const nobodyOfThisTaxCode = () =>
  new Refusal(
    "MEMBER_NOT_FOUND",
    {
      it: "Il fondo non conosce nessuno con questo codice fiscale: controllalo, o carica prima l’assistito con il file.",
      en: "The fund knows nobody of this tax code: check it, or load the member from a file first.",
    },
    { field: "input.taxCode" },
  );
