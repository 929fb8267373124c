export const templates = [
  "code",
  "authorised",
  "refused",
  "sentToDesk",
  "settled",
  "revised",
  "paid",
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
  readonly minutes: number;
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
  code: ({ code, forWhom, facilityName, minutes }) => ({
    subject: "Il tuo codice di conferma Blueasy",
    it: `${facilityName} chiede al fondo di pagare le cure${forWhom ? ` di ${forWhom}` : ""} al posto tuo. Se le hai chieste tu, leggi questo codice alla struttura: ${code}\n\nVale ${minutes} minuti e una volta sola. Se non le hai chieste tu, non dirlo a nessuno.`,
    en: `${facilityName} asks the fund to pay for ${forWhom ? `${forWhom}'s` : "your"} care in your place. If you asked for it, read this code to the facility: ${code}\n\nIt works for ${minutes} minutes and only once. If you did not ask for it, tell it to nobody.`,
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
  paid: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: pagata`,
    it: `Abbiamo pagato ${facilityName} per la presa in carico ${number}.`,
    en: `We paid ${facilityName} for take-in-charge ${number}.`,
  }),
};
