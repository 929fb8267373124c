import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Nuova richiesta di diretta",
    lead: "Il fondo paga direttamente la struttura: tu non anticipi la sua parte.",
    back: "Prese in carico",
    before: "Prima di cominciare",
    network: "La struttura è convenzionata",
    networkText: "La diretta vale solo per strutture e medici della rete.",
    find: "Cerca una struttura",
    booked: "Hai già prenotato",
    bookedText: "Servono il giorno della prestazione e, se lo sai, il nome del medico.",
    notice: "Mancano almeno 3 giorni lavorativi",
    noticeText: (date: string) => `Se la invii oggi, la prima data possibile è ${date}.`,
    prescription: "Hai la prescrizione del medico",
    prescriptionText:
      "Con la patologia, in foto o in PDF. Se il tuo piano chiede altri documenti, te li elenchiamo prima.",
    stay: "È legata a un ricovero o a un intervento?",
    stayText:
      "Allora la diretta non si può chiedere: ti diamo un voucher per le tariffe della rete e poi chiedi il rimborso. Te lo domandiamo al passo 3.",
    how: "Quattro passi e un riepilogo: la bozza si salva da sola, la riprendi quando vuoi, anche da un altro dispositivo.",
    start: "Inizia",
    drafts: "Hai già richieste da completare",
    draft: (facility: string) => `Riprendi: ${facility}`,
    noFacility: "struttura da scegliere",
    touched: (moment: string) => `salvata ${moment}`,
  },
  en: {
    title: "New direct billing request",
    lead: "The fund pays the facility directly: you do not advance its part.",
    back: "Takes-in-charge",
    before: "Before you begin",
    network: "The facility is in the network",
    networkText: "Direct billing is for facilities and doctors of the network only.",
    find: "Find a facility",
    booked: "You have booked already",
    bookedText: "You need the day of the service and, if you know it, the doctor’s name.",
    notice: "At least 3 working days are left",
    noticeText: (date: string) => `If you send it today, the first possible date is ${date}.`,
    prescription: "You have the doctor’s prescription",
    prescriptionText:
      "With the pathology, as a photo or PDF. If your plan asks for other documents, we list them beforehand.",
    stay: "Is it tied to a hospital stay or surgery?",
    stayText:
      "Then direct billing cannot be asked for: we give you a voucher for the network’s tariffs and you claim afterwards. We ask you at step 3.",
    how: "Four steps and a summary: the draft saves itself, and you go on whenever you like, on another device too.",
    start: "Begin",
    drafts: "You have requests to complete",
    draft: (facility: string) => `Go on: ${facility}`,
    noFacility: "facility to be chosen",
    touched: (moment: string) => `saved ${moment}`,
  },
});
