import { bilingual } from "#lib/words.ts";

/** Words of the payments due. */
export const words = bilingual({
  it: {
    title: "Pagamenti dovuti",
    lead: "Liquidazioni che attendono il bonifico. Scegli quali mettere nella prossima distinta.",
    select: "Scegli",
    selectOne: (payee: string, reference: string) => `Scegli ${payee}, ${reference}`,
    selectAll: "Seleziona tutti",
    payee: "Beneficiario",
    iban: "IBAN",
    takeInCharge: "Presa in carico",
    claim: "Sinistro",
    created: "Liquidato",
    reference: "Causale",
    amount: "Importo",
    selected: (count: number, total: string) =>
      count === 1 ? `1 selezionato · ${total}` : `${count} selezionati · ${total}`,
    listed: (count: number, total: string) =>
      count === 1 ? `1 in elenco · ${total}` : `${count} in elenco · ${total}`,
    create: "Crea distinta",
    createAll: (count: number) =>
      count === 1 ? "Crea distinta con l’unico" : `Crea distinta con tutti (${count})`,
    selectSome: "Seleziona almeno un pagamento.",
    none: "Nessun pagamento da fare",
    noneText: "Qui arrivano le fatture liquidate.",
    toBatches: "Vedi le distinte",
    alarms: (count: number) => (count === 1 ? "Un allarme da verificare" : `${count} allarmi da verificare`),
    alarmsLead:
      "Qualcuno ha raggiunto un limite che il lavoro normale non raggiunge. Senti la struttura, poi segna come visto.",
    by: (name: string) => `utente ${name}`,
    about: (name: string) => `assistito ${name}`,
    seen: "Segna come visto",
    seenLong: (text: string, at: string) => `Segna come visto: ${text}, ${at}`,
    waiting: "Che cos’altro aspetta",
    waitingNone: "Nulla: tutto è stato evaso.",
    since: (date: string) => `dal ${date}`,
    more: (count: number) => (count === 1 ? "Un’altra in valutazione" : `Altre ${count} in valutazione`),
    batch: (number: string) => `Distinta ${number}`,
    batchText: (total: string) => `Tocca a noi: mandarla in banca e segnarla come eseguita, ${total}`,
    owed: (amount: string, facility: string) => `${facility} deve restituire ${amount}`,
    fees: (count: number) =>
      count === 1
        ? "1 modifica di tariffa aspetta una decisione"
        : `${count} modifiche di tariffa aspettano una decisione`,
    atClinic: "Confermate allo sportello, senza codice",
  },
  en: {
    title: "Payments due",
    lead: "Settlements waiting for the transfer. Choose which go into the next batch.",
    select: "Select",
    selectOne: (payee: string, reference: string) => `Select ${payee}, ${reference}`,
    selectAll: "Select all",
    payee: "Payee",
    iban: "IBAN",
    takeInCharge: "Take-in-charge",
    claim: "Claim",
    created: "Settled",
    reference: "Reference",
    amount: "Amount",
    selected: (count: number, total: string) => `${count} selected · ${total}`,
    listed: (count: number, total: string) => `${count} listed · ${total}`,
    create: "Create batch",
    createAll: (count: number) =>
      count === 1 ? "Create batch with the only one" : `Create batch with all (${count})`,
    selectSome: "Select at least one payment.",
    none: "Nothing to pay",
    noneText: "Settled invoices arrive here.",
    toBatches: "See the batches",
    alarms: (count: number) => (count === 1 ? "One alarm to look into" : `${count} alarms to look into`),
    alarmsLead:
      "Somebody came to a limit that ordinary work does not reach. Ask the facility, then mark it as seen.",
    by: (name: string) => `user ${name}`,
    about: (name: string) => `member ${name}`,
    seen: "Mark as seen",
    seenLong: (text: string, at: string) => `Mark as seen: ${text}, ${at}`,
    waiting: "What else waits",
    waitingNone: "Nothing: all is done.",
    since: (date: string) => `since ${date}`,
    more: (count: number) => (count === 1 ? "One more being evaluated" : `${count} more being evaluated`),
    batch: (number: string) => `Batch ${number}`,
    batchText: (total: string) => `Our turn: send it to the bank and mark it as executed, ${total}`,
    owed: (amount: string, facility: string) => `${facility} has to give back ${amount}`,
    fees: (count: number) =>
      count === 1 ? "1 change of fees waits for a decision" : `${count} changes of fees wait for a decision`,
    atClinic: "Confirmed at a reception, without a code",
  },
});
