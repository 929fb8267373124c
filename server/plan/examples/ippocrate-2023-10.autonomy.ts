import { localDate } from "../../kernel/dates.ts";
import { euros } from "../citing.ts";
import { documentExamples, exampleMember, judgedExamples } from "../example.ts";
import type { ExampleTable } from "../example.ts";

const student = exampleMember(localDate("2025-10-01"), localDate("2003-05-14"));

/** A student who cannot wash, move or dress after an accident, with a complete dossier since 1 September 2026. */
export const autonomyExamples: ExampleTable = {
  article: "6.5",
  given: {
    person: student,
    expense: {
      serviceCode: "ASS-DOMICILIARE",
      regime: "outOfNetwork",
      treatedOn: localDate("2026-09-15"),
      amountCents: euros(620),
      units: 1,
    },
    facts: {
      cause: "injury",
      injuredOn: localDate("2026-08-01"),
      autonomyLostOn: localDate("2026-08-02"),
      notifiedOn: localDate("2026-08-16"),
      cannotWash: true,
      cannotEat: false,
      cannotMove: true,
      cannotDress: true,
      needsConstantCare: true,
      autonomyState: "temporary",
      autonomyActivationForm: true,
      autonomyPrivacyForm: true,
      autonomyDoctorCertificate: true,
      autonomyQuestionnaire: true,
      paidInvoice: true,
      dossierCompleteOn: localDate("2026-09-01"),
    },
  },
  examples: [
    {
      says: "a month of care is reimbursed up to 500 €",
      expect: {
        answer: "covered",
        clause: "6.5",
        paid: euros(500),
        draws: [
          { limitKey: "ippocrate/6.5/month", kind: "cents", amount: euros(500) },
          { limitKey: "ippocrate/6.5", kind: "cents", amount: euros(500) },
        ],
      },
    },
    {
      says: "a second invoice of the month finds what the first left",
      usage: { left: { "ippocrate/6.5/month": euros(120) } },
      expect: { answer: "covered", paid: euros(120) },
    },
    {
      says: "over all months 3.000 € are paid at most",
      usage: { left: { "ippocrate/6.5": euros(100) } },
      expect: { answer: "covered", paid: euros(100) },
    },
    {
      says: "the sixth month ends on 28 February",
      expense: { treatedOn: localDate("2027-02-28") },
      expect: { answer: "covered" },
    },
    {
      says: "the seventh is not paid",
      expense: { treatedOn: localDate("2027-03-01") },
      expect: { answer: "notCovered", clause: "6.5.3" },
    },
    {
      says: "care before the dossier was complete is not paid",
      expense: { treatedOn: localDate("2026-08-31") },
      expect: { answer: "notCovered", clause: "6.5.3" },
    },
    {
      says: "on the 18th birthday it begins to be insured",
      person: { birthDate: localDate("2008-09-15") },
      expect: { answer: "covered" },
    },
    {
      says: "the day before it is not",
      person: { birthDate: localDate("2008-09-16") },
      expect: { answer: "notCovered", clause: "6.5" },
    },
    {
      says: "two activities out of four are not enough",
      facts: { cannotDress: false },
      expect: { answer: "notCovered", clause: "6.5.4" },
    },
    {
      says: "two and one not yet told is unknown",
      facts: { cannotDress: undefined },
      expect: { answer: "unknown", clause: "6.5.4", missing: ["cannotDress"] },
    },
    {
      says: "without a constant need of help it is not recognised",
      facts: { needsConstantCare: false },
      expect: { answer: "notCovered", clause: "6.5.4" },
    },
    {
      says: "a consolidated state is not covered",
      facts: { autonomyState: "consolidated" },
      expect: { answer: "notCovered", clause: "6.5.4" },
    },
    {
      says: "a state that cannot be told yet waits for the review",
      facts: { autonomyState: undefined, reviewOn: localDate("2026-12-01") },
      expect: { answer: "unknown", clause: "6.5.4", missing: ["autonomyState"] },
    },
    {
      says: "a notice on the 15th day is for the desk to accept",
      facts: { notifiedOn: localDate("2026-08-17") },
      expect: { answer: "unknown", clause: "6.5.5", missing: ["lateNoticeAccepted"] },
    },
    {
      says: "an accepted late notice is covered",
      facts: { notifiedOn: localDate("2026-08-17"), lateNoticeAccepted: true },
      expect: { answer: "covered" },
    },
    {
      says: "a civil disability of 39 % is insured",
      facts: { civilDisabilityPercent: 39 },
      expect: { answer: "covered" },
    },
    {
      says: "one of 40 %, which the plan itself accepts, is not insured here",
      facts: { civilDisabilityPercent: 40 },
      expect: { answer: "notCovered", clause: "6.5.2.2" },
    },
    {
      says: "whoever was limited before the policy is not insured",
      facts: { limitedBeforePolicy: true },
      expect: { answer: "notCovered", clause: "6.5.2.1" },
    },
    {
      says: "after a refused check payment is suspended",
      facts: { checkRefusedOn: localDate("2026-09-15") },
      expect: { answer: "unknown", clause: "6.5.7", missing: ["paymentResumed"] },
    },
    {
      says: "care of the day before the refusal is paid",
      facts: { checkRefusedOn: localDate("2026-09-16") },
      expect: { answer: "covered" },
    },
    {
      says: "taking part in a brawl in self-defence is covered",
      facts: { warOrBrawl: "confirmed", selfDefenceOrRescue: true },
      expect: { answer: "covered" },
    },
    {
      says: "a stay that could have been avoided does not matter here: the benefit has its own exclusions",
      facts: { outpatientPossible: "confirmed" },
      expect: { answer: "covered" },
    },
    ...judgedExamples({
      mentalDisorder: "8b.1",
      selfHarmOrCrime: "8b.2",
      substanceIllness: "8b.3",
      radiation: "8b.5",
      extremeSport: "8b.6",
      prescriptionsRefused: "8b.7",
      criminalAct: "8b.9",
      wilfulAct: "8b.10",
      unofficialTreatment: "8b.11",
      warOrEarthquake: "8b.12",
      naturalDisaster: "8b.13",
      medicalTherapy: "8b.14",
      pandemic: "8b.15",
    }),
    ...judgedExamples({ warOrBrawl: "8b.4" }, { selfDefenceOrRescue: false }),
    ...judgedExamples({ aestheticPurpose: "8b.8" }, { reconstructiveSurgery: false }),
    // also uninsurable under chapter 7, which is asked first
    ...judgedExamples({ nervousSystemDisease: "7.2", vascularDementia: "7.7", addictionOrHiv: "7.8" }),
    ...documentExamples({
      autonomyActivationForm: "6.5.5",
      autonomyPrivacyForm: "6.5.5",
      autonomyDoctorCertificate: "6.5.5",
      autonomyQuestionnaire: "6.5.5",
      paidInvoice: "6.5.6",
    }),
    ...documentExamples({ mmsTest: "6.5.5" }, {}, { intellectualDecline: true }),
    ...documentExamples({ clinicalRecord: "6.5.5" }, {}, { hadStays: true }),
    ...documentExamples({ carerContract: "6.5.6" }, {}, { employsCarer: true }),
  ],
};
