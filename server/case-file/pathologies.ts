import type { Bilingual } from "../kernel/language.ts";

/**
 * What members of a health fund are treated for, in everyday words: the short list from which a case's pathology is
 * coded. Codes are stable: they stand in drafts and in facts of cases. Groups are those of the ICD-9-CM, Italian version
 * 2007, which hospitals and doctors write; COVID-19 has the group that the Ministry of Health gave it in 2020.
 */
export interface Pathology {
  /** Stable short name, e.g. back-pain. */
  readonly code: string;
  readonly name: Bilingual;
  /** Other words by which people call it, Italian and English, parted by commas. */
  readonly words: string;
  /** Groups it stands for: `724`, `720-724`, or a part of one, `724.3`. Of several that hold a code the narrowest counts. */
  readonly icd9cm: readonly string[];
  /** What an injury does, rather than an illness. */
  readonly injury?: true;
}

/** By the chapters of the ICD-9-CM; of each chapter one entry catches what the others leave, mostly the last. */
export const pathologies: readonly Pathology[] = [
  // Infections
  {
    code: "gut-infection",
    name: { it: "Infezione intestinale", en: "Gut infection" },
    words:
      "gastroenterite, influenza intestinale, virus intestinale, salmonella, intossicazione da cibo, stomach flu, food poisoning, gastroenteritis",
    icd9cm: ["001-009"],
  },
  {
    code: "childhood-infection",
    name: { it: "Varicella, morbillo e altre malattie dei bambini", en: "Chickenpox, measles and the like" },
    words:
      "rosolia, orecchioni, parotite, scarlattina, pertosse, malattia esantematica, quinta malattia, mumps, rubella, scarlet fever, whooping cough",
    icd9cm: ["033", "034.1", "052", "055-057", "072"],
  },
  {
    code: "shingles",
    name: { it: "Fuoco di Sant’Antonio", en: "Shingles" },
    words: "herpes zoster, nevralgia posterpetica",
    icd9cm: ["053"],
  },
  {
    code: "herpes",
    name: { it: "Herpes", en: "Herpes" },
    words: "febbre sulle labbra, herpes labiale, herpes genitale, herpes simplex, cold sore",
    icd9cm: ["054"],
  },
  {
    code: "hepatitis",
    name: { it: "Epatite", en: "Hepatitis" },
    words: "epatite a, epatite b, epatite c, hcv, hbv",
    icd9cm: ["070"],
  },
  {
    code: "hiv",
    name: { it: "HIV", en: "HIV" },
    words: "aids, sieropositivo",
    icd9cm: ["042", "V08"],
  },
  {
    code: "covid",
    name: { it: "COVID-19", en: "COVID-19" },
    words: "coronavirus, long covid, sars cov 2",
    icd9cm: ["043"],
  },
  {
    code: "sexually-transmitted",
    name: { it: "Infezione sessualmente trasmessa", en: "Sexually transmitted infection" },
    words: "sifilide, gonorrea, clamidia, malattia venerea, mts, std, syphilis, chlamydia",
    icd9cm: ["090-099"],
  },
  {
    code: "warts",
    name: { it: "Verruche e condilomi", en: "Warts" },
    words: "verruca, porri, papilloma virus, hpv, condiloma, mollusco contagioso",
    icd9cm: ["078.0", "078.1", "079.4"],
  },
  {
    code: "fungal-infection",
    name: { it: "Funghi della pelle e delle unghie", en: "Fungal infection" },
    words: "micosi, onicomicosi, candida, piede d'atleta, tigna, athlete's foot, thrush, ringworm",
    icd9cm: ["110-118"],
  },
  {
    code: "parasites",
    name: { it: "Pidocchi, scabbia e parassiti", en: "Lice, scabies and parasites" },
    words: "vermi, ossiuri, tenia, pediculosi, worms, head lice",
    icd9cm: ["120-134"],
  },
  {
    code: "travel-infection",
    name: {
      it: "Malaria, dengue, zecche e malattie dei viaggi",
      en: "Malaria, dengue, ticks, diseases of travel",
    },
    words:
      "febbre gialla, chikungunya, leishmaniosi, malattia tropicale, yellow fever, malattia da puntura di zecca, tick-borne disease, lyme, borreliosi, rickettsia, tick bite",
    icd9cm: ["060-066", "082", "084-086", "088"],
  },
  {
    code: "other-infection",
    name: { it: "Un’altra infezione", en: "Another infection" },
    words:
      "virus, batterio, infezione virale, infezione batterica, viral, bacterial, sarcoidosi, toxoplasmosi, tubercolosi, tuberculosis, tbc, tb, mononucleosi, mononucleosis, malattia del bacio, glandular fever, kissing disease, infezione del sangue, sepsi, sepsis, setticemia, septicaemia, meningite ed encefalite, meningitis and encephalitis, meningococco",
    icd9cm: ["001-139", "320-323"],
  },

  // Tumours
  {
    code: "tumour-mouth-throat",
    name: { it: "Tumore della bocca o della gola", en: "Tumour of the mouth or throat" },
    words: "cancro, carcinoma, lingua, laringe, faringe, naso, cancer, larynx",
    icd9cm: ["140-149", "160-161"],
  },
  {
    code: "tumour-stomach",
    name: { it: "Tumore dello stomaco o dell’esofago", en: "Tumour of the stomach or oesophagus" },
    words: "cancro, carcinoma, adenocarcinoma gastrico, cancer",
    icd9cm: ["150-151"],
  },
  {
    code: "tumour-bowel",
    name: { it: "Tumore dell’intestino", en: "Tumour of the bowel" },
    words: "cancro, carcinoma, colon, retto, sigma, ano, cancer, colorectal",
    icd9cm: ["152-154"],
  },
  {
    code: "tumour-liver-pancreas",
    name: { it: "Tumore del fegato o del pancreas", en: "Tumour of the liver or pancreas" },
    words: "cancro, carcinoma, epatocarcinoma, colecisti, vie biliari, cancer",
    icd9cm: ["155-157"],
  },
  {
    code: "tumour-lung",
    name: { it: "Tumore del polmone", en: "Tumour of the lung" },
    words: "cancro, carcinoma, bronchi, pleura, mesotelioma, cancer",
    icd9cm: ["162-163"],
  },
  {
    code: "tumour-skin",
    name: { it: "Tumore della pelle e melanoma", en: "Skin tumour and melanoma" },
    words: "basalioma, carcinoma basocellulare, spinalioma, cancro, cancer, neo maligno",
    icd9cm: ["172-173", "232"],
  },
  {
    code: "tumour-breast",
    name: { it: "Tumore al seno", en: "Breast tumour" },
    words: "cancro, carcinoma mammario, mammella, cancer",
    icd9cm: ["174-175", "233.0"],
  },
  {
    code: "tumour-womb",
    name: { it: "Tumore dell’utero o delle ovaie", en: "Tumour of the womb or ovaries" },
    words:
      "cancro, carcinoma, cervice, collo dell'utero, endometrio, cancer, cervix, uterus, tumore dell'ovaio, tumour of the ovary, vulva, vagina",
    icd9cm: ["179-184", "233.1", "233.2"],
  },
  {
    code: "tumour-prostate",
    name: { it: "Tumore della prostata o del testicolo", en: "Tumour of the prostate or testicle" },
    words: "cancro, carcinoma prostatico, cancer, seminoma, pene",
    icd9cm: ["185-187", "233.4"],
  },
  {
    code: "tumour-bladder-kidney",
    name: { it: "Tumore della vescica o del rene", en: "Tumour of the bladder or kidney" },
    words: "cancro, carcinoma, reni, uretere, cancer",
    icd9cm: ["188-189", "233.7"],
  },
  {
    code: "tumour-brain",
    name: { it: "Tumore del cervello", en: "Brain tumour" },
    words: "cancro, glioma, glioblastoma, meningioma, neurinoma, midollo, cancer",
    icd9cm: ["191-192", "225"],
  },
  {
    code: "tumour-thyroid",
    name: { it: "Tumore della tiroide", en: "Tumour of the thyroid" },
    words: "cancro, carcinoma papillare, cancer",
    icd9cm: ["193"],
  },
  {
    code: "leukaemia",
    name: { it: "Leucemia, linfoma e mieloma", en: "Leukaemia, lymphoma and myeloma" },
    words:
      "tumore del sangue, mieloma multiplo, blood cancer, leukemia, hodgkin, non hodgkin, tumore dei linfonodi",
    icd9cm: ["200-208"],
  },
  {
    code: "stomach-bowel-polyps",
    name: { it: "Polipi dell’intestino o dello stomaco", en: "Polyps of the bowel or stomach" },
    words: "polipo, polipi del colon, adenoma del colon",
    icd9cm: ["211"],
  },
  {
    code: "moles",
    name: { it: "Nei della pelle", en: "Moles" },
    words: "neo, nevo, nevi, mappatura dei nei, fibroma della pelle, mole",
    icd9cm: ["216", "238.2"],
  },
  {
    code: "fibroids",
    name: { it: "Fibromi dell’utero", en: "Fibroids" },
    words: "fibroma, mioma, leiomioma",
    icd9cm: ["218-219"],
  },
  {
    code: "benign-tumour",
    name: { it: "Lipoma, angioma o un altro tumore benigno", en: "Lipoma, angioma or another benign tumour" },
    words:
      "cisti, adenoma, nodulo benigno, lump, growth, pallina di grasso sotto la pelle, fatty lump, emangioma, voglia, birthmark, haemangioma",
    icd9cm: ["210-229"],
  },
  {
    code: "other-tumour",
    name: { it: "Un altro tumore", en: "Another tumour" },
    words:
      "cancro, carcinoma, massa, neoplasia, cancer, oncologia, tumore delle ossa o dei muscoli, tumour of bone or muscle, sarcoma, osteosarcoma, metastasi, metastases, tumore che si è diffuso, tumore secondario, secondary tumour, cancer spread, chemioterapia o radioterapia, chemotherapy or radiotherapy, ciclo di chemio, immunoterapia, chemo",
    icd9cm: ["140-239", "V58.0", "V58.1"],
  },

  // Hormones, metabolism
  {
    code: "goitre",
    name: { it: "Gozzo e noduli della tiroide", en: "Goitre and thyroid nodules" },
    words: "nodulo tiroideo, struma",
    icd9cm: ["240-241"],
  },
  {
    code: "thyroid-function",
    name: { it: "Tiroide che lavora poco o troppo", en: "Underactive or overactive thyroid" },
    words:
      "tiroide lenta, tiroide veloce, ipotiroidismo, tiroidite, hashimoto, hypothyroidism, thyroiditis, ipertiroidismo, morbo di basedow, graves, hyperthyroidism",
    icd9cm: ["242-245"],
  },
  {
    code: "diabetes",
    name: { it: "Diabete", en: "Diabetes" },
    words: "glicemia alta, zucchero alto, insulina, diabetico, iperglicemia, high blood sugar",
    icd9cm: ["250"],
  },
  {
    code: "vitamin-deficiency",
    name: { it: "Carenza di vitamine o malnutrizione", en: "Lack of vitamins, malnutrition" },
    words: "vitamina d, vitamina b12, denutrizione, rachitismo, vitamin deficiency",
    icd9cm: ["260-269"],
  },
  {
    code: "cholesterol",
    name: { it: "Colesterolo o trigliceridi alti", en: "High cholesterol" },
    words: "ipercolesterolemia, dislipidemia, grassi nel sangue, triglycerides",
    icd9cm: ["272"],
  },
  {
    code: "gout",
    name: { it: "Gotta", en: "Gout" },
    words: "acido urico alto, iperuricemia, uric acid",
    icd9cm: ["274"],
  },
  {
    code: "obesity",
    name: { it: "Sovrappeso e obesità", en: "Overweight and obesity" },
    words: "obeso, peso, dimagrire, chirurgia bariatrica, weight",
    icd9cm: ["278"],
  },
  {
    code: "other-metabolic",
    name: {
      it: "Un’altra malattia degli ormoni o del metabolismo",
      en: "Another hormone or metabolic disease",
    },
    words:
      "endocrina, paratiroidi, calcio, porfiria, fibrosi cistica, emocromatosi, immunodeficienza, endocrine, malattie dell'ipofisi e del surrene, pituitary and adrenal disorders, adenoma ipofisario, cushing, addison, acromegalia, prolattina",
    icd9cm: ["240-279"],
  },

  // Blood
  {
    code: "anaemia",
    name: { it: "Anemia", en: "Anaemia" },
    words:
      "ferro basso, carenza di ferro, emoglobina bassa, anemia mediterranea, talassemia, iron deficiency",
    icd9cm: ["280-285"],
  },
  {
    code: "other-blood",
    name: { it: "Coagulazione e altre malattie del sangue", en: "Clotting and other diseases of the blood" },
    words:
      "globuli bianchi, linfonodi, milza, ematologia, white cells, spleen, disturbi della coagulazione, clotting disorders, emofilia, piastrine basse, trombofilia, von willebrand, haemophilia, platelets",
    icd9cm: ["280-289"],
  },

  // Mental health
  {
    code: "dementia",
    name: { it: "Alzheimer e altre demenze", en: "Alzheimer’s and other dementias" },
    words: "demenza senile, perdita di memoria, memory loss",
    icd9cm: ["290", "294", "331"],
  },
  {
    code: "addiction",
    name: { it: "Dipendenze (alcol, fumo, sostanze)", en: "Addictions (alcohol, smoking, drugs)" },
    words: "alcolismo, tabagismo, smettere di fumare, droga, gioco, tossicodipendenza",
    icd9cm: ["291-292", "303-305"],
  },
  {
    code: "bipolar-psychosis",
    name: { it: "Disturbo bipolare, psicosi", en: "Bipolar disorder, psychosis" },
    words: "allucinazioni, delirio, bipolarismo, mania",
    icd9cm: ["295-298"],
  },
  {
    code: "depression",
    name: { it: "Depressione", en: "Depression" },
    words: "umore basso, tristezza, esaurimento nervoso, disturbo dell'umore, low mood",
    icd9cm: ["296.2", "296.3", "300.4", "311"],
  },
  {
    code: "autism",
    name: { it: "Autismo", en: "Autism" },
    words: "spettro autistico, asperger",
    icd9cm: ["299"],
  },
  {
    code: "anxiety",
    name: { it: "Ansia, panico e ossessioni", en: "Anxiety, panic and obsessions" },
    words:
      "ansioso, fobia, agorafobia, phobia, disturbo ossessivo, obsessive disorder, ossessivo compulsivo, doc, ocd, pensieri fissi",
    icd9cm: ["300.0", "300.2", "300.3"],
  },
  {
    code: "sexual-difficulty",
    name: { it: "Difficoltà sessuali", en: "Sexual difficulties" },
    words: "impotenza, disfunzione erettile, eiaculazione precoce, calo del desiderio, erectile",
    icd9cm: ["302", "607.84"],
  },
  {
    code: "eating-disorder",
    name: { it: "Disturbi dell’alimentazione", en: "Eating disorders" },
    words: "anoressia, bulimia, abbuffate, anorexia",
    icd9cm: ["307.1", "307.5"],
  },
  {
    code: "insomnia",
    name: { it: "Insonnia e disturbi del sonno", en: "Insomnia and sleep problems" },
    words: "non dormo, dormire male, narcolessia, gambe senza riposo, sleeplessness",
    icd9cm: ["307.4", "327", "780.5"],
  },
  {
    code: "sleep-apnoea",
    name: { it: "Apnee del sonno", en: "Sleep apnoea" },
    words: "russare, russo di notte, russamento, osas, cpap, snoring",
    icd9cm: ["327.2", "780.57"],
  },
  {
    code: "stress",
    name: { it: "Stress, lutto e momenti difficili", en: "Stress, grief and hard times" },
    words: "burnout, disturbo dell'adattamento, trauma psicologico, separazione, ptsd, bereavement",
    icd9cm: ["308-309", "V62.8"],
  },
  {
    code: "learning-difficulty",
    name: {
      it: "Dislessia, difficoltà di linguaggio o di attenzione",
      en: "Dyslexia, difficulties of speech or attention",
    },
    words:
      "dsa, logopedia, balbuzie, ritardo del linguaggio, discalculia, disprassia, stammer, disturbo dell'attenzione e iperattività, attention deficit and hyperactivity, adhd, bambino iperattivo",
    icd9cm: ["307.0", "314-315", "317-319", "784.5"],
  },
  {
    code: "other-mental",
    name: { it: "Un altro disagio psicologico", en: "Another mental health difficulty" },
    words: "nevrosi, disturbo della personalità, borderline, tic, somatizzazione, psicologo, psicoterapia",
    icd9cm: ["290-319"],
  },

  // Nerves
  {
    code: "parkinson",
    name: { it: "Parkinson e tremori", en: "Parkinson’s and tremors" },
    words: "morbo di parkinson, tremore, distonia, tremor",
    icd9cm: ["332-333"],
  },
  {
    code: "multiple-sclerosis",
    name: { it: "Sclerosi multipla", en: "Multiple sclerosis" },
    words: "sclerosi a placche, malattia demielinizzante, sm, ms",
    icd9cm: ["340-341"],
  },
  {
    code: "epilepsy",
    name: { it: "Epilessia e convulsioni", en: "Epilepsy and fits" },
    words: "crisi epilettica, convulsioni febbrili, seizures",
    icd9cm: ["345", "780.3"],
  },
  {
    code: "headache",
    name: { it: "Mal di testa ed emicrania", en: "Headache and migraine" },
    words: "emicrania con aura, cefalea, cefalea a grappolo, cefalea tensiva, dolore alla testa",
    icd9cm: ["307.81", "346", "784.0"],
  },
  {
    code: "facial-nerve",
    name: { it: "Nevralgia o paralisi del viso", en: "Facial neuralgia or palsy" },
    words: "trigemino, paralisi di bell, nervo facciale, trigeminal",
    icd9cm: ["350-351"],
  },
  {
    code: "carpal-tunnel",
    name: { it: "Tunnel carpale", en: "Carpal tunnel" },
    words: "formicolio alla mano, nervo mediano",
    icd9cm: ["354.0"],
  },
  {
    code: "nerve-pain",
    name: { it: "Nervi infiammati o schiacciati", en: "Inflamed or trapped nerves" },
    words:
      "nervo ulnare, neuroma di morton, tunnel tarsale, formicolio, pinched nerve, neuropatia, neuropathy, polineuropatia, nevrite, infiammazione dei nervi, guillain barre, neuritis",
    icd9cm: ["337", "353-357"],
  },
  {
    code: "other-nervous",
    name: {
      it: "Paralisi, SLA e altre malattie dei nervi o del cervello",
      en: "Paralysis, ALS and other diseases of nerves or brain",
    },
    words:
      "neurologica, idrocefalo, neurological, emiparesi, emiplegia, paraplegia, tetraplegia, paralisi cerebrale, malattie neuromuscolari, neuromuscular diseases, sclerosi laterale amiotrofica, distrofia muscolare, miastenia, atassia, motor neurone",
    icd9cm: ["324-359"],
  },

  // Eyes
  {
    code: "retina",
    name: { it: "Retina, macula e vitreo", en: "Retina, macula and vitreous" },
    words:
      "distacco di retina, retinopatia, foro retinico, occlusione venosa, retinal detachment, maculopatia, macular degeneration, degenerazione maculare, pucker, mosche volanti nella vista, floaters, distacco del vitreo, corpi mobili, lampi di luce, miodesopsie",
    icd9cm: ["361-362", "379.2"],
  },
  {
    code: "glaucoma",
    name: { it: "Glaucoma", en: "Glaucoma" },
    words: "pressione dell'occhio alta, pressione oculare, eye pressure",
    icd9cm: ["365"],
  },
  {
    code: "cataract",
    name: { it: "Cataratta", en: "Cataract" },
    words: "cristallino opaco, facoemulsificazione",
    icd9cm: ["366"],
  },
  {
    code: "eyesight",
    name: { it: "Vista: miopia, astigmatismo, presbiopia", en: "Eyesight: short or long sight, astigmatism" },
    words: "miope, ipermetropia, vedo male, occhiali, lenti, myopia, glasses, presbyopia",
    icd9cm: ["367", "V53.1", "V72.0"],
  },
  {
    code: "conjunctivitis",
    name: { it: "Congiuntivite e occhi rossi", en: "Conjunctivitis and red eyes" },
    words: "occhio rosso, pterigio, congiuntivite allergica, pink eye",
    icd9cm: ["077", "372"],
  },
  {
    code: "eyelid-dry-eye",
    name: { it: "Palpebre (orzaiolo, calazio) e occhio secco", en: "Eyelids (stye, chalazion) and dry eye" },
    words:
      "palpebra, ptosi, entropion, blefaroplastica, eyelid, occhio secco e lacrimazione, dry eye and watering eye, lacrime, dotto lacrimale, tear duct",
    icd9cm: ["373-375"],
  },
  {
    code: "squint",
    name: { it: "Strabismo e occhio pigro", en: "Squint and lazy eye" },
    words: "ambliopia, strabico, nistagmo",
    icd9cm: ["368.0", "378"],
  },
  {
    code: "other-eye",
    name: { it: "Un’altra malattia degli occhi", en: "Another eye disease" },
    words:
      "occhio, mal di occhi, dolore all'occhio, oculista, uveite, uveitis, irite, corioretinite, infiammazione interna dell'occhio, vista offuscata o molto bassa, blurred or very poor sight, ipovisione, cecità, visione doppia, cieco, blindness, double vision, cheratite, cheratocono, cornea, keratitis, keratoconus, ulcera corneale, cheratopatia",
    icd9cm: ["360-379"],
  },

  // Ears
  {
    code: "ear-infection",
    name: { it: "Otite, mal d’orecchio, tappo di cerume", en: "Ear infection, earache, ear wax" },
    words:
      "timpano, otite media, dolore all'orecchio, catarro tubarico, eardrum, tappo di cerume e otite esterna, ear wax and outer ear infection, orecchio tappato, lavaggio auricolare",
    icd9cm: ["380-384", "388.7"],
  },
  {
    code: "vertigo",
    name: { it: "Vertigini, capogiri e svenimenti", en: "Vertigo, dizziness and fainting" },
    words:
      "labirintite, ménière, giramenti di testa, sassolini, cupololitiasi, svenimenti e pressione bassa, fainting and low blood pressure, sincope, ipotensione, lipotimia, collasso, mancamento",
    icd9cm: ["386", "458", "780.2", "780.4"],
  },
  {
    code: "hearing",
    name: { it: "Calo dell’udito e acufeni", en: "Hearing loss and tinnitus" },
    words:
      "ipoacusia, sento poco, apparecchio acustico, sordo, otosclerosi, deafness, hearing aid, fischi nell'orecchio, ringing in the ears, acufene, ronzio, buzzing",
    icd9cm: ["387", "388.3", "389", "V53.2"],
  },
  {
    code: "other-ear",
    name: { it: "Un’altra malattia dell’orecchio", en: "Another ear disease" },
    words: "orecchie, otorino",
    icd9cm: ["380-389"],
  },

  // Heart and circulation
  {
    code: "heart-valves",
    name: { it: "Valvole del cuore", en: "Heart valves" },
    words: "stenosi aortica, insufficienza mitralica, prolasso mitralico, soffio al cuore, heart murmur",
    icd9cm: ["394-397", "424", "785.2"],
  },
  {
    code: "high-blood-pressure",
    name: { it: "Pressione alta", en: "High blood pressure" },
    words: "ipertensione, ipertensione arteriosa, hypertension",
    icd9cm: ["401-405"],
  },
  {
    code: "coronary-disease",
    name: { it: "Infarto, angina e coronarie", en: "Heart attack, angina and coronaries" },
    words: "cardiopatia ischemica, coronaropatia, stent, bypass, infarto miocardico, stemi, dopo un infarto",
    icd9cm: ["410-414"],
  },
  {
    code: "heart-failure",
    name: { it: "Scompenso cardiaco", en: "Heart failure" },
    words: "cuore debole, insufficienza cardiaca, cardiomiopatia, cuore ingrossato",
    icd9cm: ["425", "428"],
  },
  {
    code: "arrhythmia",
    name: { it: "Aritmia, fibrillazione, palpitazioni", en: "Arrhythmia, fibrillation, palpitations" },
    words:
      "extrasistole, tachicardia, battito irregolare, bradicardia, pacemaker, blocco, fibrillazione atriale, atrial fibrillation, flutter, cardioversione, ablazione",
    icd9cm: ["426-427", "785.0", "785.1"],
  },
  {
    code: "stroke",
    name: { it: "Ictus e ischemia cerebrale", en: "Stroke" },
    words: "emorragia cerebrale, tia, attacco ischemico, brain haemorrhage",
    icd9cm: ["430-438"],
  },
  {
    code: "arteries",
    name: { it: "Arterie chiuse o dilatate", en: "Narrowed or widened arteries" },
    words: "aterosclerosi, aneurisma, carotide, arteriopatia, raynaud, placche, aneurysm",
    icd9cm: ["433.1", "440-448"],
  },
  {
    code: "thrombosis",
    name: { it: "Trombosi, flebite ed embolia", en: "Thrombosis, phlebitis and embolism" },
    words:
      "trombo, tvp, tromboflebite, coagulo, blood clot, dvt, embolia polmonare, pulmonary embolism, ipertensione polmonare",
    icd9cm: ["415-417", "451-453"],
  },
  {
    code: "varicose-veins",
    name: { it: "Vene varicose e gambe gonfie", en: "Varicose veins and swollen legs" },
    words: "varici, insufficienza venosa, safena, capillari, linfedema, gambe pesanti",
    icd9cm: ["454", "457", "459"],
  },
  {
    code: "haemorrhoids-fissures",
    name: { it: "Emorroidi, ragadi e fistole", en: "Haemorrhoids, fissures and fistulas" },
    words:
      "emorroide, piles, hemorrhoids, fistole e ascessi anali, anal fissures, fistulas and abscesses, ragade, fistola perianale, prolasso rettale, proctologo",
    icd9cm: ["455", "565-566", "569.0", "569.1", "569.4"],
  },
  {
    code: "other-heart",
    name: {
      it: "Un’altra malattia del cuore o della circolazione",
      en: "Another disease of heart or circulation",
    },
    words:
      "cardiologia, mal di cuore, cardiopatia, febbre reumatica, pericardite e miocardite, pericarditis and myocarditis, endocardite, infiammazione del cuore",
    icd9cm: ["390-459"],
  },

  // Breathing
  {
    code: "flu-cold",
    name: { it: "Influenza, raffreddore e mal di gola", en: "Flu, cold and sore throat" },
    words: "faringite, naso chiuso, streptococco, rinite, pharyngitis, febbre, influenza stagionale",
    icd9cm: ["034.0", "460", "462", "465", "472", "487-488", "780.6", "784.1"],
  },
  {
    code: "sinusitis",
    name: { it: "Sinusite", en: "Sinusitis" },
    words: "seni paranasali, sinus",
    icd9cm: ["461", "473"],
  },
  {
    code: "tonsils",
    name: { it: "Tonsille e adenoidi", en: "Tonsils and adenoids" },
    words: "tonsillite, placche in gola, tonsillectomia, tonsillitis",
    icd9cm: ["463", "474-475"],
  },
  {
    code: "voice",
    name: { it: "Laringite e disturbi della voce", en: "Laryngitis and voice problems" },
    words: "raucedine, senza voce, corde vocali, noduli, polipo, hoarseness, vocal cords",
    icd9cm: ["464", "476", "478.3", "478.4", "478.5", "784.4"],
  },
  {
    code: "bronchitis",
    name: { it: "Bronchite, enfisema e tosse", en: "Bronchitis, emphysema and cough" },
    words:
      "bronchiolite, catarro, tosse secca, bronchite cronica ed enfisema, chronic bronchitis and emphysema, bpco, broncopneumopatia, bronchiectasie, copd",
    icd9cm: ["466", "490-492", "494", "496", "786.2"],
  },
  {
    code: "nose",
    name: { it: "Setto nasale deviato e polipi del naso", en: "Deviated septum and nasal polyps" },
    words:
      "naso storto, turbinati, ipertrofia, settoplastica, respirare dal naso, nose, polipo nasale, poliposi nasale",
    icd9cm: ["470-471", "478.0", "478.1"],
  },
  {
    code: "hay-fever",
    name: { it: "Rinite allergica (raffreddore da fieno)", en: "Hay fever" },
    words: "allergia ai pollini, allergia alla polvere, acari, graminacee, pollen allergy, allergic rhinitis",
    icd9cm: ["477"],
  },
  {
    code: "pneumonia",
    name: { it: "Polmonite", en: "Pneumonia" },
    words: "broncopolmonite, focolaio",
    icd9cm: ["480-486"],
  },
  {
    code: "asthma",
    name: { it: "Asma", en: "Asthma" },
    words: "broncospasmo, asmatico, wheezing",
    icd9cm: ["493"],
  },
  {
    code: "other-lung",
    name: { it: "Un’altra malattia del respiro", en: "Another breathing disease" },
    words:
      "polmoni, fiato corto, affanno, dispnea, fibrosi polmonare, lungs, breathless, pneumologo, pleurite e pneumotorace, pleurisy and collapsed lung, acqua nei polmoni, versamento pleurico",
    icd9cm: ["460-519", "786.0"],
  },

  // Teeth and mouth
  {
    code: "wisdom-teeth",
    name: { it: "Denti del giudizio e denti inclusi", en: "Wisdom and impacted teeth" },
    words: "dente del giudizio, disodontiasi, estrazione, ottavo",
    icd9cm: ["520"],
  },
  {
    code: "caries",
    name: { it: "Carie e denti consumati", en: "Tooth decay and worn teeth" },
    words: "dente cariato, otturazione, denti sensibili, bruxismo, cavity, filling",
    icd9cm: ["521"],
  },
  {
    code: "toothache",
    name: { it: "Mal di denti: pulpite, ascesso, granuloma", en: "Toothache: pulpitis, abscess" },
    words: "devitalizzazione, dolore al dente, canalare, root canal",
    icd9cm: ["522"],
  },
  {
    code: "gums",
    name: { it: "Gengive che sanguinano e parodontite", en: "Bleeding gums and gum disease" },
    words: "gengivite, piorrea, tartaro, periodontitis",
    icd9cm: ["523"],
  },
  {
    code: "crooked-teeth",
    name: { it: "Denti storti e malocclusione", en: "Crooked teeth and bite" },
    words: "apparecchio, ortodonzia, morso, mandibola, articolazione temporomandibolare, braces, jaw",
    icd9cm: ["524", "V58.5"],
  },
  {
    code: "missing-teeth",
    name: { it: "Denti mancanti", en: "Missing teeth" },
    words: "impianto, dentiera, protesi dentaria, edentulia, ponte, implant, denture",
    icd9cm: ["525", "V52.3"],
  },
  {
    code: "other-mouth",
    name: { it: "Afte e altri disturbi della bocca", en: "Mouth ulcers and other mouth problems" },
    words: "stomatite, lingua, ghiandole salivari, cisti della mascella, afta, tongue, dentista",
    icd9cm: ["520-529"],
  },

  // Digestion
  {
    code: "reflux",
    name: { it: "Reflusso ed ernia iatale", en: "Reflux and hiatus hernia" },
    words: "acidità, bruciore di stomaco, esofagite, gerd, heartburn, acid",
    icd9cm: ["530", "553.3", "787.1"],
  },
  {
    code: "gastritis",
    name: { it: "Gastrite e ulcera dello stomaco", en: "Gastritis and stomach ulcer" },
    words:
      "mal di stomaco, dispepsia, duodenite, stomach ache, ulcera dello stomaco o del duodeno, stomach or duodenal ulcer, ulcera gastrica, helicobacter",
    icd9cm: ["531-537"],
  },
  {
    code: "appendicitis",
    name: { it: "Appendicite", en: "Appendicitis" },
    words: "appendice",
    icd9cm: ["540-543"],
  },
  {
    code: "hernia",
    name: { it: "Ernia inguinale, ombelicale o dell’addome", en: "Inguinal, umbilical or abdominal hernia" },
    words:
      "ernia all'inguine, groin hernia, laparocele, ernia della parete, ernia epigastrica, ernia crurale",
    icd9cm: ["550-553"],
  },
  {
    code: "bowel-inflammation",
    name: { it: "Crohn e colite ulcerosa", en: "Crohn’s and ulcerative colitis" },
    words: "morbo di crohn, rettocolite, malattia infiammatoria intestinale, mici, ibd",
    icd9cm: ["555-556"],
  },
  {
    code: "diverticula",
    name: { it: "Diverticoli", en: "Diverticula" },
    words: "diverticolite, diverticolosi, diverticulitis",
    icd9cm: ["562"],
  },
  {
    code: "irritable-bowel",
    name: { it: "Colon irritabile, stitichezza, diarrea", en: "Irritable bowel, constipation, diarrhoea" },
    words: "colite, stipsi, pancia gonfia, colon spastico, meteorismo, bloating",
    icd9cm: ["558", "564", "787.3", "787.91"],
  },
  {
    code: "liver",
    name: { it: "Fegato grasso, cirrosi e malattie del fegato", en: "Fatty liver, cirrhosis, liver disease" },
    words: "steatosi epatica, transaminasi alte, epatopatia",
    icd9cm: ["570-573"],
  },
  {
    code: "gallbladder-pancreas",
    name: { it: "Calcoli della cistifellea e pancreatite", en: "Gallstones and pancreatitis" },
    words:
      "colecisti, colecistite, colica biliare, calcoli biliari, gallbladder, pancreatite e malattie del pancreas, pancreatitis and pancreas disease, cisti del pancreas",
    icd9cm: ["574-577"],
  },
  {
    code: "food-intolerance",
    name: { it: "Celiachia e intolleranza al lattosio", en: "Coeliac disease and lactose intolerance" },
    words: "celiaco, intolleranza al glutine, malassorbimento, gluten, intolleranza al latte, milk",
    icd9cm: ["271.3", "579"],
  },
  {
    code: "stomach-pain",
    name: { it: "Mal di pancia, nausea e vomito", en: "Tummy ache, nausea and vomiting" },
    words: "dolore addominale, dolori alla pancia, colica, abdominal pain, belly ache",
    icd9cm: ["787.0", "789.0"],
  },
  {
    code: "other-digestive",
    name: { it: "Un’altra malattia della digestione", en: "Another digestive disease" },
    words:
      "intestino, occlusione intestinale, sangue nelle feci, peritonite, gastroenterologo, bowel, blood in stool",
    icd9cm: ["530-579"],
  },

  // Kidneys, bladder, men
  {
    code: "kidney-failure",
    name: { it: "Insufficienza renale e malattie dei reni", en: "Kidney failure and kidney disease" },
    words: "dialisi, nefrite, glomerulonefrite, creatinina alta, nefropatia, dialysis",
    icd9cm: ["580-588", "V56"],
  },
  {
    code: "kidney-stones",
    name: { it: "Calcoli renali e coliche", en: "Kidney stones and colic" },
    words: "calcolosi, colica renale, calcolo al rene, litotrissia",
    icd9cm: ["592", "594", "788.0"],
  },
  {
    code: "cystitis",
    name: { it: "Cistite e infezioni urinarie", en: "Cystitis and urinary infections" },
    words:
      "bruciore a urinare, infezione delle vie urinarie, uretrite, uti, infezione dei reni, kidney infection, pielonefrite, pyelonephritis",
    icd9cm: ["590", "595", "597", "599.0", "788.1"],
  },
  {
    code: "incontinence",
    name: { it: "Incontinenza e vescica iperattiva", en: "Incontinence and overactive bladder" },
    words: "perdite di urina, pipì, vescica neurologica, enuresi, wetting",
    icd9cm: ["307.6", "596", "625.6", "788.3", "788.4"],
  },
  {
    code: "other-urinary",
    name: { it: "Un’altra malattia di reni o vescica", en: "Another kidney or bladder disease" },
    words: "sangue nelle urine, ematuria, cisti renale, urologo, blood in urine",
    icd9cm: ["580-599", "788"],
  },
  {
    code: "prostate",
    name: { it: "Prostata ingrossata o infiammata", en: "Enlarged or inflamed prostate" },
    words:
      "ipertrofia prostatica, iperplasia, ipb, adenoma della prostata, prostatite, prostatitis, infiammazione della prostata, psa alto",
    icd9cm: ["600-602", "790.93"],
  },
  {
    code: "other-male",
    name: { it: "Testicoli, varicocele, fimosi e altro", en: "Testicles, varicocele, foreskin and others" },
    words: "idrocele, testicolo, frenulo, cisti dell'epididimo, andrologo, peyronie, circumcision",
    icd9cm: ["456.4", "600-609"],
  },

  // Women
  {
    code: "breast-lumps",
    name: { it: "Noduli, cisti e dolori del seno", en: "Breast lumps, cysts and pain" },
    words: "fibroadenoma, mastopatia, mammella, ginecomastia, mastite",
    icd9cm: ["217", "610-611"],
  },
  {
    code: "vaginitis",
    name: { it: "Infezioni intime", en: "Intimate infections" },
    words: "vaginite, candida vaginale, perdite, bartolinite, cisti di bartolini, vaginitis, thrush",
    icd9cm: ["112.1", "614-616"],
  },
  {
    code: "endometriosis",
    name: { it: "Endometriosi", en: "Endometriosis" },
    words: "adenomiosi",
    icd9cm: ["617"],
  },
  {
    code: "prolapse",
    name: { it: "Prolasso dell’utero o della vescica", en: "Prolapse of the womb or bladder" },
    words: "cistocele, rettocele, pavimento pelvico, pelvic floor",
    icd9cm: ["618"],
  },
  {
    code: "ovarian-cyst",
    name: { it: "Cisti dell’ovaio e ovaio policistico", en: "Ovarian cyst, polycystic ovary" },
    words: "cisti ovarica, ovaie, pcos",
    icd9cm: ["220", "256", "620"],
  },
  {
    code: "cervix",
    name: {
      it: "Pap test alterato, polipi e displasia dell’utero",
      en: "Abnormal smear, polyps, cervical changes",
    },
    words: "collo dell'utero, polipo endometriale, iperplasia endometriale, hpv, colposcopia",
    icd9cm: ["621-622", "795.0"],
  },
  {
    code: "periods",
    name: { it: "Mestruazioni dolorose o irregolari", en: "Painful or irregular periods" },
    words: "ciclo, amenorrea, dismenorrea, metrorragia, flusso abbondante, dolore pelvico, menstruation",
    icd9cm: ["625-626"],
  },
  {
    code: "menopause",
    name: { it: "Menopausa", en: "Menopause" },
    words: "vampate, secchezza, hot flushes",
    icd9cm: ["627"],
  },
  {
    code: "infertility",
    name: { it: "Infertilità", en: "Infertility" },
    words: "sterilità, non riesco ad avere figli, fecondazione assistita, pma, fivet, ivf",
    icd9cm: ["606", "628", "V26"],
  },
  {
    code: "other-gynaecology",
    name: { it: "Un altro disturbo ginecologico", en: "Another gynaecological problem" },
    words: "ginecologo, utero, vagina, vulvodinia",
    icd9cm: ["610-629"],
  },

  // Pregnancy, childbirth, newborn
  {
    code: "miscarriage",
    name: { it: "Aborto o gravidanza extrauterina", en: "Miscarriage or ectopic pregnancy" },
    words:
      "aborto spontaneo, interruzione di gravidanza, raschiamento, abortion, gravidanza ectopica, gravidanza tubarica",
    icd9cm: ["630-639"],
  },
  {
    code: "pregnancy-at-risk",
    name: { it: "Gravidanza a rischio o con disturbi", en: "Pregnancy at risk or with complaints" },
    words:
      "minaccia d'aborto, gestosi, nausea, diabete in gravidanza, diabete gestazionale, distacco di placenta, gemelli, preeclampsia, twins",
    icd9cm: ["640-649", "651", "V23"],
  },
  {
    code: "childbirth",
    name: { it: "Parto e dopo il parto", en: "Childbirth and afterwards" },
    words:
      "cesareo, taglio cesareo, parto naturale, travaglio, caesarean, delivery, labour, dopo il parto e allattamento, after childbirth, breastfeeding, puerperio, ingorgo, mastite, postpartum",
    icd9cm: ["650", "652-676", "V24", "V27"],
  },
  {
    code: "pregnancy",
    name: { it: "Gravidanza", en: "Pregnancy" },
    words: "incinta, ecografia morfologica, amniocentesi, pregnant",
    icd9cm: ["630-679", "V22", "V28"],
  },
  {
    code: "newborn",
    name: { it: "Neonato: ittero, prematurità e altro", en: "Newborn: jaundice, prematurity and others" },
    words: "prematuro, bambino appena nato, baby",
    icd9cm: ["760-779", "V29-V39"],
  },

  // Skin
  {
    code: "skin-abscess",
    name: { it: "Ascessi, foruncoli e infezioni della pelle", en: "Abscesses, boils and skin infections" },
    words: "cellulite infettiva, impetigine, patereccio, fistola sacrococcigea, cisti pilonidale, pus",
    icd9cm: ["680-686"],
  },
  {
    code: "eczema",
    name: { it: "Dermatite ed eczema", en: "Dermatitis and eczema" },
    words: "dermatite atopica, dermatite seborroica, forfora, eritema, scottatura solare, sunburn, rash",
    icd9cm: ["690-695"],
  },
  {
    code: "psoriasis",
    name: { it: "Psoriasi e lichen", en: "Psoriasis and lichen" },
    words: "psoriasico",
    icd9cm: ["696-697"],
  },
  {
    code: "itching-hives",
    name: { it: "Orticaria e prurito", en: "Hives and itching" },
    words: "bolle, pomfi, angioedema, urticaria",
    icd9cm: ["698", "708"],
  },
  {
    code: "calluses-nails",
    name: { it: "Calli, duroni e unghie incarnite", en: "Corns, calluses and ingrown nails" },
    words: "callo, unghia incarnita, podologo, onicopatia, toenail",
    icd9cm: ["700", "703"],
  },
  {
    code: "hair",
    name: { it: "Caduta dei capelli", en: "Hair loss" },
    words: "alopecia, calvizie, peli, follicolite",
    icd9cm: ["704"],
  },
  {
    code: "acne",
    name: { it: "Acne e cisti sebacee", en: "Acne and sebaceous cysts" },
    words: "brufoli, cisti sebacea, punti neri, pimples, rosacea",
    icd9cm: ["695.3", "706"],
  },
  {
    code: "other-skin",
    name: {
      it: "Macchie, piaghe, cicatrici e altro della pelle",
      en: "Spots, sores, scars and other skin problems",
    },
    words:
      "vitiligine, cheloide, cheratosi, sudorazione, smagliature, dermatologo, piaghe e ulcere della pelle, sores and skin ulcers, piaga da decubito, ulcera alla gamba, piede diabetico, bedsore",
    icd9cm: ["680-709", "782"],
  },

  // Bones, joints, back
  {
    code: "lupus",
    name: { it: "Lupus, Sjögren e malattie autoimmuni", en: "Lupus, Sjögren’s, autoimmune diseases" },
    words: "connettivite, sclerodermia, sindrome di sjogren, polimialgia, vasculite, scleroderma",
    icd9cm: ["446", "710", "725"],
  },
  {
    code: "arthritis",
    name: { it: "Artrite", en: "Arthritis" },
    words: "artrite reumatoide, artrite psoriasica, reumatismi, rheumatoid",
    icd9cm: ["711-714", "716"],
  },
  {
    code: "arthrosis",
    name: { it: "Artrosi", en: "Osteoarthritis" },
    words: "artrosi della mano, rizoartrosi, artrosi della spalla, consumo della cartilagine",
    icd9cm: ["715"],
  },
  {
    code: "hip-knee-arthrosis",
    name: { it: "Artrosi dell’anca o del ginocchio", en: "Hip or knee osteoarthritis" },
    words:
      "coxartrosi, protesi d'anca, dolore all'anca, hip replacement, gonartrosi, protesi di ginocchio, knee replacement",
    icd9cm: ["715.15", "715.16", "715.25", "715.26", "715.35", "715.36", "715.95", "715.96", "719.45"],
  },
  {
    code: "knee-pain",
    name: { it: "Dolore al ginocchio e menisco usurato", en: "Knee pain and worn meniscus" },
    words: "male al ginocchio, ginocchio gonfio, rotula, condropatia, meniscopatia, cisti di baker",
    icd9cm: ["717", "719.46", "726.6", "727.51"],
  },
  {
    code: "joint-pain",
    name: { it: "Dolori alle articolazioni", en: "Joint pain" },
    words: "articolazione rigida, articolazione gonfia, versamento articolare, joints",
    icd9cm: ["718-719"],
  },
  {
    code: "spine-arthrosis",
    name: { it: "Artrosi e malattie della colonna", en: "Spine wear and inflammation" },
    words: "spondilosi, cervicoartrosi, spondilite anchilosante, stenosi del canale, spondylosis",
    icd9cm: ["720-721", "723.0", "724.0"],
  },
  {
    code: "slipped-disc",
    name: { it: "Ernia del disco", en: "Slipped disc" },
    words: "discopatia, protrusione discale, ernia lombare, ernia cervicale, herniated disc",
    icd9cm: ["722"],
  },
  {
    code: "neck-pain",
    name: { it: "Mal di collo e cervicale", en: "Neck pain" },
    words: "cervicalgia, torcicollo, cervicobrachialgia, dolore al collo, stiff neck",
    icd9cm: ["723"],
  },
  {
    code: "back-pain",
    name: { it: "Mal di schiena", en: "Back pain" },
    words:
      "lombalgia, lombaggine, colpo della strega, dorsalgia, dolore alla schiena, mal di reni, coccige, lumbago",
    icd9cm: ["724"],
  },
  {
    code: "sciatica",
    name: { it: "Sciatica", en: "Sciatica" },
    words: "sciatalgia, lombosciatalgia, nervo sciatico, cruralgia",
    icd9cm: ["724.3", "724.4"],
  },
  {
    code: "shoulder-pain",
    name: { it: "Dolore alla spalla e cuffia dei rotatori", en: "Shoulder pain, rotator cuff" },
    words: "periartrite, spalla congelata, capsulite, sovraspinato, male alla spalla, frozen shoulder",
    icd9cm: ["719.41", "726.0", "726.1", "726.2", "727.61"],
  },
  {
    code: "tennis-elbow",
    name: { it: "Gomito del tennista", en: "Tennis elbow" },
    words: "epicondilite, epitrocleite, dolore al gomito, golfer's elbow, elbow pain",
    icd9cm: ["719.42", "726.3"],
  },
  {
    code: "heel-pain",
    name: { it: "Tallonite e fascite plantare", en: "Heel pain and plantar fasciitis" },
    words:
      "spina calcaneare, mal di piedi, sperone, tendine d'achille infiammato, dolore al tallone, foot pain",
    icd9cm: ["719.47", "726.7", "728.71"],
  },
  {
    code: "tendinitis",
    name: { it: "Tendinite, borsite, dito a scatto", en: "Tendinitis, bursitis, trigger finger" },
    words: "tendini, cisti al polso, ganglio, de quervain, trocanterite, tenosinovite, dupuytren",
    icd9cm: ["726-727", "728.6"],
  },
  {
    code: "muscle-pain",
    name: { it: "Dolori muscolari e fibromialgia", en: "Muscle pain and fibromyalgia" },
    words: "contrattura, crampi, mialgia, dolore alla gamba, dolore al braccio, cramps",
    icd9cm: ["728-729"],
  },
  {
    code: "osteoporosis",
    name: { it: "Osteoporosi", en: "Osteoporosis" },
    words: "ossa fragili, osteopenia, moc, brittle bones",
    icd9cm: ["733.0"],
  },
  {
    code: "bunion",
    name: { it: "Alluce valgo, piede piatto, dita a martello", en: "Bunion, flat foot, hammer toes" },
    words: "cipolla del piede, piedi piatti, plantari, metatarsalgia, insoles",
    icd9cm: ["734-735"],
  },
  {
    code: "scoliosis",
    name: { it: "Scoliosi, cifosi e postura", en: "Scoliosis, kyphosis, posture" },
    words: "schiena storta, gobba, lordosi, busto",
    icd9cm: ["737"],
  },
  {
    code: "other-bones",
    name: { it: "Un’altra malattia di ossa o articolazioni", en: "Another disease of bones or joints" },
    words: "ortopedico, osteomielite, osteonecrosi, osteopatia, spondilolistesi, bone",
    icd9cm: ["710-739"],
  },

  // From birth
  {
    code: "other-congenital",
    name: { it: "Un’altra malformazione o malattia dalla nascita", en: "Another condition from birth" },
    words:
      "sindrome di down, labbro leporino, displasia dell'anca, spina bifida, piede torto, malattia genetica, malformazione del cuore, heart defect, cardiopatia congenita, difetto interatriale, forame ovale, pfo",
    icd9cm: ["740-759"],
  },

  // Not known yet
  {
    code: "chest-pain",
    name: { it: "Dolore al petto", en: "Chest pain" },
    words: "dolore toracico, male al petto, fitte al torace",
    icd9cm: ["786.5"],
  },
  {
    code: "abnormal-tests",
    name: { it: "Esami con valori fuori norma", en: "Abnormal test results" },
    words: "analisi alterate, esami del sangue alterati, valori sballati, abnormal blood test",
    icd9cm: ["790-796"],
  },
  {
    code: "other-symptom",
    name: {
      it: "Stanchezza o un altro disturbo ancora da capire",
      en: "Tiredness or another complaint not yet known",
    },
    words:
      "sintomi, accertamenti, gonfiore, linfonodi ingrossati, epistassi, perdita di peso, symptoms, nosebleed, stanchezza e debolezza, tiredness and weakness, astenia, affaticamento, spossatezza, fatigue",
    icd9cm: ["780-799"],
  },

  // Injuries
  {
    code: "fracture-face",
    name: { it: "Frattura del naso, del viso o del cranio", en: "Fracture of nose, face or skull" },
    words: "naso rotto, mandibola rotta, zigomo, broken nose",
    icd9cm: ["800-804"],
    injury: true,
  },
  {
    code: "fracture-trunk",
    name: { it: "Frattura di costole, vertebre o bacino", en: "Fracture of ribs, spine or pelvis" },
    words:
      "vertebra rotta, crollo vertebrale, coccige rotto, broken back, costole rotte o incrinate, broken or cracked ribs, frattura costale, frattura delle costole, sterno, broken rib",
    icd9cm: ["805-808"],
    injury: true,
  },
  {
    code: "fracture-shoulder",
    name: { it: "Frattura di clavicola, spalla o braccio", en: "Fracture of collarbone, shoulder or arm" },
    words: "omero, gomito rotto, braccio rotto, scapola, broken arm",
    icd9cm: ["810-812"],
    injury: true,
  },
  {
    code: "fracture-hand",
    name: { it: "Frattura di polso, mano o dita", en: "Fracture of wrist, hand or fingers" },
    words:
      "polso rotto, radio, ulna, scafoide, broken wrist, frattura della mano o delle dita, dito rotto, metacarpo, falange, pollice rotto, broken finger",
    icd9cm: ["813-817"],
    injury: true,
  },
  {
    code: "fracture-femur",
    name: { it: "Frattura dell’anca o del femore", en: "Fracture of hip or thigh bone" },
    words: "femore rotto, anca rotta, broken hip",
    icd9cm: ["820-821"],
    injury: true,
  },
  {
    code: "fracture-leg",
    name: { it: "Frattura della gamba o della rotula", en: "Fracture of leg or kneecap" },
    words: "tibia, perone, gamba rotta, ginocchio rotto, broken leg",
    icd9cm: ["822-823"],
    injury: true,
  },
  {
    code: "fracture-ankle",
    name: { it: "Frattura della caviglia o del piede", en: "Fracture of ankle or foot" },
    words: "malleolo, caviglia rotta, piede rotto, metatarso, calcagno, dito del piede rotto, broken ankle",
    icd9cm: ["824-826"],
    injury: true,
  },
  {
    code: "other-fracture",
    name: { it: "Un’altra frattura", en: "Another fracture" },
    words: "osso rotto, fratture multiple, gesso, broken bone",
    icd9cm: ["800-829"],
    injury: true,
  },
  {
    code: "dislocation",
    name: { it: "Spalla o altra articolazione lussata", en: "Dislocated shoulder or other joint" },
    words: "lussazione, spalla uscita, sublussazione, dislocation",
    icd9cm: ["830-839"],
    injury: true,
  },
  {
    code: "meniscus",
    name: { it: "Menisco rotto", en: "Torn meniscus" },
    words: "menisco, lesione del menisco, rottura del menisco, menisco mediale, menisco laterale",
    icd9cm: ["836"],
    injury: true,
  },
  {
    code: "sprain-arm",
    name: {
      it: "Distorsione di spalla, gomito, polso o dita",
      en: "Sprain of shoulder, elbow, wrist or fingers",
    },
    words: "distorsione del polso, slogatura, trauma alla spalla, dito slogato, sprained wrist",
    icd9cm: ["840-842"],
    injury: true,
  },
  {
    code: "sprain-knee",
    name: { it: "Distorsione del ginocchio", en: "Knee sprain" },
    words: "trauma al ginocchio, ginocchio slogato, collaterale, ginocchio girato",
    icd9cm: ["844"],
    injury: true,
  },
  {
    code: "cruciate-ligament",
    name: { it: "Rottura del legamento crociato", en: "Torn cruciate ligament" },
    words: "crociato anteriore, lca, lesione legamento, acl",
    icd9cm: ["844.2"],
    injury: true,
  },
  {
    code: "sprain-ankle",
    name: { it: "Distorsione della caviglia o del piede", en: "Ankle or foot sprain" },
    words: "caviglia slogata, storta, slogatura, trauma alla caviglia, twisted ankle, sprained ankle",
    icd9cm: ["845"],
    injury: true,
  },
  {
    code: "whiplash",
    name: { it: "Colpo di frusta", en: "Whiplash" },
    words: "distorsione cervicale, tamponamento, trauma al collo",
    icd9cm: ["847.0"],
    injury: true,
  },
  {
    code: "muscle-tear",
    name: {
      it: "Strappo muscolare, trauma alla schiena, altre distorsioni",
      en: "Muscle tear, back strain, other sprains",
    },
    words:
      "stiramento, lesione muscolare, polpaccio, tendine d'achille rotto, pubalgia, distorsione, pulled muscle",
    icd9cm: ["840-848"],
    injury: true,
  },
  {
    code: "head-injury",
    name: { it: "Trauma cranico", en: "Head injury" },
    words: "botta in testa, commozione cerebrale, ematoma, concussion",
    icd9cm: ["850-854", "959.0"],
    injury: true,
  },
  {
    code: "broken-tooth",
    name: { it: "Dente rotto o scheggiato per un colpo", en: "Tooth broken by a blow" },
    words: "trauma dentale, dente caduto, chipped tooth",
    icd9cm: ["873.6"],
    injury: true,
  },
  {
    code: "wound",
    name: { it: "Ferita o taglio", en: "Wound or cut" },
    words: "punti, taglio alla mano, morso, tendine tagliato, laceration, bite, stitches",
    icd9cm: ["870-904"],
    injury: true,
  },
  {
    code: "after-injury",
    name: { it: "Postumi di un vecchio infortunio", en: "After-effects of an old injury" },
    words: "esiti di frattura, esiti di trauma",
    icd9cm: ["905-909"],
    injury: true,
  },
  {
    code: "bruise",
    name: { it: "Contusioni, lividi e graffi", en: "Bruises and scrapes" },
    words: "botta, caduta, ematoma, contusione, schiacciamento, puntura d'insetto, insect sting, fall",
    icd9cm: ["910-929"],
    injury: true,
  },
  {
    code: "burn",
    name: { it: "Ustione", en: "Burn" },
    words: "bruciatura, scottatura, acqua bollente, scald",
    icd9cm: ["940-949"],
    injury: true,
  },
  {
    code: "allergy",
    name: { it: "Allergia a cibi, farmaci o insetti", en: "Allergy to food, medicines or insects" },
    words: "reazione allergica, anafilassi, allergia alimentare, allergia ai farmaci, nichel, test allergici",
    icd9cm: ["558.3", "693", "995.0", "995.2", "995.3", "995.6", "995.7", "V14", "V15.0"],
  },
  {
    code: "after-surgery",
    name: {
      it: "Complicazioni dopo un intervento o una cura",
      en: "Complications after surgery or treatment",
    },
    words: "infezione della ferita, protesi dolorosa, rigetto, complicanza",
    icd9cm: ["996-999"],
  },
  {
    code: "other-injury",
    name: { it: "Un altro infortunio", en: "Another injury" },
    words:
      "incidente, trauma, politrauma, lesione di un nervo, colpo di calore, congelamento, accident, trauma al torace o all'addome, injury of chest or belly, lesione interna, milza rotta, pneumotorace traumatico, ruptured spleen, avvelenamento, poisoning, intossicazione, monossido, funghi velenosi, overdose, qualcosa nell'occhio, something in the eye, corpo estraneo, scheggia, ingoiato, foreign body",
    icd9cm: ["800-999"],
    injury: true,
  },

  // Without an illness
  {
    code: "contact-vaccination",
    name: { it: "Vaccino o contatto con una malattia", en: "Vaccination or contact with a disease" },
    words: "vaccinazione, richiamo, tampone, vaccine",
    icd9cm: ["V01-V07"],
  },
  {
    code: "past-illness",
    name: { it: "Malattia passata o in famiglia", en: "Past illness or illness in the family" },
    words: "familiarità, controllo oncologico, follow up, predisposizione genetica, family history",
    icd9cm: ["V10-V19", "V67", "V83-V84"],
  },
  {
    code: "aftercare",
    name: {
      it: "Dopo un intervento: riabilitazione, protesi, trapianto",
      en: "After surgery: rehabilitation, implants, transplant",
    },
    words:
      "convalescenza, medicazione, fisioterapia, rimozione punti, rimozione placca, pacemaker o stomia, implant, pacemaker or stoma, trapiantato, ausili, colostomia, arto artificiale",
    icd9cm: ["V42-V46", "V52-V55", "V57"],
  },
  {
    code: "dental-check",
    name: { it: "Controllo e pulizia dei denti", en: "Dental check and cleaning" },
    words: "igiene orale, detartrasi, visita dal dentista, hygienist",
    icd9cm: ["V72.2"],
  },
  {
    code: "gynaecological-check",
    name: {
      it: "Controllo ginecologico, Pap test, contraccezione",
      en: "Gynaecological check, smear, contraception",
    },
    words: "mammografia, prevenzione ginecologica, mammogram, pillola, spirale, sterilizzazione, coil, pill",
    icd9cm: ["V25", "V72.3", "V76.1", "V76.2"],
  },
  {
    code: "check-up",
    name: {
      it: "Controllo senza malattia (check-up, prevenzione)",
      en: "Check without illness (check-up, prevention)",
    },
    words:
      "visita di controllo, screening, esami del sangue di routine, visita sportiva, certificato, crescita e controllo del bambino, child's growth and check, pediatra, bilancio di salute, child check",
    icd9cm: ["V20-V21", "V70-V82"],
  },
  {
    code: "other-check",
    name: { it: "Un altro motivo, senza malattia", en: "Another reason, without illness" },
    words: "consulenza, chirurgia estetica, donatore, consulto, counselling",
    icd9cm: ["V01-V91"],
  },
];

const byCode = new Map(pathologies.map((pathology) => [pathology.code, pathology]));

/** One of the list; undefined for a code that is none of it. */
export function findPathology(code: string): Pathology | undefined {
  return byCode.get(code);
}

/** Whether an entry catches what the others of its chapter leave: two cases of such a code are not the same illness. */
export function isCatchAll(code: string): boolean {
  return code.startsWith("other-") || code === "benign-tumour";
}
