import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import type { Act } from "../../kernel/act.ts";
import { ageOn, type LocalDate, romeDate } from "../../kernel/dates.ts";
import type { Language } from "../../kernel/language.ts";
import { limitOn, take, tried } from "../../kernel/limits.ts";
import { notFound } from "../../kernel/refusal.ts";
import type { Visit } from "../actions.ts";
import { beginSession, firstPlaceOf } from "../begin-session.ts";
import { Account, Person, Session } from "../entity.ts";
import { hashSecret } from "../queries.ts";
import { type CameFrom, cameFrom } from "../sign-in-log.ts";
import { authorizationAddress, type Identity, identityIn, newChallenge } from "./client.ts";
import { ExternalIdentity, IdentifiedSession } from "./entity.ts";
import {
  accountDisabled,
  accountForAdults,
  identityExpired,
  identityOfAnother,
  identityUnknown,
  tooManyIdentifications,
} from "./refusals.ts";
import { identifications, taxCodeIn } from "./rules.ts";
import { type IdentityProvider, returnAddress } from "./settings.ts";
import { ticketFor, ticketIn } from "./ticket.ts";

/** A visit with what it needs to know of the house. */
export interface IdentityVisit extends Visit {
  readonly language: Language;
  readonly config: { readonly publicUrl: string; readonly identityProviders: readonly IdentityProvider[] };
}

/** Whether somebody without an account gets one. */
export type MayHaveAccount = (em: SqlEntityManager, personId: string, today: LocalDate) => Promise<boolean>;

/** Signed in, or identified and yet without an account. */
export type Entered =
  | { readonly secret: string; readonly next: string | null }
  | { readonly opening: string; readonly next: string | null };

/**
 * Sends somebody to a provider: the address to go to, and the ticket for this browser to keep and bring back.
 * @param next where they want to go afterwards
 * @throws Refusal NOT_FOUND, IDENTITY_AWAY, TOO_MANY_ATTEMPTS
 */
export async function beginIdentification(
  visit: IdentityVisit,
  asked: { readonly provider: string; readonly next: string | null },
): Promise<{ address: string; ticket: string }> {
  const { em, vault, now, language, config } = visit;
  const provider = providerOf(visit, asked.provider);
  const begun = await take(em, [limitOn(identifications.begun, visit.address)], now());
  if (begun.full) throw tooManyIdentifications(begun.until, now());
  const challenge = await newChallenge();
  const returnTo = returnAddress(config.publicUrl, provider);
  const address = await authorizationAddress(provider, challenge, { returnTo, language });
  const ticket = ticketFor(vault, "asked", { ...challenge, provider: provider.id, next: asked.next }, now());
  return { address, ticket };
}

/**
 * Lets in whoever the provider's answer names: the account linked to that identity, else the one of the person with its tax
 * code, which is linked from then on. Ends the session of whoever asked.
 * @param answer what stands behind `?` in the address that the browser came back to
 * @throws Refusal IDENTITY_EXPIRED, IDENTITY_CANCELLED, IDENTITY_REFUSED, IDENTITY_TOO_WEAK, IDENTITY_AWAY,
 *   IDENTITY_UNKNOWN, ACCOUNT_DISABLED, ONLY_ADULTS, TOO_MANY_ATTEMPTS
 */
