import type { ExpenseDocumentKind, Regime } from "#lib/gql/graphql.ts";
import type { Language } from "#lib/language.ts";

/** What an expense document can be, in the order in which people have them. */
export const kindLabels: Readonly<Record<ExpenseDocumentKind, Readonly<Record<Language, string>>>> = {
  INVOICE: { it: "Fattura", en: "Invoice" },
  RECEIPT: { it: "Ricevuta fiscale", en: "Receipt" },
  FEE_NOTE: { it: "Parcella", en: "Fee note" },
  SSN_TICKET: { it: "Ticket SSN", en: "SSN ticket" },
  HOSPITAL_RECORD: {
    it: "Lettera di dimissione (per l’indennità)",
    en: "Discharge letter (for the allowance)",
  },
  CREDIT_NOTE: { it: "Nota di credito", en: "Credit note" },
};

export const regimeLabels: Readonly<Record<Regime, Readonly<Record<Language, string>>>> = {
  NETWORK: { it: "In rete", en: "In network" },
  OUT_OF_NETWORK: { it: "Fuori rete", en: "Out of network" },
  SSN: { it: "Servizio sanitario nazionale", en: "National health service" },
};

export const kinds = Object.keys(kindLabels) as ExpenseDocumentKind[];
export const regimes = Object.keys(regimeLabels) as Regime[];
