import { sql } from "kysely";
import type { Act } from "../../kernel/act.ts";
import { FacilityBankAccount } from "../entity.ts";
import { type OwnFacility, ownFacility } from "./queries.ts";
import { alreadyInBlueasy, alreadyOutsideBlueasy, bankAccountMissing } from "./refusals.ts";
import { note } from "../verbs.ts";

/**
 * The facility begins to take part in Blueasy: from then on it is paid by the fund, so it has said before where to.
 * @throws Refusal INVALID_STATE, BANK_ACCOUNT_MISSING
 */
export async function joinBlueasy(act: Act): Promise<void> {
  const facility = await ownFacility(act, "for update");
  if (facility.blueasy) throw alreadyInBlueasy();
  if ((await act.em.count(FacilityBankAccount, { facility: facility.id })) === 0) throw bankAccountMissing();
  await takePart(act, facility, true);
}

/**
 * The facility leaves Blueasy: it opens no new takes-in-charge; those that are open go on to their payment.
 * @throws Refusal INVALID_STATE
 */
export async function leaveBlueasy(act: Act): Promise<void> {
  const facility = await ownFacility(act, "for update");
  if (!facility.blueasy) throw alreadyOutsideBlueasy();
  await takePart(act, facility, false);
}

async function takePart(act: Act, facility: OwnFacility, blueasy: boolean): Promise<void> {
  await sql`update facility set blueasy = ${blueasy} where id = ${facility.id}`.execute(act.em.getKysely());
  const subject = { subjectType: "facility", subjectId: facility.id, facilityId: facility.id };
  note(act, subject, { verb: blueasy ? "facility.joinedBlueasy" : "facility.leftBlueasy" });
}
