/** The yes of somebody to whom no code can be sent: the reception saw who it is, and answers for it by name. */
import { sql } from "kysely";
import { contactsOf } from "../coverage/family.ts";
import { Person } from "../identity/entity.ts";
import type { Act } from "../kernel/act.ts";
import { romeDate, startOfRomeDay } from "../kernel/dates.ts";
import { invalidInput } from "../kernel/refusal.ts";
import { confirmed } from "./confirm.ts";
import { locked, lockedConfirmation } from "./locking.ts";
import { codePossible, notAtClinic, tooManyAtClinic } from "./refusals.ts";
import { clinicConfirmationsPerDay, type IdentityDocument } from "./rules.ts";

export interface SeenAtClinic {
  readonly takeInChargeId: string;
  /** Why no code can confirm it. */
  readonly reason: string;
  readonly identityDocument: IdentityDocument;
}

/** First number of the advisory locks that count a facility's confirmations; the second stands for the facility. */
const countingLock = 7_254_010;

/**
 * The reception confirms for somebody of whom the fund holds no address, own or parent's. There is no other way round
 * the code: where one can be sent, this is refused. The journal tells the desk and the member.
 * @throws Refusal CODE_POSSIBLE, TOO_MANY_AT_CLINIC, INVALID_STATE, INVALID_INPUT, NOT_FOUND
 */
export async function confirmAtClinic(act: Act, input: SeenAtClinic): Promise<{ id: string }> {
  const reason = input.reason.trim();
  if (reason.length < 10 || reason.length > 500) throw reasonNeeded();
  const takeInCharge = await locked(act, input.takeInChargeId, "confirmAtClinic");
  const contacts = await contactsOf(act.em, takeInCharge.person, romeDate(act.now));
  if (contacts.length > 0) throw codePossible();
  const { diedOn } = await act.em.findOneOrFail(Person, { id: takeInCharge.person });
  if (diedOn) throw notAtClinic();
  const confirmation = await lockedConfirmation(act, takeInCharge);
  await checkDay(act, takeInCharge.facility);
  Object.assign(confirmation, { reason, identityDocument: input.identityDocument });
  return confirmed(act, takeInCharge, confirmation, "clinic");
}

/** Counted behind a lock of the facility, so that many at once are no more than one after the other. */
async function checkDay({ em, now }: Act, facilityId: string): Promise<void> {
  const db = em.getKysely();
  await sql`select pg_advisory_xact_lock(${countingLock}, hashtext(${facilityId}))`.execute(db);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from confirmation c join take_in_charge t on t.id = c.take_in_charge_id
    where t.facility_id = ${facilityId} and c.confirmed_by = 'clinic'
      and c.confirmed_at >= ${startOfRomeDay(romeDate(now))}`.execute(db);
  if ((rows[0]?.count ?? 0) >= clinicConfirmationsPerDay) throw tooManyAtClinic();
}

function reasonNeeded() {
  return invalidInput("input.reason", {
    it: "Scrivi perché l’assistito non può ricevere un codice (da 10 a 500 caratteri): lo leggono l’assistito e la Centrale Operativa.",
    en: "Say why the member cannot receive a code (10 to 500 characters): the member and the Operations Centre read it.",
  });
}
