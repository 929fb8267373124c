import type { Filters } from "./filters.ts";
import type { NamedService, NamedSpecialty } from "./search.ts";

/** What is typed into "Che cosa" and "Dove", each with what it said before. */
export const typedNames = ["what", "asWhat", "where", "asWhere"] as const;

/** What "Che cosa" says of an address. */
export function whatOf(
  { service, specialty, name }: Pick<Filters, "service" | "specialty" | "name">,
  services: readonly NamedService[],
  specialties: readonly NamedSpecialty[],
): string {
  const wanted =
    services.find(({ code }) => code === service)?.name ??
    specialties.find(({ code }) => code === specialty)?.name ??
    "";
  return [wanted, name].filter(Boolean).join(" ");
}

/**
 * The address that a search form asks for: short, as what was left empty, or stands in a field as it was shown, is left
 * out.
 * @param changes what was picked, besides what the form holds
 */
export function searchAddress(
  form: HTMLFormElement,
  { pathname, search }: { pathname: string; search: string },
  changes: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of [...new FormData(form), ...Object.entries(changes)])
    if (typeof value === "string") query.set(name, value);
  const forget = (...names: string[]) => names.forEach((name) => query.delete(name));
  if (query.get("what") === query.get("asWhat") || "service" in changes) forget("what", "asWhat");
  if (query.get("where") === query.get("asWhere") || "near" in changes) forget("where", "asWhere");
  if ("service" in changes) forget("specialty", "name");
  if ("near" in changes) forget("lat", "lng", "area");
  if ("lat" in changes) forget("near", "place", "area", "where", "asWhere");
  for (const [name, value] of [...query]) if (!value && !isTyped(name)) query.delete(name);
  const view = new URLSearchParams(search).get("view");
  if (view) query.set("view", view);
  const text = query.toString();
  return text ? `?${text}` : pathname;
}

/** A field that was emptied says so. */
function isTyped(name: string): boolean {
  return (typedNames as readonly string[]).includes(name);
}
