import type { Bilingual } from "../../kernel/language.ts";

/** What a member reads and agrees to before the portal opens. */
export const agreementKinds = ["notice", "healthData", "news"] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export interface AgreementWording {
  /** The month in which these words came; a row keeps which were agreed to. */
  readonly edition: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
}

interface AgreementForm {
  /** Without it the portal stays closed. */
  readonly isRequired: boolean;
  /** The one in use first; those in use before stay, as rows name them. */
  readonly wordings: readonly [AgreementWording, ...AgreementWording[]];
}

/** In the order in which they are asked. */
export const agreementForms: Readonly<Record<AgreementKind, AgreementForm>> = {
  notice: {
    isRequired: true,
    wordings: [
      {
        edition: "2026-11",
        title: {
          it: "Ho letto l’informativa sul trattamento dei dati",
          en: "I have read the notice on how data are used",
        },
        text: {
          it:
            "Il fondo tratta i tuoi dati anagrafici, di contatto, di pagamento e sulla salute per darti le prestazioni del tuo piano: " +
            "verificare la copertura, autorizzare, rimborsare, rispondere ai reclami e adempiere alla legge. Li vedono solo le persone " +
            "del fondo e della Centrale Operativa che ne hanno bisogno, le strutture che ti curano per ciò che le riguarda e i " +
            "fornitori che lavorano per il fondo. Restano in Unione europea e si conservano per dieci anni dall’ultima pratica. Puoi " +
            "chiedere quando vuoi di vederli, correggerli, limitarne l’uso, averne copia o cancellarli, e reclamare al Garante per la " +
            "protezione dei dati personali.",
          en:
            "The fund uses your personal, contact, payment and health data to give you the benefits of your plan: to check cover, " +
            "authorise, refund, answer complaints and obey the law. They are seen only by those people of the fund and of the Operations " +
            "Centre who need them, by the facilities that treat you for what concerns them, and by suppliers who work for the fund. They " +
            "stay in the European Union and are kept for ten years from the last case. At any time you may ask to see them, correct them, " +
            "limit their use, have a copy or erase them, and complain to the Italian data protection authority.",
        },
      },
    ],
  },
  healthData: {
    isRequired: true,
    wordings: [
      {
        edition: "2026-11",
        title: {
          it: "Acconsento al trattamento dei dati sulla salute",
          en: "I agree that health data are used",
        },
        text: {
          it:
            "Acconsento che il fondo tratti i dati sulla mia salute (diagnosi, prescrizioni, fatture e referti che consegno io o la " +
            "struttura che mi cura) per decidere sulle mie richieste. Posso revocarlo quando voglio: da quel momento l’area riservata " +
            "si chiude finché non acconsento di nuovo, e quanto è già stato deciso resta valido.",
          en:
            "I agree that the fund uses data on my health (diagnoses, prescriptions, invoices and reports that I or the facility that " +
            "treats me hand in) to decide on my requests. I may take this back whenever I want: from then on the private area " +
            "is closed until I agree again, and what was decided already stays valid.",
        },
      },
    ],
  },
  news: {
    isRequired: false,
    wordings: [
      {
        edition: "2026-11",
        title: { it: "Voglio ricevere novità sui servizi", en: "I want news about services" },
        text: {
          it: "Acconsento che il fondo mi scriva per email di prevenzione e di servizi nuovi. Posso revocarlo quando voglio.",
          en: "I agree that the fund writes to me by email about prevention and new services. I may take this back whenever I want.",
        },
      },
    ],
  },
};

export function wordingOf(kind: AgreementKind, edition: string): AgreementWording | undefined {
  return agreementForms[kind].wordings.find((one) => one.edition === edition);
}

/** The words in use are of one edition at a time, whatever is agreed to. */
export const agreementEdition = agreementForms.notice.wordings[0].edition;
export const requiredKinds = agreementKinds.filter((kind) => agreementForms[kind].isRequired);
