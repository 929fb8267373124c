import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  batchStatuses,
  batchStatusOf,
  batchTransitions,
  batchVerbs,
  handOn,
  heldUntil,
  mayBatch,
  mayRecover,
  recoveryStatuses,
  recoveryTransitions,
  recoveryVerbs,
  balanceOf,
  differenceOf,
  loweredByFacility,
  maskIban,
  mayOrder,
  orderTransitions,
  orderVerbs,
  paymentStatuses,
  paymentStatusOf,
  stands,
  total,
} from "../../server/payment/rules.ts";

test("of an IBAN people read the country, the check digits and the last four, whatever its length", () => {
  expect(maskIban("IT60X0542811101000000123456")).toBe("IT60 •••• •••• 3456");
  expect(maskIban("NO9386011117947")).toBe("NO93 •••• •••• 7947");
  const iban = fc.stringMatching(/^[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}$/);
  fc.assert(
    fc.property(iban, (one) => {
      const shown = maskIban(one).replace(/[^0-9A-Z]/g, "");
      expect(shown).toBe(one.slice(0, 4) + one.slice(-4));
    }),
  );
});

test.each([
  [{}, "DUE"],
  [{ batch: null, paidOn: null, withdrawnAt: null }, "DUE"],
  [{ batch: "b" }, "IN_BATCH"],
  [{ batch: "b", paidOn: "2026-11-23" }, "PAID"],
  [{ withdrawnAt: new Date() }, "WITHDRAWN"],
] as const)("an order with %o is %s", (order, status) => {
  expect(paymentStatusOf(order)).toBe(status);
});

test("what is paid, due and owed back is told apart, the facility's from the member's", () => {
  const facility = "f";
  const orders = [
    { facility, amountCents: 45_000, batch: "b", paidOn: "2026-10-01" },
    { facility, amountCents: 9_000, paidOn: null },
    { facility, amountCents: 7_000, batch: "b", paidOn: "2026-10-01", sentBackOn: "2026-10-02" },
    { amountCents: 1_000, paidOn: null },
  ];
  const recoveries = [
    { facility, amountCents: 4_500, returnedOn: "2026-11-01" },
    { facility, amountCents: 18_000, returnedOn: null },
    { amountCents: 3_000, returnedOn: "2026-11-01" },
    { amountCents: 500, returnedOn: null },
  ];
  expect(balanceOf(orders, recoveries)).toEqual({
    paidCents: 40_500,
    dueCents: 9_000,
    owedBackCents: 18_000,
    returnedCents: 4_500,
    memberOwesCents: 500,
    memberReturnedCents: 2_000,
  });
});

test("however often a settlement is revised, what is then ordered or asked back comes to what is payable", () => {
  const revision = fc.record({
    requested: fc.nat(1_000_000),
    share: fc.nat(1_000_000),
    executed: fc.boolean(),
  });
  interface Moved {
    readonly amountCents: number;
    readonly facility: string | null;
    readonly day: string | null;
  }
  const of = (rows: readonly Moved[], facility: string | null) =>
    total(rows.filter((row) => row.facility === facility));
  fc.assert(
    fc.property(fc.array(revision, { minLength: 1, maxLength: 12 }), (revisions) => {
      let orders: Moved[] = [];
      let recoveries: Moved[] = [];
      let before = 0;
      for (const { requested, share, executed } of revisions) {
        const payable = Math.max(0, requested - share);
        const owed = of(
          recoveries.filter(({ day }) => day === null),
          "f",
        );
        // What nobody has executed yet is withdrawn before the balance is drawn anew.
        orders = orders.filter(({ day }) => day !== null);
        recoveries = recoveries.filter(({ day }) => day !== null);
        const moved = {
          paid: of(orders, "f"),
          returnedByPayee: of(recoveries, "f"),
          returnedByMember: of(recoveries, null) - of(orders, null),
        };
        const lowered = loweredByFacility(owed, before, requested);
        const { toPayee, toMember, fromPayee, fromMember } = differenceOf(payable, moved, lowered);
        const day = executed ? "2026-11-23" : null;
        orders.push(
          { amountCents: toPayee, facility: "f", day },
          { amountCents: toMember, facility: null, day },
        );
        recoveries.push(
          { amountCents: fromPayee, facility: "f", day },
          { amountCents: fromMember, facility: null, day },
        );
        before = requested;
        const sums = balanceOf(
          orders.map((row) => ({ ...row, batch: row.day, paidOn: row.day })),
          recoveries.map((row) => ({ ...row, returnedOn: row.day })),
        );
        const { paidCents, dueCents, owedBackCents, memberOwesCents, memberReturnedCents } = sums;
        expect(paidCents + dueCents - owedBackCents - memberOwesCents - memberReturnedCents).toBe(payable);
        expect(Math.min(dueCents, owedBackCents + memberOwesCents)).toBe(0);
      }
    }),
  );
});

