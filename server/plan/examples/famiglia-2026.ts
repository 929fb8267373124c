import { localDate } from "../../kernel/dates.ts";
import { euros } from "../citing.ts";
import { documentExamples, exampleMember, judgedExamples } from "../example.ts";
import type { ExampleTable } from "../example.ts";
import { careExamples } from "./famiglia-2026.care.ts";
import { stayExamples } from "./famiglia-2026.stays.ts";

const mother = exampleMember(localDate("2026-01-01"), localDate("1984-03-02"));
const given: ExampleTable["given"] = {
  person: mother,
  expense: {
    serviceCode: "VIS-CARDIOLOGICA",
    regime: "network",
    treatedOn: localDate("2026-11-23"),
    amountCents: euros(120),
    units: 1,
  },
  facts: { cause: "illness", prescription: true, paidInvoice: true, ssnTicketReceipt: true },
};

const general: ExampleTable = {
  article: "1",
  given,
  examples: [
    {
      says: "on the 30th day of cover an illness is still in the waiting period",
      expense: { treatedOn: localDate("2026-01-30") },
      expect: { answer: "notCovered", clause: "1.4 a" },
    },
    {
      says: "on the 31st it is covered",
      expense: { treatedOn: localDate("2026-01-31") },
      expect: { answer: "covered", paid: euros(100) },
    },
    {
      says: "an injury is covered from the first day",
      expense: { treatedOn: localDate("2026-01-01") },
      facts: { cause: "injury" },
      expect: { answer: "covered" },
    },
    {
      says: "in the waiting period the cause is asked for",
      expense: { treatedOn: localDate("2026-01-15") },
      facts: { cause: undefined },
      expect: { answer: "unknown", clause: "1.4 a", missing: ["cause"] },
    },
    {
      says: "afterwards it does not matter",
      facts: { cause: undefined },
      expect: { answer: "covered" },
    },
    {
      says: "before the cover begins nothing is paid",
      expense: { treatedOn: localDate("2025-12-31") },
      facts: { cause: "injury" },
      expect: { answer: "notCovered", clause: "1.2" },
    },
    {
      says: "a child is covered on the 26th birthday",
      person: { relation: "child", birthDate: localDate("2000-11-23") },
      expect: { answer: "covered" },
    },
    {
      says: "and not on the day after",
      person: { relation: "child", birthDate: localDate("2000-11-22") },
      expect: { answer: "notCovered", clause: "1.1" },
    },
    {
      says: "a spouse of any age is covered, anywhere in the world",
      person: { relation: "spouse", birthDate: localDate("1940-01-01") },
      expect: { answer: "covered" },
    },
    {
      says: "a claim two years after the invoice, to the day, is in time",
      expense: { invoicedOn: localDate("2026-11-23"), submittedOn: localDate("2028-11-23") },
      expect: { answer: "covered" },
    },
    {
      says: "one day later it is too late",
      expense: { invoicedOn: localDate("2026-11-23"), submittedOn: localDate("2028-11-24") },
      expect: { answer: "notCovered", clause: "1.6" },
    },
    {
      says: "an invoice of the leap day is in time until 28 February",
      expense: { invoicedOn: localDate("2028-02-29"), submittedOn: localDate("2030-02-28") },
      expect: { answer: "covered" },
    },
    ...judgedExamples({
      unofficialTreatment: "1.5 b",
      wilfulAct: "1.5 c",
      war: "1.5 d",
      professionalSport: "1.5 e",
    }),
    ...judgedExamples({ aestheticPurpose: "1.5 a" }),
    {
      says: "what looks aesthetic is covered after an injury",
      facts: { cause: "injury", aestheticPurpose: "confirmed" },
      expect: { answer: "covered" },
    },
    {
      says: "aesthetic medicine is excluded",
      expense: { serviceCode: "EST-MEDICINA" },
      expect: { answer: "notCovered", benefit: null, clause: "1.5 a", paid: euros(0) },
    },
    {
      says: "homeopathy is excluded",
      expense: { serviceCode: "MNC-OMEOPATIA" },
      expect: { answer: "notCovered", benefit: null, clause: "1.5 b" },
    },
    {
      says: "medicines are not among the benefits",
      expense: { serviceCode: "FAR-FARMACI" },
      expect: { answer: "notCovered", benefit: null, clause: "2" },
    },
  ],
};

