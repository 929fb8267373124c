import { randomUUID } from "node:crypto";
import { findPathology } from "../case-file/pathologies.ts";
import { prescriptionNumberFault, prescriptionNumberOf } from "../case-file/prescription-number.ts";
import { request } from "../direct-billing/request.ts";
import { lockedDocuments } from "../document/actions.ts";
import { Person } from "../identity/entity.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { mobileOf } from "../kernel/contacts.ts";
import { knownId } from "../kernel/ids.ts";
import { personAnsweredFor } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import { doctorsByFacility, findFacility } from "../network/queries.ts";
import { findService } from "../plan/catalogue.ts";
import { DirectRequestDraft } from "./entity.ts";
import { lockDraft, lockOwnDraft, openDrafts, problemsOf } from "./queries.ts";
import { alreadySent, draftChanged, incomplete, tooManyAttachments, tooManyDrafts } from "./refusals.ts";
import { type Attachment, type DraftData, emptyDraft, maxAttachments } from "./rules.ts";
import { note } from "./verbs.ts";

/** Drafts that one member may keep open. */
const maxDrafts = 20;

export interface Prefill {
  /** The member, unless it is for a minor child of theirs. */
  readonly personId?: string | null | undefined;
  readonly facilityId?: string | null | undefined;
  readonly doctorId?: string | null | undefined;
  readonly serviceCode?: string | null | undefined;
}

/**
 * Begins a request with what is known already: the member's contacts, and what the page they came from was about.
 * @throws Refusal TOO_MANY_DRAFTS
 */
export async function createDraft(act: Act, prefill: Prefill): Promise<{ id: string }> {
  const { em } = act;
  const actor = onlyThrough("member", act.actor);
  if ((await openDrafts(em, actor)).length >= maxDrafts) throw tooManyDrafts();
  const personId = await personAnsweredFor(em, actor, prefill.personId, "input.personId");
  const { email, mobile } = await em.findOneOrFail(Person, { id: actor.personId });
  const facility = prefill.facilityId ? await findFacility({ em, actor }, prefill.facilityId) : undefined;
  const doctors = facility ? ((await doctorsByFacility(act, [facility.id])).get(facility.id) ?? []) : [];
  const doctor = doctors.find(({ id }) => id === prefill.doctorId);
  const draft = em.create(DirectRequestDraft, {
    id: randomUUID(),
    account: actor.accountId,
    person: personId,
    version: 1,
    data: {
      ...emptyDraft,
      person: { email: email ?? null, mobile: mobile ?? null },
      facility: { facilityId: facility?.id ?? null },
      service: {
        ...emptyDraft.service,
        serviceCode: findService(prefill.serviceCode ?? "")?.code ?? null,
        doctorName: doctor ? `${doctor.firstName} ${doctor.lastName}` : null,
      },
    },
    createdAt: act.now,
    updatedAt: act.now,
  });
  note(act, about(draft), { verb: "directRequest.begun" });
  return { id: draft.id };
}

/** One or more steps of a draft, each whole. */
export type DraftChanges = { readonly [Key in keyof DraftData]?: DraftData[Key] | null | undefined } & {
  readonly draftId: string;
  /** The version that the writer saw. */
  readonly version: number;
};

/**
 * Keeps what was typed, complete or not: what is wrong with it, the draft then says. Saving the same again changes
 * nothing. No line of the journal: typing is not news.
 * @throws Refusal DRAFT_CHANGED (another version is there), INVALID_STATE (sent already), INVALID_INPUT, NOT_FOUND, ONLY_TO_READ
 */
export async function saveDraft(act: Act, changes: DraftChanges): Promise<{ id: string }> {
  const draft = await lockDraft(act.em, act.actor, changes.draftId);
  if (draft.takeInCharge) throw alreadySent();
  const { person, facility, service, documents } = changes;
  const attachments = documents ? await ownAttachments(act, documents.attachments) : undefined;
  const data: DraftData = {
    person: person ? { email: bare(person.email), mobile: bare(person.mobile) } : draft.data.person,
    facility: facility
      ? { facilityId: facility.facilityId && knownId(facility.facilityId) }
      : draft.data.facility,
    service: service ? tidied(service) : draft.data.service,
    documents: attachments ? { attachments } : draft.data.documents,
  };
  if (sameData(data, draft.data)) return { id: draft.id };
  if (draft.version !== changes.version) throw draftChanged();
  draft.data = data;
  draft.version += 1;
  draft.updatedAt = act.now;
  return { id: draft.id };
}

