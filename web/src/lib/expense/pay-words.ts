import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Indica un altro conto",
    lead: (reason: string) =>
      reason
        ? `La banca ha rimandato indietro il bonifico: ${reason}.`
        : "La banca ha rimandato indietro il bonifico.",
    means: "Come vuoi ricevere il denaro",
    transfer: "Bonifico",
    cheque: "Assegno per posta",
    holder: "Intestatario",
    iban: "IBAN",
    bic: "BIC",
    bicHint: "Serve solo per i conti fuori dallo Spazio economico europeo.",
    address: "Indirizzo per l’assegno",
    addressHint: "Vuoto: all’indirizzo che il fondo conosce.",
    held: "Per sicurezza un pagamento su un conto nuovo parte dopo 72 ore, e te lo scriviamo.",
    send: "Paga lì",
  },
  en: {
    title: "Give another account",
    lead: (reason: string) =>
      reason ? `The bank sent the transfer back: ${reason}.` : "The bank sent the transfer back.",
    means: "How you want to receive the money",
    transfer: "Bank transfer",
    cheque: "Cheque by post",
    holder: "Holder",
    iban: "IBAN",
    bic: "BIC",
    bicHint: "Needed only for accounts outside the European Economic Area.",
    address: "Address for the cheque",
    addressHint: "Empty: the address that the fund knows.",
    held: "For safety a payment to a new account leaves after 72 hours, and we write to you about it.",
    send: "Pay there",
  },
});
