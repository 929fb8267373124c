import { beforeAll, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { authorised, confirmed, giulia, mailTo, opened, signedIn } from "../journeys/story.ts";

describeOnOneDatabase("the member says yes to a known amount", (database) => {
  const server = serverFor({ database });
  let student: Client;
  let reception: Client;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    student = await signedIn(server, "giulia.ferrero");
    reception = await signedIn(server, "reception.crocetta");
  });

  interface Estimated {
    takeInCharge: {
      estimate: {
        payableCents: number;
        memberShareCents: number;
        doubts: string[];
        lines: { amountCents: number }[];
      } | null;
    };
  }
  const estimateOf = async (client: Client, id: string) => {
    const { takeInCharge } = await client.ask<Estimated>(
      `query ($id: ID!) { takeInCharge(id: $id) {
        estimate { payableCents memberShareCents doubts lines { amountCents } }
      } }`,
      { id },
    );
    return takeInCharge.estimate;
  };

  test("the share is told on the page and in the mail before the yes, and is what then is authorised", async () => {
    const newest = async () =>
      (await mailTo(reception, giulia.email, /codice di conferma/)).replaceAll("\u00a0", " ");
    await authorised(reception, student, { units: 10 }); // 450 of 500 euros
    await expect.poll(newest, { timeout: 5_000 }).toContain("Su 450,00 €");
    server.clock.forward({ minutes: 1 }); // the newer mail is the one that is read
    const { id } = await opened(reception, { units: 4 }); // 180 asked, 50 left
    for (const client of [student, reception]) {
      const estimate = await estimateOf(client, id);
      expect(estimate).toMatchObject({ payableCents: 5_000, memberShareCents: 13_000 });
      expect(estimate?.lines.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(13_000);
      expect(estimate?.doubts).toEqual([expect.stringContaining("stima")]);
    }
    await expect
      .poll(newest, { timeout: 5_000 })
      .toContain("Su 180,00 € il piano paga 50,00 €: a tuo carico restano 130,00 €.");
    const mail = await newest();
    expect(mail).toContain("Of €180.00 the plan pays €50.00");
    expect(mail).not.toMatch(/fisioterapia|riabilita|infortunio/i);

    const taken = await confirmed(student, id);
    expect(taken).toMatchObject({ authorisedCents: 5_000, memberShareCents: 13_000 });
    expect(await estimateOf(student, id)).toBeNull();
  });

  test("what is uncertain is named beside the price, document by document", async () => {
    const { id } = await opened(reception, { units: 1, withDocuments: false });
    const estimate = await estimateOf(student, id);
    expect(estimate?.doubts[0]).toMatch(/^Manca ancora: .*pronto soccorso.*prescrizione/i);
    const sent = await confirmed(student, id);
    expect(sent.status).toBe("UNDER_EVALUATION");
    expect((await estimateOf(student, id))?.doubts).toHaveLength(2);
  });
});
