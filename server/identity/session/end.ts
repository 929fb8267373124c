import { knownId } from "../../kernel/ids.ts";
import type { Act } from "../../kernel/act.ts";
import { notFound } from "../../kernel/refusal.ts";
import { endSessions } from "../end-sessions.ts";
import { Session } from "../entity.ts";
import { signedInOf } from "../signed-in.ts";
import { visibleSessions } from "./queries.ts";

/** Signs one of the viewer's own devices out. @throws Refusal NOT_FOUND */
export async function endSession(act: Act, input: { sessionId: string }): Promise<{ id: string }> {
  const id = knownId(input.sessionId, "input.sessionId");
  const session = await act.em.findOne(Session, {
    $and: [{ id }, visibleSessions(act.actor, act.now)],
  });
  if (session === null) throw notFound("input.sessionId");
  session.endedAt = act.now;
  return { id };
}

/** Signs the viewer out on every device, or on every other. */
export async function signOutEverywhere(act: Act, { stayHere }: { stayHere: boolean }): Promise<void> {
  const { accountId, sessionId } = signedInOf(act.actor);
  await endSessions(act, accountId, stayHere ? sessionId : undefined);
}
