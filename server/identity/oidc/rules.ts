import { normaliseTaxCode, taxCodeFault } from "../tax-code.ts";

/** How long somebody may take at the identity provider, and then to open an account. */
export const identificationMinutes = 15;

/** A proof of this age or less is fresh. */
const freshSeconds = 600;

/** Beginnings, and answers that were not valid, before one has to wait. */
export const identifications = {
  begun: { name: "identification/begun", most: 120, minutes: 10 },
  refused: { name: "identification/refused", most: 30, minutes: 15 },
  refusedInAll: { name: "identification/refusedInAll", most: 3_000, minutes: 60 },
  /** An answer is looked at once, whoever brings it again. */
  answered: { name: "identification/answered", most: 1, minutes: identificationMinutes },
  /** So is a provider's word that somebody has signed out there. */
  ended: { name: "identification/ended", most: 1, minutes: 15 },
} as const;

/** The tax code that a claim holds, as SPID (`TINIT-…`) and others write it; undefined when it is none. */
export function taxCodeIn(claim: unknown): string | undefined {
  if (typeof claim !== "string") return undefined;
  const code = normaliseTaxCode(claim).replace(/^TINIT-/, "");
  return taxCodeFault(code) === undefined ? code : undefined;
}

/**
 * Whether somebody proved who they are just now, by the provider's own clock. We ask for that each time; who does not say
 * when it was is believed to have done as asked.
 */
export function isFresh({ issuedAt, authenticatedAt }: { issuedAt: number; authenticatedAt?: number }) {
  return authenticatedAt === undefined || issuedAt - authenticatedAt <= freshSeconds;
}

/** The first free name in the manner of `giulia.ferrero`, `giulia.ferrero2`. */
export function userNameFor(
  { firstName, lastName }: { firstName: string; lastName: string },
  taken: ReadonlySet<string>,
): string {
  const base =
    [firstName, lastName]
      .map((name) =>
        name
          .normalize("NFD")
          .toLowerCase()
          .replace(/[^a-z0-9]/g, ""),
      )
      .filter((name) => name !== "")
      .join(".")
      .slice(0, 70) || "assistito";
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}${number}`;
    if (!taken.has(name)) return name;
  }
}
