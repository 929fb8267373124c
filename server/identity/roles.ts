/**
 * What each role may see and do, in one table: the checks of the API, of papers, lists and files, the pages' menus and the tests
 * follow from it. Which rows of it somebody sees is decided by `visible…(actor)`.
 */
import type { Bilingual } from "../kernel/language.ts";
import type { DeskRole, FacilityRole } from "../kernel/roles.ts";

/** Duties at a facility, and whose they are. */
export const facilityDuties = {
  admit: ["owner", "reception"],
  cases: ["owner", "reception", "doctor", "accounting"],
  care: ["owner", "reception", "doctor"],
  invoice: ["owner", "reception", "accounting"],
  money: ["owner", "accounting"],
  upkeep: ["owner", "reception"],
  contract: ["owner"],
  people: ["owner"],
} as const satisfies Readonly<Record<string, readonly FacilityRole[]>>;
export type FacilityDuty = keyof typeof facilityDuties;

/** Duties at the desk, and whose they are. */
export const deskDuties = {
  cases: ["operator", "supervisor", "doctor"],
  register: ["operator", "supervisor"],
  pay: ["operator", "supervisor"],
  approve: ["supervisor"],
  network: ["operator", "supervisor", "administrator"],
  alarms: ["operator", "supervisor", "administrator"],
  people: ["administrator"],
  settings: ["administrator"],
} as const satisfies Readonly<Record<string, readonly DeskRole[]>>;
export type DeskDuty = keyof typeof deskDuties;

/** What people read for each role, and for what it is there. */
export const facilityRoleWords: Readonly<Record<FacilityRole, Bilingual>> = {
  owner: { it: "Titolare", en: "Owner" },
  reception: { it: "Accettazione", en: "Reception" },
  doctor: { it: "Medico", en: "Doctor" },
  accounting: { it: "Amministrazione", en: "Accounting" },
};

export const deskRoleWords: Readonly<Record<DeskRole, Bilingual>> = {
  operator: { it: "Operatore", en: "Operator" },
  supervisor: { it: "Supervisore", en: "Supervisor" },
  doctor: { it: "Medico del fondo", en: "Doctor of the fund" },
  administrator: { it: "Amministratore", en: "Administrator" },
};

/** What the API says of each; those of one name are of both doors. */
export const dutyWords: Readonly<Record<FacilityDuty | DeskDuty, string>> = {
  admit: "To find a member, ask the plan, open a case, have it confirmed, say who treats and take it back.",
  cases: "To read cases; a facility's doctor the own patients' alone. At the desk also to ask and to decide.",
  care: "To read and tell what is clinical of a case.",
  invoice: "To hand in invoices, and to say that none follows.",
  money: "To read what the fund pays and asks back.",
  upkeep: "To keep contacts, opening hours and doctors current.",
  contract: "To agree on prices with the fund, to join Blueasy and to leave it.",
  people: "To say who works there, and as what.",
  register: "To enter requests that came by post, and to keep what the fund knows of persons.",
  pay: "To order payments, to batch them and to note what came back.",
  approve: "To approve what a colleague prepared, and to give cases to others.",
  network: "To load files of the network and the members, and to agree on fees.",
  alarms: "To look into alarms.",
  settings: "To change what the fund sets without a programmer.",
};

/** A door for everybody behind it, or for those with a duty there: `"desk"`, `"desk:pay"`. */
export type Entrance =
  "proving" | "member" | "facility" | "desk" | "clock" | `facility:${FacilityDuty}` | `desk:${DeskDuty}`;

/** Whoever acts, by door, and behind it by role. */
export interface Acting {
  readonly door: string;
  readonly role?: string;
}

/** Names of the duties that somebody has behind their door. */
export function dutiesOf({ door, role }: Acting): string[] {
  const duties: Readonly<Record<string, readonly string[]>> =
    door === "facility" ? facilityDuties : door === "desk" ? deskDuties : {};
  return Object.keys(duties).filter((duty) => role !== undefined && duties[duty]?.includes(role));
}

/** Whether one of these entrances is theirs. */
export function admits(actor: Acting, entrances: readonly string[]): boolean {
  return entrances.some((entrance) => {
    const [door, duty] = entrance.split(":");
    return door === actor.door && (duty === undefined || dutiesOf(actor).includes(duty));
  });
}

/** Whether somebody at a facility lacks this duty; at other doors there is none to lack. */
export function missesDuty(actor: Acting, duty: FacilityDuty): boolean {
  return actor.door === "facility" && !admits(actor, [`facility:${duty}`]);
}
