import fc from "fast-check";
import { composeIBAN } from "ibantools";
import { describe, expect, test } from "vitest";
import {
  bicFault,
  ibanFault,
  isSameDestination,
  needsBic,
  normaliseBic,
  normaliseIban,
} from "../../server/claim/bank-account.ts";
import type { PersonalMeans } from "../../server/claim/providers.ts";
import { meansFaults } from "../../server/claim/refusals.ts";

const italian = "IT60X0542811101000000123456";

describe("an account that money can be sent to", () => {
  test.each([
    ["Italian", italian],
    ["in lower case", italian.toLowerCase()],
    ["with the blanks of the statement", "IT60 X054 2811 1010 0000 0123 456"],
    ["with blanks at its ends and a hard one inside", ` IT60X054\u00a02811101000000123456\t`],
    ["German", "DE89370400440532013000"],
    ["Norwegian, with letters nowhere", "NO9386011117947"],
    ["Maltese, the longest", "MT84MALT011000012345MTLCAST001S"],
    ["Swiss", "CH9300762011623852957"],
    ["of San Marino", "SM86U0322509800000000270100"],
    ["Albanian, in SEPA since 2025", "AL47212110090000000235698741"],
  ])("%s", (_what, iban) => {
    expect(ibanFault(iban)).toBeNull();
  });

  test("any Italian account number, however it is typed, is read as the bank writes it", () => {
    const bban = fc.stringMatching(/^0542811101[0-9]{12}$/);
    fc.assert(
      fc.property(bban, fc.array(fc.nat(26), { maxLength: 6 }), fc.boolean(), (number, blanks, isLower) => {
        const iban = composeIBAN({ countryCode: "IT", bban: `X${number}` }) ?? "";
        let typed = isLower ? iban.toLowerCase() : iban;
        for (const place of blanks) typed = `${typed.slice(0, place)} ${typed.slice(place)}`;
        expect(normaliseIban(typed)).toBe(iban);
      }),
    );
  });

  test("one wrong digit is never taken for another account", () => {
    const place = fc.integer({ min: 5, max: italian.length - 1 });
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 9 }), (at, more) => {
        const digit = (Number(italian[at]) + more) % 10;
        expect(ibanFault(`${italian.slice(0, at)}${digit}${italian.slice(at + 1)}`)).not.toBeNull();
      }),
    );
  });
});

describe("an account that it cannot be sent to says how to mend it", () => {
  test.each([
    ["nothing", " ", /comincia con IT e ha 27 caratteri/, /begins with IT and has 27 characters/],
    ["no country", "60X0542811101000000123456", /due lettere del Paese/, /two letters of the bank's country/],
    ["a country that is none", "XX60X0542811101000000123456", /due lettere del Paese/, /two letters/],
    [
      "too short",
      italian.slice(0, -1),
      /IT ha 27 caratteri, questo ne ha 26/,
      /27 characters, this one has 26/,
    ],
    [
      "a letter for a digit",
      italian.replace("0542", "O542"),
      /lettera al posto di una cifra/,
      /a letter stands/,
    ],
    ["wrong check digits", italian.replace("IT60", "IT61"), /cifre di controllo/, /check digits/],
    ["two digits swapped", italian.replace("3456", "3465"), /cifre di controllo/, /check digits/],
    ["a Turkish one", "TR330006100519786457841326", /SEPA.*Turchia.*assegno/, /SEPA.*Türkiye.*cheque/],
    ["a Brazilian one", "BR1500000000000010932840814P2", /SEPA.*Brasile/, /SEPA.*Brazil/],
  ])("%s", (_what, iban, it, en) => {
    const fault = ibanFault(iban);
    expect(fault?.it).toMatch(it);
    expect(fault?.en).toMatch(en);
  });

  test("what somebody types is never answered by a crash", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 20 }), (iban, bic) => {
        expect(ibanFault(iban)?.it ?? "").toBeTypeOf("string");
        expect(bicFault(iban, bic)?.it ?? "").toBeTypeOf("string");
      }),
    );
  });
});

