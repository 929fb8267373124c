import { describe, expect, it } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { doubledWithin } from "../../server/reimbursement/draft/doubles.ts";
import {
  asksOf,
  causeOf,
  emptyExpense,
  type ExpenseDraft,
  factsToldBy,
  printedCentsOf,
  providerKeyOf,
  regimeOf,
} from "../../server/reimbursement/draft/expense-rules.ts";
import { type DraftData, emptyDraft, gapsOf } from "../../server/reimbursement/draft/rules.ts";

const today = localDate("2026-11-23");

const visit: ExpenseDraft = {
  ...emptyExpense,
  id: "d1",
  serviceCode: "VIS-ORTOPEDICA",
  kind: "invoice",
  number: "12/A",
  issuedOn: localDate("2026-10-14"),
  treatedOn: localDate("2026-10-12"),
  amount: "152,00",
  hasStampDuty: true,
  providerName: "Studio Verdi",
  providerNumber: "01234567897",
  cause: "illness",
  pathology: "Gonartrosi",
  since: "underOneYear",
  treatmentEnded: true,
  tiedToStay: false,
  files: [{ requirement: "invoice", documentId: "f1" }],
};

const complete: DraftData = {
  person: {
    email: "giulia.ferrero@posta.example",
    mobile: null,
    smsOptIn: false,
    otherCover: { ...emptyDraft.person.otherCover, has: false },
  },
  payment: {
    ...{ means: "transfer", payeePersonId: "p1", holderName: "Giulia Ferrero" },
    ...{ iban: "IT60X0542811101000000123456", bic: null, address: null },
  },
  documents: [visit],
  summary: { notes: null },
};

const fields = (data: DraftData) => gapsOf(data, today).map(({ field }) => field);
const fieldsOf = (change: Partial<ExpenseDraft>) =>
  fields({ ...complete, documents: [{ ...visit, ...change }] });

describe("a draft says what is missing or wrong, at its field", () => {
  it("nothing is, once everything was told", () => {
    expect(fields(complete)).toEqual([]);
  });

  it("an empty one names everything that the first questions ask, and nothing that only answers make", () => {
    expect(fields(emptyDraft)).toEqual([
      "person.email",
      "person.otherCover",
      "payment.means",
      "payment.payeePersonId",
      "documents.documents",
    ]);
    expect(fields({ ...complete, documents: [{ ...emptyExpense, id: "d1" }] })).toEqual(
      [
        ...["serviceCode", "kind", "number", "issuedOn", "amount", "providerName", "providerNumber"],
        ...["treatedOn", "cause", "pathology", "since", "treatmentEnded", "tiedToStay", "file:invoice"],
      ].map((field) => `documents.d1.${field}`),
    );
  });

  const wrong: readonly (readonly [string, Partial<ExpenseDraft>, string])[] = [
    ["a document of tomorrow", { issuedOn: localDate("2026-11-24") }, "issuedOn"],
    ["a service of tomorrow", { treatedOn: localDate("2026-11-24") }, "treatedOn"],
    ["an amount of nothing", { amount: "0" }, "amount"],
    ["an amount below nothing", { amount: "-12,50" }, "amount"],
    ["three decimals", { amount: "12,505" }, "amount"],
    ["comma and point in no order", { amount: "1.23,45.6" }, "amount"],
    ["no more than its stamp duty", { amount: "2,00" }, "amount"],
    ["words for an amount", { amount: "cento" }, "amount"],
    ["more than a million", { amount: "10.000.000" }, "amount"],
    ["VAT above the amount", { vat: "200" }, "vat"],
    ["a VAT number whose check digit is another", { providerNumber: "01234567890" }, "providerNumber"],
    ["a tax code whose last letter is another", { providerNumber: "RSSMRC78D02L219A" }, "providerNumber"],
    ["a hundred and one sessions", { units: 101 }, "units"],
    ["an injury without its day", { cause: "injury" }, "injuredOn"],
    ["an injury after the treatment", { cause: "injury", injuredOn: localDate("2026-10-13") }, "injuredOn"],
    [
      "a number of a prescription with a letter too many",
      { prescriptionNumber: "010A2X" },
      "prescriptionNumber",
    ],
    ["tied to a stay of no day", { tiedToStay: true }, "admittedOn"],
    [
      "31 files",
      { files: Array.from({ length: 31 }, (_, n) => ({ requirement: "invoice", documentId: `${n}` })) },
      "file:invoice",
    ],
    ["a credit note for nothing", { kind: "creditNote" }, "creditOf"],
  ];
  it.each(wrong)("%s", (_what, change, field) => {
    expect(fieldsOf(change)).toEqual([`documents.d1.${field}`]);
  });

  it("all of them together are told together, one for each field", () => {
    const everything = Object.assign(
      {},
      ...wrong.slice(0, 13).map(([, change]) => change),
    ) as Partial<ExpenseDraft>;
    const found = fieldsOf(everything);
    expect(new Set(found)).toEqual(
      new Set(["issuedOn", "treatedOn", "amount", "providerNumber", "units"].map((f) => `documents.d1.${f}`)),
    );
    expect(found.length).toBe(new Set(found).size);
  });

  it("amounts as Italians and others write them", () => {
    const read = (amount: string) => printedCentsOf({ ...visit, amount });
    expect(["1.234,50", "1234,5", "1,234.50", "€ 12", "12 €"].map(read)).toEqual([
      123_450, 123_450, 123_450, 1_200, 1_200,
    ]);
    expect(read("1,234")).toBeUndefined();
  });

  it("another cover asks for its name and for what it paid of each document", () => {
    const otherCover = { has: true, insurer: null, policyNumber: null, askedThere: null };
    expect(fields({ ...complete, person: { ...complete.person, otherCover } })).toEqual([
      "person.insurer",
      "person.askedThere",
      "documents.d1.paidElsewhere",
    ]);
    const told = { ...otherCover, insurer: "Altra Mutua", askedThere: true };
    const paid = (paidElsewhere: string) =>
      fields({
        ...complete,
        person: { ...complete.person, otherCover: told },
        documents: [{ ...visit, paidElsewhere }],
      });
    expect(paid("0")).toEqual([]);
    expect(paid("152,01")).toEqual(["documents.d1.paidElsewhere"]);
  });

  it("text messages want a mobile; a cheque wants neither account nor holder", () => {
    expect(fields({ ...complete, person: { ...complete.person, smsOptIn: true } })).toEqual([
      "person.mobile",
    ]);
    const payment = { ...emptyDraft.payment, payeePersonId: "p1" };
    expect(fields({ ...complete, payment: { ...payment, means: "cheque" } })).toEqual(["payment.address"]);
    expect(fields({ ...complete, payment: { ...payment, means: "transfer" } })).toEqual([
      "payment.holderName",
      "payment.iban",
    ]);
  });
});

