import type { ImportKind } from "#lib/gql/graphql.ts";
import type { Language } from "#lib/language.ts";
import { bilingual } from "#lib/words.ts";

/** What each kind of file is, and what loading it does. */
export const kindWords: Readonly<Record<ImportKind, Record<Language, { name: string; does: string }>>> = {
  FACILITIES: {
    it: {
      name: "Strutture",
      does: "Aggiunge e aggiorna le strutture in rete, riconosciute dal codice. Comune, CAP e coordinate sono controllati uno per uno.",
    },
    en: {
      name: "Facilities",
      does: "Adds and updates the facilities of the network, recognised by their code. Town, postcode and position are checked one by one.",
    },
  },
  DOCTORS: {
    it: {
      name: "Medici",
      does: "Aggiunge e aggiorna i medici con le loro specialità, per codice o per nome. Più specialità si separano con «;».",
    },
    en: {
      name: "Doctors",
      does: "Adds and updates doctors and their specialties, by code or by name. Several specialties are separated by “;”.",
    },
  },
  AFFILIATIONS: {
    it: {
      name: "Medici nelle strutture",
      does: "Dice quale medico esegue quale prestazione in quale struttura. Medici e strutture devono già essere in rete.",
    },
    en: {
      name: "Affiliations",
      does: "Says which doctor performs which service at which facility. Doctors and facilities must already be in the network.",
    },
  },
  FEES: {
    it: {
      name: "Tariffari",
      does: "Prezzi delle prestazioni, con la data da cui valgono: un prezzo nuovo chiude il giorno prima quello aperto. La struttura risulta offrire la prestazione.",
    },
    en: {
      name: "Fee schedules",
      does: "Prices of services and the day from which they hold: a new price ends the open one the day before. The facility then offers the service.",
    },
  },
  MEMBERS: {
    it: {
      name: "Assistiti e polizze",
      does: "Una riga per ogni persona assicurata; ogni polizza ha un solo intestatario. Email e cellulare che l’assistito ha già non vengono sostituiti.",
    },
    en: {
      name: "Members and policies",
      does: "One row for each insured person; each policy has exactly one holder. An email or mobile number that the member already has is not replaced.",
    },
  },
  RATES: {
    it: {
      name: "Cambi",
      does: "Cambi medi settimanali, in unità di valuta per un euro. Una correzione pubblicata sostituisce il cambio di prima.",
    },
    en: {
      name: "Exchange rates",
      does: "Weekly average rates, in units of the currency for one euro. A published correction replaces the rate before it.",
    },
  },
};

