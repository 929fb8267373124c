import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { sql } from "kysely";
import { Account } from "../identity/entity.ts";
import { admits } from "../identity/roles.ts";
import { type Actor, type FacilityActor, isSignedIn, type MemberActor, wrongDoor } from "../kernel/actor.ts";
import { byKey } from "../kernel/batch.ts";
import { within } from "../kernel/facility-part.ts";
import { inheritedFrom, personsSeen } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import type { Vault } from "../kernel/vault.ts";
import { Document, DocumentContent } from "./entity.ts";
import { UploadsUsedUp } from "./refusals.ts";
import { uploadsADay } from "./rules.ts";

/**
 * Which documents an actor may see: what it uploaded, what its facility issued, what concerns it.
 * @param whose for a member: whose documents, beside its own uploads
 */
export async function visibleDocuments(
  em: SqlEntityManager,
  actor: Actor,
  whose: typeof personsSeen = personsSeen,
): Promise<FilterQuery<Document>> {
  switch (actor.door) {
    case "visitor":
    case "proving":
    case "clock":
      throw wrongDoor(actor);
    case "member":
      return {
        $or: [
          { person: { $in: await whose(em, actor) } },
          { uploadedBy: actor.accountId, facility: null },
          ...(await leftTo(em, actor)),
        ],
      };
    case "facility":
      return { facility: actor.facilityId, $and: [await partly(em, actor)] };
    case "desk":
      return admits(actor, ["desk:cases"])
        ? { $or: [{ person: { $ne: null } }, { uploadedBy: actor.accountId }] }
        : { uploadedBy: actor.accountId };
  }
}

/** What who died had uploaded for something unfinished, and concerns nobody yet, is for the heirs to hand in. */
async function leftTo(em: SqlEntityManager, actor: MemberActor): Promise<FilterQuery<Document>[]> {
  const inherited = await inheritedFrom(em, actor);
  if (inherited.length === 0) return [];
  const accounts = await em.find(Account, { person: { $in: inherited } });
  return [{ uploadedBy: { $in: accounts.map(({ id }) => id) }, person: null, facility: null }];
}

/** Whoever does not meet all files of a facility meets the own uploads still. */
async function partly(em: SqlEntityManager, actor: FacilityActor): Promise<FilterQuery<Document>> {
  const part = await within(em, actor, "files");
  return part.id ? { $or: [part, { uploadedBy: actor.accountId }] } : {};
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

/** Whether an account may upload one more file. @throws Refusal TOO_MANY_UPLOADS, which knows until when */
export async function checkQuota(em: SqlEntityManager, actor: Actor, now: Date): Promise<void> {
  if (!isSignedIn(actor)) throw wrongDoor(actor);
  const most = uploadsADay[actor.door];
  const day = 24 * 3_600_000;
  const { rows } = await sql<{ files: number; bytes: number; first: Date | null }>`
    select count(*)::int as files, coalesce(sum(size_bytes), 0)::float8 as bytes, min(uploaded_at) as first
    from document where uploaded_by_id = ${actor.accountId} and uploaded_at > ${new Date(now.getTime() - day)}`.execute(
    em.getKysely(),
  );
  const [used] = rows;
  if (!used?.first || (used.files < most.files && used.bytes < most.bytes)) return;
  throw new UploadsUsedUp(most.files, new Date(new Date(used.first).getTime() + day));
}
