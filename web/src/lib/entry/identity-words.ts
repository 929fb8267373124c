import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    enterWith: (label: string) => `Entra con ${label}`,
    stopped: "Accesso interrotto",
    failed: "Accesso non riuscito",
    failedLead: "Nessun tuo dato è cambiato.",
    again: (label: string) => `Riprova con ${label}`,
    otherWay: "Altri modi per entrare",
    signedOut: "Hai chiuso la sessione di Blueasy",
    stillOpen: (label: string) =>
      `In questo browser resta aperto l’accesso con ${label}: se il dispositivo non è solo tuo, chiudilo.`,
    close: "Chiudi anche quello",
  },
  en: {
    enterWith: (label: string) => `Sign in with ${label}`,
    stopped: "Sign-in stopped",
    failed: "You are not signed in",
    failedLead: "None of your data has changed.",
    again: (label: string) => `Try again with ${label}`,
    otherWay: "Other ways to sign in",
    signedOut: "You have signed out of Blueasy",
    stillOpen: (label: string) =>
      `In this browser the sign-in with ${label} stays open: close it too, unless the device is yours alone.`,
    close: "Close it too",
  },
});
