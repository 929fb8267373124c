import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { createTransport } from "nodemailer";
import type { Logger } from "pino";
import { Confirmation, TakeInCharge } from "../direct-billing/entity.ts";
import { estimateOf } from "../direct-billing/estimate.ts";
import { assessmentOf } from "../direct-billing/queries.ts";
import { codeMinutes } from "../direct-billing/rules.ts";
import { Person } from "../identity/entity.ts";
import type { Happenings } from "../kernel/happenings.ts";
import type { Vault } from "../kernel/vault.ts";
import { facilityById } from "../network/queries.ts";
import { DevelopmentMail, OutboxMail } from "./entity.ts";
import { type MailText, mailText, type Template } from "./templates.ts";

/** Where mail goes, from whom, and where its links lead. */
export interface MailSettings {
  /** An SMTP server; undefined means the development inbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly publicUrl: string;
}

export interface PostmanParts {
  /** A fresh entity manager for each round. */
  readonly em: () => SqlEntityManager;
  readonly config: MailSettings;
  readonly vault: Vault;
  readonly happenings: Happenings;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Minutes to wait after each failed try; after the last the mail is given up. */
const retryMinutes = [1, 5, 30, 120, 720];

/** Delivers what actions wrote to the outbox, after their transactions: soon after they were written, and on retries. */
export function startPostman(parts: PostmanParts): () => Promise<void> {
  const stopping = new AbortController();
  const rounds = (async () => {
    while (!stopping.signal.aborted) {
      const posted = parts.happenings.next("posted", 15_000, stopping.signal);
      try {
        while ((await deliverNext(parts)) && !stopping.signal.aborted);
      } catch (error) {
        parts.log.error({ err: error }, "a mail round failed");
      }
      await posted;
    }
  })();
  return async () => {
    stopping.abort();
    await rounds;
  };
}

/** One mail: locked, sent, marked. Returns whether there was one. */
async function deliverNext(parts: PostmanParts): Promise<boolean> {
  const { config, now } = parts;
  return parts.em().transactional(async (em) => {
    const mail = await em.findOne(
      OutboxMail,
      { deliveredAt: null, givenUpAt: null, nextAttemptAt: { $lte: now() } },
      { orderBy: { nextAttemptAt: "asc", id: "asc" }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    if (mail === null) return false;
    mail.attempts += 1;
    try {
      const text = await compose(em, parts, mail);
      if (config.smtpUrl === undefined) await keepInInbox(em, mail, text, now());
      else
        await createTransport(config.smtpUrl).sendMail({
          from: config.mailFrom,
          to: mail.recipient,
          ...text,
        });
      mail.deliveredAt = now();
    } catch (error) {
      const minutes = retryMinutes[mail.attempts - 1];
      if (minutes === undefined) mail.givenUpAt = now();
      else mail.nextAttemptAt = new Date(now().getTime() + minutes * 60_000);
      parts.log.warn({ mail: mail.id, attempt: mail.attempts, err: error }, "a mail could not be sent");
    }
    return true;
  });
}

async function compose(
  em: SqlEntityManager,
  { config, vault }: PostmanParts,
  mail: OutboxMail,
): Promise<MailText> {
  const takeInCharge = await em.findOneOrFail(TakeInCharge, { id: mail.subjectId });
  const person = await em.findOneOrFail(Person, { id: takeInCharge.person });
  const facility = (await facilityById({ em }, [takeInCharge.facility])).get(takeInCharge.facility);
  const reader = mail.person ? await em.findOneOrFail(Person, { id: mail.person }) : person;
  const facts = {
    firstName: reader.firstName,
    ...(reader.id === person.id ? {} : { forWhom: person.firstName }),
    number: takeInCharge.number,
    facilityName: facility?.name ?? "",
    url: `${config.publicUrl}/takes-in-charge/${takeInCharge.id}`,
    minutes: codeMinutes,
  };
  if (mail.template !== "code") return mailText(mail.template as Template, facts);
  const { nonce } = await em.findOneOrFail(Confirmation, { takeInCharge: takeInCharge.id });
  const { sum, missing } = estimateOf(await assessmentOf(em, takeInCharge));
  const share = { ...sum, missing: missing.length };
  return mailText("code", { ...facts, code: vault.sixDigits(nonce), share });
}

async function keepInInbox(
  em: SqlEntityManager,
  mail: OutboxMail,
  text: MailText,
  sentAt: Date,
): Promise<void> {
  em.create(DevelopmentMail, { id: randomUUID(), recipient: mail.recipient, ...text, sentAt });
  await em.flush();
}
