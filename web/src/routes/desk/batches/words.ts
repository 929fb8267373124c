import { bilingual } from "#lib/words.ts";

/** Words of the batches and of one batch. */
export const words = bilingual({
  it: {
    title: "Distinte di pagamento",
    lead: "Ogni distinta è un file SEPA da caricare in banca, con l’elenco degli assegni; dopo l’esecuzione si segna qui la data. Sopra la soglia la approva prima un supervisore.",
    number: "Distinta",
    created: "Creata",
    status: "Stato",
    orders: "Pagamenti",
    total: "Totale",
    executed: "Eseguita il",
    none: "Ancora nessuna distinta",
    noneText: "Si creano dai pagamenti dovuti.",
    toPayments: "Vai ai pagamenti dovuti",
    one: (number: string) => `Distinta ${number}`,
    by: "Creata da",
    toApproveText: (threshold: string) =>
      `Supera la soglia di ${threshold}: prima che vada in banca la controlla un supervisore, che non sia chi l’ha creata.`,
    readyTransfers: "Scarica il file SEPA, caricalo in banca, poi segna la distinta come eseguita.",
    readyCheques:
      "Scarica l’elenco, fai emettere e spedire gli assegni, poi segna la distinta come eseguita.",
    readyBoth:
      "Carica in banca il file SEPA, fai emettere e spedire gli assegni, poi segna la distinta come eseguita.",
    executedText: (date: string) => `Pagamenti eseguiti ${date}: le strutture e gli assistiti lo vedono già.`,
    dissolvedText: (name: string, when: string) =>
      `Sciolta da ${name}, ${when}: i suoi pagamenti sono di nuovo fra quelli dovuti.`,
    approved: "Approvata da",
    approvedBy: (name: string, when: string) => `${name}, ${when}`,
    reasonOf: "Motivo",
    transfersAndCheques: (transfers: number, cheques: number) =>
      [
        transfers ? (transfers === 1 ? "1 bonifico" : `${transfers} bonifici`) : "",
        cheques ? (cheques === 1 ? "1 assegno" : `${cheques} assegni`) : "",
      ]
        .filter(Boolean)
        .join(", "),
    checkTitle: "Tocca a te controllarla",
    checkText: (name: string, total: string) =>
      `L’ha creata ${name}. Controlla beneficiari, conti e importi: approvandola, ${total} possono andare in banca.`,
    ownTitle: "Aspetta un supervisore",
    ownText: "L’hai creata tu: la approva qualcun altro. Se c’è un errore puoi scioglierla e rifarla.",
    othersTitle: "Aspetta un supervisore",
    othersText: (name: string) => `L’ha creata ${name}. La approva, o la scioglie, un supervisore.`,
    approve: "Approva",
    approveTitle: "Approvare la distinta?",
    approveText: (payments: string, total: string) =>
      `${payments} per ${total} potranno andare in banca. Il tuo nome resta scritto accanto.`,
    approveSafe: "No, controllo ancora",
    approveDo: "Sì, approva",
    dissolve: "Sciogli",
    dissolveTitle: "Sciogliere la distinta?",
    dissolveText:
      "Non andrà in banca. I suoi pagamenti tornano fra quelli dovuti e si possono mettere in un’altra.",
    dissolveSafe: "No, lascia così",
    dissolveDo: "Sì, sciogli",
    reason: "Perché",
    reasonHint: "Lo legge chi l’ha creata.",
    sepa: "Scarica il file SEPA (pain.001)",
    cheques: "Elenco degli assegni (PDF)",
    advice: "Avvisi di pagamento (PDF)",
    mark: "Segna come eseguita",
    markTitle: "Segnare la distinta come eseguita?",
    markText: (payments: string, total: string) =>
      `${payments} per ${total} risulteranno pagati. Non si può tornare indietro.`,
    markSafe: "No, non ancora",
    markDo: "Sì, è stata eseguita",
    executedOn: "Data di esecuzione",
    executedOnMissing: "Scrivi la data in cui la banca ha eseguito i pagamenti.",
    payee: "Beneficiario",
    iban: "Pagato con",
    takeInCharge: "Pratica",
    claim: "Sinistro",
    reference: "Causale",
    amount: "Importo",
  },
  en: {
    title: "Payment batches",
    lead: "Each batch is a SEPA file to upload at the bank, with the list of cheques; once executed, its date is recorded here. Above the threshold a supervisor approves it first.",
    number: "Batch",
    created: "Created",
    status: "Status",
    orders: "Payments",
    total: "Total",
    executed: "Executed on",
    none: "No batch yet",
    noneText: "They are made from the payments due.",
    toPayments: "Go to the payments due",
    one: (number: string) => `Batch ${number}`,
    by: "Created by",
    toApproveText: (threshold: string) =>
      `It is above the threshold of ${threshold}: before it goes to the bank a supervisor checks it, other than who made it.`,
    readyTransfers: "Download the SEPA file, upload it at the bank, then mark the batch as executed.",
    readyCheques: "Download the list, have the cheques issued and posted, then mark the batch as executed.",
    readyBoth:
      "Upload the SEPA file at the bank, have the cheques issued and posted, then mark the batch as executed.",
    executedText: (date: string) => `Payments executed ${date}: facilities and members see it already.`,
    dissolvedText: (name: string, when: string) =>
      `Dissolved by ${name}, ${when}: its payments are among those due again.`,
    approved: "Approved by",
    approvedBy: (name: string, when: string) => `${name}, ${when}`,
    reasonOf: "Reason",
    transfersAndCheques: (transfers: number, cheques: number) =>
      [
        transfers ? (transfers === 1 ? "1 transfer" : `${transfers} transfers`) : "",
        cheques ? (cheques === 1 ? "1 cheque" : `${cheques} cheques`) : "",
      ]
        .filter(Boolean)
        .join(", "),
    checkTitle: "Your turn to check it",
    checkText: (name: string, total: string) =>
      `${name} made it. Check payees, accounts and amounts: once you approve it, ${total} can go to the bank.`,
    ownTitle: "It waits for a supervisor",
    ownText:
      "You made it: somebody else approves it. If something is wrong you can dissolve it and make it again.",
    othersTitle: "It waits for a supervisor",
    othersText: (name: string) => `${name} made it. A supervisor approves it, or dissolves it.`,
    approve: "Approve",
    approveTitle: "Approve the batch?",
    approveText: (payments: string, total: string) =>
      `${payments} of ${total} will be free to go to the bank. Your name stays beside it.`,
    approveSafe: "No, I am still checking",
    approveDo: "Yes, approve",
    dissolve: "Dissolve",
    dissolveTitle: "Dissolve the batch?",
    dissolveText:
      "It will not go to the bank. Its payments are among those due again and can go into another.",
    dissolveSafe: "No, leave it",
    dissolveDo: "Yes, dissolve",
    reason: "Why",
    reasonHint: "Whoever made it reads this.",
    sepa: "Download the SEPA file (pain.001)",
    cheques: "List of cheques (PDF)",
    advice: "Remittance advices (PDF)",
    mark: "Mark as executed",
    markTitle: "Mark the batch as executed?",
    markText: (payments: string, total: string) =>
      `${payments} of ${total} will count as paid. This cannot be undone.`,
    markSafe: "No, not yet",
    markDo: "Yes, it was executed",
    executedOn: "Date of execution",
    executedOnMissing: "Give the date on which the bank executed the payments.",
    payee: "Payee",
    iban: "Paid by",
    takeInCharge: "Case",
    claim: "Claim",
    reference: "Reference",
    amount: "Amount",
  },
});
