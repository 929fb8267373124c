import { type Cents, formatEuros } from "../kernel/money.ts";

export const templates = [
  "code",
  "authorised",
  "refused",
  "sentToDesk",
  "settled",
  "revised",
  "paid",
  "cancelled",
] as const;
export type Template = (typeof templates)[number];

/** What a mail may say: numbers, places and dates, never a health detail. */
export interface MailFacts {
  readonly firstName: string;
  /** First name of the child, in a mail to a parent. */
  readonly forWhom?: string;
  readonly number: string;
  readonly facilityName: string;
  readonly url: string;
  /** Six digits, for the template `code` alone. */
  readonly code?: string;
  /** Before the yes, for the template `code` alone. */
  readonly share?: MailShare;
  readonly minutes: number;
}

/** What the member is asked to say yes to. */
export interface MailShare {
  readonly requestedCents: Cents;
  readonly payableCents: Cents;
  readonly memberShareCents: Cents;
  /** How many documents or facts the plan still waits for; their names are nobody's business but the page's. */
  readonly missing: number;
}

export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** Subject and text in Italian with English below; the subject alone tells nothing private. */
export function mailText(template: Template, facts: MailFacts): MailText {
  const { subject, it, en } = words[template](facts);
  const { forWhom } = facts;
  const text = [
    `Ciao ${facts.firstName},`,
    ...(forWhom ? [`questo messaggio riguarda ${forWhom}.`] : []),
    it,
    `Tutti i dettagli sono nella tua area riservata: ${facts.url}`,
    "— — —",
    `Hello ${facts.firstName},`,
    ...(forWhom ? [`this message is about ${forWhom}.`] : []),
    en,
    `All details are in your member portal: ${facts.url}`,
    "Blueasy · Centrale Operativa",
  ];
  return { subject, text: text.join("\n\n") };
}

interface Words {
  readonly subject: string;
  readonly it: string;
  readonly en: string;
}

const words: Readonly<Record<Template, (facts: MailFacts) => Words>> = {
  code: ({ code, forWhom, facilityName, minutes, share }) => ({
    subject: "Il tuo codice di conferma Blueasy",
    it: `${facilityName} chiede al fondo di pagare le cure${forWhom ? ` di ${forWhom}` : ""} al posto tuo. Se le hai chieste tu, leggi questo codice alla struttura: ${code}\n\n${shareIn("it", share)}Vale ${minutes} minuti e una volta sola. Se non le hai chieste tu, non dirlo a nessuno.`,
    en: `${facilityName} asks the fund to pay for ${forWhom ? `${forWhom}'s` : "your"} care in your place. If you asked for it, read this code to the facility: ${code}\n\n${shareIn("en", share)}It works for ${minutes} minutes and only once. If you did not ask for it, tell it to nobody.`,
  }),
  authorised: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: autorizzata`,
    it: `La presa in carico ${number} presso ${facilityName} è autorizzata: l'importo è riservato sul tuo massimale.`,
    en: `Take-in-charge ${number} at ${facilityName} is authorised: the amount is reserved on your limit.`,
  }),
  refused: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: esito`,
    it: `La presa in carico ${number} presso ${facilityName} non può essere autorizzata. Il motivo e l'articolo del piano sono nella tua area riservata.`,
    en: `Take-in-charge ${number} at ${facilityName} cannot be authorised. The reason and the plan's article are in your member portal.`,
  }),
  sentToDesk: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: in valutazione`,
    it: `La presa in carico ${number} presso ${facilityName} è alla Centrale Operativa: manca qualcosa per decidere.`,
    en: `Take-in-charge ${number} at ${facilityName} is at the Operations Centre: something is missing to decide.`,
  }),
  settled: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: liquidata`,
    it: `Abbiamo ricevuto la fattura di ${facilityName} per la presa in carico ${number} e l'abbiamo liquidata.`,
    en: `We received the invoice of ${facilityName} for take-in-charge ${number} and settled it.`,
  }),
  revised: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: rivista`,
    it: `La liquidazione della presa in carico ${number} presso ${facilityName} è stata riaperta e rifatta. Che cosa è cambiato, e perché, è nella tua area riservata.`,
    en: `The settlement of take-in-charge ${number} at ${facilityName} was reopened and made anew. What changed, and why, is in your member portal.`,
  }),
  cancelled: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: annullata`,
    it: `${facilityName} ha annullato la presa in carico ${number}: il fondo non la paga, e quanto era riservato sui massimali è di nuovo disponibile. Il motivo è nella tua area riservata.`,
    en: `${facilityName} cancelled take-in-charge ${number}: the fund does not pay it, and what was reserved on the limits is free again. The reason is in your member portal.`,
  }),
  paid: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: pagata`,
    it: `Abbiamo pagato ${facilityName} per la presa in carico ${number}.`,
    en: `We paid ${facilityName} for take-in-charge ${number}.`,
  }),
};

/** The price of the yes, in a paragraph of its own. */
function shareIn(language: "it" | "en", share: MailShare | undefined): string {
  if (share === undefined) return "";
  const [requested, payable, own] = [share.requestedCents, share.payableCents, share.memberShareCents].map(
    (amount) => formatEuros(amount, language),
  );
  const sum = {
    it: `Su ${requested} il piano paga ${payable}: a tuo carico restano ${own}. È una stima, con quello che resta oggi dei massimali.`,
    en: `Of ${requested} the plan pays ${payable}: ${own} are left to you. This is an estimate, with what is left of the limits today.`,
  };
  const missing = {
    it: " Manca ancora qualcosa per decidere: senza, il piano potrebbe non pagare.",
    en: " Something is still missing to decide: without it the plan may not pay.",
  };
  return `${sum[language]}${share.missing > 0 ? missing[language] : ""}\n\n`;
}
