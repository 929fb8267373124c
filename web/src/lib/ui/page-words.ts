import { bilingual } from "#lib/words.ts";

/** What every page says: its frame, its fields, what is wrong with them. */
export const words = bilingual({
  it: {
    skip: "Vai al contenuto",
    switchLanguage: "English",
    switchLanguageLabel: "Read this page in English",
    optional: "facoltativo",
    errorsTitle: (count: number) =>
      count === 1 ? "C’è una cosa da correggere" : `Ci sono ${count} cose da correggere`,
    about: (title: string) =>
      `${title}. Blueasy: il fondo, i suoi assistiti e le strutture convenzionate sanno subito chi paga che cosa.`,
    fromItaly: (hours: string) => `dall’Italia, ${hours}`,
    fromAbroad: "dall’estero",
    signOut: "Esci",
    signedInAs: "Accesso come",
    navigation: "Navigazione principale",
    memberDoor: "Assistiti",
    facilityDoor: "Strutture",
    deskDoor: "Centrale Operativa",
  },
  en: {
    skip: "Skip to the content",
    switchLanguage: "Italiano",
    switchLanguageLabel: "Leggi questa pagina in italiano",
    optional: "optional",
    errorsTitle: (count: number) =>
      count === 1 ? "There is one thing to correct" : `There are ${count} things to correct`,
    about: (title: string) =>
      `${title}. Blueasy: the fund, its members and the contracted facilities know at once who pays what.`,
    fromItaly: (hours: string) => `from Italy, ${hours}`,
    fromAbroad: "from abroad",
    signOut: "Sign out",
    signedInAs: "Signed in as",
    navigation: "Main navigation",
    memberDoor: "Members",
    facilityDoor: "Facilities",
    deskDoor: "Operations Centre",
  },
});
