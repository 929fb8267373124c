import type { LocalDate } from "../kernel/dates.ts";
import type { FactDefinition, Supplier } from "./definition.ts";
import { findingDefinitions } from "./findings.ts";
import type { Finding, FindingName } from "./findings.ts";

/**
 * Everything a plan may ask about an expense before it can answer. A fact nobody has stated is unknown, unless its
 * definition presumes a value: the ordinary case, which somebody would have to contradict.
 */
export interface FactValues {
  // known from the expense itself and from the insured person
  regime: Regime;
  serviceCode: string;
  treatedOn: LocalDate;
  invoicedOn: LocalDate;
  submittedOn: LocalDate;
  admittedOn: LocalDate;
  dischargedOn: LocalDate;
  coverFrom: LocalDate;
  renewedOn: LocalDate;
  birthDate: LocalDate;
  age: number;
  sex: Sex;
  relation: Relation;
  enrolledAtRenewal: boolean;
  // what happened
  cause: Cause;
  injuredOn: LocalDate;
  tiedToStay: boolean;
  whollyAtSsnExpense: boolean;
  rehabilitativePurpose: boolean;
  reconstructiveSurgery: boolean;
  selfDefenceOrRescue: boolean;
  // who treated and prescribed
  providerQualified: boolean;
  wellnessVenue: boolean;
  prescriberFits: boolean;
  // loss of autonomy
  civilDisabilityPercent: number;
  limitedBeforePolicy: boolean;
  autonomyLostOn: LocalDate;
  notifiedOn: LocalDate;
  lateNoticeAccepted: boolean;
  cannotWash: boolean;
  cannotEat: boolean;
  cannotMove: boolean;
  cannotDress: boolean;
  needsConstantCare: boolean;
  autonomyState: AutonomyState;
  reviewOn: LocalDate;
  intellectualDecline: boolean;
  hadStays: boolean;
  employsCarer: boolean;
  dossierCompleteOn: LocalDate;
  checkRefusedOn: LocalDate;
  paymentResumed: boolean;
}

export type Regime = "network" | "outOfNetwork" | "ssn";
export type Sex = "female" | "male";
export type Relation = "holder" | "spouse" | "child";
export type Cause = "illness" | "injury" | "childbirth" | "prevention";
/** "consolidated" is lasting: the plan pays for temporary states only. */
export type AutonomyState = "temporary" | "consolidated";

export type DocumentCode = keyof typeof documentDefinitions;
export type PlainFactName = keyof FactValues;
export type FactName = PlainFactName | DocumentCode | FindingName;

/**
 * What is known about one expense. A document is true when it is held, false when whoever should hand it in has
 * declared that there is none. A finding is "raised" by whoever suspects it, then confirmed or ruled out by the fund.
 */
export type Facts = { readonly [K in PlainFactName]?: FactValues[K] | undefined } & {
  readonly [K in DocumentCode]?: boolean | undefined;
} & { readonly [K in FindingName]?: Finding | undefined };

export type FactValue<K extends FactName> = NonNullable<Facts[K]>;

const says = (
  it: string,
  en: string,
  suppliers: readonly Supplier[],
  presumed?: string | number | boolean,
) => (presumed === undefined ? { label: { it, en }, suppliers } : { label: { it, en }, suppliers, presumed });

