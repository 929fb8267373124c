import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { OutboxMail } from "../../server/messaging/entity.ts";
import { foundMember, opened, signedIn, type TakeInCharge } from "../journeys/story.ts";
import { giulia, personId, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { headOf, type MailServer, mailServer, textOfMail } from "../support/mail-server.ts";
import { startServer, startsAt, type TestServer } from "../support/server.ts";

describeOnBothDatabases("a mail over SMTP", (database) => {
  let post: MailServer;
  let server: TestServer;
  let another: TestServer;
  /** Signed in once: a second window would be told by a letter of its own. */
  let reception: Client;

  beforeAll(async () => {
    post = await mailServer();
    const smtpUrl = `${post.url}?greetingTimeout=1500`;
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    [server, another] = await Promise.all([
      startServer({ database, config: { smtpUrl } }),
      startServer({ database, config: { smtpUrl } }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([server.close(), another.close()]);
    await post.close();
  });

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    for (const one of [server, another]) one.clock.set(startsAt);
    reception = await signedIn(server, "reception.crocetta");
    post.manner = "works";
    post.mails.length = 0;
  });

  const row = () => database.orm.em.fork().findOneOrFail(OutboxMail, { template: "code" });
  const waiting = { timeout: 15_000 };
  /** Whatever happens wakes every postman. */
  const wake = async () => void (await foundMember(reception));

  test("comes as text with a link, under a subject that tells nothing, with the outbox's own id", async () => {
    const { id } = await opened(reception);
    await expect.poll(() => post.mails.length, waiting).toBe(1);
    const [mail = ""] = post.mails;
    expect(headOf(mail, "To")).toBe(giulia.email);
    expect(headOf(mail, "From")).toBe("Blueasy <no-reply@blueasy.example>");
    expect(headOf(mail, "Subject")).toBe("Il tuo codice di conferma Blueasy");
    expect(headOf(mail, "Auto-Submitted")).toBe("auto-generated");
    expect(headOf(mail, "Message-ID")).toBe(`<${(await row()).id}@127.0.0.1>`);
    const text = textOfMail(mail);
    expect(text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/takes-in-charge\//);
    expect(text).toContain(`/takes-in-charge/${id}`);
    expect(text).toMatch(/leggi questo codice alla struttura: \d{6}\b/);
    expect(text).toMatch(/Su 225,00\s€ il piano paga/);
    await expect.poll(async () => (await row()).deliveredAt, waiting).toEqual(server.clock.now());
    expect(await row()).toMatchObject({ attempts: 1, givenUpAt: null });
  });

  test("that a silent server takes long holds nothing: no transaction, no row; it is tried again later", async () => {
    post.manner = "isSilent";
    await opened(reception);
    await expect.poll(() => post.open.size, waiting).toBe(1);
    const db = database.orm.em.fork().getKysely();
    if (database.kind === "server") {
      const { rows } = await sql<{ sitting: number }>`
        select count(*)::int as sitting from pg_stat_activity
        where datname = current_database() and state like 'idle in transaction%'`.execute(db);
      expect(rows).toEqual([{ sitting: 0 }]);
    }
    // it would wait here, or fail, if the postman still held it
    await sql`select id from outbox_mail for update nowait`.execute(db);
    await foundMember(reception);
    expect(post.open.size).toBe(1);
    const inOneMinute = new Date(server.clock.now().getTime() + 60_000);
    await expect
      .poll(row, waiting)
      .toMatchObject({ attempts: 1, deliveredAt: null, givenUpAt: null, nextAttemptAt: inOneMinute });
    await expect.poll(() => post.open.size, waiting).toBe(0);

    post.manner = "works";
    for (const one of [server, another]) one.clock.forward({ minutes: 1 });
    await wake();
    await expect.poll(row, waiting).toMatchObject({ attempts: 2, deliveredAt: server.clock.now() });
    expect(post.mails).toHaveLength(1);
  });

  test("is sent by one of two processes, never by both", async () => {
    const taken: TakeInCharge = await opened(reception);
    await expect.poll(() => post.mails.length, waiting).toBe(1);
    const em = database.orm.em.fork();
    const ids = Array.from({ length: 40 }, () => randomUUID());
    const at = server.clock.now();
    for (const id of ids)
      em.create(OutboxMail, {
        ...{ id, template: "authorised", subjectId: taken.id, person: personId(giulia) },
        ...{ recipient: giulia.email, createdAt: at, attempts: 0, nextAttemptAt: at },
      });
    await em.flush();
    await wake();
    const sent = () => post.mails.map((mail) => headOf(mail, "Message-ID")?.slice(1, 37) ?? "").slice(1);
    await expect.poll(() => sent().length, waiting).toBe(ids.length);
    expect(sent().sort()).toEqual(ids.sort());
    await expect
      .poll(
        () => database.orm.em.fork().count(OutboxMail, { attempts: 1, deliveredAt: { $ne: null } }),
        waiting,
      )
      .toBe(ids.length + 1);
  });
});
