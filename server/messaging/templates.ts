import { formatDate, type LocalDate, romeDate } from "../kernel/dates.ts";
import type { Bilingual, Language } from "../kernel/language.ts";
import { accountWords, type Words } from "./account-words.ts";
import { type Cents, formatEuros, zero } from "../kernel/money.ts";

export const templates = [
  "code",
  "authorised",
  "refused",
  "sentToDesk",
  "asked",
  "documentsReceived",
  "settled",
  "revised",
  "paid",
  "cancelled",
  "closed",
  "expired",
  "askedBack",
  "returned",
  "repaid",
  "reimbursementReceived",
  "expenseAsked",
  "expenseNotAnswered",
  "expenseSettled",
  "expenseRefused",
  "expenseRevised",
  "expensePaid",
  "expenseAskedBack",
  "expenseReturned",
  "expenseSentBack",
  "accountTold",
  "correctionAccepted",
  "correctionRefused",
  "representationEntered",
  "representationEnded",
  "contactsChanged",
  "newDevice",
  "invitation",
  "passwordChanged",
  "cardIssued",
  "factorAdded",
  "factorRemoved",
  "factorsLost",
  "entryCode",
  "passwordDue",
  "contactCodeAtOld",
  "contactCodeAtNew",
  "registrationCode",
  "alreadyRegistered",
  "registered",
  "resetPassword",
  "userName",
] as const;
export type Template = (typeof templates)[number];

export function isTemplate(text: string): text is Template {
  return (templates as readonly string[]).includes(text);
}

/** What a mail may say: numbers, places, dates and amounts, never a health detail. */
export interface MailFacts {
  readonly firstName: string;
  /** First name of whom it is about, in a mail to somebody who acts for them. */
  readonly forWhom?: string;
  /** As what the reader acts for them, within a sentence; not said to a parent. */
  readonly forWhomAs?: Bilingual;
  /** Of the take-in-charge, or of the request for reimbursement. */
  readonly number: string;
  /** The facility, or whoever issued the expense document. */
  readonly facilityName: string;
  readonly url: string;
  /** Number of the Operations Centre, as at the foot of every page. */
  readonly deskPhone: string;
  /** Which language comes first; Italian unless said. */
  readonly language?: Language;
  /** For a one-time code: six digits, and how long they work. */
  readonly code?: string;
  readonly minutes?: number;
  /** For the template `userName`. */
  readonly userName?: string;
  /** For the template `code` alone: what the yes would cost. */
  readonly share?: MailShare;
  /** For mails about money that a person gives or gets back. */
  readonly amountCents?: Cents;
  /** For the template `reimbursementReceived`: how many came. */
  readonly documents?: number;
  /** For the template `accountTold`: the account with its middle hidden, null of a cheque; whether money waits for it, and how long. */
  readonly account?: string | null;
  readonly isHeld?: boolean;
  readonly heldHours?: number;
  /** For mails about who acts for whom. */
  readonly acting?: MailActing;
  /** For the template `documentsReceived`: whether more is awaited from the member. */
  readonly isAwaited?: boolean;
  /** For the template `newDevice`: which, and when. */
  readonly device?: Bilingual;
  readonly signedInAt?: Date;
  /** For the template `passwordDue`: from which day on the password opens nothing any more. */
  readonly renewBy?: LocalDate;
  /** For the template `invitation`: as what, and who invites; the facility is the fund's desk when it has no name. */
  readonly role?: Bilingual;
  readonly inviter?: string;
  readonly goodUntil?: Date;
}

