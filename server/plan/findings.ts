import type { FactDefinition } from "./definition.ts";

/**
 * Circumstances that exclude an expense or a person. Most need a doctor's judgement, so nobody's word alone refuses
 * anything: a finding is raised (by a diagnosis, a form, an operator), and then confirmed or ruled out by the fund's
 * doctor or, where no medical judgement is needed, by the Operations Centre. Until somebody raises it, it is presumed
 * not to exist.
 */
export type Finding = "raised" | "confirmed" | "ruledOut";

const judged = (it: string, en: string) =>
  ({
    label: { it, en },
    suppliers: ["doctor", "desk"],
    presumed: "ruledOut",
  }) as const satisfies FactDefinition;

/** Found out by the Operations Centre, without a medical judgement. */
const established = (it: string, en: string) =>
  ({ label: { it, en }, suppliers: ["desk"], presumed: "ruledOut" }) as const satisfies FactDefinition;

export const findingDefinitions = {
  // health conditions at the start of the cover
  recentTumour: judged(
    "tumore nei cinque anni prima della polizza",
    "tumour in the five years before the policy",
  ),
  nervousSystemDisease: judged(
    "malattia degenerativa del sistema nervoso",
    "degenerative disease of the nervous system",
  ),
  liverOrPancreasDisease: judged(
    "epatopatia cronica, cirrosi o pancreatite",
    "chronic liver disease or pancreatitis",
  ),
  recentStroke: judged(
    "ictus nei cinque anni prima della polizza",
    "stroke in the five years before the policy",
  ),
  organFailure: judged("grave scompenso d'organo", "severe organ failure"),
  recentHeartDisease: judged(
    "malattia del cuore o delle coronarie nei cinque anni prima della polizza",
    "heart or coronary disease in the five years before the policy",
  ),
  vascularDementia: judged(
    "demenza vascolare, diabete complicato o ipertensione non controllata",
    "vascular dementia, complicated diabetes or uncontrolled hypertension",
  ),
  addictionOrHiv: judged(
    "tossicodipendenza, alcolismo, HIV o epatite cronica",
    "drug addiction, alcoholism, HIV or chronic hepatitis",
  ),
  notAutonomousAtStart: judged(
    "non autosufficienza già all'inizio del piano",
    "not autonomous when the plan began",
  ),
  // circumstances of the expense
  existingDefect: judged(
    "difetto fisico o malformazione preesistente",
    "physical defect or malformation that existed before",
  ),
  mentalDisorder: judged("malattia mentale o disturbo psichico", "mental illness or psychic disorder"),
  aestheticPurpose: judged("finalità estetica", "aesthetic purpose"),
  outpatientPossible: judged(
    "cure o accertamenti eseguibili in ambulatorio",
    "treatment or tests that could be done without a stay",
  ),
  infertilityTreatment: judged(
    "infertilità o fecondazione artificiale",
    "infertility or artificial fertilisation",
  ),
  longTermStay: judged(
    "ricovero per assistenza o lunga degenza",
    "stay for personal assistance or long-term care",
  ),
  prosthesisReplacement: judged(
    "intervento per sostituire una protesi ortopedica",
    "operation to replace an orthopaedic prosthesis",
  ),
  substanceIllness: judged(
    "malattia da abuso di alcool, farmaci o droghe",
    "illness from abuse of alcohol or drugs",
  ),
  substanceInjury: judged(
    "infortunio da abuso di alcool, farmaci o droghe",
    "injury from abuse of alcohol or drugs",
  ),
  extremeSport: established("sport estremo o pericoloso", "extreme or dangerous sport"),
  professionalSport: established("sport professionistico", "professional sport"),
  wilfulAct: established("atto doloso", "wilful act"),
  selfHarmOrCrime: established(
    "tentato suicidio, autolesionismo o delitto",
    "attempted suicide, self-harm or crime",
  ),
  criminalAct: established("partecipazione attiva ad atti criminali", "active part in criminal acts"),
  radiation: established("radiazioni o trasmutazione dell'atomo", "radiation or nuclear transmutation"),
  warOrEarthquake: established(
    "guerra, insurrezione, terremoto o eruzione",
    "war, insurrection, earthquake or eruption",
  ),
  war: established("guerra", "war"),
  warOrBrawl: established("guerra, tumulto, rissa o terrorismo", "war, riot, brawl or terrorism"),
  naturalDisaster: established(
    "inondazione, frana, tempesta o altra calamità naturale",
    "flood, landslide, storm or another natural disaster",
  ),
  unofficialTreatment: judged(
    "cura sperimentale o non riconosciuta dalla medicina ufficiale",
    "experimental treatment or not recognised by official medicine",
  ),
  medicalTherapy: judged(
    "terapia medica o iniezione intravitreale",
    "medical therapy or intravitreal injection",
  ),
  pandemic: established("conseguenza di una pandemia", "consequence of a pandemic"),
  prescriptionsRefused: judged(
    "rifiuto di seguire le prescrizioni mediche",
    "refusal to follow medical prescriptions",
  ),
} as const;

export type FindingName = keyof typeof findingDefinitions;
