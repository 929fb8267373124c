import { type NewFact, record } from "../case-file/tell.ts";
import { invoiceOfBytes } from "../claim/queries.ts";
import { attach } from "../document/actions.ts";
import type { Act } from "../kernel/act.ts";
import { knownId } from "../kernel/ids.ts";
import { isDocumentCode } from "../plan/facts.ts";
import type { CareRequest } from "./care.ts";
import { decide } from "./decide.ts";
import type { TakeInCharge } from "./entity.ts";
import { about, locked, ownerOf } from "./locking.ts";
import { isAnInvoice, noDocument, unknownDocument } from "./refusals.ts";
import { note } from "./verbs.ts";

/** Attaches uploaded files as what the plan requires: each shows a fact of the case. @throws Refusal INVALID_INPUT, DOCUMENT_IN_USE, NOT_FOUND */
export async function attachDocuments(
  act: Act,
  takeInCharge: TakeInCharge,
  documents: CareRequest["documents"],
): Promise<void> {
  const { person, facility } = takeInCharge;
  const source = act.actor.door === "member" ? "member" : "facility";
  const shown = documents.map(({ requirement, documentId }, index): NewFact => {
    if (!isDocumentCode(requirement)) throw unknownDocument(`input.documents.${index}.requirement`);
    return { name: requirement, value: "true", source, documentId: knownId(documentId, "input.documents") };
  });
  const ids = shown.flatMap(({ documentId }) => documentId ?? []);
  const held = await attach(act, ids, { personId: person, facilityId: facility }, "input.documents");
  const bytes = held.map(({ sha256 }) => sha256);
  if (await invoiceOfBytes(act, bytes)) throw isAnInvoice();
  record(act, ownerOf(takeInCharge), shown);
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
  const takeInCharge = await locked(act, input.takeInChargeId, "addDocuments");
  if (input.documents.length === 0) throw noDocument();
  await attachDocuments(act, takeInCharge, input.documents);
  note(act, about(takeInCharge), { verb: "takeInCharge.documentsAdded", documents: input.documents.length });
  if (takeInCharge.lifecycle === "open") await decide(act, takeInCharge);
  return { id: takeInCharge.id };
}