export const plainFactDefinitions: Readonly<Record<PlainFactName, FactDefinition>> = {
  regime: says("regime", "regime", ["member", "facility"]),
  serviceCode: says("prestazione", "service", ["facility", "member"]),
  treatedOn: says("data della prestazione", "date of treatment", ["facility", "member"]),
  invoicedOn: says("data della fattura", "date of the invoice", ["member", "facility"]),
  submittedOn: says("data della richiesta", "date of the request", ["desk"]),
  admittedOn: says("data di ricovero", "date of admission", ["member", "facility"]),
  dischargedOn: says("data di dimissione", "date of discharge", ["member", "facility"]),
  coverFrom: says("decorrenza della copertura", "start of cover", ["desk"]),
  renewedOn: says("adesione o ultimo rinnovo", "joining or last renewal", ["desk"]),
  birthDate: says("data di nascita", "date of birth", ["desk"]),
  age: says("età dell'assicurato", "age of the insured", ["desk"]),
  sex: says("sesso dell'assicurato", "sex of the insured", ["desk"]),
  relation: says("parentela con il titolare", "relation to the holder", ["desk"]),
  enrolledAtRenewal: says("iscrizione valida al rinnovo", "enrolled at the last renewal", ["desk"]),

  cause: says(
    "causa (malattia, infortunio, parto o prevenzione)",
    "cause (illness, injury, childbirth or prevention)",
    ["member", "facility", "doctor"],
  ),
  injuredOn: says("data dell'infortunio", "date of the injury", ["member", "facility", "desk"]),
  tiedToStay: says(
    "spesa legata a un ricovero",
    "expense tied to a hospital stay",
    ["member", "facility"],
    false,
  ),
  whollyAtSsnExpense: says("ricovero interamente a carico del SSN", "stay wholly at the SSN's expense", [
    "member",
    "facility",
  ]),
  rehabilitativePurpose: says(
    "fine riabilitativo della terapia",
    "rehabilitative purpose of the therapy",
    ["doctor"],
    true,
  ),
  reconstructiveSurgery: says(
    "chirurgia ricostruttiva dopo infortunio o intervento demolitivo",
    "reconstructive surgery after an injury or a demolitive operation",
    ["doctor", "desk"],
  ),
  selfDefenceOrRescue: says(
    "legittima difesa o soccorso a persona in pericolo",
    "self-defence or rescue of a person in danger",
    ["member", "desk"],
  ),

  providerQualified: says(
    "professionista sanitario abilitato, come risulta dalla fattura",
    "qualified health professional, as the invoice shows",
    ["facility", "member", "desk"],
  ),
  wellnessVenue: says(
    "prestazione in palestra, centro benessere, albergo o studio estetico",
    "treated in a gym, wellness centre, hotel or beauty studio",
    ["facility", "member", "desk"],
    false,
  ),
  prescriberFits: says(
    "prescrizione del medico di famiglia o di uno specialista della patologia",
    "prescribed by the family doctor or a specialist of the condition",
    ["doctor", "desk"],
    true,
  ),

  civilDisabilityPercent: says(
    "invalidità civile riconosciuta o richiesta (percentuale)",
    "civil disability recognised or applied for (percentage)",
    ["member", "desk"],
    0,
  ),
  limitedBeforePolicy: says(
    "limitazioni negli atti ordinari della vita già prima della polizza",
    "limited in ordinary daily activities before the policy began",
    ["doctor", "desk"],
    false,
  ),
  autonomyLostOn: says("data d'insorgenza della non autosufficienza", "date autonomy was lost", [
    "doctor",
    "member",
  ]),
  notifiedOn: says("data della chiamata alla Centrale Operativa", "date the Operations Centre was told", [
    "desk",
  ]),
  lateNoticeAccepted: says("avviso tardivo accettato", "late notice accepted", ["desk"]),
  cannotWash: says("non può provvedere alla propria igiene", "cannot wash alone", ["doctor"]),
  cannotEat: says("non può nutrirsi da solo", "cannot eat alone", ["doctor"]),
  cannotMove: says("non può spostarsi da solo", "cannot move about alone", ["doctor"]),
  cannotDress: says("non può vestirsi da solo", "cannot dress alone", ["doctor"]),
  needsConstantCare: says(
    "bisogno costante di un terzo o di sorveglianza in ricovero",
    "constant need of another person or of supervision in a stay",
    ["doctor"],
  ),
  autonomyState: says("stato temporaneo o consolidato", "temporary or consolidated state", ["desk"]),
  reviewOn: says("data di revisione dello stato", "date the state is reviewed", ["desk"]),
  intellectualDecline: says("deterioramento intellettuale", "intellectual decline", ["doctor"], false),
  hadStays: says(
    "ricoveri sostenuti per lo stesso stato",
    "hospital stays for the same state",
    ["member"],
    false,
  ),
  employsCarer: says(
    "assistenza continuativa di una badante",
    "a live-in carer is employed",
    ["member"],
    false,
  ),
  dossierCompleteOn: says("data in cui il fascicolo è completo", "date the dossier was complete", ["desk"]),
  // presumed never to come: no check has been refused
  checkRefusedOn: says("data di un controllo rifiutato", "date of a refused check", ["desk"], "9999-12-31"),
  paymentResumed: says("pagamento ripreso dopo il controllo", "payment resumed after the check", ["desk"]),
};

