import { localDate } from "../../kernel/dates.ts";
import { euros } from "../citing.ts";
import { documentExamples, exampleMember } from "../example.ts";
import type { ExampleTable } from "../example.ts";
import { autonomyExamples } from "./ippocrate-2023-10.autonomy.ts";
import { exclusions, people } from "./ippocrate-2023-10.people.ts";

const student = exampleMember(localDate("2025-10-01"), localDate("2003-05-14"));
const injury = { cause: "injury", injuredOn: localDate("2026-10-30") } as const;

const indemnity: ExampleTable = {
  article: "6.1",
  given: exclusions.given,
  examples: [
    { says: "five nights pay 400 €", expect: { answer: "covered", clause: "6.1", paid: euros(400) } },
    {
      says: "95 days pay 90 of them: 7.200 €",
      expense: { stay: { admittedOn: localDate("2026-01-01"), dischargedOn: localDate("2026-04-06") } },
      expect: {
        answer: "covered",
        paid: euros(7200),
        draws: [{ limitKey: "ippocrate/6.1", kind: "days", amount: 90 }],
      },
    },
    {
      says: "90 days are paid in full",
      expense: { stay: { admittedOn: localDate("2026-01-01"), dischargedOn: localDate("2026-04-01") } },
      expect: { answer: "covered", paid: euros(7200) },
    },
    {
      says: "an indemnity is paid whatever another cover has paid",
      expense: { paidElsewhereCents: euros(5000) },
      expect: { answer: "covered", paid: euros(400) },
    },
    {
      says: "a stay over the leap day counts it",
      person: { cover: { from: localDate("2023-10-01"), to: null }, policyStart: localDate("2023-10-01") },
      expense: {
        treatedOn: localDate("2024-02-28"),
        stay: { admittedOn: localDate("2024-02-28"), dischargedOn: localDate("2024-03-01") },
      },
      expect: { answer: "covered", paid: euros(160) },
    },
    {
      says: "discharged on the day of admission there is no night to pay",
      expense: { stay: { admittedOn: localDate("2026-11-03"), dischargedOn: localDate("2026-11-03") } },
      expect: { answer: "covered", paid: euros(0), draws: [] },
    },
    {
      says: "each day of day hospital counts one",
      expense: { serviceCode: "RIC-DAY-HOSPITAL", units: 3 },
      expect: { answer: "covered", paid: euros(240) },
    },
    {
      says: "a childbirth pays as any stay",
      expense: { serviceCode: "RIC-PARTO-CESAREO" },
      expect: { answer: "covered", paid: euros(400) },
    },
    {
      says: "a public hospital pays the same",
      expense: { regime: "ssn" },
      expect: { answer: "covered", paid: euros(400) },
    },
    {
      says: "while the stay goes on its end is asked for",
      expense: { stay: undefined },
      facts: { admittedOn: localDate("2026-11-03") },
      expect: { answer: "unknown", clause: "6.1", missing: ["dischargedOn"] },
    },
    ...documentExamples({ clinicalRecord: "3.2" }),
  ],
};

