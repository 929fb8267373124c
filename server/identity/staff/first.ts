/** The first who keeps the people of a place is invited by command: there is nobody there who could. */
import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Act } from "../../kernel/act.ts";
import { romeDate } from "../../kernel/dates.ts";
import { Account, FacilityStaff } from "../entity.ts";
import { Invitation } from "./entity.ts";
import { send } from "./invite.ts";
import { pathOf } from "./letters.ts";
import { type Invited, invitedFaults, tidied } from "./rules.ts";

export interface First extends Invited {
  /** Id of the facility; none: the desk. */
  readonly facilityId: string | null;
}

/** Why nobody is invited, in a sentence. */
export class NotFirst extends Error {}

/**
 * Invites the first owner of a facility, or the first administrator; an invitation that waits there ends.
 * @returns the page of the link, which works once and for the setting's days
 * @throws NotFirst where somebody keeps the place already, or what was given is wrong
 */
export async function inviteFirst(act: Act, { facilityId, ...given }: First): Promise<string> {
  const invited = tidied(given);
  const [fault] = invitedFaults(invited);
  if (fault) throw new NotFirst(fault.words.it);
  if (await isKept(act, facilityId))
    throw new NotFirst(
      facilityId
        ? "La struttura ha già un titolare: invita lui gli altri, dalla pagina Persone."
        : "C’è già un amministratore: invita lui gli altri, dalla pagina Persone.",
    );
  await sql`
    update invitation set withdrawn_at = ${act.now}
    where facility_id is not distinct from ${facilityId}::uuid and accepted_at is null and withdrawn_at is null`.execute(
    act.em.getKysely(),
  );
  const invitation = act.em.create(Invitation, {
    id: randomUUID(),
    ...invited,
    ...(facilityId
      ? ({ facility: facilityId, facilityRole: "owner" } as const)
      : ({ deskRole: "administrator" } as const)),
    invitedAt: act.now,
    expiresAt: act.now,
  });
  await send(act, invitation);
  await act.em.flush();
  return pathOf(act.em, act.vault, invitation.id);
}

async function isKept({ em, now }: Act, facilityId: string | null): Promise<boolean> {
  if (facilityId === null)
    return (await em.count(Account, { deskRole: "administrator", disabledAt: null })) > 0;
  const today = romeDate(now);
  const there = { facility: facilityId, role: "owner", since: { $lte: today } } as const;
  return (
    (await em.count(FacilityStaff, { ...there, $or: [{ until: null }, { until: { $gte: today } }] })) > 0
  );
}
