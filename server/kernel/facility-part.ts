import type { SqlEntityManager } from "@mikro-orm/sql";
import type { FacilityActor, FacilityPart } from "./actor.ts";

/** A condition on the ids of one kind of a facility's rows: nothing, where the actor meets all of them. */
export async function within(
  em: SqlEntityManager,
  { part }: FacilityActor,
  kind: keyof FacilityPart,
): Promise<{ id?: { $in: string[] } }> {
  const ids = (await part?.(em))?.[kind];
  return ids === undefined ? {} : { id: { $in: [...ids] } };
}
