import fc from "fast-check";
import { expect, test } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { pain001, sepaText, type Transfer } from "../../server/payment/sepa.ts";

const fund = { name: "Fondo Sanità & Salute", iban: "IT60X0542811101000000123456", bic: "BLOPIT22XXX" };

function transfer(amountCents: number, change: Partial<Transfer> = {}): Transfer {
  return {
    endToEndId: "E2E-1",
    payeeName: "Centro Fisioterapico Crocetta",
    iban: "IT40X0542811101000000000001",
    bic: null,
    amountCents,
    reference: "PC-2026-000001 1/2026",
    ...change,
  };
}

function fileOf(...transfers: Transfer[]): string {
  return pain001({
    messageId: "DP-2026-0001",
    createdAt: new Date("2026-11-23T09:00:00.123Z"),
    executeOn: localDate("2026-11-24"),
    debtor: fund,
    transfers,
  });
}

/** Every value of an element, in the order of the file. */
const all = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, "g"))].map(([, value]) => value);

test("the file says who pays whom how much, when and for what", () => {
  const xml = fileOf(transfer(22_500), transfer(5, { endToEndId: "E2E-2", reference: "PC-2026-000002" }));
  expect(xml).toContain("urn:iso:std:iso:20022:tech:xsd:pain.001.001.03");
  expect(all(xml, "MsgId")).toEqual(["DP-2026-0001"]);
  expect(all(xml, "CreDtTm")).toEqual(["2026-11-23T09:00:00"]);
  expect(all(xml, "ReqdExctnDt")).toEqual(["2026-11-24"]);
  expect(all(xml, "NbOfTxs")).toEqual(["2", "2"]);
  expect(all(xml, "CtrlSum")).toEqual(["225.05", "225.05"]);
  expect(all(xml, "InstdAmt")).toEqual(["225.00", "0.05"]);
  expect(xml.match(/<InstdAmt Ccy="EUR">/g)).toHaveLength(2);
  expect(all(xml, "EndToEndId")).toEqual(["E2E-1", "E2E-2"]);
  expect(all(xml, "IBAN")).toEqual([fund.iban, ...Array<string>(2).fill("IT40X0542811101000000000001")]);
  expect(all(xml, "Ustrd")).toEqual(["PC-2026-000001 1/2026", "PC-2026-000002"]);
  expect(all(xml, "Nm")).toEqual([
    ...["Fondo Sanita Salute", "Fondo Sanita Salute"],
    ...["Centro Fisioterapico Crocetta", "Centro Fisioterapico Crocetta"],
  ]);
});

test("the payee's bank stands in front of the payee where it is known, and nowhere else", () => {
  const swiss = { endToEndId: "E2E-2", iban: "CH9300762011623852957", bic: "UBSWCHZH80A" };
  const xml = fileOf(transfer(9_000), transfer(9_000, swiss));
  expect(all(xml, "BIC")).toEqual([fund.bic, "UBSWCHZH80A"]);
  const [, first = "", second = ""] = xml.split("<CdtTrfTxInf>");
  expect(first).not.toContain("CdtrAgt");
  expect(second.replace(/\s+/g, "")).toMatch(
    /<\/Amt><CdtrAgt><FinInstnId><BIC>UBSWCHZH80A<\/BIC><\/FinInstnId><\/CdtrAgt><Cdtr>/,
  );
});

test("whatever the amounts, each has two decimals and the sums are theirs to the cent", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(amounts, (cents) => {
      const xml = fileOf(...cents.map((amount) => transfer(amount)));
      const inCents = (text: string | undefined) => Number(text?.replace(".", ""));
      const written = all(xml, "InstdAmt");
      for (const amount of written) expect(amount).toMatch(/^\d+\.\d\d$/);
      expect(written.map(inCents)).toEqual(cents);
      const total = cents.reduce((sum, amount) => sum + amount, 0);
      expect(all(xml, "CtrlSum").map(inCents)).toEqual([total, total]);
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["Città della Salute – Torino", "Citta della Salute Torino"],
  ["Müller & Söhne <GmbH>", "Muller Sohne GmbH"],
  ["  «L’Arca»  ", "L Arca"],
  ["Studio D'Angelo (sede 2), n. 7/b", "Studio D'Angelo (sede 2), n. 7/b"],
  ["健康", ""],
])("the bank reads %j as %j", (text, read) => {
  expect(sepaText(text, 70)).toBe(read);
});

test("no text of anybody's leaves the bank's characters, or its length", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.integer({ min: 1, max: 140 }),
      (text, length) => {
        const read = sepaText(text, length);
        expect(read).toMatch(/^[A-Za-z0-9/?:().,'+ -]*$/);
        expect(read.length).toBeLessThanOrEqual(length);
      },
    ),
  );
});
