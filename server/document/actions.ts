import { createHash, randomUUID } from "node:crypto";
import type { Act } from "../kernel/act.ts";
import { notFound, Refusal } from "../kernel/refusal.ts";
import { contentTypeOf, isActive } from "./content-type.ts";
import { Document, DocumentContent } from "./entity.ts";
import { aboutDocument, visibleDocuments } from "./queries.ts";
import { cleanFileName, faultWords, fileFault } from "./rules.ts";

/**
 * Keeps an uploaded file, encrypted. It concerns nobody until it is attached to a request.
 * @throws Refusal FILE_EMPTY, FILE_TOO_LARGE, FILE_NOT_ACCEPTED, FILE_NAME_MISMATCH, FILE_ACTIVE; NOT_FOUND for a visitor
 */
export async function keep(act: Act, file: { name: string; content: Buffer }): Promise<Document> {
  if (!("accountId" in act.actor)) throw notFound();
  const fileName = cleanFileName(file.name);
  const sizeBytes = file.content.length;
  const mimeType = await contentTypeOf(file.content);
  const fault =
    fileFault(fileName, sizeBytes, mimeType) ?? (isActive(file.content, mimeType) ? "active" : undefined);
  if (fault !== undefined) {
    const code = `FILE_${fault.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    throw new Refusal(code, faultWords(fault, fileName, sizeBytes), { field: "file" });
  }
  const document = act.em.create(Document, {
    id: randomUUID(),
    fileName,
    mimeType,
    sizeBytes,
    sha256: createHash("sha256").update(file.content).digest("hex"),
    uploadedBy: act.actor.accountId,
    facility: act.actor.door === "facility" ? act.actor.facilityId : null,
    person: null,
    uploadedAt: act.now,
  });
  const sealed = act.vault.seal(file.content, aboutDocument(document));
  act.em.create(DocumentContent, { document: document.id, ...sealed });
  await act.em.flush();
  return document;
}

/**
 * Lets documents concern a person, from now on visible to that person; what a member uploaded and hands to a facility is
 * from now on visible there too. Each must be the actor's own upload and not concern anybody else yet.
 * @throws Refusal NOT_FOUND at `field`
 */
export async function attach(
  act: Act,
  documentIds: readonly string[],
  { personId, facilityId }: { personId: string; facilityId?: string },
  field: string,
): Promise<Document[]> {
  const ids = [...new Set(documentIds)];
  const documents = await act.em.find(Document, {
    $and: [{ id: { $in: ids } }, await visibleDocuments(act.em, act.actor)],
  });
  const free = documents.filter((document) => !document.person || document.person === personId);
  if (free.length !== ids.length) throw notFound(field);
  for (const document of free) {
    document.person = personId;
    document.facility ??= facilityId ?? null;
  }
  return free;
}
