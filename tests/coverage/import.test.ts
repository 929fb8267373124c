import { expect, test } from "vitest";
import { Enrolment, Policy } from "../../server/coverage/entity.ts";
import { memberSheet } from "../../server/coverage/import.ts";
import { Death } from "../../server/coverage/representation/entity.ts";
import { MemberCard } from "../../server/identity/card/entity.ts";
import { cardNumber, cardNumberFault } from "../../server/identity/card/rules.ts";
import { Person } from "../../server/identity/entity.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { JournalLine } from "../../server/kernel/journal.ts";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { type File, loadFile, places, reasonOn } from "../support/loading.ts";

const header =
  "Polizza;Piano;Decorrenza;Fine polizza;Codice fiscale;Cognome;Nome;Data di nascita;Sesso;Rapporto;Email;Cellulare;Assicurato al";
const code = (first15: string) => first15 + checkCharacter(first15);
const anna = `${code("VRDNNA85D50L219")};Verdi;Anna;10/04/1985;F`;
const matteo = `${code("BRNMTT15H12L219")};Bruni;Matteo;12/06/2015;M`;
const ivo = `${code("BRNVIO84A01L219")};Bruni;Ivo;01/01/1984;maschio`;
const eva = `${code("NREVEA90C43F205")};Neri;Eva;03/03/1990;donna`;
const family = "FAM-9;Famiglia;01/02/2026";
const good = [
  `${family};;${matteo};figlio;;;`,
  `${family};;${anna};intestataria;anna@posta.example;333 000 0101;`,
  `${family};;${ivo};coniuge;;;31/12/2026`,
  `IPP-9;ippocrate;2026-03-01;28/02/2027;${eva};holder;eva@posta.example;+39 333 000 0102;`,
];

