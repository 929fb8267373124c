import { formatDate, type LocalDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import { comeBack } from "../kernel/limits.ts";
import { type Cents, formatEuros } from "../kernel/money.ts";
import { invalidInput, Refusal } from "../kernel/refusal.ts";
import { openingsPerCoverCheck } from "./rules.ts";

export const notInBlueasy = () =>
  new Refusal("NOT_IN_BLUEASY", {
    it: "La struttura non aderisce a Blueasy: chiama la Centrale Operativa per attivarlo.",
    en: "The facility does not take part in Blueasy: call the Operations Centre to activate it.",
  });

export const dateOutsideCover = (field: string) =>
  new Refusal(
    "DATE_OUTSIDE_COVER",
    {
      it: "In questa data l'assistito non è in copertura: scegli una data compresa nella polizza.",
      en: "The member is not covered on this date: choose a date within the policy.",
    },
    { field },
  );

export const startsInThePast = (field: string) =>
  invalidInput(field, {
    it: "La prima seduta è nel passato: la presa in carico va aperta prima di iniziare.",
    en: "The first session is in the past: a take-in-charge is opened before treatment begins.",
  });

export const startsTooLate = (field: string) =>
  invalidInput(field, {
    it: "La prima seduta è fra più di un anno: scegli una data entro dodici mesi.",
    en: "The first session is more than a year away: choose a date within twelve months.",
  });

export const injuryDateNeeded = () =>
  invalidInput("input.injuredOn", {
    it: "Per un infortunio serve la data in cui è avvenuto.",
    en: "For an injury, say on which day it happened.",
  });

export const injuryAfterTreatment = (field = "input.injuredOn") =>
  invalidInput(field, {
    it: "La data dell'infortunio è dopo la prima seduta o nel futuro: controllala.",
    en: "The injury is dated after the first session or in the future: check it.",
  });

export const linesWrong = () =>
  invalidInput("input.lines", {
    it: "Indica da 1 a 10 prestazioni diverse, ciascuna con almeno un'unità (al massimo 100).",
    en: "Give 1 to 10 different services, each with at least one unit (at most 100).",
  });

export const unitsWrong = (field: string) =>
  invalidInput(field, {
    it: "Scrivi quante sedute o prestazioni: da 1 a 100.",
    en: "Give the number of sessions or services: 1 to 100.",
  });

export const serviceTwice = (field: string) =>
  invalidInput(field, {
    it: "Questa prestazione c'è già: toglila, oppure aumenta la quantità dell'altra riga.",
    en: "This service is there already: remove it, or raise the quantity of the other line.",
  });

export const serviceNotOffered = (field: string) =>
  new Refusal(
    "SERVICE_NOT_OFFERED",
    {
      it: "Questa prestazione non è nel tuo tariffario in quella data: scegline un'altra o aggiorna il tariffario.",
      en: "This service is not in your fee schedule on that date: choose another or update the fee schedule.",
    },
    { field },
  );

/** The same, said to the member who asks. */
export const serviceNotOfferedThere = (field: string) =>
  new Refusal(
    "SERVICE_NOT_OFFERED",
    {
      it: "La struttura scelta non offre questa prestazione in quella data: cambia prestazione, data o struttura.",
      en: "The chosen facility does not offer this service on that date: change service, date or facility.",
    },
    { field },
  );

export const priceAboveFeeSchedule = (price: Cents, field: string) =>
  new Refusal(
    "PRICE_ABOVE_FEE_SCHEDULE",
    {
      it: `Il prezzo supera il tariffario convenzionato: il massimo è ${formatEuros(price, "it")} per unità.`,
      en: `The price is above the agreed fee schedule: the maximum is ${formatEuros(price, "en")} per unit.`,
    },
    { field },
  );

export const priceMissing = (price: Cents, field: string) =>
  invalidInput(field, {
    it: `Scrivi il prezzo: almeno un centesimo, al massimo i ${formatEuros(price, "it")} del tariffario.`,
    en: `Write the price: at least one cent, at most the ${formatEuros(price, "en")} of the fee schedule.`,
  });

export const serviceNotCovered = (reason: Bilingual, clause: string, field: string) =>
  new Refusal(
    "SERVICE_NOT_COVERED",
    {
      it: `Prestazione non coperta dal piano (art. ${clause}): ${reason.it}.`,
      en: `Service not covered by the plan (art. ${clause}): ${reason.en}.`,
    },
    { field, clause },
  );

export const invalidState = (status: Bilingual) =>
  new Refusal("INVALID_STATE", {
    it: `Non è più possibile: la presa in carico risulta «${status.it}». Ricarica la pagina.`,
    en: `No longer possible: the take-in-charge is “${status.en}”. Reload the page.`,
  });

export const codeWrong = (attemptsLeft: number) =>
  new Refusal(
    "CODE_WRONG",
    attemptsLeft > 0
      ? {
          it: `Il codice non è giusto: fattelo rileggere (${attemptsLeft === 1 ? "resta 1 tentativo" : `restano ${attemptsLeft} tentativi`}).`,
          en: `The code is not right: have it read again (${attemptsLeft === 1 ? "1 attempt" : `${attemptsLeft} attempts`} left).`,
        }
      : {
          it: "Il codice non è giusto e i tentativi sono finiti: invia un nuovo codice.",
          en: "The code is not right and no attempts are left: send a new code.",
        },
    { field: "input.code", keepWrites: true },
  );

export const codeExpired = () =>
  new Refusal(
    "CODE_EXPIRED",
    {
      it: "Il codice è scaduto o i tentativi sono finiti: invia un nuovo codice all'assistito.",
      en: "The code has expired or no attempts are left: send the member a new code.",
    },
    { field: "input.code" },
  );

/** Over all takes-in-charge of the member and the facility. */
export const tooManyWrongCodes = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal(
    "TOO_MANY_ATTEMPTS",
    {
      it: `Troppi codici sbagliati oggi: si può riprovare ${when.it}. L'assistito può confermare subito dalla sua area riservata. La Centrale Operativa è avvisata.`,
      en: `Too many wrong codes today: try again ${when.en}. The member can confirm in the member portal now. The Operations Centre has been told.`,
    },
    { field: "input.code" },
  );
};

