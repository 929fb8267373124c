import { Type } from "@mikro-orm/core";
import type { Position } from "./geography.ts";

/** A `geography(Point, 4326)` column; distances on it are meters on the spheroid. */
export class PositionType extends Type<Position, string> {
  override convertToDatabaseValue(position: Position | string): string {
    return typeof position === "string" ? position : `POINT(${position.lon} ${position.lat})`;
  }

  override convertToJSValue(text: Position | string): Position {
    if (typeof text !== "string") return text;
    const match = /^POINT\((\S+) (\S+)\)$/.exec(text);
    if (match === null) throw new Error(`not a point: ${text}`);
    return { lat: Number(match[2]), lon: Number(match[1]) };
  }

  override convertToDatabaseValueSQL(key: string): string {
    return `st_geogfromtext(${key})`;
  }

  override convertToJSValueSQL(key: string): string {
    return `st_astext(${key})`;
  }

  override getColumnType(): string {
    return "geography(point,4326)";
  }
}
