import { describe, expect, it } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { euros } from "../../server/plan/citing.ts";
import { nothingUsed } from "../../server/plan/expense.ts";
import { settleInvoice } from "../../server/plan/invoice.ts";
import { famiglia, mother, physiotherapy, student, visit, ippocrate, afterInjury } from "./cast.ts";

const held = { cause: "illness", paidInvoice: true, prescription: true } as const;

describe("an invoice of several lines", () => {
  it("bears the minimum once, shared over its lines", () => {
    const lines = [90, 60, 30].map((amount) => ({
      expense: visit(mother, { regime: "outOfNetwork" as const, amountCents: euros(amount) }),
      facts: held,
    }));
    const invoice = settleInvoice(famiglia, lines, nothingUsed);
    expect(invoice.groups).toHaveLength(1);
    expect(invoice.payableCents).toBe(euros(120));
    expect(invoice.lines.map(({ payableCents }) => payableCents)).toEqual([euros(60), euros(40), euros(20)]);
  });

  it("bears a deductible for each visit, and never more than the visit costs", () => {
    const lines = [10, 100].map((amount) => ({
      expense: visit(mother, { amountCents: euros(amount) }),
      facts: held,
    }));
    const invoice = settleInvoice(famiglia, lines, nothingUsed);
    expect(invoice.lines.map(({ payableCents }) => payableCents)).toEqual([0, euros(80)]);
  });

  it("lets later lines find what earlier ones left of a shared limit", () => {
    const laboratory = visit(mother, { serviceCode: "LAB-PROFILO", amountCents: euros(50) });
    const invoice = settleInvoice(
      famiglia,
      [
        { expense: visit(mother), facts: held },
        { expense: laboratory, facts: held },
      ],
      { left: { "famiglia/2.1+2.3": euros(130) } },
    );
    expect(invoice.lines.map(({ payableCents }) => payableCents)).toEqual([euros(100), euros(30)]);
    expect(invoice.usageAfter.left["famiglia/2.1+2.3"]).toBe(0);
    expect(invoice.limitDraws).toContainEqual({
      limitKey: "famiglia/2.9",
      kind: "cents",
      amount: euros(130),
    });
  });

  it("refuses one line without touching the others", () => {
    const invoice = settleInvoice(
      famiglia,
      [
        { expense: visit(mother, { serviceCode: "MNC-OMEOPATIA" }), facts: held },
        { expense: visit(mother), facts: held },
      ],
      nothingUsed,
    );
    expect(invoice.lines.map(({ evaluation }) => evaluation.answer)).toEqual(["notCovered", "covered"]);
    expect(invoice.requestedCents).toBe(euros(240));
    expect(invoice.payableCents).toBe(euros(100));
  });

  it("is not settled while a line is undecided, nor across two insurance years", () => {
    expect(() =>
      settleInvoice(ippocrate, [{ expense: physiotherapy(student), facts: afterInjury }], nothingUsed),
    ).toThrow("emergencyRoomCertificate, prescription");
    expect(() =>
      settleInvoice(
        famiglia,
        [
          { expense: visit(mother), facts: held },
          { expense: visit(mother, { treatedOn: localDate("2027-01-01") }), facts: held },
        ],
        nothingUsed,
      ),
    ).toThrow("different insurance years");
  });
});
