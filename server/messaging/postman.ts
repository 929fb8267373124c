import { createTransport } from "nodemailer";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { LockMode } from "@mikro-orm/core";
import type { Logger } from "pino";
import type { Happenings } from "../kernel/happenings.ts";
import type { Vault } from "../kernel/vault.ts";
import { composed, composedText, isOvertaken } from "./compose.ts";
import { DevelopmentMail, OutboxMail } from "./entity.ts";
import { handOver, type TextGateway } from "./gateway.ts";
import { type Channel, channels } from "./rules.ts";
import type { MailText } from "./templates.ts";

/** Where mails and text messages go, from whom, and where links lead. */
interface PostSettings {
  /** An SMTP server; undefined means the development inbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Undefined means the development inbox. */
  readonly textGateway: TextGateway | undefined;
  readonly publicUrl: string;
}

export interface PostmanParts {
  /** A fresh entity manager for each step. */
  readonly em: () => SqlEntityManager;
  readonly config: PostSettings;
  readonly vault: Vault;
  readonly happenings: Happenings;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Minutes to wait after each failed try; after the last the message is given up. */
const retryMinutes = [1, 5, 30, 120, 720];

/**
 * Whoever takes a message has it to itself for so long, much longer than a try may last. A process that dies in between leaves
 * it to the next one after that: it is sent at least once, and a second copy has the same Message-ID or idempotency key.
 */
const leaseMinutes = 2;
const tryMilliseconds = 30_000;
/** When the process ends, a message under way may still be sent for so long. */
const endMilliseconds = 5_000;

/** How long a mail server may be silent; the address of the server may say otherwise (`smtp://host?greetingTimeout=…`). */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

/**
 * Delivers what stands in the outbox: soon after it was written, and on retries. Each channel has rounds of its own, so that
 * one whose server is silent holds the other up for nothing.
 */
export function startPostman(parts: PostmanParts): () => Promise<void> {
  const stopping = new AbortController();
  const cutting = new AbortController();
  const roundsBy = async (channel: Channel) => {
    while (!stopping.signal.aborted) {
      const posted = parts.happenings.next("posted", 15_000, stopping.signal);
      try {
        while (!stopping.signal.aborted && (await deliverNext(parts, channel, cutting.signal)));
      } catch (error) {
        parts.log.error({ err: error, channel }, "a round of the postman failed");
      }
      await posted;
    }
  };
  const rounds = Promise.all(channels.map(roundsBy));
  return async () => {
    stopping.abort();
    const cut = setTimeout(() => cutting.abort(), endMilliseconds);
    await rounds;
    clearTimeout(cut);
  };
}

/** One message: taken, sent outside of any transaction, marked. Returns whether there was one. */
async function deliverNext(parts: PostmanParts, channel: Channel, cut: AbortSignal): Promise<boolean> {
  const mail = await takeNext(parts, channel);
  if (mail === undefined) return false;
  try {
    if (await isOvertaken(parts.em(), mail, parts.now())) {
      await mark(parts, mail, { givenUpAt: parts.now() });
      return true;
    }
    await send[channel](parts, mail, cut);
  } catch (error) {
    const about = { mail: mail.id, channel, attempt: mail.attempts, err: error };
    parts.log.warn(about, "a message could not be sent");
    const minutes = retryMinutes[mail.attempts - 1];
    await mark(
      parts,
      mail,
      minutes === undefined ? { givenUpAt: parts.now() } : { nextAttemptAt: after(parts, minutes) },
    );
    return true;
  }
  await mark(parts, mail, { deliveredAt: parts.now() });
  return true;
}

/** The next one whose time has come, counted as tried and out of everybody else's sight for the length of a lease. */
async function takeNext(parts: PostmanParts, channel: Channel): Promise<OutboxMail | undefined> {
  return parts.em().transactional(async (em) => {
    const mail = await em.findOne(
      OutboxMail,
      { channel, deliveredAt: null, givenUpAt: null, nextAttemptAt: { $lte: parts.now() } },
      { orderBy: { nextAttemptAt: "asc", id: "asc" }, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    if (mail === null) return undefined;
    mail.attempts += 1;
    mail.nextAttemptAt = after(parts, leaseMinutes);
    return mail;
  });
}

function after({ now }: PostmanParts, minutes: number): Date {
  return new Date(now().getTime() + minutes * 60_000);
}

/** What became of a try; of one whose lease has passed to somebody else, nothing is said. */
async function mark(
  parts: PostmanParts,
  { id, attempts }: OutboxMail,
  outcome: Partial<Pick<OutboxMail, "deliveredAt" | "givenUpAt" | "nextAttemptAt">>,
): Promise<void> {
  await parts.em().nativeUpdate(OutboxMail, { id, attempts }, outcome);
}

type Send = (parts: PostmanParts, mail: OutboxMail, cut: AbortSignal) => Promise<void>;

const send: Readonly<Record<Channel, Send>> = {
  async mail(parts, mail, cut) {
    const { config } = parts;
    const text = await composed(parts.em(), parts, mail);
    if (config.smtpUrl === undefined) return keep(parts, mail, text);
    await createTransport({ ...patience, url: config.smtpUrl }).sendMail({
      ...{ from: config.mailFrom, to: mail.recipient, ...text },
      messageId: `<${mail.id}@${new URL(config.publicUrl).hostname}>`,
      headers: { "Auto-Submitted": "auto-generated" },
      signal: AbortSignal.any([AbortSignal.timeout(tryMilliseconds), cut]),
    });
  },
  async text(parts, mail, cut) {
    const { textGateway } = parts.config;
    const text = await composedText(parts.em(), parts, mail);
    if (textGateway === undefined) return keep(parts, mail, { subject: "", text });
    await handOver(textGateway, { id: mail.id, to: mail.recipient, text }, cut);
  },
};

/** In the development inbox, once. */
async function keep(
  { em, now }: PostmanParts,
  { id, channel, recipient }: OutboxMail,
  text: MailText,
): Promise<void> {
  const kept = { id, channel, recipient, ...text, sentAt: now() };
  await em().upsert(DevelopmentMail, kept, { onConflictAction: "ignore" });
}
