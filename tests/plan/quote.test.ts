import { describe, expect, it } from "vitest";
import { euros } from "../../server/plan/citing.ts";
import { nothingUsed } from "../../server/plan/expense.ts";
import { quote, rankByMemberShare } from "../../server/plan/quote.ts";
import { afterInjury, famiglia, ippocrate, mother, student, today } from "./cast.ts";

describe("a quote before treatment", () => {
  it("puts what the plan pays side by side for network, out of network and SSN", () => {
    const [crocetta] = quote(
      ippocrate,
      student,
      "FKT-RIABILITATIVA",
      today,
      [{ facilityId: "crocetta", priceCents: euros(45), units: 5, ssnTicketCents: euros(12) }],
      { left: { "ippocrate/6.2": euros(200) } },
      { ...afterInjury, providerQualified: true },
    );
    const shares = (["network", "outOfNetwork", "ssn"] as const).map((regime) => {
      const settlement = crocetta?.[regime].settlement;
      return [settlement?.requestedCents, settlement?.payableCents, settlement?.memberShareCents];
    });
    expect(shares).toEqual([
      [euros(225), euros(200), euros(25)],
      [euros(225), euros(123.75), euros(101.25)],
      [euros(60), euros(60), euros(0)],
    ]);
  });

  it("lists the documents instead of refusing for want of them", () => {
    const [offer] = quote(
      ippocrate,
      student,
      "FKT-RIABILITATIVA",
      today,
      [{ facilityId: "crocetta", priceCents: euros(45) }],
      nothingUsed,
      afterInjury,
    );
    expect(offer?.network.evaluation.answer).toBe("covered");
    expect(offer?.network.evaluation.documentsRequired.map(({ document }) => document)).toEqual([
      "emergencyRoomCertificate",
      "prescription",
    ]);
    expect(offer?.ssn.settlement).toBeNull();
  });

  it("still asks for the facts that documents do not state", () => {
    const [offer] = quote(
      ippocrate,
      student,
      "FKT-RIABILITATIVA",
      today,
      [{ facilityId: "crocetta", priceCents: euros(45) }],
      nothingUsed,
    );
    expect(offer?.network.evaluation.answer).toBe("unknown");
    expect(offer?.network.evaluation.missing.map(({ name }) => name)).toEqual(["cause", "injuredOn"]);
    expect(offer?.network.settlement?.payableCents).toBe(euros(45));
  });

  it("leaves the whole price to the member where the plan pays nothing", () => {
    const [offer] = quote(
      famiglia,
      mother,
      "CHECK-UP",
      today,
      [{ facilityId: "crocetta", priceCents: euros(250) }],
      nothingUsed,
    );
    expect(offer?.network.settlement?.memberShareCents).toBe(0);
    expect(offer?.outOfNetwork.settlement?.memberShareCents).toBe(euros(250));
    expect(offer?.outOfNetwork.evaluation.clause).toBe("4.1 a");
  });

  it("ranks facilities by what the member would pay, then by price", () => {
    const offers = [
      { facilityId: "dear", priceCents: euros(180) },
      { facilityId: "cheap", priceCents: euros(60) },
      { facilityId: "middle", priceCents: euros(90) },
    ];
    const quotes = quote(famiglia, mother, "VIS-CARDIOLOGICA", today, offers, nothingUsed, {
      cause: "illness",
    });
    expect(rankByMemberShare(quotes, "network").map(({ facilityId }) => facilityId)).toEqual([
      "cheap",
      "middle",
      "dear",
    ]);
    const scarce = quote(famiglia, mother, "VIS-CARDIOLOGICA", today, offers, {
      left: { "famiglia/2.9": euros(50) },
    });
    expect(
      rankByMemberShare(scarce, "network").map((one) => one.network.settlement?.memberShareCents),
    ).toEqual([euros(20), euros(40), euros(130)]);
  });

  it("answers nothing for no facility", () => {
    expect(quote(famiglia, mother, "RM", today, [], nothingUsed)).toEqual([]);
  });
});
