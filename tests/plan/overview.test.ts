import { describe, expect, it } from "vitest";
import { overviewOf } from "../../server/plan/overview.ts";
import { famiglia, ippocrate } from "./cast.ts";

const textsOf = (cited: readonly { text: { it: string } }[] | undefined) => cited?.map(({ text }) => text.it);

describe("a plan as its members see it", () => {
  it("says of each benefit what is paid under each regime, within which limits, with which documents", () => {
    const physiotherapy = overviewOf(ippocrate).find(({ code }) => code === "6.2");
    expect(textsOf(physiotherapy?.regimes.network)).toEqual(["il fondo paga per intero"]);
    expect(textsOf(physiotherapy?.regimes.outOfNetwork)).toEqual([
      "scoperto del 45 %, minimo 70,00 € per fattura e persona",
    ]);
    expect(textsOf(physiotherapy?.limits)).toEqual(["500,00 € per persona per anno assicurativo"]);
    expect(physiotherapy?.documents.map(({ document, regimes }) => [document, regimes.length])).toEqual([
      ["emergencyRoomCertificate", 3],
      ["prescription", 3],
      ["paidInvoice", 1],
      ["ssnTicketReceipt", 1],
    ]);
    expect(textsOf(physiotherapy?.conditions)).toContain("solo a seguito di infortunio");
    expect(physiotherapy?.exclusions.map(({ clause }) => clause)).toContain("8.12");
  });

  it("leaves out the exclusion that a benefit overrides", () => {
    const clausesOf = (code: string) =>
      overviewOf(ippocrate)
        .find((benefit) => benefit.code === code)
        ?.exclusions.map(({ clause }) => clause);
    expect(clausesOf("6.4")).not.toContain("8.3");
    expect(clausesOf("6.3")).toContain("8.3");
    expect(clausesOf("6.5")).toContain("8b.7");
    expect(clausesOf("6.5")).not.toContain("8.5");
  });

  it("says where nothing is paid, and counts in the unit of the service", () => {
    const [checkUp, visits] = ["4.1 a", "2.1"].map((code) =>
      overviewOf(famiglia).find((benefit) => benefit.code === code),
    );
    expect(textsOf(checkUp?.regimes.outOfNetwork)).toEqual(["il fondo non paga"]);
    expect(textsOf(visits?.regimes.network)).toEqual(["franchigia di 20,00 € per visita"]);
    expect(textsOf(visits?.limits)).toEqual([
      "1.500,00 € per nucleo familiare per anno assicurativo",
      "4.000,00 € per nucleo familiare per anno assicurativo",
    ]);
  });
});
