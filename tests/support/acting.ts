import { randomBytes } from "node:crypto";
import type { Database } from "../../server/database.ts";
import { type Act, perform } from "../../server/kernel/act.ts";
import type { Actor } from "../../server/kernel/actor.ts";
import { vaultOf } from "../../server/kernel/vault.ts";

const vault = vaultOf(randomBytes(32));

/** Runs one verb as its actor at that time, without a server. */
export function acting<T>(
  database: Database,
  { actor, at }: { readonly actor: Actor; readonly at: Date },
  run: (act: Act) => Promise<T>,
): Promise<T> {
  const performer = { em: database.orm.em.fork(), actor, now: () => at, vault, onCommit: () => {} };
  return perform(performer, "test", {}, run);
}
