/**
 * Sixty searches as people type them, and what each must find first in the demo network. `what` and `where` are the two
 * fields; what is typed in one of them is tried in the other one too.
 */
export interface Search {
  readonly on?: "doctors";
  readonly what?: string;
  readonly where?: string;
  /** Tried in a browser with scripts too. */
  readonly inBrowser?: true;
  /** A test tries it in that field only: in the other one it means something else. */
  readonly onlyThere?: true;
  readonly finds: {
    /** The list that answers, when it is not the one on which it was typed. */
    readonly on?: "doctors" | "facilities";
    readonly service?: string;
    readonly specialty?: string;
    readonly name?: string;
    readonly place?: string;
    readonly others?: readonly string[];
    /** Part of the first row's name. */
    readonly first?: RegExp;
    /** The street's town is asked for. */
    readonly lacksTown?: true;
    readonly nothing?: true;
  };
}

export function titleOf({ on, what, where }: Search): string {
  const fields = [what === undefined ? "" : `«${what}»`, where === undefined ? "" : `in «${where}»`];
  return `${on === "doctors" ? "among doctors " : ""}${fields.filter(Boolean).join(" ")}`;
}

const torino = "Torino (TO)";

export const searches: readonly Search[] = [
  // towns
  { where: "Torino", finds: { place: torino } },
  { where: "  TORINO ", finds: { place: torino } },
  { where: "Torino (TO)", finds: { place: torino } },
  { where: "toirno", finds: { place: torino } },
  { where: "forli", finds: { place: "Forlì (FC)" } },
  { where: "L’Aquila", finds: { place: "L'Aquila (AQ)" } },
  { where: "laquila", finds: { place: "L'Aquila (AQ)" } },
  { where: "reggio emilia", finds: { place: "Reggio nell'Emilia (RE)" } },
  { inBrowser: true, where: "Reggio", finds: { place: "Reggio di Calabria (RC)", others: ["Reggio nell'Emilia (RE)"] } },
  { where: "Samone", finds: { place: "Samone (TO)", others: ["Samone (TN)"] } },
  { where: "samone tn", finds: { place: "Samone (TN)", others: [] } },
  { where: "Milan", finds: { place: "Milano (MI)" } },
  { where: "Lido di Venezia", finds: { place: "Lido, Venezia (VE)" } },
  { where: "Monaco", finds: { nothing: true } },
  // official double names
  { inBrowser: true, where: "Bolzano/Bozen", finds: { place: "Bolzano (BZ)" } },
  { where: "Bolzano - Bozen", finds: { place: "Bolzano (BZ)" } },
  { where: "Aosta/Aoste", finds: { place: "Aosta (AO)" } },
  // postcodes and addresses
  { where: "10129", finds: { place: "10129 Torino (TO)", first: /Crocetta/ } },
  { where: "10129 Torino", finds: { place: "10129 Torino (TO)" } },
  { where: "10100", finds: { place: torino } },
  { where: "Via Po 12, Torino", finds: { place: torino } },
  { inBrowser: true, where: "via Garibaldi 3", finds: { lacksTown: true } },
  // services in everyday words
  { inBrowser: true, what: "risonanza", finds: { service: "RM" } },
  { what: "risonanza magnetica", finds: { service: "RM" } },
  { what: "risonanza magnetica al ginocchio", finds: { service: "RM" } },
  { what: "tac", finds: { service: "TC" } },
  { what: "ecografia", finds: { service: "ECO-ADDOME" } },
  { what: "analisi del sangue", finds: { service: "LAB-PROFILO" } },
  { what: "pulizia dei denti", finds: { service: "ODO-IGIENE" } },
  { what: "fisio", finds: { service: "FKT-RIABILITATIVA" } },
  { what: "fisoterapia", finds: { service: "FKT-RIABILITATIVA" } },
  { what: "mal di schiena", finds: { service: "VIS-ORTOPEDICA" } },
  { what: "Physiotherapy", finds: { service: "FKT-RIABILITATIVA" } },
  // professions
  { what: "psicologo", finds: { service: "PSI-PSICOTERAPIA" } },
  { what: "dentista", finds: { service: "ODO-VISITA" } },
  { what: "visita dal cardiologo", finds: { service: "VIS-CARDIOLOGICA" } },
  { what: "ortopedico", finds: { service: "VIS-ORTOPEDICA" } },
  { on: "doctors", what: "ortopedico", finds: { specialty: "ORTOPEDIA" } },
  { on: "doctors", what: "oculista", finds: { specialty: "OCULISTICA" } },
  // facilities by name
  { what: "Centro Fisioterapico Crocetta", finds: { name: "Centro Fisioterapico Crocetta", first: /Crocetta/ } },
  { what: "crocetta", onlyThere: true, finds: { name: "crocetta", first: /Crocetta/ } },
  { what: "fisoterapico crocetta", finds: { name: "fisoterapico crocetta", first: /Fisioterapico Crocetta/ } },
  // doctors, with and without first name and title
  { inBrowser: true, what: "Andrea Rossi", finds: { on: "doctors", name: "Andrea Rossi", first: /Andrea Rossi/ } },
  { inBrowser: true, on: "doctors", what: "dott. Andrea Rossi", finds: { name: "Andrea Rossi", first: /Andrea Rossi/ } },
  { on: "doctors", what: "rossi", onlyThere: true, finds: { name: "rossi", first: /Rossi/ } },
  { inBrowser: true, on: "doctors", what: "rosi", onlyThere: true, finds: { name: "rosi", first: /Ross/ } },
  { on: "doctors", what: "Dott.ssa Elena Sacco", finds: { name: "Elena Sacco", first: /Elena Sacco/ } },
  { what: "sacco elena", finds: { on: "doctors", name: "sacco elena", first: /Elena Sacco/ } },
  { on: "doctors", what: "ortopedico rossi", finds: { specialty: "ORTOPEDIA", name: "rossi", first: /Rossi/ } },
  // two things in one field
  { what: "fisioterapia Torino", finds: { service: "FKT-RIABILITATIVA", place: torino } },
  { inBrowser: true, what: "risonanza magnetica Torino", finds: { service: "RM", place: torino } },
  { what: "Torino dentista", finds: { service: "ODO-VISITA", place: torino } },
  { what: "dentista a Moncalieri", finds: { service: "ODO-VISITA", place: "Moncalieri (TO)" } },
  { what: "oculista 10129", finds: { service: "VIS-OCULISTICA", place: "10129 Torino (TO)" } },
  { what: "fisoterapia toirno", finds: { service: "FKT-RIABILITATIVA", place: torino } },
  { what: "crocetta Torino", finds: { name: "crocetta", place: torino, first: /Crocetta/ } },
  { what: "ecografia via Po 12 Torino", finds: { service: "ECO-ADDOME", place: torino } },
  { on: "doctors", what: "Elena Sacco Torino", finds: { name: "Elena Sacco", place: torino, first: /Elena Sacco/ } },
  // one in each field
  { inBrowser: true, what: "fisioterapia", where: "Bolzano/Bozen", finds: { service: "FKT-RIABILITATIVA", place: "Bolzano (BZ)" } },
  { what: "Torino", where: "dentista", finds: { service: "ODO-VISITA", place: torino } },
  { on: "doctors", what: "dott. Rossi", where: "Torino", finds: { name: "Rossi", place: torino, first: /Rossi/ } },
]; // prettier-ignore
