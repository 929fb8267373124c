import { comeBack } from "../../kernel/limits.ts";
import { Refusal } from "../../kernel/refusal.ts";

export const tooManyLetters = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Troppe richieste: riprova ${when.it}. Se è urgente chiama la Centrale Operativa.`,
    en: `Too many requests: try again ${when.en}. If it is urgent call the Operations Centre.`,
  });
};

export const linkWorksNoMore = () =>
  new Refusal("LINK_INVALID", {
    it: "Questo collegamento non vale più: dura 30 minuti, si usa una volta sola, e vale soltanto il più recente. Chiedine un altro.",
    en: "This link no longer works: it lasts 30 minutes, works once, and only the newest does. Ask for another.",
  });
