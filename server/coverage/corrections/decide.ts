import { LockMode } from "@mikro-orm/core";
import { Person } from "../../identity/entity.ts";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { romeDate } from "../../kernel/dates.ts";
import { refuseAll } from "../../kernel/refusal.ts";
import { isOwnCase } from "../family.ts";
import { ownCase } from "../refusals.ts";
import { about, note } from "./verbs.ts";
import { PersonCorrection } from "./entity.ts";
import { findCorrection } from "./queries.ts";
import { alreadyDecided, dataWrong, reasonMissing, taxCodeTaken } from "./refusals.ts";
import { corrected, faultsOf, longestReason, personalFields } from "./rules.ts";

export interface Decision {
  readonly correctionId: string;
  readonly isAccepted: boolean;
  /** Why not, for the member. */
  readonly reason?: string | null | undefined;
}

/**
 * Somebody at the desk agrees, and the data change in the same transaction; or refuses and says why. Never about themselves
 * or their family.
 * @throws Refusal NOT_FOUND, OWN_CASE, INVALID_STATE, INVALID_INPUT (no reason; data that no longer fit each other),
 *   TAX_CODE_INVALID (it is another member's)
 */
export async function decideCorrection(act: Act, asked: Decision): Promise<{ id: string }> {
  const { em } = act;
  const { accountId } = onlyThrough("desk", act.actor);
  const reason = (asked.reason ?? "").replace(/\p{Control}+/gu, " ").trim();
  const isReasoned = reason.length > 0 && reason.length <= longestReason;
  if (!asked.isAccepted && !isReasoned) throw reasonMissing();
  const found = await findCorrection(em, act.actor, asked.correctionId);
  if (await isOwnCase(em, act.actor, found.person)) throw ownCase();
  // The person first, as who proposes does.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const person = await em.findOneOrFail(Person, { id: found.person }, lock);
  const correction = await em.findOneOrFail(PersonCorrection, { id: found.id }, lock);
  if (correction.outcome) throw alreadyDecided();
  if (asked.isAccepted) await correct(act, person, correction);
  const outcome = asked.isAccepted ? "accepted" : "refused";
  Object.assign(correction, { outcome, decidedBy: accountId, decidedAt: act.now });
  if (!asked.isAccepted) correction.reason = reason;
  note(act, about(correction), { verb: `correction.${outcome}` });
  return { id: correction.id };
}

/** The data may have been loaded anew while it waited: they are looked at again as they would stand. */
async function correct({ em, now }: Act, person: Person, { changes }: PersonCorrection): Promise<void> {
  refuseAll(faultsOf(person, changes, romeDate(now)).map(({ field, words }) => dataWrong(field, words)));
  const data = corrected(person, changes);
  const isTaken = await em.count(Person, { taxCode: data.taxCode, id: { $ne: person.id } });
  if (isTaken) throw taxCodeTaken();
  for (const field of personalFields) Object.assign(person, { [field]: data[field] });
}
