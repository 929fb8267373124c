import { localDate } from "../../kernel/dates.ts";
import {
  citing,
  euros,
  inNetwork,
  monthOfEvent,
  notInNetwork,
  outOfNetwork,
  text,
  whole,
  withSsn,
  yearly,
} from "../citing.ts";
import { fact, not, number, span } from "../condition.ts";
import type { Benefit, Edition, Step } from "../edition.ts";
import { anyInjuryUnderCover, autonomyTerms, lossOfAutonomy } from "./ippocrate-2023-10.autonomy.ts";
import { clauses } from "./ippocrate-2023-10.clauses.ts";

// Read it aloud beside the guide: each line is one sentence of the plan, in the order in which it is applied.
const rule = citing(clauses);

const people: readonly Step[] = [
  rule.inForce("6"),
  rule.onlyIf(
    "9.1",
    fact("enrolledAtRenewal").is(true),
    "iscritto ENPAM all'adesione o all'ultimo rinnovo",
    "enrolled with ENPAM when joining or last renewing",
  ),
  rule.onlyIf(
    "9.3",
    span("birthDate", "renewedOn").notAfterYears(40),
    "all'adesione o all'ultimo rinnovo non ha superato i 40 anni",
    "not beyond the age of 40 when joining or last renewing",
  ),
  rule.worldwide("9.2"),
  rule.excluded("7.1", { finding: "recentTumour" }),
  rule.excluded("7.2", { finding: "nervousSystemDisease" }),
  rule.excluded("7.3", { finding: "liverOrPancreasDisease" }),
  rule.excluded("7.4", { finding: "recentStroke" }),
  rule.excluded("7.5", { finding: "organFailure" }),
  rule.excluded("7.6", { finding: "recentHeartDisease" }),
  rule.excluded("7.7", { finding: "vascularDementia" }),
  rule.excluded("7.8", { finding: "addictionOrHiv" }),
  rule.onlyIf(
    "7.9",
    number("civilDisabilityPercent").atMost(60),
    "invalidità civile non superiore al 60 %",
    "civil disability not above 60 %",
  ),
  rule.excluded("7.10", { finding: "notAutonomousAtStart" }),
];

/** For the benefits that exist only after an injury. */
const injuredUnderCover = rule.onlyIf(
  "6",
  span("coverFrom", "injuredOn").atLeastDays(0),
  "l'infortunio è avvenuto durante la copertura",
  "the injury happened under the cover",
);

// Point 8 only defines point 7. Point 3 gives way to benefit 6.4; point 19 to every benefit granted by name.
const exclusions: readonly Step[] = [
  rule.excluded("8.1", { finding: "existingDefect" }),
  rule.excluded("8.2", { finding: "mentalDisorder", services: { categories: ["mentalHealth"] } }),
  rule.excluded("8.3", {
    services: { categories: ["dentalCare", "dentalHygiene"] },
    overriddenBy: { benefits: ["6.4"], clause: "6.4" },
  }),
  rule.excluded("8.4", {
    finding: "aestheticPurpose",
    services: { categories: ["aesthetic"] },
    unless: fact("reconstructiveSurgery").is(true),
  }),
  rule.excluded("8.5", { finding: "outpatientPossible" }),
  rule.excluded("8.6", { finding: "infertilityTreatment", services: { categories: ["fertility"] } }),
  rule.excluded("8.7", { finding: "longTermStay", raisedBy: { categories: ["longTermStay"] } }),
  rule.excluded("8.9", { finding: "prosthesisReplacement" }),
  rule.excluded("8.10", { finding: "substanceIllness" }),
  rule.excluded("8.11", { finding: "substanceInjury" }),
  rule.excluded("8.12", { finding: "extremeSport" }),
  rule.excluded("8.13", { finding: "wilfulAct" }),
  rule.excluded("8.14", { finding: "selfHarmOrCrime" }),
  rule.excluded("8.15", { finding: "radiation" }),
  rule.excluded("8.16", { finding: "warOrEarthquake" }),
  rule.excluded("8.17", { finding: "naturalDisaster" }),
  rule.excluded("8.18", { finding: "unofficialTreatment", services: { categories: ["unofficialMedicine"] } }),
  rule.excluded("8.19", { services: { categories: ["medicalTherapy"] } }),
  rule.excluded("8.20", { finding: "pandemic" }),
];

const indemnity: Benefit = {
  code: "6.1",
  name: clauses["6.1"],
  services: { categories: ["inpatientStay", "dayHospital", "childbirth", "longTermStay"] },
  steps: [
    anyInjuryUnderCover,
    rule.onlyIf(
      "6.1",
      span("admittedOn", "dischargedOn").atLeastDays(0),
      "ricovero concluso, con le date di ingresso e dimissione",
      "a completed stay, with its dates of admission and discharge",
    ),
    rule.document("3.2", "clinicalRecord"),
    rule.dailyIndemnity("6.1", euros(80)),
    rule.within("6.1", "ippocrate/6.1"),
  ],
};