export const codesUsedUp = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_CODES", {
    it: `Per oggi non si inviano altri codici: di nuovo ${when.it}. L'assistito può confermare subito dalla sua area riservata.`,
    en: `No more codes are sent today: again ${when.en}. The member can confirm in the member portal now.`,
  });
};

export const coverCheckUsedUp = () =>
  new Refusal(
    "COVER_CHECK_EXPIRED",
    {
      it: `Con questa verifica hai già aperto ${openingsPerCoverCheck.most} prese in carico: cerca di nuovo l'assistito.`,
      en: `This cover check has opened ${openingsPerCoverCheck.most} takes-in-charge already: search the member again.`,
    },
    { field: "input.coverCheckId" },
  );

export const tooManyCodes = () =>
  new Refusal("TOO_MANY_CODES", {
    it: "Sono già stati inviati troppi codici: l'assistito può confermare dalla sua area riservata.",
    en: "Too many codes were sent already: the member can confirm in the member portal.",
  });

export const noContact = () =>
  new Refusal("NO_CONTACT", {
    it: "Il fondo non ha un indirizzo e-mail dell'assistito né di un genitore: nessun codice può partire. Conferma allo sportello, con un documento d'identità.",
    en: "The fund holds no email address of the member or of a parent: no code can be sent. Confirm at the reception, with an identity document.",
  });

export const codePossible = () =>
  new Refusal("CODE_POSSIBLE", {
    it: "Per questo assistito il codice può essere inviato: fatti leggere quello, oppure inviane uno nuovo.",
    en: "A code can be sent for this member: have it read to you, or send a new one.",
  });

/** Of who died: whoever stands at the reception is somebody else. Why is not the facility's to read. */
export const notAtClinic = () =>
  new Refusal("INVALID_STATE", {
    it: "Questa presa in carico non si conferma allo sportello: chiama la Centrale Operativa, o annullala se le cure non ci sono state.",
    en: "This take-in-charge cannot be confirmed at the reception: call the Operations Centre, or cancel it if there was no treatment.",
  });