describe("the questions follow from the answers", () => {
  const stay: Partial<ExpenseDraft> = {
    serviceCode: "RIC-CHIRURGICO",
    treatedOn: null,
    treatmentEnded: null,
    tiedToStay: null,
  };

  it("a stay has admission and discharge, and no treatment to end", () => {
    expect(asksOf({ kind: "invoice", serviceCode: "RIC-CHIRURGICO" })).toMatchObject({
      stay: true,
      course: false,
    });
    expect(fieldsOf(stay)).toEqual(
      ["admittedOn", "dischargedOn", "whollyAtSsnExpense"].map((f) => `documents.d1.${f}`),
    );
    const held = { ...stay, whollyAtSsnExpense: true, admittedOn: localDate("2026-10-01") };
    expect(fieldsOf({ ...held, dischargedOn: localDate("2026-09-30") })).toEqual([
      "documents.d1.dischargedOn",
    ]);
    expect(fieldsOf({ ...held, dischargedOn: localDate("2026-11-30") })).toEqual([
      "documents.d1.dischargedOn",
    ]);
    expect(fieldsOf({ ...held, dischargedOn: localDate("2026-10-04") })).toEqual([]);
  });

  it("a discharge letter costs nothing; a day hospital counts days", () => {
    const letter = { ...visit, ...stay, kind: "hospitalRecord" as const, amount: null };
    expect(printedCentsOf(letter)).toBe(0);
    expect(asksOf({ kind: "invoice", serviceCode: "RIC-DAY-HOSPITAL" })).toMatchObject({
      stay: false,
      units: true,
    });
  });

  it("cause and regime follow where they can", () => {
    expect(causeOf({ ...visit, serviceCode: "GRA-VISITA", cause: null })).toBe("childbirth");
    expect(asksOf({ kind: "invoice", serviceCode: "CHECK-UP" }).cause).toBe(false);
    expect(regimeOf(visit)).toBe("outOfNetwork");
    expect(regimeOf({ ...visit, facilityId: "f" })).toBe("network");
    expect(regimeOf({ ...visit, kind: "ssnTicket", facilityId: "f" })).toBe("ssn");
    expect(regimeOf({ ...visit, facilityId: "f", regime: "outOfNetwork" })).toBe("outOfNetwork");
  });

  it("a provider is known by its VAT number, its tax code or its number abroad", () => {
    expect(providerKeyOf("IT 0123 4567 897")).toEqual({ kind: "vatNumber", value: "01234567897" });
    expect(providerKeyOf("bncLRA80P57L219X").kind).toBe("fault");
    expect(providerKeyOf("fr 40 303 265 045")).toEqual({ kind: "foreignId", value: "FR40303265045" });
  });

  it("only what was asked becomes a fact", () => {
    const told = { ...visit, injuredOn: localDate("2026-01-01"), whollyAtSsnExpense: true };
    expect(Object.fromEntries(factsToldBy(told).map(({ name, value }) => [name, value]))).toEqual({
      ...{ cause: "illness", pathology: "Gonartrosi", pathologySince: "underOneYear", tiedToStay: "false" },
    });
  });

  it("the same provider, number and year twice in one request is found, whatever the letters", () => {
    const again = { ...visit, id: "d2", number: " 12/a ", providerNumber: "IT01234567897" };
    expect(doubledWithin([visit, again], 1)).toBe(0);
    expect(doubledWithin([visit, again], 0)).toBeUndefined();
    expect(doubledWithin([visit, { ...again, issuedOn: localDate("2025-12-30") }], 1)).toBeUndefined();
  });
});
