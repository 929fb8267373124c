import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceDue, balanceOf, maskIban, paymentStatusOf } from "../../server/payment/rules.ts";

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

test("what is paid, due and owed back is told apart", () => {
  const orders = [
    { amountCents: 45_000, paidOn: "2026-10-01" },
    { amountCents: 9_000, paidOn: null },
  ];
  const recoveries = [
    { amountCents: 4_500, returnedOn: "2026-11-01" },
    { amountCents: 18_000, returnedOn: null },
  ];
  expect(balanceOf(orders, recoveries)).toEqual({
    paidCents: 40_500,
    dueCents: 9_000,
    owedBackCents: 18_000,
    returnedCents: 4_500,
  });
});

test("however often a settlement is revised, what is then ordered or asked back comes to what is payable", () => {
  const revision = fc.record({ payableCents: fc.nat(1_000_000), executed: fc.boolean() });
  fc.assert(
    fc.property(fc.array(revision, { minLength: 1, maxLength: 12 }), (revisions) => {
      let orders: { amountCents: number; paidOn: string | null }[] = [];
      let recoveries: { amountCents: number; returnedOn: string | null }[] = [];
      for (const { payableCents, executed } of revisions) {
        // What nobody has executed yet is withdrawn before the balance is drawn anew.
        orders = orders.filter(({ paidOn }) => paidOn !== null);
        recoveries = recoveries.filter(({ returnedOn }) => returnedOn !== null);
        const paid = orders.reduce((sum, { amountCents }) => sum + amountCents, 0);
        const returned = recoveries.reduce((sum, { amountCents }) => sum + amountCents, 0);
        const due = balanceDue(payableCents, paid, returned);
        const day = executed ? "2026-11-23" : null;
        if (due > 0) orders.push({ amountCents: due, paidOn: day });
        if (due < 0) recoveries.push({ amountCents: -due, returnedOn: day });
        const { paidCents, dueCents, owedBackCents } = balanceOf(orders, recoveries);
        expect(paidCents + dueCents - owedBackCents).toBe(payableCents);
        expect(Math.min(dueCents, owedBackCents)).toBe(0);
      }
    }),
  );
});
