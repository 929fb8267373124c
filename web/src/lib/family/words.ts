import { bilingual } from "#lib/words.ts";

/** Words of the choice of a person. */
export const words = bilingual({
  it: {
    label: "Assistito",
    everybody: "Tutta la famiglia",
    onlyRead: "sola lettura",
    onlyReadText: (name: string) =>
      `Puoi leggere i dati di ${name} perché ti ha dato il consenso. Chiedere e decidere spetta a ${name}, con il proprio accesso.`,
    missing: (names: string) => `Non vedi ${names}?`,
    missingText:
      "Chi è maggiorenne decide da sé: i suoi dati restano riservati finché non ti dà il consenso, dal proprio profilo, alla voce «Chi può leggere i miei dati».",
  },
  en: {
    label: "Insured person",
    everybody: "Whole family",
    onlyRead: "read only",
    onlyReadText: (name: string) =>
      `You may read ${name}’s data because ${name} consented. Asking and deciding is up to ${name}, who signs in personally.`,
    missing: (names: string) => `Not seeing ${names}?`,
    missingText:
      "Adults decide for themselves: their data stay private until they consent, in their own profile, under “Who may read my data”.",
  },
});
