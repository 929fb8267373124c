import type { Language } from "#lib/language.ts";

/** Countries that a form offers: Europe and where Italians live most; the API takes any. */
const codes = [
  ...["IT", "AL", "AR", "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CN", "CY", "CZ", "DE", "DK", "EE", "ES", "FI"],
  ...["FR", "GB", "GR", "HR", "HU", "IE", "IN", "IS", "JP", "LI", "LT", "LU", "LV", "MA", "MC", "MD", "MT", "NL"],
  ...["NO", "PH", "PL", "PT", "RO", "SE", "SI", "SK", "SM", "TN", "UA", "US", "VA"],
] as const; // prettier-ignore

/** By name, Italy first. */
export function countriesIn(language: Language): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: "region" });
  const [italy, ...others] = codes.map((code) => ({ code, name: names.of(code) ?? code }));
  return [...(italy ? [italy] : []), ...others.toSorted((a, b) => a.name.localeCompare(b.name, language))];
}

interface Address {
  readonly street: string | null;
  readonly postcode: string | null;
  readonly municipality: string | null;
  readonly province: string | null;
  readonly country: string | null;
}

/** An address as it stands on an envelope; none without one. */
export function addressOf(
  {
    street,
    postcode,
    municipality,
    province,
    country,
  }: { [Part in keyof Address]?: Address[Part] | undefined },
  language: Language,
): string[] {
  if (!street || !country) return [];
  const town = `${postcode} ${municipality}${province ? ` (${province})` : ""}`;
  const abroad =
    country === "IT" ? [] : [new Intl.DisplayNames([language], { type: "region" }).of(country) ?? country];
  return [street, town, ...abroad];
}
