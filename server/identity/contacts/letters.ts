/** What letters may say of changed contacts, and who reads them. */
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Vault } from "../../kernel/vault.ts";
import { Account, ContactChange, Person } from "../entity.ts";
import { secretOf } from "../proof/actions.ts";
import { Proof } from "../proof/entity.ts";
import { isAlive } from "../proof/rules.ts";
import { type CodePlace, placeOf } from "./code-rules.ts";
import { ContactRequest } from "./entity.ts";
import { proofsOf } from "./request.ts";

/** Whose contacts were changed, and the address of mail until then. */
export async function formerContactOf(
  em: SqlEntityManager,
  changeId: string,
): Promise<{ personId: string; email: string | null }> {
  const { person, formerEmail } = await em.findOneOrFail(ContactChange, { id: changeId });
  return { personId: person, email: formerEmail ?? null };
}

interface CodeReader {
  readonly place: CodePlace;
  /** Of the proof that the letter is about. */
  readonly proofId: string;
  /** Who asked for the change. */
  readonly personId: string;
  /** An address of mail, or a number. */
  readonly sentTo: string;
}

/** The codes of a change that are still to be given, and where each is read. */
export async function contactCodeReaders(em: SqlEntityManager, requestId: string): Promise<CodeReader[]> {
  const { begunBy } = await em.findOneOrFail(ContactRequest, { id: requestId });
  const { person: personId } = await em.findOneOrFail(Account, { id: begunBy });
  return (await proofsOf(em, requestId)).flatMap(({ id: proofId, purpose, target, usedAt }) =>
    personId && target && !usedAt ? [{ place: placeOf(purpose), proofId, personId, sentTo: target }] : [],
  );
}

/** The code, made here, at delivery, and how long it still works. */
export async function contactCodeFacts(em: SqlEntityManager, vault: Vault, proofId: string, now: Date) {
  const proof = await em.findOneOrFail(Proof, { id: proofId });
  const { person } = await em.findOneOrFail(ContactRequest, { id: proof.subject });
  const patient = await em.findOneOrFail(Person, { id: person });
  const minutes = Math.max(1, Math.round((proof.expiresAt.getTime() - now.getTime()) / 60_000));
  return { patient, code: secretOf(vault, proof), minutes };
}

/** Whether a code may still be given. */
export async function isContactCodeAwaited(
  em: SqlEntityManager,
  proofId: string,
  now: Date,
): Promise<boolean> {
  return isAlive(await em.findOneOrFail(Proof, { id: proofId }), now);
}
