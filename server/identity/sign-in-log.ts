import { randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/core";
import type { Vault } from "../kernel/vault.ts";
import { knownDevice } from "./device.ts";
import { SignIn, type SignInOutcome } from "./entity.ts";
import { keptUserAgent } from "./rules.ts";

/** From where somebody signs in, as far as it is known. */
export interface CameFrom {
  /** What the browser says of itself. */
  readonly userAgent: string | null | undefined;
  /** Network address, in the form in which askers are counted. */
  readonly address?: string | null | undefined;
  /** Whether the account had never signed in on that device. */
  readonly isNewDevice?: boolean;
}

/** The same, of whoever asks to be let in to this account. */
export function cameFrom(
  asking: {
    readonly vault: Vault;
    readonly address: string;
    readonly device: string | undefined;
    readonly userAgent: string | undefined;
  },
  userName: string,
): CameFrom {
  const { vault, address, device, userAgent } = asking;
  return { address, userAgent, isNewDevice: knownDevice(vault, device, userName) === undefined };
}

/** Where a session began. */
export async function originOf(em: EntityManager, sessionId: string): Promise<CameFrom | undefined> {
  const begun = await em.findOne(SignIn, { session: sessionId });
  if (begun === null) return undefined;
  const { userAgent, address, isNewDevice } = begun;
  return { userAgent, address, isNewDevice };
}

/** Leaves the line that the account's owner sees. */
export function recordSignIn(
  em: EntityManager,
  { address, userAgent, isNewDevice }: CameFrom,
  tried: Pick<SignIn, "at"> & {
    readonly account: string | null;
    readonly session: string | null;
    readonly outcome: SignInOutcome;
  },
): SignIn {
  return em.create(SignIn, {
    ...{ id: randomUUID(), ...tried, address: address ?? null, isNewDevice: isNewDevice ?? false },
    userAgent: keptUserAgent(userAgent),
  });
}
