import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Conferma che sei tu",
    lead: "La password è giusta. Manca la seconda conferma.",
    passkey: "Usa la passkey",
    code: "Codice",
    codeHint: "Le 6 cifre dell’app, oppure un codice di recupero",
    go: "Conferma",
    lost: "Non hai più il telefono o la chiave?",
    lostHow:
      "Usa uno dei codici di recupero che hai conservato. Se non li hai, chiama la Centrale Operativa: dopo averti riconosciuto ti fa ripartire.",
    demo: "Accesso dimostrativo: la seconda conferma la può dare la dimostrazione stessa.",
    demoGo: "Conferma con un clic",
  },
  en: {
    title: "Confirm that it is you",
    lead: "The password is right. The second proof is missing.",
    passkey: "Use the passkey",
    code: "Code",
    codeHint: "The app’s 6 digits, or a recovery code",
    go: "Confirm",
    lost: "No longer have the phone or the key?",
    lostHow:
      "Use one of the recovery codes that you kept. If you have none, call the Operations Centre: once they know it is you they let you begin anew.",
    demo: "Demo sign-in: the demo itself can give the second proof.",
    demoGo: "Confirm with one click",
  },
});
