import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { headOf, type MailServer, mailServer } from "../support/mail-server.ts";
import { startProduct } from "../support/product.ts";
import { psql, rowsOf } from "../support/psql.ts";
import { textGatewayServer, type TextGatewayServer } from "../support/text-gateway.ts";
import { describeSafety, seededDatabase } from "./stage.ts";

describeSafety("31 letters and a process that dies", () => {
  let post: MailServer | undefined;
  let gateway: TextGatewayServer | undefined;
  afterEach(() => Promise.all([post?.close(), gateway?.close()]));

  test("31 a mail and a text whose process is killed before they are marked are sent again after their lease, under the same ids", async () => {
    post = await mailServer("neverConfirms");
    gateway = await textGatewayServer("neverAnswers");
    const { address, drop } = await seededDatabase();
    const [id, textId, proof, request] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await psql(
      address,
      `insert into outbox_mail (id, template, subject_id, recipient, created_at, attempts, next_attempt_at)
       select '${id}', 'authorised', id, 'giulia@posta.example', now(), 0, now() from take_in_charge limit 1`,
    );
    await psql(
      address,
      `with giulia as (select id, person_id from account where user_name = 'giulia.ferrero'),
       request as (
         insert into contact_request (id, person_id, begun_by_id, begun_at, changes_email, changes_mobile, mobile, sms_opt_in, old_address)
         select '${request}', person_id, id, now(), false, true, '+393471234567', false, 'giulia@posta.example' from giulia),
       proof as (
         insert into proof (id, purpose, subject, target, kind, nonce, created_at, expires_at, attempts_left, times_sent)
         values ('${proof}', 'mobileAtNew', '${request}', '+393471234567', 'code', repeat('1', 64), now(), now() + interval '1 day', 5, 1))
       insert into outbox_mail (id, channel, template, subject_id, person_id, recipient, created_at, attempts, next_attempt_at)
       select '${textId}', 'text', 'contactCodeAtMobile', '${proof}', person_id, '+393471234567', now(), 0, now() from giulia`,
    );
    const rows = () =>
      rowsOf<{ attempts: number; delivered: boolean; leased: boolean }>(
        address,
        `select attempts, delivered_at is not null as delivered, next_attempt_at > now() + interval '30 seconds' as leased
         from outbox_mail where id in ('${id}', '${textId}') order by channel`,
      );
    // what the demo's own history has to tell is sent too
    const copies = () => post?.mails.filter((mail) => headOf(mail, "Message-ID") === `<${id}@127.0.0.1>`);
    const textCopies = () => gateway?.texts.filter(({ headers }) => headers["idempotency-key"] === textId);
    const settings = {
      ...{ DATABASE_URL: address, SMTP_URL: post.url },
      ...{ SMS_URL: gateway.url, SMS_TIMEOUT_MS: "20000" },
    };
    const first = await startProduct(settings);
    // the servers have the whole of it and say nothing: this is where the process dies
    await expect.poll(copies, { timeout: 20_000 }).toHaveLength(1);
    await expect.poll(textCopies, { timeout: 20_000 }).toHaveLength(1);
    first.signal("SIGKILL");
    await first.ended;
    const taken = { attempts: 1, delivered: false, leased: true };
    expect(await rows()).toEqual([taken, taken]);

    post.manner = "works";
    gateway.manner = "works";
    const second = await startProduct(settings);
    // long enough for a look at the outbox, which finds both taken
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect([copies(), textCopies()].map((sent) => sent?.length)).toEqual([1, 1]);
    await psql(address, `update outbox_mail set next_attempt_at = now() where id in ('${id}', '${textId}')`);
    const sent = { attempts: 2, delivered: true };
    await expect.poll(rows, { timeout: 25_000 }).toMatchObject([sent, sent]);
    expect([copies(), textCopies()].map((all) => all?.length)).toEqual([2, 2]);
    second.signal("SIGTERM");
    expect(await second.ended).toBe(0);
    await drop();
  }, 90_000);

  test("31 a process that is told to end does not wait for a silent mail server", async () => {
    post = await mailServer("isSilent");
    const { address, drop } = await seededDatabase();
    await psql(
      address,
      `insert into outbox_mail (id, template, subject_id, recipient, created_at, attempts, next_attempt_at)
       select gen_random_uuid(), 'authorised', id, 'giulia@posta.example', now(), 0, now() from take_in_charge limit 1`,
    );
    const product = await startProduct({
      ...{ DATABASE_URL: address, SMTP_URL: `${post.url}?greetingTimeout=60000` },
    });
    await expect.poll(() => post?.open.size, { timeout: 20_000 }).toBe(1);
    const began = Date.now();
    product.signal("SIGTERM");
    expect(await product.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    await drop();
  }, 60_000);
});
