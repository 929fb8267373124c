import { checkDates, type CareRequest } from "./care.ts";
import { attachDocuments } from "./documents.ts";
import { about, ownerOf } from "./locking.ts";
import type { CaseFactName, PathologyStop } from "../case-file/rules.ts";
import { record } from "../case-file/tell.ts";
import { randomUUID } from "node:crypto";
import { contactsOf } from "../coverage/family.ts";
import { statedFacts } from "../coverage/asking.ts";
import { assess } from "../coverage/assessment.ts";
import { insuredOn } from "../coverage/insured.ts";
import { findCoverCheck } from "../coverage/queries.ts";
import { beginProof } from "../identity/proof/actions.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough, wrongDoor } from "../kernel/actor.ts";
import { partsOf, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { sumCents } from "../kernel/money.ts";
import { numberLater } from "../kernel/numbering.ts";
import { limitOn, take } from "../kernel/limits.ts";
import { facilityById } from "../network/queries.ts";
import { takeCode } from "./code-limits.ts";
import { Confirmation, TakeInCharge, TakeInChargeLine } from "./entity.ts";
import { nameOf, treating } from "./doctor.ts";
import { asked, pricedLines } from "./lines.ts";
import { coverCheckUsedUp, dateOutsideCover, notInBlueasy, serviceNotCovered } from "./refusals.ts";
import { openingsPerCoverCheck, type Origin } from "./rules.ts";
import { note } from "./verbs.ts";

export interface TakeInChargeRequest extends CareRequest {
  readonly coverCheckId: string;
}

/** Whom a take-in-charge is for and where, by which door it came, and what the member said beside it. */
export interface Entry {
  readonly facilityId: string;
  readonly personId: string;
  readonly policyId?: string;
  readonly origin: Origin;
  readonly lifecycle: "awaitingMember" | "open";
  readonly told?: {
    readonly pathology: string;
    /** Of the short list of `case-file`, when the member chose one. */
    readonly pathologyCode: string | null;
    readonly pathologySince: PathologyStop;
    /** NRE of the prescription, if it is electronic. */
    readonly prescriptionNumber: string | null;
    readonly contactEmail: string | null;
    readonly contactMobile: string | null;
  };
}

/**
 * A Blueasy facility asks the fund to pay it directly for a member it has found. The member then confirms; only after
 * that the plan decides. What the plan certainly does not cover is refused at once, with its clause.
 * @throws Refusal NOT_IN_BLUEASY, COVER_CHECK_EXPIRED, DATE_OUTSIDE_COVER, SERVICE_NOT_OFFERED,
 *   PRICE_ABOVE_FEE_SCHEDULE, SERVICE_NOT_COVERED, INVALID_INPUT, NOT_FOUND (a document, the doctor)
 */
export async function open(act: Act, request: TakeInChargeRequest): Promise<{ id: string }> {
  const { facilityId } = onlyThrough("facility", act.actor);
  const facility = (await facilityById(act, [facilityId])).get(facilityId);
  if (facility?.blueasy !== true) throw notInBlueasy();
  const coverCheckId = knownId(request.coverCheckId, "input.coverCheckId");
  const { personId, policyId } = await findCoverCheck(act.em, act.actor, coverCheckId, act.now);
  const opening = await take(act.em, [limitOn(openingsPerCoverCheck, coverCheckId)], act.now);
  if (opening.full) throw coverCheckUsedUp();
  const entry = {
    facilityId,
    personId,
    policyId,
    origin: "facilityPortal",
    lifecycle: "awaitingMember",
  } as const;
  const opened = await enter(act, entry, request);
  const recipients = await contactsOf(act.em, personId, romeDate(act.now));
  const isSent = recipients.length > 0 && (await takeCode(act, opened)).until === undefined;
  // Without a code it is opened all the same: the member can still say yes in the portal.
  const proof = await beginProof(act, { purpose: "confirmTakeInCharge", subject: opened.id }, isSent);
  act.em.create(Confirmation, { takeInCharge: opened.id, proof: proof.id, recipients });
  note(act, about(opened), { verb: "takeInCharge.opened", services: request.lines.length });
  return { id: opened.id };
}

/**
 * Writes a new take-in-charge with its lines and documents, under one set of rules whoever asks. What the plan certainly
 * does not cover is refused at once, with its clause.
 * @throws Refusal DATE_OUTSIDE_COVER, SERVICE_NOT_OFFERED, PRICE_ABOVE_FEE_SCHEDULE, SERVICE_NOT_COVERED, INVALID_INPUT,
 *   NOT_FOUND (a document, the doctor)
 */
export async function enter(act: Act, entry: Entry, request: CareRequest): Promise<TakeInCharge> {
  const { facilityId, personId, policyId, origin, lifecycle, told } = entry;
  if (!("accountId" in act.actor)) throw wrongDoor(act.actor);
  checkDates(request, romeDate(act.now), "input.startsOn");
  const insured = await insuredOn(act.em, personId, request.startsOn);
  if (insured === undefined || insured.policy.id !== (policyId ?? insured.policy.id)) {
    throw dateOutsideCover("input.startsOn");
  }
  const lines = await pricedLines(act, facilityId, request.lines, request.startsOn);
  const doctor = await treating(act, facilityId, request);

  const question = {
    insured,
    regime: "network",
    on: request.startsOn,
    lines: lines.map(asked),
    facts: statedFacts(request),
  } as const;
  const assessment = assess(question, "assumed");
  if (assessment.answer === "notCovered") {
    const field = `input.lines.${assessment.decidingLine}.serviceCode`;
    throw serviceNotCovered(assessment.reason, assessment.deciding.clause, field);
  }

  const { year } = partsOf(romeDate(act.now));
  const number = numberLater(act, "takeInCharge", year, (n) => {
    opened.number = `PC-${year}-${String(n).padStart(6, "0")}`;
  });
  const opened: TakeInCharge = act.em.create(TakeInCharge, {
    id: randomUUID(),
    number,
    facility: facilityId,
    person: personId,
    policy: insured.policy.id,
    openedBy: act.actor.accountId,
    origin,
    lifecycle,
    decision: "pending",
    startsOn: request.startsOn,
    doctor: doctor?.id ?? null,
    doctorName: doctor ? nameOf(doctor) : request.doctorName?.trim() || null,
    contactEmail: told?.contactEmail ?? null,
    contactMobile: told?.contactMobile ?? null,
    editionId: insured.edition.id,
    requestedCents: sumCents(lines.map((line) => asked(line).amountCents)),
    steps: [],
    openedAt: act.now,
  });
  for (const [position, line] of lines.entries()) {
    act.em.create(TakeInChargeLine, {
      id: randomUUID(),
      takeInCharge: opened.id,
      position,
      serviceCode: line.serviceCode,
      units: line.units,
      unitPriceCents: line.unitPriceCents,
    });
  }
  recordRequest(act, opened, request, told);
  await attachDocuments(act, opened, request.documents);
  return opened;
}

/** What is said with the request becomes the first facts of the case. */
function recordRequest(act: Act, opened: TakeInCharge, request: CareRequest, told: Entry["told"]): void {
  const source = opened.origin === "memberPortal" ? "member" : "facility";
  const said: readonly (readonly [CaseFactName, string | null | undefined])[] = [
    ["cause", request.cause],
    ["injuredOn", request.cause === "injury" ? request.injuredOn : null],
    ["pathology", told?.pathology],
    ["pathologyCode", told?.pathologyCode],
    ["pathologySince", told?.pathologySince],
    ["prescriptionNumber", told?.prescriptionNumber],
  ];
  record(act, ownerOf(opened), [
    // whoever the fund contracts is qualified, as long as nobody at the desk says otherwise
    { name: "providerQualified", value: "true", source: "plan" },
    ...said.flatMap(([name, value]) => (value ? [{ name, value, source } as const] : [])),
  ]);
}
