import type { PathologyChoice } from "#lib/pathology/choice.ts";
import type { Expense } from "../../../steps.ts";

/** Names of fields and what stands in them. */
export type Values = Record<string, string>;

const yesNo = (value: boolean | null | undefined) => (value == null ? "" : value ? "yes" : "no");

/** The fields as the form shows them for a document of a draft. */
export function typedOf(document: Expense): Values {
  const plain = (value: string | number | null | undefined) => (value == null ? "" : String(value));
  return {
    serviceCode: plain(document.serviceCode),
    units: plain(document.units ?? 1),
    kind: plain(document.kind),
    number: plain(document.number),
    issuedOn: plain(document.issuedOn),
    treatedOn: plain(document.treatedOn),
    amount: plain(document.amount),
    currency: document.currency,
    vat: plain(document.vat),
    hasStampDuty: document.hasStampDuty ? "yes" : "",
    facilityId: plain(document.facility?.facilityId),
    providerName: document.facility?.name ?? plain(document.providerName),
    providerPlace: plain(document.providerPlace),
    providerNumber: plain(document.providerNumber),
    cause: plain(document.cause),
    injuredOn: plain(document.injuredOn),
    pathology: plain(document.pathology),
    pathologyCode: plain(document.pathologyCode),
    pathologyName: document.pathologyChosen?.name ?? "",
    since: plain(document.since),
    doctorName: plain(document.doctorName),
    prescriptionNumber: plain(document.prescriptionNumber),
    regime: plain(document.regime),
    treatmentEnded: yesNo(document.treatmentEnded),
    tiedToStay: yesNo(document.tiedToStay),
    tiedClaimId: plain(document.tiedClaimId),
    admittedOn: plain(document.admittedOn),
    dischargedOn: plain(document.dischargedOn),
    whollyAtSsnExpense: yesNo(document.whollyAtSsnExpense),
    paidElsewhere: plain(document.paidElsewhere),
    creditOf: plain(document.creditOf),
  };
}

/** What each part of the page is given. */
export interface PartProps {
  /** The document as it was saved last. */
  document: Expense;
  values: Values;
  errorOf: (field: string) => string | undefined;
  /** What to know at a field, as it stands now. */
  noticeOf: (field: string) => string | undefined;
  /** With a script only what applies is asked. */
  enhanced: boolean;
  /** Something was chosen without typing. */
  ontouch: () => void;
}

export type Choices = readonly PathologyChoice[] | undefined;
