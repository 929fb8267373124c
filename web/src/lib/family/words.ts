import { bilingual } from "#lib/words.ts";

/** Words of the choice of a person. */
export const words = bilingual({
  it: {
    label: "Assistito",
    everybody: "Tutta la famiglia",
    everyone: "Tutti",
    onlyRead: "sola lettura",
    actingText: (name: string, as: string) =>
      `Agisci per conto di ${name}, come ${as}: ciò che chiedi e decidi vale per questa persona, e resta scritto che l’hai fatto tu.`,
    onlyReadText: (name: string) =>
      `Puoi leggere i dati di ${name} perché ti ha dato il consenso. Chiedere e decidere spetta a ${name}, con il proprio accesso.`,
    missing: (names: string) => `Non vedi ${names}?`,
    missingText:
      "Chi è maggiorenne decide da sé: i suoi dati restano riservati finché non ti dà il consenso, dal proprio profilo, alla voce «Chi può leggere i miei dati».",
  },
  en: {
    label: "Insured person",
    everybody: "Whole family",
    everyone: "Everybody",
    onlyRead: "read only",
    actingText: (name: string, as: string) =>
      `You act on behalf of ${name}, as ${as}: what you ask and decide counts for this person, and it stays written that you did it.`,
    onlyReadText: (name: string) =>
      `You may read ${name}’s data because ${name} consented. Asking and deciding is up to ${name}, who signs in personally.`,
    missing: (names: string) => `Not seeing ${names}?`,
    missingText:
      "Adults decide for themselves: their data stay private until they consent, in their own profile, under “Who may read my data”.",
  },
});
