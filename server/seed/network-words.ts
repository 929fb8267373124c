/** Words and prices from which the demo network is made. Every facility, doctor and number is invented. */
import type { FacilityType } from "../network/rules.ts";
import type { SpecialtyCode } from "../network/specialties.ts";

/** A quarter of Torino: name, CAP, position (degrees), streets. */
export const quarters: readonly (readonly [string, string, number, number, readonly string[]])[] = [
  [
    "Crocetta",
    "10129",
    45.0585,
    7.6612,
    ["Corso Galileo Ferraris", "Corso Trento", "Via Cassini", "Corso De Gasperi"],
  ],
  ["San Secondo", "10128", 45.0603, 7.6702, ["Via San Secondo", "Via Magenta", "Corso Stati Uniti"]],
  ["Centro", "10121", 45.0688, 7.6762, ["Via Santa Teresa", "Via XX Settembre", "Via Arcivescovado"]],
  ["Quadrilatero", "10122", 45.0752, 7.6789, ["Via Garibaldi", "Via San Domenico", "Via della Consolata"]],
  [
    "Borgo Nuovo",
    "10123",
    45.0645,
    7.6871,
    ["Via Maria Vittoria", "Via Accademia Albertina", "Via dei Mille"],
  ],
  ["Vanchiglia", "10124", 45.0695, 7.6978, ["Corso San Maurizio", "Via Napione", "Via Vanchiglia"]],
  ["San Salvario", "10125", 45.0563, 7.6808, ["Via Madama Cristina", "Via Nizza", "Corso Marconi"]],
  ["Lingotto", "10126", 45.0347, 7.6656, ["Via Genova", "Via Millefonti", "Corso Maroncelli"]],
  ["Gran Madre", "10131", 45.0623, 7.6998, ["Corso Moncalieri", "Via Villa della Regina", "Corso Casale"]],
  ["Santa Rita", "10136", 45.0461, 7.6439, ["Corso Orbassano", "Via Tripoli", "Corso Siracusa"]],
  ["Mirafiori", "10135", 45.0278, 7.6317, ["Corso Unione Sovietica", "Via Plava", "Via Negarville"]],
  ["Cenisia", "10138", 45.0668, 7.6556, ["Via Frejus", "Corso Racconigi", "Corso Ferrucci"]],
  ["San Paolo", "10141", 45.0604, 7.6409, ["Via San Paolo", "Corso Peschiera", "Via Monginevro"]],
  ["San Donato", "10144", 45.0826, 7.6645, ["Via San Donato", "Corso Umbria", "Via Livorno"]],
  ["Parella", "10146", 45.0793, 7.6316, ["Corso Francia", "Via Pietro Cossa", "Corso Appio Claudio"]],
  ["Aurora", "10152", 45.0817, 7.6864, ["Corso Giulio Cesare", "Via Bologna", "Lungo Dora Firenze"]],
  ["Barriera di Milano", "10154", 45.0948, 7.6967, ["Corso Vercelli", "Via Cherubini", "Corso Palermo"]],
  ["Madonna di Campagna", "10148", 45.1036, 7.6733, ["Via Stradella", "Corso Grosseto", "Via Lanzo"]],
];

/** Streets that nearly every Italian town has. */
export const streets = [
  "Via Roma", "Via Garibaldi", "Via Mazzini", "Corso Italia", "Via Dante", "Via Cavour", "Via Verdi", "Via Marconi",
  "Via Matteotti", "Piazza della Repubblica", "Via IV Novembre", "Via della Libertà", "Viale Europa", "Via Kennedy",
  "Via Gramsci", "Via San Francesco", "Via Carducci", "Viale della Stazione", "Via Manzoni", "Via Petrarca",
] as const; // prettier-ignore

export const facilityWords = [
  "San Luca", "Santa Chiara", "Il Cedro", "La Quercia", "Meridiana", "Arcobaleno", "Delle Alpi", "Belvedere",
  "San Damiano", "Il Giardino", "Aurelia", "Minerva", "La Fontana", "San Biagio", "Il Faro", "Primavera",
  "Santa Lucia", "Il Melograno", "La Torre", "Galeno", "Ippocampo", "San Rocco", "Il Tiglio", "Orizzonte",
  "La Rosa dei Venti", "Equilibrio", "San Martino", "Le Betulle", "Solaria", "Il Ponte",
] as const; // prettier-ignore

