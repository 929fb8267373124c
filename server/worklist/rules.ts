/** What waits for the desk, or for others while the desk looks on: kinds, whose turn it is, until when. */
import { type Acting, admits, type DeskDuty } from "../identity/roles.ts";
import { compareDates, daysBetween, type LocalDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";

export const waitingKinds = [
  ...(["reimbursement", "takeInCharge", "returnedPayment", "batchApproval", "batch", "recovery"] as const),
  ...(["feeChange", "correction", "alarm"] as const),
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export const kindWords: Readonly<Record<WaitingKind, Bilingual>> = {
  reimbursement: { it: "Rimborso", en: "Reimbursement" },
  takeInCharge: { it: "Presa in carico", en: "Take-in-charge" },
  returnedPayment: { it: "Pagamento da rifare", en: "Payment to order again" },
  batchApproval: { it: "Distinta da approvare", en: "Batch to approve" },
  batch: { it: "Distinta", en: "Batch" },
  recovery: { it: "Restituzione", en: "Recovery" },
  feeChange: { it: "Tariffa", en: "Fee" },
  correction: { it: "Correzione di dati", en: "Correction of data" },
  alarm: { it: "Allarme", en: "Alarm" },
};

/** Whose turn it is. The clock's: nobody can do anything until a day or a rate comes. */
export const waitedFor = ["desk", "member", "facility", "clock"] as const;
export type WaitedFor = (typeof waitedFor)[number];

export const turnWords: Readonly<Record<WaitedFor, Bilingual>> = {
  desk: { it: "Tocca a noi", en: "Our turn" },
  member: { it: "Tocca all’assistito", en: "The member’s turn" },
  facility: { it: "Tocca alla struttura", en: "The facility’s turn" },
  clock: { it: "Tocca al tempo", en: "Time’s turn" },
};

/** The member's, of one who died. */
export const heirsTurn: Bilingual = { it: "Tocca a un erede", en: "An heir’s turn" };

/** What is to be done next, after "Tocca a …:". */
const deeds: Readonly<Record<WaitingKind, Bilingual>> = {
  reimbursement: { it: "valutare la spesa", en: "evaluate the expense" },
  takeInCharge: { it: "valutare la richiesta", en: "evaluate the request" },
  returnedPayment: { it: "ordinare di nuovo il pagamento", en: "order the payment again" },
  batchApproval: {
    it: "approvarla o scioglierla, da parte di chi coordina e non l’ha creata",
    en: "approve or dissolve it, by a supervisor who did not make it",
  },
  batch: { it: "mandarla in banca e segnarla eseguita", en: "send it to the bank and mark it as executed" },
  recovery: { it: "restituire l’importo al fondo", en: "give the amount back to the fund" },
  feeChange: { it: "accettare o rifiutare la tariffa", en: "accept or refuse the fee" },
  correction: { it: "accettare o rifiutare la correzione", en: "accept or refuse the correction" },
  alarm: { it: "verificare e segnare come visto", en: "look into it and mark it as seen" },
};

const answering: Bilingual = { it: "completare la richiesta", en: "complete the request" };
const rate: Bilingual = { it: "manca il cambio della settimana", en: "the rate of the week is missing" };
const account: Bilingual = { it: "indicare un altro conto", en: "name another account" };

export function deedOf({ kind, waitsFor }: { kind: WaitingKind; waitsFor: WaitedFor }): Bilingual {
  if (waitsFor === "clock") return rate;
  if (waitsFor !== "desk" && kind === "returnedPayment") return account;
  return waitsFor !== "desk" && (kind === "takeInCharge" || kind === "reimbursement")
    ? answering
    : deeds[kind];
}

/** How a deadline is said: "Scade oggi". */
export function dueWords(dueOn: LocalDate, today: LocalDate): Bilingual {
  const days = daysBetween(today, dueOn);
  if (days < -1) return { it: `Scaduta da ${-days} giorni`, en: `${-days} days overdue` };
  if (days === -1) return { it: "Scaduta ieri", en: "Due yesterday" };
  if (days === 0) return { it: "Scade oggi", en: "Due today" };
  if (days === 1) return { it: "Scade domani", en: "Due tomorrow" };
  return { it: `Tra ${days} giorni`, en: `In ${days} days` };
}

export function isOverdue(dueOn: LocalDate, today: LocalDate): boolean {
  return compareDates(dueOn, today) < 0;
}

/** Whose duty what waits is. */
const dutyOf: Readonly<Record<WaitingKind, DeskDuty>> = {
  ...({ reimbursement: "cases", takeInCharge: "cases" } as const),
  ...({ returnedPayment: "pay", batchApproval: "pay", batch: "pay", recovery: "pay" } as const),
  ...({ feeChange: "network", correction: "register", alarm: "alarms" } as const),
};

/** Kinds of what waits for somebody at the desk, by their duties. */
export function kindsFor(actor: Acting): WaitingKind[] {
  return waitingKinds.filter((kind) => admits(actor, [`desk:${dutyOf[kind]}`]));
}

/** Whether a case may be taken out of these hands, or given while it is in nobody's: by whoever has it, and by a supervisor. */
export function mayMove(
  actor: Acting & { readonly accountId: string },
  holder: string | null | undefined,
): boolean {
  return admits(actor, ["desk:approve"]) || holder === actor.accountId;
}

/** Views that an account keeps at most, and how long their names and addresses may be. */
export const mostViews = 20;
export const longestViewName = 60;
export const longestViewQuery = 500;
