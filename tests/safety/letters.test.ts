import { randomUUID } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { headOf, type MailServer, mailServer } from "../support/mail-server.ts";
import { startProduct } from "../support/product.ts";
import { psql, rowsOf } from "../support/psql.ts";
import { describeSafety, seededDatabase } from "./stage.ts";

describeSafety("31 letters and a process that dies", () => {
  let post: MailServer | undefined;
  afterEach(() => post?.close());

  test("31 a mail whose process is killed before it is marked is sent again after its lease, under the same id", async () => {
    post = await mailServer("neverConfirms");
    const { address, drop } = await seededDatabase();
    const id = randomUUID();
    await psql(
      address,
      `insert into outbox_mail (id, template, subject_id, recipient, created_at, attempts, next_attempt_at)
       select '${id}', 'authorised', id, 'giulia@posta.example', now(), 0, now() from take_in_charge limit 1`,
    );
    const row = async () =>
      (
        await rowsOf<{ attempts: number; delivered: boolean; leased: boolean }>(
          address,
          `select attempts, delivered_at is not null as delivered, next_attempt_at > now() + interval '30 seconds' as leased
           from outbox_mail where id = '${id}'`,
        )
      )[0];
    // what the demo's own history has to tell is sent too
    const copies = () => post?.mails.filter((mail) => headOf(mail, "Message-ID") === `<${id}@127.0.0.1>`);
    const settings = { DATABASE_URL: address, SMTP_URL: post.url };
    const first = await startProduct(settings);
    // the server has the whole mail and says nothing: this is where the process dies
    await expect.poll(copies, { timeout: 20_000 }).toHaveLength(1);
    first.signal("SIGKILL");
    await first.ended;
    expect(await row()).toEqual({ attempts: 1, delivered: false, leased: true });

    post.manner = "works";
    const second = await startProduct(settings);
    // long enough for a look at the outbox, which finds the mail taken
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(copies()).toHaveLength(1);
    await psql(address, `update outbox_mail set next_attempt_at = now() where id = '${id}'`);
    await expect.poll(row, { timeout: 25_000 }).toMatchObject({ attempts: 2, delivered: true });
    expect(copies()).toHaveLength(2);
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