export const facilityNames: Readonly<Record<FacilityType, readonly string[]>> = {
  privateHospital: ["Casa di Cura", "Clinica", "Istituto Clinico"],
  medicalCentre: ["Poliambulatorio", "Centro Medico", "Studi Medici"],
  diagnosticCentre: ["Centro Diagnostico", "Diagnostica per Immagini", "Laboratorio e Diagnostica"],
  physiotherapyCentre: ["Centro Fisioterapico", "Studio di Fisioterapia", "Fisioterapia e Riabilitazione"],
  dentalPractice: ["Studio Dentistico", "Centro Odontoiatrico", "Odontoiatria"],
};

/** How many in a hundred facilities are of a type. */
export const typeShares: Readonly<Record<FacilityType, number>> = {
  physiotherapyCentre: 26,
  medicalCentre: 28,
  dentalPractice: 22,
  diagnosticCentre: 14,
  privateHospital: 10,
};

export const firstNames = [
  "Andrea", "Marco", "Alessandro", "Luca", "Matteo", "Davide", "Stefano", "Paolo", "Giovanni", "Francesco", "Roberto",
  "Simone", "Federico", "Riccardo", "Giorgio", "Enrico", "Nicolò", "Pietro", "Alberto", "Claudio", "Massimo", "Filippo",
  "Giuseppe", "Antonio", "Salvatore", "Vincenzo", "Lorenzo", "Edoardo", "Tommaso", "Emanuele", "Giulia", "Francesca",
  "Chiara", "Elena", "Sara", "Laura", "Martina", "Valentina", "Silvia", "Paola", "Anna", "Maria", "Cristina", "Barbara",
  "Monica", "Federica", "Alessandra", "Ilaria", "Elisa", "Marta", "Beatrice", "Giorgia", "Roberta", "Daniela",
  "Michela", "Serena", "Lucia", "Caterina", "Irene", "Teresa",
] as const; // prettier-ignore

export const lastNames = [
  "Rossi", "Ferrari", "Russo", "Bianchi", "Romano", "Gallo", "Costa", "Fontana", "Conti", "Esposito", "Ricci", "Bruno",
  "De Luca", "Moretti", "Marino", "Greco", "Barbieri", "Lombardi", "Giordano", "Cassano", "Colombo", "Mancini", "Longo",
  "Leone", "Martinelli", "Marchetti", "Martini", "Galli", "Gatti", "Mariani", "Ferrara", "Santoro", "Marini", "Bianco",
  "Conte", "Serra", "Farina", "Grasso", "Caputo", "Monti", "Neri", "Villa", "Coppola", "Ferretti", "Rinaldi", "Caruso",
  "Vitale", "Sala", "D'Angelo", "D'Amico", "Pellegrini", "Palumbo", "Sanna", "Fabbri", "Silvestri", "Testa", "Grassi",
  "Rosso", "Rossetti", "Rossini", "Bellini", "Basile", "Benedetti", "Carbone", "Cattaneo", "Orlando", "Sartori",
  "Negri", "Messina", "Parisi", "Fiore", "Piras", "Valentini", "Guerra", "Donati", "Battaglia", "Bernardi", "Ruggiero",
  "Giuliani", "Amato", "Milani", "Riva", "Pagano", "Bosio", "Giraudo", "Vercellone", "Ferrero", "Bertolino", "Gallino",
  "Audisio", "Oberto", "Viglione", "Peyrot", "Actis", "Chiappero", "Nicolosi", "Trovato", "Mazzoleni", "Brambilla",
  "Dell'Acqua", "Zanella", "Pozzi", "Furlan", "Pichler", "Kofler", "Cossu", "Melis", "Deiana", "Lo Presti",
] as const; // prettier-ignore

export const specialtiesOfType: Readonly<Record<FacilityType, readonly SpecialtyCode[]>> = {
  privateHospital: ["ORTOPEDIA", "CHIRURGIA", "CARDIOLOGIA", "RADIOLOGIA", "INTERNA", "UROLOGIA", "GASTROENTEROLOGIA", "FISIATRIA"],
  medicalCentre: [
    "CARDIOLOGIA", "DERMATOLOGIA", "OCULISTICA", "GINECOLOGIA", "ORTOPEDIA", "NEUROLOGIA", "OTORINOLARINGOIATRIA",
    "UROLOGIA", "ENDOCRINOLOGIA", "PNEUMOLOGIA", "ALLERGOLOGIA", "REUMATOLOGIA", "PEDIATRIA", "PSICHIATRIA",
    "PSICOTERAPIA", "FISIATRIA",
  ],
  diagnosticCentre: ["RADIOLOGIA", "LABORATORIO", "CARDIOLOGIA", "GASTROENTEROLOGIA"],
  physiotherapyCentre: ["FISIOTERAPIA", "FISIATRIA", "ORTOPEDIA"],
  dentalPractice: ["ODONTOIATRIA", "ORTODONZIA"],
}; // prettier-ignore

