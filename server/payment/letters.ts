/** What letters may say of money: how much, for which settlement, and to which account; and who hears of a new one. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import { Payee } from "../claim/entity.ts";
import { type Contact, contactsOf } from "../coverage/family.ts";
import { Person } from "../identity/entity.ts";
import { romeDate } from "../kernel/dates.ts";
import { PaymentOrder, Recovery } from "./entity.ts";
import { holdOf } from "./queries.ts";
import { meansWords, recoveryStatusOf } from "./rules.ts";

export async function recoveryFacts(em: SqlEntityManager, id: string) {
  const recovery = await em.findOneOrFail(Recovery, { id });
  const { settlement: settlementId, amountCents } = recovery;
  return { settlementId, amountCents, status: recoveryStatusOf(recovery) };
}

export async function orderFacts(em: SqlEntityManager, id: string) {
  const { settlement: settlementId, amountCents } = await em.findOneOrFail(PaymentOrder, { id });
  return { settlementId, amountCents };
}

/** Where a person's money shall go from now on; whether it waits there, because it used to go elsewhere. */
export async function payeeFacts(em: SqlEntityManager, id: string) {
  const payee = await em.findOneOrFail(Payee, { id });
  const patient = await em.findOneOrFail(Person, { id: payee.person ?? "" });
  const isHeld = (await holdOf(em, payee, payee.knownSince)) !== null;
  return { patient, account: payee.iban ? meansWords(payee).it : null, isHeld };
}

/**
 * Whoever named the account may not be the person: it is told to the contacts that the fund has on record, never to those
 * that came with the account.
 */
export async function readersOfPayee(em: SqlEntityManager, id: string, now: Date): Promise<Contact[]> {
  const { person } = await em.findOneOrFail(Payee, { id });
  return person ? contactsOf(em, person, romeDate(now)) : [];
}
