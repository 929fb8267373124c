import { randomUUID } from "node:crypto";
import { invoiceOfBytes } from "../claim/queries.ts";
import { attach } from "../document/actions.ts";
import type { Act } from "../kernel/act.ts";
import { knownId } from "../kernel/ids.ts";
import { invalidInput, notFound } from "../kernel/refusal.ts";
import { isDocumentCode } from "../plan/facts.ts";
import type { CareRequest } from "./care.ts";
import { decide } from "./decide.ts";
import { type TakeInCharge, TakeInChargeAttachment } from "./entity.ts";
import { about, locked } from "./locking.ts";
import { isAnInvoice, noDocument } from "./refusals.ts";

/** Attaches uploaded files as what the plan requires. @throws Refusal INVALID_INPUT, DOCUMENT_IN_USE, NOT_FOUND */
export async function attachDocuments(
  act: Act,
  { id, person, facility }: TakeInCharge,
  documents: CareRequest["documents"],
): Promise<void> {
  for (const [index, { requirement }] of documents.entries()) {
    if (!isDocumentCode(requirement)) {
      throw invalidInput(`input.documents.${index}.requirement`, {
        it: "Tipo di documento sconosciuto: usa uno di quelli richiesti dal piano.",
        en: "Unknown kind of document: use one of those the plan requires.",
      });
    }
  }
  const ids = documents.map(({ documentId }) => knownId(documentId, "input.documents"));
  const held = await attach(act, ids, { personId: person, facilityId: facility }, "input.documents");
  const bytes = held.map(({ sha256 }) => sha256);
  if (await invoiceOfBytes(act, bytes)) throw isAnInvoice();
  for (const { requirement, documentId } of documents) {
    act.em.create(TakeInChargeAttachment, {
      id: randomUUID(),
      takeInCharge: id,
      requirement,
      document: documentId,
    });
  }
}
export interface AddedDocuments {
  readonly takeInChargeId: string;
  readonly documents: CareRequest["documents"];
}

/**
 * Facility or member hands in what is still missing. Where the plan was waiting for it, it now decides at once.
 * @throws Refusal INVALID_STATE, INVALID_INPUT, NOT_FOUND
 */
export async function addDocuments(act: Act, input: AddedDocuments): Promise<{ id: string }> {
  if (act.actor.door !== "facility" && act.actor.door !== "member") throw notFound();
  const takeInCharge = await locked(act, input.takeInChargeId, "addDocuments");
  if (input.documents.length === 0) throw noDocument();
  await attachDocuments(act, takeInCharge, input.documents);
  await act.note({ ...about(takeInCharge), verb: "takeInCharge.documentsAdded" });
  if (takeInCharge.lifecycle === "open") await decide(act, takeInCharge);
  return { id: takeInCharge.id };
}
