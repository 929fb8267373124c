import { beforeAll, expect, test } from "vitest";
import { FacilityService, FeeScheduleItem, Facility } from "../../server/network/entity.ts";
import { facilitySheet } from "../../server/network/import/facilities.ts";
import { feeSheet } from "../../server/network/import/fees.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { type File, loadFile, places, reasonOn } from "../support/loading.ts";

const header = "Struttura;Prestazione;Prezzo;Valida dal;Valida al";

describeOnBothDatabases("the import of fee schedules", (database) => {
  const load = (file: File, options = {}) => loadFile(database, feeSheet, file, options);
  const facilities = ["A", "B", "C", "D"];
  const prices = async (externalId: string) => {
    const em = database.orm.em.fork();
    const { id } = await em.findOneOrFail(Facility, { externalId });
    const items = await em.find(
      FeeScheduleItem,
      { facility: id },
      { orderBy: { serviceCode: "asc", validFrom: "asc" } },
    );
    return items.map(({ serviceCode, validFrom, validTo, priceCents }) =>
      [serviceCode, validFrom, validTo ?? "", priceCents].join(" "),
    );
  };

  beforeAll(async () => {
    await loadFile(database, facilitySheet, [
      "id;nome;tipo;comune;provincia;lat;lon",
      ...facilities.map((id) => `${id};Centro ${id};fisioterapia;Torino;TO;45.0686;7.6934`),
    ]);
    await database.orm.em.fork().nativeUpdate(Facility, { externalId: "D" }, { withdrawn: true });
  });

  test("prices with comma, dot and euro sign, days in both notations; the facility then offers the service", async () => {
    const file = [
      header,
      "A;FKT-RIABILITATIVA;45,00 €;01/01/2026;",
      "A;Tecarterapia;€ 38.5;2026-01-01;31/12/2026",
      'B;"Visita ortopedica";1.120,00;1/1/2026;',
    ];
    expect(await load(file, { isTrial: true })).toMatchObject({ added: 3, isWritten: false });
    expect(await prices("A")).toEqual([]);
    expect(await load(file)).toMatchObject({
      read: 3,
      added: 3,
      changed: 0,
      equal: 0,
      refused: [],
      isWritten: true,
    });
    expect(await prices("A")).toEqual([
      "FKT-RIABILITATIVA 2026-01-01  4500",
      "FKT-TECAR 2026-01-01 2026-12-31 3850",
    ]);
    expect(await prices("B")).toEqual(["VIS-ORTOPEDICA 2026-01-01  112000"]);
    expect(await database.orm.em.fork().count(FacilityService)).toBe(3);
    expect(await load(file)).toMatchObject({ added: 0, changed: 0, equal: 3, refused: [] });
  });

  test("what cannot be read is refused by field, what is unlikely is noted", async () => {
    const { refused, noted } = await load(
      [
        header,
        "A;FKT-LASER;gratis;01/01/2026;",
        "A;FKT-LASER;0;01/01/2026;",
        "A;FKT-LASER;-3;01/01/2026;",
        "A;FKT-LASER;9999999;01/01/2026;",
        "A;FKT-LASER;30;31/02/2026;",
        "A;FKT-LASER;30;01/03/2026;28/02/2026",
        "A;FKT-LASER;30;;",
        "Z;FKT-LASER;30;01/01/2026;",
        "D;FKT-LASER;30;01/01/2026;",
        "A;laser di classe;30;01/01/2026;",
        "C;FKT-LASER;0,45;01/01/2026;",
        "C;FKT-MANUALE;1.450;01/01/2026;",
        "A;FKT-RIABILITATIVA;450;01/07/2027;",
        "A;FKT-RIABILITATIVA;46;01/07/2027;",
      ],
      { isTrial: true },
    );
    expect(places(refused)).toEqual([
      ...["2 price", "3 price", "4 price", "5 price", "6 valid_from", "7 valid_to", "8 valid_from"],
      ...["9 facility_id", "10 facility_id", "11 service", "15"],
    ]);
    expect(reasonOn(refused, 2)).toBe("«gratis» non è un prezzo in euro; scrivere ad esempio 45,00");
    expect(reasonOn(refused, 6)).toBe(
      "data non valida; scrivere un giorno che esiste, ad esempio 31/12/2026",
    );
    expect(reasonOn(refused, 15)).toBe("stessi struttura, prestazione e data di inizio della riga 14");
    expect(places(noted)).toEqual(["12 price", "13 price", "14 price"]);
    expect(reasonOn(noted, 13)).toMatch(/^«1.450» letto come 1.450,00/);
    expect(reasonOn(noted, 14)).toMatch(/^450,00.*molto lontano dal prezzo precedente, 45,00/);
  });

  test("a new price ends the open one the day before; the file before it still says the same", async () => {
    const before = [header, "A;FKT-RIABILITATIVA;45;01/01/2026;"];
    const raise = [header, "A;FKT-RIABILITATIVA;48;01/07/2026;", "A;FKT-RIABILITATIVA;50;01/01/2027;"];
    const after = [
      "FKT-RIABILITATIVA 2026-01-01 2026-06-30 4500",
      "FKT-RIABILITATIVA 2026-07-01 2026-12-31 4800",
      "FKT-RIABILITATIVA 2027-01-01  5000",
    ];
    expect(await load(raise)).toMatchObject({ added: 2, changed: 0, refused: [], noted: [] });
    expect((await prices("A")).slice(0, 3)).toEqual(after);
    expect(await load(raise)).toMatchObject({ added: 0, changed: 0, equal: 2, refused: [] });
    expect(await load(before)).toMatchObject({ added: 0, changed: 0, equal: 1, refused: [] });
    expect((await prices("A")).slice(0, 3)).toEqual(after);
  });

  test("the same first day replaces the price; a missing column of ends changes no end", async () => {
    const file = ["struttura;prestazione;prezzo;dal", "A;FKT-TECAR;40;01/01/2026"];
    expect(await load(file)).toMatchObject({ added: 0, changed: 1, equal: 0 });
    expect((await prices("A")).at(-1)).toBe("FKT-TECAR 2026-01-01 2026-12-31 4000");
  });

  test("what still overlaps is refused and names the other line or price; the rest is loaded", async () => {
    const { refused, noted, ...report } = await load([
      header,
      "A;FKT-RIABILITATIVA;44;01/03/2026;", // within the first, which is closed by now
      "A;FKT-RIABILITATIVA;40;01/01/2025;", // open, before a stored one
      "A;FKT-IDRO;41;01/06/2025;31/12/2025",
      "C;FKT-IDRO;60;01/01/2026;31/12/2026",
      "C;FKT-IDRO;61;01/06/2026;",
      "C;FKT-IDRO;62;01/01/2027;30/06/2027",
      "B;VIS-ORTOPEDICA;1100;01/05/2026;31/05/2026",
    ]);
    expect(report).toMatchObject({ read: 7, added: 4, changed: 0, equal: 0, isWritten: true });
    expect(places(refused)).toEqual(["2 valid_from", "3 valid_to", "6 valid_from"]);
    expect(reasonOn(refused, 2)).toBe(
      "si sovrappone al prezzo già in tariffario, 45,00\u00a0€ dal 01/01/2026 al 30/06/2026; farlo iniziare dopo, o accorciare quello",
    );
    expect(reasonOn(refused, 3)).toBe(
      "si sovrappone al prezzo già in tariffario, 45,00\u00a0€ dal 01/01/2026 al 30/06/2026; farlo finire entro il 31/12/2025",
    );
    expect(reasonOn(refused, 6)).toMatch(/^si sovrappone al prezzo della riga 5, 60,00/);
    expect(noted).toMatchObject([
      { line: 8, field: "valid_to", reason: "dopo il 31/05/2026 la prestazione resta senza prezzo" },
    ]);
    expect(await prices("B")).toEqual([
      "VIS-ORTOPEDICA 2026-01-01 2026-04-30 112000",
      "VIS-ORTOPEDICA 2026-05-01 2026-05-31 110000",
    ]);
    expect(await prices("C")).toEqual([
      "FKT-IDRO 2026-01-01 2026-12-31 6000",
      "FKT-IDRO 2027-01-01 2027-06-30 6200",
    ]);
  });

  test("strict, one bad row refuses the file", async () => {
    const rows = [header, "C;FKT-LASER;30;01/01/2026;", "C;FKT-LASER;tanto;01/02/2026;"];
    expect(await load(rows, { isStrict: true })).toMatchObject({ added: 1, isWritten: false });
    expect(await prices("C")).toHaveLength(2);
  });
});
