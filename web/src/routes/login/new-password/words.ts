import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Scegli una nuova password",
    lead: "La tua è diventata troppo vecchia: scegline un’altra per continuare.",
    newPassword: "Nuova password",
    elsewhere: "Gli altri dispositivi escono: lì rientri con la nuova.",
    go: "Salva e continua",
  },
  en: {
    title: "Choose a new password",
    lead: "Yours has become too old: choose another to go on.",
    newPassword: "New password",
    elsewhere: "All other devices are signed out: sign in there with the new one.",
    go: "Save and go on",
  },
});
