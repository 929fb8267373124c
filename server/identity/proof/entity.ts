import { defineEntity, p } from "@mikro-orm/core";
import { proofKinds, purposes } from "./rules.ts";

/**
 * One thing that somebody is asked to prove once, by a code that is read out or typed, or by a link of a letter. What they
 * are is computed from the nonce at the moment in which they are sent: they are stored nowhere.
 */
const ProofSchema = defineEntity({
  name: "Proof",
  properties: {
    id: p.uuid().primary(),
    purpose: p.enum(purposes),
    /** What it is bound to: an account, a person, a take-in-charge, an invitation. */
    subject: p.uuid(),
    /** What is proved to be reachable or wanted, such as a new address; null where the subject says all. */
    target: p.string().length(254).nullable(),
    kind: p.enum(proofKinds),
    nonce: p.string().length(64),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    /** Wrong tries still allowed. */
    attemptsLeft: p.integer(),
    timesSent: p.integer(),
    usedAt: p.datetime().nullable(),
    /** Another one took its place, or nobody wants it any more. */
    endedAt: p.datetime().nullable(),
  },
  checks: [{ name: "proof_attempts", expression: "attempts_left >= 0" }],
  indexes: [{ properties: ["subject", "purpose"] }, { properties: ["expiresAt"] }],
});
export class Proof extends ProofSchema.class {}
ProofSchema.setClass(Proof);
