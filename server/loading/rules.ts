import type { Bilingual } from "../kernel/language.ts";

/** Kinds of files that the desk loads, in the order in which an empty product needs them. */
export const importKinds = ["facilities", "doctors", "affiliations", "fees", "members", "rates"] as const;
export type ImportKind = (typeof importKinds)[number];

export function isImportKind(text: string): text is ImportKind {
  return (importKinds as readonly string[]).includes(text);
}

export const kindNames: Readonly<Record<ImportKind, Bilingual>> = {
  facilities: { it: "Strutture", en: "Facilities" },
  doctors: { it: "Medici", en: "Doctors" },
  affiliations: { it: "Medici nelle strutture", en: "Affiliations" },
  fees: { it: "Tariffari", en: "Fee schedules" },
  members: { it: "Assistiti e polizze", en: "Members and policies" },
  rates: { it: "Cambi", en: "Exchange rates" },
};

export const importStates = ["running", "done", "failed"] as const;

/** What a run came to: whether anything was written matters more than that it ended. */
export const importOutcomes = ["RUNNING", "TRIED", "LOADED", "NOT_LOADED", "FAILED", "INTERRUPTED"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** What people read. */
export const outcomeWords: Readonly<Record<ImportOutcome, Bilingual>> = {
  RUNNING: { it: "In corso", en: "Under way" },
  TRIED: { it: "Provato", en: "Tried" },
  LOADED: { it: "Caricato", en: "Loaded" },
  NOT_LOADED: { it: "Non scritto", en: "Not written" },
  FAILED: { it: "Non riuscito", en: "Failed" },
  INTERRUPTED: { it: "Interrotto", en: "Interrupted" },
};

/** @param state as {@link outcomeWords} knows it, or DONE */
export function outcomeOf(
  state: "RUNNING" | "DONE" | "FAILED" | "INTERRUPTED",
  { isTrial, isWritten }: { readonly isTrial: boolean; readonly isWritten: boolean },
): ImportOutcome {
  if (state !== "DONE") return state;
  if (isWritten) return "LOADED";
  return isTrial ? "TRIED" : "NOT_LOADED";
}

/** Why a run came to nothing. */
export const importFailures = ["unreadable", "busy", "stopped", "defect"] as const;
export type ImportFailure = (typeof importFailures)[number];

/** Problems that are kept of a run, of each sort. */
export const mostProblems = 10_000;

/** A run that began so long ago and is no longer under way anywhere was cut short with its process. */
export const interruptedAfterSeconds = 10;
