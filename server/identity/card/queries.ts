import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type Actor, wrongDoor } from "../../kernel/actor.ts";
import { byKey } from "../../kernel/batch.ts";
import { personsSeen } from "../../kernel/persons.ts";
import { notFound } from "../../kernel/refusal.ts";
import { MemberCard } from "./entity.ts";

/** A member sees those of whom the member may read, the desk all. */
export async function visibleCards(em: SqlEntityManager, actor: Actor): Promise<FilterQuery<MemberCard>> {
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
export async function findCard(em: SqlEntityManager, actor: Actor, id: string): Promise<MemberCard> {
  const found = await em.findOne(MemberCard, { $and: [{ id }, await visibleCards(em, actor)] });
  if (found === null) throw notFound();
  return found;
}

/** The one that counts, of each of these persons whom somebody was already allowed to see. */
export async function cardByPerson(
  { em }: { readonly em: SqlEntityManager },
  personIds: readonly string[],
): Promise<Map<string, MemberCard>> {
  const cards = await em.find(MemberCard, { person: { $in: [...personIds] }, endedOn: null });
  return byKey(cards, ({ person }) => person);
}

/** Whose card it is, as long as it counts. */
export async function personOfCard(em: SqlEntityManager, number: string): Promise<string | undefined> {
  return (await em.findOne(MemberCard, { number, endedOn: null }))?.person;
}
