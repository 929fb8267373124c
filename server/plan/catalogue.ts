import type { Bilingual } from "../kernel/language.ts";

/**
 * The health services that facilities offer, fee schedules price and plans cover. Codes are stable: they stand in
 * fee schedules, requests and stored settlements. What a plan pays for a service is never written here but in its
 * edition, which chooses services by category or by code.
 */
export interface HealthService {
  /** Stable short name, e.g. FKT-RIABILITATIVA. */
  readonly code: string;
  readonly category: ServiceCategory;
  /** What one unit of the service is: what a price, a deductible or a limit of sessions counts. */
  readonly unit: ServiceUnit;
  readonly name: Bilingual;
  /** Other words, Italian and English, by which people look for it. */
  readonly synonyms: readonly string[];
}

export type ServiceUnit = "visit" | "exam" | "session" | "treatment" | "item" | "day" | "stay" | "month";

export const serviceCategories = {
  specialistVisit: { it: "Visite specialistiche", en: "Specialist visits" },
  highDiagnostics: { it: "Alta diagnostica", en: "High diagnostics" },
  laboratory: { it: "Esami di laboratorio", en: "Laboratory tests" },
  basicDiagnostics: { it: "Diagnostica di base", en: "Basic diagnostics" },
  physiotherapy: { it: "Fisioterapia", en: "Physiotherapy" },
  dentalCare: { it: "Cure dentarie", en: "Dental care" },
  dentalHygiene: { it: "Igiene orale", en: "Dental hygiene" },
  prosthesis: { it: "Protesi e ausili", en: "Prostheses and aids" },
  inpatientStay: { it: "Ricovero", en: "Hospital stay" },
  dayHospital: { it: "Day hospital", en: "Day hospital" },
  childbirth: { it: "Parto e aborto", en: "Childbirth and miscarriage" },
  longTermStay: { it: "Lungodegenza", en: "Long-term hospital stay" },
  checkUp: { it: "Check-up", en: "Check-up" },
  prevention: { it: "Prevenzione", en: "Prevention" },
  lenses: { it: "Lenti e occhiali", en: "Lenses and glasses" },
  pregnancy: { it: "Gravidanza", en: "Pregnancy" },
  homeCare: { it: "Assistenza alla persona", en: "Personal care" },
  mentalHealth: { it: "Salute mentale", en: "Mental health" },
  fertility: { it: "Fertilità", en: "Fertility" },
  aesthetic: { it: "Medicina e chirurgia estetica", en: "Aesthetic medicine and surgery" },
  medicalTherapy: { it: "Terapie mediche", en: "Medical therapies" },
  unofficialMedicine: { it: "Medicine non convenzionali", en: "Unconventional medicine" },
  medicines: { it: "Farmaci", en: "Medicines" },
  transport: { it: "Trasporto sanitario", en: "Patient transport" },
} as const satisfies Record<string, Bilingual>;

export type ServiceCategory = keyof typeof serviceCategories;

