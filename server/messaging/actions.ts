import { randomUUID } from "node:crypto";
import { type Contact, contactsOf } from "../coverage/family.ts";
import { Confirmation, TakeInCharge } from "../direct-billing/entity.ts";
import { about } from "../direct-billing/locking.ts";
import { takeInChargeBySettlement } from "../direct-billing/payments.ts";
import type { TakeInChargeVerb } from "../direct-billing/verbs.ts";
import { Account } from "../identity/entity.ts";
import { romeDate } from "../kernel/dates.ts";
import type { NumberedLine } from "../kernel/happenings.ts";
import type { Following, JournalReader } from "../kernel/readers.ts";
import { PaymentOrder } from "../payment/entity.ts";
import type { PaymentVerb } from "../payment/verbs.ts";
import { OutboxMail } from "./entity.ts";
import type { Template } from "./templates.ts";

type Line = Pick<NumberedLine, "subjectId" | "personId" | "facilityId">;
type Letter = (work: Following, line: Line) => Promise<void>;

/** Whoever the code was made out to is sent it, by mail; the portal shows it too. No mail when the day's codes are used up. */
const mailNewCode: Letter = async (work, { subjectId }) => {
  const { recipients, codesSent } = await work.em.findOneOrFail(Confirmation, { takeInCharge: subjectId });
  if (codesSent === 0) return;
  for (const contact of recipients) write(work, subjectId, "code", contact);
};

/** The member, or the parents of a minor, are told what happened. */
function mailMember(template: Template): Letter {
  return async (work, { personId, subjectId }) => {
    if (!personId) return;
    for (const contact of await readersOf(work, personId, subjectId))
      write(work, subjectId, template, contact);
  };
}

/** The facility of a take-in-charge was paid. */
const mailPaid: Letter = async (work, { personId, facilityId, subjectId }) => {
  if (!personId || !facilityId) return;
  const { settlement } = await work.em.findOneOrFail(PaymentOrder, { id: subjectId });
  const paid = (await takeInChargeBySettlement(work, [settlement])).get(settlement);
  if (paid !== undefined) await mailMember("paid")(work, { ...about(paid), subjectId: paid.id });
};

/** The letters of each verb that concerns a member. */
const lettersOf: Readonly<Record<TakeInChargeVerb["verb"] | PaymentVerb["verb"], Letter | null>> = {
  "takeInCharge.opened": mailNewCode,
  "takeInCharge.requested": null,
  "takeInCharge.codeRenewed": mailNewCode,
  "takeInCharge.confirmed": null,
  "takeInCharge.confirmedByParent": null,
  "takeInCharge.confirmedAtClinic": null,
  "takeInCharge.declined": null,
  "takeInCharge.documentsAdded": null,
  "takeInCharge.factsTold": null,
  "takeInCharge.authorised": mailMember("authorised"),
  "takeInCharge.refused": mailMember("refused"),
  "takeInCharge.sentToDesk": mailMember("sentToDesk"),
  "takeInCharge.settled": mailMember("settled"),
  "takeInCharge.settledInPart": mailMember("settled"),
  "takeInCharge.closed": null,
  "takeInCharge.revised": mailMember("revised"),
  "takeInCharge.cancelled": mailMember("cancelled"),
  "takeInCharge.expired": null,
  "payment.ordered": null,
  "payment.made": mailPaid,
  "payment.withdrawn": null,
  "payment.sentBack": null,
};

/** Writes the letters that follow from what happened; the postman delivers them. */
export const letters: JournalReader = {
  name: "letters",
  async follow(work, line) {
    const letter = (lettersOf as Readonly<Record<string, Letter | null>>)[line.verb];
    await letter?.(work, line);
  },
};

/** Who asked for it in the portal said where the decision is to go; else the fund knows whom to write to. */
async function readersOf(
  work: Following,
  personId: string,
  takeInChargeId: string,
): Promise<Pick<Contact, "personId" | "email">[]> {
  const asked = await work.em.findOne(TakeInCharge, { id: takeInChargeId });
  if (asked?.origin !== "memberPortal") return contactsOf(work.em, personId, romeDate(work.now));
  if (!asked.contactEmail) return [];
  const { person } = await work.em.findOneOrFail(Account, { id: asked.openedBy });
  return [{ personId: person ?? personId, email: asked.contactEmail }];
}

function write(
  work: Following,
  subjectId: string,
  template: Template,
  { personId, email }: Pick<Contact, "personId" | "email">,
): void {
  work.em.create(OutboxMail, {
    id: randomUUID(),
    template,
    subjectId,
    person: personId,
    recipient: email,
    createdAt: work.now,
    attempts: 0,
    nextAttemptAt: work.now,
  });
}
