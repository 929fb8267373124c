import { describe, expect, test } from "vitest";
import { isFresh, taxCodeIn, userNameFor } from "../../../server/identity/oidc/rules.ts";

const code = "FRRGLI02E54L219Q";

describe("what a digital identity says", () => {
  test.each([code, `TINIT-${code}`, ` tinit-${code.toLowerCase()} `])("%s is a tax code", (claim) => {
    expect(taxCodeIn(claim)).toBe(code);
  });

  test.each([undefined, null, 7, "", "TINIT-", `TINFR-${code}`, `${code}X`, "FRRGLI02E54L219X", [code]])(
    "%j is none",
    (claim) => {
      expect(taxCodeIn(claim)).toBeUndefined();
    },
  );

  test("a proof of ten minutes ago is fresh, an older one is not, and one without a time is believed", () => {
    const issuedAt = 1_795_000_000;
    expect(isFresh({ issuedAt, authenticatedAt: issuedAt - 600 })).toBe(true);
    expect(isFresh({ issuedAt, authenticatedAt: issuedAt - 601 })).toBe(false);
    expect(isFresh({ issuedAt })).toBe(true);
  });
});

describe("the user name of who comes by a digital identity", () => {
  test.each([
    ["Giulia", "Ferrero", "giulia.ferrero"],
    ["Niccolò", "D'Angelo", "niccolo.dangelo"],
    ["Maria Chiara", "De Luca", "mariachiara.deluca"],
    ["李", "王", "assistito"],
    ["李", "Rossi", "rossi"],
  ])("%s %s is called %s", (firstName, lastName, name) => {
    expect(userNameFor({ firstName, lastName }, new Set())).toBe(name);
  });

  test("is the first one that is free", () => {
    const taken = new Set(["anna.rossi", "anna.rossi2", "anna.rossi4"]);
    expect(userNameFor({ firstName: "Anna", lastName: "Rossi" }, taken)).toBe("anna.rossi3");
  });

  test("fits the column also of the longest names", () => {
    const names = { firstName: "A".repeat(120), lastName: "B".repeat(120) };
    expect(userNameFor(names, new Set()).length).toBeLessThanOrEqual(80);
  });
});
