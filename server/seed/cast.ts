import type { Relationship } from "../coverage/entity.ts";
import type { Door } from "../identity/entity.ts";
import { checkCharacter } from "../identity/tax-code.ts";
import type { DeskRole, FacilityRole } from "../kernel/roles.ts";
import type { Bilingual } from "../kernel/language.ts";
import type { PlanCode } from "../plan/edition.ts";
import { crocettaId, sacco, sanSecondoId } from "./network.ts";

/** The public password of every demo person. */
export const demoPassword = "prova-Blueasy-26";

/** One demo person who signs in. */
export interface Player {
  readonly userName: string;
  readonly displayName: string;
  readonly door: Door;
  readonly description: Bilingual;
  readonly email: string;
  /** Key of `insured`, or of `representatives`, for a member. */
  readonly personKey?: string;
  /** For facility staff: one, or several to choose from. */
  readonly places?: readonly WorkPlace[];
  /** Of whoever works at the desk. */
  readonly deskRole?: DeskRole;
}

export interface WorkPlace {
  readonly facilityId: string;
  readonly role: FacilityRole;
  /** Of a doctor: which of the network. */
  readonly doctorId?: string;
}

export interface InsuredPlayer {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string;
  readonly sex: "female" | "male";
  readonly taxCode: string;
  readonly email: string | null;
  readonly mobile: string | null;
}

const withCheck = (first15: string) => first15 + checkCharacter(first15);

/** Everybody insured: two students under Ippocrate, a family of four and a lady of over eighty under Famiglia. */
export const insured: readonly InsuredPlayer[] = [
  {
    key: "giulia",
    firstName: "Giulia",
    lastName: "Ferrero",
    birthDate: "2002-05-14",
    sex: "female",
    taxCode: withCheck("FRRGLI02E54L219"),
    email: "giulia.ferrero@posta.example",
    mobile: "+393330000001",
  },
  {
    key: "paolo",
    firstName: "Paolo",
    lastName: "Conti",
    birthDate: "2001-11-03",
    sex: "male",
    taxCode: withCheck("CNTPLA01S03H501"),
    email: "paolo.conti@posta.example",
    mobile: "+393330000002",
  },
  {
    key: "marco",
    firstName: "Marco",
    lastName: "Rossi",
    birthDate: "1978-04-02",
    sex: "male",
    taxCode: withCheck("RSSMRC78D02L219"),
    email: "marco.rossi@posta.example",
    mobile: "+393330000003",
  },
  {
    key: "laura",
    firstName: "Laura",
    lastName: "Bianchi",
    birthDate: "1980-09-17",
    sex: "female",
    taxCode: withCheck("BNCLRA80P57L219"),
    email: "laura.bianchi@posta.example",
    mobile: "+393330000004",
  },
  {
    key: "luca",
    firstName: "Luca",
    lastName: "Rossi",
    birthDate: "2005-01-30",
    sex: "male",
    taxCode: withCheck("RSSLCU05A30L219"),
    email: null,
    mobile: null,
  },
  {
    key: "sofia",
    firstName: "Sofia",
    lastName: "Rossi",
    birthDate: "2012-06-21",
    sex: "female",
    taxCode: withCheck("RSSSFO12H61L219"),
    email: null,
    mobile: null,
  },
  {
    key: "teresa",
    firstName: "Teresa",
    lastName: "Galli",
    birthDate: "1941-03-08",
    sex: "female",
    taxCode: withCheck("GLLTRS41C48L219"),
    email: null,
    mobile: null,
  },
];

/** Whom the fund does not insure: they act for somebody whom it does. */
export const representatives: readonly InsuredPlayer[] = [
  {
    key: "francesca",
    firstName: "Francesca",
    lastName: "Galli",
    birthDate: "1970-07-22",
    sex: "female",
    taxCode: withCheck("GLLFNC70L62L219"),
    email: "francesca.galli@posta.example",
    mobile: "+393330000007",
  },
];

export interface PolicyPlayer {
  readonly number: string;
  readonly planCode: PlanCode;
  readonly startsOn: string;
  /** The first is the holder. */
  readonly people: readonly { readonly key: string; readonly relationship: Relationship }[];
}

export const policies: readonly PolicyPlayer[] = [
  {
    number: "IPP-0001170",
    planCode: "ippocrate",
    startsOn: "2025-01-15",
    people: [{ key: "giulia", relationship: "holder" }],
  },
  {
    number: "IPP-0001171",
    planCode: "ippocrate",
    startsOn: "2025-03-01",
    people: [{ key: "paolo", relationship: "holder" }],
  },
  {
    number: "FAM-0000042",
    planCode: "famiglia",
    startsOn: "2023-02-01",
    people: [
      { key: "marco", relationship: "holder" },
      { key: "laura", relationship: "spouse" },
      { key: "luca", relationship: "child" },
      { key: "sofia", relationship: "child" },
    ],
  },
  {
    number: "FAM-0000058",
    planCode: "famiglia",
    startsOn: "2024-02-01",
    people: [{ key: "teresa", relationship: "holder" }],
  },
];

