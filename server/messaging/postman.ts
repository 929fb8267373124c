import { createTransport } from "nodemailer";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { LockMode } from "@mikro-orm/core";
import type { Logger } from "pino";
import type { Happenings } from "../kernel/happenings.ts";
import type { Vault } from "../kernel/vault.ts";
import { composed } from "./compose.ts";
import { DevelopmentMail, OutboxMail } from "./entity.ts";
import type { MailText } from "./templates.ts";

/** Where mail goes, from whom, and where its links lead. */
export interface MailSettings {
  /** An SMTP server; undefined means the development inbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly publicUrl: string;
}

export interface PostmanParts {
  /** A fresh entity manager for each step. */
  readonly em: () => SqlEntityManager;
  readonly config: MailSettings;
  readonly vault: Vault;
  readonly happenings: Happenings;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Minutes to wait after each failed try; after the last the mail is given up. */
const retryMinutes = [1, 5, 30, 120, 720];

/**
 * Whoever takes a mail has it to itself for so long, much longer than a try may last. A process that dies in between leaves
 * it to the next one after that: a mail is sent at least once, and a second copy has the same Message-ID.
 */
const leaseMinutes = 2;
const tryMilliseconds = 30_000;
/** When the process ends, a mail under way may still be sent for so long. */
const endMilliseconds = 5_000;

/** How long a mail server may be silent; the address of the server may say otherwise (`smtp://host?greetingTimeout=…`). */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 15_000 };

/** Delivers what stands in the outbox: soon after it was written, and on retries. */
export function startPostman(parts: PostmanParts): () => Promise<void> {
  const stopping = new AbortController();
  const cutting = new AbortController();
  const rounds = (async () => {
    while (!stopping.signal.aborted) {
      const posted = parts.happenings.next("posted", 15_000, stopping.signal);
      try {
        while (!stopping.signal.aborted && (await deliverNext(parts, cutting.signal)));
      } catch (error) {
        parts.log.error({ err: error }, "a mail round failed");
      }
      await posted;
    }
  })();
  return async () => {
    stopping.abort();
    const cut = setTimeout(() => cutting.abort(), endMilliseconds);
    await rounds;
    clearTimeout(cut);
  };
}

/** One mail: taken, sent outside of any transaction, marked. Returns whether there was one. */
async function deliverNext(parts: PostmanParts, cut: AbortSignal): Promise<boolean> {
  const mail = await takeNext(parts);
  if (mail === undefined) return false;
  try {
    await deliver(parts, mail, await composed(parts.em(), parts, mail, parts.now()), cut);
  } catch (error) {
    parts.log.warn({ mail: mail.id, attempt: mail.attempts, err: error }, "a mail could not be sent");
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

/** The next mail whose time has come, counted as tried and out of everybody else's sight for the length of a lease. */
async function takeNext(parts: PostmanParts): Promise<OutboxMail | undefined> {
  return parts.em().transactional(async (em) => {
    const mail = await em.findOne(
      OutboxMail,
      { deliveredAt: null, givenUpAt: null, nextAttemptAt: { $lte: parts.now() } },
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

async function deliver(
  { config, em, now }: PostmanParts,
  { id, recipient }: OutboxMail,
  text: MailText,
  cut: AbortSignal,
): Promise<void> {
  if (config.smtpUrl === undefined) {
    const kept = { id, recipient, ...text, sentAt: now() };
    await em().upsert(DevelopmentMail, kept, { onConflictAction: "ignore" });
    return;
  }
  await createTransport({ ...patience, url: config.smtpUrl }).sendMail({
    ...{ from: config.mailFrom, to: recipient, ...text },
    messageId: `<${id}@${new URL(config.publicUrl).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    signal: AbortSignal.any([AbortSignal.timeout(tryMilliseconds), cut]),
  });
}
