/** How a take-in-charge ends without an invoice, and gives back what it held. */
import { giveBack } from "../coverage/asking.ts";
import type { Act } from "../kernel/act.ts";
import { addDays, romeDate } from "../kernel/dates.ts";
import { invalidInput } from "../kernel/refusal.ts";
import { TakeInCharge } from "./entity.ts";
import { about, causeOf, locked } from "./locking.ts";
import { ofStates } from "./queries.ts";
import { authorisationDays, daysToConfirm } from "./rules.ts";
import { transitions } from "./state-rules.ts";
import { note } from "./verbs.ts";

/** The member did not ask for this. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function decline(act: Act, input: { takeInChargeId: string }): Promise<{ id: string }> {
  const takeInCharge = await locked(act, input.takeInChargeId, "decline");
  takeInCharge.lifecycle = "declined";
  note(act, about(takeInCharge), { verb: "takeInCharge.declined" });
  return { id: takeInCharge.id };
}

/** The facility takes its request back before the invoice. @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND */
export async function cancel(
  act: Act,
  input: { takeInChargeId: string; reason: string },
): Promise<{ id: string }> {
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
  note(act, about(takeInCharge), { verb: "takeInCharge.cancelled" });
  return { id: takeInCharge.id };
}

/** The facility says that no other invoice follows: what is still held is given back. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function close(act: Act, input: { takeInChargeId: string }): Promise<{ id: string }> {
  const takeInCharge = await locked(act, input.takeInChargeId, "close");
  await closeSettled(act, takeInCharge);
  return { id: takeInCharge.id };
}

async function closeSettled(act: Act, takeInCharge: TakeInCharge): Promise<void> {
  await giveBack(act, causeOf(takeInCharge));
  takeInCharge.lifecycle = "settled";
  note(act, about(takeInCharge), { verb: "takeInCharge.closed" });
}

/** The clock ends what nobody used in time and gives back what it held; what was invoiced in part ends as settled. */
export async function expire(act: Act, takeInChargeId: string): Promise<void> {
  const takeInCharge = await locked(act, takeInChargeId, "expire");
  if (takeInCharge.lifecycle === "partlySettled") return closeSettled(act, takeInCharge);
  await giveBack(act, causeOf(takeInCharge));
  takeInCharge.lifecycle = "expired";
  note(act, about(takeInCharge), { verb: "takeInCharge.expired" });
}

/**
 * What nobody confirmed, decided or invoiced in time: ids, for the clock that ends them. What nobody decided could no longer
 * be invoiced after as many days as an authorisation lasts.
 */
export async function overdue({ em, now }: Act): Promise<string[]> {
  const today = romeDate(now);
  const began = (days: number) => ({ expiresOn: null, startsOn: { $lt: addDays(today, -days) } });
  const rows = await em.find(
    TakeInCharge,
    {
      $and: [
        { $or: transitions.expire.from.map(ofStates) },
        {
          $or: [
            { expiresOn: { $lt: today } },
            { lifecycle: "awaitingMember", ...began(daysToConfirm) },
            began(authorisationDays),
          ],
        },
      ],
    },
    { orderBy: { id: "asc" }, limit: 200, fields: ["id"] },
  );
  return rows.map(({ id }) => id);
}
