import { Refusal } from "../../kernel/refusal.ts";
import { maxDocuments } from "../rules.ts";
import type { Gap } from "./gap-rules.ts";

export const draftChanged = () =>
  new Refusal(
    "DRAFT_CHANGED",
    {
      it: "Questa richiesta è stata cambiata altrove nel frattempo: guarda le due versioni e scegli.",
      en: "This request was changed elsewhere in the meantime: look at both versions and choose.",
    },
    { field: "input.version" },
  );

export const tooManyDrafts = () =>
  new Refusal("TOO_MANY_DRAFTS", {
    it: "Hai già molte richieste da completare: inviane o annullane qualcuna.",
    en: "You have many requests to complete already: send or cancel some.",
  });

export const tooManyDocuments = () =>
  new Refusal("TOO_MANY_DRAFTS", {
    it: `Una richiesta contiene al massimo ${maxDocuments} documenti di spesa: invia questa, poi cominciane un’altra.`,
    en: `A request holds at most ${maxDocuments} expense documents: send this one, then begin another.`,
  });

export const alreadySent = () =>
  new Refusal("INVALID_STATE", {
    it: "Questa richiesta è già stata inviata: non si può più modificare.",
    en: "This request was sent already: it can no longer be changed.",
  });

/** The first thing that stands in the way of sending. */
export const incomplete = ({ code, words, field }: Gap) =>
  new Refusal(code === "INVALID_INPUT" ? "REQUEST_INCOMPLETE" : code, words, { field });
