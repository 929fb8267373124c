import { beforeAll, expect, test } from "vitest";
import { doctorSheet } from "../../server/network/import/doctors.ts";
import { affiliationSheet } from "../../server/network/import/affiliations.ts";
import { facilitySheet } from "../../server/network/import/facilities.ts";
import { Affiliation, Doctor, DoctorNearby } from "../../server/network/entity.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { type File, loadFile, places, reasonOn } from "../support/loading.ts";

const header = "Codice medico;Cognome;Nome;Specialità;Cessato;Note";
const good = [
  "M1;Sacco;Elena;Medicina fisica e riabilitativa | ORTOPEDIA;;",
  "M2;D'Angelo;Pietro;Ear, nose and throat, Cardiology;no;",
  "M3;Rossi;Ada;dermatologia;sì;",
];
const bad = [
  "M4;Bianchi;Ugo;Cardiolgia;;",
  "M5;Verdi;;;forse;",
  "M1;Sacco;Elena;Cardiologia;;",
  ";---;...;Cardiologia;;",
];

const facilities = [
  "id;nome;tipo;comune;provincia;lat;lon",
  "F1;Fisioterapia Po;fisioterapia;Torino;TO;45.0686;7.6934",
  "F2;Poliambulatorio Mole;poliambulatorio;Torino;TO;45.0690;7.6930",
];

describeOnBothDatabases("the import of doctors", (database) => {
  const load = (file: File, options = {}) => loadFile(database, doctorSheet, file, options);
  const doctor = (externalId: string) => database.orm.em.fork().findOneOrFail(Doctor, { externalId });

  test("a dry run counts everything and writes nothing", async () => {
    const report = await load([header, ...good], { isTrial: true });
    expect(report).toMatchObject({ read: 3, added: 3, isWritten: false, ignoredColumns: ["Note"] });
    expect(await database.orm.em.fork().count(Doctor)).toBe(0);
  });

  test("specialties are read by code and by name, Italian and English; the rest is reported with how to mend it", async () => {
    const { refused, ...report } = await load([header, ...good, ...bad]);
    expect(report).toMatchObject({ read: 7, added: 3, changed: 0, equal: 0, isWritten: true });
    expect(places(refused)).toEqual([
      ...["5 specialties", "6 first_name", "6 specialties", "6 withdrawn", "7"],
      ...["8 last_name", "8 external_id"],
    ]);
    expect(reasonOn(refused, 5)).toBe("specialità «Cardiolgia» sconosciuta; forse «Cardiologia»");
    expect(reasonOn(refused, 7)).toBe("stesso identificativo della riga 2");
    expect(await doctor("M1")).toMatchObject({
      searchName: "sacco elena",
      specialties: ["FISIATRIA", "ORTOPEDIA"],
    });
    expect(await doctor("M2")).toMatchObject({ specialties: ["OTORINOLARINGOIATRIA", "CARDIOLOGIA"] });
    expect(await doctor("M3")).toMatchObject({ withdrawn: true });
  });

  test("a second run changes nothing; a changed cell changes one row; a missing column changes no value", async () => {
    expect(await load([header, ...good])).toMatchObject({ added: 0, changed: 0, equal: 3 });
    const short = ["id;cognome;nome;specialità", "M3;Rossi;Adele;Dermatologia"];
    expect(await load(short)).toMatchObject({ added: 0, changed: 1, equal: 0 });
    expect(await doctor("M3")).toMatchObject({ firstName: "Adele", withdrawn: true });
  });

  test("strict, one bad row refuses the file", async () => {
    const added = "M9;Nuovo;Medico;Cardiologia;;";
    const report = await load([header, added, ...bad], { isStrict: true });
    expect(report).toMatchObject({ added: 1, isWritten: false });
    expect(await database.orm.em.fork().count(Doctor)).toBe(3);
  });
});

describeOnBothDatabases("the import of affiliations", (database) => {
  const load = (file: File, options = {}) => loadFile(database, affiliationSheet, file, options);
  const titles = "medico;struttura;prestazione";
  const agreed = ["M1;F1;FKT-RIABILITATIVA", "M1;F1;Visita fisiatrica", "M2;F2;visita cardiologica"];

  beforeAll(async () => {
    await loadFile(database, facilitySheet, facilities);
    await loadFile(database, doctorSheet, [header, ...good]);
  });

  test("rows that name nobody, someone withdrawn, or more than one service are refused and say how to mend them", async () => {
    const { refused, ...report } = await load([
      titles,
      ...agreed,
      "M7;F1;ECG",
      "M3;F1;ECG",
      "M1;F9;ECG",
      "M1;F1;ecografia",
      "M1;F1;ecocardiograma",
      "M1;F1;fkt-riabilitativa",
      "M1;;",
    ]);
    expect(report).toMatchObject({ read: 10, added: 3, equal: 0, isWritten: true });
    expect(places(refused)).toEqual([
      ...["5 doctor_id", "6 doctor_id", "7 facility_id", "8 service", "9 service", "10"],
      ...["11 facility_id", "11 service"],
    ]);
    expect(reasonOn(refused, 5)).toBe(
      "medico «M7» non in rete: correggere il codice, o caricare prima il file dei medici",
    );
    expect(reasonOn(refused, 6)).toBe("il medico «M3» è fuori dalla rete: riattivare o togliere la riga");
    expect(reasonOn(refused, 8)).toMatch(/^«ecografia» può essere ECO-ADDOME, .*; scrivere il codice$/);
    expect(reasonOn(refused, 9)).toMatch(/sconosciuta; forse ECOCARDIOGRAMMA/);
    expect(reasonOn(refused, 10)).toBe("stessi medico, struttura e prestazione della riga 2");
  });

  test("a second run changes nothing, and the search for doctors has followed", async () => {
    expect(await load([titles, ...agreed])).toMatchObject({ added: 0, changed: 0, equal: 3, refused: [] });
    const em = database.orm.em.fork();
    const [doctor] = await em.find(Doctor, { externalId: "M1" });
    expect(await em.count(Affiliation, { doctor: doctor?.id ?? "" })).toBe(2);
    // "any", two services, two specialties
    expect(await em.count(DoctorNearby, { doctor: doctor?.id ?? "" })).toBe(5);
  });
});
