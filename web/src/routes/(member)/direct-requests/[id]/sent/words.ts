import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Richiesta inviata",
    number: "Numero della richiesta",
    AUTHORISED: "È autorizzata: l’importo è riservato sul tuo massimale.",
    UNDER_EVALUATION: "La valuta la Centrale Operativa.",
    NOT_COVERED: "Il fondo non può pagarla: sul tuo massimale non resta nulla.",
    paidAll: (paid: string) => `Il fondo paga ${paid}: a tuo carico non resta nulla.`,
    paid: (paid: string, share: string) => `Il fondo paga ${paid}, a tuo carico restano ${share}.`,
    next: "Che cosa succede adesso",
    onTheDay: (facility: string, date: string) =>
      `Il ${date} presentati con la prescrizione e un documento d’identità: ${facility}.`,
    sees: (facility: string) => `${facility} vede già la presa in carico nella sua area Blueasy.`,
    takeIt: (facility: string) =>
      `${facility} non usa ancora Blueasy: porta con te il PDF della presa in carico, stampato o sul telefono.`,
    mailed: "Ti scriviamo appena decide; lo vedi anche qui, senza ricaricare la pagina.",
    missing: "Mancano ancora:",
    handIn: "Carica i documenti che mancano",
    invoice: "Dopo la prestazione la struttura invia la fattura al fondo: tu paghi solo la tua parte.",
    follow: "Segui la richiesta",
    another: "Nuova richiesta di diretta",
    pdf: "Presa in carico (PDF)",
    voucherText: "Puoi fare la prestazione nella stessa struttura alle tariffe riservate agli iscritti.",
    voucher: "Ottieni il voucher",
  },
  en: {
    title: "Request sent",
    number: "Number of the request",
    AUTHORISED: "It is authorised: the amount is reserved on your limit.",
    UNDER_EVALUATION: "The Operations Centre is evaluating it.",
    NOT_COVERED: "The fund cannot pay for it: nothing is left of your limit.",
    paidAll: (paid: string) => `The fund pays ${paid}: nothing stays with you.`,
    paid: (paid: string, share: string) => `The fund pays ${paid}, ${share} stay with you.`,
    next: "What happens now",
    onTheDay: (facility: string, date: string) =>
      `On ${date} go there with the prescription and an identity document: ${facility}.`,
    sees: (facility: string) => `${facility} already sees the take-in-charge in its Blueasy portal.`,
    takeIt: (facility: string) =>
      `${facility} does not use Blueasy yet: take the PDF of the take-in-charge with you, printed or on your phone.`,
    mailed: "We write to you as soon as it decides; you also see it here, without reloading the page.",
    missing: "Still missing:",
    handIn: "Upload the missing documents",
    invoice: "After the service the facility sends its invoice to the fund: you pay your part only.",
    follow: "Follow the request",
    another: "New direct billing request",
    pdf: "Take-in-charge (PDF)",
    voucherText: "You can have the service at the same facility at the tariffs reserved for members.",
    voucher: "Get the voucher",
  },
});
