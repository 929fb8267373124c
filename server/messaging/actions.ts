import { randomUUID } from "node:crypto";
import { type Contact, contactsOf } from "../coverage/family.ts";
import { Confirmation, TakeInCharge } from "../direct-billing/entity.ts";
import { about } from "../direct-billing/locking.ts";
import { takeInChargeBySettlement } from "../direct-billing/payments.ts";
import { Account } from "../identity/entity.ts";
import type { Act, Consequence } from "../kernel/act.ts";
import { romeDate } from "../kernel/dates.ts";
import { PaymentOrder } from "../payment/entity.ts";
import { OutboxMail } from "./entity.ts";
import type { Template } from "./templates.ts";

/** Whoever the code was made out to is sent it, by mail; the portal shows it too. No mail when the day's codes are used up. */
export const mailNewCode: Consequence = async (act, { subjectId }) => {
  const { recipients, codesSent } = await act.em.findOneOrFail(Confirmation, { takeInCharge: subjectId });
  if (codesSent === 0) return;
  for (const contact of recipients) write(act, subjectId, "code", contact);
};

/** The member, or the parents of a minor, are told what happened. */
export function mailMember(template: Template): Consequence {
  return async (act, { personId, subjectId }) => {
    if (personId === undefined) return;
    for (const contact of await readersOf(act, personId, subjectId)) write(act, subjectId, template, contact);
  };
}

/** The facility of a take-in-charge was paid. */
export const mailPaid: Consequence = async (act, { personId, facilityId, subjectId }) => {
  if (personId === undefined || facilityId === undefined) return;
  const { settlement } = await act.em.findOneOrFail(PaymentOrder, { id: subjectId });
  const paid = (await takeInChargeBySettlement(act, [settlement])).get(settlement);
  if (paid !== undefined) await mailMember("paid")(act, { ...about(paid), verb: "payment.made" });
};

/** Who asked for it in the portal said where the decision is to go; else the fund knows whom to write to. */
async function readersOf(
  act: Act,
  personId: string,
  takeInChargeId: string,
): Promise<Pick<Contact, "personId" | "email">[]> {
  const asked = await act.em.findOne(TakeInCharge, { id: takeInChargeId });
  if (asked?.origin !== "memberPortal") return contactsOf(act.em, personId, romeDate(act.now));
  if (!asked.contactEmail) return [];
  const { person } = await act.em.findOneOrFail(Account, { id: asked.openedBy });
  return [{ personId: person ?? personId, email: asked.contactEmail }];
}

function write(
  act: Act,
  subjectId: string,
  template: Template,
  { personId, email }: Pick<Contact, "personId" | "email">,
): void {
  act.em.create(OutboxMail, {
    id: randomUUID(),
    template,
    subjectId,
    person: personId,
    recipient: email,
    createdAt: act.now,
    attempts: 0,
    nextAttemptAt: act.now,
  });
}
