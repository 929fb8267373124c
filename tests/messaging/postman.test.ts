import { beforeAll, expect, test } from "vitest";
import { OutboxMail } from "../../server/messaging/entity.ts";
import { foundMember, opened, signedIn } from "../journeys/story.ts";
import { giulia, seedCast } from "../support/cast.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";

/** Nobody listens there. */
const nobody = { smtpUrl: "smtp://127.0.0.1:9" };

describeOnBothDatabases("a mail that cannot be sent", (database) => {
  const server = serverFor({ database, config: nobody });
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });

  const theMail = () => database.orm.em.fork().findOneOrFail(OutboxMail, { template: "code" });

  test("is tried again after 1, 5, 30, 120 and 720 minutes, then given up; the day's work goes on", async () => {
    const { number } = await opened(await signedIn(server, "reception.crocetta"));
    expect(number).toMatch(/^PC-2026-/);
    let attempts = 1;
    for (const minutes of [1, 5, 30, 120, 720]) {
      const again = new Date(server.clock.now().getTime() + minutes * 60_000);
      await expect.poll(theMail, { timeout: 20_000 }).toMatchObject({
        ...{ recipient: giulia.email, deliveredAt: null, givenUpAt: null },
        ...{ attempts, nextAttemptAt: again },
      });
      server.clock.forward({ minutes });
      // Whatever follows next wakes the postman; a session may have ended meanwhile.
      await foundMember(await signedIn(server, "reception.crocetta"));
      attempts += 1;
    }
    await expect
      .poll(theMail, { timeout: 20_000 })
      .toMatchObject({ attempts, deliveredAt: null, givenUpAt: server.clock.now() });
  });
});
