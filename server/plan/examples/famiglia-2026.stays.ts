import { localDate } from "../../kernel/dates.ts";
import { euros } from "../citing.ts";
import { documentExamples, exampleMember } from "../example.ts";
import type { ExampleTable } from "../example.ts";

const mother = exampleMember(localDate("2026-01-01"), localDate("1984-03-02"));
const facts = { cause: "illness", paidInvoice: true, ssnTicketReceipt: true, clinicalRecord: true } as const;

const stay: ExampleTable = {
  article: "3.1",
  given: {
    person: mother,
    expense: {
      serviceCode: "RIC-CHIRURGICO",
      regime: "network",
      treatedOn: localDate("2026-10-05"),
      amountCents: euros(8000),
      units: 1,
      stay: { admittedOn: localDate("2026-10-05"), dischargedOn: localDate("2026-10-09") },
    },
    facts,
  },
  examples: [
    {
      says: "in network a stay is paid in full",
      expect: { answer: "covered", clause: "3.1", paid: euros(8000) },
    },
    {
      says: "out of network 20 % stays with the member",
      expense: { regime: "outOfNetwork" },
      expect: { answer: "covered", paid: euros(6400) },
    },
    {
      says: "out of network at least 500 € per event",
      expense: { regime: "outOfNetwork", amountCents: euros(2000) },
      expect: { answer: "covered", paid: euros(1500) },
    },
    {
      says: "at 2.500 € percentage and minimum meet",
      expense: { regime: "outOfNetwork", amountCents: euros(2500) },
      expect: { answer: "covered", paid: euros(2000) },
    },
    {
      says: "a second invoice of the same event bears only the rest of the minimum",
      expense: { regime: "outOfNetwork", amountCents: euros(1000) },
      usage: { left: {}, earlier: { amountCents: euros(300), shareCents: euros(300) } },
      expect: { answer: "covered", paid: euros(800) },
    },
    {
      says: "and once the percentage is more, only its part of it",
      expense: { regime: "outOfNetwork", amountCents: euros(1000) },
      usage: { left: {}, earlier: { amountCents: euros(2000), shareCents: euros(500) } },
      expect: { answer: "covered", paid: euros(900) },
    },
    {
      says: "150.000 € are the most for the family in a year",
      usage: { left: { "famiglia/3.1": euros(1200.5) } },
      expect: { answer: "covered", paid: euros(1200.5) },
    },
    {
      says: "on the 300th day of cover a childbirth is still in the waiting period",
      expense: { serviceCode: "RIC-PARTO-NATURALE", treatedOn: localDate("2026-10-27") },
      expect: { answer: "notCovered", clause: "1.4 c" },
    },
    {
      says: "on the 301st it is covered",
      expense: { serviceCode: "RIC-PARTO-NATURALE", treatedOn: localDate("2026-10-28") },
      expect: { answer: "covered", paid: euros(8000) },
    },
    ...documentExamples({ paidInvoice: "1.6" }, { regime: "outOfNetwork" }),
  ],
};

