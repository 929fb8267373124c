import { localDate } from "../../kernel/dates.ts";
import { citing, euros, inNetwork, notInNetwork, outOfNetwork, text, withSsn } from "../citing.ts";
import { all, any, fact, number, span } from "../condition.ts";
import type { Benefit, Edition, Step } from "../edition.ts";
import { clauses } from "./famiglia-2026.clauses.ts";
import { limits } from "./famiglia-2026.limits.ts";

// Read it aloud: each line is one sentence of the plan, in the order in which it is applied.
const rule = citing(clauses);
const nothing = euros(0);

const people: readonly Step[] = [
  rule.inForce("1.2"),
  rule.onlyIf(
    "1.1",
    any(fact("relation").is("holder", "spouse"), span("birthDate", "treatedOn").notAfterYears(26)),
    "titolare, coniuge, o figlio che non ha superato i 26 anni",
    "holder, spouse, or a child not beyond the age of 26",
  ),
  rule.worldwide("1.3"),
  rule.waiting("1.4 a", 30, "illness"),
  rule.deadline("1.6", 2),
];

const exclusions: readonly Step[] = [
  rule.excluded("1.5 a", {
    finding: "aestheticPurpose",
    services: { categories: ["aesthetic"] },
    unless: fact("cause").is("injury"),
  }),
  rule.excluded("1.5 b", {
    finding: "unofficialTreatment",
    services: { categories: ["unofficialMedicine"] },
  }),
  rule.excluded("1.5 c", { finding: "wilfulAct" }),
  rule.excluded("1.5 d", { finding: "war" }),
  rule.excluded("1.5 e", { finding: "professionalSport" }),
];

/** What a reimbursement is asked with: the paid invoice, or the ticket of the National Health Service. */
const receipts: readonly Step[] = [
  outOfNetwork(rule.document("1.6", "paidInvoice")),
  withSsn(rule.document("1.6", "ssnTicketReceipt")),
];

const specialistVisits: Benefit = {
  code: "2.1",
  name: clauses["2.1"],
  services: { categories: ["specialistVisit"], codes: ["PSI-VISITA"] },
  steps: [
    ...receipts,
    inNetwork(rule.deductible("2.1", euros(20))),
    outOfNetwork(rule.coinsurance("2.1", 30, euros(60), "invoice")),
    withSsn(rule.inFull("2.1")),
    rule.within("2.1", "famiglia/2.1+2.3"),
    rule.within("2.9", "famiglia/2.9"),
  ],
};

const highDiagnostics: Benefit = {
  code: "2.2",
  name: clauses["2.2"],
  services: { categories: ["highDiagnostics"] },
  steps: [
    ...receipts,
    inNetwork(rule.deductible("2.2", euros(35))),
    outOfNetwork(rule.coinsurance("2.2", 30, euros(50), "invoice")),
    withSsn(rule.inFull("2.2")),
    rule.within("2.2", "famiglia/2.2"),
    rule.within("2.9", "famiglia/2.9"),
  ],
};

const basicDiagnostics: Benefit = {
  code: "2.3",
  name: clauses["2.3"],
  services: { categories: ["laboratory", "basicDiagnostics"] },
  steps: [
    ...receipts,
    inNetwork(rule.coinsurance("2.3", 10, nothing, "invoice")),
    outOfNetwork(rule.coinsurance("2.3", 30, euros(30), "invoice")),
    withSsn(rule.inFull("2.3")),
    rule.within("2.3", "famiglia/2.1+2.3"),
    rule.within("2.9", "famiglia/2.9"),
  ],
};

const physiotherapy: Benefit = {
  code: "2.4",
  name: clauses["2.4"],
  services: { categories: ["physiotherapy"] },
  steps: [
    rule.onlyIf(
      "2.4",
      fact("cause").is("illness", "injury"),
      "per malattia o infortunio",
      "for illness or injury",
    ),
    rule.document("2.4", "prescription"),
    ...receipts,
    rule.within("2.4", "famiglia/2.4/sessions"),
    inNetwork(rule.deductible("2.4", euros(15))),
    outOfNetwork(rule.coinsurance("2.4", 40, euros(30), "invoice")),
    withSsn(rule.inFull("2.4")),
    rule.within("2.4", "famiglia/2.4"),
    rule.within("2.9", "famiglia/2.9"),
  ],
};

const hospitalStay: Benefit = {
  code: "3.1",
  name: clauses["3.1"],
  services: { categories: ["inpatientStay", "dayHospital", "childbirth"] },
  appliesWhen: fact("regime").is("network", "outOfNetwork"),
  steps: [
    rule.waiting("1.4 c", 300, "childbirth"),
    outOfNetwork(rule.document("1.6", "paidInvoice")),
    inNetwork(rule.inFull("3.1")),
    outOfNetwork(rule.coinsurance("3.1", 20, euros(500), "event")),
    rule.within("3.1", "famiglia/3.1"),
  ],
};

