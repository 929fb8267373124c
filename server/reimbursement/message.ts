/** What the member reads of a decision, unless somebody at the desk writes it otherwise. */
import { documentKindWords } from "../claim/document-rules.ts";
import type { ExpenseDocument } from "../claim/entity.ts";
import { formatDate } from "../kernel/dates.ts";
import { type Cents, formatEuros } from "../kernel/money.ts";
import type { Outcome } from "./rules.ts";

interface Told {
  readonly outcome: Outcome;
  readonly kind: "expense" | "indemnity";
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
  readonly memberShareCents: Cents;
}

export function decisionMessage(expense: ExpenseDocument, told: Told): string {
  const { kind, number, issuedOn } = expense;
  const named = `${documentKindWords[kind].it} ${number} del ${formatDate(issuedOn)}`;
  if (kind === "creditNote" && told.outcome === "approved")
    return `${named}: l'importo di ${formatEuros(told.requestedCents)} è stato detratto dal documento a cui si riferisce.`;
  if (told.kind === "indemnity" && told.payableCents > 0)
    return `${named}: il fondo ti paga un'indennità di ${formatEuros(told.payableCents)}.`;
  switch (told.outcome) {
    case "approved":
    case "reduced":
      return `${named}: su ${formatEuros(told.requestedCents)} il fondo ti rimborsa ${formatEuros(told.payableCents)}; restano a tuo carico ${formatEuros(told.memberShareCents)}. Il perché di ogni euro è nel prospetto di liquidazione.`;
    case "refused":
      return `${named}: il fondo non rimborsa questa spesa di ${formatEuros(told.requestedCents)}. Il motivo è nel prospetto di liquidazione.`;
  }
}
