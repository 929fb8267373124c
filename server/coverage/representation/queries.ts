import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { Account } from "../../identity/entity.ts";
import { type Actor, onlyThrough, wrongDoor } from "../../kernel/actor.ts";
import { groupedBy } from "../../kernel/batch.ts";
import { knownId } from "../../kernel/ids.ts";
import { personsAnsweredFor } from "../../kernel/persons.ts";
import { notFound } from "../../kernel/refusal.ts";
import { Death, Representation } from "./entity.ts";

/** A member sees by whom they, and those they answer for, are represented, and whom they represent; the desk all. */
export async function visibleRepresentations(
  em: SqlEntityManager,
  actor: Actor,
): Promise<FilterQuery<Representation>> {
  switch (actor.door) {
    case "member":
      return {
        $or: [
          { represented: { $in: await personsAnsweredFor(em, actor) } },
          { representative: actor.personId },
        ],
      };
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
export async function findRepresentation(
  em: SqlEntityManager,
  actor: Actor,
  id: string,
): Promise<Representation> {
  const scope = { $and: [{ id: knownId(id) }, await visibleRepresentations(em, actor)] };
  const found = await em.findOne(Representation, scope);
  if (found === null) throw notFound();
  return found;
}

/** Of each person the last fifty by whom they are, or were, represented; for those who were allowed to see the person. */
export async function representativesByPerson(
  { em, actor }: { readonly em: SqlEntityManager; readonly actor: Actor },
  personIds: readonly string[],
): Promise<Map<string, Representation[]>> {
  const rows = await em.find(
    Representation,
    {
      $and: [{ represented: { $in: [...personIds] } }, await visibleRepresentations(em, actor)],
    },
    { orderBy: { enteredAt: "desc", id: "desc" }, limit: 50 * personIds.length },
  );
  return groupedBy(rows, ({ represented }) => represented);
}

/** Whom a member represents or represented, newest first. */
export function representedBy(em: SqlEntityManager, actor: Actor): Promise<Representation[]> {
  const { personId } = onlyThrough("member", actor);
  return em.find(
    Representation,
    { representative: personId },
    { orderBy: { enteredAt: "desc", id: "desc" }, limit: 50 },
  );
}

/** Which of these persons have an account that is open. */
export async function hasAccountById(
  { em }: { readonly em: SqlEntityManager },
  personIds: readonly string[],
): Promise<Map<string, true>> {
  const rows = await em.find(Account, { person: { $in: [...personIds] }, disabledAt: null });
  return new Map(rows.flatMap(({ person }) => (person ? [[person, true as const]] : [])));
}

/** The desk's alone. */
export function visibleDeaths(actor: Actor): FilterQuery<Death> {
  onlyThrough("desk", actor);
  return {};
}

/** @throws Refusal NOT_FOUND */
export async function findDeath(em: SqlEntityManager, actor: Actor, id: string): Promise<Death> {
  const found = await em.findOne(Death, { $and: [{ id: knownId(id) }, visibleDeaths(actor)] });
  if (found === null) throw notFound();
  return found;
}
