import { localDate } from "../../kernel/dates.ts";
import { euros } from "../citing.ts";
import { exampleMember, judgedExamples } from "../example.ts";
import type { ExampleTable } from "../example.ts";

const student = exampleMember(localDate("2025-10-01"), localDate("2003-05-14"));

/** Who is covered, when and where, shown on a brace for 250 €. */
export const people: ExampleTable = {
  article: "5, 7, 9",
  given: {
    person: student,
    expense: {
      serviceCode: "AUS-TUTORE",
      regime: "outOfNetwork",
      treatedOn: localDate("2026-11-23"),
      amountCents: euros(250),
      units: 1,
    },
    facts: { cause: "illness", prescription: true, paidInvoice: true },
  },
  examples: [
    {
      says: "on the first day of cover the plan pays",
      expense: { treatedOn: localDate("2025-10-01") },
      expect: { answer: "covered", paid: euros(200) },
    },
    {
      says: "on the day before it does not",
      expense: { treatedOn: localDate("2025-09-30") },
      expect: { answer: "notCovered", clause: "6" },
    },
    {
      says: "on the last day of cover it pays, on the day after it does not",
      person: { cover: { from: localDate("2025-10-01"), to: localDate("2026-11-22") } },
      expect: { answer: "notCovered", clause: "6" },
    },
    {
      says: "whoever ended the enrolment during the insurance year stays covered until its end",
      person: { enrolledUntil: localDate("2026-10-01") },
      expect: { answer: "covered" },
    },
    {
      says: "and is not covered in the next insurance year",
      person: { enrolledUntil: localDate("2026-09-30") },
      expect: { answer: "notCovered", clause: "9.1" },
    },
    {
      says: "a student who renewed on the 40th birthday is covered for the whole year",
      person: { birthDate: localDate("1986-10-01") },
      expect: { answer: "covered" },
    },
    {
      says: "one who turned 40 the day before the renewal is not",
      person: { birthDate: localDate("1986-09-30") },
      expect: { answer: "notCovered", clause: "9.3" },
    },
    {
      says: "treatment abroad is covered: the plan is valid all over the world",
      expect: { answer: "covered", paid: euros(200) },
    },
    {
      says: "an injury on the first day of cover is covered",
      facts: { cause: "injury", injuredOn: localDate("2025-10-01") },
      expect: { answer: "covered" },
    },
    {
      says: "an injury on the day before is not",
      facts: { cause: "injury", injuredOn: localDate("2025-09-30") },
      expect: { answer: "notCovered", clause: "6" },
    },
    {
      says: "the day of an injury is asked for",
      facts: { cause: "injury" },
      expect: { answer: "unknown", clause: "6", missing: ["injuredOn"] },
    },
    ...judgedExamples({
      recentTumour: "7.1",
      nervousSystemDisease: "7.2",
      liverOrPancreasDisease: "7.3",
      recentStroke: "7.4",
      organFailure: "7.5",
      recentHeartDisease: "7.6",
      vascularDementia: "7.7",
      addictionOrHiv: "7.8",
      notAutonomousAtStart: "7.10",
    }),
    {
      says: "a civil disability of 60 % is insured",
      facts: { civilDisabilityPercent: 60 },
      expect: { answer: "covered" },
    },
    {
      says: "a civil disability of 61 % is not",
      facts: { civilDisabilityPercent: 61 },
      expect: { answer: "notCovered", clause: "7.9" },
    },
  ],
};

/** What is not paid, shown on a stay of five nights. */
export const exclusions: ExampleTable = {
  article: "8",
  given: {
    person: student,
    expense: {
      serviceCode: "RIC-CHIRURGICO",
      regime: "network",
      treatedOn: localDate("2026-11-03"),
      amountCents: euros(0),
      units: 1,
      stay: { admittedOn: localDate("2026-11-03"), dischargedOn: localDate("2026-11-08") },
    },
    facts: { cause: "illness", clinicalRecord: true },
  },
  examples: [
    ...judgedExamples({
      existingDefect: "8.1",
      mentalDisorder: "8.2",
      outpatientPossible: "8.5",
      infertilityTreatment: "8.6",
      longTermStay: "8.7",
      prosthesisReplacement: "8.9",
      substanceIllness: "8.10",
      substanceInjury: "8.11",
      extremeSport: "8.12",
      wilfulAct: "8.13",
      selfHarmOrCrime: "8.14",
      radiation: "8.15",
      warOrEarthquake: "8.16",
      naturalDisaster: "8.17",
      unofficialTreatment: "8.18",
      pandemic: "8.20",
    }),
    ...judgedExamples({ aestheticPurpose: "8.4" }, { reconstructiveSurgery: false }),
    {
      says: "an aesthetic operation that rebuilds after an injury is covered",
      facts: { aestheticPurpose: "confirmed", reconstructiveSurgery: true },
      expect: { answer: "covered", paid: euros(400) },
    },
    {
      says: "whether it rebuilds is for the doctor to say",
      facts: { aestheticPurpose: "confirmed" },
      expect: { answer: "unknown", clause: "8.4", missing: ["reconstructiveSurgery"] },
    },
    {
      says: "a long-term stay waits for the doctor by its nature",
      expense: { serviceCode: "RIC-LUNGODEGENZA" },
      expect: { answer: "unknown", clause: "8.7", missing: ["longTermStay"] },
    },
    {
      says: "psychotherapy is excluded",
      expense: { serviceCode: "PSI-PSICOTERAPIA", amountCents: euros(80) },
      expect: { answer: "notCovered", benefit: null, clause: "8.2", paid: euros(0) },
    },
    {
      says: "dental hygiene is excluded",
      expense: { serviceCode: "ODO-IGIENE", amountCents: euros(80) },
      expect: { answer: "notCovered", benefit: null, clause: "8.3", paid: euros(0) },
    },
    {
      says: "assisted reproduction is excluded",
      expense: { serviceCode: "FER-PMA", amountCents: euros(4000) },
      expect: { answer: "notCovered", benefit: null, clause: "8.6" },
    },
    {
      says: "an intravitreal injection is excluded",
      expense: { serviceCode: "TER-INTRAVITREALE", amountCents: euros(900) },
      expect: { answer: "notCovered", benefit: null, clause: "8.19" },
    },
    {
      says: "a visit is simply not among the benefits",
      expense: { serviceCode: "VIS-CARDIOLOGICA", amountCents: euros(120) },
      expect: { answer: "notCovered", benefit: null, clause: "6", paid: euros(0) },
    },
  ],
};