/** Usual price of one unit in euros; a facility asks 0.8 to 1.35 times as much. */
export const usualPrices: Readonly<Record<string, number>> = {
  "VIS-ORTOPEDICA": 110, "VIS-FISIATRICA": 95, "VIS-CARDIOLOGICA": 115, "VIS-DERMATOLOGICA": 100,
  "VIS-OCULISTICA": 95, "VIS-GINECOLOGICA": 110, "VIS-NEUROLOGICA": 125, "VIS-OTORINO": 100, "VIS-UROLOGICA": 110,
  "VIS-GASTRO": 115, "VIS-ENDOCRINOLOGICA": 115, "VIS-PNEUMOLOGICA": 110, "VIS-CHIRURGICA": 110,
  "VIS-ALLERGOLOGICA": 100, "VIS-REUMATOLOGICA": 115, "VIS-INTERNISTICA": 100, "VIS-PEDIATRICA": 90,
  RM: 180, "RM-CONTRASTO": 290, TC: 140, "TC-CONTRASTO": 230, PET: 900, SCINTIGRAFIA: 190, GASTROSCOPIA: 240,
  COLONSCOPIA: 280, BRONCOSCOPIA: 300, CISTOSCOPIA: 210, "LAB-PROFILO": 38, "LAB-EMOCROMO": 9, "LAB-GLICEMIA": 12,
  "LAB-LIPIDI": 14, "LAB-TIROIDE": 32, "LAB-COAGULAZIONE": 14, "LAB-URINE": 8, "LAB-COLTURALE": 24,
  "LAB-ISTOLOGICO": 65, RX: 45, "RX-TORACE": 48, "ECO-ADDOME": 85, "ECO-MUSCOLOTENDINEA": 70, "ECO-TIROIDE": 70,
  "ECO-MAMMARIA": 85, ECOCARDIOGRAMMA: 110, ECODOPPLER: 100, ECG: 35, "ECG-HOLTER": 95, "ECG-SFORZO": 110,
  SPIROMETRIA: 60, MAMMOGRAFIA: 90, MOC: 65, ELETTROMIOGRAFIA: 110, ELETTROENCEFALOGRAMMA: 95, AUDIOMETRIA: 50,
  OCT: 95, "PAP-TEST": 40, "FKT-RIABILITATIVA": 48, "FKT-MANUALE": 52, "FKT-POSTURALE": 50, "FKT-IDRO": 45,
  "FKT-TECAR": 40, "FKT-LASER": 28, "FKT-ULTRASUONI": 20, "FKT-ONDE-URTO": 65, "FKT-MAGNETO": 18, "FKT-ELETTRO": 18,
  "ODO-VISITA": 60, "ODO-PANORAMICA": 45, "ODO-OTTURAZIONE": 110, "ODO-DEVITALIZZAZIONE": 260, "ODO-ESTRAZIONE": 95,
  "ODO-RICOSTRUZIONE": 150, "ODO-CORONA": 620, "ODO-IMPIANTO": 1150, "ODO-PROTESI": 980, "ODO-ORTODONZIA": 1900,
  "ODO-PARODONTALE": 160, "ODO-IGIENE": 75, "RIC-CHIRURGICO": 4200, "RIC-MEDICO": 2600, "RIC-DAY-HOSPITAL": 480,
  "RIC-DAY-SURGERY": 1350, "RIC-PARTO-NATURALE": 3400, "RIC-PARTO-CESAREO": 4900, "RIC-LUNGODEGENZA": 3100,
  "CHECK-UP": 320, "PRE-DONNA": 210, "PRE-UOMO": 180, "GRA-VISITA": 110, "GRA-ECOGRAFIA": 95, "GRA-MORFOLOGICA": 150,
  "PSI-PSICOTERAPIA": 65, "PSI-VISITA": 110, "TER-INTRAVITREALE": 420, "TER-INFUSIVA": 85, "TER-INFILTRAZIONE": 90,
}; // prettier-ignore