const physiotherapy: ExampleTable = {
  article: "6.2",
  given: {
    person: student,
    expense: {
      serviceCode: "FKT-RIABILITATIVA",
      regime: "network",
      treatedOn: localDate("2026-11-23"),
      amountCents: euros(200),
      units: 4,
    },
    facts: {
      ...injury,
      emergencyRoomCertificate: true,
      prescription: true,
      providerQualified: true,
      paidInvoice: true,
      ssnTicketReceipt: true,
    },
  },
  examples: [
    {
      says: "in network nothing is left to the member",
      expect: { answer: "covered", clause: "6.2", paid: euros(200) },
    },
    {
      says: "out of network 50 € stay below the minimum of 70 €",
      expense: { regime: "outOfNetwork", amountCents: euros(50) },
      expect: { answer: "covered", paid: euros(0), draws: [] },
    },
    {
      says: "out of network 100 € leave 30 €: the minimum bites",
      expense: { regime: "outOfNetwork", amountCents: euros(100) },
      expect: { answer: "covered", paid: euros(30) },
    },
    {
      says: "out of network 200 € leave 110 €: 45 % is more than the minimum",
      expense: { regime: "outOfNetwork", amountCents: euros(200) },
      expect: { answer: "covered", paid: euros(110) },
    },
    {
      says: "out of network at 155,55 € percentage and minimum meet",
      expense: { regime: "outOfNetwork", amountCents: euros(155.55) },
      expect: { answer: "covered", paid: euros(85.55) },
    },
    {
      says: "out of network at 155,57 € the percentage decides",
      expense: { regime: "outOfNetwork", amountCents: euros(155.57) },
      expect: { answer: "covered", paid: euros(85.56) },
    },
    {
      says: "out of network 1.000 € meet the limit of 500 €",
      expense: { regime: "outOfNetwork", amountCents: euros(1000) },
      expect: {
        answer: "covered",
        paid: euros(500),
        draws: [{ limitKey: "ippocrate/6.2", kind: "cents", amount: euros(500) }],
      },
    },
    {
      says: "another cover that paid 60 of 200 € leaves the plan its 110 €",
      expense: { regime: "outOfNetwork", amountCents: euros(200), paidElsewhereCents: euros(60) },
      expect: { answer: "covered", paid: euros(110) },
    },
    {
      says: "another cover that paid 150 of 200 € leaves 50 €, and no more is drawn from the limit",
      expense: { regime: "outOfNetwork", amountCents: euros(200), paidElsewhereCents: euros(150) },
      expect: {
        answer: "covered",
        paid: euros(50),
        draws: [{ limitKey: "ippocrate/6.2", kind: "cents", amount: euros(50) }],
      },
    },
    {
      says: "another cover that paid everything leaves nothing to pay",
      expense: { amountCents: euros(200), paidElsewhereCents: euros(200) },
      expect: { answer: "covered", paid: euros(0), draws: [] },
    },
    {
      says: "an SSN ticket is reimbursed in full",
      expense: { regime: "ssn", amountCents: euros(36.15), units: 1 },
      expect: { answer: "covered", paid: euros(36.15) },
    },
    {
      says: "the last cent of the limit is paid and no more",
      usage: { left: { "ippocrate/6.2": 1 } },
      expect: { answer: "covered", paid: euros(0.01) },
    },
    {
      says: "an exhausted limit pays nothing",
      usage: { left: { "ippocrate/6.2": 0 } },
      expect: { answer: "covered", paid: euros(0), draws: [] },
    },
    {
      says: "for an illness the plan pays no physiotherapy",
      facts: { cause: "illness" },
      expect: { answer: "notCovered", clause: "6.2", paid: euros(0) },
    },
    {
      says: "without the emergency-room certificate it is asked for",
      facts: { emergencyRoomCertificate: undefined },
      expect: { answer: "unknown", missing: ["emergencyRoomCertificate"] },
    },
    {
      says: "a certificate that does not exist refuses",
      facts: { emergencyRoomCertificate: false },
      expect: { answer: "notCovered", clause: "6.2" },
    },
    {
      says: "everything missing is asked for at once",
      facts: { emergencyRoomCertificate: undefined, prescription: undefined, injuredOn: undefined },
      expect: { answer: "unknown", missing: ["injuredOn", "emergencyRoomCertificate", "prescription"] },
    },
    {
      says: "out of network the professional's title must show on the invoice",
      expense: { regime: "outOfNetwork" },
      facts: { providerQualified: undefined },
      expect: { answer: "unknown", missing: ["providerQualified"] },
    },
    {
      says: "a gym is refused",
      facts: { wellnessVenue: true },
      expect: { answer: "notCovered", clause: "6.2" },
    },
    {
      says: "an injury of the day before the cover is refused",
      facts: { injuredOn: localDate("2025-09-30") },
      expect: { answer: "notCovered", clause: "6" },
    },
    {
      says: "an extreme sport is for the doctor to judge",
      facts: { extremeSport: "raised" },
      expect: { answer: "unknown", clause: "8.12", missing: ["extremeSport"] },
    },
    {
      says: "an extreme sport confirmed by the doctor is excluded",
      facts: { extremeSport: "confirmed" },
      expect: { answer: "notCovered", clause: "8.12" },
    },
    {
      says: "what does not rehabilitate is refused",
      facts: { rehabilitativePurpose: false },
      expect: { answer: "notCovered", clause: "6.2" },
    },
    {
      says: "a prescription of a specialist of something else is refused",
      facts: { prescriberFits: false },
      expect: { answer: "notCovered", clause: "6.2" },
    },
    ...documentExamples({ prescription: "6.2" }),
    ...documentExamples({ paidInvoice: "3.2" }, { regime: "outOfNetwork" }),
    ...documentExamples({ ssnTicketReceipt: "3.3" }, { regime: "ssn" }),
  ],
};

