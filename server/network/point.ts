import { Type } from "@mikro-orm/core";
import type { Position } from "../kernel/geography.ts";

/** A point of the read model's plane, EPSG:7794 (RDN2008 / Italy zone), metres. The database alone writes it. */
export class PlanePoint extends Type<string, string> {
  override getColumnType(): string {
    return "geometry(Point,7794)";
  }
}

/** PostGIS reads this text as geography: "SRID=4326;POINT(lon lat)". */
export function wellKnownText({ lat, lon }: Position): string {
  return `SRID=4326;POINT(${lon} ${lat})`;
}
