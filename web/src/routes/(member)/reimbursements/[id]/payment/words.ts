import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    lead: "Come e a chi il fondo paga la sua parte.",
    payeeAdult: "Il rimborso va a chi è assicurato.",
    payeeMinor: "Per un minorenne riceve il denaro uno dei genitori.",
    ibanHint: "Quello italiano ha 27 caratteri, ad esempio IT60 X054 2811 1010 0000 0123 456.",
    holderHint: "Nome e cognome come li scrive la banca.",
    bicHint: "Solo per un conto fuori dallo Spazio economico europeo, ad esempio svizzero o inglese.",
    addressHint: "Solo per l’assegno: via, numero, CAP e comune.",
    chequeText:
      "L’assegno è intestato a chi riceve il denaro e arriva per posta: ci vuole qualche giorno in più.",
    change:
      "Se è un conto diverso dall’ultimo che conosciamo, per sicurezza avvisiamo il tuo contatto precedente e il primo pagamento attende tre giorni.",
  },
  en: {
    lead: "How and to whom the fund pays its part.",
    payeeAdult: "The money goes to the insured.",
    payeeMinor: "For a minor one of the parents receives the money.",
    ibanHint: "An Italian one has 27 characters, for example IT60 X054 2811 1010 0000 0123 456.",
    holderHint: "Name and surname as the bank writes them.",
    bicHint: "Only for an account outside the European Economic Area, for example Swiss or British.",
    addressHint: "For the cheque only: street, number, postcode and town.",
    chequeText:
      "The cheque is made out to whoever receives the money and comes by post: it takes a few days more.",
    change:
      "If the account is another than the last one we know, for safety we tell your earlier contact and the first payment waits three days.",
  },
});
