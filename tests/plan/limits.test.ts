import { describe, expect, it } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { limitOf } from "../../server/plan/edition.ts";
import { accumulatorOf, limitsOf } from "../../server/plan/limits.ts";
import { famiglia, ippocrate } from "./cast.ts";

const base = { personId: "anna", familyId: "rossi", policyStart: localDate("2026-02-10") };
const on = (date: string) => ({ ...base, treatedOn: localDate(date) });

describe("the limits a benefit draws on", () => {
  it("are named in the order of application", () => {
    expect(limitsOf(ippocrate, "6.2").map(({ key }) => key)).toEqual(["ippocrate/6.2"]);
    expect(limitsOf(famiglia, "2.4").map(({ key, kind, per }) => [key, kind, per])).toEqual([
      ["famiglia/2.4/sessions", "units", "person"],
      ["famiglia/2.4", "cents", "person"],
      ["famiglia/2.9", "cents", "family"],
    ]);
    expect(() => limitsOf(famiglia, "9.9")).toThrow(RangeError);
  });

  it("belong to the person or to the family, for the insurance year of the treatment", () => {
    expect(accumulatorOf(limitOf(famiglia, "famiglia/2.4"), on("2027-02-09"))).toEqual({
      limitKey: "famiglia/2.4",
      subjectId: "anna",
      window: { from: "2026-02-10", to: "2027-02-09" },
    });
    expect(accumulatorOf(limitOf(famiglia, "famiglia/2.9"), on("2027-02-10"))).toEqual({
      limitKey: "famiglia/2.9",
      subjectId: "rossi",
      window: { from: "2027-02-10", to: "2028-02-09" },
    });
  });

  it("per event or pregnancy want to know which, and last as long as it does", () => {
    const days = limitOf(ippocrate, "ippocrate/6.1");
    expect(() => accumulatorOf(days, on("2026-05-01"))).toThrow("which one is not said");
    const first = accumulatorOf(days, { ...on("2026-05-01"), eventId: "stay" });
    const second = accumulatorOf(days, { ...on("2027-05-01"), eventId: "stay" });
    expect(first).toEqual(second);
    expect(first.window.to).toBeNull();
  });

  it("of 24 months run from the first use, and an older purchase joins the window it would fall into", () => {
    const lenses = limitOf(famiglia, "famiglia/5.1");
    const windowFor = (date: string, ...openedOn: string[]) =>
      accumulatorOf(lenses, { ...on(date), openedOn: openedOn.map(localDate) }).window;
    expect(windowFor("2026-03-15")).toEqual({ from: "2026-03-15", to: "2028-03-14" });
    expect(windowFor("2028-03-14", "2026-03-15").from).toBe("2026-03-15");
    expect(windowFor("2028-03-15", "2026-03-15").from).toBe("2028-03-15");
    expect(windowFor("2025-06-01", "2026-03-15").from).toBe("2026-03-15");
    expect(windowFor("2024-03-15", "2026-03-15").from).toBe("2024-03-15");
  });

  it("of each month count from the day the event was recognised", () => {
    const month = limitOf(ippocrate, "ippocrate/6.5/month");
    const windowFor = (date: string) =>
      accumulatorOf(month, { ...on(date), eventId: "e", eventFrom: localDate("2026-08-31") }).window;
    expect(windowFor("2026-09-29")).toEqual({ from: "2026-08-31", to: "2026-09-29" });
    expect(windowFor("2026-09-30")).toEqual({ from: "2026-09-30", to: "2026-10-30" });
    expect(windowFor("2026-10-31").from).toBe("2026-10-31");
  });
});
