import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    queue: "Coda",
    payments: "Pagamenti",
    due: "Dovuti",
    batches: "Distinte",
    allPayments: "Tutti",
    recoveries: "Restituzioni",
    takesInCharge: "Prese in carico",
    claims: "Sinistri",
    expenses: "Documenti di spesa",
    network: "Rete",
    fees: (waiting: number) => (waiting ? `Tariffe (${waiting})` : "Tariffe"),
    corrections: (waiting: number) => (waiting ? `Correzioni (${waiting})` : "Correzioni"),
    settings: "Impostazioni",
  },
  en: {
    queue: "Queue",
    payments: "Payments",
    due: "Due",
    batches: "Batches",
    allPayments: "All",
    recoveries: "Recoveries",
    takesInCharge: "Takes-in-charge",
    claims: "Claims",
    expenses: "Expense documents",
    network: "Network",
    fees: (waiting: number) => (waiting ? `Fees (${waiting})` : "Fees"),
    corrections: (waiting: number) => (waiting ? `Corrections (${waiting})` : "Corrections"),
    settings: "Settings",
  },
});
