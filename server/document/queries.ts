import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Actor } from "../kernel/actor.ts";
import { byKey } from "../kernel/batch.ts";
import { personsSeen } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import type { Vault } from "../kernel/vault.ts";
import { Document, DocumentContent } from "./entity.ts";

/** Which documents an actor may see: what it uploaded, what its facility issued, what concerns it. */
export async function visibleDocuments(em: SqlEntityManager, actor: Actor): Promise<FilterQuery<Document>> {
  switch (actor.door) {
    case "visitor":
    case "clock":
      return { id: { $in: [] } };
    case "member":
      return {
        $or: [
          { person: { $in: await personsSeen(em, actor) } },
          { uploadedBy: actor.accountId, facility: null },
        ],
      };
    case "facility":
      return { facility: actor.facilityId };
    case "desk":
      return { person: { $ne: null } };
  }
}

/** @throws Refusal NOT_FOUND for a document that does not exist or is somebody else's */
export async function findDocument(em: SqlEntityManager, actor: Actor, id: string): Promise<Document> {
  const document = await em.findOne(Document, { $and: [{ id }, await visibleDocuments(em, actor)] });
  if (document === null) throw notFound();
  return document;
}

/** The decrypted bytes of a document that was already found visible. */
export async function contentOf(em: SqlEntityManager, vault: Vault, document: Document): Promise<Buffer> {
  const content = await em.findOneOrFail(DocumentContent, { document: document.id });
  const sealed = { ciphertext: Buffer.from(content.ciphertext), wrappedKey: Buffer.from(content.wrappedKey) };
  return vault.open(sealed, aboutDocument(document));
}

/** What is authenticated with the bytes: content moved to another row no longer opens. */
export function aboutDocument({ id, uploadedBy }: Pick<Document, "id" | "uploadedBy">): string {
  return `document ${id} of ${uploadedBy}`;
}

export async function documentById(
  { em }: { em: SqlEntityManager },
  ids: readonly string[],
): Promise<Map<string, Document>> {
  return byKey(await em.find(Document, { id: { $in: [...ids] } }), (document) => document.id);
}
