import type { Bilingual, Language } from "../../kernel/language.ts";

/** Who says for us who somebody is: a digital identity (SPID, CIE) behind OpenID Connect. */
export interface IdentityProvider {
  /** Of its settings and of the addresses of its pages: `spid`. */
  readonly id: string;
  /** As the button calls it. */
  readonly label: Bilingual;
  /** Exactly as its tokens say it. */
  readonly issuer: string;
  readonly clientId: string;
  /** How we prove at its token endpoint that it is us: a secret, or a private key (PKCS #8 in PEM, ES256 or RS256). */
  readonly proof: { readonly secret: string } | { readonly privateKey: string };
  readonly scope: string;
  /** The levels of assurance that let in, all of them with a second factor; any other is too low. */
  readonly acr: readonly string[];
  /** Name of the claim that holds the tax code, with or without `TINIT-` before it. */
  readonly taxCodeClaim: string;
  /** The demo's own, in this very process. */
  readonly isDemo: boolean;
}

/** The levels of SPID and CIE with a second factor; the first is a password alone. */
const twoFactors = ["https://www.spid.gov.it/SpidL2", "https://www.spid.gov.it/SpidL3"];
const fiscalNumber = "https://attributes.eid.gov.it/fiscal_number";

interface Reading {
  /** A setting by its name; undefined when it is empty or missing. */
  readonly text: (name: string) => string | undefined;
  readonly production: boolean;
}

/**
 * The providers that `OIDC_PROVIDERS` names (`spid,cie`), each by its own `OIDC_SPID_ISSUER`, `…_CLIENT_ID`, …; and all that
 * is wrong with these settings, a sentence each.
 */
export function readProviders(reading: Reading): {
  providers: IdentityProvider[];
  faults: string[];
} {
  const named = (reading.text("OIDC_PROVIDERS") ?? "").split(",").map((one) => one.trim().toLowerCase());
  const ids = [...new Set(named.filter((one) => one !== ""))];
  const faults: string[] = [];
  const providers = ids.flatMap((id) => {
    if (!/^[a-z][a-z0-9-]{0,19}$/.test(id) || id === demoId) {
      faults.push(
        `OIDC_PROVIDERS names "${id}": a name is of up to 20 letters, digits and hyphens, and not "${demoId}".`,
      );
      return [];
    }
    const read = readProvider(id, reading);
    faults.push(...read.faults);
    return read.provider === undefined ? [] : [read.provider];
  });
  return { providers, faults };
}

function readProvider(id: string, { text, production }: Reading) {
  const prefix = `OIDC_${id.toUpperCase().replaceAll("-", "_")}_`;
  const of = (name: string) => text(prefix + name);
  const label = of("LABEL") ?? id.toUpperCase();
  const [issuer, clientId, secret] = [of("ISSUER"), of("CLIENT_ID"), of("CLIENT_SECRET")];
  // one line in many environments: line breaks may be written as \n
  const privateKey = of("PRIVATE_KEY")?.replaceAll("\\n", "\n");
  const faults: string[] = [];
  if (issuer === undefined || !isIssuer(issuer, production)) {
    faults.push(`${prefix}ISSUER should be the issuer's address, such as https://identity.example.`);
  }
  if (clientId === undefined) faults.push(`${prefix}CLIENT_ID should be the name that ${label} gave us.`);
  if ((secret === undefined) === (privateKey === undefined)) {
    faults.push(`${prefix}CLIENT_SECRET or ${prefix}PRIVATE_KEY is needed, one of the two.`);
  }
  if (privateKey !== undefined && !privateKey.startsWith("-----BEGIN PRIVATE KEY-----")) {
    faults.push(`${prefix}PRIVATE_KEY should be a private key in PEM (PKCS #8).`);
  }
  if (faults.length > 0 || issuer === undefined || clientId === undefined) return { faults };
  const provider: IdentityProvider = {
    ...{ id, label: { it: label, en: label }, issuer, clientId },
    proof: privateKey === undefined ? { secret: secret ?? "" } : { privateKey },
    scope: of("SCOPE") ?? "openid profile email",
    acr: of("ACR")?.split(/[\s,]+/) ?? twoFactors,
    taxCodeClaim: of("TAX_CODE_CLAIM") ?? fiscalNumber,
    isDemo: false,
  };
  return { provider, faults };
}

function isIssuer(text: string, production: boolean): boolean {
  return /^https:\/\/[^\s?#]+$/.test(text) || (!production && /^http:\/\/[^\s?#]+$/.test(text));
}

const demoId = "demo";

/** The demo's own provider, whose secret nobody needs to know. */
export function demoProvider(publicUrl: string, secret: string): IdentityProvider {
  return {
    id: demoId,
    label: { it: "l’identità di prova", en: "the demo identity" },
    issuer: `${publicUrl}/dev/identity`,
    clientId: "blueasy",
    proof: { secret },
    scope: "openid profile email",
    acr: twoFactors,
    taxCodeClaim: fiscalNumber,
    isDemo: true,
  };
}

/** Where a provider sends the browser back to; registered there. */
export function returnAddress(publicUrl: string, { id }: IdentityProvider): string {
  return `${publicUrl}/login/with/${id}/back`;
}

/** Where it says that a session of its own is over; registered there. */
export function signOutNoticeAddress(publicUrl: string, { id }: IdentityProvider): string {
  return `${publicUrl}/oidc/${id}/sign-out`;
}

/** Where it sends the browser when somebody has signed out there too, by language; both are registered there. */
export function afterSignOutAddress(publicUrl: string, language: Language): string {
  return language === "en" ? `${publicUrl}/en/login` : `${publicUrl}/login`;
}
