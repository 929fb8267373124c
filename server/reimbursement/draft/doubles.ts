/** Whether an expense document was handed in before, by whatever channel: the same number, or one much like it. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { LocalDate } from "../../kernel/dates.ts";
import { partsOf } from "../../kernel/dates.ts";
import { type ExpenseDraft, numberOf, printedCentsOf, providerKeyOf } from "./expense-rules.ts";

/** An expense document that the fund has already. */
export interface Earlier {
  readonly id: string;
  readonly number: string;
  readonly receivedAt: Date;
  /** The same provider, number and year; else only provider, day and amount agree. */
  readonly isSame: boolean;
}

interface Asked {
  readonly id: string;
  readonly year: number | null;
  readonly number: string;
  readonly facility: string | null;
  readonly vat: string | null;
  readonly tax: string | null;
  readonly foreign: string | null;
  readonly cents: number | null;
  readonly on: LocalDate | null;
}

/** By id of the document typed: those of its provider with its number and year, then those of its person, day and amount. */
export async function earlierDocuments(
  em: SqlEntityManager,
  personId: string,
  documents: readonly ExpenseDraft[],
): Promise<Map<string, Earlier[]>> {
  const asked = documents.filter(isIdentified).map(askedOf);
  if (asked.length === 0) return new Map();
  const { rows } = await sql<Earlier & { asked: string }>`
    select d.id as asked, e.id, e.number, e.received_at as "receivedAt",
      (e.issued_year = d.year and e.number = d.number) as "isSame"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      as d(id text, year int, number text, facility uuid, vat text, tax text, "foreign" text, cents int, "on" date)
    join provider p on p.vat_number = d.vat or p.tax_code = d.tax or p.foreign_id = d."foreign"
      or p.facility_id = d.facility
      or p.vat_number = (select f.vat_number from facility f where f.id = d.facility)
    join expense_document e on e.provider_id = p.id and e.duplicate_of_id is null
      and (e.issued_year = d.year and e.number = d.number
        or e.person_id = ${personId} and e.issued_on = d."on" and e.amount_cents = d.cents and e.amount_cents > 0)
    order by "isSame" desc, e.received_at, e.id`.execute(em.getKysely());
  const found = new Map<string, Earlier[]>();
  for (const { asked: id, ...earlier } of rows) {
    const receivedAt = new Date(earlier.receivedAt);
    found.set(id, [...(found.get(id) ?? []), { ...earlier, receivedAt }]);
  }
  return found;
}

/** Which expense document has the very file of one: that at a place of the request, or one that the fund has. */
export type Twin = number | "earlier";

/**
 * By id of the document typed. A file is one expense document; what else was uploaded with it may come again.
 */
export async function fileTwins(
  em: SqlEntityManager,
  documents: readonly ExpenseDraft[],
): Promise<Map<string, Twin>> {
  const own = documents.flatMap(({ id, files }, place) => {
    const file = files.find(({ requirement }) => requirement === "invoice");
    return file ? [{ id, place, file: file.documentId }] : [];
  });
  if (own.length === 0) return new Map();
  const { rows } = await sql<{ file: string; sha256: string; isEarlier: boolean }>`
    select d.id as file, d.sha256, exists (select from expense_document e where e.sha256 = d.sha256) as "isEarlier"
    from document d
    where d.id = any(${own.map(({ file }) => file)}::uuid[])`.execute(em.getKysely());
  const kept = new Map(rows.map((row) => [row.file, row]));
  const first = new Map<string, number>();
  const twins = new Map<string, Twin>();
  for (const { id, place, file } of own) {
    const { sha256, isEarlier } = kept.get(file) ?? {};
    if (sha256 === undefined) continue;
    const before = first.get(sha256);
    if (before !== undefined) twins.set(id, before);
    else if (isEarlier) twins.set(id, "earlier");
    first.set(sha256, before ?? place);
  }
  return twins;
}

/** The same provider, number and year twice within one request: the place of the first. */
export function doubledWithin(documents: readonly ExpenseDraft[], at: number): number | undefined {
  const key = keyOf(documents[at]);
  if (key === undefined) return undefined;
  const first = documents.findIndex((other) => keyOf(other) === key);
  return first < at ? first : undefined;
}

function keyOf(document: ExpenseDraft | undefined): string | undefined {
  if (document === undefined || !isIdentified(document) || !document.number || !document.issuedOn)
    return undefined;
  const { facility, vat, tax, foreign, year, number } = askedOf(document);
  return JSON.stringify([facility, vat, tax, foreign, year, number]);
}

function isIdentified({ facilityId, providerNumber }: ExpenseDraft): boolean {
  return Boolean(facilityId) || (providerNumber !== null && providerKeyOf(providerNumber).kind !== "fault");
}

function askedOf(document: ExpenseDraft): Asked {
  const { id, facilityId, providerNumber, issuedOn, currency } = document;
  const key = !facilityId && providerNumber ? providerKeyOf(providerNumber) : undefined;
  const value = (kind: "vatNumber" | "taxCode" | "foreignId") => (key?.kind === kind ? key.value : null);
  return {
    id,
    year: issuedOn && partsOf(issuedOn).year,
    number: numberOf(document),
    facility: facilityId,
    vat: value("vatNumber"),
    tax: value("taxCode"),
    foreign: value("foreignId"),
    cents: currency === "EUR" ? (printedCentsOf(document) ?? null) : null,
    on: issuedOn,
  };
}