const physiotherapy: Benefit = {
  code: "6.2",
  name: clauses["6.2"],
  services: { categories: ["physiotherapy"] },
  steps: [
    rule.onlyIf("6.2", fact("cause").is("injury"), "solo a seguito di infortunio", "only after an injury"),
    injuredUnderCover,
    rule.onlyIf(
      "6.2",
      fact("rehabilitativePurpose").is(true),
      "esclusivamente a fini riabilitativi",
      "for rehabilitation only",
    ),
    rule.document("6.2", "emergencyRoomCertificate"),
    rule.document("6.2", "prescription"),
    rule.onlyIf(
      "6.2",
      fact("prescriberFits").is(true),
      "prescritti dal medico di famiglia o da uno specialista della patologia",
      "prescribed by the family doctor or a specialist of the condition",
    ),
    outOfNetwork(
      rule.onlyIf(
        "6.2",
        fact("providerQualified").is(true),
        "eseguiti da personale abilitato, come risulta dalla fattura",
        "carried out by qualified staff, as the invoice shows",
      ),
    ),
    rule.onlyIf(
      "6.2",
      not(fact("wellnessVenue").is(true)),
      "non in palestre, club, studi estetici, alberghi o centri benessere",
      "not in gyms, clubs, beauty studios, hotels or wellness centres",
    ),
    outOfNetwork(rule.document("3.2", "paidInvoice")),
    withSsn(rule.document("3.3", "ssnTicketReceipt")),
    inNetwork(rule.inFull("6.2")),
    outOfNetwork(rule.coinsurance("6.2", 45, euros(70), "invoice")),
    withSsn(rule.inFull("6.2")),
    rule.within("6.2", "ippocrate/6.2"),
  ],
};

const prostheses: Benefit = {
  code: "6.3",
  name: clauses["6.3"],
  services: { categories: ["prosthesis"] },
  steps: [
    anyInjuryUnderCover,
    rule.document("6.3", "prescription"),
    notInNetwork(rule.document("3.2", "paidInvoice")),
    rule.coinsurance("6.3", 20, euros(50), "invoice"),
    rule.within("6.3", "ippocrate/6.3"),
  ],
};

const dentalAfterInjury: Benefit = {
  code: "6.4",
  name: clauses["6.4"],
  services: { categories: ["dentalCare"] },
  steps: [
    rule.onlyIf("6.4", fact("cause").is("injury"), "solo a seguito di infortunio", "only after an injury"),
    injuredUnderCover,
    rule.document("6.4", "radiographs"),
    rule.document("6.4", "emergencyRoomCertificate"),
    outOfNetwork(rule.document("3.2", "paidInvoice")),
    withSsn(rule.document("3.3", "ssnTicketReceipt")),
    inNetwork(rule.inFull("6.4")),
    outOfNetwork(rule.coinsurance("6.4", 20, euros(100), "invoice")),
    withSsn(rule.inFull("6.4")),
    rule.within("6.4", "ippocrate/6.4"),
  ],
};

/** Ippocrate, the plan of the students enrolled with ENPAM: the wording of October 2023, chapters 5 to 9. */
export const ippocrate202310: Edition = {
  id: "ippocrate-2023-10",
  plan: "ippocrate",
  file: "server/plan/editions/ippocrate-2023-10.ts",
  name: text("Ippocrate, edizione ottobre 2023", "Ippocrate, edition October 2023"),
  covers: clauses["5"],
  inForceFrom: localDate("2023-10-01"),
  clauses,
  benefitsClause: "6",
  tariffsClause: "6.6",
  otherCoverClause: "1910 c.c.",
  people,
  exclusions,
  limits: [
    rule.limit(
      "6.1",
      "ippocrate/6.1",
      "days",
      90,
      "event",
      whole,
      text("Giorni per ricovero", "Days per stay"),
    ),
    rule.limit(
      "6.2",
      "ippocrate/6.2",
      "cents",
      euros(500),
      "person",
      yearly,
      text(
        "Massimale annuo per la fisioterapia da infortunio",
        "Yearly limit for physiotherapy after an injury",
      ),
    ),
    rule.limit(
      "6.3",
      "ippocrate/6.3",
      "cents",
      euros(1000),
      "person",
      yearly,
      text("Massimale annuo per protesi e ausili", "Yearly limit for prostheses and aids"),
    ),
    rule.limit(
      "6.4",
      "ippocrate/6.4",
      "cents",
      euros(1500),
      "person",
      yearly,
      text(
        "Massimale annuo per le cure dentarie da infortunio",
        "Yearly limit for dental care after an injury",
      ),
    ),
    rule.limit(
      "6.5.3",
      "ippocrate/6.5/month",
      "cents",
      euros(500),
      "event",
      monthOfEvent,
      text("Somma mensile per la non autosufficienza", "Monthly sum for the loss of autonomy"),
    ),
    rule.limit(
      "6.5.3",
      "ippocrate/6.5",
      "cents",
      euros(3000),
      "event",
      whole,
      text("Sei mesi di non autosufficienza", "Six months of loss of autonomy"),
    ),
  ],
  benefits: [indemnity, physiotherapy, prostheses, dentalAfterInjury, lossOfAutonomy],
  lossOfAutonomy: autonomyTerms,
};
