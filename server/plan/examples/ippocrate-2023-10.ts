import { localDate } from "../../kernel/dates.ts";
import { euros } from "../citing.ts";
import { exampleMember } from "../example.ts";
import type { ExampleTable } from "../example.ts";

const student = exampleMember("2025-10-01", "2003-05-14");

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
      cause: "injury",
      injuredOn: localDate("2026-10-30"),
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
      says: "out of network 50 € stay below the minimum of 70 €",
      expense: { regime: "outOfNetwork", amountCents: euros(50) },
      expect: { answer: "covered", paid: euros(0), draws: [] },
    },
    {
      says: "out of network 100 € leave 30 €: the minimum bites",
      expense: { regime: "outOfNetwork", amountCents: euros(100) },
      expect: { answer: "covered", paid: euros(30) },
    },
    {
      says: "out of network 200 € leave 110 €: 45 % is more than the minimum",
      expense: { regime: "outOfNetwork", amountCents: euros(200) },
      expect: { answer: "covered", paid: euros(110) },
    },
    {
      says: "out of network at 155,55 € percentage and minimum meet",
      expense: { regime: "outOfNetwork", amountCents: euros(155.55) },
      expect: { answer: "covered", paid: euros(85.55) },
    },
    {
      says: "out of network at 155,57 € the percentage decides",
      expense: { regime: "outOfNetwork", amountCents: euros(155.57) },
      expect: { answer: "covered", paid: euros(85.56) },
    },
    {
      says: "out of network 1.000 € meet the limit of 500 €",
      expense: { regime: "outOfNetwork", amountCents: euros(1000) },
      expect: {
        answer: "covered",
        paid: euros(500),
        draws: [{ limitKey: "ippocrate/6.2", kind: "cents", amount: euros(500) }],
      },
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
  ],
};

export const ippocrateExamples: readonly ExampleTable[] = [physiotherapy];
