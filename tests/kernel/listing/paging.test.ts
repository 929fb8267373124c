import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { sql } from "kysely";
import { takesInChargeList } from "../../../server/direct-billing/list.ts";
import type { DeskActor } from "../../../server/kernel/actor.ts";
import { loaderFor } from "../../../server/kernel/batch.ts";
import type { Asked, ListReader, Order } from "../../../server/kernel/listing/declare.ts";
import { readList } from "../../../server/kernel/listing/read.ts";
import { Refusal } from "../../../server/kernel/refusal.ts";
import { seedCast } from "../../support/cast.ts";
import { type CaseRow, writeCases } from "../../support/cases.ts";
import { describeOnBothDatabases } from "../../support/databases.ts";
import { startsAt } from "../../support/server.ts";

const desk: DeskActor = { door: "desk", accountId: "", sessionId: "", role: "operator" };

/** Few values, so that many rows are alike in the column of the order. */
const rows: fc.Arbitrary<CaseRow[]> = fc.array(
  fc.record({
    startsOn: fc.constantFrom("2026-01-31", "2026-02-01", "2026-11-30"),
    openedAt: fc.constantFrom(
      "2026-03-29T00:30:00.000Z",
      "2026-03-29T00:30:00.001Z",
      "2026-10-25T01:30:00.999Z",
    ),
    requestedCents: fc.constantFrom(1, 10_000, 10_001, 99_999_999),
  }),
  { minLength: 0, maxLength: 25 },
);
const orders = fc.record({
  by: fc.constantFrom("number", "opened", "starts", "requested"),
  order: fc.constantFrom<Order>("asc", "desc"),
});