describeOnBothDatabases("the import of members and policies", (database) => {
  const load = (file: File, options = {}) => loadFile(database, memberSheet, file, options);
  const em = () => database.orm.em.fork();
  const person = (firstName: string) => em().findOneOrFail(Person, { firstName });

  test("a dry run counts everything and writes nothing", async () => {
    const report = await load([header, ...good], { isTrial: true });
    expect(report).toMatchObject({ read: 4, added: 4, refused: [], isWritten: false });
    expect(await em().count(Person)).toBe(0);
  });

  test("a family under its holder and a student, each with their cover; a second run changes nothing", async () => {
    expect(await load([header, ...good])).toMatchObject({ added: 4, changed: 0, equal: 0, refused: [] });
    const policy = await em().findOneOrFail(Policy, { number: "FAM-9" });
    expect(policy).toMatchObject({
      planCode: "famiglia",
      startsOn: "2026-02-01",
      holder: (await person("Anna")).id,
    });
    const enrolments = await em().find(
      Enrolment,
      { policy: policy.id },
      { orderBy: { relationship: "asc" } },
    );
    expect(
      enrolments.map(({ relationship, startsOn, endsOn }) => [relationship, startsOn, endsOn ?? null]),
    ).toEqual([
      ["child", "2026-02-01", null],
      ["holder", "2026-02-01", null],
      ["spouse", "2026-02-01", "2026-12-31"],
    ]);
    expect(await person("Anna")).toMatchObject({
      mobile: "+393330000101",
      sex: "female",
      birthDate: "1985-04-10",
    });
    expect(await load([header, ...good])).toMatchObject({ added: 0, changed: 0, equal: 4, refused: [] });
  });

  test("contacts that the member changed stay; an empty one is filled", async () => {
    await em().nativeUpdate(Person, { firstName: "Anna" }, { email: "nuova@posta.example", mobile: null });
    const rows = good.map((row) => row.replace("333 000 0101", "333 000 0199"));
    expect(await load([header, ...rows])).toMatchObject({ added: 0, changed: 1, equal: 3 });
    expect(await person("Anna")).toMatchObject({ email: "nuova@posta.example", mobile: "+393330000199" });
  });

  test("a cover that ends, a name that changes and a policy that ends are changes, each of its row", async () => {
    const rows = [
      `${family};31/01/2028;${matteo};figlio;;;`,
      `${family};31/01/2028;${anna.replace("Verdi", "Verdi Bo")};intestataria;;;`,
      `${family};31/01/2028;${ivo};coniuge;;;30/06/2026`,
    ];
    expect(await load([header, ...rows])).toMatchObject({ added: 0, changed: 3, equal: 0, refused: [] });
    expect(await person("Anna")).toMatchObject({ lastName: "Verdi Bo", email: "nuova@posta.example" });
    expect(await em().findOneOrFail(Policy, { number: "FAM-9" })).toMatchObject({ endsOn: "2028-01-31" });
    expect(await em().count(Enrolment, { endsOn: localDate("2026-06-30") })).toBe(1);
  });

  test("rows that cannot be right are refused by field, without a word of the person's data", async () => {
    const lea = `${code("RSSLEA92E55H501")};Rossi;Lea;15/05/1992;F`;
    const rows = [
      `P1;Famiglia;01/02/2026;;${lea.replace(/^.{16}/, "RSSLEA92E55H501A")};holder;;;`,
      `P2;Famiglia;01/02/2026;;${lea.replace("15/05/1992", "16/05/1992")};holder;;;`,
      `P3;Famiglia;01/02/2026;;${lea.replace(";F", ";M")};holder;;;`,
      `P4;Salute;01/02/2026;31/01/2025;12345;Rossi;;31/02/1992;x;zia;lea@;uno;01/01/2020`,
      `P5;Famiglia;01/02/2025;;${lea};holder;;;`,
      `P6;Famiglia;01/02/2026;;${lea};coniuge;;;`,
      `${family};31/01/2028;${lea};intestataria;;;`,
      `FAM-9;Famiglia;01/03/2026;31/01/2028;${eva};figlia;;;`,
      `P7;Famiglia;01/02/2026;;${lea};intestataria;;;`,
      `P7;Famiglia;01/02/2026;;${eva};intestataria;;;`,
      `P7;Ippocrate;01/02/2026;;${ivo};figlio;;;`,
      `P8;Famiglia;01/02/2026;;${eva.replace("Neri", "Bianchi")};intestataria;;;`,
    ];
    const { refused, ...report } = await load([header, ...rows]);
    expect(report).toMatchObject({ read: 12, added: 1, changed: 0, isWritten: true });
    expect(places(refused)).toEqual([
      ...["2 tax_code", "3 tax_code", "4 tax_code"],
      ...[
        "5 plan",
        "5 first_name",
        "5 birth_date",
        "5 sex",
        "5 relationship",
        "5 email",
        "5 mobile",
        "5 tax_code",
        "5 policy_end",
        "5 enrolment_end",
      ],
      ...["6 policy_start", "7 policy_number", "8 relationship", "9 policy_number"],
      ...["11 relationship", "12 policy_number", "13 tax_code"],
    ]);
    expect(reasonOn(refused, 11)).toBe(
      "la polizza ha già l'intestatario alla riga 10: una polizza ne ha uno solo",
    );
    const said = JSON.stringify(refused);
    for (const secret of ["RSSLEA", "12345", "Rossi", "Neri", "lea@", "1992"])
      expect(said).not.toContain(secret);
  });

  test("one person under two policies of one plan is taken, and remarked", async () => {
    const again = `IPP-10;ippocrate;2026-04-01;;${eva};holder;;`;
    const { refused, noted } = await load([header, ...good, again]);
    expect(refused).toEqual([]);
    expect(places(noted)).toEqual(["6 policy_number", "6 policy_number"]);
    expect(reasonOn(noted, 6)).toContain("riga 5");
  });

  test("everybody has a card afterwards; one that the file names takes the place of theirs, and no other's", async () => {
    const cardOf = async (firstName: string) =>
      (await em().findOneOrFail(MemberCard, { person: (await person(firstName)).id, endedOn: null })).number;
    const before = await cardOf("Anna");
    expect(cardNumberFault(before)).toBeUndefined();
    const withCards = `${header};Tessera`;
    const [printed, other] = [cardNumber("48210396725"), cardNumber("48210396726")];
    const rows = good.map((row) => (row.includes("Anna") ? `${row};${printed.replaceAll("-", " ")}` : row));
    expect(await load([withCards, ...rows])).toMatchObject({ added: 0, refused: [] });
    expect(await cardOf("Anna")).toBe(printed);
    expect(await load([withCards, ...rows])).toMatchObject({ added: 0, changed: 0, equal: 4 });
    const { refused } = await load([
      withCards,
      ...[`${good[0]};${printed}`, `${good[1]};${before}`, `${good[2]};${other}`, `${good[3]};${other}`],
      `IPP-11;ippocrate;2026-04-01;;${eva};holder;;;;BLU-1234`,
    ]);
    expect(places(refused)).toEqual([
      ...["2 card_number", "3 card_number", "5 card_number", "6 card_number"],
    ]);
    expect(await cardOf("Anna")).toBe(printed);
    expect(await cardOf("Ivo")).toBe(other);
  });

  test("a day of death ends the cover as the desk's entry does, once; what the desk says otherwise is told, not changed", async () => {
    const withDeaths = `${header};Tessera;Data di decesso`;
    const file = (died: string, of = good[2]) => [
      withDeaths,
      ...good.map((row) => `${row};;${row === of ? died : ""}`),
    ];
    const told = () => em().count(JournalLine, { verb: "death.entered" });
    await load([header, ...good]);
    expect(await load(file("15/11/2026"), { isTrial: true })).toMatchObject({ changed: 1, refused: [] });
    expect([await em().count(Death), await told()]).toEqual([0, 0]);
    expect(await load(file("15/11/2026"))).toMatchObject({ added: 0, changed: 1, equal: 3, refused: [] });
    const ivosId = (await person("Ivo")).id;
    expect(await person("Ivo")).toMatchObject({ diedOn: "2026-11-15" });
    expect(await em().find(Enrolment, { person: ivosId })).toMatchObject([{ endsOn: "2026-11-15" }]);
    expect(await em().find(Death, { person: ivosId })).toMatchObject([
      {
        ...{ person: ivosId, document: null, enteredBy: null, withdrawnAt: null },
        endedEnrolments: [{ endsOn: "2026-12-31" }],
      },
    ]);
    expect(await load(file("15/11/2026"))).toMatchObject({ changed: 0, equal: 4, refused: [] });
    expect(await load([header, ...good])).toMatchObject({ changed: 0, equal: 4, refused: [] });
    expect([await em().count(Death), await told()]).toEqual([1, 1]);

    const refusedBy = async (rows: readonly string[]) => places((await load(rows)).refused);
    expect(await refusedBy(file("16/11/2026"))).toEqual(["4 death_date"]);
    for (const wrong of ["24/11/2026", "31/02/2026", "01/01/1984", "31/01/2026"])
      expect(await refusedBy(file(wrong, good[1])), wrong).toEqual(["3 death_date"]);
    const twice = [
      ...file("20/11/2026", good[3]),
      `IPP-10;ippocrate;2026-04-01;;${eva};holder;;;;;21/11/2026`,
    ];
    expect(await refusedBy(twice)).toEqual(["6 death_date"]);
    expect(await person("Ivo")).toMatchObject({ diedOn: "2026-11-15" });
    // the desk has found that it was a mistake
    await em().nativeUpdate(Death, { person: ivosId }, { withdrawnAt: new Date() });
    await em().nativeUpdate(Person, { id: ivosId }, { diedOn: null });
    expect(await refusedBy(file("15/11/2026"))).toEqual(["4 death_date"]);
    expect((await person("Ivo")).diedOn ?? null).toBeNull();
  });
});