export const tooManyAtClinic = () =>
  new Refusal("TOO_MANY_AT_CLINIC", {
    it: "Per oggi la struttura ha già confermato senza codice tutte le volte possibili: riprova domani o chiama la Centrale Operativa.",
    en: "The facility has confirmed without a code as often as it may today: try again tomorrow or call the Operations Centre.",
  });

export const noDocument = () =>
  invalidInput("input.documents", {
    it: "Scegli almeno un file fra quelli che mancano.",
    en: "Choose at least one of the missing files.",
  });

export const authorisationExpired = (expiresOn: LocalDate) =>
  new Refusal("AUTHORISATION_EXPIRED", {
    it: `L'autorizzazione è scaduta ${formatDate(expiresOn, "it")}: apri una nuova presa in carico.`,
    en: `The authorisation expired on ${formatDate(expiresOn, "en")}: open a new take-in-charge.`,
  });

export const invoiceAboveAuthorisation = (words: Bilingual, field: string) =>
  new Refusal("INVOICE_ABOVE_AUTHORISATION", words, { field });

export const invoiceNumberNeeded = () =>
  invalidInput("input.number", {
    it: "Scrivi il numero della fattura come è stampato (al massimo 40 caratteri).",
    en: "Write the invoice number as printed (at most 40 characters).",
  });

/** @param number of the take-in-charge that holds the file, where the asker may know it */
export const documentInUse = ({ it, en }: Bilingual, number: string | undefined) => {
  return new Refusal(
    "DOCUMENT_IN_USE",
    {
      it: `Questo file è già allegato ${number ? `alla presa in carico ${number}` : "a un'altra pratica"} come ${it}. Se è anche la fattura, confermalo; altrimenti carica la fattura.`,
      en: `This file is already attached ${number ? `to take-in-charge ${number}` : "to another case"} as ${en}. If it is the invoice too, confirm it; otherwise upload the invoice.`,
    },
    { field: "input.documentId" },
  );
};

export const isAnInvoice = () =>
  new Refusal(
    "DOCUMENT_IN_USE",
    {
      it: "Uno di questi file è già stato presentato come fattura: carica il documento richiesto.",
      en: "One of these files was already handed in as an invoice: upload the document that is asked for.",
    },
    { field: "input.documents" },
  );

export const notStarted = (startsOn: LocalDate) =>
  new Refusal("TREATMENT_NOT_STARTED", {
    it: `Le cure iniziano ${formatDate(startsOn, "it")}: la fattura si carica da quel giorno.`,
    en: `Treatment begins on ${formatDate(startsOn, "en")}: the invoice can be handed in from that day.`,
  });

export const invoiceDateWrong = (from: LocalDate) =>
  invalidInput("input.issuedOn", {
    it: `La data della fattura deve essere fra ${formatDate(from, "it")} e oggi.`,
    en: `The invoice must be dated between ${formatDate(from, "en")} and today.`,
  });

export const settledAnewAlready = () =>
  new Refusal("INVALID_STATE", {
    it: "Questa liquidazione è già stata rivista: ricarica la pagina e parti da quella nuova.",
    en: "This settlement was revised already: reload the page and start from the new one.",
  });

export const nothingChanged = () =>
  new Refusal("NOTHING_CHANGED", {
    it: "Con questi dati la liquidazione resta com'è: correggi ciò che è contestato, oppure lasciala chiusa.",
    en: "With these facts the settlement stays as it is: correct what is contested, or leave it closed.",
  });

export const unknownDocument = (field: string) =>
  invalidInput(field, {
    it: "Tipo di documento sconosciuto: usa uno di quelli richiesti dal piano.",
    en: "Unknown kind of document: use one of those the plan requires.",
  });

export const reasonTooLong = () =>
  invalidInput("input.reason", { it: "Al massimo 500 caratteri.", en: "At most 500 characters." });

export const reasonNeeded = () =>
  invalidInput("input.reason", {
    it: "Con questa risposta il piano non paga tutto: scrivi perché (al massimo 500 caratteri), lo leggono l'assistito e la struttura.",
    en: "With this answer the plan does not pay everything: say why (at most 500 characters), the member and the facility read it.",
  });
