import type { DeskRole, FacilityRole } from "#lib/gql/graphql.ts";
import type { Language } from "#lib/language.ts";

interface RoleWords {
  readonly name: string;
  /** What they may see and do. */
  readonly may: string;
}

type Both = Readonly<Record<Language, RoleWords>>;

export const facilityRoles: Readonly<Record<FacilityRole, Both>> = {
  OWNER: {
    it: { name: "Titolare", may: "Tutto, e decide chi altro lavora con Blueasy." },
    en: { name: "Owner", may: "Everything, and says who else works with Blueasy." },
  },
  RECEPTION: {
    it: {
      name: "Accettazione",
      may: "Coperture, prese in carico, documenti e fatture; contatti, orari e medici.",
    },
    en: {
      name: "Reception",
      may: "Cover, takes-in-charge, documents and invoices; contacts, hours and doctors.",
    },
  },
  DOCTOR: {
    it: { name: "Medico", may: "Solo le pratiche dei propri pazienti in questa struttura." },
    en: { name: "Doctor", may: "Only the cases of their own patients at this facility." },
  },
  ACCOUNTING: {
    it: { name: "Amministrazione", may: "Fatture e pagamenti; nessuna informazione clinica." },
    en: { name: "Accounting", may: "Invoices and payments; nothing clinical." },
  },
};

export const deskRoles: Readonly<Record<DeskRole, Both>> = {
  OPERATOR: {
    it: { name: "Operatore", may: "Il lavoro di ogni giorno: pratiche, pagamenti, rete." },
    en: { name: "Operator", may: "The daily work: cases, payments, network." },
  },
  SUPERVISOR: {
    it: { name: "Supervisore", may: "Lo stesso, e approva ciò che altri hanno preparato." },
    en: { name: "Supervisor", may: "The same, and approves what others have prepared." },
  },
  DOCTOR: {
    it: { name: "Medico del fondo", may: "Le pratiche da valutare; niente pagamenti." },
    en: { name: "Doctor of the fund", may: "The cases to evaluate; no payments." },
  },
  ADMINISTRATOR: {
    it: { name: "Amministratore", may: "Persone e impostazioni; nessuna pratica." },
    en: { name: "Administrator", may: "People and settings; no cases." },
  },
};
