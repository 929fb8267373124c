import { Type } from "@mikro-orm/core";

/** A point of the read model's plane, EPSG:7794 (RDN2008 / Italy zone), metres. The database alone writes it. */
export class PlanePoint extends Type<string, string> {
  override getColumnType(): string {
    return "geometry(Point,7794)";
  }
}
