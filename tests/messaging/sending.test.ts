import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { ContactRequest } from "../../server/identity/contacts/entity.ts";
import { Proof } from "../../server/identity/proof/entity.ts";
import { OutboxMail } from "../../server/messaging/entity.ts";
import { foundMember, opened, signedIn, type TakeInCharge } from "../journeys/story.ts";
import { accountId, giulia, personId, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { headOf, type MailServer, mailServer, textOfMail } from "../support/mail-server.ts";
import { startServer, startsAt, type TestServer } from "../support/server.ts";
import { textGatewayServer, type TextGatewayServer } from "../support/text-gateway.ts";

const mobile = "+393471234567";

describeOnBothDatabases("a mail over SMTP, a text message over a gateway", (database) => {
  let post: MailServer;
  let gateway: TextGatewayServer;
  let server: TestServer;
  let another: TestServer;
  /** Signed in once: a second window would be told by a letter of its own. */
  let reception: Client;

  beforeAll(async () => {
    post = await mailServer();
    gateway = await textGatewayServer();
    const config = {
      smtpUrl: `${post.url}?greetingTimeout=1500`,
      textGateway: { url: gateway.url, token: undefined, sender: "Blueasy", timeoutMs: 1_500 },
    };
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    [server, another] = await Promise.all([
      startServer({ database, config }),
      startServer({ database, config }),
    ]);
  });
  afterAll(async () => {
    await Promise.all([server.close(), another.close()]);
    await Promise.all([post.close(), gateway.close()]);
  });

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    for (const one of [server, another]) one.clock.set(startsAt);
    reception = await signedIn(server, "reception.crocetta");
    post.manner = "works";
    post.mails.length = 0;
    gateway.manner = "works";
    gateway.texts.length = 0;
  });

  const row = () => database.orm.em.fork().findOneOrFail(OutboxMail, { template: "code" });
  const waiting = { timeout: 15_000 };
  /** Whatever happens wakes every postman. */
  const wake = async () => void (await foundMember(reception));

  /** A code that is to be sent to a mobile, and works for a day. */
  async function textAwaited(change: Partial<Proof> = {}): Promise<string> {
    const em = database.orm.em.fork();
    const at = server.clock.now();
    const [id, proof, request] = [randomUUID(), randomUUID(), randomUUID()];
    em.create(ContactRequest, {
      ...{ id: request, person: personId(giulia), begunBy: accountId("giulia.ferrero"), begunAt: at },
      ...{ changesEmail: false, changesMobile: true, mobile, smsOptIn: false, oldAddress: giulia.email },
    });
    em.create(Proof, {
      ...{ id: proof, purpose: "mobileAtNew", subject: request, target: mobile, kind: "code" },
      ...{ nonce: "1".repeat(64), createdAt: at, expiresAt: new Date(at.getTime() + 86_400_000) },
      ...{ attemptsLeft: 5, timesSent: 1, ...change },
    });
    em.create(OutboxMail, {
      ...{ id, channel: "text", template: "contactCodeAtMobile", subjectId: proof },
      ...{ person: personId(giulia), recipient: mobile, createdAt: at, attempts: 0, nextAttemptAt: at },
    });
    await em.flush();
    return id;
  }
  const textRow = (id: string) => () => database.orm.em.fork().findOneOrFail(OutboxMail, { id });
  const inMinutes = (minutes: number) => new Date(server.clock.now().getTime() + minutes * 60_000);

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
    const text = await textAwaited();
    await opened(reception);
    await expect.poll(() => post.open.size, waiting).toBe(1);
    const db = database.orm.em.fork().getKysely();
    if (database.kind === "server") {
      const sitting = () =>
        sql<{ sitting: number }>`
          select count(*)::int as sitting from pg_stat_activity
          where datname = current_database() and state like 'idle in transaction%'`.execute(db);
      // the text beside it may be being marked
      await expect.poll(async () => (await sitting()).rows, waiting).toEqual([{ sitting: 0 }]);
    }
    // it would fail here as long as the postman held it
    const taken = () =>
      sql`select id from outbox_mail for update nowait`.execute(db).then(() => "taken", String);
    await expect.poll(taken, waiting).toBe("taken");
    await foundMember(reception);
    expect(post.open.size).toBe(1);
    await expect
      .poll(row, waiting)
      .toMatchObject({ attempts: 1, deliveredAt: null, givenUpAt: null, nextAttemptAt: inMinutes(1) });
    await expect.poll(() => post.open.size, waiting).toBe(0);
    // a text message was not held up by it
    expect(await textRow(text)()).toMatchObject({ attempts: 1, deliveredAt: server.clock.now() });
    expect(gateway.texts).toHaveLength(1);

    post.manner = "works";
    for (const one of [server, another]) one.clock.forward({ minutes: 1 });
    await wake();
    await expect.poll(row, waiting).toMatchObject({ attempts: 2, deliveredAt: server.clock.now() });
    expect(post.mails).toHaveLength(1);
  });

  test("a gateway that is silent, then fails, holds no mail up; the text goes out later, under the same key", async () => {
    gateway.manner = "neverAnswers";
    const id = await textAwaited();
    await opened(reception);
    await expect.poll(() => gateway.texts.length, waiting).toBe(1);
    await expect.poll(row, waiting).toMatchObject({ attempts: 1, deliveredAt: server.clock.now() });
    const text = textRow(id);
    for (const [attempts, minutes] of [
      [1, 1],
      [2, 5],
    ] as const) {
      await expect
        .poll(text, waiting)
        .toMatchObject({ attempts, deliveredAt: null, givenUpAt: null, nextAttemptAt: inMinutes(minutes) });
      gateway.manner = attempts === 1 ? "fails" : "works";
      for (const one of [server, another]) one.clock.forward({ minutes });
      await wake();
    }
    await expect.poll(text, waiting).toMatchObject({ attempts: 3, deliveredAt: server.clock.now() });
    const { texts } = gateway;
    expect(texts.map(({ headers }) => headers["idempotency-key"])).toEqual([id, id, id]);
    expect(texts.at(-1)?.body).toMatchObject({ id, to: mobile, from: "Blueasy" });
    expect(texts.at(-1)?.body.text).toMatch(/^Blueasy: \d{6} è il codice/);
  });

  test("a code that works no more, or is not wanted, is not sent", async () => {
    const at = server.clock.now();
    const ids = await Promise.all(
      [{ endedAt: at }, { usedAt: at, attemptsLeft: 0 }, { expiresAt: at }].map(textAwaited),
    );
    await wake();
    for (const id of ids)
      await expect.poll(textRow(id), waiting).toMatchObject({ deliveredAt: null, givenUpAt: at });
    expect(gateway.texts).toEqual([]);
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
