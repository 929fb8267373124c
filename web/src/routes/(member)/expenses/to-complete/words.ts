import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Concludi",
    lead: "Le spese ferme perché manca qualcosa: scatta una foto o scegli il file, e vanno avanti.",
    back: "Consulta rimborsi",
    of: (number: string, date: string, member: string) => `${number} del ${date}, di ${member}`,
    more: "Per posta, non esiste, tutto il resto",
    none: "Non manca niente",
    noneText: "Quando a una spesa manca un documento, la trovi qui.",
  },
  en: {
    title: "Conclude",
    lead: "Expenses that stand still because something is missing: take a photo or choose the file, and they go on.",
    back: "Reimbursements",
    of: (number: string, date: string, member: string) => `${number} of ${date}, for ${member}`,
    more: "By post, does not exist, and all the rest",
    none: "Nothing is missing",
    noneText: "When an expense lacks a document, you find it here.",
  },
});
