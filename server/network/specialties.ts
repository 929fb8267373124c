import type { Bilingual, Language } from "../kernel/language.ts";
import { wordsOf } from "./names.ts";
import { isAmong, type Likeness, sayingWords } from "./services.ts";

/** A doctor's specialty, and the services of the catalogue that its doctors usually perform. */
export interface Specialty extends Bilingual {
  readonly services: readonly string[];
  /** Whom people look for: words for who practises it. */
  readonly practised: string;
}

/** Codes are stable: they stand in `doctor.specialties` and in imported files. */
export const specialties = {
  ORTOPEDIA: {
    it: "Ortopedia e traumatologia",
    en: "Orthopaedics and traumatology",
    services: ["VIS-ORTOPEDICA", "TER-INFILTRAZIONE"],
    practised: "ortopedico ortopedica traumatologo orthopaedist",
  },
  FISIATRIA: {
    it: "Medicina fisica e riabilitativa",
    en: "Physical and rehabilitation medicine",
    services: ["VIS-FISIATRICA", "FKT-ONDE-URTO"],
    practised: "fisiatra fisiatria physiatrist",
  },
  FISIOTERAPIA: {
    it: "Fisioterapia",
    en: "Physiotherapy",
    services: ["FKT-RIABILITATIVA", "FKT-MANUALE", "FKT-POSTURALE", "FKT-TECAR", "FKT-LASER"],
    practised: "fisioterapista fisio physiotherapist",
  },
  CARDIOLOGIA: {
    it: "Cardiologia",
    en: "Cardiology",
    services: ["VIS-CARDIOLOGICA", "ECG", "ECOCARDIOGRAMMA", "ECG-HOLTER", "ECG-SFORZO"],
    practised: "cardiologo cardiologa cardiologist",
  },
  DERMATOLOGIA: {
    it: "Dermatologia",
    en: "Dermatology",
    services: ["VIS-DERMATOLOGICA"],
    practised: "dermatologo dermatologa dermatologist",
  },
  OCULISTICA: {
    it: "Oculistica",
    en: "Ophthalmology",
    services: ["VIS-OCULISTICA", "OCT"],
    practised: "oculista oftalmologo ophthalmologist",
  },
  GINECOLOGIA: {
    it: "Ginecologia e ostetricia",
    en: "Gynaecology and obstetrics",
    services: ["VIS-GINECOLOGICA", "PAP-TEST", "GRA-VISITA", "GRA-ECOGRAFIA", "GRA-MORFOLOGICA"],
    practised: "ginecologo ginecologa ostetrica gynaecologist",
  },
  NEUROLOGIA: {
    it: "Neurologia",
    en: "Neurology",
    services: ["VIS-NEUROLOGICA", "ELETTROMIOGRAFIA", "ELETTROENCEFALOGRAMMA"],
    practised: "neurologo neurologa neurologist",
  },
  OTORINOLARINGOIATRIA: {
    it: "Otorinolaringoiatria",
    en: "Ear, nose and throat",
    services: ["VIS-OTORINO", "AUDIOMETRIA"],
    practised: "otorino otorinolaringoiatra ENT",
  },
  UROLOGIA: {
    it: "Urologia",
    en: "Urology",
    services: ["VIS-UROLOGICA", "CISTOSCOPIA"],
    practised: "urologo urologa andrologo urologist",
  },
  GASTROENTEROLOGIA: {
    it: "Gastroenterologia",
    en: "Gastroenterology",
    services: ["VIS-GASTRO", "GASTROSCOPIA", "COLONSCOPIA"],
    practised: "gastroenterologo gastroenterologa",
  },
  ENDOCRINOLOGIA: {
    it: "Endocrinologia",
    en: "Endocrinology",
    services: ["VIS-ENDOCRINOLOGICA", "ECO-TIROIDE"],
    practised: "endocrinologo endocrinologa diabetologo",
  },
  PNEUMOLOGIA: {
    it: "Pneumologia",
    en: "Pneumology",
    services: ["VIS-PNEUMOLOGICA", "SPIROMETRIA"],
    practised: "pneumologo pneumologa",
  },
  CHIRURGIA: {
    it: "Chirurgia generale",
    en: "General surgery",
    services: ["VIS-CHIRURGICA"],
    practised: "chirurgo chirurga surgeon",
  },
  ALLERGOLOGIA: {
    it: "Allergologia",
    en: "Allergology",
    services: ["VIS-ALLERGOLOGICA"],
    practised: "allergologo allergologa",
  },
  REUMATOLOGIA: {
    it: "Reumatologia",
    en: "Rheumatology",
    services: ["VIS-REUMATOLOGICA"],
    practised: "reumatologo reumatologa",
  },
  INTERNA: {
    it: "Medicina interna",
    en: "Internal medicine",
    services: ["VIS-INTERNISTICA", "CHECK-UP"],
    practised: "internista",
  },
  PEDIATRIA: {
    it: "Pediatria",
    en: "Paediatrics",
    services: ["VIS-PEDIATRICA"],
    practised: "pediatra paediatrician",
  },
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
    practised: "radiologo radiologa radiologist",
  },
  LABORATORIO: {
    it: "Patologia clinica",
    en: "Clinical pathology",
    services: ["LAB-PROFILO", "LAB-EMOCROMO", "LAB-GLICEMIA"],
    practised: "patologo",
  },
  PSICHIATRIA: {
    it: "Psichiatria",
    en: "Psychiatry",
    services: ["PSI-VISITA"],
    practised: "psichiatra psychiatrist",
  },
  PSICOTERAPIA: {
    it: "Psicoterapia",
    en: "Psychotherapy",
    services: ["PSI-PSICOTERAPIA"],
    practised: "psicologo psicologa psicoterapeuta psychologist psychotherapist",
  },
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
    practised: "dentista odontoiatra dentist",
  },
  ORTODONZIA: {
    it: "Ortodonzia",
    en: "Orthodontics",
    services: ["ODO-ORTODONZIA", "ODO-VISITA"],
    practised: "ortodontista orthodontist",
  },
} as const satisfies Record<string, Specialty>;

export type SpecialtyCode = keyof typeof specialties;

/** The specialty that all of a complete text means: its name, or who practises it. */
export function meantSpecialty(text: string, likeness: Likeness): SpecialtyCode | undefined {
  const typed = sayingWords(text);
  const codes = Object.keys(specialties).filter(isSpecialty);
  if (!typed.length) return undefined;
  return codes.find((code) => {
    const { it, en, practised } = specialties[code];
    return typed.every((word) => isAmong(word, wordsOf(`${it} ${en} ${practised}`), likeness));
  });
}

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
