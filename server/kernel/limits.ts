import { createHash } from "node:crypto";
import { defineEntity, p } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { formatDate, romeDate, romeTime } from "./dates.ts";
import type { Bilingual } from "./language.ts";
import { Refusal } from "./refusal.ts";

/**
 * How often something happened for one key since its window began. The database counts, so that all processes count as
 * one; a window that has ended says nothing any more and is removed along the way.
 */
const CountingWindowSchema = defineEntity({
  name: "CountingWindow",
  properties: {
    /** Name of the allowance and a hash of whom it is about: no address and no user name lies here. */
    key: p.string().length(120).primary(),
    count: p.integer(),
    endsAt: p.datetime(),
  },
  indexes: [{ properties: ["endsAt"] }],
  checks: [{ name: "counting_window_count", expression: "count >= 0" }],
});
export class CountingWindow extends CountingWindowSchema.class {}
CountingWindowSchema.setClass(CountingWindow);

/** So many in so much time, counted from the first; a rule. */
export interface Allowance {
  /** Unique in the product. */
  readonly name: string;
  readonly most: number;
  readonly minutes: number;
}

/** An allowance for somebody. */
export interface CountingLimit extends Allowance {
  readonly key: string;
}

/** The allowance for these ids, names or addresses. */
export function limitOn(allowance: Allowance, ...about: readonly string[]): CountingLimit {
  const hash = createHash("sha256").update(JSON.stringify(about)).digest("base64url");
  return { ...allowance, key: `${allowance.name}/${hash}` };
}

/** Taken, and whether it was the last of one of the limits; or when the last of those that are full begins anew. */
export type Taken =
  { readonly full: false; readonly last: boolean } | { readonly full: true; readonly until: Date };

/**
 * Takes one of each limit, or none when one of them is full. What is taken stays locked until the transaction ends, in one
 * order for all, so a hundred who take at once get exactly what is allowed, and what rolls back was not taken.
 */
export async function take(
  em: SqlEntityManager,
  limits: readonly CountingLimit[],
  now: Date,
): Promise<Taken> {
  const rows = await count(em, limits, now);
  if (rows.length === limits.length) return { full: false, last: limits.some(isLastOf(rows)) };
  const taken = limits.filter(({ key }) => rows.some((row) => row.key === key));
  // Still locked: nobody has seen them taken.
  if (taken.length > 0) await giveBack(em, taken, now);
  // One that has ended since has room by now.
  return { full: true, until: (await fullUntil(em, limits, now)) ?? now };
}

interface Counted {
  readonly key: string;
  readonly count: number;
}

/** One more in each window that has room, and a new window where the last one has ended. */
async function count(
  em: SqlEntityManager,
  limits: readonly CountingLimit[],
  now: Date,
): Promise<readonly Counted[]> {
  const asked = limits.map(
    ({ key, most, minutes }) =>
      sql`(${key}, ${most}::int, ${new Date(now.getTime() + minutes * 60_000)}::timestamptz)`,
  );
  const { rows } = await sql<Counted>`
    with asked (key, most, ends_at) as (values ${sql.join(asked)})
    insert into counting_window as w (key, count, ends_at) select key, 1, ends_at from asked order by key
    on conflict (key) do update set
      count = case when w.ends_at <= ${now}::timestamptz then 1 else w.count + 1 end,
      ends_at = case when w.ends_at <= ${now}::timestamptz then excluded.ends_at else w.ends_at end
    where w.ends_at <= ${now}::timestamptz
      or w.count < (select most from asked where asked.key = excluded.key)
    returning key, count`.execute(em.getKysely());
  return rows;
}

function isLastOf(rows: readonly Counted[]) {
  return ({ key, most }: CountingLimit) => rows.some((row) => row.key === key && row.count === most);
}

/** Until when one of these limits is full; undefined while there is room in each. */
export async function fullUntil(
  em: SqlEntityManager,
  limits: readonly CountingLimit[],
  now: Date,
): Promise<Date | undefined> {
  const { rows } = await sql<{ key: string; count: number; ends_at: string | Date }>`
    select key, count, ends_at from counting_window
    where key in (${keysOf(limits)}) and ends_at > ${now}`.execute(em.getKysely());
  const most = new Map(limits.map((limit) => [limit.key, limit.most]));
  const ends = rows
    .filter(({ key, count }) => count >= (most.get(key) ?? Infinity))
    .map(({ ends_at }) => new Date(ends_at).getTime());
  return ends.length > 0 ? new Date(Math.max(...ends)) : undefined;
}

