import { randomUUID } from "node:crypto";
import { cardNumberFault, normaliseCardNumber } from "../identity/card/rules.ts";
import { sexes } from "../identity/entity.ts";
import { normaliseTaxCode, taxCodeAgrees, taxCodeFault } from "../identity/tax-code.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { normalise } from "../kernel/names.ts";
import { boundedText, dayOf, emailOf, requiredText } from "../kernel/sheet/cells.ts";
import type { ImportOptions, Remarks, Sheet } from "../kernel/sheet/sheet.ts";
import type { Column, Row } from "../kernel/sheet/table.ts";
import type { PlanCode } from "../plan/edition.ts";
import { editions, planNames } from "../plan/plans.ts";
import type { Relationship } from "./entity.ts";
import { checkMembers } from "./import-check.ts";
import { mergeMembers } from "./import-merge.ts";

const columns: readonly Column[] = [
  { name: "policy_number", alsoCalled: ["polizza", "numero polizza", "policy"], isRequired: true },
  { name: "plan", alsoCalled: ["piano", "piano sanitario"], isRequired: true },
  {
    name: "policy_start",
    alsoCalled: ["decorrenza", "decorrenza polizza", "inizio polizza"],
    isRequired: true,
  },
  { name: "policy_end", alsoCalled: ["fine polizza", "scadenza polizza", "scadenza"] },
  { name: "tax_code", alsoCalled: ["codice fiscale", "cf"], isRequired: true },
  { name: "last_name", alsoCalled: ["cognome", "surname"], isRequired: true },
  { name: "first_name", alsoCalled: ["nome", "name"], isRequired: true },
  { name: "birth_date", alsoCalled: ["data di nascita", "nascita", "nato il"], isRequired: true },
  { name: "sex", alsoCalled: ["sesso", "genere"], isRequired: true },
  {
    name: "relationship",
    alsoCalled: ["rapporto", "parentela", "grado di parentela", "ruolo"],
    isRequired: true,
  },
  { name: "email", alsoCalled: ["mail", "posta elettronica", "e-mail"] },
  { name: "mobile", alsoCalled: ["cellulare", "telefono", "phone"] },
  { name: "enrolment_start", alsoCalled: ["assicurato dal", "inizio copertura", "inizio adesione"] },
  { name: "enrolment_end", alsoCalled: ["assicurato al", "fine copertura", "fine adesione"] },
  { name: "card_number", alsoCalled: ["tessera", "numero tessera", "card"] },
  { name: "death_date", alsoCalled: ["data di decesso", "data decesso", "decesso", "deceduto il"] },
];

interface StagedMember {
  readonly enrolment: string;
  readonly number: string;
  readonly plan: PlanCode | undefined;
  readonly starts_on: LocalDate | null;
  readonly ends_on: LocalDate | null;
  readonly tax_code: string;
  readonly last_name: string;
  readonly first_name: string;
  readonly birth_date: LocalDate | null;
  readonly sex: (typeof sexes)[number] | undefined;
  readonly relationship: Relationship | undefined;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly enrolled_from: LocalDate | null;
  readonly enrolled_to: LocalDate | null;
  readonly card: string | null;
  readonly died_on: LocalDate | null;
}

/**
 * The file of members and policies, one row per insured person and policy. Reports name lines and columns, never a
 * person's data.
 */
export const memberSheet: Sheet<StagedMember> = {
  kind: "members",
  columns,
  example: [
    [
      ...[
        "FAM-0000101",
        "Famiglia",
        "01/02/2026",
        "",
        "VRDNNA85D50L219M",
        "Verdi",
        "Anna",
        "10/04/1985",
        "F",
      ],
      ...["intestatario", "anna.verdi@posta.example", "+39 333 000 0101", "", "", "BLU-4821-0396-7254", ""],
    ],
    [
      ...[
        "FAM-0000101",
        "Famiglia",
        "01/02/2026",
        "",
        "BRNMTT15H12L219S",
        "Bruni",
        "Matteo",
        "12/06/2015",
        "M",
      ],
      ...["figlio", "", "", "", "", "", ""],
    ],
  ],
  staging: `enrolment uuid, number text, plan text, starts_on date, ends_on date, tax_code text, last_name text,
    first_name text, birth_date date, sex text, relationship text, email text, mobile text, enrolled_from date,
    enrolled_to date, card text, died_on date`,
  key: ({ number, tax_code }) => `${number}\n${tax_code}`,
  repeats: "stessi polizza e assistito",
  read: readMember,
  check: checkMembers,
  merge: mergeMembers,
};

function readMember(row: Row, remarks: Remarks, { today }: Pick<ImportOptions, "today">): StagedMember {
  const member: StagedMember = {
    enrolment: randomUUID(),
    number: requiredText(row, "policy_number", 30, remarks),
    plan: planOf(row, remarks),
    starts_on: requiredDay(row, "policy_start", remarks),
    ends_on: dayOf(row, "policy_end", remarks),
    tax_code: normaliseTaxCode(requiredText(row, "tax_code", 40, remarks)),
    last_name: requiredText(row, "last_name", 120, remarks),
    first_name: requiredText(row, "first_name", 120, remarks),
    birth_date: requiredDay(row, "birth_date", remarks),
    sex: sexOf(row, remarks),
    relationship: relationshipOf(row, remarks),
    email: emailOf(row, "email", remarks),
    mobile: mobileOf(row, remarks),
    enrolled_from: dayOf(row, "enrolment_start", remarks),
    enrolled_to: dayOf(row, "enrolment_end", remarks),
    card: cardOf(row, remarks),
    died_on: dayOf(row, "death_date", remarks),
  };
  checkTaxCode(member, remarks);
  checkPeriods(member, remarks);
  checkDeath(member, today, remarks);
  return member;
}

