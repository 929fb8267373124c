import type { Cause } from "../claim/entity.ts";
import { statedFacts, shown, type Shown } from "../coverage/asking.ts";
import { insuredOn } from "../coverage/insured.ts";
import { findCoverCheck } from "../coverage/queries.ts";

import type { FacilityActor } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { knownId } from "../kernel/ids.ts";
import { type Reader } from "../network/queries.ts";
import { checkDates } from "./care.ts";
import { asked, type CareLine, pricedLines, type PricedLine } from "./lines.ts";
import { dateOutsideCover } from "./refusals.ts";

/** Services asked for together, from one day on. */
export interface CareQuestion {
  readonly lines: readonly CareLine[];
  readonly on: LocalDate;
  readonly cause: Cause;
  readonly injuredOn?: LocalDate | null | undefined;
}

/** Where line `index` stands in the input that is being answered. */
type PathOf = (index: number) => string;

export interface EligibilityQuestion extends CareQuestion {
  readonly coverCheckId: string;
}

export interface EligibilityAnswer extends Shown {
  /** The lines as asked, in their order, each with its price. */
  readonly lines: readonly PricedLine[];
}

/**
 * What the plan would pay for a member that this facility has found; see `eligibilityOf`.
 * @throws Refusal COVER_CHECK_EXPIRED, DATE_OUTSIDE_COVER, SERVICE_NOT_OFFERED, PRICE_ABOVE_FEE_SCHEDULE, INVALID_INPUT
 */
export async function eligibility(
  reader: Reader & { readonly actor: FacilityActor; readonly now: () => Date },
  question: EligibilityQuestion,
  pathOf?: PathOf,
): Promise<EligibilityAnswer> {
  const { em, actor } = reader;
  const checkId = knownId(question.coverCheckId, "input.coverCheckId");
  const member = await findCoverCheck(em, actor, checkId, reader.now());
  return eligibilityOf(reader, { ...member, facilityId: actor.facilityId }, question, pathOf);
}

/** Who would be treated where; the policy when only one will do. */
export interface Patient {
  readonly personId: string;
  readonly policyId?: string;
  readonly facilityId: string;
}

/**
 * What the plan would pay for services at a facility, all together as on one invoice, with what is left today; documents
 * are taken for granted and listed. Nothing is reserved. The asker was allowed to ask about this person before.
 * @throws Refusal DATE_OUTSIDE_COVER, SERVICE_NOT_OFFERED, PRICE_ABOVE_FEE_SCHEDULE, INVALID_INPUT
 */
export async function eligibilityOf(
  reader: Reader & { readonly now: () => Date },
  { personId, policyId, facilityId }: Patient,
  question: CareQuestion,
  pathOf?: PathOf,
): Promise<EligibilityAnswer> {
  const { em } = reader;
  checkDates({ ...question, startsOn: question.on }, romeDate(reader.now()), "input.on");
  const insured = await insuredOn(em, personId, question.on);
  if (insured === undefined || insured.policy.id !== (policyId ?? insured.policy.id)) {
    throw dateOutsideCover("input.on");
  }
  const lines = await pricedLines(reader, facilityId, question.lines, question.on, pathOf);
  const told = { insured, regime: "network", on: question.on, facts: statedFacts(question) } as const;
  return { ...shown({ ...told, lines: lines.map(asked) }, "assumed"), lines };
}