export const documentDefinitions = {
  emergencyRoomCertificate: says("certificato di Pronto Soccorso", "emergency-room certificate", [
    "member",
    "facility",
  ]),
  prescription: says(
    "prescrizione del medico con la patologia",
    "doctor's prescription naming the condition",
    ["member", "doctor"],
  ),
  paidInvoice: says("fattura o ricevuta quietanzata", "receipted invoice", ["member"]),
  ssnTicketReceipt: says("ricevuta del ticket SSN", "SSN ticket receipt", ["member"]),
  clinicalRecord: says(
    "cartella clinica completa con scheda di dimissione (SDO)",
    "complete clinical record with the discharge form (SDO)",
    ["member", "facility"],
  ),
  radiographs: says("radiografie con referto del radiologo", "X-rays with the radiologist's report", [
    "member",
    "facility",
  ]),
  optometristCertificate: says(
    "certificato dell'optometrista sulla variazione della vista",
    "optometrist's certificate of a changed sight",
    ["member"],
  ),
  autonomyActivationForm: says("modulo di attivazione della garanzia firmato", "signed activation form", [
    "member",
  ]),
  autonomyPrivacyForm: says("informativa sull'uso dei dati firmata", "signed privacy notice", ["member"]),
  autonomyDoctorCertificate: says(
    "certificato medico dello stato di non autosufficienza",
    "doctor's certificate of the loss of autonomy",
    ["doctor", "member"],
  ),
  autonomyQuestionnaire: says(
    "questionario compilato dal medico curante o ospedaliero",
    "questionnaire filled in by the treating doctor",
    ["doctor", "member"],
  ),
  mmsTest: says("test MMS di Folstein", "Folstein MMS test", ["doctor", "member"]),
  carerContract: says("prova del rapporto di lavoro della badante", "proof of the carer's employment", [
    "member",
  ]),
} as const satisfies Record<string, FactDefinition>;

const definitions: ReadonlyMap<string, FactDefinition> = new Map<string, FactDefinition>([
  ...Object.entries(plainFactDefinitions),
  ...Object.entries(documentDefinitions),
  ...Object.entries(findingDefinitions),
]);

/** The definition of any fact, document or finding. */
export function definitionOf(name: FactName): FactDefinition {
  const definition = definitions.get(name);
  if (!definition) throw new RangeError(`No fact is called "${name}"`);
  return definition;
}

export function isDocumentCode(code: string): code is DocumentCode {
  return Object.hasOwn(documentDefinitions, code);
}

export type FactKind = "fact" | "document" | "finding";

export function kindOf(name: FactName): FactKind {
  if (name in documentDefinitions) return "document";
  return name in findingDefinitions ? "finding" : "fact";
}

/** The stated value of a fact, else the presumed one, else undefined. */
export function valueOf<K extends FactName>(facts: Facts, name: K): FactValue<K> | undefined {
  const stated: Facts[K] = facts[name];
  if (stated !== undefined) return stated as FactValue<K>;
  return definitionOf(name).presumed as FactValue<K> | undefined;
}
