import { bilingual } from "#lib/words.ts";

/** What the questions of the plan say around themselves. */
export const words = bilingual({
  it: {
    questions: "Che cosa manca",
    toAnswer: "Rispondi, e il piano decide",
    questionsLead: "Rispondi a ciò che sai: il piano decide appena non gli manca più nulla.",
    yes: "Sì",
    no: "No",
    held: "È arrivato",
    lacking: "Non c’è",
    stillAwaited: "Lo aspettiamo ancora",
    notKnownYet: "Non si sa ancora",
    iDoNotKnow: "Non lo so",
    article: (clause: string) => `art. ${clause}`,
    decide: "Decidi con queste risposte",
    record: "Registra le risposte",
    send: "Invia le risposte",
    elsewhere: "Lo indica qualcun altro",
  },
  en: {
    questions: "What is missing",
    toAnswer: "Answer, and the plan decides",
    questionsLead: "Answer what you know: the plan decides as soon as nothing is missing any more.",
    yes: "Yes",
    no: "No",
    held: "It has arrived",
    lacking: "There is none",
    stillAwaited: "Still waiting for it",
    notKnownYet: "Not known yet",
    iDoNotKnow: "I do not know",
    article: (clause: string) => `art. ${clause}`,
    decide: "Decide with these answers",
    record: "Keep the answers",
    send: "Send the answers",
    elsewhere: "Somebody else tells it",
  },
});
