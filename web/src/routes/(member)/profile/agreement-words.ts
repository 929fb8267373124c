import type { AgreementKind } from "#lib/gql/graphql.ts";
import { bilingual } from "#lib/words.ts";

export const words = bilingual({
  it: {
    title: "Informativa e consensi",
    wording: "Le parole",
    edition: (edition: string) => `Le parole, edizione ${edition}`,
    given: (kind: AgreementKind, date: string) => (kind === "NOTICE" ? `letta ${date}` : `dato ${date}`),
    revokedOn: (date: string) => `revocato ${date}`,
    agree: "Acconsento",
    revoke: "Revoca",
    revokeTitle: "Revocare il consenso?",
    revokeHealth:
      "Ha effetto subito: l’area riservata si chiude su tutti i dispositivi finché non acconsenti di nuovo. Quanto è già stato deciso resta valido.",
    revokeNews: "Ha effetto subito: non ti scriviamo più di novità.",
    revokeSafe: "No, resta",
    revokeDo: "Sì, revoca",
  },
  en: {
    title: "Notice and consents",
    wording: "The words",
    edition: (edition: string) => `The words, edition ${edition}`,
    given: (kind: AgreementKind, date: string) => (kind === "NOTICE" ? `read ${date}` : `given ${date}`),
    revokedOn: (date: string) => `taken back ${date}`,
    agree: "I agree",
    revoke: "Take back",
    revokeTitle: "Take the consent back?",
    revokeHealth:
      "It counts at once: the private area is closed on all devices until you agree again. What was decided already stays valid.",
    revokeNews: "It counts at once: we no longer write to you about news.",
    revokeSafe: "No, keep it",
    revokeDo: "Yes, take it back",
  },
});
