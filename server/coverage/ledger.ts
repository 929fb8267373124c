import { randomUUID } from "node:crypto";
import { type EntityManager, LockMode } from "@mikro-orm/core";
import type { Act } from "../kernel/act.ts";
import { LimitAccount, LimitEntry, type LedgerKind } from "./entity.ts";
import { leftOf, type LimitWindow } from "./rules.ts";

/** What moved a limit: a row of another room. */
export interface LedgerCause {
  readonly causeType: string;
  readonly causeId: string;
}

/**
 * Locks the accounts of these limits, opening those that nobody has drawn on yet. All are locked by one statement in
 * the order of their ids, so that overlapping limits cannot deadlock. Read what is left from the rows returned, in the
 * order of `windows`, and from nowhere else.
 */
export async function lockLimits(act: Act, windows: readonly LimitWindow[]): Promise<LimitAccount[]> {
  const locked = await lockAccounts(act, await openLimits(act, windows));
  return windows.map((window) => {
    const account = locked.find((row) => identityOf(row) === identity(window));
    if (account === undefined) throw new Error(`limit ${window.limitKey} was not opened`);
    return account;
  });
}

/** Opens the accounts of these limits that nobody has drawn on yet. Ids of all of them, none locked. */
export async function openLimits(act: Act, windows: readonly LimitWindow[]): Promise<string[]> {
  if (windows.length === 0) return [];
  const sorted = [...windows].sort((a, b) => (identity(a) < identity(b) ? -1 : 1));
  await act.em
    .createQueryBuilder(LimitAccount)
    .insert(sorted.map((window) => ({ id: randomUUID(), ...rowOf(window), used: 0, held: 0 })))
    .onConflict(["policy", "limitKey", "ownerId", "startsOn"])
    .ignore()
    .execute();
  const accounts = await act.em.find(LimitAccount, {
    $or: sorted.map(({ policyId, limitKey, ownerId, startsOn }) => ({
      policy: policyId,
      limitKey,
      ownerId,
      startsOn,
    })),
  });
  return accounts.map(({ id }) => id);
}

/** Authorise: sets an amount aside on a locked account. */
export function hold(act: Act, account: LimitAccount, amount: number, cause: LedgerCause): void {
  write(act, account, "hold", { used: 0, held: amount }, cause);
}

/** Settle: so much is used; what was held for it is released in a line of its own. */
export function capture(act: Act, account: LimitAccount, used: number, cause: LedgerCause): void {
  write(act, account, "capture", { used, held: 0 }, cause);
}

/** Settle, cancel or expire: gives back what was held. */
export function release(act: Act, account: LimitAccount, amount: number, cause: LedgerCause): void {
  write(act, account, "release", { used: 0, held: -amount }, cause);
}

/** Reopen: compensates what a cause has used, in a line of its own; the lines before it stay. */
export function refund(act: Act, account: LimitAccount, used: number, cause: LedgerCause): void {
  write(act, account, "refund", { used: -used, held: 0 }, cause);
}

/** What a cause still holds and has used, per account. */
export async function balanceOf(
  { em }: { readonly em: EntityManager },
  cause: LedgerCause,
): Promise<Map<string, { held: number; used: number }>> {
  const entries = await em.find(LimitEntry, { ...cause });
  const balances = new Map<string, { held: number; used: number }>();
  for (const entry of entries) {
    const before = balances.get(entry.limitAccount) ?? { held: 0, used: 0 };
    balances.set(entry.limitAccount, {
      held: before.held + entry.heldDelta,
      used: before.used + entry.usedDelta,
    });
  }
  return balances;
}

/** Locks accounts that are already known by id, in the order of their ids. */
export async function lockAccounts(act: Act, ids: readonly string[]): Promise<LimitAccount[]> {
  if (ids.length === 0) return [];
  return act.em.find(
    LimitAccount,
    { id: { $in: [...ids] } },
    { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

function write(
  act: Act,
  account: LimitAccount,
  kind: LedgerKind,
  delta: { used: number; held: number },
  cause: LedgerCause,
): void {
  if (delta.used === 0 && delta.held === 0) return;
  account.used += delta.used;
  account.held += delta.held;
  if (leftOf(account) < 0 || account.used < 0 || account.held < 0) {
    throw new Error(`limit account ${account.id} would be overdrawn`);
  }
  act.em.create(LimitEntry, {
    limitAccount: account.id,
    kind,
    usedDelta: delta.used,
    heldDelta: delta.held,
    ...cause,
    at: act.now,
  });
}

function rowOf({ policyId, ...window }: LimitWindow) {
  return { policy: policyId, ...window };
}

function identity({ policyId, limitKey, ownerId, startsOn }: LimitWindow): string {
  return [policyId, limitKey, ownerId, startsOn].join(" ");
}

function identityOf({ policy, limitKey, ownerId, startsOn }: LimitAccount): string {
  return [policy, limitKey, ownerId, startsOn].join(" ");
}
