import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../../kernel/actor.ts";
import { Session, type SignIn } from "../entity.ts";
import { signedInOf } from "../signed-in.ts";

/** The own ones in which somebody is. */
export function visibleSessions(actor: Actor, now: Date): FilterQuery<Session> {
  return { account: signedInOf(actor).accountId, needs: null, endedAt: null, expiresAt: { $gt: now } };
}

/** The own ones, alone. */
export function visibleSignIns(actor: Actor): FilterQuery<SignIn> {
  return { account: signedInOf(actor).accountId };
}

/** Where the viewer is signed in, this session first, then the newest. */
export async function sessionsOf(em: SqlEntityManager, actor: Actor, now: Date): Promise<Session[]> {
  const sessions = await em.find(Session, visibleSessions(actor, now), {
    orderBy: { createdAt: "desc", id: "asc" },
  });
  const { sessionId } = signedInOf(actor);
  return [...sessions.filter(({ id }) => id === sessionId), ...sessions.filter(({ id }) => id !== sessionId)];
}
