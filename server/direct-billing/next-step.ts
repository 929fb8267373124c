/** Who acts next on a take-in-charge, what for, and since when it waits: one answer for every door. */
import { addDays, type LocalDate } from "../kernel/dates.ts";
import type { JournalLine } from "../kernel/journal.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { Missing } from "../plan/evaluate.ts";
import type { TakeInCharge } from "./entity.ts";
import { authorisationDays, daysToConfirm, type NextActor } from "./rules.ts";
import { statusOf } from "./state-rules.ts";

export interface NextStep {
  readonly by: NextActor;
  readonly what: Bilingual;
  readonly since: Date;
  /** Last day for it, where there is one. */
  readonly until: LocalDate | null;
}

/** Who may say the yes, of those whom its code was sent to; an heir, whoever it was sent to. */
export type Reached = "member" | "parent" | "guardian" | "heir" | "nobody";

/** What a settled case still waits for in money. */
export interface AwaitedMoney {
  /** A transfer that the bank has not carried out. */
  readonly toPay: boolean;
  /** One that the bank sent back, or the desk took back, and that nobody has ordered anew. */
  readonly toPayAgain: boolean;
  readonly fromFacility: boolean;
  readonly fromMember: boolean;
}

interface Known {
  /** What happened to it and to its payments, oldest first. */
  readonly lines: readonly Pick<JournalLine, "verb" | "at">[];
  /** What the plan still needs. */
  readonly missing: readonly Pick<Missing, "name" | "kind" | "suppliers">[];
  readonly reached: Reached;
  readonly money: AwaitedMoney;
}

/**
 * Documents are awaited from member or facility; then facts from whoever can tell them; then, from the desk, what needs a
 * judgement or nobody else can tell; money from whoever owes it.
 */
export function nextStepOf(
  takeInCharge: TakeInCharge,
  { lines, missing, reached, money }: Known,
): NextStep | null {
  const since = (...verbs: string[]) =>
    lines.findLast(({ verb }) => verbs.includes(verb))?.at ?? takeInCharge.openedAt;
  switch (statusOf(takeInCharge)) {
    case "AWAITING_MEMBER":
      return {
        ...yes[reached],
        since: takeInCharge.openedAt,
        until: addDays(takeInCharge.startsOn, daysToConfirm),
      };
    case "UNDER_EVALUATION":
      // what nobody decides by then ends
      return { ...awaited(missing, since), until: addDays(takeInCharge.startsOn, authorisationDays) };
    case "AUTHORISED":
      return {
        by: "facility",
        what: { it: "La fattura, a cure finite", en: "The invoice, when treatment is over" },
        since: since("takeInCharge.authorised"),
        until: takeInCharge.expiresOn ?? null,
      };
    case "PARTLY_SETTLED":
      return {
        by: "facility",
        what: { it: "Le altre fatture, o la chiusura", en: "The other invoices, or the closing" },
        since: since("takeInCharge.settledInPart"),
        until: takeInCharge.expiresOn ?? null,
      };
    case "SETTLED":
      return owed(money, since);
    case "NOT_COVERED":
    case "DECLINED":
    case "CANCELLED":
    case "EXPIRED":
      return null;
  }
}

function owed(money: AwaitedMoney, since: (...verbs: string[]) => Date): NextStep | null {
  const settled = since("takeInCharge.settled", "takeInCharge.closed", "takeInCharge.revised");
  if (money.toPay) return { by: "desk", what: payment, since: settled, until: null };
  if (money.toPayAgain)
    return {
      by: "desk",
      what: paymentAgain,
      since: since("payment.sentBack", "payment.withdrawn"),
      until: null,
    };
  if (money.fromFacility) return { by: "facility", what: returning, since: settled, until: null };
  return money.fromMember ? { by: "member", what: returning, since: settled, until: null } : null;
}

type StillMissing = readonly Pick<Missing, "kind" | "suppliers">[];

function awaited(missing: StillMissing, since: (...verbs: string[]) => Date): Omit<NextStep, "until"> {
  const lastWord = missing.some(({ kind }) => kind === "document")
    ? since("takeInCharge.sentToDesk")
    : since("takeInCharge.sentToDesk", "takeInCharge.documentsAdded", "takeInCharge.factsTold");
  return { ...awaitedFrom(missing), since: lastWord };
}

/** From whom a case that waits is awaited first, and what. */
export function awaitedFrom(missing: StillMissing): Pick<NextStep, "by" | "what"> {
  const files = missing.filter(({ kind }) => kind === "document").length;
  if (files > 0) return { by: "member", what: documents(files) };
  for (const by of ["facility", "member"] as const) {
    const own = missing.filter(({ suppliers }) => suppliers.includes(by)).length;
    if (own > 0) return { by, what: answers(own) };
  }
  return { by: "desk", what: evaluation };
}

/** Who cannot be sent a code says yes at the reception. */
const yes: Readonly<Record<Reached, Pick<NextStep, "by" | "what">>> = {
  member: { by: "member", what: { it: "Il sì dell'assistito", en: "The member's yes" } },
  parent: { by: "member", what: { it: "Il sì del genitore", en: "The parent's yes" } },
  guardian: { by: "member", what: { it: "Il sì del tutore", en: "The guardian's yes" } },
  // from whom is added where it is said
  heir: { by: "member", what: { it: "Il sì", en: "The yes" } },
  nobody: {
    by: "facility",
    what: {
      it: "La conferma allo sportello, con un documento d'identità",
      en: "The confirmation at the reception, with an identity document",
    },
  },
};

const payment: Bilingual = { it: "Il pagamento", en: "The payment" };
const paymentAgain: Bilingual = {
  it: "Un nuovo ordine di pagamento: quello di prima non vale più",
  en: "A new payment order: the one before no longer stands",
};
const returning: Bilingual = { it: "La restituzione al fondo", en: "The amount to give back to the fund" };

const evaluation: Bilingual = {
  it: "La valutazione",
  en: "The evaluation",
};

function answers(missing: number): Bilingual {
  return missing === 1
    ? { it: "La risposta a 1 domanda", en: "The answer to 1 question" }
    : { it: `La risposta a ${missing} domande`, en: `The answers to ${missing} questions` };
}

function documents(missing: number): Bilingual {
  return missing === 1
    ? {
        it: "1 documento, dall'assistito o dalla struttura",
        en: "1 document, from the member or the facility",
      }
    : {
        it: `${missing} documenti, dall'assistito o dalla struttura`,
        en: `${missing} documents, from the member or the facility`,
      };
}
