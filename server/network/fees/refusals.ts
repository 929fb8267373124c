import { formatDate, type LocalDate } from "../../kernel/dates.ts";
import { type Cents, formatEuros } from "../../kernel/money.ts";
import { invalidInput, Refusal } from "../../kernel/refusal.ts";

export const serviceUnknown = () =>
  invalidInput("input.serviceCode", {
    it: "Scegli una prestazione del catalogo.",
    en: "Choose a service of the catalogue.",
  });

export const priceWrong = (most: Cents) =>
  invalidInput("input.priceCents", {
    it: `Il prezzo va da 0,01 € a ${formatEuros(most, "it")}.`,
    en: `A price goes from €0.01 to ${formatEuros(most, "en")}.`,
  });

export const samePrice = (price: Cents) =>
  invalidInput("input.priceCents", {
    it: `In quella data il prezzo è già ${formatEuros(price, "it")}: scrivine uno diverso.`,
    en: `On that day the price is ${formatEuros(price, "en")} already: give another.`,
  });

export const dayWrong = (first: LocalDate, last: LocalDate) =>
  invalidInput("input.from", {
    it: `I prezzi non cambiano per i giorni già iniziati: scegli un giorno fra ${formatDate(first, "it")} e ${formatDate(last, "it")}.`,
    en: `Prices do not change for days that have begun: choose a day between ${formatDate(first, "en")} and ${formatDate(last, "en")}.`,
  });

export const changeWaiting = () =>
  new Refusal(
    "PROPOSAL_WAITING",
    {
      it: "Per questa prestazione c’è già una proposta in attesa: ritirala per farne un’altra.",
      en: "A proposal for this service is waiting already: withdraw it to make another.",
    },
    { field: "input.priceCents" },
  );

export const notOfferedThen = () =>
  new Refusal(
    "SERVICE_NOT_OFFERED",
    {
      it: "Da quel giorno la prestazione non è comunque più offerta.",
      en: "From that day the service is not offered anyway.",
    },
    { field: "input.from" },
  );

export const alreadyDecided = () =>
  new Refusal("INVALID_STATE", {
    it: "La proposta non è più in attesa: ricarica la pagina per vedere com’è andata.",
    en: "The proposal is not waiting any more: reload the page to see what became of it.",
  });

export const reasonMissing = () =>
  invalidInput("input.reason", {
    it: "Scrivi alla struttura perché la proposta è rifiutata, al massimo 500 caratteri.",
    en: "Tell the facility why the proposal is refused, in at most 500 characters.",
  });

export const feesChangedMeanwhile = () =>
  new Refusal("FEE_SCHEDULE_OVERLAP", {
    it: "Il tariffario di questa prestazione è cambiato nello stesso momento: ricarica la pagina e riprova.",
    en: "The fee schedule of this service changed in the same moment: reload the page and try again.",
  });
