import { bilingual } from "#lib/words.ts";

/** Words of the alarms. */
export const words = bilingual({
  it: {
    title: "Allarmi",
    back: "Coda",
    lead: "Qualcuno ha raggiunto un limite che il lavoro normale non raggiunge. Senti la struttura, poi segna come visto.",
    by: (name: string) => `utente ${name}`,
    seenBy: (name: string, at: string) => `Visto da ${name}, ${at}`,
    action: "Verifica",
    seen: "Segna come visto",
    seenLong: (text: string, at: string) => `Segna come visto: ${text}, ${at}`,
    none: "Nessun allarme",
    noneText: "Se qualcuno raggiunge un limite, compare qui e nella coda.",
  },
  en: {
    title: "Alarms",
    back: "Queue",
    lead: "Somebody came to a limit that ordinary work does not reach. Ask the facility, then mark it as seen.",
    by: (name: string) => `user ${name}`,
    seenBy: (name: string, at: string) => `Seen by ${name}, ${at}`,
    action: "Look into it",
    seen: "Mark as seen",
    seenLong: (text: string, at: string) => `Mark as seen: ${text}, ${at}`,
    none: "No alarm",
    noneText: "When somebody comes to a limit, it appears here and in the queue.",
  },
});
