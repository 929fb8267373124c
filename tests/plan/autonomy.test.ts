import { describe, expect, it } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { sumCents, zero } from "../../server/kernel/money.ts";
import { assessAutonomy, splitByMonth } from "../../server/plan/autonomy.ts";
import { euros } from "../../server/plan/citing.ts";
import type { Facts } from "../../server/plan/facts.ts";
import { replay } from "../../server/plan/replay.ts";
import { famiglia, ippocrate, student, visit } from "./cast.ts";

const dossier: Facts = {
  cause: "injury",
  injuredOn: localDate("2026-08-01"),
  autonomyLostOn: localDate("2026-08-02"),
  notifiedOn: localDate("2026-08-10"),
  cannotWash: true,
  cannotMove: true,
  cannotDress: true,
  needsConstantCare: true,
  autonomyState: "temporary",
  autonomyActivationForm: true,
  autonomyPrivacyForm: true,
  autonomyDoctorCertificate: true,
  autonomyQuestionnaire: true,
  paidInvoice: true,
  dossierCompleteOn: localDate("2026-08-31"),
};
const on = localDate("2026-09-10");

describe("the dossier of a temporary loss of autonomy", () => {
  it("is recognised for six months from the day it is complete", () => {
    const assessment = assessAutonomy(ippocrate, student, dossier, on);
    expect(assessment.outcome).toBe("recognised");
    expect(assessment.noticeBy).toBe("2026-08-16");
    expect(assessment.months.map(({ from }) => from)).toEqual([
      "2026-08-31",
      "2026-09-30",
      "2026-10-31",
      "2026-11-30",
      "2026-12-31",
      "2027-01-31",
    ]);
    expect(assessment.months.at(-1)?.to).toBe("2027-02-27");
  });

  it("names at once everything it still lacks", () => {
    const assessment = assessAutonomy(
      ippocrate,
      student,
      { ...dossier, autonomyQuestionnaire: undefined, dossierCompleteOn: undefined },
      on,
    );
    expect(assessment.outcome).toBe("incomplete");
    expect(assessment.evaluation.missing.map(({ name }) => name)).toEqual([
      "autonomyQuestionnaire",
      "dossierCompleteOn",
    ]);
    expect(assessment.months).toEqual([]);
  });

  it("is reviewed on a date when nobody can tell yet whether the state will last", () => {
    const open = { ...dossier, autonomyState: undefined, reviewOn: localDate("2026-12-01") };
    expect(assessAutonomy(ippocrate, student, open, on)).toMatchObject({
      outcome: "toReview",
      reviewOn: "2026-12-01",
    });
  });

  it("is refused when the state is consolidated", () => {
    const lasting = assessAutonomy(ippocrate, student, { ...dossier, autonomyState: "consolidated" }, on);
    expect(lasting).toMatchObject({ outcome: "refused", evaluation: { clause: "6.5.4" } });
  });

  it("may be suspended from the day of a refused check until payment is resumed", () => {
    const refused = { ...dossier, checkRefusedOn: localDate("2026-09-05") };
    expect(assessAutonomy(ippocrate, student, refused, on)).toMatchObject({
      outcome: "incomplete",
      suspendedFrom: "2026-09-05",
    });
    expect(assessAutonomy(ippocrate, student, { ...refused, paymentResumed: true }, on)).toMatchObject({
      outcome: "recognised",
      suspendedFrom: null,
    });
  });

  it("belongs to Ippocrate only", () => {
    expect(() => assessAutonomy(famiglia, student, dossier, on)).toThrow(RangeError);
  });
});

describe("care over several months", () => {
  const care = {
    ...visit(student),
    serviceCode: "ASS-BADANTE",
    treatedOn: localDate("2026-08-31"),
    amountCents: euros(7000.01),
    units: 7,
  };

  it("is settled month by month, and pays 3.000 € at most", () => {
    const months = splitByMonth(care);
    expect(sumCents(months.map(({ amountCents }) => amountCents))).toBe(care.amountCents);
    const settled = replay(
      ippocrate,
      months.map((expense, index) => ({
        id: String(index),
        personId: "student",
        familyId: "student",
        eventId: "accident",
        eventFrom: localDate("2026-08-31"),
        expense,
        facts: { ...dossier, employsCarer: true, carerContract: true },
      })),
    );
    expect(settled.map(({ settlement }) => settlement?.payableCents)).toEqual([
      ...Array.from({ length: 6 }, () => euros(500)),
      zero,
    ]);
  });
});
