import { type DocumentKind } from "../../claim/document-rules.ts";
import type { PathologyStop } from "../../case-file/rules.ts";
import { normaliseTaxCode, taxCodeFault } from "../../identity/tax-code.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import type { Bilingual } from "../../kernel/language.ts";
import { type Cents, cents, parseEuros, zero } from "../../kernel/money.ts";
import { normaliseVatNumber, vatNumberFault, vatNumberFaults } from "../../network/vat-number.ts";
import { findService } from "../../plan/catalogue.ts";
import { causeByNature } from "../../plan/expense.ts";
import { type Cause, type DocumentCode, isDocumentCode, type Regime } from "../../plan/facts.ts";
import { paperOf } from "../rules.ts";

export interface DraftFile {
  /** `invoice` for the document itself, a code of the plan, or `other`. */
  readonly requirement: string;
  readonly documentId: string;
}

/** One expense document as typed so far. Amounts stay as they were typed, until they can be read. */
export interface ExpenseDraft {
  readonly id: string;
  readonly serviceCode: string | null;
  readonly units: number | null;
  readonly kind: DocumentKind | null;
  readonly number: string | null;
  readonly issuedOn: LocalDate | null;
  /** Of a stay the day of admission counts instead. */
  readonly treatedOn: LocalDate | null;
  readonly amount: string | null;
  /** ISO 4217. */
  readonly currency: string;
  readonly vat: string | null;
  /** The stamp duty of 2 €, part of the amount. */
  readonly hasStampDuty: boolean;
  /** A facility of the network; else the provider is told by name and number. */
  readonly facilityId: string | null;
  readonly providerName: string | null;
  readonly providerPlace: string | null;
  /** VAT number, tax code, or a foreign number after the two letters of its country. */
  readonly providerNumber: string | null;
  readonly cause: "illness" | "injury" | null;
  readonly injuredOn: LocalDate | null;
  readonly pathology: string | null;
  readonly pathologyCode: string | null;
  readonly since: PathologyStop | null;
  /** Who prescribed it, or performed it. */
  readonly doctorName: string | null;
  readonly prescriptionNumber: string | null;
  /** Null: as it follows from document and provider. */
  readonly regime: Regime | null;
  readonly treatmentEnded: boolean | null;
  readonly tiedToStay: boolean | null;
  /** The claim of that stay, where it is one of theirs already. */
  readonly tiedClaimId: string | null;
  /** Of the stay itself, or of the one it is tied to: that may be still to come. */
  readonly admittedOn: LocalDate | null;
  readonly dischargedOn: LocalDate | null;
  readonly whollyAtSsnExpense: boolean | null;
  readonly paidElsewhere: string | null;
  /** Of a credit note: the number of the document that it lowers. */
  readonly creditOf: string | null;
  readonly files: readonly DraftFile[];
  /** Requirements whose paper comes by post. */
  readonly byPost: readonly string[];
}

export const emptyExpense: Omit<ExpenseDraft, "id"> = {
  ...{ serviceCode: null, units: null, kind: null, number: null, issuedOn: null, treatedOn: null },
  ...{ amount: null, currency: "EUR", vat: null, hasStampDuty: false },
  ...{ facilityId: null, providerName: null, providerPlace: null, providerNumber: null },
  ...{ cause: null, injuredOn: null, pathology: null, pathologyCode: null, since: null },
  ...{ doctorName: null, prescriptionNumber: null, regime: null, treatmentEnded: null },
  ...{ tiedToStay: null, tiedClaimId: null, admittedOn: null, dischargedOn: null },
  ...{ whollyAtSsnExpense: null, paidElsewhere: null, creditOf: null, files: [], byPost: [] },
};

export const stampDutyCents = cents(200);
export const maxAmountCents = cents(100_000_000);
export const maxUnits = 100;

/** Which questions the answers so far make. */
export interface Asks {
  /** Days of admission and discharge: the service, or the document, is of a stay by night. */
  readonly stay: boolean;
  readonly amount: boolean;
  readonly units: boolean;
  /** Illness or injury, with the pathology. */
  readonly cause: boolean;
  /** Whether treatment has ended, and whether it belongs to a stay. */
  readonly course: boolean;
  /** What a credit note lowers. */
  readonly credit: boolean;
}

