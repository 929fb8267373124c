import { randomUUID } from "node:crypto";
import { Confirmation, TakeInCharge } from "../direct-billing/entity.ts";
import { Person } from "../identity/entity.ts";
import type { Act, Consequence, Note } from "../kernel/act.ts";
import { OutboxMail } from "./entity.ts";
import type { Template } from "./templates.ts";

/** The member is sent the one-time code, by mail; the portal shows it too. No mail when the day's codes are used up. */
export const mailNewCode: Consequence = async (act, note) => {
  const confirmation = await act.em.findOne(Confirmation, { takeInCharge: note.subjectId });
  if (confirmation && confirmation.codesSent > 0) await write(act, note, "code");
};

/** The member is told what happened. */
export function mailMember(template: Template): Consequence {
  return (act, note) => write(act, note, template);
}

async function write(act: Act, { personId, subjectId }: Note, template: Template): Promise<void> {
  if (personId === undefined) return;
  const person = await act.em.findOneOrFail(Person, { id: personId });
  const asked = await act.em.findOne(TakeInCharge, { id: subjectId });
  // Who asked for it said where the decision is to go.
  const recipient = asked?.origin === "memberPortal" ? asked.contactEmail : person.email;
  if (!recipient) return;
  act.em.create(OutboxMail, {
    id: randomUUID(),
    template,
    subjectId,
    person: person.id,
    recipient,
    createdAt: act.now,
    attempts: 0,
    nextAttemptAt: act.now,
  });
}