const visits: ExampleTable = {
  article: "2.1",
  given,
  examples: [
    {
      says: "in network 20 € of each visit stay with the member",
      expect: {
        answer: "covered",
        clause: "2.1",
        paid: euros(100),
        draws: [
          { limitKey: "famiglia/2.1+2.3", kind: "cents", amount: euros(100) },
          { limitKey: "famiglia/2.9", kind: "cents", amount: euros(100) },
        ],
      },
    },
    {
      says: "two visits leave two deductibles",
      expense: { amountCents: euros(240), units: 2 },
      expect: { answer: "covered", paid: euros(200) },
    },
    {
      says: "a visit of 15 € stays with the member",
      expense: { amountCents: euros(15) },
      expect: { answer: "covered", paid: euros(0) },
    },
    {
      says: "out of network 200 € leave 140 €: percentage and minimum meet",
      expense: { regime: "outOfNetwork", amountCents: euros(200) },
      expect: { answer: "covered", paid: euros(140) },
    },
    {
      says: "below 200 € the minimum of 60 € bites",
      expense: { regime: "outOfNetwork", amountCents: euros(120) },
      expect: { answer: "covered", paid: euros(60) },
    },
    {
      says: "above 200 € the 30 % decides",
      expense: { regime: "outOfNetwork", amountCents: euros(300) },
      expect: { answer: "covered", paid: euros(210) },
    },
    {
      says: "an SSN ticket is reimbursed in full",
      expense: { regime: "ssn", amountCents: euros(36.15) },
      expect: { answer: "covered", paid: euros(36.15) },
    },
    {
      says: "of two limits the smaller rest decides, and both are consumed: here the shared one",
      usage: { left: { "famiglia/2.1+2.3": euros(40), "famiglia/2.9": euros(70) } },
      expect: {
        answer: "covered",
        paid: euros(40),
        draws: [
          { limitKey: "famiglia/2.1+2.3", kind: "cents", amount: euros(40) },
          { limitKey: "famiglia/2.9", kind: "cents", amount: euros(40) },
        ],
      },
    },
    {
      says: "and here the one of articles 2.1 to 2.4",
      usage: { left: { "famiglia/2.1+2.3": euros(70), "famiglia/2.9": euros(40) } },
      expect: {
        answer: "covered",
        paid: euros(40),
        draws: [
          { limitKey: "famiglia/2.1+2.3", kind: "cents", amount: euros(40) },
          { limitKey: "famiglia/2.9", kind: "cents", amount: euros(40) },
        ],
      },
    },
    ...documentExamples({ paidInvoice: "1.6" }, { regime: "outOfNetwork" }),
    ...documentExamples({ ssnTicketReceipt: "1.6" }, { regime: "ssn" }),
  ],
};

const highDiagnostics: ExampleTable = {
  article: "2.2",
  given: { ...given, expense: { ...given.expense, serviceCode: "RM", amountCents: euros(180) } },
  examples: [
    {
      says: "in network 35 € of each exam stay with the member",
      expect: { answer: "covered", clause: "2.2", paid: euros(145) },
    },
    {
      says: "out of network the minimum of 50 € bites below 166,67 €",
      expense: { regime: "outOfNetwork", amountCents: euros(166.65) },
      expect: { answer: "covered", paid: euros(116.65) },
    },
    {
      says: "out of network the 30 % decides above it",
      expense: { regime: "outOfNetwork", amountCents: euros(166.7) },
      expect: { answer: "covered", paid: euros(116.69) },
    },
    {
      says: "an SSN ticket is reimbursed in full",
      expense: { regime: "ssn", amountCents: euros(46.15) },
      expect: { answer: "covered", paid: euros(46.15) },
    },
    {
      says: "the last cent of 3.000 € is paid and no more",
      usage: { left: { "famiglia/2.2": 1 } },
      expect: { answer: "covered", paid: euros(0.01) },
    },
    {
      says: "the limit of articles 2.1 to 2.4 may be the smaller",
      usage: { left: { "famiglia/2.9": euros(45) } },
      expect: { answer: "covered", paid: euros(45) },
    },
    ...documentExamples({ paidInvoice: "1.6" }, { regime: "outOfNetwork" }),
    ...documentExamples({ ssnTicketReceipt: "1.6" }, { regime: "ssn" }),
  ],
};

