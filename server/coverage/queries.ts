import type { EntityManager, FilterQuery } from "@mikro-orm/core";
import type { Person } from "../identity/entity.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { byKey } from "../kernel/batch.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { addDays, contains, daysBetween, type Period } from "../kernel/dates.ts";
import { notFound } from "../kernel/refusal.ts";
import type { Limit } from "../plan/edition.ts";
import type { InsuredPerson } from "../plan/expense.ts";
import { accumulatorOf } from "../plan/limits.ts";
import { CoverCheck, Enrolment, LimitAccount, Policy } from "./entity.ts";

import { coverCheckExpired } from "./refusals.ts";
import type { LimitWindow } from "./rules.ts";

/** One person's cover under one policy. */
export interface Cover {
  readonly policy: Policy;
  readonly enrolment: Enrolment;
}

/** What a plan asks about a cover. */
export interface CoverFacts {
  readonly policy: Pick<Policy, "startsOn" | "endsOn">;
  readonly enrolment: Pick<Enrolment, "relationship" | "startsOn" | "endsOn" | "enrolledUntil">;
}

/** The cover of a person on a day; undefined when there is none. */
export async function coverOn(
  em: EntityManager,
  personId: string,
  day: LocalDate,
): Promise<Cover | undefined> {
  const covers = await coversOf(em, personId);
  return covers.find(({ policy, enrolment }) => isInForce(policy, day) && isInForce(enrolment, day));
}

/** The policy that answers for an expense of a day: that of the day, else the newest, which then says that it does not. */
export async function policyFor(
  em: EntityManager,
  personId: string,
  day: LocalDate,
): Promise<Policy | undefined> {
  const covers = await coversOf(em, personId);
  const ofDay = covers.find(({ policy, enrolment }) => isInForce(policy, day) && isInForce(enrolment, day));
  return (ofDay ?? covers[0])?.policy;
}

async function coversOf(em: EntityManager, personId: string): Promise<Cover[]> {
  const enrolments = await em.find(Enrolment, { person: personId }, { orderBy: { startsOn: "desc" } });
  const policies = await em.find(Policy, { id: { $in: enrolments.map(({ policy }) => policy) } });
  return enrolments.flatMap((enrolment) => {
    const policy = policies.find(({ id }) => id === enrolment.policy);
    return policy === undefined ? [] : [{ policy, enrolment }];
  });
}

function isInForce(
  { startsOn, endsOn }: { startsOn: LocalDate; endsOn?: LocalDate | null | undefined },
  day: LocalDate,
) {
  return contains({ from: startsOn, to: endsOn ?? null }, day);
}

/** Permissions to ask about a member that this facility obtained, found somebody, and still hold. */
export function visibleCoverChecks(actor: Actor, now: Date): FilterQuery<CoverCheck> {
  const { facilityId } = onlyThrough("facility", actor);
  return { facility: facilityId, person: { $ne: null }, expiresAt: { $gt: now } };
}

/** @throws Refusal NOT_FOUND */
export async function coverCheckRow(
  em: EntityManager,
  actor: Actor,
  id: string,
  now: Date,
): Promise<CoverCheck> {
  const check = await em.findOne(CoverCheck, { $and: [{ id }, visibleCoverChecks(actor, now)] });
  if (check === null) throw notFound();
  return check;
}

/** Policies by id, for those who were already allowed to see what names them. */
export async function policyById(
  { em }: { em: EntityManager },
  ids: readonly string[],
): Promise<Map<string, Policy>> {
  return byKey(await em.find(Policy, { id: { $in: [...ids] } }), ({ id }) => id);
}

/** Whom a cover check is about. @throws Refusal COVER_CHECK_EXPIRED, also for another facility's check */
export async function findCoverCheck(
  em: EntityManager,
  actor: Actor,
  id: string,
  now: Date,
): Promise<{ personId: string; policyId: string }> {
  const check = await em.findOne(CoverCheck, { $and: [{ id }, visibleCoverChecks(actor, now)] });
  if (!check?.person || !check.policy) throw coverCheckExpired();
  return { personId: check.person, policyId: check.policy };
}

