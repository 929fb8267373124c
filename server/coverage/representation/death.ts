/** The desk enters, or a file says, that a person died: nobody acts as them any more, their cover ends, and heirs may be entered. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { attach } from "../../document/actions.ts";
import { Account, Person } from "../../identity/entity.ts";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { type LocalDate, romeDate } from "../../kernel/dates.ts";
import { knownId } from "../../kernel/ids.ts";
import { notFound } from "../../kernel/refusal.ts";
import { Enrolment } from "../entity.ts";
import { isOwnCase } from "../family.ts";
import { ownCase } from "../refusals.ts";
import { lockPersonNamed, type PersonNamed } from "./enter.ts";
import { Death } from "./entity.ts";
import { deathDayWrong, deathKnown, deathWithdrawn, paperMissing } from "./refusals.ts";
import { aboutDeath, note } from "./verbs.ts";

export interface NewDeath extends PersonNamed {
  readonly diedOn: LocalDate;
  readonly documentId: string;
}

/**
 * Their accounts close, and their cover ends with that day; what they had begun waits for an heir.
 * @throws Refusal TAX_CODE_INVALID, MEMBER_NOT_FOUND, OWN_CASE, INVALID_INPUT (the day), INVALID_STATE (known already),
 *   PAPER_NEEDED, NOT_FOUND (the document)
 */
export async function enterDeath(act: Act, asked: NewDeath): Promise<{ id: string }> {
  const { em, now } = act;
  onlyThrough("desk", act.actor);
  const { diedOn } = asked;
  if (!asked.documentId) throw paperMissing();
  const person = await lockPersonNamed(act, asked, "input.taxCode");
  if (await isOwnCase(em, act.actor, person.id)) throw ownCase();
  if (person.diedOn) throw deathKnown();
  if (diedOn > romeDate(now) || diedOn < person.birthDate) throw deathDayWrong();
  const [document] = await attach(act, [asked.documentId], { personId: person.id }, "input.documentId");
  if (!document) throw paperMissing();
  return recordDeath(act, person, { diedOn, document: document.id });
}

/**
 * Whoever says so: the accounts close, and the cover ends with that day. The person is locked by the caller, and was not known to
 * have died.
 */
export async function recordDeath(
  act: Act,
  person: Person,
  { diedOn, document }: { readonly diedOn: LocalDate; readonly document: string | null },
): Promise<{ id: string }> {
  const { em, now, actor } = act;
  person.diedOn = diedOn;
  const accounts = await em.find(Account, { person: person.id, disabledAt: null });
  for (const account of accounts) account.disabledAt = now;
  const lasting = { $or: [{ endsOn: null }, { endsOn: { $gt: diedOn } }] };
  const enrolments = await em.find(Enrolment, { $and: [{ person: person.id }, lasting] });
  const endedEnrolments = enrolments.map(({ id, endsOn }) => ({ id, endsOn: endsOn ?? null }));
  for (const enrolment of enrolments) enrolment.endsOn = diedOn;
  const death = em.create(Death, {
    ...{ id: randomUUID(), person: person.id, diedOn, document, endedEnrolments },
    closedAccounts: accounts.map(({ id }) => id),
    enteredBy: actor.door === "desk" ? actor.accountId : null,
    ...{ enteredAt: now, withdrawnAt: null, withdrawnBy: null },
  });
  note(act, aboutDeath(death), { verb: "death.entered", diedOn });
  return { id: death.id };
}

/**
 * It was a mistake: accounts and cover are as before, and heirs act no longer.
 * @throws Refusal NOT_FOUND, OWN_CASE, INVALID_STATE (withdrawn already)
 */
export async function withdrawDeath(act: Act, input: { readonly deathId: string }): Promise<{ id: string }> {
  const { em, now } = act;
  const { accountId } = onlyThrough("desk", act.actor);
  const id = knownId(input.deathId, "input.deathId");
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const death = await em.findOne(Death, { id }, lock);
  if (death === null) throw notFound("input.deathId");
  if (await isOwnCase(em, act.actor, death.person)) throw ownCase();
  if (death.withdrawnAt) throw deathWithdrawn();
  const person = await em.findOneOrFail(Person, { id: death.person }, lock);
  person.diedOn = null;
  const closed = { id: { $in: [...death.closedAccounts] }, disabledAt: death.enteredAt };
  for (const account of await em.find(Account, closed)) account.disabledAt = null;
  for (const { id: enrolmentId, endsOn } of death.endedEnrolments) {
    const enrolment = await em.findOneOrFail(Enrolment, { id: enrolmentId });
    // what a file has said since stays
    if (enrolment.endsOn === death.diedOn) enrolment.endsOn = endsOn;
  }
  Object.assign(death, { withdrawnAt: now, withdrawnBy: accountId });
  note(act, aboutDeath(death), { verb: "death.withdrawn" });
  return { id };
}
