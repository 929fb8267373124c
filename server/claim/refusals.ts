import { formatDate, type LocalDate } from "../kernel/dates.ts";
import { invalidInput, Refusal } from "../kernel/refusal.ts";
import type { Bilingual } from "../kernel/language.ts";
import { bicFault, ibanFault } from "./bank-account.ts";
import type { ExpenseDocument } from "./entity.ts";
import type { PersonalMeans } from "./providers.ts";

export function alreadySubmitted(number: string, issuedOn: LocalDate, field: string): Refusal {
  return new Refusal(
    "INVOICE_ALREADY_SUBMITTED",
    {
      it: `La fattura ${number} del ${issuedOn.slice(0, 4)} è già stata presentata: se è un'altra fattura, controlla il numero.`,
      en: `Invoice ${number} of ${issuedOn.slice(0, 4)} was already submitted: if it is another invoice, check its number.`,
    },
    { field },
  );
}

export function fileAlreadySubmitted(
  first: Pick<ExpenseDocument, "number" | "issuedOn"> | undefined,
  field: string,
): Refusal {
  const { it, en } = first
    ? {
        it: `è già la fattura ${first.number} del ${formatDate(first.issuedOn, "it")}`,
        en: `already is invoice ${first.number} of ${formatDate(first.issuedOn, "en")}`,
      }
    : { it: "è già stato presentato come fattura", en: "was already handed in as an invoice" };
  return new Refusal(
    "INVOICE_FILE_ALREADY_SUBMITTED",
    {
      it: `Questo file ${it}: carica il file di quella che stai presentando.`,
      en: `This file ${en}: upload the file of the one you are handing in.`,
    },
    { field },
  );
}

export const claimUnknown = () =>
  invalidInput("input.otherNumber", {
    it: "Nessun sinistro ha questo numero: scrivilo come sul sinistro, ad esempio 12/2026.",
    en: "No claim has this number: write it as on the claim, for example 12/2026.",
  });

export const claimOfSomebodyElse = () =>
  invalidInput("input.otherNumber", {
    it: "Quel sinistro è di un'altra persona: si collegano solo sinistri della stessa.",
    en: "That claim is somebody else's: only claims of the same person are linked.",
  });

export const claimLinkedAlready = () =>
  invalidInput("input.otherNumber", {
    it: "Questi sinistri sono già lo stesso evento.",
    en: "These claims are one event already.",
  });

export const linkReasonNeeded = () =>
  invalidInput("input.reason", {
    it: "Scrivi perché (al massimo 500 caratteri).",
    en: "Say why (at most 500 characters).",
  });

/** What is wrong with the means by which a person wants to be paid: each at its field, with the way out. */
export function meansFaults(
  { means, holderName, iban, bic, address }: PersonalMeans,
  field: string,
): Refusal[] {
  const at = (name: string, words: Bilingual | null) =>
    words ? [invalidInput(`${field}.${name}`, words)] : [];
  const holder = holderName.trim();
  // a bank reads plain letters only, those of other scripts not at all
  const isHolder = /[A-Za-z]/.test(holder.normalize("NFD")) && holder.length <= 140;
  switch (means) {
    case "transfer":
      return [
        ...at("holderName", isHolder ? null : holderMissing),
        ...at("iban", ibanFault(iban ?? "")),
        ...at("bic", bicFault(iban ?? "", bic)),
      ];
    case "cheque":
      return [
        ...at("holderName", isHolder ? null : madeOutToMissing),
        ...at("address", (address ?? "").trim().length <= 300 ? null : addressTooLong),
      ];
  }
}

const holderMissing: Bilingual = {
  it: "Scrivi a chi è intestato il conto, come risulta in banca (lettere latine, al massimo 140 caratteri).",
  en: "Write whose account it is, as the bank knows it (Latin letters, at most 140 characters).",
};

const madeOutToMissing: Bilingual = {
  it: "Scrivi a chi va intestato l'assegno (al massimo 140 caratteri).",
  en: "Write who the cheque is to be made out to (at most 140 characters).",
};

const addressTooLong: Bilingual = {
  it: "L'indirizzo è troppo lungo: al massimo 300 caratteri.",
  en: "The address is too long: at most 300 characters.",
};