/** Who acts for whom: as what, and on which days, within a sentence. */
export interface MailActing {
  readonly who: string;
  readonly whom: string;
  readonly as: Bilingual;
  readonly days: Bilingual;
  /** The person takes it back alone. */
  readonly isDelegation: boolean;
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

/** Subject and text in both languages, the reader's first; the subject alone tells nothing private. */
export function mailText(template: Template, facts: MailFacts): MailText {
  const { subject, it, en, link = portal } = words[template](facts);
  const { firstName, forWhom, forWhomAs, url, language } = facts;
  const as = (of: Language, before: string) => (forWhomAs ? `${before}${forWhomAs[of]}` : "");
  const italian = [
    `Ciao ${firstName},`,
    ...(forWhom ? [`questo messaggio riguarda ${forWhom}${as("it", ": lo ricevi come ")}.`] : []),
    it,
    `${link.it}: ${url}`,
  ];
  const english = [
    `Hello ${firstName},`,
    ...(forWhom ? [`this message is about ${forWhom}${as("en", ": you receive it as ")}.`] : []),
    en,
    `${link.en}: ${url}`,
  ];
  const [first, second] = language === "en" ? [english, italian] : [italian, english];
  return { subject, text: [...first, "— — —", ...second, "Blueasy · Centrale Operativa"].join("\n\n") };
}

const portal: Bilingual = {
  it: "Tutti i dettagli sono nella tua area riservata",
  en: "All details are in your member portal",
};

const words: Readonly<Record<Template, (facts: MailFacts) => Words>> = {
  ...accountWords,
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
    it: `La presa in carico ${number} presso ${facilityName} è in valutazione. Non devi fare nulla: ti scriviamo appena è decisa.`,
    en: `Take-in-charge ${number} at ${facilityName} is being evaluated. You need not do anything: we write to you as soon as it is decided.`,
  }),
  asked: ({ number, facilityName, forWhom }) => ({
    subject: `Presa in carico ${number}: serve qualcosa da te`,
    it: `Per decidere sulla presa in carico ${number} presso ${facilityName} servono documenti o risposte${forWhom ? ` per ${forWhom}` : ""}. Che cosa manca, tutto in una volta, è nella tua area riservata: lì puoi caricare i documenti, anche con una foto, e rispondere. Finché manca, la richiesta resta ferma.`,
    en: `To decide on take-in-charge ${number} at ${facilityName}, documents or answers${forWhom ? ` for ${forWhom}` : ""} are needed. What is missing, all of it at once, is in your member portal: there you can hand in the documents, by a photo too, and answer. Until then the request stands still.`,
  }),
  documentsReceived: ({ number, facilityName, isAwaited }) => ({
    subject: `Presa in carico ${number}: documenti ricevuti`,
    it: `Abbiamo ricevuto i documenti per la presa in carico ${number} presso ${facilityName}. ${isAwaited ? "Per decidere serve ancora qualcosa da te: che cosa, è nella tua area riservata." : "Se serve altro ti scriviamo."}`,
    en: `We received the documents for take-in-charge ${number} at ${facilityName}. ${isAwaited ? "To decide, something more is needed from you: what it is stands in your member portal." : "If anything more is needed, we write to you."}`,
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
  closed: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: conclusa`,
    it: `La presa in carico ${number} presso ${facilityName} è conclusa: non seguono altre fatture. Quanto era ancora riservato sui massimali è di nuovo disponibile.`,
    en: `Take-in-charge ${number} at ${facilityName} is closed: no other invoice follows. What was still reserved on the limits is free again.`,
  }),
  expired: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: scaduta`,
    it: `La presa in carico ${number} presso ${facilityName} è scaduta: il fondo non la paga più, e quanto era riservato sui massimali è di nuovo disponibile. Se le cure servono ancora, la struttura può aprirne una nuova.`,
    en: `Take-in-charge ${number} at ${facilityName} has expired: the fund no longer pays it, and what was reserved on the limits is free again. If the care is still needed, the facility can open a new one.`,
  }),
  askedBack: ({ number, facilityName, amountCents = zero }) => ({
    subject: `Presa in carico ${number}: un importo da restituire`,
    it: `La liquidazione della presa in carico ${number} presso ${facilityName} è stata rifatta: ${formatEuros(amountCents, "it")} vanno restituiti al fondo. Perché, e su quale conto, è nella tua area riservata. Non fidarti di un IBAN scritto in un messaggio.`,
    en: `The settlement of take-in-charge ${number} at ${facilityName} was made anew: ${formatEuros(amountCents, "en")} are to be given back to the fund. Why, and to which account, is in your member portal. Do not trust an IBAN that stands in a message.`,
  }),
  returned: ({ number, facilityName, amountCents = zero }) => ({
    subject: `Presa in carico ${number}: importo ricevuto`,
    it: `Abbiamo ricevuto ${formatEuros(amountCents, "it")} che restituivi per la presa in carico ${number} presso ${facilityName}. Grazie: non devi altro per questa restituzione.`,
    en: `We received ${formatEuros(amountCents, "en")} that you gave back for take-in-charge ${number} at ${facilityName}. Thank you: nothing more is due of it.`,
  }),
  repaid: ({ number, facilityName, amountCents = zero }) => ({
    subject: `Presa in carico ${number}: un rimborso per te`,
    it: `Abbiamo pagato ${formatEuros(amountCents, "it")} sul tuo conto per la presa in carico ${number} presso ${facilityName}: li avevi restituiti e sono risultati dovuti.`,
    en: `We paid ${formatEuros(amountCents, "en")} to your account for take-in-charge ${number} at ${facilityName}: you had given it back, and it turned out to be due.`,
  }),
  paid: ({ number, facilityName }) => ({
    subject: `Presa in carico ${number}: pagata`,
    it: `Abbiamo pagato ${facilityName} per la presa in carico ${number}.`,
    en: `We paid ${facilityName} for take-in-charge ${number}.`,
  }),
  reimbursementReceived: ({ number, documents = 1 }) => ({
    subject: `Rimborso ${number}: ricevuto`,
    it: `Abbiamo ricevuto la richiesta di rimborso ${number} con ${documents === 1 ? "1 documento" : `${documents} documenti`} di spesa. Non devi fare altro: ti scriviamo appena c'è una decisione, o se manca qualcosa.`,
    en: `We received request ${number} with ${documents === 1 ? "1 expense document" : `${documents} expense documents`}. You need not do anything: we write as soon as it is decided, or if something is missing.`,
  }),
  expenseAsked: ({ number, facilityName }) => ({
    subject: `Rimborso ${number}: serve qualcosa da te`,
    it: `Per decidere sul documento di ${facilityName} della richiesta ${number} manca qualcosa. Che cosa, tutto in una volta e fino a quando, è nella tua area riservata: lì puoi caricarlo, anche con una foto, mandarlo per posta o dire che non c'è.`,
    en: `To decide on the document of ${facilityName} in request ${number} something is missing. What it is, all of it at once and until when, is in your member portal: there you can hand it in, by a photo too, send it by post or say that there is none.`,
  }),
  expenseNotAnswered: ({ number, facilityName }) => ({
    subject: `Rimborso ${number}: si decide con ciò che c'è`,
    it: `Per il documento di ${facilityName} della richiesta ${number} non è arrivato quanto avevamo chiesto: la Centrale Operativa decide con ciò che ha. Se hai ancora qualcosa, aggiungilo nella tua area riservata.`,
    en: `For the document of ${facilityName} in request ${number} what we asked for did not arrive: the Operations Centre decides with what it has. If you still have something, add it in your member portal.`,
  }),
  expenseSettled: ({ number, facilityName }) => ({
    subject: `Rimborso ${number}: deciso`,
    it: `Abbiamo deciso sul documento di ${facilityName} della richiesta ${number}: quanto ti rimborsiamo, e il perché di ogni euro, è nella tua area riservata.`,
    en: `We decided on the document of ${facilityName} in request ${number}: how much you are refunded, and the reason of every euro, is in your member portal.`,
  }),
  expenseRefused: ({ number, facilityName }) => ({
    subject: `Rimborso ${number}: esito`,
    it: `Il documento di ${facilityName} della richiesta ${number} non può essere rimborsato. Il motivo e l'articolo del piano sono nella tua area riservata.`,
    en: `The document of ${facilityName} in request ${number} cannot be refunded. The reason and the plan's article are in your member portal.`,
  }),
  expenseRevised: ({ number, facilityName }) => ({
    subject: `Rimborso ${number}: rivisto`,
    it: `La liquidazione del documento di ${facilityName} della richiesta ${number} è stata rifatta. Che cosa è cambiato, e perché, è nella tua area riservata.`,
    en: `The settlement of the document of ${facilityName} in request ${number} was made anew. What changed, and why, is in your member portal.`,
  }),
  expenseAskedBack: ({ number, facilityName, amountCents = zero }) => ({
    subject: `Rimborso ${number}: un importo da restituire`,
    it: `La liquidazione del documento di ${facilityName} della richiesta ${number} è stata rifatta: ${formatEuros(amountCents, "it")} vanno restituiti al fondo. Perché, e su quale conto, è nella tua area riservata. Non fidarti di un IBAN scritto in un messaggio.`,
    en: `The settlement of the document of ${facilityName} in request ${number} was made anew: ${formatEuros(amountCents, "en")} are to be given back to the fund. Why, and to which account, is in your member portal. Do not trust an IBAN that stands in a message.`,
  }),
  expenseReturned: ({ number, facilityName, amountCents = zero }) => ({
    subject: `Rimborso ${number}: importo ricevuto`,
    it: `Abbiamo ricevuto ${formatEuros(amountCents, "it")} che restituivi per il documento di ${facilityName} della richiesta ${number}. Grazie: non devi altro per questa restituzione.`,
    en: `We received ${formatEuros(amountCents, "en")} that you gave back for the document of ${facilityName} in request ${number}. Thank you: nothing more is due of it.`,
  }),
  expensePaid: ({ number, facilityName, amountCents = zero }) => ({
    subject: `Rimborso ${number}: pagato`,
    it: `Abbiamo pagato ${formatEuros(amountCents, "it")} per il documento di ${facilityName} della richiesta ${number}.`,
    en: `We paid ${formatEuros(amountCents, "en")} for the document of ${facilityName} in request ${number}.`,
  }),
  expenseSentBack: ({ number, facilityName, amountCents = zero }) => ({
    subject: `Rimborso ${number}: il pagamento è tornato indietro`,
    it: `I ${formatEuros(amountCents, "it")} per il documento di ${facilityName} della richiesta ${number} sono tornati indietro: non siamo riusciti a farteli avere. Indicaci un altro conto nella tua area riservata e li mandiamo lì.`,
    en: `The ${formatEuros(amountCents, "en")} for the document of ${facilityName} in request ${number} came back: we could not get them to you. Give us another account in your member portal and we send them there.`,
  }),
  accountTold: ({ account, isHeld, heldHours, deskPhone }) => ({
    subject: "I tuoi rimborsi: come ti paghiamo",
    it: `${account ? `Un nuovo conto è stato indicato per i tuoi rimborsi: ${account}.` : "È stato chiesto di pagare i tuoi rimborsi con un assegno."}${isHeld ? ` Prima di usarlo aspettiamo ${heldHours} ore.` : ""} Se sei stato tu, non devi fare nulla. Se non sei stato tu, chiama subito la Centrale Operativa, ${deskPhone}: fermiamo i pagamenti.`,
    en: `${account ? `A new account was named for your refunds: ${account}.` : "Somebody asked to pay your refunds by cheque."}${isHeld ? ` We wait ${heldHours} hours before we use it.` : ""} If it was you, you need not do anything. If it was not, call the Operations Centre at once, ${deskPhone}: we stop the payments.`,
  }),
  correctionAccepted: () => ({
    subject: "Dati personali: correzione accettata",
    it: "Abbiamo corretto i dati personali come ci hai segnalato: da adesso valgono quelli nuovi.",
    en: "We corrected the personal data as you told us: from now on the new ones count.",
  }),
  correctionRefused: () => ({
    subject: "Dati personali: esito della correzione",
    it: "La correzione dei dati personali che ci hai segnalato non è stata accettata: i dati restano com’erano. Il motivo è nel tuo profilo, dove puoi segnalarne un’altra.",
    en: "The correction of personal data that you reported was not accepted: the data stay as they were. The reason is in your profile, where you can report another.",
  }),
  representationEntered: ({ acting, deskPhone }) => ({
    subject: "Chi agisce per conto di un’altra persona",
    it: `${acting?.who} può agire come ${acting?.as.it} per ${acting?.whom}, ${acting?.days.it}: con il proprio accesso vede i suoi dati e decide al suo posto.${acting?.isDelegation ? " Chi ha delegato può revocare la delega quando vuole, dal proprio profilo." : ""} Se non ti risulta, chiama subito la Centrale Operativa, ${deskPhone}.`,
    en: `${acting?.who} may act as ${acting?.as.en} for ${acting?.whom}, ${acting?.days.en}: with their own account they see the data and decide in their place.${acting?.isDelegation ? " Who delegated can take the delegation back at any time, in their profile." : ""} If you know nothing of this, call the Operations Centre at once, ${deskPhone}.`,
  }),
  representationEnded: ({ acting, deskPhone }) => ({
    subject: "Una rappresentanza è terminata",
    it: `${acting?.who} non agisce più come ${acting?.as.it} per ${acting?.whom}: da adesso non vede più i suoi dati e non decide al suo posto. Se non ti risulta, chiama la Centrale Operativa, ${deskPhone}.`,
    en: `${acting?.who} no longer acts as ${acting?.as.en} for ${acting?.whom}: from now on they neither see the data nor decide in their place. If you know nothing of this, call the Operations Centre, ${deskPhone}.`,
  }),
  invitation: ({ facilityName, role, inviter, goodUntil }) => ({
    subject: "Il tuo invito a lavorare con Blueasy",
    it: `${inviter ? `${inviter} ti invita` : "Sei invitato"} a lavorare con Blueasy per ${facilityName || "la Centrale Operativa del fondo"}.${role ? ` Il tuo ruolo: ${role.it.toLowerCase()}.` : ""} Il collegamento qui sotto vale una volta sola${goodUntil ? `, fino al ${formatDate(romeDate(goodUntil), "it")}` : ""}: non girarlo a nessuno. Se non ti aspettavi questo invito, non devi fare nulla.`,
    en: `${inviter ? `${inviter} invites you` : "You are invited"} to work with Blueasy for ${facilityName || "the fund’s Operations Centre"}.${role ? ` Your role: ${role.en.toLowerCase()}.` : ""} The link below works only once${goodUntil ? `, until ${formatDate(romeDate(goodUntil), "en")}` : ""}: pass it on to nobody. If you did not expect this invitation, you need not do anything.`,
    link: { it: "Accetta l’invito", en: "Accept the invitation" },
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
