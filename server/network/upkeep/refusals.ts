import { invalidInput, Refusal } from "../../kernel/refusal.ts";
import { type VatNumberFault, vatNumberFaults } from "../vat-number.ts";
import type { SpanMistake } from "./rules.ts";

/** Somebody saved since the form was shown: nobody's work is undone silently. */
export const changedMeanwhile = () =>
  new Refusal("CHANGED_MEANWHILE", {
    it: "Un’altra persona ha salvato questi dati mentre li modificavi: confronta i valori di adesso con i tuoi e salva di nuovo.",
    en: "Somebody else saved these data while you were changing them: compare today’s values with yours and save again.",
  });

export const phoneWrong = () =>
  invalidInput("input.phone", {
    it: "Il numero non sembra un telefono: scrivilo come 011 123 4567 o +39 011 123 4567.",
    en: "This does not look like a telephone number: write it like 011 123 4567 or +39 011 123 4567.",
  });

export const emailWrong = () =>
  invalidInput("input.email", {
    it: "L’indirizzo email non è completo: scrivilo come accettazione@centro.it.",
    en: "The email address is not complete: write it like reception@centre.it.",
  });

export const websiteWrong = () =>
  invalidInput("input.website", {
    it: "L’indirizzo del sito deve cominciare con https:// o http://, ad esempio https://www.centro.it.",
    en: "The address of the site must begin with https:// or http://, for example https://www.centre.it.",
  });

export const noContact = () =>
  invalidInput("input.phone", {
    it: "Lascia almeno un telefono o un’email: gli assistiti devono poterti contattare.",
    en: "Leave at least a telephone number or an email: members must be able to reach you.",
  });

export const addressMissing = () =>
  invalidInput("input.address", {
    it: "Scrivi via e numero civico, al massimo 200 caratteri.",
    en: "Give street and number, at most 200 characters.",
  });

export const postcodeWrong = () =>
  invalidInput("input.postcode", {
    it: "Il CAP ha cinque cifre.",
    en: "A postcode has five digits.",
  });

export const postcodeElsewhere = (postcode: string, town: string) =>
  invalidInput("input.postcode", {
    it: `Il CAP ${postcode} non è di ${town}. Se la struttura si trasferisce, chiama la Centrale Operativa: sposta anche la posizione sulla mappa.`,
    en: `Postcode ${postcode} is not in ${town}. If the facility moves, call the Operations Centre: it also moves the place on the map.`,
  });

export const vatNumberWrong = (fault: VatNumberFault) =>
  invalidInput("input.vatNumber", vatNumberFaults[fault]);

export const vatNumberStays = () =>
  invalidInput("input.vatNumber", {
    it: "La partita IVA si può correggere, non togliere: il fondo riconosce da lì le vostre fatture.",
    en: "The VAT number can be corrected, not removed: the fund recognises your invoices by it.",
  });

export const spanWrong = ({ index, at, words }: SpanMistake) =>
  invalidInput(`input.openingHours.${index}.${at}`, words);

export const tooManySpans = () =>
  invalidInput("input.openingHours", {
    it: "Troppe fasce orarie in una settimana.",
    en: "Too many spans in one week.",
  });

export const alreadyInBlueasy = () =>
  new Refusal("INVALID_STATE", {
    it: "La struttura aderisce già a Blueasy: ricarica la pagina.",
    en: "The facility takes part in Blueasy already: reload the page.",
  });

export const bankAccountMissing = () =>
  new Refusal("BANK_ACCOUNT_MISSING", {
    it: "Per aderire a Blueasy serve l’IBAN su cui il fondo paga la struttura: comunicalo alla Centrale Operativa, poi riprova.",
    en: "To take part in Blueasy the fund needs the IBAN to pay the facility on: give it to the Operations Centre, then try again.",
  });

export const alreadyOutsideBlueasy = () =>
  new Refusal("INVALID_STATE", {
    it: "La struttura non aderisce più a Blueasy: ricarica la pagina.",
    en: "The facility no longer takes part in Blueasy: reload the page.",
  });

export const servicesMissing = () =>
  invalidInput("input.serviceCodes", {
    it: "Scegli almeno una prestazione che il medico esegue qui.",
    en: "Choose at least one service that the doctor performs here.",
  });

export const serviceNotOfferedHere = () =>
  invalidInput("input.serviceCodes", {
    it: "Una delle prestazioni scelte non è offerta oggi dalla struttura: aggiorna prima le tariffe.",
    en: "One of the chosen services is not offered by the facility today: bring the fee schedule up to date first.",
  });

export const alreadyHere = () =>
  new Refusal(
    "ALREADY_AFFILIATED",
    {
      it: "Il medico è già fra quelli della struttura: cambia lì le sue prestazioni.",
      en: "The doctor is among those of the facility already: change the services there.",
    },
    { field: "input.doctorId" },
  );

export const firstNameWrong = () =>
  invalidInput("input.firstName", {
    it: "Scrivi il nome del medico, al massimo 80 caratteri.",
    en: "Give the doctor’s given name, at most 80 characters.",
  });

export const lastNameWrong = () =>
  invalidInput("input.lastName", {
    it: "Scrivi il cognome del medico, al massimo 80 caratteri.",
    en: "Give the doctor’s family name, at most 80 characters.",
  });

export const specialtiesWrong = () =>
  invalidInput("input.specialties", {
    it: "Scegli da una a cinque specialità dell’elenco.",
    en: "Choose one to five specialties of the list.",
  });

export const sameNameKnown = (name: string) =>
  new Refusal(
    "SAME_NAME",
    {
      it: `In rete c’è già ${name}: se è la stessa persona aggiungila dall’elenco, altrimenti conferma che è un’altra.`,
      en: `${name} is in the network already: if it is the same person add them from the list, else confirm that it is another.`,
    },
    { field: "input.isAnotherPerson" },
  );

export const worksElsewhereToo = () =>
  new Refusal("WORKS_ELSEWHERE_TOO", {
    it: "Il medico lavora anche in un’altra struttura: nome e specialità li corregge la Centrale Operativa.",
    en: "The doctor works at another facility too: name and specialties are corrected by the Operations Centre.",
  });
