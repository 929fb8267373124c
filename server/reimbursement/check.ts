/** What is wrong with a request by itself, before anything is looked up: everything at once. */
import { documentKinds } from "../claim/document-rules.ts";
import { meansFaults } from "../claim/refusals.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { type Refusal, refuseAll } from "../kernel/refusal.ts";
import { normaliseVatNumber, vatNumberFault, vatNumberFaults } from "../network/vat-number.ts";
import { normaliseTaxCode, taxCodeFault } from "../identity/tax-code.ts";
import { findService } from "../plan/catalogue.ts";
import { isDocumentCode } from "../plan/facts.ts";
import type { NewCase, NewRequest } from "./request.ts";
import {
  amountWrong,
  currencyWrong,
  dayInFuture,
  filesWrong,
  linesWrong,
  noDocuments,
  numberNeeded,
  paidElsewhereWrong,
  providerNeeded,
  providerNumberWrong,
  stayWrong,
} from "./refusals.ts";
import { maxDocuments, maxFiles, maxLines } from "./rules.ts";

/** @throws Refusal INVALID_INPUT, with all others that stand in the way */
export function checkRequest(
  { payee, documents }: NewRequest,
  today: LocalDate,
  field: (index: number) => string,
): void {
  if (documents.length === 0 || documents.length > maxDocuments) throw noDocuments();
  refuseAll([
    ...meansFaults(payee, "input.payee"),
    ...documents.flatMap((document, index) => faultsOf(document, today, field(index))),
  ]);
}

function faultsOf(document: NewCase, today: LocalDate, field: string): Refusal[] {
  return [
    ...printedFaults(document, today, field),
    ...lineFaults(document, field),
    ...providerFaults(document, `${field}.provider`),
    ...stayFaults(document, today, field),
    ...fileFaults(document, field),
  ];
}

function printedFaults(
  { kind, number, issuedOn, treatedOn, currency }: NewCase,
  today: LocalDate,
  field: string,
) {
  if (!documentKinds.includes(kind)) throw new RangeError(`no such kind of document: ${kind}`);
  const bare = number.trim();
  return [
    ...(bare === "" || bare.length > 40 ? [numberNeeded(`${field}.number`)] : []),
    ...(issuedOn > today ? [dayInFuture(`${field}.issuedOn`)] : []),
    ...(treatedOn > today ? [dayInFuture(`${field}.treatedOn`)] : []),
    ...(Intl.supportedValuesOf("currency").includes(currency) ? [] : [currencyWrong(`${field}.currency`)]),
  ];
}

function lineFaults({ kind, lines, currency, paidElsewhereCents }: NewCase, field: string): Refusal[] {
  const isWhole = lines.length > 0 && lines.length <= maxLines;
  const areKnown = lines.every(({ serviceCode }) => findService(serviceCode));
  const areCounted = lines.every(({ units }) => Number.isInteger(units) && units >= 1 && units <= 100);
  if (!isWhole || !areKnown || !areCounted) return [linesWrong(`${field}.lines`)];
  const isFree = kind === "hospitalRecord";
  const faults = lines.flatMap(({ cents }, index) =>
    Number.isSafeInteger(cents) && (isFree ? cents === 0 : cents > 0) && cents <= 100_000_000
      ? []
      : [amountWrong(`${field}.lines.${index}.cents`)],
  );
  const total = lines.reduce((sum, { cents }) => sum + cents, 0);
  const isTooMuch = currency === "EUR" && paidElsewhereCents > total;
  if (paidElsewhereCents < 0 || isTooMuch) faults.push(paidElsewhereWrong(`${field}.paidElsewhereCents`));
  return faults;
}

function providerFaults({ provider }: NewCase, field: string): Refusal[] {
  if (provider.facilityId) return [];
  const { vatNumber, taxCode, foreignId, name } = provider;
  if (name.trim() === "" || name.length > 200 || !(vatNumber || taxCode || foreignId))
    return [providerNeeded(field)];
  if (vatNumber) {
    const fault = vatNumberFault(normaliseVatNumber(vatNumber));
    return fault ? [providerNumberWrong(`${field}.vatNumber`, vatNumberFaults[fault])] : [];
  }
  if (taxCode && taxCodeFault(normaliseTaxCode(taxCode)))
    return [
      providerNumberWrong(`${field}.taxCode`, {
        it: "Il codice fiscale non è valido: controlla i 16 caratteri.",
        en: "The tax code is not valid: check its 16 characters.",
      }),
    ];
  return [];
}

function stayFaults({ facts }: NewCase, today: LocalDate, field: string): Refusal[] {
  const day = (wanted: string) => facts.find(({ name }) => name === wanted)?.value;
  const [admitted, discharged] = [day("admittedOn"), day("dischargedOn")];
  const isWrong = (discharged ?? "") > today || (admitted && discharged && discharged < admitted);
  return isWrong ? [stayWrong(`${field}.facts`)] : [];
}

function fileFaults({ files, byPost }: NewCase, field: string): Refusal[] {
  const isAs = (kind: string) => kind === "invoice" || kind === "other" || isDocumentCode(kind);
  const isThere = files.some(({ kind }) => kind === "invoice") && files.length <= maxFiles;
  const areKnown = files.every(({ kind }) => isAs(kind)) && byPost.every(isDocumentCode);
  return isThere && areKnown ? [] : [filesWrong(`${field}.files`)];
}
