import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Qui la diretta non si può chiedere",
    lead: "La prestazione è legata a un ricovero o a un intervento: la spesa si chiede a rimborso insieme al ricovero.",
    back: "Prestazione",
    how: "Come fare",
    first: "Prendi il voucher: la struttura ti applica le tariffe riservate agli iscritti.",
    second: "Paga la prestazione e conserva la fattura.",
    third:
      "Dopo il ricovero chiedi il rimborso, con la documentazione che prova il legame (ad esempio la scheda di dimissione).",
    good: "Il voucher vale 90 giorni per questa struttura e questa prestazione. Non dice perché lo usi.",
    facility: "Struttura",
    service: "Prestazione",
    take: "Ottieni il voucher",
    gives: "La bozza della richiesta viene chiusa.",
    mistake: "Non è legata a un ricovero",
  },
  en: {
    title: "Direct billing cannot be asked for here",
    lead: "The service is tied to a hospital stay or surgery: the expense is claimed together with the stay.",
    back: "Service",
    how: "What to do",
    first: "Take the voucher: the facility charges you the tariffs reserved for members.",
    second: "Pay for the service and keep the invoice.",
    third:
      "After the stay claim the expense, with documents that prove the link (for example the discharge form).",
    good: "The voucher is good for 90 days for this facility and this service. It does not say why you use it.",
    facility: "Facility",
    service: "Service",
    take: "Get the voucher",
    gives: "The draft of the request is closed.",
    mistake: "It is not tied to a stay",
  },
});
