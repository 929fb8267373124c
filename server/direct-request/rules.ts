import { isEmail, mobileOf } from "../kernel/contacts.ts";
import { addWorkingDays, addYears, formatDate, type LocalDate } from "../kernel/dates.ts";
import type { ErrorCode } from "../kernel/error-codes.ts";
import type { Bilingual } from "../kernel/language.ts";
import { prescriptionNumberFault } from "../case-file/prescription-number.ts";
import { closedOn, type OpeningSpan } from "../network/rules.ts";
import type { PathologyStop } from "../case-file/rules.ts";

/** The steps of a direct request, in their order; introduction and summary are none. */
export const steps = ["person", "facility", "service", "documents"] as const;
export type Step = (typeof steps)[number];

/** What a draft holds of each step: as typed, complete or not. */
export interface DraftData {
  readonly person: { readonly email: string | null; readonly mobile: string | null };
  readonly facility: { readonly facilityId: string | null };
  readonly service: {
    /** The service belongs to a later hospital stay or surgery: then there is no direct request, but a voucher. */
    readonly tiedToStay: boolean | null;
    readonly serviceCode: string | null;
    readonly units: number | null;
    readonly on: LocalDate | null;
    readonly doctorName: string | null;
    readonly cause: "illness" | "injury" | null;
    readonly injuredOn: LocalDate | null;
    readonly pathology: string | null;
    /** Of the short list; drafts begun before there was one lack it. */
    readonly pathologyCode?: string | null;
    readonly since: PathologyStop | null;
    /** NRE of an electronic prescription; older drafts lack it. */
    readonly prescriptionNumber?: string | null;
  };
  readonly documents: { readonly attachments: readonly Attachment[] };
}

export interface Attachment {
  /** Code of a document of the plan. */
  readonly requirement: string;
  readonly documentId: string;
}

export const emptyDraft: DraftData = {
  person: { email: null, mobile: null },
  facility: { facilityId: null },
  service: {
    tiedToStay: null,
    serviceCode: null,
    units: null,
    on: null,
    doctorName: null,
    cause: null,
    injuredOn: null,
    pathology: null,
    pathologyCode: null,
    since: null,
    prescriptionNumber: null,
  },
  documents: { attachments: [] },
};

/** What an heir reads of a request that who died had begun: care is asked for before it takes place. */
export const personDied: Bilingual = {
  it: "La persona è mancata e questa richiesta non si può più inviare. Se la prestazione era prenotata, avvisa la struttura; poi annulla la bozza. Per ciò che è già stato pagato chiedi il rimborso.",
  en: "The person has died and this request can no longer be sent. If the service was booked, tell the facility; then cancel the draft. For what was paid already ask for reimbursement.",
};

/** What is missing or wrong in a step, at the field to mend. */
export interface Gap {
  readonly step: Step;
  readonly code: ErrorCode;
  /** `service.on`; a document is `documents.prescription`. */
  readonly field: string;
  readonly words: Bilingual;
}

/** A direct request is handed in at least so many working days before the service. */
export const noticeWorkingDays = 3;
/** Files handed in with one request, at most. */
export const maxAttachments = 20;
export const maxUnits = 100;

/** The first day a service may have for a request handed in today; Italian public holidays do not count. */
export function firstPossibleDay(today: LocalDate): LocalDate {
  return addWorkingDays(today, noticeWorkingDays);
}

/** An appointment may be right all the same: the facility knows. Undefined when nothing is odd about the day. */
export function dayNoticeOf(
  { openingHours }: { readonly openingHours: readonly OpeningSpan[] },
  on: LocalDate | null,
): Bilingual | undefined {
  if (on === null) return undefined;
  switch (closedOn(openingHours, on)) {
    case "holiday":
      return {
        it: `${formatDate(on, "it")} è festivo: controlla con la struttura che l'appuntamento sia giusto.`,
        en: `${formatDate(on, "en")} is a public holiday: check with the facility that the appointment is right.`,
      };
    case "closed":
      return {
        it: `${formatDate(on, "it")} la struttura risulta chiusa: controlla con lei che l'appuntamento sia giusto.`,
        en: `On ${formatDate(on, "en")} the facility appears to be closed: check with it that the appointment is right.`,
      };
    case undefined:
      return undefined;
  }
}

/** Everything that can be said of a draft without looking anything up, step by step. */
export function gapsOf(data: DraftData, today: LocalDate): Gap[] {
  return [...personGaps(data), ...facilityGaps(data), ...serviceGaps(data, today), ...documentGaps(data)];
}

function personGaps({ person: { email, mobile } }: DraftData): Gap[] {
  const at = gapIn("person");
  if (!email && !mobile) {
    return [
      at("email", {
        it: "Indica almeno un contatto valido, email o cellulare: lì arrivano le comunicazioni sulla richiesta.",
        en: "Give at least one valid contact, email or mobile: what concerns the request goes there.",
      }),
    ];
  }
  return [
    ...(email && !isEmail(email)
      ? [
          at("email", {
            it: "Questo indirizzo email non è completo: controllalo, ad esempio nome@posta.it.",
            en: "This email address is not complete: check it, for example name@mail.com.",
          }),
        ]
      : []),
    ...(mobile && mobileOf(mobile) === undefined
      ? [
          at("mobile", {
            it: "Questo numero di cellulare non è valido: scrivi solo le cifre, ad esempio 333 1234567.",
            en: "This mobile number is not valid: write digits only, for example +39 333 1234567.",
          }),
        ]
      : []),
  ];
}

