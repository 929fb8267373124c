import type { Pin } from "#lib/map/pins.ts";
import type { MapFacility } from "./documents.ts";
import type { Path } from "#lib/paths/build.ts";
import { memberPaths } from "#lib/paths/member.ts";

export interface Linking {
  /** A card's address in the page's language. */
  readonly href: (path: Path) => string;
}

/** A marker that opens the facility's card; `note` is what one would pay there. */
export function facilityPin(
  facility: MapFacility,
  { href, open, note }: Linking & { readonly open: string; readonly note?: string | undefined },
): Pin {
  const { id, name, type, latitude, longitude, address, municipality } = facility;
  return {
    ids: [id],
    ...{ latitude, longitude, dental: type === "DENTAL_PRACTICE", count: 1 },
    label: note ? `${name} · ${note}` : name,
    title: name,
    lines: [[address, municipality].filter(Boolean).join(", "), ...(note ? [note] : [])],
    links: [{ label: open, href: href(memberPaths.facility(id)) }],
  };
}
