import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { raiseAlarm } from "../identity/alarm-actions.ts";
import { Person } from "../identity/entity.ts";
import { normaliseTaxCode, taxCodeFault } from "../identity/tax-code.ts";
import type { Act } from "../kernel/act.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { fullUntil, giveBack, limitOn, take, tried } from "../kernel/limits.ts";
import { CoverCheck } from "./entity.ts";
import { coverOn } from "./queries.ts";
import { memberNotFound, taxCodeWrong, tooManyMisses, tooManyPersons } from "./refusals.ts";
import { coverCheckHours, missedSearches, personsFound } from "./rules.ts";
import { note } from "./verbs.ts";

export interface MemberSearch {
  readonly taxCode: string;
  readonly birthDate: LocalDate;
}

/** Who searches, before the transaction. */
export interface Searcher {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
  perform<T>(verb: string, options: object, run: (act: Act) => Promise<T>): Promise<T>;
}

/**
 * A facility finds one covered member by tax code and birth date. Every search leaves a line, found or not. Those that
 * find nobody count against the user, different members against the facility; whoever was found today is free.
 * @throws Refusal TAX_CODE_INVALID, TOO_MANY_SEARCHES (says until when), MEMBER_NOT_FOUND (alike for not covered and not
 *   existing)
 */
export async function verifyCover(
  searcher: Searcher,
  search: MemberSearch,
): Promise<{ coverCheckId: string }> {
  const { accountId, facilityId } = onlyThrough("facility", searcher.actor);
  const fault = taxCodeFault(normaliseTaxCode(search.taxCode));
  if (fault !== undefined) throw taxCodeWrong(fault);
  const limits = [limitOn(missedSearches, accountId)];
  return tried(searcher, { limits, miss: "MEMBER_NOT_FOUND", tooMany: tooManyMisses }, (last) =>
    searcher.perform("cover.verify", {}, async (act) => {
      const coverCheckId = await findMember(act, search);
      if (coverCheckId !== undefined) return { coverCheckId };
      if (last) await raiseAlarm(act, { kind: "memberSearches", facilityId });
      throw memberNotFound();
    }),
  );
}

/**
 * The permission that follows from finding the member; undefined, and a line all the same, when nobody is covered.
 * @throws Refusal TOO_MANY_SEARCHES
 */
export async function findMember(act: Act, search: MemberSearch): Promise<string | undefined> {
  const { accountId, facilityId } = onlyThrough("facility", act.actor);
  const taxCode = normaliseTaxCode(search.taxCode);
  const person = await act.em.findOne(Person, { taxCode, birthDate: search.birthDate });
  // A cover is looked for even when nobody was found, so that both answers take the same steps.
  const personId = person?.id ?? randomUUID();
  const cover = await coverOn(act.em, personId, romeDate(act.now));
  const found = person !== null && cover !== undefined;
  await countPerson(act, facilityId, found ? personId : undefined);
  const check = act.em.create(CoverCheck, {
    id: randomUUID(),
    facility: facilityId,
    account: accountId,
    at: act.now,
    person: found ? personId : null,
    policy: found ? cover.policy.id : null,
    expiresAt: new Date(act.now.getTime() + coverCheckHours * 3_600_000),
  });
  if (!found) return undefined;
  const subject = { subjectType: "coverCheck", subjectId: check.id, personId, facilityId };
  note(act, subject, { verb: "cover.verified" });
  return check.id;
}

/**
 * A facility's day is full for all alike: who was found before is free, whoever else is asked for, there or not, is refused.
 * Two who search the same new person at once count one: the second waits for the first, and looks again.
 */
async function countPerson(act: Act, facilityId: string, personId: string | undefined): Promise<void> {
  const { em, now } = act;
  const limits = [limitOn(personsFound, facilityId)];
  const since = new Date(now.getTime() - personsFound.minutes * 60_000);
  const known = { facility: facilityId, person: personId ?? randomUUID(), at: { $gt: since } };
  if ((await em.count(CoverCheck, known)) > 0) return;
  if (personId === undefined) {
    const until = await fullUntil(em, limits, now);
    if (until !== undefined) throw tooManyPersons(until, now);
    return;
  }
  const taken = await take(em, limits, now);
  if ((await em.count(CoverCheck, known)) > 0) {
    if (!taken.full) await giveBack(em, limits, now);
  } else if (taken.full) throw tooManyPersons(taken.until, now);
}