function facilityGaps({ facility }: DraftData): Gap[] {
  if (facility.facilityId) return [];
  return [
    gapIn("facility")("facilityId", {
      it: "Scegli la struttura in cui hai prenotato: cercala per nome o per luogo.",
      en: "Choose the facility where you have booked: look for it by name or place.",
    }),
  ];
}

function serviceGaps({ service }: DraftData, today: LocalDate): Gap[] {
  const at = gapIn("service");
  const gaps: Gap[] = [];
  if (service.tiedToStay === null) {
    gaps.push(
      at("tiedToStay", {
        it: "Rispondi sì o no: se è legata a un ricovero la strada è un'altra.",
        en: "Answer yes or no: if it is tied to a hospital stay the way is another.",
      }),
    );
  }
  if (!service.serviceCode) {
    gaps.push(
      at("serviceCode", {
        it: "Scegli la prestazione scritta sulla prescrizione.",
        en: "Choose the service written on the prescription.",
      }),
    );
  }
  // What belongs to a stay is claimed afterwards: the rest is not asked.
  if (service.tiedToStay === true) return [...gaps, tiedToStay];
  gaps.push(...dayGaps(service.on, today));
  if (service.units !== null && (service.units < 1 || service.units > maxUnits)) {
    gaps.push(
      at("units", {
        it: `Scrivi quante sedute sono, da 1 a ${maxUnits}.`,
        en: `Write how many sessions, from 1 to ${maxUnits}.`,
      }),
    );
  }
  gaps.push(...causeGaps(service, today));
  if (!service.pathology) {
    gaps.push(
      at("pathology", {
        it: "Scrivi la patologia come sta sulla prescrizione.",
        en: "Write the pathology as on the prescription.",
      }),
    );
  }
  if (service.since === null) {
    gaps.push(at("since", { it: "Indica da quanto tempo dura.", en: "Say how long it has lasted." }));
  }
  const fault = prescriptionNumberFault(service.prescriptionNumber ?? "");
  if (fault !== undefined) gaps.push(at("prescriptionNumber", fault));
  return gaps;
}

/** Stands in the way of sending, and is mended by a voucher. */
const tiedToStay: Gap = {
  ...gapIn("service")("tiedToStay", {
    it: "È legata a un ricovero o intervento: usa il voucher e chiedi poi il rimborso.",
    en: "It is tied to a hospital stay or surgery: use the voucher and claim afterwards.",
  }),
  code: "TIED_TO_STAY",
};

function dayGaps(on: LocalDate | null, today: LocalDate): Gap[] {
  const at = gapIn("service");
  if (on === null) {
    return [
      at("on", {
        it: "Scrivi il giorno in cui hai prenotato la prestazione.",
        en: "Write the day for which you have booked the service.",
      }),
    ];
  }
  const first = firstPossibleDay(today);
  if (on < first) {
    return [
      {
        ...at("on", {
          it: `Servono almeno ${noticeWorkingDays} giorni lavorativi di preavviso: la prima data possibile è ${formatDate(first, "it")}. Sposta l'appuntamento con la struttura, oppure paga e chiedi il rimborso.`,
          en: `At least ${noticeWorkingDays} working days of notice are needed: the first possible date is ${formatDate(first, "en")}. Move the appointment with the facility, or pay and claim.`,
        }),
        code: "NOTICE_TOO_SHORT",
      },
    ];
  }
  if (on > addYears(today, 1)) {
    return [
      at("on", {
        it: "La data è fra più di un anno: sceglila entro dodici mesi.",
        en: "The date is more than a year away: choose one within twelve months.",
      }),
    ];
  }
  return [];
}

function causeGaps({ cause, injuredOn, on }: DraftData["service"], today: LocalDate): Gap[] {
  const at = gapIn("service");
  if (cause === null) {
    return [at("cause", { it: "Scegli malattia o infortunio.", en: "Choose illness or injury." })];
  }
  if (cause === "illness") return [];
  if (injuredOn === null) {
    return [
      at("injuredOn", {
        it: "Scrivi il giorno dell'infortunio.",
        en: "Write the day of the injury.",
      }),
    ];
  }
  if (injuredOn > today || (on !== null && injuredOn > on)) {
    return [
      at("injuredOn", {
        it: "L'infortunio non può essere nel futuro né dopo la prestazione: controlla la data.",
        en: "The injury cannot be in the future nor after the service: check the date.",
      }),
    ];
  }
  return [];
}

function documentGaps({ documents }: DraftData): Gap[] {
  if (documents.attachments.some(({ requirement }) => requirement === "prescription")) return [];
  return [
    gapIn("documents")("prescription", {
      it: "Carica la prescrizione del medico: senza, la richiesta non si può inviare.",
      en: "Upload the doctor's prescription: without it the request cannot be sent.",
    }),
  ];
}

/** A gap of a step, at one of its fields. */
export function gapIn(step: Step) {
  return (field: string, words: Bilingual): Gap => ({
    step,
    code: "INVALID_INPUT",
    field: `${step}.${field}`,
    words,
  });
}
