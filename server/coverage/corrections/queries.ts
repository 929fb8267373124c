import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type Actor, wrongDoor } from "../../kernel/actor.ts";
import { groupedBy } from "../../kernel/batch.ts";
import { knownId } from "../../kernel/ids.ts";
import { personsSeen } from "../../kernel/persons.ts";
import { notFound } from "../../kernel/refusal.ts";
import { PersonCorrection } from "./entity.ts";

/** A member sees those about whom the member may read, the desk all. */
export async function visibleCorrections(
  em: SqlEntityManager,
  actor: Actor,
): Promise<FilterQuery<PersonCorrection>> {
  switch (actor.door) {
    case "member":
      return { person: { $in: await personsSeen(em, actor) } };
    case "desk":
      return {};
    case "visitor":
    case "proving":
    case "facility":
    case "clock":
      throw wrongDoor(actor);
  }
}

/** @throws Refusal NOT_FOUND */
export async function findCorrection(
  em: SqlEntityManager,
  actor: Actor,
  id: string,
): Promise<PersonCorrection> {
  const scope = { $and: [{ id: knownId(id) }, await visibleCorrections(em, actor)] };
  const found = await em.findOne(PersonCorrection, scope);
  if (found === null) throw notFound();
  return found;
}

/** Of each person, newest first: the last twenty that were not replaced. */
export async function correctionsByPerson(
  { em, actor }: { readonly em: SqlEntityManager; readonly actor: Actor },
  personIds: readonly string[],
): Promise<Map<string, PersonCorrection[]>> {
  const stands = { $or: [{ outcome: null }, { outcome: { $ne: "replaced" as const } }] };
  const rows = await em.find(
    PersonCorrection,
    { $and: [{ person: { $in: [...personIds] } }, stands, await visibleCorrections(em, actor)] },
    { orderBy: { proposedAt: "desc", id: "desc" }, limit: 20 * personIds.length },
  );
  return groupedBy(rows, ({ person }) => person);
}