/** Services a facility of a type may offer: always the first list, each of the second with even odds. */
export const servicesOfType: Readonly<Record<FacilityType, readonly [readonly string[], readonly string[]]>> = {
  privateHospital: [
    ["RIC-CHIRURGICO", "RIC-MEDICO", "RIC-DAY-HOSPITAL", "RIC-DAY-SURGERY", "VIS-ORTOPEDICA", "VIS-CHIRURGICA",
      "VIS-CARDIOLOGICA", "VIS-INTERNISTICA", "RX", "ECG", "LAB-PROFILO"],
    ["RIC-PARTO-NATURALE", "RIC-PARTO-CESAREO", "RIC-LUNGODEGENZA", "RM", "RM-CONTRASTO", "TC", "TC-CONTRASTO", "PET",
      "SCINTIGRAFIA", "GASTROSCOPIA", "COLONSCOPIA", "BRONCOSCOPIA", "CISTOSCOPIA", "ECO-ADDOME", "VIS-UROLOGICA",
      "VIS-GASTRO", "VIS-FISIATRICA", "FKT-RIABILITATIVA", "TER-INFUSIVA", "CHECK-UP"],
  ],
  medicalCentre: [
    ["ECG"],
    ["VIS-ORTOPEDICA", "VIS-FISIATRICA", "VIS-CARDIOLOGICA", "VIS-DERMATOLOGICA", "VIS-OCULISTICA", "VIS-GINECOLOGICA",
      "VIS-NEUROLOGICA", "VIS-OTORINO", "VIS-UROLOGICA", "VIS-ENDOCRINOLOGICA", "VIS-PNEUMOLOGICA",
      "VIS-ALLERGOLOGICA", "VIS-REUMATOLOGICA", "VIS-PEDIATRICA", "ECOCARDIOGRAMMA", "ECG-HOLTER", "ECG-SFORZO",
      "SPIROMETRIA", "AUDIOMETRIA", "OCT", "PAP-TEST", "ECO-TIROIDE", "ECODOPPLER", "GRA-VISITA", "GRA-ECOGRAFIA",
      "GRA-MORFOLOGICA", "PSI-PSICOTERAPIA", "PSI-VISITA", "TER-INTRAVITREALE", "TER-INFILTRAZIONE",
      "FKT-RIABILITATIVA", "PRE-DONNA", "PRE-UOMO", "CHECK-UP"],
  ],
  diagnosticCentre: [
    ["RX", "RX-TORACE", "ECO-ADDOME", "ECO-MUSCOLOTENDINEA", "LAB-PROFILO"],
    ["RM", "RM-CONTRASTO", "TC", "TC-CONTRASTO", "MAMMOGRAFIA", "ECO-MAMMARIA", "ECO-TIROIDE", "ECODOPPLER", "MOC",
      "ECG", "ECOCARDIOGRAMMA", "GASTROSCOPIA", "COLONSCOPIA", "ELETTROMIOGRAFIA", "ELETTROENCEFALOGRAMMA",
      "LAB-EMOCROMO", "LAB-GLICEMIA", "LAB-LIPIDI", "LAB-TIROIDE", "LAB-COAGULAZIONE", "LAB-URINE", "LAB-COLTURALE",
      "LAB-ISTOLOGICO"],
  ],
  physiotherapyCentre: [
    ["FKT-RIABILITATIVA", "FKT-MANUALE", "FKT-TECAR"],
    ["FKT-POSTURALE", "FKT-IDRO", "FKT-LASER", "FKT-ULTRASUONI", "FKT-ONDE-URTO", "FKT-MAGNETO", "FKT-ELETTRO",
      "VIS-FISIATRICA", "VIS-ORTOPEDICA", "ECO-MUSCOLOTENDINEA", "TER-INFILTRAZIONE"],
  ],
  dentalPractice: [
    ["ODO-VISITA", "ODO-IGIENE", "ODO-OTTURAZIONE", "ODO-ESTRAZIONE", "ODO-DEVITALIZZAZIONE"],
    ["ODO-PANORAMICA", "ODO-RICOSTRUZIONE", "ODO-CORONA", "ODO-IMPIANTO", "ODO-PROTESI", "ODO-ORTODONZIA",
      "ODO-PARODONTALE"],
  ],
}; // prettier-ignore

/** Area code of the larger towns; elsewhere a toll-free number. No number beginning 000 exists. */
export const areaCodes: Readonly<Record<string, string>> = {
  TO: "011", MI: "02", RM: "06", GE: "010", NA: "081", BO: "051", FI: "055", VE: "041", PA: "091", BA: "080",
  CT: "095", VR: "045", PD: "049", TS: "040", BS: "030", BG: "035", CA: "070", PG: "075", AN: "071", TN: "0461",
  BZ: "0471", AO: "0165", CN: "0171", AT: "0141", AL: "0131", NO: "0321", VC: "0161", BI: "015", SV: "019",
}; // prettier-ignore