describe("an order of payment", () => {
  const allowed = [
    ["DUE", "putInBatch", "IN_BATCH"],
    ["DUE", "withdraw", "WITHDRAWN"],
    ["IN_BATCH", "execute", "PAID"],
    ["PAID", "sendBack", "SENT_BACK"],
    ["WITHDRAWN", "orderAgain", "WITHDRAWN"],
    ["SENT_BACK", "orderAgain", "SENT_BACK"],
  ] as const;

  test.for(paymentStatuses.flatMap((status) => orderVerbs.map((verb) => [status, verb] as const)))(
    "in state %s may %s only as decided",
    ([status, verb]) => {
      const found = allowed.find(([from, what]) => from === status && what === verb);
      expect(mayOrder(verb, status)).toBe(found !== undefined);
      expect(orderTransitions[status][verb]).toBe(found?.[2]);
    },
  );

  test("stands until it is withdrawn or sent back", () => {
    expect(paymentStatuses.filter((status) => stands(status))).toEqual(["DUE", "IN_BATCH", "PAID"]);
    const order = { batch: "b", paidOn: "2026-11-23", sentBackOn: "2026-11-24" };
    expect(paymentStatusOf(order)).toBe("SENT_BACK");
  });
});

describe("what is asked back, and a batch", () => {
  const recoveries = recoveryStatuses.flatMap((status) =>
    recoveryVerbs.map((verb) => [status, verb] as const),
  );

  test.for(recoveries)("asked back and %s may %s only as decided", ([status, verb]) => {
    const to = { markReturned: "RETURNED", withdraw: "WITHDRAWN" }[verb];
    expect(mayRecover(verb, status)).toBe(status === "OWED");
    expect(recoveryTransitions[status][verb]).toBe(status === "OWED" ? to : undefined);
  });
});

describe("a batch", () => {
  test.each([
    [{ needsApproval: false }, "READY"],
    [{ needsApproval: true }, "TO_APPROVE"],
    [{ needsApproval: true, approvedBy: "s" }, "READY"],
    [{ needsApproval: true, returnedAt: new Date() }, "DISSOLVED"],
    [{ needsApproval: true, approvedBy: "s", executedOn: "2026-11-23" }, "EXECUTED"],
    [{ needsApproval: false, executedOn: "2026-11-23" }, "EXECUTED"],
  ] as const)("with %o is %s", (batch, status) => {
    expect(batchStatusOf(batch)).toBe(status);
  });

  const decided: Readonly<Record<string, string>> = {
    "TO_APPROVE approve": "READY",
    "TO_APPROVE return": "DISSOLVED",
    "READY execute": "EXECUTED",
  };
  const pairs = batchStatuses.flatMap((status) => batchVerbs.map((verb) => [status, verb] as const));
  test.for(pairs)("that is %s may %s only as decided", ([status, verb]) => {
    const to = decided[`${status} ${verb}`];
    expect(mayBatch(verb, status)).toBe(to !== undefined);
    expect(batchTransitions[status][verb]).toBe(to);
  });

  test.each([
    ["approve", "operator", "own", true, "supervisorNeeded"],
    ["approve", "operator", "of another", false, "supervisorNeeded"],
    ["approve", "supervisor", "own", true, "ownBatch"],
    ["approve", "supervisor", "of another", false, "allowed"],
    ["return", "operator", "own", true, "allowed"],
    ["return", "operator", "of another", false, "supervisorNeeded"],
    ["return", "supervisor", "own", true, "allowed"],
    ["return", "supervisor", "of another", false, "allowed"],
    ["execute", "operator", "own", true, "allowed"],
    ["execute", "operator", "of another", false, "allowed"],
    ["execute", "supervisor", "own", true, "allowed"],
    ["execute", "supervisor", "of another", false, "allowed"],
  ] as const)("to %s, by an %s, %s", (verb, role, _whose, isOwn, hand) => {
    expect(
      handOn(verb, { createdBy: "maker" }, { door: "desk", accountId: isOwn ? "maker" : "another", role }),
    ).toBe(hand);
  });
});

