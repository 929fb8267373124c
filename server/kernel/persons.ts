import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor, MemberActor } from "./actor.ts";
import { notFound, Refusal } from "./refusal.ts";
import type { Capacity } from "./roles.ts";

/** Ids of the persons whose rows a member may read: itself, its minor children, whom it represents, adults who consented. */
export async function personsSeen(em: SqlEntityManager, actor: MemberActor): Promise<string[]> {
  return [...((await actor.persons?.(em))?.seen ?? [actor.personId])];
}

/** Ids of the persons for whom a member asks and decides: itself, its minor children, whom it represents. For the scopes of writing. */
export async function personsAnsweredFor(em: SqlEntityManager, actor: MemberActor): Promise<string[]> {
  return [...((await actor.persons?.(em))?.answeredFor ?? [actor.personId])];
}

/** As what a member acts for another person; undefined for itself, and for whom it does not act. */
export async function capacityFor(
  em: SqlEntityManager,
  actor: Actor,
  personId: string,
): Promise<Capacity | undefined> {
  return actor.door === "member" ? (await actor.persons?.(em))?.as.get(personId) : undefined;
}

/** Ids of the persons who died and whose heir a member is: what they had begun is the heir's to go on with. */
export async function inheritedFrom(em: SqlEntityManager, actor: MemberActor): Promise<string[]> {
  const as = (await actor.persons?.(em))?.as ?? [];
  return [...as].flatMap(([personId, capacity]) => (capacity === "heir" ? [personId] : []));
}

/** Whether whoever sees a row of a person may also act on it, as far as that depends on the person. */
export async function answersFor(em: SqlEntityManager, actor: Actor, personId: string): Promise<boolean> {
  return actor.door !== "member" || (await personsAnsweredFor(em, actor)).includes(personId);
}

/**
 * The one person that something is read of: the member itself unless another is named.
 * @throws Refusal NOT_FOUND at `field`, alike for who does not exist and whom this member may not see
 */
export async function personSeen(
  em: SqlEntityManager,
  actor: MemberActor,
  personId: string | null | undefined,
  field: string,
): Promise<string> {
  if (!personId || personId === actor.personId) return actor.personId;
  if (!(await personsSeen(em, actor)).includes(personId)) throw notFound(field);
  return personId;
}

/**
 * The one person that something is written for, as {@link personSeen}. An adult who consented is read of, never acted for.
 * @throws Refusal NOT_FOUND at `field`; ONLY_TO_READ for an adult who consented
 */
export async function personAnsweredFor(
  em: SqlEntityManager,
  actor: MemberActor,
  personId: string | null | undefined,
  field: string,
): Promise<string> {
  const seen = await personSeen(em, actor, personId, field);
  if (!(await answersFor(em, actor, seen))) throw onlyToRead(field);
  return seen;
}

/** What is shown by another adult's consent is theirs to decide about. */
export function onlyToRead(field: string): Refusal {
  return new Refusal(
    "ONLY_TO_READ",
    {
      it: "Puoi leggere i dati di questa persona, ma decide e chiede lei: falla accedere con le sue credenziali.",
      en: "You may read this person's data, but asking and deciding is theirs: let them sign in themselves.",
    },
    { field },
  );
}
