/** One-time proofs: begun, sent again, tried, used. Every code and link of the product is one of them. */
import { randomBytes, randomUUID, timingSafeEqual } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { Act } from "../../kernel/act.ts";
import type { Vault } from "../../kernel/vault.ts";
import { Proof } from "./entity.ts";
import { isAlive, patience, type ProofPurpose, readLink } from "./rules.ts";

export interface Asked {
  readonly purpose: ProofPurpose;
  readonly subject: string;
  readonly target?: string | null;
}

/**
 * Asks for something to be proved; what was asked before for the same purpose and subject ends.
 * @param isSent false where nothing is sent: it exists, and cannot be used
 */
export async function beginProof(act: Act, asked: Asked, isSent = true): Promise<Proof> {
  const { purpose, subject, target = null } = asked;
  const before = { purpose, subject, usedAt: null, endedAt: null };
  await act.em.nativeUpdate(Proof, before, { endedAt: act.now });
  const { kind, attempts } = patience[purpose];
  return act.em.create(Proof, {
    ...{ id: randomUUID(), purpose, subject, target, kind },
    ...freshly(purpose, act.now),
    ...{ createdAt: act.now, timesSent: isSent ? 1 : 0, attemptsLeft: isSent ? attempts : 0 },
    ...{ usedAt: null, endedAt: null },
  });
}

/** The same is asked anew: what was sent before stops working. */
export function sendAgain(act: Act, proof: Proof): void {
  const { attempts } = patience[proof.purpose];
  Object.assign(proof, freshly(proof.purpose, act.now), { attemptsLeft: attempts });
  proof.timesSent += 1;
}

function freshly(purpose: ProofPurpose, now: Date) {
  return {
    nonce: randomBytes(32).toString("hex"),
    expiresAt: new Date(now.getTime() + patience[purpose].minutes * 60_000),
  };
}

/** A proof, locked for whoever tries it. */
export function lockedProof(act: Act, id: string): Promise<Proof> {
  return act.em.findOneOrFail(Proof, { id }, lock);
}

/** The one that is asked for now, locked; undefined when nothing is, or no more. */
export async function openProof(act: Act, { purpose, subject }: Asked): Promise<Proof | undefined> {
  const open = { purpose, subject, usedAt: null, endedAt: null };
  return (await act.em.findOne(Proof, open, lock)) ?? undefined;
}

const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

/** How a try went. `wrong` is counted, and stays counted when the caller's refusal keeps its writes. */
export type Tried = "right" | "wrong" | "over";

/** Tries a code; a right one is used up. */
export function tryProof(act: Act, proof: Proof, given: string): Tried {
  if (!isAlive(proof, act.now)) return "over";
  if (!isSame(secretOf(act.vault, proof), given.replace(/\s+/g, ""))) {
    proof.attemptsLeft -= 1;
    return "wrong";
  }
  useUp(act, proof);
  return "right";
}

/** It is proved, this way or another: no code of it works any more. */
export function useUp(act: Act, proof: Proof): void {
  proof.usedAt = act.now;
  proof.attemptsLeft = 0;
}

/**
 * The proof that a link of a letter leads to, locked; undefined for one of another purpose, expired, used, or made up, alike.
 * It is not used up yet: a mail program that looks at links before their reader does must not spend them.
 */
export async function proofOfLink(act: Act, purpose: ProofPurpose, text: string): Promise<Proof | undefined> {
  const link = readLink(text);
  if (link === undefined) return undefined;
  const proof = await act.em.findOne(Proof, { id: link.id, purpose }, lock);
  if (proof === null || !isAlive(proof, act.now)) return undefined;
  return isSame(secretOf(act.vault, proof), link.secret) ? proof : undefined;
}

/** The digits of a code, or the secret of a link. For letters at the moment in which they are written, and for nobody else. */
export function secretOf(vault: Vault, { id, kind, nonce }: Pick<Proof, "id" | "kind" | "nonce">): string {
  return kind === "code" ? vault.sixDigits(nonce) : vault.mark(JSON.stringify(["proof", id, nonce]));
}

/** What a letter's link ends with. */
export function linkOf(vault: Vault, proof: Pick<Proof, "id" | "kind" | "nonce">): string {
  return `${proof.id}.${secretOf(vault, proof)}`;
}

function isSame(expected: string, given: string): boolean {
  const [right, typed] = [Buffer.from(expected), Buffer.from(given)];
  return typed.length === right.length && timingSafeEqual(typed, right);
}
