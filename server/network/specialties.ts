import type { Bilingual, Language } from "../kernel/language.ts";

/** A doctor's specialty, and the services of the catalogue that its doctors usually perform. */
export interface Specialty extends Bilingual {
  readonly services: readonly string[];
}

/** Codes are stable: they stand in `doctor.specialties` and in imported files. */
export const specialties = {
  ORTOPEDIA: {
    it: "Ortopedia e traumatologia",
    en: "Orthopaedics and traumatology",
    services: ["VIS-ORTOPEDICA", "TER-INFILTRAZIONE"],
  },
  FISIATRIA: {
    it: "Medicina fisica e riabilitativa",
    en: "Physical and rehabilitation medicine",
    services: ["VIS-FISIATRICA", "FKT-ONDE-URTO"],
  },
  FISIOTERAPIA: {
    it: "Fisioterapia",
    en: "Physiotherapy",
    services: ["FKT-RIABILITATIVA", "FKT-MANUALE", "FKT-POSTURALE", "FKT-TECAR", "FKT-LASER"],
  },
  CARDIOLOGIA: {
    it: "Cardiologia",
    en: "Cardiology",
    services: ["VIS-CARDIOLOGICA", "ECG", "ECOCARDIOGRAMMA", "ECG-HOLTER", "ECG-SFORZO"],
  },
  DERMATOLOGIA: { it: "Dermatologia", en: "Dermatology", services: ["VIS-DERMATOLOGICA"] },
  OCULISTICA: { it: "Oculistica", en: "Ophthalmology", services: ["VIS-OCULISTICA", "OCT"] },
  GINECOLOGIA: {
    it: "Ginecologia e ostetricia",
    en: "Gynaecology and obstetrics",
    services: ["VIS-GINECOLOGICA", "PAP-TEST", "GRA-VISITA", "GRA-ECOGRAFIA", "GRA-MORFOLOGICA"],
  },
  NEUROLOGIA: {
    it: "Neurologia",
    en: "Neurology",
    services: ["VIS-NEUROLOGICA", "ELETTROMIOGRAFIA", "ELETTROENCEFALOGRAMMA"],
  },
  OTORINOLARINGOIATRIA: {
    it: "Otorinolaringoiatria",
    en: "Ear, nose and throat",
    services: ["VIS-OTORINO", "AUDIOMETRIA"],
  },
  UROLOGIA: { it: "Urologia", en: "Urology", services: ["VIS-UROLOGICA", "CISTOSCOPIA"] },
  GASTROENTEROLOGIA: {
    it: "Gastroenterologia",
    en: "Gastroenterology",
    services: ["VIS-GASTRO", "GASTROSCOPIA", "COLONSCOPIA"],
  },
  ENDOCRINOLOGIA: {
    it: "Endocrinologia",
    en: "Endocrinology",
    services: ["VIS-ENDOCRINOLOGICA", "ECO-TIROIDE"],
  },
  PNEUMOLOGIA: { it: "Pneumologia", en: "Pneumology", services: ["VIS-PNEUMOLOGICA", "SPIROMETRIA"] },
  CHIRURGIA: { it: "Chirurgia generale", en: "General surgery", services: ["VIS-CHIRURGICA"] },
  ALLERGOLOGIA: { it: "Allergologia", en: "Allergology", services: ["VIS-ALLERGOLOGICA"] },
  REUMATOLOGIA: { it: "Reumatologia", en: "Rheumatology", services: ["VIS-REUMATOLOGICA"] },
  INTERNA: { it: "Medicina interna", en: "Internal medicine", services: ["VIS-INTERNISTICA", "CHECK-UP"] },
  PEDIATRIA: { it: "Pediatria", en: "Paediatrics", services: ["VIS-PEDIATRICA"] },
  RADIOLOGIA: {
    it: "Radiologia",
    en: "Radiology",
    services: [
      "RM",
      "TC",
      "RX",
      "RX-TORACE",
      "ECO-ADDOME",
      "ECO-MUSCOLOTENDINEA",
      "ECO-MAMMARIA",
      "MAMMOGRAFIA",
    ],
  },
  LABORATORIO: {
    it: "Patologia clinica",
    en: "Clinical pathology",
    services: ["LAB-PROFILO", "LAB-EMOCROMO", "LAB-GLICEMIA"],
  },
  PSICHIATRIA: { it: "Psichiatria", en: "Psychiatry", services: ["PSI-VISITA"] },
  PSICOTERAPIA: { it: "Psicoterapia", en: "Psychotherapy", services: ["PSI-PSICOTERAPIA"] },
  ODONTOIATRIA: {
    it: "Odontoiatria",
    en: "Dentistry",
    services: [
      "ODO-VISITA",
      "ODO-OTTURAZIONE",
      "ODO-DEVITALIZZAZIONE",
      "ODO-ESTRAZIONE",
      "ODO-IGIENE",
      "ODO-CORONA",
    ],
  },
  ORTODONZIA: { it: "Ortodonzia", en: "Orthodontics", services: ["ODO-ORTODONZIA", "ODO-VISITA"] },
} as const satisfies Record<string, Specialty>;

export type SpecialtyCode = keyof typeof specialties;

export function isSpecialty(code: string): code is SpecialtyCode {
  return Object.hasOwn(specialties, code);
}

/** The names of specialties; a code that is not (or no longer) known stands for itself. */
export function specialtyNames(codes: readonly string[], language: Language): string[] {
  return codes.map((code) => (isSpecialty(code) ? specialties[code][language] : code));
}

/** Specialties with their names; a code that is not (or no longer) known stands for itself. */
export function specialtiesOf(
  codes: readonly string[],
  language: Language,
): { code: string; name: string }[] {
  return codes.map((code) => ({ code, name: isSpecialty(code) ? specialties[code][language] : code }));
}

/** Every specialty that doctors may have, by name. */
export function specialtiesIn(language: Language): readonly { code: string; name: string }[] {
  return byName[language];
}

const byName = { it: namesIn("it"), en: namesIn("en") };

function namesIn(language: Language) {
  return Object.entries(specialties)
    .map(([code, names]) => ({ code, name: names[language] }))
    .toSorted((left, right) => left.name.localeCompare(right.name, language));
}
