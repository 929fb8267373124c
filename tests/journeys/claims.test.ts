import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { settledExpenses } from "../../server/direct-billing/replay.ts";
import { paolo as paoloConti, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { invoicePdf } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { expectBooksAgree } from "./books.ts";
import {
  authorised,
  confirmed,
  done,
  invoiced,
  newKey,
  opened,
  openingInput,
  signedIn,
  takeInCharge,
  type TakeInCharge,
  tell,
  type UserError,
  uploaded,
} from "./story.ts";

interface Sums {
  readonly requestedCents: number;
  readonly payableCents: number;
  readonly memberShareCents: number;
}
interface Claim extends Sums {
  readonly id: string;
  readonly number: string;
  readonly takesInCharge: readonly { id: string }[];
  readonly settlements: readonly { id: string }[];
  readonly sameEvent?: readonly (Sums & { number: string })[];
  readonly links?: readonly { id: string; reason: string; linkedByName: string }[];
}

const sums = "requestedCents payableCents memberShareCents";

describeOnBothDatabases("one event, one claim", (database) => {
  const server = serverFor({ database });
  let giulia: Client;
  let crocetta: Client;
  let sanSecondo: Client;
  let desk: Client;

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    giulia = await signedIn(server, "giulia.ferrero");
    crocetta = await signedIn(server, "reception.crocetta");
    sanSecondo = await signedIn(server, "reception.sansecondo");
    desk = await signedIn(server, "centrale.operativa");
  });

  async function claimAt(client: Client, id: string | undefined): Promise<Claim | null> {
    const links = client === desk ? "links { id reason linkedByName }" : "";
    const { claim } = await client.ask<{ claim: Claim | null }>(
      `query ($id: ID!) { claim(id: $id) { id number ${sums} takesInCharge { id } settlements { id } sameEvent { number ${sums} } ${links} } }`,
      { id },
    );
    return claim;
  }

  /** What a facility reads of the claim of a take-in-charge. */
  async function claimSeen(client: Client, of: TakeInCharge): Promise<Claim> {
    const { takeInCharge: seen } = await client.ask<{ takeInCharge: { claim: Claim } }>(
      `query ($id: ID!) { takeInCharge(id: $id) { claim { id number ${sums} takesInCharge { id } settlements { id } } } }`,
      { id: of.id },
    );
    return seen.claim;
  }

  async function injuredOn(day: string): Promise<TakeInCharge> {
    const input = { ...(await openingInput(crocetta, { units: 1 })), injuredOn: day };
    return confirmed(
      giulia,
      done(await tell(crocetta, "openTakeInCharge", "OpenTakeInChargeInput", input)).id,
    );
  }

  async function ask(verb: "linkClaims" | "unlinkClaims", input: object, client = desk) {
    const type = verb === "linkClaims" ? "LinkClaimsInput" : "UnlinkClaimsInput";
    const answer = await client.ask<Record<string, { errors: UserError[]; claim: Claim | null }>>(
      `mutation ($input: ${type}!) { ${verb}(input: $input) { errors { code message field clause } claim { id } } }`,
      { input: { idempotencyKey: newKey(), ...input } },
    );
    return answer[verb]?.errors.map(({ code, field }) => [code, field]);
  }

  test("one injury with three takes-in-charge and four invoices is one claim, whose sums agree at every door and in the database", async () => {
    const knee = await authorised(crocetta, giulia, { units: 2 });
    const again = await authorised(crocetta, giulia, { units: 3 });
    const elsewhere = await authorised(sanSecondo, giulia, { units: 1 });
    expect(new Set([knee, again, elsewhere].map(({ claim }) => claim?.number)).size).toBe(1);
    await invoiced(crocetta, knee);
    const part = async (number: string, units: number, moreToFollow: boolean) => ({
      ...{ number, moreToFollow, documentId: await uploaded(crocetta, invoicePdf(number)) },
      lines: again.lines.map(({ id }) => ({ takeInChargeLineId: id, units, amountCents: units * 4_500 })),
    });
    await invoiced(crocetta, again, await part("TWO", 2, true));
    const second = await invoiced(crocetta, again, await part("THREE", 1, false));
    const third = await invoiced(sanSecondo, elsewhere, { number: "TWO" });
    const all = { requestedCents: 27_000, payableCents: 27_000, memberShareCents: 0 };
    for (const client of [giulia, desk]) {
      const claim = await claimAt(client, knee.claim?.id);
      expect(claim).toMatchObject(all);
      expect([claim?.takesInCharge.length, claim?.settlements.length]).toEqual([3, 4]);
    }
    const own = await claimSeen(sanSecondo, third);
    expect(own).toMatchObject({ ...all, requestedCents: 4_500, payableCents: 4_500 });
    expect(own.takesInCharge).toEqual([{ id: third.id }]);
    expect(own.settlements).toEqual([{ id: third.settlement?.id }]);
    expect(await claimSeen(crocetta, second)).toMatchObject({ requestedCents: 22_500, payableCents: 22_500 });
    const { rows } = await sql<{ payable: number; claims: number }>`
      select sum(payable_cents)::int as payable, count(distinct claim_id)::int as claims
      from settlement where superseded_at is null`.execute(database.orm.em.fork().getKysely());
    expect(rows).toEqual([{ payable: 27_000, claims: 1 }]);
    await expectBooksAgree(database, { members: [giulia], doors: [crocetta, sanSecondo, desk] });
    // to the plan each is a stay of its own: two never share its days
    const expenses = await settledExpenses(database.orm.em.fork());
    expect(new Set(expenses.map(({ eventId }) => eventId)).size).toBe(3);
  });

  test("eight yeses at the same moment open one claim", async () => {
    const waiting: TakeInCharge[] = [];
    for (let round = 0; round < 8; round++) waiting.push(await opened(crocetta, { units: 1 }));
    const decided = await Promise.all(waiting.map(({ id }) => confirmed(giulia, id)));
    expect(new Set(decided.map(({ claim }) => claim?.id)).size).toBe(1);
    const { rows } = await sql<{ number: string }>`select number from claim`.execute(
      database.orm.em.fork().getKysely(),
    );
    expect(rows).toEqual([{ number: "1/2026" }]);
  });

  test("another day of injury is another claim; the desk links them, and takes it back", async () => {
    const one = await injuredOn("2026-11-10");
    const other = await injuredOn("2026-11-09");
    const last = await injuredOn("2026-11-08");
    await invoiced(crocetta, one);
    await invoiced(crocetta, other, { number: "TWO" });
    const [first, second, third] = [one, other, last].map(({ claim }) => claim);
    expect([first?.number, second?.number, third?.number]).toEqual(["1/2026", "2/2026", "3/2026"]);

    const link = { claimId: second?.id, otherNumber: " 1/2026 ", reason: "La stessa caduta." };
    expect(await ask("linkClaims", { ...link, otherNumber: "9/2026" })).toEqual([
      ["INVALID_INPUT", "input.otherNumber"],
    ]);
    expect(await ask("linkClaims", { ...link, reason: " " })).toEqual([["INVALID_INPUT", "input.reason"]]);
    expect(await ask("linkClaims", link)).toEqual([]);
    expect(await ask("linkClaims", { ...link, claimId: first?.id, otherNumber: "2/2026" })).toEqual([
      ["INVALID_INPUT", "input.otherNumber"],
    ]);
    expect(await ask("linkClaims", { ...link, claimId: third?.id, otherNumber: "2/2026" })).toEqual([]);
    for (const client of [giulia, desk]) {
      const seen = await claimAt(client, first?.id);
      expect(seen).toMatchObject({ number: "1/2026", payableCents: 4_500 });
      expect(seen?.sameEvent?.map(({ number, payableCents }) => [number, payableCents]).sort()).toEqual([
        ["2/2026", 4_500],
        ["3/2026", 0],
      ]);
    }
    const [standing] = (await claimAt(desk, first?.id))?.links ?? [];
    expect(standing).toMatchObject({
      reason: "La stessa caduta.",
      linkedByName: expect.stringMatching(/\w/),
    });
    const unlink = { claimLinkId: standing?.id, reason: "Erano due cadute." };
    expect(await ask("unlinkClaims", unlink)).toEqual([]);
    expect(await ask("unlinkClaims", unlink)).toEqual([["NOT_FOUND", "input.claimLinkId"]]);
    expect((await claimAt(giulia, first?.id))?.sameEvent).toEqual([]);
    expect((await claimAt(giulia, second?.id))?.sameEvent).toMatchObject([{ number: "3/2026" }]);
    for (const client of [giulia, crocetta]) {
      const { errors } = await client.send(
        `mutation ($input: LinkClaimsInput!) { linkClaims(input: $input) { errors { code } } }`,
        { input: { idempotencyKey: newKey(), ...link } },
      );
      expect(errors[0]?.extensions?.code).toBe("FORBIDDEN");
    }
  });

  test("claims of two persons are never one event, and nobody at the desk links their own", async () => {
    const paolo = await signedIn(server, "paolo.conti");
    const his = await authorised(crocetta, paolo, { member: paoloConti, units: 1 });
    const hers = await injuredOn("2026-11-10");
    const later = await injuredOn("2026-11-09");
    expect(his.claim?.id).not.toBe(hers.claim?.id);
    const reason = "La stessa caduta.";
    expect(
      await ask("linkClaims", { claimId: hers.claim?.id, otherNumber: his.claim?.number, reason }),
    ).toEqual([["INVALID_INPUT", "input.otherNumber"]]);
    await sql`
      update account set person_id = (select person_id from account where user_name = 'giulia.ferrero')
      where user_name = 'centrale.operativa'`.execute(database.orm.em.fork().getKysely());
    expect(
      await ask("linkClaims", { claimId: hers.claim?.id, otherNumber: later.claim?.number, reason }),
    ).toEqual([["OWN_CASE", null]]);
    expect((await takeInCharge(giulia, hers.id))?.claim?.number).toBe(hers.claim?.number);
  });
});
