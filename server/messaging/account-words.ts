/** Letters about the way in: who registers, who cannot get in, and what happens to an account. */
import { dayAndTime, formatDate, type LocalDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";

export interface Words extends Bilingual {
  readonly subject: string;
  /** What the address at the end is for; unless said, all the details. */
  readonly link?: Bilingual;
}

interface AccountFacts {
  readonly deskPhone: string;
  readonly code?: string;
  readonly minutes?: number;
  readonly userName?: string;
  readonly device?: Bilingual;
  readonly signedInAt?: Date;
  readonly renewBy?: LocalDate;
}

const signInPage: Bilingual = { it: "La pagina per accedere", en: "The page to sign in" };

const codePage: Bilingual = { it: "La pagina dove scriverlo", en: "The page to type it on" };

export const accountWords = {
  registrationCode: ({ code, minutes, deskPhone }: AccountFacts) => ({
    subject: "Il tuo codice per registrarti a Blueasy",
    it: `Per registrarti scrivi questo codice nella pagina che hai aperto: ${code}\n\nVale ${minutes} minuti e una volta sola. Non dirlo a nessuno, nemmeno al telefono. Se non ti stai registrando tu, chiama la Centrale Operativa, ${deskPhone}.`,
    en: `To register, type this code on the page that you opened: ${code}\n\nIt works for ${minutes} minutes and only once. Tell it to nobody, not even on the phone. If it is not you who registers, call the Operations Centre, ${deskPhone}.`,
    link: codePage,
  }),
  alreadyRegistered: ({ deskPhone }: AccountFacts) => ({
    subject: "Hai già un account Blueasy",
    it: `Qualcuno ha chiesto di registrarsi con i tuoi dati, ma un account ce l'hai già. Se eri tu, accedi con quello: alla pagina di accesso trovi anche come recuperare nome utente e password. Se non eri tu, chiama la Centrale Operativa, ${deskPhone}: chi l'ha chiesto conosce il numero della tua tessera.`,
    en: `Somebody asked to register with your data, but you have an account already. If it was you, sign in with that one: on the sign-in page you also find how to recover user name and password. If it was not, call the Operations Centre, ${deskPhone}: whoever asked knows the number of your card.`,
    link: signInPage,
  }),
  registered: ({ deskPhone }: AccountFacts) => ({
    subject: "Il tuo account Blueasy è attivo",
    it: `Il tuo account è attivo: da adesso accedi all'area riservata con il nome utente e la password che hai scelto. Se non ti sei registrato tu, chiama subito la Centrale Operativa, ${deskPhone}.`,
    en: `Your account is there: from now on you sign in with the user name and password that you chose. If it was not you who registered, call the Operations Centre at once, ${deskPhone}.`,
    link: signInPage,
  }),
  resetPassword: ({ minutes, deskPhone }: AccountFacts) => ({
    subject: "Scegli una nuova password",
    it: `Qualcuno ha chiesto una nuova password per il tuo account. Se sei stato tu, sceglila alla pagina qui sotto: il collegamento vale ${minutes} minuti e una volta sola. Se non sei stato tu, non devi fare nulla: la password resta quella di prima. Se succede ancora, chiama la Centrale Operativa, ${deskPhone}.`,
    en: `Somebody asked for a new password for your account. If it was you, choose it on the page below: the link works for ${minutes} minutes and only once. If it was not, you need not do anything: the password stays as it was. If it happens again, call the Operations Centre, ${deskPhone}.`,
    link: { it: "La pagina per sceglierla", en: "The page to choose it" },
  }),
  userName: ({ userName = "", deskPhone }: AccountFacts) => ({
    subject: "Il tuo nome utente",
    it: `Qualcuno ha chiesto il nome utente dell'account con questa email: ${userName}. Se non sei stato tu, non devi fare nulla: senza la password non serve a nessuno. Se succede ancora, chiama la Centrale Operativa, ${deskPhone}.`,
    en: `Somebody asked for the user name of the account with this email: ${userName}. If it was not you, you need not do anything: without the password it is of no use. If it happens again, call the Operations Centre, ${deskPhone}.`,
    link: signInPage,
  }),
  newDevice: ({ device, signedInAt, deskPhone }: AccountFacts) => ({
    subject: "Un nuovo accesso al tuo account",
    it: `Qualcuno ha cominciato ad accedere al tuo account da un dispositivo che non conoscevamo${device ? `: ${device.it}` : ""}${signedInAt ? `, ${dayAndTime(signedInAt, "it")}` : ""}. Se sei stato tu, non devi fare nulla. Se non sei stato tu, cambia subito la password: così esci da tutti i dispositivi. Se non riesci a entrare, chiama la Centrale Operativa, ${deskPhone}.`,
    en: `Somebody began to sign in to your account on a device that we did not know${device ? `: ${device.en}` : ""}${signedInAt ? `, ${dayAndTime(signedInAt, "en")}` : ""}. If it was you, you need not do anything. If it was not, change your password at once: that signs all devices out. If you cannot get in, call the Operations Centre, ${deskPhone}.`,
  }),
  passwordChanged: ({ deskPhone }: AccountFacts) => ({
    subject: "La tua password è stata cambiata",
    it: `La password del tuo account è stata cambiata e gli altri dispositivi sono usciti. Se sei stato tu, non devi fare nulla. Se non sei stato tu, chiama subito la Centrale Operativa, ${deskPhone}.`,
    en: `The password of your account was changed, and other devices were signed out. If it was you, you need not do anything. If it was not, call the Operations Centre at once, ${deskPhone}.`,
  }),
  passwordDue: ({ renewBy }: AccountFacts) => ({
    subject: "La tua password sta per scadere",
    it: `La password del tuo account va rinnovata${renewBy ? ` entro ${formatDate(renewBy, "it")}` : ""}. Puoi cambiarla già adesso, alla pagina qui sotto; dopo quel giorno te lo chiediamo al primo accesso. Non ti chiederemo mai la password per email o al telefono.`,
    en: `The password of your account has to be renewed${renewBy ? ` by ${formatDate(renewBy, "en")}` : ""}. You can change it now, on the page below; after that day we ask for it when you next sign in. We never ask for a password by email or on the phone.`,
  }),
  factorAdded: ({ deskPhone }: AccountFacts) => ({
    subject: "Un nuovo modo per confermare i tuoi accessi",
    it: `Al tuo account è stato aggiunto un modo per confermare gli accessi: un'app, una passkey o un foglio di codici di recupero. Se sei stato tu, non devi fare nulla. Se non sei stato tu, chiama subito la Centrale Operativa, ${deskPhone}.`,
    en: `A way to confirm sign-ins was added to your account: an app, a passkey or a sheet of recovery codes. If it was you, you need not do anything. If it was not, call the Operations Centre at once, ${deskPhone}.`,
  }),
  factorRemoved: ({ deskPhone }: AccountFacts) => ({
    subject: "Un modo per confermare i tuoi accessi è stato tolto",
    it: `Dal tuo account è stato tolto un modo per confermare gli accessi. Se sei stato tu, non devi fare nulla. Se non sei stato tu, chiama subito la Centrale Operativa, ${deskPhone}.`,
    en: `A way to confirm sign-ins was taken away from your account. If it was you, you need not do anything. If it was not, call the Operations Centre at once, ${deskPhone}.`,
  }),
  factorsLost: ({ deskPhone }: AccountFacts) => ({
    subject: "Le tue seconde conferme sono state tolte",
    it: `Ci hai detto, o qualcuno per te, che non hai più il telefono o la chiave: abbiamo tolto app, passkey e codici di recupero dal tuo account, e tutti i dispositivi sono usciti. Al prossimo accesso, dopo la password, ti mandiamo un codice a questo indirizzo. Se non l’hai chiesto tu, chiama subito la Centrale Operativa, ${deskPhone}, e cambia la password.`,
    en: `You told us, or somebody for you, that you no longer have the phone or the key: we took apps, passkeys and recovery codes away from your account, and all devices were signed out. When you next sign in, after the password, we send a code to this address. If you did not ask for it, call the Operations Centre at once, ${deskPhone}, and change your password.`,
    link: signInPage,
  }),
  entryCode: ({ code, minutes, deskPhone }: AccountFacts) => ({
    subject: "Il tuo codice per rientrare",
    it: `Per rientrare nel tuo account scrivi questo codice, dopo la password: ${code}\n\nVale ${minutes} minuti e una volta sola. Non dirlo a nessuno, nemmeno al telefono. Se non stai accedendo tu, qualcuno conosce la tua password: cambiala, e chiama la Centrale Operativa, ${deskPhone}.`,
    en: `To get back into your account type this code, after the password: ${code}\n\nIt works for ${minutes} minutes and only once. Tell it to nobody, not even on the phone. If it is not you who signs in, somebody knows your password: change it, and call the Operations Centre, ${deskPhone}.`,
    link: codePage,
  }),
  contactsChanged: ({ deskPhone }: AccountFacts) => ({
    subject: "I tuoi contatti sono stati cambiati",
    it: `I contatti del tuo profilo (email, cellulare o indirizzo) sono stati cambiati. Se sei stato tu, non devi fare nulla. Se non sei stato tu, chiama subito la Centrale Operativa, ${deskPhone}.`,
    en: `The contacts of your profile (email, mobile or address) were changed. If that was you, you need not do anything. If it was not, call the Operations Centre at once, ${deskPhone}.`,
  }),
  cardIssued: ({ deskPhone }: AccountFacts) => ({
    subject: "La tua tessera",
    it: `La Centrale Operativa ha emesso la tua tessera: la trovi, da stampare o da mostrare, nella tua area riservata. Se ne avevi un'altra, quella non vale più. Se non l'hai chiesta tu, chiama la Centrale Operativa, ${deskPhone}.`,
    en: `The Operations Centre issued your card: it is in your member portal, to print or to show. If you had another, that one is no longer good. If you did not ask for it, call the Operations Centre, ${deskPhone}.`,
  }),
  contactCodeAtOld: ({ code, minutes, deskPhone }: AccountFacts) => ({
    subject: "Il tuo codice per cambiare i contatti",
    it: `Qualcuno ha chiesto di cambiare l’email o il cellulare del profilo. Se sei stato tu, scrivi questo codice nella pagina del profilo: ${code}\n\nVale ${minutes} minuti e una volta sola. Non dirlo a nessuno, nemmeno al telefono. Se non sei stato tu, non devi scriverlo: i contatti restano come sono. Chiama subito la Centrale Operativa, ${deskPhone}.`,
    en: `Somebody asked to change the email or mobile of the profile. If it was you, type this code on the page of the profile: ${code}\n\nIt works for ${minutes} minutes and only once. Tell it to nobody, not even on the phone. If it was not you, do not type it: the contacts stay as they are. Call the Operations Centre at once, ${deskPhone}.`,
    link: codePage,
  }),
  contactCodeAtNew: ({ code, minutes }: AccountFacts) => ({
    subject: "Il tuo codice per la nuova email",
    it: `Per usare questo indirizzo nel profilo, scrivi questo codice nella pagina del profilo: ${code}\n\nVale ${minutes} minuti e una volta sola. Non dirlo a nessuno, nemmeno al telefono. Se non aspettavi questa email, non devi fare nulla: l’indirizzo non viene usato.`,
    en: `To use this address in the profile, type this code on the page of the profile: ${code}\n\nIt works for ${minutes} minutes and only once. Tell it to nobody, not even on the phone. If you did not expect this email, you need not do anything: the address is not used.`,
    link: codePage,
  }),
} satisfies Record<string, (facts: AccountFacts) => Words>;
