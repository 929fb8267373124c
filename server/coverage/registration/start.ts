import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type Agreed, notAgreed } from "../../identity/agreement/agree.ts";
import { personOfCard } from "../../identity/card/queries.ts";
import { cardNumberWrong } from "../../identity/card/refusals.ts";
import { cardNumberFault, normaliseCardNumber } from "../../identity/card/rules.ts";
import { Account, Person } from "../../identity/entity.ts";
import { beginProof } from "../../identity/proof/actions.ts";
import { normaliseTaxCode, taxCodeFault } from "../../identity/tax-code.ts";
import type { Act } from "../../kernel/act.ts";
import { isEmail } from "../../kernel/contacts.ts";
import { type LocalDate, romeDate } from "../../kernel/dates.ts";
import { idFromMark } from "../../kernel/ids.ts";
import { limitOn, take } from "../../kernel/limits.ts";
import { refuseAll } from "../../kernel/refusal.ts";
import { Enrolment } from "../entity.ts";
import { taxCodeWrong } from "../refusals.ts";
import { Representation } from "../representation/entity.ts";
import { isMinorOn } from "../rules.ts";
import { note } from "../verbs.ts";
import { Registration } from "./entity.ts";
import { emailWrong, tooManyRegistrations } from "./refusals.ts";
import { forgottenAfterHours, registrationsBegun, sameFormSeconds } from "./rules.ts";

export interface Application extends Agreed {
  readonly taxCode: string;
  readonly cardNumber: string;
  readonly birthDate: LocalDate;
  readonly email: string;
}

/**
 * Somebody begins to register. The answer is the same whether or not the three facts fit a member: the code goes to the
 * address only when they do; to the member's own address goes word that there is an account already.
 * @param address network address of the asker, as askers are counted
 * @throws Refusal TAX_CODE_INVALID, CARD_NUMBER_INVALID, WORDING_CHANGED, TOO_MANY_ATTEMPTS (says until when); INVALID_INPUT at
 *   `input.email`, `input.agreements`
 */
export async function startRegistration(
  act: Act,
  address: string,
  application: Application,
): Promise<{ id: string }> {
  const { em, now } = act;
  const taxCode = normaliseTaxCode(application.taxCode);
  const cardNumber = normaliseCardNumber(application.cardNumber);
  const email = application.email.trim();
  check({ ...application, taxCode, cardNumber, email });
  const { birthDate, agreements, wording } = application;
  const member = JSON.stringify([taxCode, cardNumber, birthDate]);
  await count(act, { address, taxCode, member, email: email.toLowerCase() });
  await forget(em, now);
  const id = idOf(act, [taxCode, cardNumber, birthDate, email]);
  // a form that was sent twice: whoever counts too waited for the first
  if (await em.findOne(Registration, { id })) return { id };
  const { person, known } = await whoFits(em, { taxCode, cardNumber, birthDate }, romeDate(now));
  em.create(Registration, {
    ...{ id, person, known, email, agreements: [...new Set(agreements)], wording },
    ...{ startedAt: now, completedAt: null, account: null },
  });
  await beginProof(act, { purpose: "registerEmail", subject: id });
  note(act, { subjectType: "registration", subjectId: id }, { verb: "registration.started" });
  return { id };
}

/** The same for the same words within some seconds, whoever they fit, and nobody's to guess. */
function idOf({ vault, now }: Act, words: readonly string[]): string {
  const moment = Math.floor(now.getTime() / (sameFormSeconds * 1000));
  return idFromMark(vault.mark(JSON.stringify(["registration", moment, ...words])));
}

function check({ taxCode, cardNumber, email, ...agreed }: Application): void {
  const fault = taxCodeFault(taxCode);
  const cardFault = cardNumberFault(cardNumber);
  refuseAll([
    ...(fault === undefined ? [] : [taxCodeWrong(fault)]),
    ...(cardFault === undefined ? [] : [cardNumberWrong(cardFault)]),
    ...(isEmail(email) ? [] : [emailWrong()]),
    ...notAgreed(agreed),
  ]);
}

async function count(
  { em, now }: Act,
  by: Record<"address" | "taxCode" | "member" | "email", string>,
): Promise<void> {
  const { address, email, taxCode, member, inAll } = registrationsBegun;
  const taken = await take(
    em,
    [
      ...[limitOn(address, by.address), limitOn(email, by.email), limitOn(member, by.member), limitOn(inAll)],
      // from one address: strangers keep nobody from registering
      limitOn(taxCode, by.taxCode, by.address),
    ],
    now,
  );
  if (taken.full) throw tooManyRegistrations(taken.until, now);
}

/**
 * An adult of some policy, or who represents somebody, alive, whose card this is; each step is taken whoever is found, so that all
 * answers cost the same.
 */
async function whoFits(
  em: SqlEntityManager,
  { taxCode, cardNumber, birthDate }: Pick<Application, "taxCode" | "cardNumber" | "birthDate">,
  today: LocalDate,
): Promise<{ person: string | null; known: string | null }> {
  const person = await em.findOne(Person, { taxCode, birthDate });
  const id = person?.id ?? randomUUID();
  const holder = await personOfCard(em, cardNumber);
  const isInsured = (await em.count(Enrolment, { person: id })) > 0;
  const represents = (await em.count(Representation, { representative: id, endedAt: null })) > 0;
  const account = await em.findOne(Account, { person: id });
  const mayHave = (isInsured || represents) && !isMinorOn(birthDate, today) && !person?.diedOn;
  if (holder !== id || !mayHave) return { person: null, known: null };
  return account ? { person: null, known: account.id } : { person: id, known: null };
}

/** What nobody completed. */
async function forget(em: SqlEntityManager, now: Date): Promise<void> {
  const before = new Date(now.getTime() - forgottenAfterHours * 3_600_000);
  await em.nativeDelete(Registration, { completedAt: null, startedAt: { $lt: before } });
}