const indemnity: ExampleTable = {
  article: "3.2",
  given: {
    ...stay.given,
    expense: { ...stay.given.expense, regime: "ssn", amountCents: euros(0) },
    facts: { ...facts, whollyAtSsnExpense: true },
  },
  examples: [
    {
      says: "four nights pay the three from the second day on",
      expect: {
        answer: "covered",
        benefit: "3.2",
        clause: "3.2",
        paid: euros(300),
        draws: [{ limitKey: "famiglia/3.2", kind: "days", amount: 3 }],
      },
    },
    {
      says: "a single night pays nothing",
      expense: { stay: { admittedOn: localDate("2026-10-05"), dischargedOn: localDate("2026-10-06") } },
      expect: { answer: "covered", paid: euros(0) },
    },
    {
      says: "101 days reach the hundred paid days",
      expense: { stay: { admittedOn: localDate("2026-07-01"), dischargedOn: localDate("2026-10-10") } },
      expect: { answer: "covered", paid: euros(10_000) },
    },
    {
      says: "120 days pay a hundred",
      expense: { stay: { admittedOn: localDate("2026-06-01"), dischargedOn: localDate("2026-09-29") } },
      expect: { answer: "covered", paid: euros(10_000) },
    },
    {
      says: "a stay not wholly at the SSN's expense pays no indemnity",
      facts: { whollyAtSsnExpense: false },
      expect: { answer: "notCovered", clause: "3.2" },
    },
    {
      says: "whether it was is asked for",
      facts: { whollyAtSsnExpense: undefined },
      expect: { answer: "unknown", missing: ["whollyAtSsnExpense"] },
    },
    {
      says: "while the stay goes on its dates are asked for",
      expense: { stay: undefined },
      expect: { answer: "unknown", clause: "3.2", missing: ["admittedOn", "dischargedOn"] },
    },
    {
      says: "a childbirth waits for 300 days here too",
      expense: { serviceCode: "RIC-PARTO-CESAREO", treatedOn: localDate("2026-10-27") },
      expect: { answer: "notCovered", clause: "1.4 c" },
    },
    ...documentExamples({ clinicalRecord: "3.2" }),
  ],
};

const aroundStay: ExampleTable = {
  article: "3.3",
  given: {
    person: mother,
    expense: {
      serviceCode: "RM",
      regime: "network",
      treatedOn: localDate("2026-09-20"),
      amountCents: euros(300),
      units: 1,
      stay: { admittedOn: localDate("2026-10-05"), dischargedOn: localDate("2026-10-09") },
    },
    facts: { ...facts, tiedToStay: true },
  },
  examples: [
    {
      says: "in network an exam tied to the stay is paid in full, in the limit of the stays",
      expect: {
        answer: "covered",
        benefit: "3.3",
        clause: "3.3",
        paid: euros(300),
        draws: [{ limitKey: "famiglia/3.1", kind: "cents", amount: euros(300) }],
      },
    },
    {
      says: "not tied to it, it is an exam like any other",
      facts: { tiedToStay: false },
      expect: { answer: "covered", benefit: "2.2", paid: euros(265) },
    },
    {
      says: "90 days before the admission it is tied",
      expense: { treatedOn: localDate("2026-07-07") },
      expect: { answer: "covered", benefit: "3.3" },
    },
    {
      says: "91 days before it is not",
      expense: { treatedOn: localDate("2026-07-06") },
      expect: { answer: "notCovered", clause: "3.3" },
    },
    {
      says: "120 days after the discharge it is tied",
      person: { policyStart: localDate("2025-03-01"), cover: { from: localDate("2025-03-01"), to: null } },
      expense: { treatedOn: localDate("2027-02-06") },
      expect: { answer: "covered", benefit: "3.3" },
    },
    {
      says: "121 days after it is not",
      expense: { treatedOn: localDate("2027-02-07") },
      expect: { answer: "notCovered", clause: "3.3" },
    },
    {
      says: "out of network it bears the minimum of the event",
      expense: { regime: "outOfNetwork", amountCents: euros(800) },
      expect: { answer: "covered", paid: euros(300) },
    },
    {
      says: "or nothing more, when the stay has borne it",
      expense: { regime: "outOfNetwork", amountCents: euros(800) },
      usage: { left: {}, earlier: { amountCents: euros(1000), shareCents: euros(500) } },
      expect: { answer: "covered", paid: euros(800) },
    },
    {
      says: "an SSN ticket is reimbursed in full",
      expense: { regime: "ssn", amountCents: euros(36.15) },
      expect: { answer: "covered", benefit: "3.3", paid: euros(36.15) },
    },
    {
      says: "within what is left for the stays",
      usage: { left: { "famiglia/3.1": euros(100) } },
      expect: { answer: "covered", paid: euros(100) },
    },
    ...documentExamples({ paidInvoice: "1.6" }, { regime: "outOfNetwork" }),
    ...documentExamples({ ssnTicketReceipt: "1.6" }, { regime: "ssn" }),
  ],
};

export const stayExamples: readonly ExampleTable[] = [stay, indemnity, aroundStay];
