import { memberPaths } from "#lib/paths/member.ts";
import { bilingual } from "#lib/words.ts";

/** What one does on the pages of the tree, where there is room to say it: apart, as menus need none of it. */
export const cardTexts = bilingual({
  it: {
    [memberPaths.newDirectRequest()]: "Il fondo paga la struttura per te",
    [memberPaths.newReimbursement()]: "Hai pagato tu: chiedi al fondo la sua parte",
    [memberPaths.facilities()]: "Convenzionate, dalla più vicina",
    [memberPaths.doctors()]: "Cerca un medico convenzionato",
    [memberPaths.plan()]: "Cosa copre e quanto resta",
    [memberPaths.ask()]: "Quanto pagheresti, e perché",
    [memberPaths.statement()]: "Ogni euro chiesto, pagato o rimasto a te",
    [memberPaths.card()]: "Da mostrare alla struttura, anche stampata",
    [memberPaths.profile()]: "Contatti, consensi e dati",
    [memberPaths.security()]: "Password, dispositivi e accessi",
    [memberPaths.vouchers()]: "I buoni per ciò che il piano non paga",
  },
  en: {
    [memberPaths.newDirectRequest()]: "The fund pays the facility for you",
    [memberPaths.newReimbursement()]: "You paid: ask the fund for its part",
    [memberPaths.facilities()]: "In the network, nearest first",
    [memberPaths.doctors()]: "Find a doctor of the network",
    [memberPaths.plan()]: "What it covers and what is left",
    [memberPaths.ask()]: "What you would pay, and why",
    [memberPaths.statement()]: "Every euro asked for, paid or left to you",
    [memberPaths.card()]: "To show at the facility, printed too",
    [memberPaths.profile()]: "Contacts, consents and data",
    [memberPaths.security()]: "Password, devices and sign-ins",
    [memberPaths.vouchers()]: "The vouchers for what the plan does not pay",
  },
});

/** Longer names than those of the menu. */
export const cardTitles = bilingual({
  it: {
    [memberPaths.newDirectRequest()]: "Nuova richiesta di diretta",
    [memberPaths.newReimbursement()]: "Nuova richiesta di rimborso",
  },
  en: {
    [memberPaths.newDirectRequest()]: "New direct billing request",
    [memberPaths.newReimbursement()]: "New reimbursement request",
  },
});
