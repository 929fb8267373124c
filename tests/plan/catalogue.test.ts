import { describe, expect, it } from "vitest";
import {
  catalogue,
  findService,
  serviceCategories,
  serviceOf,
  servicesIn,
} from "../../server/plan/catalogue.ts";
import type { ServiceCategory } from "../../server/plan/catalogue.ts";

describe("the catalogue of health services", () => {
  it("gives each service one code, both names, a unit and at least one synonym", () => {
    const units = new Set(["visit", "exam", "session", "treatment", "item", "day", "stay", "month"]);
    expect(new Set(catalogue.map((service) => service.code)).size).toBe(catalogue.length);
    for (const service of catalogue) {
      expect(service.code).toMatch(/^[A-Z]+(-[A-Z]+)*$/);
      expect(units).toContain(service.unit);
      expect(service.name.it).not.toBe("");
      expect(service.name.en).not.toBe("");
      expect(service.synonyms[0]).toBeTruthy();
    }
  });

  it("has at least one service in every category", () => {
    for (const category of Object.keys(serviceCategories)) {
      expect(servicesIn(category as ServiceCategory).length).toBeGreaterThan(0);
    }
  });

  it("finds a service by its code and by no other", () => {
    expect(serviceOf("FKT-RIABILITATIVA").name.it).toBe("Fisioterapia riabilitativa");
    expect(findService("fkt-riabilitativa")).toBeUndefined();
    expect(() => serviceOf("NO-SUCH")).toThrow(RangeError);
  });
});
