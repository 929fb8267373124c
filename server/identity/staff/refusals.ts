import { Refusal } from "../../kernel/refusal.ts";
import { comeBack } from "../../kernel/limits.ts";

export const alreadyInvited = () =>
  new Refusal(
    "ALREADY_INVITED",
    {
      it: "Un invito a questo indirizzo è già in attesa: rimandalo o ritiralo dall’elenco.",
      en: "An invitation to this address is waiting already: send it again or withdraw it in the list.",
    },
    { field: "input.email" },
  );

export const alreadyWorksHere = () =>
  new Refusal(
    "ALREADY_INVITED",
    {
      it: "Chi ha questo indirizzo lavora già qui: cambia il ruolo dall’elenco.",
      en: "Whoever has this address works here already: change the role in the list.",
    },
    { field: "input.email" },
  );

export const tooManyInvitations = (until: Date, now: Date) => {
  const when = comeBack(until, now);
  return new Refusal("TOO_MANY_ATTEMPTS", {
    it: `Oggi hai mandato molti inviti: riprova ${when.it}.`,
    en: `You sent many invitations today: try again ${when.en}.`,
  });
};

/** Nobody raises themselves, or lowers: somebody else with this duty does it. */
export const ownRole = () =>
  new Refusal("OWN_ROLE", {
    it: "Il tuo ruolo lo cambia o lo chiude un’altra persona con questo compito.",
    en: "Your own role is changed or ended by somebody else who has this duty.",
  });

export const lastOwner = () =>
  new Refusal("LAST_KEEPER", {
    it: "È l’unico titolare della struttura: prima nominane un altro.",
    en: "They are the only owner of the facility: name another first.",
  });

export const lastAdministrator = () =>
  new Refusal("LAST_KEEPER", {
    it: "È l’unico amministratore: prima nominane un altro.",
    en: "They are the only administrator: name another first.",
  });

/** Somebody is signed in as another than the one whom the letter reached. */
export const invitationNotYours = () =>
  new Refusal("INVITATION_NOT_YOURS", {
    it: "Questo invito è per un altro indirizzo email: esci e accettalo con un nuovo accesso, o chiedi di essere invitato al tuo.",
    en: "This invitation is for another email address: sign out and accept it with a new account, or ask to be invited at yours.",
  });

/** Alike for one that never was, is over, was used or taken back. */
export const linkInvalid = () =>
  new Refusal("LINK_INVALID", {
    it: "Questo invito non vale più: chiedi a chi ti ha invitato di mandartelo di nuovo.",
    en: "This invitation works no longer: ask whoever invited you to send it again.",
  });

export const userNameTaken = () =>
  new Refusal(
    "USER_NAME_TAKEN",
    {
      it: "Questo nome utente è già di qualcuno: scegline un altro.",
      en: "This user name is somebody’s already: choose another.",
    },
    { field: "input.userName" },
  );