function tidied(service: DraftData["service"]): DraftData["service"] {
  return {
    tiedToStay: service.tiedToStay ?? null,
    serviceCode: findService(service.serviceCode ?? "")?.code ?? null,
    units: service.units ?? null,
    on: service.on ?? null,
    doctorName: bare(service.doctorName),
    cause: service.cause ?? null,
    injuredOn: service.cause === "injury" ? (service.injuredOn ?? null) : null,
    pathology: bare(service.pathology),
    pathologyCode: findPathology(service.pathologyCode ?? "")?.code ?? null,
    since: service.since ?? null,
    prescriptionNumber: tidiedNumber(bare(service.prescriptionNumber)),
  };
}

/** A wrong one stays as it was typed: its gap says how to mend it. */
function tidiedNumber(typed: string | null): string | null {
  return typed !== null && prescriptionNumberFault(typed) === undefined ? prescriptionNumberOf(typed) : typed;
}

function bare(text: string | null | undefined): string | null {
  return text?.replace(/\p{Cc}/gu, " ").trim() || null;
}

function sameData(left: DraftData, right: DraftData): boolean {
  const text = ({ person, facility, service, documents }: DraftData) =>
    JSON.stringify([
      [person.email, person.mobile],
      facility.facilityId,
      Object.keys(emptyDraft.service).map((key) => service[key as keyof DraftData["service"]]),
      documents.attachments.map(({ requirement, documentId }) => [requirement, documentId]),
    ]);
  return text(left) === text(right);
}

/** Each file once, and each the member's own. */
async function ownAttachments(act: Act, attachments: readonly Attachment[]): Promise<Attachment[]> {
  const byId = new Map(
    attachments.map(({ requirement, documentId }) => {
      const id = knownId(documentId, "input.documents");
      return [id, { requirement, documentId: id }];
    }),
  );
  if (byId.size > maxAttachments) throw tooManyAttachments();
  const own = await lockedDocuments(act, [...byId.keys()]);
  if (own.length !== byId.size) throw notFound("input.documents");
  return [...byId.values()];
}

/** The member does not go on: the draft and what it said are gone. @throws Refusal INVALID_STATE, NOT_FOUND */
export async function cancelDraft(act: Act, draftId: string): Promise<void> {
  const draft = await lockOwnDraft(act.em, act.actor, draftId);
  if (draft.takeInCharge) throw alreadySent();
  act.em.remove(draft);
  note(act, about(draft), { verb: "directRequest.cancelled" });
}

export interface Submission {
  readonly draftId: string;
  readonly version: number;
}

/**
 * Sends the request: it becomes a take-in-charge at the facility, confirmed by the member already, and the plan decides
 * at once. What was sent cannot be sent twice, whatever key it comes with.
 * @throws Refusal REQUEST_INCOMPLETE, NOTICE_TOO_SHORT, TIED_TO_STAY, DRAFT_CHANGED, ONLY_TO_READ, SERVICE_NOT_COVERED and what
 *   opening a take-in-charge refuses
 */
export async function submitDraft(act: Act, { draftId, version }: Submission): Promise<{ id: string }> {
  const draft = await lockDraft(act.em, act.actor, draftId);
  if (draft.takeInCharge) return { id: draft.takeInCharge };
  if (draft.version !== version) throw draftChanged();
  const { em, actor } = act;
  const [problem] = await problemsOf({ em, actor, now: () => act.now }, draft);
  if (problem !== undefined) throw incomplete(problem);
  const { person, facility, service, documents } = draft.data;
  const { serviceCode, on, cause, pathology, since } = service;
  if (!facility.facilityId || !serviceCode || !on || !cause || !pathology || !since) {
    throw new Error(`draft ${draft.id} has no problem and yet a gap`);
  }
  const sent = await request(act, {
    personId: draft.person,
    facilityId: facility.facilityId,
    serviceCode,
    units: service.units ?? 1,
    startsOn: on,
    cause,
    injuredOn: service.injuredOn,
    doctorName: service.doctorName,
    documents: documents.attachments,
    told: {
      pathology,
      pathologyCode: service.pathologyCode ?? null,
      pathologySince: since,
      prescriptionNumber: service.prescriptionNumber ?? null,
      contactEmail: person.email,
      contactMobile: person.mobile ? (mobileOf(person.mobile) ?? null) : null,
    },
  });
  draft.takeInCharge = sent.id;
  draft.data = emptyDraft;
  draft.version += 1;
  draft.updatedAt = act.now;
  return sent;
}

function about({ id, person }: DirectRequestDraft) {
  return { subjectType: "directRequest", subjectId: id, personId: person };
}
