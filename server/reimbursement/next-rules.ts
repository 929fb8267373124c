/** Who acts next on an expense document that is not done with, what for and until when: one answer for every door. */
import type { DocumentStage } from "../claim/document-rules.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { Awaited } from "./state-rules.ts";

export interface Next {
  readonly by: "member" | "desk";
  readonly what: Bilingual;
  /** Last day for it, where there is one. */
  readonly until: LocalDate | null;
}

interface Standing {
  readonly stage: DocumentStage;
  readonly waitsFor: Awaited | null;
  readonly dueOn: LocalDate;
  /** Of what was asked for: not answered, and announced by post but not here. */
  readonly unanswered: number;
  readonly onItsWay: number;
  readonly money: AwaitedMoney;
}

/** What a settled document still waits for in money. */
export interface AwaitedMoney {
  readonly toPay: boolean;
  /** A transfer came back, and nobody has given another account. */
  readonly cameBack: boolean;
  readonly fromMember: boolean;
}

export function nextOf({ waitsFor, dueOn, unanswered, onItsWay, money }: Standing): Next | null {
  switch (waitsFor) {
    case "desk":
      return { by: "desk", what: { it: "La valutazione", en: "The evaluation" }, until: dueOn };
    case "member":
      return unanswered === 0 && onItsWay > 0
        ? { by: "member", what: onTheWay, until: dueOn }
        : { by: "member", what: documents(unanswered), until: dueOn };
    case "rate":
      return { by: "desk", what: rate, until: dueOn };
    case "treatmentEnd":
      return { by: "member", what: treatmentEnd, until: null };
    case null:
      return owed(money);
  }
}

function owed({ toPay, cameBack, fromMember }: AwaitedMoney): Next | null {
  if (cameBack) return { by: "member", what: otherAccount, until: null };
  if (toPay) return { by: "desk", what: { it: "Il pagamento", en: "The payment" }, until: null };
  if (fromMember) return { by: "member", what: givingBack, until: null };
  return null;
}

const onTheWay: Bilingual = {
  it: "I documenti che hai annunciato per posta",
  en: "The documents that you announced by post",
};
const rate: Bilingual = {
  it: "Il cambio medio della settimana, appena è pubblicato",
  en: "The average rate of the week, as soon as it is published",
};
const treatmentEnd: Bilingual = {
  it: "La fine delle cure: dillo quando sono concluse",
  en: "The end of treatment: say so when it is over",
};
const otherAccount: Bilingual = {
  it: "Un altro conto: il pagamento è tornato indietro",
  en: "Another account: the payment came back",
};
const givingBack: Bilingual = {
  it: "La restituzione al fondo",
  en: "The amount to give back to the fund",
};

function documents(missing: number): Bilingual {
  return missing === 1
    ? { it: "1 documento che manca", en: "1 missing document" }
    : { it: `${missing} documenti che mancano`, en: `${missing} missing documents` };
}
