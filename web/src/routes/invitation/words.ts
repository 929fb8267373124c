import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Il tuo invito",
    toFacility: (name: string, role: string) =>
      `${name} ti invita a lavorare con Blueasy. Il tuo ruolo: ${role}.`,
    toDesk: (role: string) =>
      `La Centrale Operativa del fondo ti invita a lavorare con Blueasy. Il tuo ruolo: ${role}.`,
    forAddress: (email: string) => `L’invito è per ${email}`,
    choose:
      "Scegli con che nome accedi e una password. Subito dopo imposti il secondo passaggio dell’accesso.",
    userName: "Nome utente",
    userNameHint: "Da 3 a 80 caratteri, ad esempio nome.cognome",
    password: "Password",
    accept: "Accetta e accedi",
    joinTitle: "Hai già un accesso",
    joinText: "Accetta con l’accesso con cui sei entrato: poi scegli in alto per quale struttura lavori.",
    join: "Accetta con questo accesso",
    haveAccount: "Lavori già con Blueasy in un’altra struttura?",
    signIn: "Accedi prima con il tuo nome utente",
    invalidTitle: "Questo invito non vale più",
    invalid:
      "Il collegamento è scaduto, è già stato usato o è stato ritirato. Chiedi a chi ti ha invitato di mandartelo di nuovo.",
    alreadyAccepted: "Se l’hai già accettato tu, accedi con il nome utente che hai scelto.",
    toLogin: "Vai all’accesso",
    signedInAs: (name: string, userName: string) => `In questo browser c’è già ${name} (${userName})`,
    notYours:
      "Se l’invito non è per te, lascialo a chi lo ha ricevuto. Se è per te, accetta qui sotto con un accesso nuovo: l’altro esce da questo browser.",
    otherAddress:
      "Per lavorare anche qui con l’accesso che hai già, fatti mandare l’invito all’email di quell’accesso.",
    toHome: "Torna alla pagina iniziale",
  },
  en: {
    title: "Your invitation",
    toFacility: (name: string, role: string) =>
      `${name} invites you to work with Blueasy. Your role: ${role}.`,
    toDesk: (role: string) =>
      `The fund’s Operations Centre invites you to work with Blueasy. Your role: ${role}.`,
    forAddress: (email: string) => `The invitation is for ${email}`,
    choose: "Choose the name you sign in with and a password. Right after that you set up the second step.",
    userName: "User name",
    userNameHint: "3 to 80 characters, for example name.surname",
    password: "Password",
    accept: "Accept and sign in",
    joinTitle: "You have an account already",
    joinText:
      "Accept with the account you are signed in with: then choose above for which facility you work.",
    join: "Accept with this account",
    haveAccount: "Do you work with Blueasy at another facility already?",
    signIn: "Sign in with your user name first",
    invalidTitle: "This invitation works no longer",
    invalid:
      "The link has expired, was used already or was withdrawn. Ask whoever invited you to send it again.",
    alreadyAccepted: "If you have accepted it yourself, sign in with the user name that you chose.",
    toLogin: "Go to the sign-in",
    signedInAs: (name: string, userName: string) => `In this browser ${name} (${userName}) is signed in`,
    notYours:
      "If the invitation is not for you, leave it to whoever received it. If it is, accept below with a new account: the other one is signed out of this browser.",
    otherAddress:
      "To work here too with the account you have, ask for the invitation at the email of that account.",
    toHome: "Back to the first page",
  },
});
