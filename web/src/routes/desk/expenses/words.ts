import { bilingual } from "#lib/words.ts";

/** Words of the desk's list of expense documents. */
export const words = bilingual({
  it: {
    title: "Documenti di spesa",
    lead: "Tutti i documenti, da rimborsare o pagati in diretta.",
    none: "Ancora nessun documento di spesa",
    noneText: "Compare qui appena un assistito o una struttura ne manda uno.",
  },
  en: {
    title: "Expense documents",
    lead: "All documents, to be reimbursed or paid directly.",
    none: "No expense document yet",
    noneText: "One appears here as soon as a member or a facility sends it.",
  },
});
