import { expect, test } from "vitest";
import { Facility } from "../../server/network/entity.ts";
import { facilitySheet } from "../../server/network/import/facilities.ts";
import type { ImportOptions } from "../../server/kernel/sheet/sheet.ts";
import { UnreadableFile } from "../../server/kernel/sheet/table.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { type File, loadFile } from "../support/loading.ts";

const header =
  "Codice;Denominazione;Tipologia;Indirizzo;CAP;Comune;Provincia;Latitudine;Longitudine;Blueasy;Orari;Altro";
const good = [
  'A1;Fisioterapia Po;Centro fisioterapico;Via Po 1;10124;Torino;TO;45,0686;7,6934;sì;"lun-ven 8:30-12:30, 14-19; sab 9-12";',
  "A2;Studio Forlì;Studio dentistico;Corso Garibaldi 3;47121;FORLI';FC;44.2227;12.0407;no;;nota",
  "A3;Ambulatorio Bozen;Poliambulatorio;;39100;Bozen;BZ;46,4983;11,3548;x;;",
];
const bad = [
  "B1;Senza posizione;Poliambulatorio;Via Po 2;10124;Torino;TO;;;no;;",
  "B2;Scambiata;Poliambulatorio;Via Po 3;10124;Torino;TO;7,6934;45,0686;no;;",
  "B3;In mare;Casa di cura;;47921;Rimini;RN;44,20;12,90;no;;",
  "B4;Lontana;Casa di cura;;10124;Torino;TO;44,38;7,54;no;;",
  "B5;Omonima;Casa di cura;;;Livo;;46,16;9,30;no;;",
  "A1;Doppia;Casa di cura;;;Torino;TO;45,0686;7,6934;;;",
  "B7;Zeri persi;Laboratorio analisi;;118;Roma;RM;41,9;12,5;forse;lun 25-27;",
  ";;mah;;;Atlantide;XX;quarantacinque;7;;;",
];

