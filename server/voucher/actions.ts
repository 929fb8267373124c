import { randomUUID } from "node:crypto";
import { coverOn } from "../coverage/queries.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { partsOf, romeDate } from "../kernel/dates.ts";
import { personAnsweredFor } from "../kernel/persons.ts";
import { invalidInput, Refusal } from "../kernel/refusal.ts";
import { numberLater } from "../kernel/numbering.ts";
import { findFacility, priceAt } from "../network/queries.ts";
import { editionOf } from "../plan/plans.ts";
import { TariffVoucher } from "./entity.ts";
import { lastDayOf, type VoucherReason } from "./rules.ts";
import { note } from "./verbs.ts";

export interface VoucherRequest {
  /** The member, unless it is for a minor child of theirs. */
  readonly personId?: string | null | undefined;
  readonly facilityId: string;
  readonly serviceCode: string;
  readonly reason: VoucherReason;
}

/**
 * Makes out a voucher for the network's tariffs at one facility, or gives the one that is still good for the same.
 * @throws Refusal INVALID_INPUT (facility or service), NOT_COVERED_TODAY
 */
export async function issueVoucher(act: Act, asked: VoucherRequest): Promise<{ id: string }> {
  const actor = onlyThrough("member", act.actor);
  const { facilityId, serviceCode, reason } = asked;
  const today = romeDate(act.now);
  const personId = await personAnsweredFor(act.em, actor, asked.personId, "input.personId");
  const cover = await coverOn(act.em, personId, today);
  if (cover === undefined) throw notInsuredToday();
  if ((await findFacility({ em: act.em, actor }, facilityId)) === undefined) throw facilityUnknown();
  if ((await priceAt(act, facilityId, serviceCode, today)) === undefined) throw notOffered();

  const same = { person: personId, facility: facilityId, serviceCode, reason };
  const good = await act.em.findOne(TariffVoucher, { ...same, validUntil: { $gte: today } });
  if (good !== null) return { id: good.id };
  const { year } = partsOf(today);
  const number = numberLater(act, "tariffVoucher", year, (n) => {
    voucher.number = `VT-${year}-${String(n).padStart(6, "0")}`;
  });
  const voucher: TariffVoucher = act.em.create(TariffVoucher, {
    ...same,
    id: randomUUID(),
    number,
    clause: editionOf(cover.policy.planCode, today).tariffsClause ?? null,
    issuedAt: act.now,
    validUntil: lastDayOf(today),
  });
  const subject = { subjectType: "tariffVoucher", subjectId: voucher.id, personId, facilityId };
  note(act, subject, { verb: "tariffVoucher.issued" });
  return { id: voucher.id };
}

const notInsuredToday = () =>
  new Refusal("NOT_COVERED_TODAY", {
    it: "Oggi non risulti in copertura: il voucher è riservato agli iscritti. Chiama la Centrale Operativa.",
    en: "You are not insured today: the voucher is for members. Call the Operations Centre.",
  });

const facilityUnknown = () =>
  invalidInput("input.facilityId", {
    it: "Scegli una struttura della rete.",
    en: "Choose a facility of the network.",
  });

const notOffered = () =>
  invalidInput("input.serviceCode", {
    it: "La struttura non offre questa prestazione: scegline un'altra.",
    en: "The facility does not offer this service: choose another.",
  });
