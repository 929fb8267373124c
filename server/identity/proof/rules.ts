/** What is proved once, and how long each waits for it. */

export const proofKinds = ["code", "link"] as const;
export type ProofKind = (typeof proofKinds)[number];

export const purposes = [
  "confirmTakeInCharge",
  "registerEmail",
  "resetPassword",
  "emailAtOld",
  "emailAtNew",
  "mobileAtOld",
  "mobileAtNew",
  "invitation",
  "entryCode",
] as const;
export type ProofPurpose = (typeof purposes)[number];

interface Patience {
  readonly kind: ProofKind;
  readonly minutes: number;
  /** Wrong tries; a link has 128 random bits, so its tries only count what was mistyped. */
  readonly attempts: number;
}

export const patience: Readonly<Record<ProofPurpose, Patience>> = {
  confirmTakeInCharge: { kind: "code", minutes: 10, attempts: 5 },
  registerEmail: { kind: "code", minutes: 10, attempts: 5 },
  resetPassword: { kind: "link", minutes: 30, attempts: 5 },
  emailAtOld: { kind: "code", minutes: 10, attempts: 5 },
  emailAtNew: { kind: "code", minutes: 10, attempts: 5 },
  mobileAtOld: { kind: "code", minutes: 10, attempts: 5 },
  mobileAtNew: { kind: "code", minutes: 10, attempts: 5 },
  entryCode: { kind: "code", minutes: 10, attempts: 5 },
  invitation: { kind: "link", minutes: 7 * 24 * 60, attempts: 5 },
};

export interface ProofState {
  readonly attemptsLeft: number;
  readonly expiresAt: Date;
  readonly usedAt?: Date | null | undefined;
  readonly endedAt?: Date | null | undefined;
}

/** Whether it may still be used: once, in its time, before it was tried too often. */
export function isAlive({ attemptsLeft, expiresAt, usedAt, endedAt }: ProofState, now: Date): boolean {
  return attemptsLeft > 0 && expiresAt > now && !usedAt && !endedAt;
}

/** What the address of a link ends with: which proof, and its secret. */
export function readLink(text: string): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{22})$/.exec(text) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}
