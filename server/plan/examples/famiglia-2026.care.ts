import { localDate } from "../../kernel/dates.ts";
import { euros } from "../citing.ts";
import { documentExamples, exampleMember } from "../example.ts";
import type { ExampleTable } from "../example.ts";

const mother = exampleMember(localDate("2026-01-01"), localDate("1984-03-02"));
const facts = {
  cause: "illness",
  paidInvoice: true,
  ssnTicketReceipt: true,
  optometristCertificate: true,
} as const;
const treatedOn = localDate("2026-11-23");

const checkUp: ExampleTable = {
  article: "4.1",
  given: {
    person: mother,
    expense: { serviceCode: "CHECK-UP", regime: "network", treatedOn, amountCents: euros(250), units: 1 },
    facts,
  },
  examples: [
    {
      says: "a check-up in network is paid in full",
      expect: { answer: "covered", clause: "4.1 a", paid: euros(250) },
    },
    {
      says: "once a year",
      usage: { left: { "famiglia/4.1/check-up": 0 } },
      expect: { answer: "covered", paid: euros(0), draws: [] },
    },
    {
      says: "out of network it is not paid",
      expense: { regime: "outOfNetwork" },
      expect: { answer: "notCovered", clause: "4.1 a" },
    },
    {
      says: "a check-up is prevention: there is no waiting period",
      expense: { treatedOn: localDate("2026-01-01") },
      expect: { answer: "covered" },
    },
    {
      says: "dental hygiene in network is paid in full, beside the check-up",
      expense: { serviceCode: "ODO-IGIENE", amountCents: euros(70) },
      usage: { left: { "famiglia/4.1/check-up": 0 } },
      expect: { answer: "covered", clause: "4.1 b", paid: euros(70) },
    },
    {
      says: "once a year",
      expense: { serviceCode: "ODO-IGIENE", amountCents: euros(70) },
      usage: { left: { "famiglia/4.1/hygiene": 0 } },
      expect: { answer: "covered", paid: euros(0) },
    },
    {
      says: "and not with the SSN",
      expense: { serviceCode: "ODO-IGIENE", regime: "ssn" },
      expect: { answer: "notCovered", clause: "4.1 b" },
    },
  ],
};

const dental: ExampleTable = {
  article: "4.2",
  given: {
    person: mother,
    expense: {
      serviceCode: "ODO-OTTURAZIONE",
      regime: "network",
      treatedOn,
      amountCents: euros(120),
      units: 1,
    },
    facts,
  },
  examples: [
    {
      says: "in network 25 % stays with the member",
      expect: { answer: "covered", clause: "4.2", paid: euros(90) },
    },
    {
      says: "out of network the minimum of 80 € bites up to 160 €",
      expense: { regime: "outOfNetwork", amountCents: euros(159.99) },
      expect: { answer: "covered", paid: euros(79.99) },
    },
    {
      says: "out of network half decides above it",
      expense: { regime: "outOfNetwork", amountCents: euros(200) },
      expect: { answer: "covered", paid: euros(100) },
    },
    {
      says: "another cover that paid less than the share changes nothing",
      expense: { regime: "outOfNetwork", amountCents: euros(200), paidElsewhereCents: euros(100) },
      expect: { answer: "covered", paid: euros(100) },
    },
    {
      says: "one cent more than the share is one cent less to pay",
      expense: { regime: "outOfNetwork", amountCents: euros(200), paidElsewhereCents: euros(100.01) },
      expect: { answer: "covered", paid: euros(99.99) },
    },
    {
      says: "an SSN ticket is reimbursed in full",
      expense: { regime: "ssn", amountCents: euros(36.15) },
      expect: { answer: "covered", paid: euros(36.15) },
    },
    {
      says: "on the 90th day of cover it is still in the waiting period",
      expense: { treatedOn: localDate("2026-03-31") },
      expect: { answer: "notCovered", clause: "1.4 d" },
    },
    {
      says: "on the 91st it is covered",
      expense: { treatedOn: localDate("2026-04-01") },
      expect: { answer: "covered" },
    },
    {
      says: "a tooth broken in an injury does not wait",
      expense: { treatedOn: localDate("2026-01-02") },
      facts: { cause: "injury" },
      expect: { answer: "covered" },
    },
    {
      says: "1.200 € are the most for the family in a year",
      expense: { regime: "outOfNetwork", amountCents: euros(2400.02) },
      expect: { answer: "covered", paid: euros(1200) },
    },
    ...documentExamples({ paidInvoice: "1.6" }, { regime: "outOfNetwork" }),
    ...documentExamples({ ssnTicketReceipt: "1.6" }, { regime: "ssn" }),
  ],
};