describeOnBothDatabases("the import of facilities", (database) => {
  const load = (file: File, options?: Partial<ImportOptions>) =>
    loadFile(database, facilitySheet, file, options);
  const count = () => database.orm.em.fork().count(Facility);

  test("a dry run counts everything and writes nothing", async () => {
    expect(await load([header, ...good], { isTrial: true })).toMatchObject({
      read: 3,
      added: 3,
      isWritten: false,
    });
    expect(await count()).toBe(0);
  });

  test("good rows are loaded; the rest is reported by line, field and reason", async () => {
    const report = await load([header, ...good, ...bad]);
    expect(report).toMatchObject({
      read: 11,
      added: 3,
      changed: 0,
      equal: 0,
      isWritten: true,
      ignoredColumns: ["Altro"],
    });
    expect(report.refused.map(({ line, field }) => `${line} ${field}`)).toEqual([
      ...["5 lat", "6 lat", "7 lat", "8 lat", "9 province", "10 "],
      ...["11 postcode", "11 blueasy", "11 opening_hours"],
      ...["12 type", "12 province", "12 external_id", "12 name"],
    ]);
    const reasonOn = (line: number) => report.refused.find((problem) => problem.line === line)?.reason;
    expect(reasonOn(5)).toBe("coordinate mancanti; si propone il centro di Torino (TO): 45.0705, 7.6868");
    expect(reasonOn(6)).toMatch(/scambiate; si propone scambiandole: 45.0686, 7.6934/);
    expect(reasonOn(7)).toMatch(/in mare/);
    expect(reasonOn(8)).toMatch(/distano \d+ km da Torino \(TO\) e sono vicine a Cuneo/);
    expect(reasonOn(9)).toMatch(/Livo \(CO\), Livo \(TN\)/);
    expect(reasonOn(10)).toBe("stesso identificativo della riga 2");
    expect(reasonOn(11)).toMatch(/si propone 00118/);
    const facility = await database.orm.em.fork().findOneOrFail(Facility, { externalId: "A1" });
    expect(facility).toMatchObject({
      name: "Fisioterapia Po",
      type: "physiotherapyCentre",
      municipality: "Torino",
      istatCode: "001272",
      blueasy: true,
      location: { lat: 45.0686, lon: 7.6934 },
    });
    expect(facility.openingHours).toHaveLength(11);
  });

  test("lagoons, harbours and beaches are no sea, however far their town's centre is", async () => {
    const shores = [
      "S1;Ospedale agli Alberoni;Casa di cura;;30126;Venezia;VE;45,357;12,329;no;;",
      "S2;Ambulatorio del porto;Poliambulatorio;;16126;Genova;GE;44,40;8,91;no;;",
      "S3;Presidio sull'isola;Casa di cura;;30126;Venezia;VE;45,335;12,321;no;;",
    ];
    const report = await load([header, ...shores], { isTrial: true });
    expect(report.refused).toEqual([]);
    const sea = "S4;Al largo;Casa di cura;;47921;Rimini;RN;44,12;12,66;no;;";
    expect((await load([header, sea], { isTrial: true })).refused[0]?.reason).toMatch(/in mare/);
  });

  test("a second run changes nothing; a changed cell changes one row; a missing column changes no value", async () => {
    expect(await load([header, ...good])).toMatchObject({ added: 0, changed: 0, equal: 3 });
    const moved = good.map((line) => line.replace("Via Po 1", "Via Po 100"));
    expect(await load([header, ...moved])).toMatchObject({ added: 0, changed: 1, equal: 2 });
    const short = [
      "id,nome,tipo,comune,provincia,lat,lon",
      'A1,"Fisioterapia Po",fisioterapia,Torino,TO,45.0686,7.6934',
    ];
    expect(await load(short)).toMatchObject({ added: 0, changed: 0, equal: 1 });
    const facility = await database.orm.em.fork().findOneOrFail(Facility, { externalId: "A1" });
    expect(facility).toMatchObject({ address: "Via Po 100", blueasy: true, postcode: "10124" });
  });

  test("strict, one bad row refuses the file", async () => {
    const before = await count();
    const added = "C1;Nuova;Casa di cura;;;Torino;TO;45,0686;7,6934;;;";
    expect(await load([header, added, ...bad], { isStrict: true })).toMatchObject({
      added: 1,
      isWritten: false,
    });
    expect(await count()).toBe(before);
  });

  test("proposals are taken only when asked for, and then noted", async () => {
    const report = await load([header, ...bad.slice(0, 2)], { acceptsProposals: true });
    expect(report).toMatchObject({ added: 2, refused: [] });
    expect(report.noted.map(({ line }) => line)).toEqual([2, 3]);
    const em = database.orm.em.fork();
    expect(await em.findOneOrFail(Facility, { externalId: "B1" })).toMatchObject({
      locationIsApproximate: true,
    });
    expect(await em.findOneOrFail(Facility, { externalId: "B2" })).toMatchObject({
      locationIsApproximate: false,
      location: { lat: 45.0686, lon: 7.6934 },
    });
  });

  test("a VAT number is kept tidied, may be shared, and is refused when its last digit is wrong", async () => {
    const titles = "codice;nome;tipo;comune;provincia;lat;lon;Partita IVA";
    const row = (id: string, vatNumber: string) =>
      `${id};Centro ${id};fisioterapia;Torino;TO;45.0686;7.6934;${vatNumber}`;
    const kept = async () => {
      const rows = await database.orm.em
        .fork()
        .find(Facility, { externalId: ["V1", "V2", "V3"] }, { orderBy: { externalId: "asc" } });
      return rows.map(({ vatNumber }) => vatNumber);
    };
    const report = await load([
      titles,
      row("V1", "IT 00905811006"),
      row("V2", "00905811006"),
      row("V3", ""),
      row("V4", "00905811007"),
      row("V5", "905811006"),
      row("V6", "12"),
    ]);
    expect(report).toMatchObject({ read: 6, added: 3 });
    expect(report.refused).toEqual([
      {
        line: 5,
        field: "vat_number",
        reason: "partita IVA «00905811007»: la cifra di controllo è sbagliata",
      },
      {
        line: 6,
        field: "vat_number",
        reason: "partita IVA «905811006» non di undici cifre; si propone 00905811006",
      },
      { line: 7, field: "vat_number", reason: "partita IVA «12» non di undici cifre" },
    ]);
    expect(await kept()).toEqual(["00905811006", "00905811006", null]);
    const short = [titles, row("V1", ""), row("V2", "")].map((line) => line.replace(/;[^;]*$/, ""));
    expect(await load(short)).toMatchObject({ added: 0, changed: 0, equal: 2 });
    expect(await kept()).toEqual(["00905811006", "00905811006", null]);
    expect(await load([titles, row("V2", ""), row("V3", "01234567897")])).toMatchObject({ changed: 2 });
    expect(await kept()).toEqual(["00905811006", null, "01234567897"]);
  });

  test.each([
    ["UTF-8 with a mark and CRLF", Buffer.from(`\ufeff${[header, good[1]].join("\r\n")}\r\n`)],
    ["Latin-1", Buffer.from([header, good[1]].join("\n"), "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${[header, good[1]].join("\n")}`, "utf16le")],
    ["mixed line ends", Buffer.from(`${header}\r\n${good[1]}\n\r\n`)],
    ["tabs", Buffer.from([header, good[1]].join("\n").replaceAll(";", "\t"))],
  ])("a file in %s reads alike", async (_, bytes) => {
    expect(await load(bytes)).toMatchObject({ read: 1, added: 0, changed: 0, equal: 1, refused: [] });
  });

  test("a workbook of a spreadsheet is told how to become a CSV", async () => {
    for (const start of ["504b030414000600", "d0cf11e0a1b11ae1"]) {
      const failure = await load(Buffer.from(`${start}${"00".repeat(40)}`, "hex")).catch(
        (error: unknown) => error,
      );
      expect(failure).toBeInstanceOf(UnreadableFile);
      expect(String(failure)).toMatch(/file di Excel: aprilo, salvalo come CSV/);
    }
  });

  test.each([
    [[""], /vuoto/],
    [["nome;tipo"], /Mancano nell'intestazione le colonne «external_id»/],
    [[`${header};codice`, ...good], /significano entrambe «external_id»/],
    [[header, `A;"${"x".repeat(200_000)}`], /virgolette/],
  ])("a file that cannot be read says why (%#)", async (lines, reason) => {
    const failure = await load(lines).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableFile);
    expect(String(failure)).toMatch(reason);
  });
});
