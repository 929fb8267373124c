import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Qui la diretta non si può chiedere",
    back: "Prestazione",
    how: "Come fare",
    first: "Prendi il voucher: la struttura ti applica le tariffe riservate agli iscritti.",
    price: (amount: string) => `Con il voucher sono ${amount}.`,
    tiedLead:
      "La prestazione è legata a un ricovero o a un intervento: la spesa si chiede a rimborso insieme al ricovero.",
    tiedSecond: "Paga la prestazione e conserva la fattura.",
    tiedThird:
      "Dopo il ricovero chiedi il rimborso, con la documentazione che prova il legame (ad esempio la scheda di dimissione).",
    tiedMistake: "Non è legata a un ricovero",
    notCoveredLead: "Il tuo piano non paga questa prestazione: te lo diciamo ora, prima che tu vada avanti.",
    notCoveredSecond: "Paga tu la prestazione alla struttura.",
    notCoveredMistake: "Cambia prestazione o causa",
    exhaustedLead: "La prestazione è coperta, ma quest’anno del massimale non resta nulla.",
    exhaustedSecond: "Paga tu la prestazione alla struttura.",
    exhaustedMistake: "Cambia prestazione o data",
    good: "Il voucher vale 90 giorni per questa struttura e questa prestazione. Non dice perché lo usi.",
    facility: "Struttura",
    service: "Prestazione",
    take: "Ottieni il voucher",
    gives: "La bozza della richiesta viene chiusa.",
  },
  en: {
    title: "Direct billing cannot be asked for here",
    back: "Service",
    how: "What to do",
    first: "Take the voucher: the facility charges you the tariffs reserved for members.",
    price: (amount: string) => `With the voucher that is ${amount}.`,
    tiedLead:
      "The service is tied to a hospital stay or surgery: the expense is claimed together with the stay.",
    tiedSecond: "Pay for the service and keep the invoice.",
    tiedThird:
      "After the stay claim the expense, with documents that prove the link (for example the discharge form).",
    tiedMistake: "It is not tied to a stay",
    notCoveredLead: "Your plan does not pay for this service: we tell you now, before you go on.",
    notCoveredSecond: "Pay the facility for the service yourself.",
    notCoveredMistake: "Change service or cause",
    exhaustedLead: "The service is covered, but nothing is left of this year’s limit.",
    exhaustedSecond: "Pay the facility for the service yourself.",
    exhaustedMistake: "Change service or date",
    good: "The voucher is good for 90 days for this facility and this service. It does not say why you use it.",
    facility: "Facility",
    service: "Service",
    take: "Get the voucher",
    gives: "The draft of the request is closed.",
  },
});
