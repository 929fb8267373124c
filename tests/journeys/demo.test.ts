import { expect, test } from "vitest";
import { Account } from "../../server/identity/entity.ts";
import { vaultOf } from "../../server/kernel/vault.ts";
import { documentStatuses, documentStatusOf } from "../../server/claim/document-rules.ts";
import { ExpenseDocument, Settlement } from "../../server/claim/entity.ts";
import { PaymentOrder } from "../../server/payment/entity.ts";
import { seedFamilyYears } from "../../server/seed/family-years.ts";
import { Confirmation, TakeInCharge } from "../../server/direct-billing/entity.ts";
import { seedHistory } from "../../server/seed/history.ts";
import { demoUuid } from "../../server/seed/ids.ts";
import { seedRepresented } from "../../server/seed/represented.ts";
import { seedDemo } from "../../server/seed/run.ts";
import { describeOnOneDatabase, emptyButNetwork } from "../support/databases.ts";

const vault = vaultOf(Buffer.alloc(32, 7));

describeOnOneDatabase("the demo tells its story", (database) => {
  test.each([
    ["on a Monday morning", "2026-11-23T09:00:00Z"],
    ["late in the evening, weeks after the clocks went back", "2026-11-26T22:36:00Z"],
    ["in the last minute of the year", "2026-12-31T22:59:59Z"],
    ["in its first", "2026-12-31T23:00:00Z"],
    ["in the night in which the clocks go forward", "2027-03-28T00:59:59Z"],
    ["weeks later, just after midnight", "2027-05-09T22:00:01Z"],
    ["in the hour that comes twice", "2027-10-31T00:30:00Z"],
    ["on a leap day", "2028-02-29T12:00:00Z"],
  ])("%s", async (_when, at) => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    expect(await seedDemo(em, vault, new Date(at), () => {})).toBe(true);
    await seedHistory(em.fork(), vault, new Date(at));
    expect(await em.fork().count(Settlement)).toBe(1);
    expect(await em.fork().count(Account)).toBeGreaterThan(4);
  });

  test("three years of a family: documents in every status, and money that came back", async () => {
    const em = database.orm.em.fork();
    const at = new Date("2026-11-23T09:00:00Z");
    await emptyButNetwork(em);
    await seedDemo(em, vault, at, () => {});
    await seedFamilyYears(em.fork(), vault, at);
    const documents = await em.fork().find(ExpenseDocument, { channel: "reimbursement" });
    expect(documents.length).toBeGreaterThanOrEqual(40);
    expect(new Set(documents.map(documentStatusOf))).toEqual(
      new Set(documentStatuses.filter((status) => status !== "SUBTRACTED")),
    );
    expect(await em.fork().count(PaymentOrder, { sentBackOn: { $ne: null } })).toBe(1);

    // and a daughter who acts for her mother: what she said yes to, what awaits her, what lacks a paper
    await seedRepresented(em.fork(), vault, at);
    const teresa = { person: demoUuid("person teresa") };
    const cases = await em.fork().find(TakeInCharge, teresa, { orderBy: { openedAt: "asc" } });
    expect(cases.map(({ lifecycle, decision }) => `${lifecycle} ${decision}`)).toEqual([
      "open authorised",
      "awaitingMember pending",
    ]);
    const yes = await em.fork().findOneOrFail(Confirmation, { takeInCharge: cases[0]?.id ?? "" });
    expect(yes.confirmedBy).toBe("representative");
    expect(await em.fork().findOneOrFail(ExpenseDocument, teresa)).toMatchObject({
      stage: "documentsMissing",
    });
  });
});
