import { romeDate, romeTime, formatDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import { invalidInput, Refusal } from "../kernel/refusal.ts";
import { longestViewName, mostViews } from "./rules.ts";

/** "dalle 10:42", of another day "da ven 20 nov 2026, 10:42". */
export function sinceWords(at: Date, now: Date): Bilingual {
  const [day, time] = [romeDate(at), romeTime(at)];
  if (day === romeDate(now)) return { it: `dalle ${time}`, en: `since ${time}` };
  return { it: `da ${formatDate(day, "it")}, ${time}`, en: `since ${formatDate(day, "en")}, ${time}` };
}

/** Somebody was quicker. */
export const takenByOther = (name: string, since: Bilingual) =>
  new Refusal("TAKEN_BY_OTHER", {
    it: `La sta lavorando ${name} ${since.it}: scegline un’altra o chiedi a chi coordina di assegnarla a te.`,
    en: `${name} has been working on it ${since.en}: choose another, or ask a supervisor to give it to you.`,
  });

export const notTaken = () =>
  new Refusal("INVALID_STATE", {
    it: "Nessuno la sta lavorando: non c’è nulla da lasciare.",
    en: "Nobody is working on it: there is nothing to release.",
  });

export const takeFirst = () =>
  new Refusal("INVALID_STATE", {
    it: "Nessuno la sta lavorando: prendila prima tu, o chiedi a chi coordina di assegnarla.",
    en: "Nobody is working on it: take it first, or ask a supervisor to give it to somebody.",
  });

export const nothingWaits = () =>
  new Refusal("NOTHING_WAITS", {
    it: "Nulla che tocchi a noi è libero: la coda è tutta assegnata o vuota.",
    en: "Nothing that is our turn is free: the queue is empty, or others have all of it.",
  });

export const notTheirDuty = () =>
  invalidInput("input.accountId", {
    it: "Non è fra i suoi compiti alla Centrale Operativa: scegli un’altra persona.",
    en: "It is none of their duties at the Operations Centre: choose somebody else.",
  });

export const notAtDesk = () =>
  invalidInput("input.accountId", {
    it: "Scegli una persona che lavora alla Centrale Operativa.",
    en: "Choose somebody who works at the Operations Centre.",
  });

export const theirOwnCase = () =>
  invalidInput("input.accountId", {
    it: "È una pratica sua o della sua famiglia: la decide un’altra persona.",
    en: "It is this person’s own case, or the family’s: somebody else decides it.",
  });

export const viewNameWrong = () =>
  invalidInput("input.name", {
    it: `Dai alla vista un nome, al massimo ${longestViewName} caratteri.`,
    en: `Give the view a name of at most ${longestViewName} characters.`,
  });

export const viewNameUsed = () =>
  invalidInput("input.name", {
    it: "Hai già una vista con questo nome: scegline un altro.",
    en: "You have a view of this name already: choose another.",
  });

export const tooManyViews = () =>
  invalidInput("input.name", {
    it: `Hai già ${mostViews} viste: togline una per salvarne un’altra.`,
    en: `You have ${mostViews} views already: remove one to save another.`,
  });

export const viewQueryWrong = () =>
  invalidInput("input.query", {
    it: "La vista non è valida: scegli filtri e ordine nella coda, poi salvala.",
    en: "The view is not valid: choose filters and order in the queue, then save it.",
  });
