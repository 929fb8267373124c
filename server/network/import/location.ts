/** Where a facility of an imported file lies: its town by the gazetteer, its position checked against the town. */
import { isPosition, type Position } from "../../kernel/geography.ts";
import { isOnItalianSoil, metersFromOutline } from "../gazetteer/outline.ts";
import {
  allPlaces,
  nearestPlace,
  provinceSign,
  townOfIstat,
  townsNamed,
  type Place,
} from "../gazetteer/places.ts";
import { normalise } from "../names.ts";
import { distanceFromTown, doubtOf, type LocationDoubt } from "../rules.ts";
import { decimal } from "../../kernel/sheet/cells.ts";
import type { Remarks } from "../../kernel/sheet/sheet.ts";
import type { Row } from "../../kernel/sheet/table.ts";

const partsOfTown = Map.groupBy(allPlaces, ({ istat }) => istat);

/** The town that a row names by ISTAT code, or by name and province. */
export function townOf({ cells }: Row, { refuse }: Remarks): Place | undefined {
  const name = cells["municipality"] ?? "";
  const istat = cells["istat_code"] ?? "";
  const province = cells["province"] ?? "";
  const byCode = istat ? townOfIstat(istat) : undefined;
  const named = name ? townsNamed(name, provinceSign(province) ? province : undefined) : [];
  if (byCode && name && !named.includes(byCode) && !normalise(byCode.name).startsWith(normalise(name))) {
    refuse("istat_code", `il codice ISTAT ${istat} è di ${byCode.label}, ma il comune scritto è «${name}»`);
    return undefined;
  }
  if (byCode) return byCode;
  if (!name)
    refuse(
      "municipality",
      istat ? `codice ISTAT ${istat} sconosciuto e comune non scritto` : "comune mancante",
    );
  else if (province && !provinceSign(province)) refuse("province", `provincia «${province}» sconosciuta`);
  else if (!named.length)
    refuse("municipality", `comune «${name}» sconosciuto${province ? ` in provincia ${province}` : ""}`);
  else if (named.length > 1)
    refuse(
      "province",
      `più comuni si chiamano «${name}»: ${named.map(({ label }) => label).join(", ")}; indicare la provincia`,
    );
  else return named[0];
  return undefined;
}

export interface Located extends Position {
  /** The centre of the town, not the facility's own position. */
  readonly isApproximate: boolean;
}

/**
 * The position that a row states, when it can be believed. When not, the row is refused with the reason and a proposal,
 * which is taken only if the caller accepts proposals, and then noted.
 */
export function locationOf(
  { cells }: Row,
  town: Place,
  remarks: Remarks,
  acceptsProposals: boolean,
): Located | undefined {
  const [lat, lon] = [decimal(cells["lat"] ?? ""), decimal(cells["lon"] ?? "")];
  const isEmpty = !cells["lat"] && !cells["lon"];
  const parts = partsOfTown.get(town.istat) ?? [town];
  const swapped =
    lat !== undefined && lon !== undefined && isPosition(lon, lat) ? { lat: lon, lon: lat } : undefined;
  let doubt: LocationDoubt | undefined = "MISSING";
  let point: Position | undefined;
  if (lat !== undefined && lon !== undefined && isPosition(lat, lon) && !(lat === 0 && lon === 0)) {
    point = { lat, lon };
    const onSoil = isOnItalianSoil(point);
    const nearestMeters = onSoil ? 0 : nearestPlace(point)?.meters;
    const outlineMeters = onSoil ? 0 : metersFromOutline(point);
    doubt = doubtOf(point, { town: parts, isOnItalianSoil: onSoil, nearestMeters, outlineMeters });
    if (!doubt) return { ...point, isApproximate: false };
  } else if (!isEmpty && !(lat === 0 && lon === 0)) {
    remarks.refuse("lat", `coordinate non leggibili: «${cells["lat"]}», «${cells["lon"]}»`);
    return undefined;
  }
  const isSwap = doubt === "SWAPPED" && swapped && distanceFromTown(swapped, parts) < 15_000;
  const proposal: Located = isSwap
    ? { ...swapped, isApproximate: false }
    : { lat: town.lat, lon: town.lon, isApproximate: true };
  const where = `${proposal.lat}, ${proposal.lon}`;
  const proposed = isSwap ? `scambiandole: ${where}` : `il centro di ${town.label}: ${where}`;
  const reason = reasonOf(doubt, point, town);
  if (acceptsProposals) {
    remarks.note("lat", `${reason}; preso ${proposed}`);
    return proposal;
  }
  remarks.refuse("lat", `${reason}; si propone ${proposed}`);
  return undefined;
}

function reasonOf(doubt: LocationDoubt, point: Position | undefined, town: Place): string {
  const near = point && nearestPlace(point)?.place.label;
  const kilometers =
    point && Math.round(distanceFromTown(point, partsOfTown.get(town.istat) ?? [town]) / 1000);
  switch (doubt) {
    case "MISSING":
      return "coordinate mancanti";
    case "SWAPPED":
      return "latitudine e longitudine sembrano scambiate";
    case "OUTSIDE_ITALY":
      return "le coordinate sono fuori dall'Italia";
    case "AT_SEA":
      return `le coordinate cadono in mare o oltre confine${near ? `, vicino a ${near}` : ""}`;
    case "FAR_FROM_TOWN":
      return `le coordinate distano ${kilometers} km da ${town.label}${near ? ` e sono vicine a ${near}` : ""}`;
  }
}
