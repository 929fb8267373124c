import { Type } from "@mikro-orm/core";
import { position, type Position } from "../kernel/geography.ts";

/** A place on the spheroid, WGS 84: `geography(Point,4326)` in the database, latitude and longitude in the code. */
export class GeographyPoint extends Type<Position, string> {
  override convertToDatabaseValue(value: Position | string): string {
    return typeof value === "string" ? value : wellKnownText(value);
  }

  override convertToJSValue(value: string | Position): Position {
    if (typeof value !== "string") return value;
    const [lon, lat] = value.replace(/^.*\(|\).*$/g, "").split(" ");
    return position(Number(lat), Number(lon));
  }

  override convertToJSValueSQL(key: string): string {
    return `st_astext(${key})`;
  }

  override getColumnType(): string {
    return "geography(Point,4326)";
  }
}

/** The same for the plane of the read model: EPSG:7794 (RDN2008 / Italy zone), metres. Written by the database alone. */
export class PlanePoint extends Type<string, string> {
  override getColumnType(): string {
    return "geometry(Point,7794)";
  }
}

/** PostGIS reads this text as geography: "SRID=4326;POINT(lon lat)". */
export function wellKnownText({ lat, lon }: Position): string {
  return `SRID=4326;POINT(${lon} ${lat})`;
}