/** A person as the plan sees them: what an edition may ask about. */
export function insuredPerson(
  person: Pick<Person, "birthDate" | "sex">,
  { policy, enrolment }: CoverFacts,
): InsuredPerson {
  return {
    birthDate: person.birthDate,
    sex: person.sex,
    relation: enrolment.relationship,
    cover: { from: enrolment.startsOn, to: earlierEnd(policy.endsOn, enrolment.endsOn) },
    policyStart: policy.startsOn,
    enrolledUntil: enrolment.enrolledUntil ?? null,
  };
}

function earlierEnd(
  left: LocalDate | null | undefined,
  right: LocalDate | null | undefined,
): LocalDate | null {
  if (left && right) return left < right ? left : right;
  return left ?? right ?? null;
}

/** Whose limits, under which policy, on which day. */
export interface LimitOwner {
  readonly personId: string;
  readonly policy: Pick<Policy, "id" | "startsOn">;
  readonly day: LocalDate;
}

/** A pregnancy's expenses share one amount: those within so many days of the first belong to it. */
const pregnancyDays = 300;

/** The windows of these limits for one person and day: the rows of the ledger on which an expense draws. */
export async function limitWindows(
  em: EntityManager,
  limits: readonly Limit[],
  owner: LimitOwner,
): Promise<LimitWindow[]> {
  return windowsOf(limits, owner, await openedWindows(em, limits.filter(floats), owner));
}

/** The same, with the first days of the windows that have been opened already, by limit. */
export function windowsOf(
  limits: readonly Limit[],
  { personId, policy, day }: LimitOwner,
  openedOn: ReadonlyMap<string, readonly LocalDate[]>,
): LimitWindow[] {
  return limits.map((limit) => {
    const { subjectId, window } = accumulatorOf(limit, {
      personId,
      familyId: policy.id,
      policyStart: policy.startsOn,
      treatedOn: day,
      // Events are told apart by their days, so the person is owner enough.
      eventId: personId,
      openedOn: openedOn.get(limit.key) ?? [],
    });
    const { from, to } = limit.per === "pregnancy" ? pregnancyWindow(day, openedOn.get(limit.key)) : window;
    return {
      policyId: policy.id,
      limitKey: limit.key,
      ownerId: subjectId,
      startsOn: limit.per === "event" ? day : from,
      endsOn: to,
      unit: limit.kind,
      capacity: limit.amount,
    };
  });
}

/** Limits whose window begins with their first use: where it lies, only the ledger knows. */
export function floats({ per, window }: Limit): boolean {
  return window.kind === "monthsFromFirstUse" || per === "pregnancy";
}

async function openedWindows(em: EntityManager, limits: readonly Limit[], { policy, personId }: LimitOwner) {
  if (limits.length === 0) return new Map<string, LocalDate[]>();
  const accounts = await em.find(
    LimitAccount,
    {
      policy: policy.id,
      limitKey: { $in: limits.map(({ key }) => key) },
      ownerId: { $in: [personId, policy.id] },
    },
    { orderBy: { startsOn: "asc" } },
  );
  return openedDays(accounts);
}

/** First days of windows by limit, in the order of the accounts. */
export function openedDays(
  accounts: readonly Pick<LimitAccount, "limitKey" | "startsOn">[],
): Map<string, LocalDate[]> {
  const days = new Map<string, LocalDate[]>();
  for (const { limitKey, startsOn } of accounts)
    days.set(limitKey, [...(days.get(limitKey) ?? []), startsOn]);
  return days;
}

function pregnancyWindow(day: LocalDate, openedOn: readonly LocalDate[] = []): Period {
  const from = openedOn.find((opened) => Math.abs(daysBetween(opened, day)) < pregnancyDays) ?? day;
  return { from, to: addDays(from, pregnancyDays - 1) };
}