describe("the BIC", () => {
  const british = "GB29NWBK60161331926819";

  test("is needed in SEPA outside the economic area, and only there", () => {
    for (const country of ["AD", "CH", "GB", "GI", "MC", "SM", "VA", "AL", "ME", "MK", "MD", "RS"])
      expect([country, needsBic(`${country}00`)]).toEqual([country, true]);
    for (const country of ["IT", "DE", "FR", "NO", "IS", "LI", "HR", "BG"])
      expect([country, needsBic(`${country}00`)]).toEqual([country, false]);
    for (const country of ["TR", "BR", "ZZ"]) expect(needsBic(`${country}00`)).toBe(false);
  });

  test.each([
    [italian, "", null],
    [italian, null, null],
    [italian, " blopit22 ", null],
    [italian, "BLOPIT22XXX", null],
    ["CH9300762011623852957", "UBSWCHZH80A", null],
    [british, "NWBKGB2L", null],
    ["GB33BUKB20201555555555", "BUKBJESJ", null],
    ["CH9300762011623852957", "", /Svizzera.*serve anche il BIC/],
    ["CH9300762011623852957", "UBSWCH", /8 o 11 caratteri/],
    [italian, "BLOPIT2", /8 o 11 caratteri/],
    [italian, "BLOPZZ22", /8 o 11 caratteri/],
    ["CH9300762011623852957", "BLOPIT22", /Italia.*Svizzera/],
  ])("of %s written as %j", (iban, bic, fault) => {
    const said = bicFault(iban, bic);
    if (fault === null) expect(said).toBeNull();
    else expect(said?.it).toMatch(fault);
  });

  test("nothing typed is none", () => {
    expect([normaliseBic(" "), normaliseBic(undefined), normaliseBic("blop it22")]).toEqual([
      null,
      null,
      "BLOPIT22",
    ]);
  });
});

test("one account in two names is one place, two addresses of a cheque are two", () => {
  const account = { means: "transfer", iban: italian, holderName: "Giulia Ferrero" } as const;
  const cheque = { means: "cheque", holderName: "Giulia Ferrero", address: null } as const;
  expect(isSameDestination(account, { ...account, holderName: "G. Ferrero" })).toBe(true);
  expect(isSameDestination(account, { ...account, iban: "DE89370400440532013000" })).toBe(false);
  expect(isSameDestination(account, cheque)).toBe(false);
  expect(isSameDestination(cheque, { ...cheque })).toBe(true);
  expect(isSameDestination(cheque, { ...cheque, address: "Via Roma 1, Torino" })).toBe(false);
});

describe("means of a person", () => {
  const right: PersonalMeans = {
    ...{ personId: "p", means: "transfer", holderName: "Giulia Ferrero" },
    ...{ iban: "ch93 0076 2011 6238 5295 7", bic: "UBSWCHZH80A", address: null },
  };
  const fields = (change: Partial<PersonalMeans>) =>
    meansFaults({ ...right, ...change }, "input.payee").map(({ place }) => place.field);

  test.each<[object, string[]]>([
    [{}, []],
    [{ holderName: " " }, ["input.payee.holderName"]],
    [{ holderName: "健康" }, ["input.payee.holderName"]],
    [{ holderName: "x".repeat(141) }, ["input.payee.holderName"]],
    [{ iban: null }, ["input.payee.iban"]],
    [{ bic: null }, ["input.payee.bic"]],
    [
      { holderName: "", iban: "IT61X0542811101000000123456", bic: "1" },
      ["holderName", "iban", "bic"].map((name) => `input.payee.${name}`),
    ],
    [{ means: "cheque", iban: null, bic: null }, []],
    [
      { means: "cheque", holderName: "", address: "x".repeat(301) },
      ["input.payee.holderName", "input.payee.address"],
    ],
  ])("with %o are wrong at %j", (change, wrong) => {
    expect(fields(change)).toEqual(wrong);
  });
});