const stayIndemnity: Benefit = {
  code: "3.2",
  name: clauses["3.2"],
  services: { categories: ["inpatientStay", "dayHospital", "childbirth"] },
  appliesWhen: fact("regime").is("ssn"),
  steps: [
    rule.waiting("1.4 c", 300, "childbirth"),
    rule.onlyIf(
      "3.2",
      fact("whollyAtSsnExpense").is(true),
      "ricovero interamente a carico del SSN",
      "a stay wholly at the SSN's expense",
    ),
    rule.onlyIf(
      "3.2",
      span("admittedOn", "dischargedOn").atLeastDays(0),
      "ricovero concluso, con le date di ingresso e dimissione",
      "a completed stay, with its dates of admission and discharge",
    ),
    rule.document("3.2", "clinicalRecord"),
    rule.dailyIndemnity("3.2", euros(100), 2),
    rule.within("3.2", "famiglia/3.2"),
  ],
};

const beforeAndAfterStay: Benefit = {
  code: "3.3",
  name: clauses["3.3"],
  services: {
    categories: ["specialistVisit", "highDiagnostics", "laboratory", "basicDiagnostics"],
    codes: ["PSI-VISITA"],
  },
  appliesWhen: fact("tiedToStay").is(true),
  steps: [
    rule.onlyIf(
      "3.3",
      any(
        span("treatedOn", "admittedOn").betweenDays(0, 90),
        span("dischargedOn", "treatedOn").betweenDays(0, 120),
        all(span("admittedOn", "treatedOn").atLeastDays(0), span("treatedOn", "dischargedOn").atLeastDays(0)),
      ),
      "nei 90 giorni prima del ricovero o nei 120 dopo la dimissione",
      "in the 90 days before the stay or the 120 after the discharge",
    ),
    ...receipts,
    inNetwork(rule.inFull("3.3")),
    outOfNetwork(rule.coinsurance("3.3", 20, euros(500), "event")),
    withSsn(rule.inFull("3.3")),
    rule.within("3.1", "famiglia/3.1"),
  ],
};

const checkUp: Benefit = {
  code: "4.1 a",
  name: clauses["4.1 a"],
  services: { categories: ["checkUp"] },
  steps: [
    notInNetwork(rule.notPaid("4.1 a")),
    rule.within("4.1 a", "famiglia/4.1/check-up"),
    inNetwork(rule.inFull("4.1 a")),
  ],
};

const dentalHygiene: Benefit = {
  code: "4.1 b",
  name: clauses["4.1 b"],
  services: { categories: ["dentalHygiene"] },
  steps: [
    notInNetwork(rule.notPaid("4.1 b")),
    rule.within("4.1 b", "famiglia/4.1/hygiene"),
    inNetwork(rule.inFull("4.1 b")),
  ],
};

const dentalCare: Benefit = {
  code: "4.2",
  name: clauses["4.2"],
  services: { categories: ["dentalCare"] },
  steps: [
    rule.waiting("1.4 d", 90, "illness", "prevention"),
    ...receipts,
    inNetwork(rule.coinsurance("4.2", 25, nothing, "invoice")),
    outOfNetwork(rule.coinsurance("4.2", 50, euros(80), "invoice")),
    withSsn(rule.inFull("4.2")),
    rule.within("4.2", "famiglia/4.2"),
  ],
};

const lenses: Benefit = {
  code: "5.1",
  name: clauses["5.1"],
  services: { categories: ["lenses"] },
  steps: [
    rule.document("5.1", "optometristCertificate"),
    notInNetwork(rule.document("1.6", "paidInvoice")),
    rule.inFull("5.1"),
    rule.within("5.1", "famiglia/5.1"),
  ],
};

const pregnancy: Benefit = {
  code: "6.1",
  name: clauses["6.1"],
  services: { categories: ["pregnancy"] },
  steps: [
    rule.waiting("1.4 c", 300),
    ...receipts,
    inNetwork(rule.inFull("6.1")),
    outOfNetwork(rule.coinsurance("6.1", 20, nothing, "invoice")),
    withSsn(rule.inFull("6.1")),
    rule.within("6.1", "famiglia/6.1"),
  ],
};

const prevention: Benefit = {
  code: "7.1",
  name: clauses["7.1"],
  services: { categories: ["prevention"] },
  steps: [
    rule.onlyIf("7.1", number("age").atLeast(40), "dai 40 anni", "from 40 years"),
    rule.onlyIf(
      "7.1",
      any(
        all(fact("serviceCode").is("PRE-DONNA"), fact("sex").is("female")),
        all(fact("serviceCode").is("PRE-UOMO"), fact("sex").is("male")),
      ),
      "il pacchetto previsto per il proprio sesso",
      "the panel meant for one's own sex",
    ),
    notInNetwork(rule.notPaid("7.1")),
    rule.within("7.1", "famiglia/7.1"),
    inNetwork(rule.inFull("7.1")),
  ],
};

/** Famiglia, the plan of the family unit: the wording of 2026. */
export const famiglia2026: Edition = {
  id: "famiglia-2026",
  plan: "famiglia",
  file: "server/plan/editions/famiglia-2026.ts",
  name: text("Famiglia, edizione 2026", "Famiglia, edition 2026"),
  covers: clauses["1.1"],
  inForceFrom: localDate("2026-01-01"),
  clauses,
  benefitsClause: "2",
  otherCoverClause: "1910 c.c.",
  people,
  exclusions,
  limits,
  benefits: [
    specialistVisits,
    highDiagnostics,
    basicDiagnostics,
    physiotherapy,
    hospitalStay,
    stayIndemnity,
    beforeAndAfterStay,
    checkUp,
    dentalHygiene,
    dentalCare,
    lenses,
    pregnancy,
    prevention,
  ],
};