// One service a line: code | unit | Italian | English | synonyms.
const tables: Readonly<Record<ServiceCategory, string>> = {
  specialistVisit: `
    VIS-ORTOPEDICA       | visit | Visita ortopedica | Orthopaedic visit | ortopedico, ossa, ginocchio, schiena, traumatologia, ortopedica, anca, piede, mano
    VIS-FISIATRICA       | visit | Visita fisiatrica | Physiatric visit | fisiatra, riabilitazione
    VIS-CARDIOLOGICA     | visit | Visita cardiologica | Cardiological visit | cardiologo, cuore, heart, cardiologa, pressione
    VIS-DERMATOLOGICA    | visit | Visita dermatologica | Dermatological visit | dermatologo, pelle, nei, skin, dermatologa, mappatura dei nei
    VIS-OCULISTICA       | visit | Visita oculistica | Eye visit | oculista, occhi, vista, fondo oculare, ophthalmologist, oftalmologo
    VIS-GINECOLOGICA     | visit | Visita ginecologica | Gynaecological visit | ginecologo, ginecologa
    VIS-NEUROLOGICA      | visit | Visita neurologica | Neurological visit | neurologo, emicrania, cefalea, mal di testa, testa
    VIS-OTORINO          | visit | Visita otorinolaringoiatrica | Ear, nose and throat visit | otorino, orecchio, naso, gola, ENT, otorinolaringoiatra, sinusite
    VIS-UROLOGICA        | visit | Visita urologica | Urological visit | urologo, andrologo, prostata
    VIS-GASTRO           | visit | Visita gastroenterologica | Gastroenterological visit | gastroenterologo, stomaco, intestino, gastroenterologa, colon, reflusso
    VIS-ENDOCRINOLOGICA  | visit | Visita endocrinologica | Endocrinological visit | endocrinologo, tiroide, diabetologo
    VIS-PNEUMOLOGICA     | visit | Visita pneumologica | Lung visit | pneumologo, polmoni, asma
    VIS-CHIRURGICA       | visit | Visita chirurgica | Surgical visit | chirurgo
    VIS-ALLERGOLOGICA    | visit | Visita allergologica | Allergy visit | allergologo, allergia
    VIS-REUMATOLOGICA    | visit | Visita reumatologica | Rheumatological visit | reumatologo, artrite
    VIS-INTERNISTICA     | visit | Visita internistica | Internal medicine visit | internista, medicina interna
    VIS-PEDIATRICA       | visit | Visita pediatrica | Paediatric visit | pediatra, bambini, bambino`,
  highDiagnostics: `
    RM                   | exam | Risonanza magnetica | Magnetic resonance imaging | RMN, risonanza, MRI, nucleare, magnetica
    RM-CONTRASTO         | exam | Risonanza magnetica con contrasto | MRI with contrast | RMN, risonanza, MRI, mezzo di contrasto
    TC                   | exam | Tomografia computerizzata | Computed tomography | TAC, CT
    TC-CONTRASTO         | exam | Tomografia computerizzata con contrasto | CT with contrast | TAC, CT, mezzo di contrasto
    PET                  | exam | Tomografia a emissione di positroni | Positron emission tomography | PET-TC
    SCINTIGRAFIA         | exam | Scintigrafia | Scintigraphy | scintigrafia ossea, medicina nucleare
    GASTROSCOPIA         | exam | Gastroscopia | Gastroscopy | EGDS, endoscopia, endoscopy
    COLONSCOPIA          | exam | Colonscopia | Colonoscopy | endoscopia, endoscopy, rettosigmoidoscopia
    BRONCOSCOPIA         | exam | Broncoscopia | Bronchoscopy | endoscopia, endoscopy
    CISTOSCOPIA          | exam | Cistoscopia | Cystoscopy | endoscopia, endoscopy, vescica`,
  laboratory: `
    LAB-PROFILO          | exam | Esami del sangue di base | Basic blood tests | analisi, prelievo, sangue, esami del sangue, laboratorio analisi
    LAB-EMOCROMO         | exam | Emocromo | Blood count | analisi, sangue, globuli
    LAB-GLICEMIA         | exam | Glicemia ed emoglobina glicata | Blood sugar | analisi, diabete
    LAB-LIPIDI           | exam | Colesterolo e trigliceridi | Cholesterol and triglycerides | analisi, lipidi
    LAB-TIROIDE          | exam | Ormoni tiroidei | Thyroid hormones | analisi, TSH, FT3, FT4
    LAB-COAGULAZIONE     | exam | Prove di coagulazione | Clotting tests | analisi, PT, PTT, INR
    LAB-URINE            | exam | Esame delle urine | Urine test | analisi, urinocoltura, urine
    LAB-COLTURALE        | exam | Esame colturale | Culture test | analisi, tampone
    LAB-ISTOLOGICO       | exam | Esame istologico | Histological test | biopsia, citologico`,
  basicDiagnostics: `
    RX                   | exam | Radiografia | X-ray | RX, raggi, lastra
    RX-TORACE            | exam | Radiografia del torace | Chest X-ray | RX, raggi, lastra, polmoni
    ECO-ADDOME           | exam | Ecografia addominale | Abdominal ultrasound | ecografia, eco, addome
    ECO-MUSCOLOTENDINEA  | exam | Ecografia muscolo-tendinea | Musculoskeletal ultrasound | ecografia, eco, spalla, muscoli
    ECO-TIROIDE          | exam | Ecografia tiroidea | Thyroid ultrasound | ecografia, eco, collo
    ECO-MAMMARIA         | exam | Ecografia mammaria | Breast ultrasound | ecografia, eco, seno
    ECOCARDIOGRAMMA      | exam | Ecocardiogramma | Echocardiogram | eco, cuore, ecocolordoppler cardiaco
    ECODOPPLER           | exam | Ecocolordoppler vascolare | Vascular Doppler ultrasound | eco, doppler, vene, arterie
    ECG                  | exam | Elettrocardiogramma | Electrocardiogram | ECG, cuore
    ECG-HOLTER           | exam | Holter cardiaco 24 ore | 24-hour Holter monitor | holter, cuore
    ECG-SFORZO           | exam | Elettrocardiogramma da sforzo | Exercise stress test | prova da sforzo, cicloergometro
    SPIROMETRIA          | exam | Spirometria | Spirometry | polmoni, respirazione
    MAMMOGRAFIA          | exam | Mammografia | Mammography | seno
    MOC                  | exam | Densitometria ossea | Bone densitometry | MOC, DEXA, osteoporosi
    ELETTROMIOGRAFIA     | exam | Elettromiografia | Electromyography | EMG, nervi
    ELETTROENCEFALOGRAMMA| exam | Elettroencefalogramma | Electroencephalogram | EEG
    AUDIOMETRIA          | exam | Esame audiometrico | Hearing test | audiometria, udito
    OCT                  | exam | Tomografia ottica retinica | Optical coherence tomography | OCT, retina
    PAP-TEST             | exam | Pap test | Pap smear | HPV`,
  physiotherapy: `
    FKT-RIABILITATIVA    | session | Fisioterapia riabilitativa | Rehabilitation physiotherapy | fisioterapia, riabilitazione, FKT, fisiokinesiterapia, fisio, fisioterapista, riabilitatore
    FKT-MANUALE          | session | Terapia manuale | Manual therapy | fisioterapia, massoterapia, massaggio, massaggi, massaggiatore, osteopata, osteopatia
    FKT-POSTURALE        | session | Rieducazione posturale | Postural re-education | fisioterapia, postura, Mézières, schiena
    FKT-IDRO             | session | Idrokinesiterapia | Hydrotherapy | fisioterapia, piscina, acqua
    FKT-TECAR            | session | Tecarterapia | Tecar therapy | fisioterapia, tecar
    FKT-LASER            | session | Laserterapia | Laser therapy | fisioterapia, laser
    FKT-ULTRASUONI       | session | Ultrasuonoterapia | Ultrasound therapy | fisioterapia, ultrasuoni
    FKT-ONDE-URTO        | session | Onde d'urto | Shock-wave therapy | fisioterapia
    FKT-MAGNETO          | session | Magnetoterapia | Magnetotherapy | fisioterapia
    FKT-ELETTRO          | session | Elettroterapia | Electrotherapy | fisioterapia, TENS, elettrostimolazione`,
  dentalCare: `
    ODO-VISITA           | visit | Visita odontoiatrica | Dental visit | dentista, denti, odontoiatra, mal di denti
    ODO-PANORAMICA       | exam | Ortopanoramica dentale | Dental panoramic X-ray | OPT, panoramica, lastra, denti
    ODO-OTTURAZIONE      | treatment | Otturazione | Filling | dentista, carie, denti, carie ai denti
    ODO-DEVITALIZZAZIONE | treatment | Cura canalare | Root canal treatment | devitalizzazione, endodonzia, dentista
    ODO-ESTRAZIONE       | treatment | Estrazione dentaria | Tooth extraction | dentista, dente del giudizio
    ODO-RICOSTRUZIONE    | treatment | Ricostruzione dentale | Tooth reconstruction | dentista, dente rotto, scheggiato
    ODO-CORONA           | item | Corona dentale | Dental crown | capsula, dentista, protesi
    ODO-IMPIANTO         | treatment | Impianto dentale | Dental implant | implantologia, dentista
    ODO-PROTESI          | item | Protesi dentaria | Denture | dentiera, dentista, ponte
    ODO-ORTODONZIA       | treatment | Trattamento ortodontico | Orthodontic treatment | apparecchio, dentista, bite, ortodontista, apparecchio per i denti
    ODO-PARODONTALE      | treatment | Cura delle parodontopatie | Gum disease treatment | gengive, piorrea, dentista`,
  dentalHygiene: `
    ODO-IGIENE           | session | Igiene orale professionale | Professional dental hygiene | ablazione tartaro, pulizia denti, detartrasi, igienista dentale, pulizia dei denti`,
  prosthesis: `
    PRO-ORTOPEDICA       | item | Protesi ortopedica | Orthopaedic prosthesis | arto artificiale
    PRO-ACUSTICA         | item | Apparecchio acustico | Hearing aid | protesi acustica, udito
    AUS-PLANTARI         | item | Plantari ortopedici | Orthopaedic insoles | plantare, piedi, ausilio
    AUS-TUTORE           | item | Tutore ortopedico | Orthopaedic brace | ginocchiera, ausilio, tutore
    AUS-BUSTO            | item | Busto ortopedico | Orthopaedic corset | corsetto, schiena, ausilio
    AUS-TRIPODE          | item | Tripode o stampelle | Tripod or crutches | stampelle, bastone, deambulatore, ausilio
    AUS-CARROZZELLA      | item | Carrozzella | Wheelchair | sedia a rotelle, ausilio`,
  inpatientStay: `
    RIC-CHIRURGICO       | stay | Ricovero con intervento chirurgico | Hospital stay with surgery | operazione, intervento, degenza
    RIC-MEDICO           | stay | Ricovero senza intervento chirurgico | Hospital stay without surgery | degenza, ospedale`,
  dayHospital: `
    RIC-DAY-HOSPITAL     | day | Day hospital | Day hospital | DH, ricovero diurno
    RIC-DAY-SURGERY      | day | Day surgery | Day surgery | DS, chirurgia ambulatoriale, ricovero diurno`,
  childbirth: `
    RIC-PARTO-NATURALE   | stay | Ricovero per parto naturale | Hospital stay for natural childbirth | parto, nascita
    RIC-PARTO-CESAREO    | stay | Ricovero per parto cesareo | Hospital stay for Caesarean birth | parto, nascita, cesareo
    RIC-ABORTO           | stay | Ricovero per aborto terapeutico o spontaneo | Hospital stay for therapeutic abortion or miscarriage | aborto, interruzione`,
  longTermStay: `
    RIC-LUNGODEGENZA     | stay | Ricovero per lunga degenza | Long-term care stay | lungodegenza, RSA`,
  checkUp: `
    CHECK-UP             | treatment | Check-up | Check-up | controllo annuale, esami di controllo`,
  prevention: `
    PRE-DONNA            | treatment | Pacchetto prevenzione donna | Prevention panel for women | prevenzione, mammografia, screening
    PRE-UOMO             | treatment | Pacchetto prevenzione uomo | Prevention panel for men | prevenzione, PSA, prostata, screening`,
  lenses: `
    OTT-LENTI            | item | Lenti da vista | Prescription lenses | occhiali, ottico, vista, glasses, occhiali da vista
    OTT-LENTI-CONTATTO   | item | Lenti a contatto | Contact lenses | lac, ottico, vista`,
  pregnancy: `
    GRA-VISITA           | visit | Visita ostetrica in gravidanza | Pregnancy visit | gravidanza, ginecologo, ostetrica
    GRA-ECOGRAFIA        | exam | Ecografia ostetrica | Pregnancy ultrasound | gravidanza, eco
    GRA-MORFOLOGICA      | exam | Ecografia morfologica | Anomaly scan | gravidanza, eco, morfologica`,
  homeCare: `
    ASS-DOMICILIARE      | month | Assistenza domiciliare | Home care | non autosufficienza, OSS, assistenza a casa
    ASS-INFERMIERISTICA  | month | Assistenza infermieristica | Nursing care | infermiere, non autosufficienza
    ASS-BADANTE          | month | Assistenza continuativa di una badante | Live-in carer | badante, collaboratrice, non autosufficienza`,
  mentalHealth: `
    PSI-PSICOTERAPIA     | session | Psicoterapia | Psychotherapy | psicologo, psicoterapeuta, psicologa, psicologia, ansia, depressione
    PSI-VISITA           | visit | Visita psichiatrica | Psychiatric visit | psichiatra`,
  fertility: `
    FER-ACCERTAMENTI     | exam | Accertamenti per infertilità | Infertility tests | fertilità, spermiogramma
    FER-PMA              | treatment | Procreazione medicalmente assistita | Assisted reproduction | FIVET, ICSI, fecondazione artificiale`,
  aesthetic: `
    EST-CHIRURGIA        | treatment | Chirurgia plastica o estetica | Plastic or aesthetic surgery | lifting, mastoplastica, rinoplastica, liposuzione
    EST-MEDICINA         | treatment | Medicina estetica | Aesthetic medicine | filler, botulino, botox, peeling`,
  medicalTherapy: `
    TER-INTRAVITREALE    | treatment | Iniezione intravitreale | Intravitreal injection | maculopatia, occhio
    TER-INFUSIVA         | treatment | Terapia infusionale | Infusion therapy | flebo, terapia medica
    TER-INFILTRAZIONE    | treatment | Infiltrazione articolare | Joint injection | ginocchio, acido ialuronico, cortisone`,
  unofficialMedicine: `
    MNC-OMEOPATIA        | visit | Visita omeopatica | Homeopathic visit | omeopata, omeopatia
    MNC-AGOPUNTURA       | session | Agopuntura | Acupuncture | medicina cinese, agopuntore`,
  medicines: `
    FAR-FARMACI          | item | Farmaci | Medicines | medicine, farmacia, medicinali`,
  transport: `
    TRA-AMBULANZA        | item | Trasporto in ambulanza | Ambulance transport | ambulanza, trasporto`,
};

function rowsOf(category: ServiceCategory): HealthService[] {
  return tables[category]
    .trim()
    .split("\n")
    .map((row) => {
      const [code = "", unit = "", it = "", en = "", synonyms = ""] = row
        .split("|")
        .map((cell) => cell.trim());
      return { code, category, unit: unit as ServiceUnit, name: { it, en }, synonyms: synonyms.split(", ") };
    });
}

const categories = Object.keys(serviceCategories) as ServiceCategory[];

/** Every health service, grouped by category in the order of {@link serviceCategories}. */
export const catalogue: readonly HealthService[] = categories.flatMap(rowsOf);

const byCode = new Map(catalogue.map((service) => [service.code, service]));

export function findService(code: string): HealthService | undefined {
  return byCode.get(code);
}

/** @throws RangeError when the catalogue has no such service. */
export function serviceOf(code: string): HealthService {
  const service = byCode.get(code);
  if (!service) throw new RangeError(`No health service has the code "${code}"`);
  return service;
}

export function servicesIn(category: ServiceCategory): HealthService[] {
  return catalogue.filter((service) => service.category === category);
}
