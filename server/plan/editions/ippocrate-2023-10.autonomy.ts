import { citing, notInNetwork } from "../citing.ts";
import { atLeast, fact, not, number, orElse, span } from "../condition.ts";
import type { Benefit, Step } from "../edition.ts";
import { clauses } from "./ippocrate-2023-10.clauses.ts";

const rule = citing(clauses);

/** For the benefits that exist after an illness as after an injury. */
export const anyInjuryUnderCover = rule.onlyIf(
  "6",
  orElse(not(fact("cause").is("injury")), span("coverFrom", "injuredOn").atLeastDays(0)),
  "se è infortunio, è avvenuto durante la copertura",
  "if it is an injury, it happened under the cover",
);

// The second list of chapter 8: it stands in place of the first for this benefit.
const lossOfAutonomyExclusions: readonly Step[] = [
  rule.excluded("8b.1", { finding: "mentalDisorder" }),
  rule.excluded("8b.2", { finding: "selfHarmOrCrime" }),
  rule.excluded("8b.3", { finding: "substanceIllness" }),
  rule.excluded("8b.4", { finding: "warOrBrawl", unless: fact("selfDefenceOrRescue").is(true) }),
  rule.excluded("8b.5", { finding: "radiation" }),
  rule.excluded("8b.6", { finding: "extremeSport" }),
  rule.excluded("8b.7", { finding: "prescriptionsRefused" }),
  rule.excluded("8b.8", { finding: "aestheticPurpose", unless: fact("reconstructiveSurgery").is(true) }),
  rule.excluded("8b.9", { finding: "criminalAct" }),
  rule.excluded("8b.10", { finding: "wilfulAct" }),
  rule.excluded("8b.11", { finding: "unofficialTreatment" }),
  rule.excluded("8b.12", { finding: "warOrEarthquake" }),
  rule.excluded("8b.13", { finding: "naturalDisaster" }),
  rule.excluded("8b.14", { finding: "medicalTherapy" }),
  rule.excluded("8b.15", { finding: "pandemic" }),
];

/** What article 6.5 allows: notice within 14 days, care for at most 6 months. */
export const autonomyTerms = { benefit: "6.5", noticeDays: 14, months: 6 };

/** Article 6.5: up to six months of care for a temporary loss of autonomy. */
export const lossOfAutonomy: Benefit = {
  code: "6.5",
  name: clauses["6.5"],
  services: { categories: ["homeCare"] },
  exclusions: lossOfAutonomyExclusions,
  steps: [
    anyInjuryUnderCover,
    rule.onlyIf("6.5", number("age").atLeast(18), "almeno 18 anni", "at least 18 years old"),
    rule.onlyIf(
      "6.5.2.1",
      not(fact("limitedBeforePolicy").is(true)),
      "nessun limite negli atti ordinari della vita prima della polizza",
      "no limit in ordinary daily activities before the policy",
    ),
    rule.onlyIf(
      "6.5.2.2",
      not(number("civilDisabilityPercent").atLeast(40)),
      "invalidità civile, anche solo richiesta, sotto il 40 %",
      "civil disability, even if only applied for, below 40 %",
    ),
    rule.excluded("6.5.2.3", { finding: "nervousSystemDisease", wording: clauses["7.2"] }),
    rule.excluded("6.5.2.3", { finding: "vascularDementia", wording: clauses["7.7"] }),
    rule.excluded("6.5.2.4", { finding: "addictionOrHiv", wording: clauses["7.8"] }),
    rule.onlyIf(
      "6.5.4",
      atLeast(
        3,
        fact("cannotWash").is(true),
        fact("cannotEat").is(true),
        fact("cannotMove").is(true),
        fact("cannotDress").is(true),
      ),
      "non può compiere da solo almeno tre dei quattro atti ordinari: lavarsi, nutrirsi, spostarsi, vestirsi",
      "cannot do alone at least three of the four ordinary activities: washing, eating, moving, dressing",
    ),
    rule.onlyIf(
      "6.5.4",
      fact("needsConstantCare").is(true),
      "ha bisogno in modo costante di un terzo o di sorveglianza in ricovero",
      "constantly needs another person or supervision in a stay",
    ),
    rule.onlyIf(
      "6.5.4",
      fact("autonomyState").is("temporary"),
      "lo stato è temporaneo, non consolidato",
      "the state is temporary, not consolidated",
    ),
    rule.onlyIf(
      "6.5.5",
      orElse(
        span("autonomyLostOn", "notifiedOn").atMostDays(autonomyTerms.noticeDays),
        fact("lateNoticeAccepted").is(true),
      ),
      "avviso alla Centrale Operativa entro 14 giorni",
      "the Operations Centre was told within 14 days",
    ),
    rule.document("6.5.5", "autonomyActivationForm"),
    rule.document("6.5.5", "autonomyPrivacyForm"),
    rule.document("6.5.5", "autonomyDoctorCertificate"),
    rule.document("6.5.5", "autonomyQuestionnaire"),
    rule.document("6.5.5", "mmsTest", fact("intellectualDecline").is(true)),
    rule.document("6.5.5", "clinicalRecord", fact("hadStays").is(true)),
    notInNetwork(rule.document("6.5.6", "paidInvoice")),
    notInNetwork(rule.document("6.5.6", "carerContract", fact("employsCarer").is(true))),
    rule.onlyIf(
      "6.5.3",
      span("dossierCompleteOn", "treatedOn").beforeMonths(autonomyTerms.months),
      "per sei mesi da quando il fascicolo è completo",
      "for six months from the day the dossier is complete",
    ),
    rule.onlyIf(
      "6.5.7",
      orElse(not(span("checkRefusedOn", "treatedOn").atLeastDays(0)), fact("paymentResumed").is(true)),
      "nessun controllo rifiutato",
      "no check was refused",
    ),
    rule.inFull("6.5.3"),
    rule.within("6.5.3", "ippocrate/6.5/month"),
    rule.within("6.5.3", "ippocrate/6.5"),
  ],
};