describe("money that goes where it never went", () => {
  const now = new Date("2026-11-23T09:00:00Z");
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const held = (knownSince: Date, elsewhereSince: Date | null) =>
    heldUntil({ knownSince, elsewhereSince }, 72, now);

  test("a payee's first means wait for nobody, whatever comes after them", () => {
    expect(held(now, null)).toBeNull();
    expect(held(hoursAgo(1), hoursAgo(0.5))).toBeNull();
    expect(held(now, now)).toBeNull();
  });

  test("other means than before wait 72 hours from when they became known, to the second", () => {
    expect(held(now, hoursAgo(1000))).toEqual(new Date("2026-11-26T09:00:00Z"));
    expect(held(hoursAgo(71), hoursAgo(1000))).toEqual(hoursAgo(-1));
    expect(held(hoursAgo(72), hoursAgo(1000))).toBeNull();
  });
});

describe("the difference that a revision makes", () => {
  const paid = { paid: 18_000, returnedByPayee: 0, returnedByMember: 0 };
  const nothing = { toPayee: 0, toMember: 0, fromPayee: 0, fromMember: 0 };

  test("a facility gives back what its corrected invoice lowers, also said in two steps", () => {
    const first = loweredByFacility(0, 18_000, 13_500);
    expect(differenceOf(13_500, paid, first)).toEqual({ ...nothing, fromPayee: 4_500 });
    const second = loweredByFacility(first, 13_500, 9_000);
    expect(differenceOf(9_000, paid, second)).toEqual({ ...nothing, fromPayee: 9_000 });
  });

  test("what shows itself without a corrected invoice is the member's to give back", () => {
    const asBefore = loweredByFacility(0, 18_000, 18_000);
    expect(differenceOf(0, paid, asBefore)).toEqual({ ...nothing, fromMember: 18_000 });
    const later = loweredByFacility(4_500, 13_500, 13_500);
    expect(differenceOf(0, paid, later)).toEqual({ ...nothing, fromPayee: 4_500, fromMember: 13_500 });
  });

  test("a correction that never was paid for is not asked back from the facility", () => {
    // the first order was withdrawn unpaid: the facility has only what the corrected invoice asks
    const onlyCorrected = { ...paid, paid: 9_000 };
    const lowered = loweredByFacility(0, 9_000, 9_000);
    expect(differenceOf(0, onlyCorrected, lowered)).toEqual({ ...nothing, fromMember: 9_000 });
  });

  test("what a member gave back in vain returns to the member first", () => {
    const back = { paid: 18_000, returnedByPayee: 4_500, returnedByMember: 13_500 };
    expect(differenceOf(18_000, back, 0)).toEqual({ ...nothing, toMember: 13_500, toPayee: 4_500 });
  });

  test("afterwards what was moved is what is payable, and nobody gets and gives at once", () => {
    const amount = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, amount, (payable, all, some, more, lowered) => {
        const returnedByPayee = Math.min(all, some);
        const returnedByMember = Math.min(all - returnedByPayee, more);
        const moved = { paid: all, returnedByPayee, returnedByMember };
        const { toPayee, toMember, fromPayee, fromMember } = differenceOf(payable, moved, lowered);
        const got = all + toPayee + toMember;
        expect(got - returnedByPayee - returnedByMember - fromPayee - fromMember).toBe(payable);
        expect(Math.min(toPayee + toMember, fromPayee + fromMember)).toBe(0);
        expect(fromPayee).toBeLessThanOrEqual(lowered);
        expect(toMember).toBeLessThanOrEqual(returnedByMember);
        for (const part of [toPayee, toMember, fromPayee, fromMember]) expect(part).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
