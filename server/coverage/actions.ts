import { randomUUID } from "node:crypto";
import { Person } from "../identity/entity.ts";
import { normaliseTaxCode, taxCodeFault } from "../identity/tax-code.ts";
import type { Act } from "../kernel/act.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { notFound } from "../kernel/refusal.ts";
import { CoverCheck } from "./entity.ts";
import { coverOn } from "./queries.ts";
import { memberNotFound, taxCodeWrong, tooManySearches } from "./refusals.ts";
import { coverCheckHours, searchesPerFacilityAndDay, searchesPerUserAndHour } from "./rules.ts";

export interface MemberSearch {
  readonly taxCode: string;
  readonly birthDate: LocalDate;
}

/**
 * A facility finds one covered member by tax code and birth date. Every search leaves a line, found or not, and
 * counts towards the limits of the user and the facility.
 * @throws Refusal TAX_CODE_INVALID, TOO_MANY_SEARCHES, MEMBER_NOT_FOUND (alike for not covered and not existing)
 */
export async function verifyCover(act: Act, search: MemberSearch): Promise<{ coverCheckId: string }> {
  if (act.actor.door !== "facility") throw notFound();
  const { accountId, facilityId } = act.actor;
  const taxCode = normaliseTaxCode(search.taxCode);
  const fault = taxCodeFault(taxCode);
  if (fault !== undefined) throw taxCodeWrong(fault);
  await checkSearchRate(act, accountId, facilityId);

  const person = await act.em.findOne(Person, { taxCode, birthDate: search.birthDate });
  // A cover is looked for even when nobody was found, so that both answers take the same steps.
  const cover = await coverOn(act.em, person?.id ?? randomUUID(), romeDate(act.now));
  const found = person !== null && cover !== undefined;
  const check = act.em.create(CoverCheck, {
    id: randomUUID(),
    facility: facilityId,
    account: accountId,
    at: act.now,
    person: found ? person.id : null,
    policy: found ? cover.policy.id : null,
    expiresAt: new Date(act.now.getTime() + coverCheckHours * 3_600_000),
  });
  if (!found) throw memberNotFound();
  await act.note({
    verb: "cover.verified",
    subjectType: "coverCheck",
    subjectId: check.id,
    personId: person.id,
    facilityId,
  });
  return { coverCheckId: check.id };
}

async function checkSearchRate(act: Act, accountId: string, facilityId: string): Promise<void> {
  const before = (hours: number) => new Date(act.now.getTime() - hours * 3_600_000);
  const byUser = await act.em.count(CoverCheck, { account: accountId, at: { $gt: before(1) } });
  const byFacility = await act.em.count(CoverCheck, { facility: facilityId, at: { $gt: before(24) } });
  if (byUser >= searchesPerUserAndHour || byFacility >= searchesPerFacilityAndDay) throw tooManySearches();
}
