import type { Pin } from "#lib/map/pins.ts";
import type { MapFacility } from "./documents.ts";

export interface Address {
  /** Of a card: "/facilities/…" in the page's language. */
  readonly href: (path: string) => string;
}

/** A marker that opens the facility's card; `note` is what one would pay there. */
export function facilityPin(
  facility: MapFacility,
  { href, open, note }: Address & { readonly open: string; readonly note?: string | undefined },
): Pin {
  const { id, name, type, latitude, longitude, address, municipality } = facility;
  return {
    ids: [id],
    ...{ latitude, longitude, dental: type === "DENTAL_PRACTICE", count: 1 },
    label: note ? `${name} · ${note}` : name,
    title: name,
    lines: [[address, municipality].filter(Boolean).join(", "), ...(note ? [note] : [])],
    links: [{ label: open, href: href(`/facilities/${id}`) }],
  };
}