export async function enter(
  visit: IdentityVisit,
  given: { readonly ticket: string; readonly answer: string },
  mayHaveAccount: MayHaveAccount,
): Promise<Entered> {
  const { em, vault, now, config } = visit;
  const ticket = ticketIn(vault, "asked", given.ticket, now());
  if (ticket === undefined) throw identityExpired();
  const provider = providerOf(visit, ticket.provider);
  const identity = await tried(visit, triesOf(visit, provider), async () => {
    // one look at an answer, also when two bring it at once: before anything is asked of the provider
    const first = await take(em, [limitOn(identifications.answered, ticket.state)], now());
    if (first.full) throw identityExpired();
    const answer = new URL(`${returnAddress(config.publicUrl, provider)}?${given.answer.replace(/^\?/, "")}`);
    return identityIn(provider, ticket, answer);
  });
  return visit.perform("identity.enterByIdentity", {}, async (act) => {
    const person = await personOf(act.em, provider, identity);
    const account = await accountOf(act, provider, { identity, person });
    if (account !== undefined) {
      const { isFresh, sessionId } = identity;
      const begun = { ...cameFrom(visit, account.userName), isFresh, sessionId };
      const secret = await begin(act, account, await linked(act, account, identity), begun);
      return { secret, next: ticket.next };
    }
    const today = romeDate(act.now);
    if (person.diedOn) throw accountDisabled();
    if (ageOn(person.birthDate, today) < 18) throw accountForAdults();
    if (!(await mayHaveAccount(act.em, person.id, today))) throw identityUnknown(provider.label);
    const { issuer, subject, email = null, sessionId = null, isFresh } = identity;
    const known = { provider: provider.id, personId: person.id, issuer, subject, email, sessionId, isFresh };
    return {
      opening: ticketFor(vault, "opening", { ...known, next: ticket.next }, act.now),
      next: ticket.next,
    };
  });
}

function providerOf({ config }: IdentityVisit, id: string): IdentityProvider {
  const provider = config.identityProviders.find((one) => one.id === id);
  if (provider === undefined) throw notFound("input.provider");
  return provider;
}

function triesOf({ address }: IdentityVisit, { id }: IdentityProvider) {
  const { refused, refusedInAll } = identifications;
  const limits = [limitOn(refused, address), limitOn(refusedInAll, id)];
  return { limits, miss: "IDENTITY_REFUSED", tooMany: tooManyIdentifications };
}

/** Locked: whoever is let in twice at once is linked once. */
async function personOf(em: SqlEntityManager, { label }: IdentityProvider, { taxCode }: Identity) {
  const code = taxCodeIn(taxCode);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const person = code === undefined ? null : await em.findOne(Person, { taxCode: code }, { lockMode });
  if (person === null) throw identityUnknown(label);
  return person;
}

/** Undefined when this person has none yet. */
async function accountOf(
  { em }: Act,
  { label }: IdentityProvider,
  { identity: { issuer, subject }, person }: { readonly identity: Identity; readonly person: Person },
): Promise<Account | undefined> {
  const link = await em.findOne(ExternalIdentity, { issuer, subject });
  const which = link === null ? { person: person.id } : { id: link.account };
  const account = await em.findOne(Account, which, { orderBy: { createdAt: "asc" } });
  if (account === null) return undefined;
  if (account.person !== person.id) throw identityOfAnother(label);
  if (account.disabledAt !== null) throw accountDisabled();
  return account;
}

type Link = Pick<Identity, "issuer" | "subject">;

/** From now on this identity is this account's. */
export async function linked(
  act: Act,
  account: Account,
  { issuer, subject }: Link,
): Promise<ExternalIdentity> {
  const { em, now } = act;
  const link = await em.findOne(ExternalIdentity, { issuer, subject });
  if (link !== null) return Object.assign(link, { lastUsedAt: now });
  const at = { linkedAt: now, lastUsedAt: now };
  return em.create(ExternalIdentity, { id: randomUUID(), account: account.id, issuer, subject, ...at });
}

/** Its secret. The proof is as fresh as the provider says. */
export async function begin(
  act: Act,
  account: Account,
  link: ExternalIdentity,
  { sessionId, isFresh, ...from }: Begun,
): Promise<string> {
  const { em, now } = act;
  const place = await firstPlaceOf(em, account, now);
  if (place === undefined) throw accountDisabled();
  const secret = await beginSession(act, account, { place, provedBy: "oidc", ...from });
  await em.flush();
  const session = await em.findOneOrFail(Session, { secretHash: hashSecret(secret) });
  if (!isFresh) session.freshUntil = null;
  const providerSessionId = sessionId ?? null;
  em.create(IdentifiedSession, { session: session.id, identity: link.id, providerSessionId });
  return secret;
}

interface Begun extends CameFrom {
  readonly isFresh: boolean;
  readonly sessionId: string | null | undefined;
}
