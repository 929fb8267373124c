import { describe, expect, test } from "vitest";
import { readProviders } from "../../../server/identity/oidc/settings.ts";

const spid = {
  OIDC_PROVIDERS: "spid",
  OIDC_SPID_ISSUER: "https://identity.example",
  OIDC_SPID_CLIENT_ID: "blueasy",
  OIDC_SPID_CLIENT_SECRET: "secret",
};
const read = (env: Readonly<Record<string, string>>, production = true) =>
  readProviders({ text: (name) => env[name], production });

describe("the settings of digital identities", () => {
  test("none is named, none is there", () => {
    expect(read({})).toEqual({ providers: [], faults: [] });
  });

  test("two are buttons in the order in which they are named, each with its own settings", () => {
    const { providers, faults } = read({
      ...spid,
      OIDC_PROVIDERS: "cie-id, SPID,spid",
      OIDC_CIE_ID_ISSUER: "https://cie.example/realm",
      OIDC_CIE_ID_CLIENT_ID: "fund",
      OIDC_CIE_ID_PRIVATE_KEY: "-----BEGIN PRIVATE KEY-----\\nMIG\\n-----END PRIVATE KEY-----",
      OIDC_CIE_ID_LABEL: "CIE",
      OIDC_CIE_ID_ACR: "https://cie.example/L2, https://cie.example/L3",
      OIDC_CIE_ID_TAX_CODE_CLAIM: "fiscal_number",
    });
    expect(faults).toEqual([]);
    expect(providers).toMatchObject([
      {
        ...{ id: "cie-id", label: { it: "CIE", en: "CIE" }, clientId: "fund", taxCodeClaim: "fiscal_number" },
        proof: { privateKey: "-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY-----" },
        acr: ["https://cie.example/L2", "https://cie.example/L3"],
      },
      {
        ...{ id: "spid", label: { it: "SPID", en: "SPID" }, issuer: "https://identity.example" },
        ...{ proof: { secret: "secret" }, scope: "openid profile email", isDemo: false },
        acr: ["https://www.spid.gov.it/SpidL2", "https://www.spid.gov.it/SpidL3"],
      },
    ]);
  });

  test("what is missing is said all at once", () => {
    expect(read({ OIDC_PROVIDERS: "spid" }).faults.map((fault) => fault.split(" ")[0])).toEqual([
      "OIDC_SPID_ISSUER",
      "OIDC_SPID_CLIENT_ID",
      "OIDC_SPID_CLIENT_SECRET",
    ]);
  });

  test.each([
    ["the demo's name", { OIDC_PROVIDERS: "demo" }],
    ["a name that is no part of an address", { OIDC_PROVIDERS: "../spid" }],
    ["an issuer without encryption", { OIDC_SPID_ISSUER: "http://identity.example" }],
    ["an issuer with a question", { OIDC_SPID_ISSUER: "https://identity.example?x=1" }],
    ["two ways of proving who we are", { OIDC_SPID_PRIVATE_KEY: "-----BEGIN PRIVATE KEY-----" }],
  ])("%s is refused in production", (_what, change: Readonly<Record<string, string>>) => {
    const { providers, faults } = read({ ...spid, ...change });
    expect(faults).toHaveLength(1);
    expect(providers).toEqual([]);
  });

  test("while one builds, an issuer may do without encryption", () => {
    expect(read({ ...spid, OIDC_SPID_ISSUER: "http://localhost:8080" }, false).faults).toEqual([]);
  });
});
