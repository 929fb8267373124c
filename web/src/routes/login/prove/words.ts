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
      "Usa uno dei codici di recupero che hai conservato. Se non li hai: chi lavora in una struttura si rivolge al suo titolare, chi lavora alla Centrale Operativa a un amministratore, assistiti e titolari chiamano la Centrale Operativa. Dopo averti riconosciuto ti fanno ripartire, con un codice per email.",
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
      "Use one of the recovery codes that you kept. If you have none: who works at a facility asks its owner, who works at the Operations Centre an administrator, members and owners call the Operations Centre. Once they know it is you they let you begin anew, with a code by email.",
    demo: "Demo sign-in: the demo itself can give the second proof.",
    demoGo: "Confirm with one click",
  },
});
