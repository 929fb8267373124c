import { bilingual } from "#lib/words.ts";

/** Of documents still to be handed in, and of a yes that a reception wrote down. */
export const words = bilingual({
  it: {
    missing: "Documenti che mancano",
    missingLead: "Caricali qui: appena ci sono tutti, il piano decide subito.",
    sendDocuments: "Invia i documenti",
    noneChosen: "Scegli almeno uno dei documenti che mancano.",
    kept: "Già ricevuti: saranno allegati",
    article: (clause: string) => `art. ${clause}`,
    atClinic: (moment: string) => `Confermata allo sportello senza codice, ${moment}`,
    atClinicSeen: (document: string) => `La struttura ha visto un documento: ${document}.`,
    atClinicReason: (reason: string) => `Motivo: ${reason}`,
  },
  en: {
    missing: "Missing documents",
    missingLead: "Upload them here: as soon as all are there, the plan decides at once.",
    sendDocuments: "Send the documents",
    noneChosen: "Choose at least one of the missing documents.",
    kept: "Received already: they will be attached",
    article: (clause: string) => `art. ${clause}`,
    atClinic: (moment: string) => `Confirmed at the reception without a code, ${moment}`,
    atClinicSeen: (document: string) => `The facility saw a document: ${document}.`,
    atClinicReason: (reason: string) => `Reason: ${reason}`,
  },
});
