/** The take-in-charge that a verb happens to: locked, in a state that allows it, and named in the journal. */
import { LockMode } from "@mikro-orm/core";
import type { FactOwner } from "../case-file/queries.ts";
import type { LedgerCause } from "../coverage/ledger.ts";
import type { Act } from "../kernel/act.ts";
import { wrongDoor } from "../kernel/actor.ts";
import { answersFor, onlyToRead } from "../kernel/persons.ts";
import { Confirmation, type TakeInCharge } from "./entity.ts";
import { lockTakeInCharge } from "./queries.ts";
import { invalidState } from "./refusals.ts";
import { isFor, may, mayDo, statusOf, statusWords, type Verb } from "./state-rules.ts";

/** The take-in-charge, locked, when this verb is the actor's and may happen to it now. @throws Refusal NOT_FOUND, ONLY_TO_READ, INVALID_STATE */
export async function locked(act: Act, id: string, verb: Verb): Promise<TakeInCharge> {
  if (!isFor(verb, act.actor)) throw wrongDoor(act.actor);
  const takeInCharge = await lockTakeInCharge(act.em, act.actor, id);
  if (!(await answersFor(act.em, act.actor, takeInCharge.person))) throw onlyToRead("input.takeInChargeId");
  if (!may(verb, takeInCharge)) throw invalidState(statusWords[statusOf(takeInCharge)]);
  return takeInCharge;
}

/** Whether whoever sees it may do that now: what forms show, and {@link locked} allows. */
export async function mayNow(
  { em, actor }: Pick<Act, "em" | "actor">,
  verb: Verb,
  takeInCharge: TakeInCharge,
): Promise<boolean> {
  return mayDo(actor, verb, takeInCharge) && (await answersFor(em, actor, takeInCharge.person));
}

export async function lockedConfirmation(act: Act, { id }: TakeInCharge): Promise<Confirmation> {
  return act.em.findOneOrFail(
    Confirmation,
    { takeInCharge: id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
}

/** Whom a take-in-charge concerns, for the journal. */
export function about({ id, person, facility }: TakeInCharge) {
  return { subjectType: "takeInCharge", subjectId: id, personId: person, facilityId: facility };
}

/** As what it holds limits, for the ledger. */
export function causeOf({ id }: TakeInCharge): LedgerCause {
  return { causeType: "takeInCharge", causeId: id };
}

/** As what an invoice of it uses limits. */
export function usedBy(expenseDocumentId: string): LedgerCause {
  return { causeType: "expenseDocument", causeId: expenseDocumentId };
}

/** As what it owns facts. */
export function ownerOf({ id, person }: TakeInCharge): FactOwner {
  return { type: "takeInCharge", id, personId: person };
}