/** What may be missed only so often. */
export interface Tries {
  readonly limits: readonly CountingLimit[];
  /** Code of the refusal that is a miss. */
  readonly miss: string;
  readonly tooMany: (until: Date, now: Date) => Refusal;
}

/**
 * Runs something that may be missed only so often. The try is taken, and committed, before anything else happens: however
 * it ends, and however many run at once, no more are evaluated than allowed. One that was no miss is given back.
 * @param run receives whether this was the last try allowed for now
 * @throws Refusal of `tooMany` without running, and whatever `run` throws
 */
export async function tried<T>(
  { em, now }: { readonly em: SqlEntityManager; readonly now: () => Date },
  { limits, miss, tooMany }: Tries,
  run: (last: boolean) => Promise<T>,
): Promise<T> {
  const at = now();
  const taken = await takeBefore(em, limits, at);
  if (taken.full) throw tooMany(taken.until, now());
  let result: T;
  try {
    result = await run(taken.last);
  } catch (error) {
    if (error instanceof Refusal && error.code !== miss) await giveBack(em, limits, now(), at);
    throw error;
  }
  await giveBack(em, limits, now(), at);
  return result;
}

/** In a transaction of its own, which leaves nothing behind when a limit is full. */
async function takeBefore(em: SqlEntityManager, limits: readonly CountingLimit[], now: Date): Promise<Taken> {
  const nothingTaken = new Error("a counting limit is full");
  let rows: readonly Counted[] = [];
  try {
    await em.fork().transactional(async (inner) => {
      rows = await count(inner, limits, now);
      if (rows.length < limits.length) throw nothingTaken;
    });
  } catch (error) {
    if (error !== nothingTaken) throw error;
    return { full: true, until: (await fullUntil(em, limits, now)) ?? now };
  }
  // Whoever begins a window removes some that have ended, so that they cannot pile up.
  if (rows.some((row) => row.count === 1)) await sweep(em, now);
  return { full: false, last: limits.some(isLastOf(rows)) };
}

/**
 * What was taken and turned out not to count. A window that began afterwards never held it, and keeps all of its own: else
 * who let right tries hang over a window's end would buy wrong ones in the next.
 */
export async function giveBack(
  em: SqlEntityManager,
  limits: readonly CountingLimit[],
  now: Date,
  takenAt = now,
): Promise<void> {
  const given = limits.map(
    ({ key, minutes }) => sql`(${key}, ${new Date(takenAt.getTime() + minutes * 60_000)}::timestamptz)`,
  );
  await sql`
    with given (key, ends_by) as (values ${sql.join(given)}),
      locked as (
        select w.key from counting_window w join given on given.key = w.key
        where w.ends_at > ${now}::timestamptz and w.ends_at <= given.ends_by order by w.key for update of w
      )
    update counting_window w set count = w.count - 1 from locked
    where w.key = locked.key and w.count > 0`.execute(em.getKysely());
}

/** A few windows that have ended, more than one try begins. Waits for nobody. */
async function sweep(em: SqlEntityManager, now: Date): Promise<void> {
  await sql`
    delete from counting_window where key in (
      select key from counting_window where ends_at < ${now} order by ends_at limit 20 for update skip locked
    )`.execute(em.getKysely());
}

function keysOf(limits: readonly CountingLimit[]) {
  return sql.join(limits.map(({ key }) => sql`${key}`));
}

/** As a clock without seconds shows it, and not before the window has ended. */
export function wholeMinute(until: Date): Date {
  return new Date(Math.ceil(until.getTime() / 60_000) * 60_000);
}

/** When to come back, for the end of a sentence: “fra 12 minuti”, “alle 14:05”, “mar 24 nov 2026 alle 09:30” (Rome). */
export function comeBack(until: Date, now: Date): Bilingual {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000));
  if (minutes === 1) return { it: "fra un minuto", en: "in a minute" };
  if (minutes <= 60) return { it: `fra ${minutes} minuti`, en: `in ${minutes} minutes` };
  const then = wholeMinute(until);
  const [day, time] = [romeDate(then), romeTime(then)];
  if (day === romeDate(now)) return { it: `alle ${time}`, en: `at ${time}` };
  return { it: `${formatDate(day, "it")} alle ${time}`, en: `on ${formatDate(day, "en")} at ${time}` };
}
