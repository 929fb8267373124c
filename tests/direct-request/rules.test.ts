import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayNoticeOf,
  type DraftData,
  emptyDraft,
  firstPossibleDay,
  gapsOf,
} from "../../server/direct-request/rules.ts";
import { isEmail, mobileOf } from "../../server/kernel/contacts.ts";
import {
  addDays,
  daysBetween,
  isWorkingDay,
  localDate,
  type LocalDate,
  romeDate,
} from "../../server/kernel/dates.ts";

const today = localDate("2026-11-23");
const anyDay = fc.integer({ min: 0, max: 40_000 }).map((offset) => addDays(localDate("2000-01-01"), offset));

const complete: DraftData = {
  person: { email: "giulia.ferrero@posta.example", mobile: null },
  facility: { facilityId: "6f1c8f5e-0000-4000-8000-000000000000" },
  service: {
    tiedToStay: false,
    serviceCode: "FKT-RIABILITATIVA",
    units: 10,
    on: localDate("2026-11-26"),
    doctorName: null,
    cause: "injury",
    injuredOn: localDate("2026-11-10"),
    pathology: "Distorsione del ginocchio",
    since: "underOneMonth",
  },
  documents: { attachments: [{ requirement: "prescription", documentId: "x" }] },
};

function withService(change: Partial<DraftData["service"]>): DraftData {
  return { ...complete, service: { ...complete.service, ...change } };
}

const fields = (data: DraftData, day: LocalDate = today) => gapsOf(data, day).map(({ field }) => field);

describe("three working days of notice", () => {
  it("a request of the evening before Easter may be for the Thursday after it, in Rome's calendar", () => {
    expect(firstPossibleDay(romeDate(new Date("2026-04-03T21:30:00Z")))).toBe("2026-04-09");
    // Half an hour later it is Saturday in Rome, and the first day stays.
    expect(firstPossibleDay(romeDate(new Date("2026-04-03T22:30:00Z")))).toBe("2026-04-09");
  });

  it("exactly three working days lie between any day and the first possible one, which is a working day", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const first = firstPossibleDay(day);
        const between = Array.from({ length: daysBetween(day, first) }, (_, index) =>
          addDays(day, index + 1),
        );
        expect(between.filter(isWorkingDay)).toHaveLength(3);
        expect(isWorkingDay(first)).toBe(true);
      }),
    );
  });

  it("a later request is never possible for an earlier day", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(30), (day, more) => {
        expect(firstPossibleDay(addDays(day, more)) >= firstPossibleDay(day)).toBe(true);
      }),
    );
  });

  it("any day before the first is refused with it, any from it on within a year is not", () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 365 }), (offset) => {
        const on = addDays(today, offset);
        const notice = gapsOf(withService({ on, cause: "illness" }), today).find(
          ({ field }) => field === "service.on",
        );
        if (on >= "2026-11-26") expect(notice).toBeUndefined();
        else {
          expect(notice?.code).toBe("NOTICE_TOO_SHORT");
          expect(notice?.words.it).toContain("gio 26 nov 2026");
          expect(notice?.words.en).toContain("Thu 26 Nov 2026");
        }
      }),
    );
  });

  it("more than a year ahead is refused", () => {
    expect(fields(withService({ on: localDate("2027-11-24") }))).toEqual(["service.on"]);
  });
});

describe("what a request must say", () => {
  it("a complete one has no gap, an empty one has them step by step", () => {
    expect(fields(complete)).toEqual([]);
    expect(fields(emptyDraft)).toEqual([
      "person.email",
      "facility.facilityId",
      "service.tiedToStay",
      "service.serviceCode",
      "service.on",
      "service.cause",
      "service.pathology",
      "service.since",
      "documents.prescription",
    ]);
  });

  it("an injury has a day, not in the future nor after the service", () => {
    expect(fields(withService({ injuredOn: null }))).toEqual(["service.injuredOn"]);
    expect(fields(withService({ injuredOn: localDate("2026-11-24") }))).toEqual(["service.injuredOn"]);
    expect(fields(withService({ cause: "illness", injuredOn: null }))).toEqual([]);
  });

  it("sessions are 1 to 100", () => {
    for (const units of [0, -1, 101]) expect(fields(withService({ units }))).toEqual(["service.units"]);
    for (const units of [null, 1, 100]) expect(fields(withService({ units }))).toEqual([]);
  });

  it("the number of an electronic prescription may be missing, but not be half of one", () => {
    expect(fields(withService({ prescriptionNumber: "1200A4000000001" }))).toEqual([]);
    expect(fields(withService({ prescriptionNumber: null }))).toEqual([]);
    expect(fields(withService({ prescriptionNumber: "4000000001" }))).toEqual(["service.prescriptionNumber"]);
  });

  it("tied to a later stay, only the service is asked, and nothing can be sent", () => {
    const tied = withService({ tiedToStay: true, on: null, cause: null, pathology: null, since: null });
    expect(gapsOf(tied, today).map(({ code, field }) => [code, field])).toEqual([
      ["TIED_TO_STAY", "service.tiedToStay"],
    ]);
  });

  it("one of email and mobile is enough, but what is given must be right", () => {
    const person = (email: string | null, mobile: string | null) =>
      fields({ ...complete, person: { email, mobile } });
    expect(person(null, "333 1234567")).toEqual([]);
    expect(person("a@b.it", null)).toEqual([]);
    expect(person("a@b", null)).toEqual(["person.email"]);
    expect(person("a@b.it", "123")).toEqual(["person.mobile"]);
    expect(person(null, null)).toEqual(["person.email"]);
  });
});

describe("the day of the appointment", () => {
  const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAt: "08:00", closesAt: "19:00" }));
  const noticeOn = (day: string, openingHours = weekdays) =>
    dayNoticeOf({ openingHours }, localDate(day))?.it ?? "";

  it("a public holiday and a closed day warn, an open one does not", () => {
    expect(noticeOn("2026-12-08")).toContain("è festivo");
    expect(noticeOn("2026-12-05")).toContain("risulta chiusa");
    expect(noticeOn("2026-12-04")).toBe("");
  });

  it("a facility that has said no hours is not called closed", () => {
    expect(noticeOn("2026-12-05", [])).toBe("");
    expect(dayNoticeOf({ openingHours: weekdays }, null)).toBeUndefined();
  });
});

describe("contacts", () => {
  it.each([
    ["333 123 4567", "+393331234567"],
    ["0039 333-1234567", "+393331234567"],
    ["+39 3331234567", "+393331234567"],
    ["+33 6 12 34 56 78", "+33612345678"],
    ["011 1234567", undefined],
    ["abc", undefined],
  ])("the mobile %s is %s", (typed, full) => {
    expect(mobileOf(typed)).toBe(full);
  });

  it("no text makes the checks fail", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof isEmail(text)).toBe("boolean");
        const mobile = mobileOf(text);
        if (mobile !== undefined) expect(mobile).toMatch(/^\+\d{8,15}$/);
      }),
    );
  });
});
