import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { LockMode } from "@mikro-orm/core";
import { planFactsOf } from "../case-file/queries.ts";
import { assess, type Assessment, type Question } from "../coverage/assessment.ts";
import { insuredUnder } from "../coverage/insured.ts";
import { admits } from "../identity/roles.ts";
import { type Actor, wrongDoor } from "../kernel/actor.ts";
import { byKey, groupedBy } from "../kernel/batch.ts";
import { knownId } from "../kernel/ids.ts";
import { personsSeen } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import { timesCents } from "../kernel/money.ts";
import { CaseDecision, Confirmation, TakeInCharge, TakeInChargeLine } from "./entity.ts";
import type { States } from "./state-rules.ts";

/** Nobody's id. */
const nobody = "00000000-0000-0000-0000-000000000000";

/** A member sees what concerns the member, a facility what it opened, its doctors the own patients' alone, the desk everything. */
export async function visibleTakesInCharge(
  em: SqlEntityManager,
  actor: Actor,
): Promise<FilterQuery<TakeInCharge>> {
  switch (actor.door) {
    case "visitor":
    case "proving":
      throw wrongDoor(actor);
    case "member":
      return { person: { $in: await personsSeen(em, actor) } };
    case "facility":
      return {
        facility: actor.facilityId,
        ...(actor.role === "doctor" && { doctor: actor.doctorId ?? nobody }),
      };
    case "desk":
      if (!admits(actor, ["desk:cases"])) throw wrongDoor(actor);
      return {};
    case "clock":
      return {};
  }
}

/** @throws Refusal NOT_FOUND, alike for what does not exist and what is somebody else's */
export async function findTakeInCharge(
  em: SqlEntityManager,
  actor: Actor,
  id: string,
): Promise<TakeInCharge> {
  const found = await em.findOne(TakeInCharge, {
    $and: [{ id: knownId(id) }, await visibleTakesInCharge(em, actor)],
  });
  if (found === null) throw notFound();
  return found;
}

/** The same, locked until the transaction ends: two verbs on one take-in-charge happen one after the other. */
export async function lockTakeInCharge(
  em: SqlEntityManager,
  actor: Actor,
  id: string,
): Promise<TakeInCharge> {
  const found = await em.findOne(
    TakeInCharge,
    { $and: [{ id: knownId(id, "input.takeInChargeId") }, await visibleTakesInCharge(em, actor)] },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  if (found === null) throw notFound("input.takeInChargeId");
  return found;
}

/** States as a filter. */
export function ofStates({ lifecycle, decision }: States): FilterQuery<TakeInCharge> {
  return decision === undefined ? { lifecycle } : { lifecycle, decision: { $in: [...decision] } };
}

/** Those whose yes a reception wrote down, newest first. */
export async function confirmedAtClinic(
  em: SqlEntityManager,
  actor: Actor,
  first: number,
): Promise<TakeInCharge[]> {
  const seen = await em.find(
    Confirmation,
    { confirmedBy: "clinic" },
    { orderBy: { confirmedAt: "desc" }, limit: first },
  );
  const rows = await em.find(TakeInCharge, {
    $and: [
      { id: { $in: seen.map(({ takeInCharge }) => takeInCharge) } },
      await visibleTakesInCharge(em, actor),
    ],
  });
  return seen.flatMap(({ takeInCharge }) => rows.filter(({ id }) => id === takeInCharge));
}

/**
 * The question a take-in-charge puts to the plan: on the facts that its decision knew, once there is one; before, and for a
 * revision, on everything that is known.
 */
export async function questionOf(
  em: SqlEntityManager,
  takeInCharge: TakeInCharge,
  { anew = false }: { anew?: boolean } = {},
): Promise<Question> {
  const { id, person, policy: policyId, startsOn, editionId, claim } = takeInCharge;
  const insured = await insuredUnder(em, person, startsOn, { policyId, editionId });
  const lines = await em.find(TakeInChargeLine, { takeInCharge: id }, { orderBy: { position: "asc" } });
  const owners = claim ? [id, claim] : [id];
  return {
    insured,
    regime: "network",
    on: startsOn,
    lines: lines.map(({ serviceCode, units, unitPriceCents }) => ({
      serviceCode,
      units,
      amountCents: timesCents(unitPriceCents, units),
    })),
    facts: await planFactsOf(em, owners, anew ? null : takeInCharge.factsUpTo),
  };
}

/** What the plan says of a take-in-charge with the documents held today. */
export async function assessmentOf(em: SqlEntityManager, takeInCharge: TakeInCharge): Promise<Assessment> {
  return assess(await questionOf(em, takeInCharge), "checked");
}

type Reader = { readonly em: SqlEntityManager };

/** What the plan says of each take-in-charge: asked once, whatever a page reads of it. */
export async function assessmentByTakeInCharge(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, Assessment>> {
  const assessments = new Map<string, Assessment>();
  for (const takeInCharge of await em.find(TakeInCharge, { id: { $in: [...ids] } }))
    assessments.set(takeInCharge.id, await assessmentOf(em, takeInCharge));
  return assessments;
}

export async function takeInChargeById(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, TakeInCharge>> {
  return byKey(await em.find(TakeInCharge, { id: { $in: [...ids] } }), ({ id }) => id);
}

export async function takesInChargeByClaim(
  { em, actor }: Reader & { readonly actor: Actor },
  claimIds: readonly string[],
): Promise<Map<string, TakeInCharge[]>> {
  const rows = await em.find(
    TakeInCharge,
    { $and: [{ claim: { $in: [...claimIds] } }, await visibleTakesInCharge(em, actor)] },
    { orderBy: { openedAt: "asc", id: "asc" } },
  );
  return groupedBy(rows, ({ claim }) => claim ?? "");
}

export async function linesByTakeInCharge(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, TakeInChargeLine[]>> {
  const rows = await em.find(
    TakeInChargeLine,
    { takeInCharge: { $in: [...ids] } },
    { orderBy: { position: "asc" } },
  );
  return groupedBy(rows, ({ takeInCharge }) => takeInCharge);
}

export async function decisionsByTakeInCharge(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, CaseDecision[]>> {
  const rows = await em.find(CaseDecision, { takeInCharge: { $in: [...ids] } }, { orderBy: { at: "asc" } });
  return groupedBy(rows, ({ takeInCharge }) => takeInCharge);
}

export async function confirmationById(
  { em }: Reader,
  ids: readonly string[],
): Promise<Map<string, Confirmation>> {
  const rows = await em.find(Confirmation, { takeInCharge: { $in: [...ids] } });
  return byKey(rows, ({ takeInCharge }) => takeInCharge);
}

/** The number of the first of these cases that is the facility's own. */
export async function ownNumberOf(
  em: SqlEntityManager,
  ids: readonly string[],
  facilityId: string,
): Promise<string | undefined> {
  const own = await em.findOne(
    TakeInCharge,
    { id: { $in: [...ids] }, facility: facilityId },
    { orderBy: { openedAt: "desc" } },
  );
  return own?.number;
}
