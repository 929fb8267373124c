import { createHash, randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { sql } from "kysely";
import type { Act } from "../kernel/act.ts";
import { wrongDoor } from "../kernel/actor.ts";
import { notFound } from "../kernel/refusal.ts";
import { personsAnsweredFor } from "../kernel/persons.ts";
import { Document, DocumentContent } from "./entity.ts";
import { aboutDocument, checkQuota, visibleDocuments } from "./queries.ts";
import { examineInThread } from "./reading/examiner.ts";
import { pixelFault } from "./reading/pixels.ts";
import { fileRefused } from "./refusals.ts";
import { cleanFileName, fileFault } from "./rules.ts";

/** A file as it may be kept: its content was looked into, and a picture's metadata is gone. */
export interface ExaminedFile {
  readonly fileName: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

/**
 * Looks into an uploaded file, before and outside of any transaction.
 * @throws Refusal FILE_EMPTY, FILE_TOO_LARGE, FILE_NOT_ACCEPTED, FILE_NAME_MISMATCH, FILE_ACTIVE, FILE_PROTECTED,
 *   FILE_UNREADABLE, FILE_EXPANDS, FILE_PIXELS; ExaminersBusy
 */
export async function examined(file: { name: string; content: Buffer }): Promise<ExaminedFile> {
  const fileName = cleanFileName(file.name);
  const refused = (fault: Parameters<typeof fileRefused>[0]) =>
    fileRefused(fault, fileName, file.content.length);
  const size = fileFault(fileName, file.content.length);
  if (size !== undefined) throw refused(size);
  const found = await examineInThread(fileName, file.content);
  if ("fault" in found) throw refused(found.fault);
  const pixels = await pixelFault(found.mimeType, found.content);
  if (pixels !== undefined) throw refused(pixels);
  return { fileName, ...found };
}

/**
 * Keeps an uploaded file, encrypted. It concerns nobody until it is attached to a request.
 * @throws Refusal TOO_MANY_UPLOADS
 */
export async function keep(act: Act, { fileName, mimeType, content }: ExaminedFile): Promise<Document> {
  const { actor, em } = act;
  if (!("accountId" in actor)) throw wrongDoor(actor);
  // uploads of one account wait for each other, so that no two take the last place
  await sql`select pg_advisory_xact_lock(hashtext('document.keep'), hashtext(${actor.accountId}))`.execute(
    em.getKysely(),
  );
  await checkQuota(em, actor, act.now);
  const document = em.create(Document, {
    id: randomUUID(),
    fileName,
    mimeType,
    sizeBytes: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    uploadedBy: actor.accountId,
    facility: actor.door === "facility" ? actor.facilityId : null,
    person: null,
    uploadedAt: act.now,
  });
  const sealed = act.vault.seal(Buffer.from(content), aboutDocument(document));
  em.create(DocumentContent, { document: document.id, ...sealed });
  await em.flush();
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
  const documents = await lockedDocuments(act, ids);
  const free = documents.filter((document) => !document.person || document.person === personId);
  if (free.length !== ids.length) throw notFound(field);
  for (const document of free) {
    document.person = personId;
    document.facility ??= facilityId ?? null;
  }
  return free;
}

/** Documents that the actor may hand in, locked: nobody removes them while this verb names them. */
export async function lockedDocuments(act: Act, ids: readonly string[]): Promise<Document[]> {
  return act.em.find(
    Document,
    { $and: [{ id: { $in: [...ids] } }, await visibleDocuments(act.em, act.actor, personsAnsweredFor)] },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: "asc" } },
  );
}
