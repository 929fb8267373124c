/** People of the place that somebody acts for: a facility's, or the desk's. */
import type { FilterQuery } from "@mikro-orm/core";
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import type { Act } from "../../kernel/act.ts";
import { type Actor, type DeskActor, type FacilityActor, wrongDoor } from "../../kernel/actor.ts";
import { addDays, type LocalDate, romeDate } from "../../kernel/dates.ts";
import { notFound } from "../../kernel/refusal.ts";
import { Account, FacilityStaff } from "../entity.ts";
import { admits } from "../roles.ts";
import type { Invitation } from "./entity.ts";
import { keepers } from "./rules.ts";

/** Somebody who works at a place. */
export interface Member {
  /** Of the place that they have there: at the desk the account's. */
  readonly id: string;
  readonly account: string;
  readonly role: string;
  /** Of a doctor at a facility. */
  readonly doctor: string | null;
  readonly since: LocalDate;
}

/** Whoever keeps the people of a place: a facility's owner, the desk's administrator. */
export type Keeper = FacilityActor | DeskActor;

/** @throws Error for anybody else, whom the API has let through by mistake */
export function keeperIn(actor: Actor): Keeper {
  if (actor.door !== "facility" && actor.door !== "desk") throw wrongDoor(actor);
  if (!admits(actor, ["facility:people", "desk:people"])) throw wrongDoor(actor);
  return actor;
}

/**
 * Everybody there, locked: who leaves or changes waits in line. @throws Refusal NOT_FOUND for who asks and keeps the place no
 * longer, as somebody else was quicker
 */
export async function lockedPeople(act: Act, keeper: Keeper): Promise<Member[]> {
  const people = await peopleOf(act.em, keeper, act.now, "locked");
  const isKept = people.some(
    ({ account, role }) => account === keeper.accountId && role === keepers[keeper.door],
  );
  if (!isKept) throw notFound();
  return people;
}

/** Those who work there today, in the order in which they came. */
export async function peopleOf(
  em: SqlEntityManager,
  keeper: Keeper,
  now: Date,
  lock?: "locked",
): Promise<Member[]> {
  const options = lock && ({ lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const);
  const today = romeDate(now);
  switch (keeper.door) {
    case "facility": {
      const rows = await em.find(
        FacilityStaff,
        {
          facility: keeper.facilityId,
          since: { $lte: today },
          $or: [{ until: null }, { until: { $gte: today } }],
        },
        { orderBy: { since: "asc", id: "asc" }, ...options },
      );
      return rows.map(({ id, account, role, doctor, since }) => ({
        ...{ id, account, role, doctor: doctor ?? null, since },
      }));
    }
    case "desk": {
      const rows = await em.find(
        Account,
        { deskRole: { $ne: null }, disabledAt: null },
        { orderBy: { createdAt: "asc", id: "asc" }, ...options },
      );
      return rows.map(({ id, deskRole, createdAt }) => ({
        ...{ id, account: id, role: deskRole ?? "", doctor: null, since: romeDate(createdAt) },
      }));
    }
  }
}

/** The invitations that wait there, also those whose link works no longer. */
export function waitingInvitations(keeper: Keeper): FilterQuery<Invitation> {
  const facility = keeper.door === "facility" ? keeper.facilityId : null;
  return { facility, acceptedAt: null, withdrawnAt: null };
}

/** When each of these accounts last signed in for this place. */
export async function lastSignIns(
  em: SqlEntityManager,
  keeper: Keeper,
  accountIds: readonly string[],
): Promise<Map<string, Date>> {
  const facilityId = keeper.door === "facility" ? keeper.facilityId : null;
  const { rows } = await sql<{ account: string; at: string }>`
    select account_id as account, max(created_at) as at from session
    where account_id = any(${[...accountIds]}::uuid[]) and door = ${keeper.door}
      and facility_id is not distinct from ${facilityId}::uuid and needs is null
    group by account_id`.execute(em.getKysely());
  return new Map(rows.map(({ account, at }) => [account, new Date(at)]));
}

/** The last day of somebody who leaves now: the one before, as today's would still be theirs. */
export const lastDayOf = (now: Date) => addDays(romeDate(now), -1);
