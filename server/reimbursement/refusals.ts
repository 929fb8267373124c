import type { Bilingual } from "../kernel/language.ts";
import { type Cents, formatEuros } from "../kernel/money.ts";
import { invalidInput, Refusal } from "../kernel/refusal.ts";
import { maxDocuments, maxFiles, maxLines } from "./rules.ts";

export const invalidState = (status: Bilingual) =>
  new Refusal("INVALID_STATE", {
    it: `Non è più possibile: il documento risulta «${status.it}». Ricarica la pagina.`,
    en: `No longer possible: the document is “${status.en}”. Reload the page.`,
  });

export const noDocuments = () =>
  invalidInput("input.documents", {
    it: `Aggiungi da 1 a ${maxDocuments} documenti di spesa.`,
    en: `Add 1 to ${maxDocuments} expense documents.`,
  });

export const notInsured = (field: string) =>
  invalidInput(field, {
    it: "Questa persona non è mai stata assicurata: controlla il nome.",
    en: "This person was never insured: check the name.",
  });

export const payeeWrong = () =>
  invalidInput("input.payee.personId", {
    it: "Il rimborso va alla persona assicurata o, se è minorenne, a un genitore: scegli uno di loro.",
    en: "The refund goes to the insured person or, for a minor, to a parent: choose one of them.",
  });

export const numberNeeded = (field: string) =>
  invalidInput(field, {
    it: "Scrivi il numero del documento come è stampato (al massimo 40 caratteri).",
    en: "Write the number as printed on the document (at most 40 characters).",
  });

export const dayInFuture = (field: string) =>
  invalidInput(field, {
    it: "La data è nel futuro: controllala sul documento.",
    en: "The date is in the future: check it on the document.",
  });

export const linesWrong = (field: string) =>
  invalidInput(field, {
    it: `Indica da 1 a ${maxLines} prestazioni, ciascuna da 1 a 100 volte e con il suo importo.`,
    en: `Give 1 to ${maxLines} services, each 1 to 100 times and with its amount.`,
  });

export const amountWrong = (field: string) =>
  invalidInput(field, {
    it: "Scrivi un importo maggiore di zero, con al massimo due decimali.",
    en: "Write an amount above zero, with at most two decimals.",
  });

export const paidElsewhereWrong = (field: string) =>
  invalidInput(field, {
    it: "Quanto ha pagato l'altra copertura non può superare l'importo del documento.",
    en: "What the other cover paid cannot exceed the amount of the document.",
  });

export const currencyWrong = (field: string) =>
  invalidInput(field, {
    it: "Valuta sconosciuta: usa il codice di tre lettere, ad esempio USD.",
    en: "Unknown currency: use its code of three letters, for example USD.",
  });

export const providerNeeded = (field: string) =>
  invalidInput(field, {
    it: "Indica chi ha emesso il documento: nome e partita IVA o codice fiscale (all'estero, il suo codice).",
    en: "Say who issued the document: name and VAT number or tax code (abroad, its own number).",
  });

export const providerNumberWrong = (field: string, words: Bilingual) => invalidInput(field, words);

export const filesWrong = (field: string) =>
  invalidInput(field, {
    it: `Carica il documento di spesa: servono da 1 a ${maxFiles} file.`,
    en: `Upload the expense document: 1 to ${maxFiles} files are needed.`,
  });

export const stayWrong = (field: string) =>
  invalidInput(field, {
    it: "La dimissione è prima del ricovero o nel futuro: controlla le date.",
    en: "Discharge is before admission or in the future: check the dates.",
  });

export const nothingAsked = () =>
  invalidInput("input.documents", {
    it: "Indica almeno un documento che manca.",
    en: "Name at least one missing document.",
  });

export const askedOtherNeedsWords = (field: string) =>
  invalidInput(field, {
    it: "Scrivi di quale documento si tratta (al massimo 200 caratteri).",
    en: "Say which document it is (at most 200 characters).",
  });

export const askedHeld = (field: string) =>
  new Refusal(
    "DOCUMENT_IN_USE",
    {
      it: "Questo documento c'è già: non si chiede due volte.",
      en: "This document is held already: it is not asked for twice.",
    },
    { field },
  );

