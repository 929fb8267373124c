import { formatDate, type LocalDate } from "../kernel/dates.ts";
import { invalidInput, Refusal } from "../kernel/refusal.ts";
import type { ExpenseDocument } from "./entity.ts";

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
