import { bilingual } from "../words.ts";

/** Words of taking a case, in the queue and on its page. */
export const words = bilingual({
  it: {
    take: "Prendi",
    takeLong: (title: string) => `Prendi ${title}`,
    release: "Lascia",
    free: "Nessuno la sta lavorando.",
    own: "È una pratica tua o della tua famiglia: la decide un’altra persona.",
    other: "Prima di decidere senti chi la sta lavorando, o assegnala a te.",
    give: "Assegna a…",
    giveTo: "Collega",
    giveDo: "Assegna",
    turn: (turn: string, what: string) => `${turn}: ${what}`,
  },
  en: {
    take: "Take",
    takeLong: (title: string) => `Take ${title}`,
    release: "Release",
    free: "Nobody is working on it.",
    own: "This is your own case, or your family’s: somebody else decides it.",
    other: "Before you decide, ask whoever works on it, or give it to yourself.",
    give: "Give to…",
    giveTo: "Colleague",
    giveDo: "Give",
    turn: (turn: string, what: string) => `${turn}: ${what}`,
  },
});