export const againReasonNeeded = () =>
  invalidInput("input.againReason", {
    it: "I documenti sono già stati chiesti una volta: scrivi perché serve chiederne altri (al massimo 500 caratteri).",
    en: "Documents were asked for once already: say why more are needed (at most 500 characters).",
  });

export const messageTooLong = () =>
  invalidInput("input.message", { it: "Al massimo 2000 caratteri.", en: "At most 2000 characters." });

export const notAsked = (field: string) =>
  invalidInput(field, {
    it: "Questo documento non è fra quelli chiesti, o c'è già: ricarica la pagina.",
    en: "This document is not among those asked for, or it is there already: reload the page.",
  });

export const fileNeeded = (field: string) =>
  invalidInput(field, { it: "Carica almeno un file.", en: "Upload at least one file." });

export const arrivalDayWrong = () =>
  invalidInput("input.arrivedOn", {
    it: "Il giorno di arrivo non può essere nel futuro.",
    en: "The day of arrival cannot be in the future.",
  });

export const reasonNeeded = () =>
  invalidInput("input.reason", {
    it: "Scrivi perché (al massimo 500 caratteri): lo legge l'assistito.",
    en: "Say why (at most 500 characters): the member reads it.",
  });

export const clauseUnknown = () =>
  invalidInput("input.clause", {
    it: "Indica l'articolo del piano su cui si fonda la decisione.",
    en: "Give the clause of the plan on which the decision rests.",
  });

export const recognisedWrong = () =>
  invalidInput("input.recognised", {
    it: "Per ridurre, riconosci di almeno una prestazione meno di quanto chiede, mai meno di zero.",
    en: "To reduce, recognise less than is asked of at least one service, never less than zero.",
  });

export const treatmentNotEnded = () =>
  new Refusal("INVALID_STATE", {
    it: "La cura non è ancora conclusa: si paga quando lo è.",
    en: "Treatment is not over yet: it is paid when it is.",
  });

export const rateMissing = () =>
  new Refusal("EXCHANGE_RATE_MISSING", {
    it: "Manca il cambio medio della settimana: il documento si decide quando è caricato.",
    en: "The average rate of the week is missing: the document is decided when it is loaded.",
  });

export const creditedUnknown = () =>
  new Refusal("NOT_DECIDABLE", {
    it: "Non c'è un documento da cui detrarre questa nota: respingila, oppure registra prima il documento.",
    en: "There is no document to subtract this note from: refuse it, or register the document first.",
  });

export const creditTooHigh = (leftCents: Cents) =>
  new Refusal("NOT_DECIDABLE", {
    it: `La nota supera ciò che resta del documento (${formatEuros(leftCents, "it")}): respingila.`,
    en: `The note exceeds what is left of the document (${formatEuros(leftCents, "en")}): refuse it.`,
  });

export const nothingSentBack = () =>
  new Refusal("INVALID_STATE", {
    it: "Nessun pagamento di questo documento è tornato indietro.",
    en: "No payment of this document was sent back.",
  });

/** The insured has died, and nobody is entered whom the money could go to. */
export const heirMissing = () =>
  new Refusal("INVALID_STATE", {
    it: "L’assicurato è mancato e nessun erede è registrato: registra prima l’erede, poi ordina di nuovo il pagamento.",
    en: "The insured has died and no heir is entered: enter the heir first, then order the payment again.",
  });

export const channelNotOurs = () =>
  invalidInput("input.channel", {
    it: "Qui si inseriscono le richieste arrivate per posta o per telefono: scegli quale.",
    en: "Requests that came by post or phone are entered here: choose which.",
  });

export const contactWrong = (field: string) =>
  invalidInput(field, {
    it: "Questo recapito non è valido: controllalo, o lascialo vuoto.",
    en: "This contact is not valid: check it, or leave it empty.",
  });

export const personUnknown = (field: string) =>
  new Refusal(
    "MEMBER_NOT_FOUND",
    {
      it: "Nessun assicurato ha questo codice fiscale: controllalo.",
      en: "No insured person has this tax code: check it.",
    },
    { field },
  );