const lenses: ExampleTable = {
  article: "5.1",
  given: {
    person: mother,
    expense: {
      serviceCode: "OTT-LENTI",
      regime: "outOfNetwork",
      treatedOn,
      amountCents: euros(119.99),
      units: 1,
    },
    facts,
  },
  examples: [
    {
      says: "lenses of 119,99 € are reimbursed",
      expect: { answer: "covered", clause: "5.1", paid: euros(119.99) },
    },
    {
      says: "120 € are the most in 24 months",
      expense: { amountCents: euros(260) },
      expect: { answer: "covered", paid: euros(120) },
    },
    {
      says: "the same in network",
      expense: { regime: "network", amountCents: euros(260) },
      expect: { answer: "covered", paid: euros(120) },
    },
    ...documentExamples({ optometristCertificate: "5.1", paidInvoice: "1.6" }),
  ],
};

const pregnancy: ExampleTable = {
  article: "6.1",
  given: {
    person: mother,
    expense: {
      serviceCode: "GRA-ECOGRAFIA",
      regime: "network",
      treatedOn,
      amountCents: euros(110),
      units: 1,
    },
    facts,
  },
  examples: [
    {
      says: "in network an ultrasound is paid in full",
      expect: { answer: "covered", clause: "6.1", paid: euros(110) },
    },
    {
      says: "out of network 20 % stays with the member, without a minimum",
      expense: { regime: "outOfNetwork" },
      expect: { answer: "covered", paid: euros(88) },
    },
    {
      says: "an SSN ticket is reimbursed in full",
      expense: { regime: "ssn", amountCents: euros(31) },
      expect: { answer: "covered", paid: euros(31) },
    },
    {
      says: "700 € are the most for a pregnancy",
      usage: { left: { "famiglia/6.1": euros(9.5) } },
      expect: { answer: "covered", paid: euros(9.5) },
    },
    {
      says: "on the 300th day of cover it is still in the waiting period",
      expense: { treatedOn: localDate("2026-10-27") },
      expect: { answer: "notCovered", clause: "1.4 c" },
    },
    {
      says: "on the 301st it is covered",
      expense: { treatedOn: localDate("2026-10-28") },
      expect: { answer: "covered" },
    },
    ...documentExamples({ paidInvoice: "1.6" }, { regime: "outOfNetwork" }),
    ...documentExamples({ ssnTicketReceipt: "1.6" }, { regime: "ssn" }),
  ],
};

const prevention: ExampleTable = {
  article: "7.1",
  given: {
    person: mother,
    expense: { serviceCode: "PRE-DONNA", regime: "network", treatedOn, amountCents: euros(180), units: 1 },
    facts,
  },
  examples: [
    {
      says: "a woman of 42 has her panel paid in full",
      expect: { answer: "covered", clause: "7.1", paid: euros(180) },
    },
    {
      says: "from the 40th birthday",
      person: { birthDate: localDate("1986-11-23") },
      expect: { answer: "covered" },
    },
    {
      says: "and not the day before",
      person: { birthDate: localDate("1986-11-24") },
      expect: { answer: "notCovered", clause: "7.1" },
    },
    {
      says: "a man has the panel for men",
      person: { sex: "male" },
      expense: { serviceCode: "PRE-UOMO" },
      expect: { answer: "covered", paid: euros(180) },
    },
    {
      says: "and not the one for women",
      person: { sex: "male" },
      expect: { answer: "notCovered", clause: "7.1" },
    },
    {
      says: "once a year",
      usage: { left: { "famiglia/7.1": 0 } },
      expect: { answer: "covered", paid: euros(0) },
    },
    {
      says: "out of network it is not paid",
      expense: { regime: "outOfNetwork" },
      expect: { answer: "notCovered", clause: "7.1" },
    },
  ],
};

export const careExamples: readonly ExampleTable[] = [checkUp, dental, lenses, pregnancy, prevention];
