/** What letters may say of takes-in-charge, and who reads them: facts, no words and no health detail. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type Contact, contactsOf, speaksFor } from "../coverage/family.ts";
import { Account, Person } from "../identity/entity.ts";
import { secretOf } from "../identity/proof/actions.ts";
import { Proof } from "../identity/proof/entity.ts";
import { patience } from "../identity/proof/rules.ts";
import { romeDate } from "../kernel/dates.ts";
import type { Vault } from "../kernel/vault.ts";
import { facilityById } from "../network/queries.ts";
import { Confirmation, TakeInCharge } from "./entity.ts";
import { estimateOf } from "./estimate.ts";
import { awaitedFrom } from "./next-step.ts";
import { assessmentOf } from "./queries.ts";
import { isUndecided } from "./state-rules.ts";

export type Reader = Pick<Contact, "personId" | "email">;

/**
 * Who asked for it in the portal said where the decision is to go, and hears of it while they speak for the person; else the
 * fund knows whom to write to.
 */
export async function readersOf(em: SqlEntityManager, takeInChargeId: string, now: Date): Promise<Reader[]> {
  const { origin, person, contactEmail, openedBy } = await em.findOneOrFail(TakeInCharge, {
    id: takeInChargeId,
  });
  if (origin !== "memberPortal") return contactsOf(em, person, romeDate(now));
  const asker = await em.findOneOrFail(Account, { id: openedBy });
  const personId = asker.person ?? person;
  if (!(await speaksFor(em, { personId, forId: person }, romeDate(now))))
    return contactsOf(em, person, romeDate(now));
  return contactEmail ? [{ personId, email: contactEmail }] : [];
}

/** Whom the code that now works was made out to; nobody when the day's codes were used up. */
export async function codeReadersOf(
  em: SqlEntityManager,
  takeInChargeId: string,
): Promise<readonly Reader[]> {
  const { recipients, proof } = await em.findOneOrFail(Confirmation, { takeInCharge: takeInChargeId });
  const { timesSent } = await em.findOneOrFail(Proof, { id: proof });
  return timesSent === 0 ? [] : recipients;
}

export async function caseFacts(em: SqlEntityManager, takeInChargeId: string) {
  const { id, number, person, facility } = await em.findOneOrFail(TakeInCharge, { id: takeInChargeId });
  const patient = await em.findOneOrFail(Person, { id: person });
  const name = (await facilityById({ em }, [facility])).get(facility)?.name;
  return { takeInChargeId: id, number, patient, facilityName: name ?? "" };
}

/** The code that now works and what the yes would cost: made here, at delivery. */
export async function codeFacts(em: SqlEntityManager, vault: Vault, takeInChargeId: string) {
  const takeInCharge = await em.findOneOrFail(TakeInCharge, { id: takeInChargeId });
  const { proof: id } = await em.findOneOrFail(Confirmation, { takeInCharge: takeInChargeId });
  const proof = await em.findOneOrFail(Proof, { id });
  const { sum, missing } = estimateOf(await assessmentOf(em, takeInCharge));
  return {
    code: secretOf(vault, proof),
    minutes: patience.confirmTakeInCharge.minutes,
    share: { ...sum, missing: missing.length },
  };
}

/** Whether the yes is there and the plan still waits for something, from whomever. */
export async function isWaiting(em: SqlEntityManager, takeInChargeId: string): Promise<boolean> {
  return (await stillAwaited(em, takeInChargeId)) !== undefined;
}

/** Whether it waits for something that the member can hand in or tell. */
export async function isAwaitedFromMember(em: SqlEntityManager, takeInChargeId: string): Promise<boolean> {
  return (await stillAwaited(em, takeInChargeId)) === "member";
}

async function stillAwaited(em: SqlEntityManager, takeInChargeId: string) {
  const takeInCharge = await em.findOneOrFail(TakeInCharge, { id: takeInChargeId });
  if (takeInCharge.lifecycle !== "open" || !isUndecided(takeInCharge)) return undefined;
  const { decidable, missing } = await assessmentOf(em, takeInCharge);
  return decidable ? undefined : awaitedFrom(missing).by;
}
