import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { raiseAlarm } from "../identity/alarm-actions.ts";
import { personOfCard } from "../identity/card/queries.ts";
import { cardNumberWrong } from "../identity/card/refusals.ts";
import { cardNumberFault, normaliseCardNumber } from "../identity/card/rules.ts";
import { Person } from "../identity/entity.ts";
import { normaliseTaxCode, taxCodeFault } from "../identity/tax-code.ts";
import type { Act } from "../kernel/act.ts";
import { type Actor, onlyThrough } from "../kernel/actor.ts";
import { type LocalDate, romeDate } from "../kernel/dates.ts";
import { fullUntil, giveBack, limitOn, take, tried } from "../kernel/limits.ts";
import { CoverCheck } from "./entity.ts";
import { coverOn } from "./queries.ts";
import { eitherCardOrCode, memberNotFound, taxCodeWrong, tooManyMisses, tooManyPersons } from "./refusals.ts";
import { coverCheckHours, missedSearches, personsFound } from "./rules.ts";
import { note } from "./verbs.ts";

/** By what a member is searched: tax code and birth date, or the number of the card. */
export type MemberSearch =
  { readonly taxCode: string; readonly birthDate: LocalDate } | { readonly cardNumber: string };

/**
 * What was asked, when it is one of the two and could be somebody's.
 * @throws Refusal TAX_CODE_INVALID, CARD_NUMBER_INVALID; INVALID_INPUT when something is missing, or both are there
 */
export function searchOf(asked: {
  readonly taxCode?: string | null | undefined;
  readonly birthDate?: LocalDate | null | undefined;
  readonly cardNumber?: string | null | undefined;
}): MemberSearch {
  const { taxCode, birthDate, cardNumber: typed } = asked;
  if (typed) {
    if (taxCode || birthDate) throw eitherCardOrCode("input.cardNumber");
    const cardNumber = normaliseCardNumber(typed);
    const fault = cardNumberFault(cardNumber);
    if (fault !== undefined) throw cardNumberWrong(fault);
    return { cardNumber };
  }
  if (!taxCode) throw eitherCardOrCode("input.taxCode");
  const fault = taxCodeFault(normaliseTaxCode(taxCode));
  if (fault !== undefined) throw taxCodeWrong(fault);
  if (!birthDate) throw eitherCardOrCode("input.birthDate");
  return { taxCode: normaliseTaxCode(taxCode), birthDate };
}

/** Who searches, before the transaction. */
export interface Searcher {
  readonly em: SqlEntityManager;
  readonly actor: Actor;
  readonly now: () => Date;
  perform<T>(verb: string, options: object, run: (act: Act) => Promise<T>): Promise<T>;
}

/**
 * A facility finds one covered member by tax code and birth date, or by card number. Every search leaves a line, found or not. Those that
 * find nobody count against the user, different members against the facility; whoever was found today is free.
 * @throws Refusal TOO_MANY_SEARCHES (says until when), MEMBER_NOT_FOUND (alike for not covered, not existing and a card that
 *   was replaced)
 */
export async function verifyCover(
  searcher: Searcher,
  search: MemberSearch,
): Promise<{ coverCheckId: string }> {
  const { accountId, facilityId } = onlyThrough("facility", searcher.actor);
  const limits = [limitOn(missedSearches, accountId)];
  return tried(searcher, { limits, miss: "MEMBER_NOT_FOUND", tooMany: tooManyMisses }, (last) =>
    searcher.perform("cover.verify", {}, async (act) => {
      const coverCheckId = await findMember(act, search);
      if (coverCheckId !== undefined) return { coverCheckId };
      if (last) await raiseAlarm(act, { kind: "memberSearches", facilityId });
      throw memberNotFound("cardNumber" in search ? "input.cardNumber" : "input.taxCode");
    }),
  );
}

/**
 * The permission that follows from finding the member; undefined, and a line all the same, when nobody is covered.
 * @throws Refusal TOO_MANY_SEARCHES
 */
export async function findMember(act: Act, search: MemberSearch): Promise<string | undefined> {
  const { accountId, facilityId } = onlyThrough("facility", act.actor);
  const known =
    "cardNumber" in search
      ? await personOfCard(act.em, search.cardNumber)
      : (await act.em.findOne(Person, { taxCode: search.taxCode, birthDate: search.birthDate }))?.id;
  // A cover is looked for even when nobody was found, so that both answers take the same steps.
  const personId = known ?? randomUUID();
  const cover = await coverOn(act.em, personId, romeDate(act.now));
  const found = known !== undefined && cover !== undefined;
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
