import { bilingual } from "#lib/words.ts";

/** Words of the first page. */
export const words = bilingual({
  it: {
    title: "Oggi",
    noFacility: "Il tuo accesso non è ancora legato a una struttura: chiama la Centrale Operativa.",
    verify: "Verifica copertura",
    verifyText: "Con codice fiscale e data di nascita sai subito che cosa è coperto e quanto paga il fondo.",
    awaiting: "Da confermare",
    awaitingText: "L’assistito deve leggerti il codice che ha ricevuto.",
    awaitingNone: "Nessuna conferma in attesa.",
    authorised: "Da fatturare",
    authorisedText: "Autorizzate: a cure finite, carica la fattura.",
    authorisedNone: "Nessuna autorizzazione da fatturare.",
    settled: "Liquidate di recente",
    settledText: "Fatture accettate, pagate o in pagamento.",
    settledNone: "Ancora nessuna liquidazione.",
    evaluation: (count: number) =>
      count === 1
        ? "1 richiesta è in valutazione alla Centrale Operativa"
        : `${count} richieste sono in valutazione alla Centrale Operativa`,
    all: (count: number) => `Vedi tutte (${count})`,
    times: (units: number, name: string) => `${units} × ${name}`,
  },
  en: {
    title: "Today",
    noFacility: "Your sign-in is not linked to a facility yet: call the Operations Centre.",
    verify: "Verify cover",
    verifyText: "With tax code and birth date you know at once what is covered and what the fund pays.",
    awaiting: "To be confirmed",
    awaitingText: "The member has to read you the code received.",
    awaitingNone: "No confirmation is waiting.",
    authorised: "To be invoiced",
    authorisedText: "Authorised: when treatment is over, upload the invoice.",
    authorisedNone: "No authorisation to invoice.",
    settled: "Settled lately",
    settledText: "Invoices accepted, paid or being paid.",
    settledNone: "No settlement yet.",
    evaluation: (count: number) =>
      count === 1
        ? "1 request is being evaluated by the Operations Centre"
        : `${count} requests are being evaluated by the Operations Centre`,
    all: (count: number) => `See all (${count})`,
    times: (units: number, name: string) => `${units} × ${name}`,
  },
});
