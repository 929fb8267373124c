import { invalidInput, Refusal } from "../kernel/refusal.ts";
import { dayAndTime } from "../kernel/dates.ts";
import { type BatchStatus, mostOrders, type PaymentStatus } from "./rules.ts";

export const nothingToPay = () =>
  invalidInput("input.paymentOrderIds", {
    it: "Scegli almeno un pagamento da mettere in distinta.",
    en: "Choose at least one payment for the batch.",
  });

export const tooManyToPay = (chosen: number) =>
  invalidInput("input.paymentOrderIds", {
    it: `Hai scelto ${chosen} pagamenti: una distinta ne tiene al massimo ${mostOrders}. Dividili in più distinte.`,
    en: `You have chosen ${chosen} payments: a batch holds at most ${mostOrders}. Split them into several batches.`,
  });

export const orderAlreadyInBatch = () =>
  new Refusal(
    "ORDER_ALREADY_IN_BATCH",
    {
      it: "Uno dei pagamenti scelti è già in una distinta: ricarica l'elenco.",
      en: "One of the chosen payments is already in a batch: reload the list.",
    },
    { field: "input.paymentOrderIds" },
  );

/** Money that goes where it never went waits; whoever makes the batch leaves it out. */
export const orderHeld = (payee: string, until: Date) =>
  new Refusal(
    "ORDER_HELD",
    {
      it: `Il pagamento a ${payee} è fermo fino a ${dayAndTime(until, "it")}: chi lo riceve ha indicato da poco un altro conto. Toglilo dalla scelta.`,
      en: `The payment to ${payee} stands still until ${dayAndTime(until, "en")}: the payee named another account a short while ago. Leave it out.`,
    },
    { field: "input.paymentOrderIds" },
  );

/** What is said of a batch to which something does not happen any more, or not yet. */
const batchStates: Readonly<Record<BatchStatus, { it: string; en: string }>> = {
  TO_APPROVE: {
    it: "La distinta supera la soglia e aspetta l'approvazione di un altro supervisore.",
    en: "The batch is above the threshold and waits for another supervisor's approval.",
  },
  READY: {
    it: "La distinta è già pronta per la banca: ricarica la pagina.",
    en: "The batch is ready for the bank already: reload the page.",
  },
  EXECUTED: {
    it: "La distinta risulta già eseguita: ricarica la pagina.",
    en: "The batch is executed already: reload the page.",
  },
  DISSOLVED: {
    it: "La distinta è stata sciolta e i suoi pagamenti sono di nuovo fra quelli dovuti: ricarica la pagina.",
    en: "The batch was dissolved and its payments are among those due again: reload the page.",
  },
};

export const batchNotInState = (status: BatchStatus) => new Refusal("INVALID_STATE", batchStates[status]);

export const supervisorNeeded = () =>
  new Refusal("SUPERVISOR_NEEDED", {
    it: "Questo può farlo solo un supervisore: chiedi a chi ha quel ruolo alla Centrale Operativa.",
    en: "Only a supervisor can do this: ask somebody with that role at the Operations Centre.",
  });

export const ownBatch = () =>
  new Refusal("OWN_BATCH", {
    it: "L'hai creata tu: sopra la soglia deve approvarla un altro supervisore.",
    en: "You made it yourself: above the threshold another supervisor has to approve it.",
  });

export const returnReasonNeeded = () =>
  invalidInput("input.reason", {
    it: "Scrivi perché la restituisci, in modo che chi l'ha creata sappia che cosa cambiare (al massimo 500 caratteri).",
    en: "Write why you return it, so that whoever made it knows what to change (at most 500 characters).",
  });

export const executionDateWrong = () =>
  invalidInput("input.executedOn", {
    it: "La data di esecuzione deve essere fra la creazione della distinta e oggi.",
    en: "The day of execution must be between the batch's creation and today.",
  });

export const paymentUnderWay = () =>
  new Refusal("INVALID_STATE", {
    it: "Un pagamento di questa liquidazione è in una distinta: registra prima il suo esito, poi riaprila.",
    en: "A payment of this settlement is in a batch: record its outcome first, then reopen it.",
  });

export const alreadyReturned = () =>
  new Refusal("INVALID_STATE", {
    it: "Questa restituzione risulta già registrata: ricarica la pagina.",
    en: "This return is recorded already: reload the page.",
  });

export const returnDateWrong = () =>
  invalidInput("input.returnedOn", {
    it: "La data deve essere fra la richiesta di restituzione e oggi.",
    en: "The day must be between the request and today.",
  });

/** What is said of an order to which something does not happen any more, or not yet. */
const orderStates: Readonly<Record<PaymentStatus, { it: string; en: string }>> = {
  DUE: { it: "è ancora da mettere in distinta", en: "is not in a batch yet" },
  IN_BATCH: { it: "è in una distinta", en: "is in a batch" },
  PAID: { it: "è eseguito", en: "is executed" },
  WITHDRAWN: { it: "è ritirato", en: "was withdrawn" },
  SENT_BACK: { it: "è tornato indietro", en: "was sent back" },
};

export const orderNotInState = (status: PaymentStatus) =>
  new Refusal("INVALID_STATE", {
    it: `Questo pagamento ${orderStates[status].it}: ricarica la pagina.`,
    en: `This payment ${orderStates[status].en}: reload the page.`,
  });

export const orderedOtherwise = () =>
  new Refusal("INVALID_STATE", {
    it: "Per questa liquidazione è già stato ordinato altro: ricarica la pagina.",
    en: "Something else was ordered for this settlement already: reload the page.",
  });

export const sentBackDateWrong = () =>
  invalidInput("input.sentBackOn", {
    it: "Il giorno deve essere fra l'esecuzione del pagamento e oggi.",
    en: "The day must be between the payment's execution and today.",
  });

export const sentBackReasonNeeded = () =>
  invalidInput("input.reason", {
    it: "Scrivi il motivo che la banca indica (al massimo 200 caratteri).",
    en: "Write the reason that the bank gives (at most 200 characters).",
  });

export const holderNeeded = () =>
  invalidInput("input.holderName", {
    it: "Scrivi chi ha fatto il bonifico, come risulta dall'estratto conto (al massimo 140 caratteri).",
    en: "Write who made the transfer, as the bank statement says (at most 140 characters).",
  });

export const ibanWrong = () =>
  invalidInput("input.iban", {
    it: "L'IBAN da cui arriva il bonifico non è valido: ricopialo dall'estratto conto.",
    en: "The IBAN that the transfer came from is not valid: copy it from the bank statement.",
  });
