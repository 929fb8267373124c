import type { SqlEntityManager } from "@mikro-orm/sql";
import type { MemberActor } from "./actor.ts";
import { notFound } from "./refusal.ts";

/** Ids of the persons whose rows a member may read: itself and its minor children. For the scopes of reading. */
export async function personsSeen(em: SqlEntityManager, actor: MemberActor): Promise<string[]> {
  return [...((await actor.persons?.(em)) ?? [actor.personId])];
}

/**
 * The one person that something is written or asked for: the member itself unless another is named.
 * @throws Refusal NOT_FOUND at `field`, alike for who does not exist and whom this member may not see
 */
export async function personAsked(
  em: SqlEntityManager,
  actor: MemberActor,
  personId: string | null | undefined,
  field: string,
): Promise<string> {
  if (!personId || personId === actor.personId) return actor.personId;
  if (!(await personsSeen(em, actor)).includes(personId)) throw notFound(field);
  return personId;
}