function checkTaxCode(
  { tax_code: code, birth_date: birthDate, sex }: StagedMember,
  { refuse }: Remarks,
): void {
  if (!code) return;
  const fault = taxCodeFault(code);
  if (fault === "shape")
    refuse("tax_code", "il codice fiscale non ha la forma giusta: 16 caratteri, controllarli uno a uno");
  else if (fault)
    refuse(
      "tax_code",
      "l'ultima lettera del codice fiscale non corrisponde alle altre: ricopiarlo dalla tessera",
    );
  else if (birthDate && sex && !taxCodeAgrees(code, { birthDate, sex }))
    refuse(
      "tax_code",
      "il codice fiscale non corrisponde a data di nascita e sesso: correggere l'uno o le altre",
    );
}

function checkPeriods(member: StagedMember, { refuse }: Remarks): void {
  const {
    plan,
    starts_on: start,
    ends_on: end,
    enrolled_from: from,
    enrolled_to: to,
    birth_date: birth,
  } = member;
  if (start && end && end < start) refuse("policy_end", "la fine della polizza viene prima della decorrenza");
  if (start && from && from < start) refuse("enrolment_start", "la copertura comincia prima della polizza");
  if (end && to && to > end) refuse("enrolment_end", "la copertura finisce dopo la polizza");
  const first = from ?? start;
  if (first && to && to < first) refuse("enrolment_end", "la copertura finisce prima di cominciare");
  if (birth && (to ?? first) && birth > (to ?? first ?? birth))
    refuse("birth_date", "la data di nascita viene dopo la copertura");
  const inForce = editions.filter((edition) => edition.plan === plan).map(({ inForceFrom }) => inForceFrom);
  if (plan && start && !inForce.some((day) => day <= start))
    refuse("policy_start", `il piano ${planNames[plan].it} non ha condizioni in vigore a questa data`);
}

function checkDeath(
  { died_on: died, birth_date: birth, starts_on: start, enrolled_from: from }: StagedMember,
  today: LocalDate,
  { refuse }: Remarks,
): void {
  if (!died) return;
  if (died > today) refuse("death_date", "la data di decesso è nel futuro");
  const first = from ?? start;
  if (birth && died < birth) refuse("death_date", "la data di decesso viene prima della nascita");
  else if (first && died < first)
    refuse("death_date", "la data di decesso viene prima della copertura: correggere l'una o l'altra");
}

/** The number of a card that was printed elsewhere; whoever has none and brings none gets one. */
function cardOf(row: Row, remarks: Remarks): string | null {
  const stated = boundedText(row, "card_number", 40, remarks);
  if (!stated) return null;
  const number = normaliseCardNumber(stated);
  if (cardNumberFault(number))
    remarks.refuse("card_number", "numero di tessera non valido; ricopiare le 12 cifre dalla tessera");
  return number;
}

function requiredDay(row: Row, field: string, remarks: Remarks): LocalDate | null {
  const day = dayOf(row, field, remarks);
  if (!row.cells[field]) remarks.refuse(field, "data mancante; scrivere ad esempio 31/12/2026");
  return day;
}

function planOf({ cells }: Row, { refuse }: Remarks): PlanCode | undefined {
  const stated = normalise(cells["plan"] ?? "");
  const codes = Object.keys(planNames) as PlanCode[];
  const plan = codes.find((code) =>
    [code, planNames[code].it, planNames[code].en].some((name) => normalise(name) === stated),
  );
  if (!plan) {
    const known = codes.map((code) => planNames[code].it).join(", ");
    refuse(
      "plan",
      stated ? `piano «${cells["plan"]}» sconosciuto; usare: ${known}` : `piano mancante; usare: ${known}`,
    );
  }
  return plan;
}

const sexWords: Readonly<Record<(typeof sexes)[number], readonly string[]>> = {
  female: ["f", "femmina", "donna", "female", "w"],
  male: ["m", "maschio", "uomo", "male"],
};

function sexOf({ cells }: Row, { refuse }: Remarks) {
  const stated = normalise(cells["sex"] ?? "");
  const sex = sexes.find((each) => sexWords[each].includes(stated));
  if (!sex) refuse("sex", "sesso mancante o non leggibile; scrivere F o M");
  return sex;
}

const relationshipWords: Readonly<Record<Relationship, readonly string[]>> = {
  holder: ["holder", "intestatario", "intestataria", "titolare", "contraente", "caponucleo", "capofamiglia"],
  spouse: [
    "spouse",
    "coniuge",
    "marito",
    "moglie",
    "partner",
    "convivente",
    "unito civilmente",
    "unita civilmente",
  ],
  child: ["child", "figlio", "figlia"],
};

function relationshipOf({ cells }: Row, { refuse }: Remarks): Relationship | undefined {
  const stated = normalise(cells["relationship"] ?? "");
  const found = (Object.keys(relationshipWords) as Relationship[]).find((each) =>
    relationshipWords[each].includes(stated),
  );
  if (!found)
    refuse("relationship", "rapporto mancante o non leggibile; usare: intestatario, coniuge, figlio");
  return found;
}

/** As the outbox expects it: digits with the international prefix. */
function mobileOf(row: Row, remarks: Remarks): string | null {
  const stated = boundedText(row, "mobile", 40, remarks);
  if (!stated) return null;
  const digits = stated.replace(/[\s./()-]/g, "").replace(/^00/, "+");
  const mobile = /^3\d{8,9}$/.test(digits) ? `+39${digits}` : digits;
  if (!/^\+\d{8,15}$/.test(mobile))
    remarks.refuse("mobile", "numero non valido; scrivere ad esempio +39 333 0000000");
  return mobile;
}
