import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Una seconda conferma",
    lead: "Lavori con dati sanitari: oltre alla password serve una seconda conferma. Si sceglie una volta sola.",
    passkey: "Con una passkey",
    passkeyWhat:
      "L’impronta, il viso o il PIN del tuo telefono o computer. È il modo più semplice, e da sola basta anche senza password.",
    make: "Crea la passkey",
    app: "Con un’app sul telefono",
  },
  en: {
    title: "A second proof",
    lead: "You work with health data: beside the password a second proof is needed. You choose it once.",
    passkey: "With a passkey",
    passkeyWhat:
      "The fingerprint, face or PIN of your phone or computer. It is the simplest way, and alone it is enough without a password too.",
    make: "Make the passkey",
    app: "With an app on the phone",
  },
});