const basicDiagnostics: ExampleTable = {
  article: "2.3",
  given: { ...given, expense: { ...given.expense, serviceCode: "LAB-PROFILO", amountCents: euros(45.05) } },
  examples: [
    {
      says: "in network 10 % stays with the member, half a cent rounded up",
      expect: { answer: "covered", clause: "2.3", paid: euros(40.54) },
    },
    {
      says: "out of network the minimum of 30 € bites up to 100 €",
      expense: { regime: "outOfNetwork", amountCents: euros(99.99) },
      expect: { answer: "covered", paid: euros(69.99) },
    },
    {
      says: "out of network the 30 % decides above it",
      expense: { regime: "outOfNetwork", amountCents: euros(110) },
      expect: { answer: "covered", paid: euros(77) },
    },
    {
      says: "an ultrasound with an SSN ticket is reimbursed in full",
      expense: { serviceCode: "ECO-ADDOME", regime: "ssn", amountCents: euros(36.15) },
      expect: { answer: "covered", benefit: "2.3", paid: euros(36.15) },
    },
    {
      says: "the limit is shared with the visits",
      usage: { left: { "famiglia/2.1+2.3": euros(10) } },
      expect: { answer: "covered", paid: euros(10) },
    },
    {
      says: "and lies within that of articles 2.1 to 2.4",
      usage: { left: { "famiglia/2.9": euros(5) } },
      expect: { answer: "covered", paid: euros(5) },
    },
    ...documentExamples({ paidInvoice: "1.6" }, { regime: "outOfNetwork" }),
    ...documentExamples({ ssnTicketReceipt: "1.6" }, { regime: "ssn" }),
  ],
};

const physiotherapy: ExampleTable = {
  article: "2.4",
  given: {
    ...given,
    expense: { ...given.expense, serviceCode: "FKT-RIABILITATIVA", amountCents: euros(200), units: 5 },
  },
  examples: [
    {
      says: "in network 15 € of each session stay with the member",
      expect: {
        answer: "covered",
        clause: "2.4",
        paid: euros(125),
        draws: [
          { limitKey: "famiglia/2.4/sessions", kind: "units", amount: 5 },
          { limitKey: "famiglia/2.4", kind: "cents", amount: euros(125) },
          { limitKey: "famiglia/2.9", kind: "cents", amount: euros(125) },
        ],
      },
    },
    {
      says: "of five sessions only the three left of twenty are paid",
      usage: { left: { "famiglia/2.4/sessions": 3 } },
      expect: { answer: "covered", paid: euros(75) },
    },
    {
      says: "after twenty sessions nothing is paid and nothing is drawn",
      usage: { left: { "famiglia/2.4/sessions": 0 } },
      expect: { answer: "covered", paid: euros(0), draws: [] },
    },
    {
      says: "out of network the minimum of 30 € bites up to 75 €",
      expense: { regime: "outOfNetwork", amountCents: euros(75), units: 1 },
      expect: { answer: "covered", paid: euros(45) },
    },
    {
      says: "out of network the 40 % decides above it",
      expense: { regime: "outOfNetwork", amountCents: euros(200) },
      expect: { answer: "covered", paid: euros(120) },
    },
    {
      says: "an SSN ticket is reimbursed in full",
      expense: { regime: "ssn", amountCents: euros(50) },
      expect: { answer: "covered", paid: euros(50) },
    },
    {
      says: "800 € per person are the most",
      usage: { left: { "famiglia/2.4": euros(60) } },
      expect: { answer: "covered", paid: euros(60) },
    },
    {
      says: "within those of articles 2.1 to 2.4",
      usage: { left: { "famiglia/2.9": euros(50) } },
      expect: { answer: "covered", paid: euros(50) },
    },
    {
      says: "it must be for an illness or an injury",
      facts: { cause: "prevention" },
      expect: { answer: "notCovered", clause: "2.4" },
    },
    ...documentExamples({ prescription: "2.4" }),
    ...documentExamples({ paidInvoice: "1.6" }, { regime: "outOfNetwork" }),
    ...documentExamples({ ssnTicketReceipt: "1.6" }, { regime: "ssn" }),
  ],
};

export const famigliaExamples: readonly ExampleTable[] = [
  general,
  visits,
  highDiagnostics,
  basicDiagnostics,
  physiotherapy,
  ...stayExamples,
  ...careExamples,
];
