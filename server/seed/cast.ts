import type { Door } from "../identity/entity.ts";
import { checkCharacter } from "../identity/tax-code.ts";
import type { Bilingual } from "../kernel/language.ts";
import { crocettaId, sanSecondoId } from "./network.ts";

/** The public password of every demo person. */
export const demoPassword = "prova-Blueasy-26";

/** One demo person who signs in. */
export interface Player {
  readonly userName: string;
  readonly displayName: string;
  readonly door: Door;
  readonly description: Bilingual;
  readonly email: string;
  /** Key of `insured`, for a member. */
  readonly personKey?: string;
  /** For facility staff. */
  readonly facilityId?: string;
}

export interface InsuredPlayer {
  readonly key: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly birthDate: string;
  readonly sex: "female" | "male";
  readonly taxCode: string;
  readonly email: string;
  readonly mobile: string;
  readonly policyNumber: string;
  readonly policyFrom: string;
}

const withCheck = (first15: string) => first15 + checkCharacter(first15);

/** Students insured under Ippocrate. */
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
    policyNumber: "IPP-0001170",
    policyFrom: "2025-01-15",
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
    policyNumber: "IPP-0001171",
    policyFrom: "2025-03-01",
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
    userName: "reception.crocetta",
    displayName: "Marta Giordano",
    door: "facility",
    description: {
      it: "Accettazione del Centro Fisioterapico Crocetta, Torino",
      en: "Reception of the Crocetta physiotherapy centre, Torino",
    },
    email: "accettazione@crocetta.example",
    facilityId: crocettaId,
  },
  {
    userName: "reception.sansecondo",
    displayName: "Luca Bruno",
    door: "facility",
    description: {
      it: "Accettazione di un secondo centro di fisioterapia",
      en: "Reception of a second physiotherapy centre",
    },
    email: "accettazione@sansecondo.example",
    facilityId: sanSecondoId,
  },
  {
    userName: "centrale.operativa",
    displayName: "Anna Rinaldi",
    door: "desk",
    description: { it: "Operatrice della Centrale Operativa", en: "Operator at the Operations Centre" },
    email: "anna.rinaldi@centrale.example",
  },
];
