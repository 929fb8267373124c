import { randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/core";
import { Factor } from "../identity/entity.ts";
import type { Vault } from "../kernel/vault.ts";
import { SoftwarePasskey } from "./software-passkey.ts";

/** Of a demo person, made again from the master key: nobody carries it about, the server answers with it on one click. */
export function demoPasskey(vault: Vault, userName: string): SoftwarePasskey {
  return new SoftwarePasskey(vault.secret(`demo passkey of ${userName}`).toString("base64url"));
}

/** From now on the account proves itself by it. */
export function givePasskey(em: EntityManager, account: string, passkey: SoftwarePasskey, now: Date): void {
  const { credentialId, publicKey } = passkey;
  em.create(Factor, {
    ...{ id: randomUUID(), account, kind: "passkey", name: "Passkey dimostrativa", createdAt: now },
    ...{ credentialId, publicKey, signatures: 0 },
  });
}