export function asksOf({ kind, serviceCode }: Pick<ExpenseDraft, "kind" | "serviceCode">): Asks {
  const service = findService(serviceCode ?? "");
  const stay = kind === "hospitalRecord" || service?.unit === "stay";
  const isCredit = kind === "creditNote";
  return {
    stay: stay && !isCredit,
    amount: kind !== "hospitalRecord",
    units: service !== undefined && service.unit !== "stay" && !isCredit,
    cause: causeByNature(serviceCode ?? "") === undefined && !isCredit,
    course: !stay && !isCredit,
    credit: isCredit,
  };
}

/** The cause that counts: that of the service's nature, else the one told. */
export function causeOf({ serviceCode, cause }: ExpenseDraft): Cause | null {
  return causeByNature(serviceCode ?? "") ?? cause;
}

/** As told, else a ticket is of the SSN, a facility of the network is in network, anybody else is not. */
export function regimeOf({ regime, kind, facilityId }: ExpenseDraft): Regime {
  return regime ?? (kind === "ssnTicket" ? "ssn" : facilityId ? "network" : "outOfNetwork");
}

/** The day by which cover and limits are told: treatment, or admission. */
export function dayOf(document: ExpenseDraft): LocalDate | null {
  return asksOf(document).stay ? document.admittedOn : document.treatedOn;
}

/** The amount in hundredths of its currency; undefined while it cannot be read. */
export function printedCentsOf(document: ExpenseDraft): Cents | undefined {
  if (!asksOf(document).amount) return zero;
  const amount = parseEuros(document.amount ?? "");
  return amount !== undefined && amount > 0 && amount <= maxAmountCents ? amount : undefined;
}

/** The number as documents are told apart by it: `12/a` and `12/A` are one. */
export function numberOf({ number }: Pick<ExpenseDraft, "number">): string {
  return (number ?? "").trim().toUpperCase();
}

/** How a provider is known. */
export type ProviderKey =
  | { readonly kind: "vatNumber" | "taxCode" | "foreignId"; readonly value: string }
  | { readonly kind: "fault"; readonly words: Bilingual };

/** What a typed number of a provider is: VAT number, tax code, or a number of another country. */
export function providerKeyOf(typed: string): ProviderKey {
  const bare = typed.replace(/[\s.\-/]+/g, "").toUpperCase();
  const country = /^([A-Z]{2})[A-Z0-9]{2,36}$/.exec(bare)?.[1];
  if (/^[A-Z]{6}/.test(bare) && bare.length === 16) {
    const code = normaliseTaxCode(bare);
    return taxCodeFault(code) === undefined
      ? { kind: "taxCode", value: code }
      : {
          kind: "fault",
          words: {
            it: "Il codice fiscale del professionista non è valido: ricontrollalo sul documento.",
            en: "The tax code (codice fiscale) of the professional is not valid: check it on the document.",
          },
        };
  }
  if (country !== undefined && country !== "IT") return { kind: "foreignId", value: bare };
  const vatNumber = normaliseVatNumber(bare);
  const fault = vatNumberFault(vatNumber);
  return fault === undefined
    ? { kind: "vatNumber", value: vatNumber }
    : { kind: "fault", words: vatNumberFaults[fault] };
}

/** The documents of the plan that a file of this requirement is. */
export function documentsMet({ kind }: Pick<ExpenseDraft, "kind">, requirement: string): DocumentCode[] {
  if (requirement === "invoice") return kind === null ? [] : [paperOf[kind]];
  return isDocumentCode(requirement) ? [requirement] : [];
}

/** What an expense document tells about its case, as facts are kept. */
export function factsToldBy(document: ExpenseDraft): { readonly name: string; readonly value: string }[] {
  const asks = asksOf(document);
  const tied = asks.course && document.tiedToStay === true;
  const told: Readonly<Record<string, string | boolean | null>> = {
    ...(asks.cause
      ? {
          cause: document.cause,
          injuredOn: document.cause === "injury" ? document.injuredOn : null,
          pathology: document.pathology,
          pathologyCode: document.pathologyCode,
          pathologySince: document.since,
          prescriptionNumber: document.prescriptionNumber,
        }
      : {}),
    ...(asks.course ? { tiedToStay: document.tiedToStay } : {}),
    ...(asks.stay || tied ? { admittedOn: document.admittedOn, dischargedOn: document.dischargedOn } : {}),
    ...(asks.stay ? { whollyAtSsnExpense: document.whollyAtSsnExpense } : {}),
  };
  return Object.entries(told).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value: String(value) }],
  );
}

/** The documents of the plan that its files are. */
export function documentsHeld(document: ExpenseDraft): DocumentCode[] {
  return [...new Set(document.files.flatMap(({ requirement }) => documentsMet(document, requirement)))];
}
