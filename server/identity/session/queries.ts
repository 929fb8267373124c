import { type FilterQuery, raw } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../../kernel/actor.ts";
import { Session, type SignIn } from "../entity.ts";
import { signedInOf } from "../signed-in.ts";

/** The own ones in which somebody is. */
export function visibleSessions(actor: Actor, now: Date): FilterQuery<Session> {
  return { account: signedInOf(actor).accountId, needs: null, endedAt: null, expiresAt: { $gt: now } };
}

/**
 * The own ones, alone. What was completed is one line: a half-proved session ends in the moment in which the next one of its
 * owner begins, and that has a line of its own.
 */
export function visibleSignIns(actor: Actor): FilterQuery<SignIn> {
  return { account: signedInOf(actor).accountId, [raw(wentOn)]: false };
}

const wentOn = (line: string) => `(${line}.outcome = 'halfProved' and exists (
  select from session half join sign_in next on next.account_id = half.account_id and next.at = half.ended_at
  where half.id = ${line}.session_id and next.outcome in ('signedIn', 'halfProved')))`;

/** Where the viewer is signed in, this session first, then the newest. */
export async function sessionsOf(em: SqlEntityManager, actor: Actor, now: Date): Promise<Session[]> {
  const sessions = await em.find(Session, visibleSessions(actor, now), {
    orderBy: { createdAt: "desc", id: "asc" },
  });
  const { sessionId } = signedInOf(actor);
  return [...sessions.filter(({ id }) => id === sessionId), ...sessions.filter(({ id }) => id !== sessionId)];
}
