import type { EntityManager } from "@mikro-orm/core";
import { byKey } from "../../kernel/batch.ts";
import { Proof } from "./entity.ts";

/** Proofs by id, for those who were already allowed to see what names them. */
export async function proofById(
  { em }: { readonly em: EntityManager },
  ids: readonly string[],
): Promise<Map<string, Proof>> {
  return byKey(await em.find(Proof, { id: { $in: [...ids] } }), ({ id }) => id);
}