/** The demo sign-ins, as the login page shows them. */
export const cast: readonly Player[] = [
  {
    userName: "giulia.ferrero",
    displayName: "Giulia Ferrero",
    door: "member",
    description: { it: "Studentessa, piano Ippocrate", en: "Student, plan Ippocrate" },
    email: "giulia.ferrero@posta.example",
    personKey: "giulia",
  },
  {
    userName: "paolo.conti",
    displayName: "Paolo Conti",
    door: "member",
    description: { it: "Studente, massimale già usato in parte", en: "Student, limit partly used already" },
    email: "paolo.conti@posta.example",
    personKey: "paolo",
  },
  {
    userName: "marco.rossi",
    displayName: "Marco Rossi",
    door: "member",
    description: { it: "Capofamiglia, piano Famiglia", en: "Head of a family, plan Famiglia" },
    email: "marco.rossi@posta.example",
    personKey: "marco",
  },
  {
    userName: "laura.bianchi",
    displayName: "Laura Bianchi",
    door: "member",
    description: { it: "Coniuge, piano Famiglia", en: "Spouse, plan Famiglia" },
    email: "laura.bianchi@posta.example",
    personKey: "laura",
  },
  {
    userName: "francesca.galli",
    displayName: "Francesca Galli",
    door: "member",
    description: {
      it: "Amministratore di sostegno della madre Teresa, piano Famiglia",
      en: "Court-appointed administrator of her mother Teresa, plan Famiglia",
    },
    email: "francesca.galli@posta.example",
    personKey: "francesca",
  },
  {
    userName: "reception.crocetta",
    displayName: "Marta Giordano",
    door: "facility",
    description: {
      it: "Accettazione e titolare del Centro Fisioterapico Crocetta, Torino",
      en: "Reception and owner of the Crocetta physiotherapy centre, Torino",
    },
    email: "accettazione@crocetta.example",
    places: [{ facilityId: crocettaId, role: "owner" }],
  },
  {
    userName: "reception.sansecondo",
    displayName: "Luca Bruno",
    door: "facility",
    description: {
      it: "Accettazione e titolare di un secondo centro di fisioterapia",
      en: "Reception and owner of a second physiotherapy centre",
    },
    email: "accettazione@sansecondo.example",
    places: [{ facilityId: sanSecondoId, role: "owner" }],
  },
  {
    userName: "elena.sacco",
    displayName: "Elena Sacco",
    door: "facility",
    description: {
      it: "Fisioterapista in due centri: vede i propri pazienti",
      en: "Physiotherapist at two centres: sees the own patients",
    },
    email: "elena.sacco@medici.example",
    places: [
      { facilityId: crocettaId, role: "doctor", doctorId: sacco },
      { facilityId: sanSecondoId, role: "doctor", doctorId: sacco },
    ],
  },
  {
    userName: "paola.neri",
    displayName: "Paola Neri",
    door: "facility",
    description: {
      it: "Amministrazione del Crocetta: fatture e pagamenti",
      en: "Accounting at Crocetta: invoices and payments",
    },
    email: "amministrazione@crocetta.example",
    places: [{ facilityId: crocettaId, role: "accounting" }],
  },
  {
    userName: "centrale.operativa",
    displayName: "Anna Rinaldi",
    door: "desk",
    description: { it: "Operatrice della Centrale Operativa", en: "Operator at the Operations Centre" },
    email: "anna.rinaldi@centrale.example",
    deskRole: "operator",
  },
  {
    userName: "davide.greco",
    displayName: "Davide Greco",
    door: "desk",
    description: { it: "Un altro operatore della Centrale", en: "Another operator at the Operations Centre" },
    email: "davide.greco@centrale.example",
    deskRole: "operator",
  },
  {
    userName: "silvia.moretti",
    displayName: "Silvia Moretti",
    door: "desk",
    description: {
      it: "Supervisore della Centrale: approva le distinte",
      en: "Supervisor at the Operations Centre: approves batches",
    },
    email: "silvia.moretti@centrale.example",
    deskRole: "supervisor",
  },
  {
    userName: "chiara.serra",
    displayName: "Chiara Serra",
    door: "desk",
    description: {
      it: "Amministratrice della Centrale: persone e impostazioni",
      en: "Administrator at the Operations Centre: people and settings",
    },
    email: "chiara.serra@centrale.example",
    deskRole: "administrator",
  },
];