describeOnBothDatabases("a declared list", (database) => {
  beforeAll(() => seedCast(database.orm.em.fork(), new Date(startsAt)));

  function reader(): ListReader {
    const parts = {
      em: database.orm.em.fork(),
      actor: desk,
      now: () => new Date(startsAt),
      language: "it" as const,
    };
    const whole: ListReader = { ...parts, load: (batch, id) => load(batch, id) };
    const load = loaderFor(whole);
    return whole;
  }

  const page = (asked: Asked) => readList(takesInChargeList, reader(), asked);

  /** Ids of all rows, page by page from one end. */
  async function walked(asked: Asked, size: number, way: "forward" | "backward"): Promise<string[][]> {
    const pages: string[][] = [];
    for (let cursor: string | null = null, goesOn = true; goesOn;) {
      const place: Asked =
        way === "forward" ? { first: size, after: cursor } : { last: size, before: cursor };
      const { edges, pageInfo } = await page({ ...asked, ...place });
      pages.push(edges.map(({ node }) => node.id));
      expect(pageInfo.hasPreviousPage && pageInfo.startCursor === null).toBe(false);
      [cursor, goesOn] =
        way === "forward"
          ? [pageInfo.endCursor, pageInfo.hasNextPage]
          : [pageInfo.startCursor, pageInfo.hasPreviousPage];
    }
    return pages;
  }

  test("gives each row once and in order, forward and back, by any column, way and size of page", async () => {
    const em = database.orm.em.fork();
    await fc.assert(
      fc.asyncProperty(rows, orders, fc.integer({ min: 1, max: 9 }), async (given, sort, size) => {
        await sql`delete from take_in_charge`.execute(em.getKysely());
        await writeCases(database.orm.em.fork(), given);
        const column = takesInChargeList.columns[sort.by]?.sort ?? "";
        const name = column.replace(/[A-Z]/g, "_$&").toLowerCase();
        const { rows: expected } = await sql<{ id: string }>`
          select id from take_in_charge order by ${sql.raw(`${name} ${sort.order}, id ${sort.order}`)}
        `.execute(em.getKysely());
        const ids = expected.map(({ id }) => id);
        const forward = await walked({ sort }, size, "forward");
        const backward = await walked({ sort }, size, "backward");
        expect(forward.flat()).toEqual(ids);
        expect(backward.toReversed().flat()).toEqual(ids);
        expect([...forward, ...backward].every((one) => one.length <= size)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  test("goes back to the very page that it came from, whatever was added behind", async () => {
    await sql`delete from take_in_charge`.execute(database.orm.em.fork().getKysely());
    await writeCases(
      database.orm.em.fork(),
      Array.from({ length: 25 }, () => ({})),
    );
    const sort = { by: "number", order: "asc" } as const;
    const one = await page({ sort });
    const two = await page({ sort, after: one.pageInfo.endCursor });
    await writeCases(database.orm.em.fork(), [{}]);
    const back = await page({ sort, last: 10, before: two.pageInfo.startCursor });
    expect(back.edges).toHaveLength(10);
    expect(back.edges.map(({ node }) => node.id)).toEqual(one.edges.map(({ node }) => node.id));
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });

  test("counts up to 200 for the desk, and to the last row for a facility", async () => {
    await sql`delete from take_in_charge`.execute(database.orm.em.fork().getKysely());
    const [some] = await writeCases(
      database.orm.em.fork(),
      Array.from({ length: 200 }, () => ({})),
    );
    expect(await (await page({})).matches()).toEqual({ atLeast: 200, isExact: true });
    await writeCases(database.orm.em.fork(), [{}]);
    expect(await (await page({})).matches()).toEqual({ atLeast: 200, isExact: false });
    expect(await (await page({})).count()).toBe(201);
    const facility = {
      door: "facility",
      accountId: "",
      sessionId: "",
      facilityId: some?.facility ?? "",
      role: "owner",
    } as const;
    const own = await readList(takesInChargeList, { ...reader(), actor: facility }, {});
    expect(await own.matches()).toEqual({ atLeast: 201, isExact: true });
  });

  test("refuses what it has not: a column, a filter's value, a key, another list's cursor, a text that is no date", async () => {
    const cursor = (await page({ sort: { by: "opened", order: "asc" } })).pageInfo.endCursor;
    const wrong: readonly [Asked, string][] = [
      [{ sort: { by: "member", order: "asc" } }, "sort"],
      [{ sort: { by: "toString", order: "asc" } }, "sort"],
      [{ status: "NONE" }, "status"],
      [{ startsFrom: "2026-02-30" }, "startsFrom"],
      [{ search: { key: "payee", value: "x" } }, "search.key"],
      [{ search: { key: "requested", value: "ieri" } }, "search.value"],
      [{ search: { key: "taxCode", value: "FRR" } }, "search.value"],
      [{ sort: { by: "number", order: "asc" }, after: cursor }, "after"],
      [{ before: "x" }, "before"],
      [{ first: 0 }, "first"],
      [{ last: 101 }, "last"],
      [{ first: 1, last: 1 }, "last"],
    ];
    for (const [asked, field] of wrong) {
      const refusal: unknown = await page(asked).catch((error: unknown) => error);
      expect(refusal instanceof Refusal && refusal.place.field, JSON.stringify(asked)).toBe(field);
    }
  });

  test("is read from an index, not sorted, where everybody's rows are listed", async () => {
    const em = database.orm.em.fork();
    await sql`delete from take_in_charge`.execute(em.getKysely());
    await writeCases(
      database.orm.em.fork(),
      Array.from({ length: 3_000 }, (_, n) => ({
        openedAt: new Date(Date.UTC(2026, 0, 1, n)).toISOString(),
      })),
    );
    await sql`analyze take_in_charge`.execute(em.getKysely());
    const from = new Date(Date.UTC(2026, 2, 1));
    const { rows: plan } = await sql<{ "QUERY PLAN": string }>`
      explain select * from take_in_charge
      where opened_at <= ${from} and (opened_at < ${from} or id < '00000000-0000-0000-0000-000000000000')
      order by opened_at desc, id desc limit 11`.execute(em.getKysely());
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).toContain("Index Scan Backward using take_in_charge_opened_at_id_index");
    expect(text).not.toContain("Sort");
  });
});
