import { createHash } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Actor } from "./actor.ts";
import { JournalLine } from "./journal.ts";
import { invalidInput, Refusal } from "./refusal.ts";
import { capacityFor } from "./persons.ts";
import type { Vault } from "./vault.ts";
import type { Note } from "./verbs.ts";

/** One verb under way: the transaction, who acts, and when. First parameter of every action. */
export interface Act {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: Date;
  readonly vault: Vault;
  /** A line of the journal, committed with all else; rooms write theirs by the `note` of their `verbs.ts`. */
  note(note: Note): void;
  /**
   * Runs as late as possible before the commit, in the order of `place`: for what others wait for, such as the next number of
   * a series.
   */
  atEnd(place: string, step: () => Promise<void>): void;
}

/** What `perform` needs from the request. */
export interface Performer {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
  readonly vault: Vault;
  /** Told after the commit, when the transaction wrote to the journal. */
  readonly onCommit: () => void;
}

/** Who can run one verb as one transaction. */
export interface Performing {
  /** See {@link perform}. */
  perform<T>(verb: string, options: PerformOptions, run: (act: Act) => Promise<T>): Promise<T>;
}

/** What the server does by itself, apart from any request: a fresh one for each round, acting as the clock. */
export interface Clockwork extends Performing {
  readonly em: SqlEntityManager;
  readonly now: () => Date;
}

export interface PerformOptions {
  /** Mandatory on mutations that create or move money: a retry with the same key gets the stored answer. */
  readonly idempotencyKey?: string;
  /** What the key stands for; the same key with other input is refused. */
  readonly input?: unknown;
}

/**
 * Runs one verb as one transaction: row, journal line and stored answer commit together or not at all.
 * `run` returns plain data (ids), which is stored and replayed for a repeated idempotency key.
 * @throws Refusal, after rolling back (or after committing, for a refusal that keeps its writes).
 */
export async function perform<T>(
  performer: Performer,
  verb: string,
  options: PerformOptions,
  run: (act: Act) => Promise<T>,
): Promise<T> {
  let refusal: Refusal | undefined;
  let noted = false;
  const answer = await performer.em.transactional(
    async (em) => {
      const notes: Note[] = [];
      const ends: { readonly place: string; readonly step: () => Promise<void> }[] = [];
      const act: Act = {
        em,
        actor: performer.actor,
        now: performer.now(),
        vault: performer.vault,
        note: (note) => void notes.push(note),
        atEnd: (place, step) => void ends.push({ place, step }),
      };
      const stored = await claimKey(act, verb, options);
      if (stored !== undefined) return stored.answer as T;
      let result: T | undefined;
      try {
        result = await run(act);
        await storeAnswer(act, options, result);
      } catch (error) {
        if (!(error instanceof Refusal) || error.place.keepWrites !== true) throw error;
        refusal = error;
        await releaseKey(act, options);
      }
      if (ends.length > 0) await em.flush();
      for (const { step } of ends.toSorted((one, other) => (one.place < other.place ? -1 : 1))) await step();
      for (const note of notes) act.em.create(JournalLine, await lineOf(act, note));
      await em.flush();
      noted = notes.length > 0;
      return result;
    },
    { clear: true },
  );
  performer.em.clear();
  if (noted) performer.onCommit();
  if (refusal !== undefined) throw refusal;
  return answer as T;
}

/** Who acts for another leaves it in the line, as what: the account is whose hand it was, the person whose matter. */
async function lineOf(act: Act, { personId, facilityId, particulars, ...note }: Note) {
  const onBehalfAs = personId === undefined ? undefined : await capacityFor(act.em, act.actor, personId);
  return {
    ...note,
    particulars: onBehalfAs ? { ...particulars, onBehalfAs } : particulars,
    at: act.now,
    number: null,
    accountId: accountOf(act.actor),
    door: act.actor.door,
    personId: personId ?? null,
    facilityId: facilityId ?? null,
  };
}

/** Takes the key for this transaction, or finds the answer stored under it. A second holder waits for the first. */
async function claimKey(
  act: Act,
  verb: string,
  { idempotencyKey, input }: PerformOptions,
): Promise<{ answer: unknown } | undefined> {
  if (idempotencyKey === undefined) return undefined;
  if (!/^[\x21-\x7e]{8,200}$/.test(idempotencyKey)) {
    throw invalidInput("input.idempotencyKey", {
      it: "La chiave di idempotenza deve avere da 8 a 200 caratteri senza spazi, ad esempio un UUID.",
      en: "The idempotency key must have 8 to 200 characters without spaces, for example a UUID.",
    });
  }
  const accountId = accountOf(act.actor);
  const inputHash = createHash("sha256")
    .update(`${verb}\n${JSON.stringify(input)}`)
    .digest("hex");
  const db = act.em.getKysely();
  const taken = await sql`
    insert into idempotency_key (account_id, key, verb, input_hash, created_at)
    values (${accountId}, ${idempotencyKey}, ${verb}, ${inputHash}, ${act.now})
    on conflict do nothing`.execute(db);
  if ((taken.numAffectedRows ?? 0n) > 0n) return undefined;
  const { rows } = await sql<{ input_hash: string; answer: unknown }>`
    select input_hash, answer from idempotency_key
    where account_id = ${accountId} and key = ${idempotencyKey}`.execute(db);
  const row = rows[0];
  if (row === undefined || row.input_hash !== inputHash) {
    throw new Refusal(
      "IDEMPOTENCY_KEY_REUSED",
      {
        it: "Questa chiave è già stata usata per un'altra richiesta: ripeti con una chiave nuova.",
        en: "This key was already used for another request: repeat with a new key.",
      },
      { field: "input.idempotencyKey" },
    );
  }
  return { answer: row.answer };
}

async function storeAnswer(act: Act, { idempotencyKey }: PerformOptions, answer: unknown): Promise<void> {
  if (idempotencyKey === undefined) return;
  await sql`
    update idempotency_key set answer = ${JSON.stringify(answer)}::jsonb
    where account_id = ${accountOf(act.actor)} and key = ${idempotencyKey}`.execute(act.em.getKysely());
}

async function releaseKey(act: Act, { idempotencyKey }: PerformOptions): Promise<void> {
  if (idempotencyKey === undefined) return;
  await sql`
    delete from idempotency_key
    where account_id = ${accountOf(act.actor)} and key = ${idempotencyKey}`.execute(act.em.getKysely());
}

function accountOf(actor: Actor): string | null {
  return "accountId" in actor ? actor.accountId : null;
}
