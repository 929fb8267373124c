/** How a take-in-charge ends without an invoice, and gives back what it held. */
import { sql } from "kysely";
import { giveBack } from "../coverage/asking.ts";
import type { Act } from "../kernel/act.ts";
import { addDays, romeDate } from "../kernel/dates.ts";
import { invalidInput, notFound } from "../kernel/refusal.ts";
import { about, causeOf, locked } from "./locking.ts";

/** The member did not ask for this. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function decline(act: Act, input: { takeInChargeId: string }): Promise<{ id: string }> {
  if (act.actor.door !== "member") throw notFound();
  const takeInCharge = await locked(act, input.takeInChargeId, "decline");
  takeInCharge.lifecycle = "declined";
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.declined" });
  return { id: takeInCharge.id };
}

/** The facility takes its request back before the invoice. @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND */
export async function cancel(
  act: Act,
  input: { takeInChargeId: string; reason: string },
): Promise<{ id: string }> {
  if (act.actor.door !== "facility") throw notFound();
  const reason = input.reason.trim();
  if (reason === "" || reason.length > 500) {
    throw invalidInput("input.reason", {
      it: "Scrivi in poche parole perché annulli (al massimo 500 caratteri).",
      en: "Say in a few words why you cancel (at most 500 characters).",
    });
  }
  const takeInCharge = await locked(act, input.takeInChargeId, "cancel");
  await giveBack(act, causeOf(takeInCharge));
  takeInCharge.lifecycle = "cancelled";
  takeInCharge.closingReason = reason;
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.cancelled" });
  return { id: takeInCharge.id };
}

/** The clock ends what nobody used in time and gives back what it held. */
export async function expire(act: Act, takeInChargeId: string): Promise<void> {
  const takeInCharge = await locked(act, takeInChargeId, "expire");
  await giveBack(act, causeOf(takeInCharge));
  takeInCharge.lifecycle = "expired";
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.expired" });
}

/** Authorisations nobody invoiced in time, and requests nobody confirmed: ids, for the clock that expires them. */
export async function overdue(act: Act): Promise<string[]> {
  const today = romeDate(act.now);
  const { rows } = await sql<{ id: string }>`
    select id from take_in_charge
    where (lifecycle = 'open' and expires_on < ${today}::date)
       or (lifecycle = 'awaitingMember' and starts_on < ${addDays(today, -30)}::date)
    order by id limit 200`.execute(act.em.getKysely());
  return rows.map(({ id }) => id);
}
