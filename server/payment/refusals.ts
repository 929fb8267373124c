import { invalidInput, Refusal } from "../kernel/refusal.ts";
import { mostOrders } from "./rules.ts";

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

export const batchAlreadyExecuted = () =>
  new Refusal("INVALID_STATE", {
    it: "La distinta risulta già eseguita: ricarica la pagina.",
    en: "The batch is executed already: reload the page.",
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
