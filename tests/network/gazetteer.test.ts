import { describe, expect, it } from "vitest";
import { isOnItalianSoil } from "../../server/network/gazetteer/outline.ts";
import { allTowns, nearestPlace, placeById } from "../../server/network/gazetteer/places.ts";
import { findPlaces } from "../../server/network/gazetteer/search.ts";

const labels = (text: string, limit = 8) => findPlaces(text, limit).map(({ label }) => label);

describe("the gazetteer", () => {
  it("knows every town of Italy, each in Italy", () => {
    expect(allTowns.length).toBe(7904);
    for (const town of allTowns) {
      expect(town.istat).toMatch(/^\d{6}$/);
      expect(town.postcodes.length, town.label).toBeGreaterThan(0);
      expect(town.lat, town.label).toBeGreaterThan(35.4);
      expect(town.lat, town.label).toBeLessThan(47.1);
    }
  });

  it.each([
    ["torino", "Torino (TO)"],
    ["  TORINO ", "Torino (TO)"],
    ["toirno", "Torino (TO)"],
    ["Forli'", "Forlì (FC)"],
    ["laquila", "L'Aquila (AQ)"],
    ["s donato mil", "San Donato Milanese (MI)"],
    ["milanese san donato", "San Donato Milanese (MI)"],
    ["Bozen", "Bolzano (BZ)"],
    ["aoste", "Aosta (AO)"],
    ["Trst", "Trieste (TS)"],
    ["reggio emilia", "Reggio nell'Emilia (RE)"],
    ["mestre", "Mestre, Venezia (VE)"],
    ["Livo CO", "Livo (CO)"],
    ["livo (tn)", "Livo (TN)"],
    ["10129", "10129 Torino (TO)"],
    ["10129 torino", "10129 Torino (TO)"],
    ["10100", "Torino (TO)"],
  ])("answers «%s» with %s first", (typed, expected) => {
    expect(labels(typed)[0]).toBe(expected);
  });

  it("answers homonyms with their provinces", () => {
    expect(labels("samone").slice(0, 2).sort()).toEqual(["Samone (TN)", "Samone (TO)"]);
    expect(labels("livo", 2)).toEqual(["Livo (TN)", "Livo (CO)"]);
  });

  it("finds nothing for what is no place, and never breaks", () => {
    for (const typed of ["", " ", "%", "'", "😀", "\u0000", "99999", "qqqqqq", "x".repeat(100_000)]) {
      expect(findPlaces(typed), typed.slice(0, 10)).toEqual([]);
    }
  });

  it("gives every place an id that leads back to it", () => {
    for (const typed of ["torino", "10129", "mestre", "san"]) {
      for (const place of findPlaces(typed)) expect(placeById(place.id)).toEqual(place);
    }
    expect(placeById("001272-20121")).toBeUndefined();
    expect(placeById("nowhere")).toBeUndefined();
  });

  it("tells land from sea and knows what is near", () => {
    expect(isOnItalianSoil({ lat: 45.07, lon: 7.69 })).toBe(true);
    expect(isOnItalianSoil({ lat: 40, lon: 12 })).toBe(false);
    expect(isOnItalianSoil({ lat: 43.94, lon: 12.45 })).toBe(false); // San Marino
    expect(nearestPlace({ lat: 45.07, lon: 7.69 })?.place.label).toBe("Torino (TO)");
    expect(nearestPlace({ lat: 40, lon: 12 })).toBeUndefined();
  });
});