/** Words of the page that loads files and of one run. */
export const words = bilingual({
  it: {
    title: "Rete",
    lead: "Carica i file della rete, degli assistiti e dei cambi: le righe giuste entrano, le altre tornano con il motivo.",
    kinds: "Tipo di file",
    file: "File CSV",
    fileHint: (size: string) =>
      `Al massimo ${size}. Va bene qualunque separatore, come lo salva il foglio di calcolo.`,
    fileMissing: "Scegli il file CSV da caricare.",
    tooLarge: (name: string, size: string, most: string) =>
      `${name} è ${size}: il massimo è ${most}. Dividilo in più file, ciascuno con la sua intestazione.`,
    options: "Come caricarlo",
    trial: "Prova senza scrivere",
    trialHint: "Controlla e conta tutto; la rete resta com’è.",
    strict: "Tutto o niente",
    strictHint: "Basta una riga rifiutata perché non entri nessuna.",
    proposals: "Accetta le posizioni proposte",
    proposalsHint: "Dove le coordinate mancano o non sono credibili, prende quelle proposte e lo segnala.",
    send: "Invia il file",
    othersWait:
      "Questa installazione usa il database incorporato: mentre un file viene scritto, le pagine degli altri aspettano. Per file grandi scegli un momento tranquillo.",
    columns: "Colonne",
    columnsText: "L’ordine non conta, e valgono anche gli altri nomi. Le colonne in più vengono ignorate.",
    column: "Colonna",
    required: "obbligatoria",
    alsoCalled: "Altri nomi",
    exampleCell: "Esempio",
    example: "Scarica un esempio",
    sending: (percent: number) => `Invio del file, ${percent}%`,
    reading: (rows: string) => `Lettura: ${rows} righe`,
    writing: (rows: string) => `${rows} righe lette, ora la scrittura…`,
    stay: "Puoi lasciare la pagina: il caricamento continua e lo ritrovi nell’elenco.",
    failed: "Invio non riuscito: controlla la connessione e riprova.",
    sessionEnded: "La sessione è scaduta: accedi di nuovo.",
    runs: "Ultimi caricamenti",
    noRuns: "Ancora nessun file",
    noRunsText: "Qui resta traccia di ogni file: chi l’ha inviato, quando e con quale esito.",
    fileName: "File",
    size: "Dimensione",
    kind: "Tipo",
    when: "Inviato",
    who: "Da",
    outcome: "Esito",
    rows: "Righe",
    refusedRows: "Rifiutate",
    back: "Rete",
    started: "Inviato",
    finished: "Concluso",
    read: "Lette",
    added: "Nuove",
    changed: "Cambiate",
    equal: "Uguali",
    optionsChosen: "Opzioni",
    none: "nessuna",
    runningTitle: "Caricamento in corso",
    refresh: "Aggiorna",
    triedTitle: "Prova conclusa: nulla è stato scritto",
    triedText: (good: number, shown: string) =>
      good === 1
        ? "1 riga verrebbe accettata. Per scriverla davvero, invia di nuovo il file senza «Prova»."
        : `${shown} righe verrebbero accettate. Per scriverle davvero, invia di nuovo il file senza «Prova».`,
    triedAllBad: "Nessuna riga verrebbe accettata: correggi il file e riprova.",
    loadNow: "Carica il file",
    loadedTitle: "File caricato",
    loadedText: (good: number, shown: string) =>
      good === 1 ? "1 riga accettata." : `${shown} righe accettate.`,
    notLoadedTitle: "Nulla è stato scritto",
    notLoadedText:
      "Con «Tutto o niente» le righe rifiutate hanno fermato il file: correggile e invialo di nuovo.",
    failedTitle: "Caricamento non riuscito: nulla è stato scritto",
    busyText: "Un altro file dello stesso tipo era in caricamento: attendi che finisca, poi riprova.",
    stoppedText: "Il servizio si è fermato prima della fine: invia di nuovo il file.",
    defectText: (id: string) =>
      `È un errore nostro, già annotato: riprova, e se si ripete segnalalo con il codice ${id}.`,
    again: "Invia un altro file",
    refusedTitle: (count: number, shown: string) =>
      count === 1 ? "1 motivo di rifiuto" : `${shown} motivi di rifiuto`,
    refusedFirst: (shown: number) => `Qui i primi ${shown}.`,
    downloadAll: "Scarica tutti (CSV)",
    notedTitle: (count: number) => `Da controllare nelle righe accettate (${count})`,
    line: "Riga",
    field: "Colonna",
    reason: "Motivo e come correggere",
    wholeRow: "tutta la riga",
    remark: "Che cosa controllare",
    ignored: (names: string) => `Colonne non usate: ${names}.`,
    reasonsInItalian: "",
  },
  en: {
    title: "Network",
    lead: "Load the files of the network, of members and of exchange rates: good rows go in, the others come back with the reason.",
    kinds: "Kind of file",
    file: "CSV file",
    fileHint: (size: string) => `At most ${size}. Any separator will do, as the spreadsheet saves it.`,
    fileMissing: "Choose the CSV file to load.",
    tooLarge: (name: string, size: string, most: string) =>
      `${name} is ${size}: the maximum is ${most}. Split it into several files, each with its header.`,
    options: "How to load it",
    trial: "Try without writing",
    trialHint: "Checks and counts everything; the network stays as it is.",
    strict: "All or nothing",
    strictHint: "A single refused row keeps all rows out.",
    proposals: "Accept the proposed positions",
    proposalsHint: "Where coordinates are missing or not believable, takes those proposed, and says so.",
    send: "Send the file",
    othersWait:
      "This installation uses the embedded database: while a file is being written, everybody else’s pages wait. For large files choose a quiet moment.",
    columns: "Columns",
    columnsText:
      "Their order does not matter, and the other names will do as well. Further columns are ignored.",
    column: "Column",
    required: "required",
    alsoCalled: "Other names",
    exampleCell: "Example",
    example: "Download an example",
    sending: (percent: number) => `Sending the file, ${percent}%`,
    reading: (rows: string) => `Reading: ${rows} rows`,
    writing: (rows: string) => `${rows} rows read, now writing…`,
    stay: "You may leave this page: the loading goes on, and you find it in the list.",
    failed: "It could not be sent: check the connection and try again.",
    sessionEnded: "Your session has ended: sign in again.",
    runs: "Latest files",
    noRuns: "No file yet",
    noRunsText: "Every file leaves a trace here: who sent it, when and with what outcome.",
    fileName: "File",
    size: "Size",
    kind: "Kind",
    when: "Sent",
    who: "By",
    outcome: "Outcome",
    rows: "Rows",
    refusedRows: "Refused",
    back: "Network",
    started: "Sent",
    finished: "Ended",
    read: "Read",
    added: "New",
    changed: "Changed",
    equal: "Equal",
    optionsChosen: "Options",
    none: "none",
    runningTitle: "Being loaded",
    refresh: "Refresh",
    triedTitle: "Tried: nothing was written",
    triedText: (good: number, shown: string) =>
      good === 1
        ? "1 row would be accepted. To really write it, send the file again without “Try”."
        : `${shown} rows would be accepted. To really write them, send the file again without “Try”.`,
    triedAllBad: "No row would be accepted: mend the file and try again.",
    loadNow: "Load the file",
    loadedTitle: "File loaded",
    loadedText: (good: number, shown: string) => (good === 1 ? "1 row accepted." : `${shown} rows accepted.`),
    notLoadedTitle: "Nothing was written",
    notLoadedText: "With “All or nothing” the refused rows stopped the file: mend them and send it again.",
    failedTitle: "It could not be loaded: nothing was written",
    busyText: "Another file of the same kind was being loaded: wait for it to finish, then try again.",
    stoppedText: "The service stopped before the end: send the file again.",
    defectText: (id: string) =>
      `The mistake is ours and was noted: try again, and if it happens again report it with the code ${id}.`,
    again: "Send another file",
    refusedTitle: (count: number, shown: string) =>
      count === 1 ? "1 reason for refusal" : `${shown} reasons for refusal`,
    refusedFirst: (shown: number) => `Here are the first ${shown}.`,
    downloadAll: "Download all (CSV)",
    notedTitle: (count: number) => `To be checked in accepted rows (${count})`,
    line: "Line",
    field: "Column",
    reason: "Reason and how to mend it",
    wholeRow: "the whole row",
    remark: "What to check",
    ignored: (names: string) => `Columns not used: ${names}.`,
    reasonsInItalian: "Reasons are in Italian, the language of the files.",
  },
});