const prostheses: ExampleTable = {
  article: "6.3",
  given: people.given,
  examples: [
    {
      says: "200 € leave 150 €: the minimum of 50 € bites",
      expense: { amountCents: euros(200) },
      expect: { answer: "covered", clause: "6.3", paid: euros(150) },
    },
    {
      says: "at 250 € percentage and minimum meet: 200 €",
      expect: { answer: "covered", paid: euros(200) },
    },
    {
      says: "from 250,05 € the percentage decides",
      expense: { amountCents: euros(250.05) },
      expect: { answer: "covered", paid: euros(200.04) },
    },
    {
      says: "1.300 € meet the limit of 1.000 €",
      expense: { amountCents: euros(1300) },
      expect: { answer: "covered", paid: euros(1000) },
    },
    {
      says: "1.250 € reach it exactly",
      expense: { amountCents: euros(1250) },
      expect: { answer: "covered", paid: euros(1000) },
    },
    {
      says: "50 € stay with the member",
      expense: { amountCents: euros(50) },
      expect: { answer: "covered", paid: euros(0) },
    },
    {
      says: "the share is the same in network",
      expense: { regime: "network" },
      expect: { answer: "covered", paid: euros(200) },
    },
    {
      says: "a hearing aid is paid likewise",
      expense: { serviceCode: "PRO-ACUSTICA", amountCents: euros(900) },
      expect: { answer: "covered", paid: euros(720) },
    },
    ...documentExamples({ prescription: "6.3", paidInvoice: "3.2" }),
  ],
};

const dental: ExampleTable = {
  article: "6.4",
  given: {
    person: student,
    expense: {
      serviceCode: "ODO-RICOSTRUZIONE",
      regime: "outOfNetwork",
      treatedOn: localDate("2026-11-23"),
      amountCents: euros(400),
      units: 1,
    },
    facts: {
      ...injury,
      radiographs: true,
      emergencyRoomCertificate: true,
      paidInvoice: true,
      ssnTicketReceipt: true,
    },
  },
  examples: [
    {
      says: "400 € leave 300 €: the minimum of 100 € bites",
      expect: { answer: "covered", clause: "6.4", paid: euros(300) },
    },
    {
      says: "at 500 € percentage and minimum meet: 400 €",
      expense: { amountCents: euros(500) },
      expect: { answer: "covered", paid: euros(400) },
    },
    {
      says: "2.000 € meet the limit of 1.500 €",
      expense: { amountCents: euros(2000) },
      expect: { answer: "covered", paid: euros(1500) },
    },
    {
      says: "in network nothing is left to the member",
      expense: { regime: "network" },
      expect: { answer: "covered", paid: euros(400) },
    },
    {
      says: "an SSN ticket is reimbursed in full",
      expense: { regime: "ssn", amountCents: euros(46.15) },
      expect: { answer: "covered", paid: euros(46.15) },
    },
    {
      says: "straightening teeth after an injury is covered in spite of exclusion 3",
      expense: { serviceCode: "ODO-ORTODONZIA" },
      expect: { answer: "covered", benefit: "6.4", paid: euros(300) },
    },
    {
      says: "a tooth that hurts for illness is not covered",
      facts: { cause: "illness" },
      expect: { answer: "notCovered", clause: "6.4" },
    },
    ...documentExamples({ radiographs: "6.4", emergencyRoomCertificate: "6.4", paidInvoice: "3.2" }),
    ...documentExamples({ ssnTicketReceipt: "3.3" }, { regime: "ssn" }),
  ],
};

export const ippocrateExamples: readonly ExampleTable[] = [
  people,
  exclusions,
  indemnity,
  physiotherapy,
  prostheses,
  dental,
  autonomyExamples,
];
