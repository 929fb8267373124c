import { beginProof } from "../identity/proof/actions.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { personAnsweredFor } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import { findFacility, priceAt } from "../network/queries.ts";
import type { CareRequest } from "./care.ts";
import { yesOf } from "./confirm.ts";
import { decide } from "./decide.ts";
import { about } from "./locking.ts";
import { enter, type Entry } from "./open.ts";
import { Confirmation } from "./entity.ts";
import { serviceNotOfferedThere } from "./refusals.ts";
import { note } from "./verbs.ts";

/** One service that a member asks a facility of the network for; its price is the fee schedule's. */
export interface MemberRequest extends Omit<CareRequest, "lines"> {
  /** The member, or a minor child of theirs: never another adult. */
  readonly personId: string;
  readonly facilityId: string;
  readonly serviceCode: string;
  readonly units: number;
  readonly startsOn: LocalDate;
  readonly told: NonNullable<Entry["told"]>;
}

/**
 * The member asks for the take-in-charge: the member's yes is in the asking, so the plan decides at once. From now on the
 * facility sees it in its portal.
 * @throws Refusal SERVICE_NOT_OFFERED and what `enter` refuses
 */
export async function request(act: Act, asked: MemberRequest): Promise<{ id: string }> {
  const actor = onlyThrough("member", act.actor);
  const { facilityId, serviceCode, units, startsOn, told } = asked;
  if ((await findFacility({ em: act.em, actor }, facilityId)) === undefined)
    throw notFound("input.facilityId");
  const personId = await personAnsweredFor(act.em, actor, asked.personId, "input.personId");
  const unitPriceCents = await priceAt(act, facilityId, serviceCode, startsOn);
  if (unitPriceCents === undefined) throw serviceNotOfferedThere("input.serviceCode");
  const opened = await enter(
    act,
    { facilityId, personId, origin: "memberPortal", lifecycle: "open", told },
    { ...asked, lines: [{ serviceCode, units, unitPriceCents }] },
  );
  // A code that nobody was sent and that does not work: the member's own click is the yes.
  const proof = await beginProof(act, { purpose: "confirmTakeInCharge", subject: opened.id }, false);
  act.em.create(Confirmation, {
    takeInCharge: opened.id,
    proof: proof.id,
    confirmedAt: act.now,
    confirmedBy: await yesOf(act, personId),
  });
  note(act, about(opened), { verb: "takeInCharge.requested" });
  await act.em.flush();
  await decide(act, opened);
  return { id: opened.id };
}
