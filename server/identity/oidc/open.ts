import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { invalidInput } from "../../kernel/refusal.ts";
import type { Vault } from "../../kernel/vault.ts";
import { isEmail } from "../../kernel/contacts.ts";
import { Account, Person } from "../entity.ts";
import { cameFrom } from "../sign-in-log.ts";
import { begin, type IdentityVisit, linked } from "./enter.ts";
import { identityExpired } from "./refusals.ts";
import { userNameFor } from "./rules.ts";
import { ticketIn } from "./ticket.ts";

/** Somebody identified who has no account yet. */
export interface Opening {
  readonly firstName: string;
  readonly lastName: string;
  /** Where they are reached, as their provider or the fund knows; null when they have to say. */
  readonly email: string | null;
}

interface Asker {
  readonly em: SqlEntityManager;
  readonly vault: Vault;
  readonly now: () => Date;
}

/** Null when the ticket is not, or no longer, good. */
export async function openingIn({ em, vault, now }: Asker, text: string): Promise<Opening | null> {
  const ticket = ticketIn(vault, "opening", text, now());
  const person = ticket && (await em.findOne(Person, { id: ticket.personId }));
  if (!ticket || !person) return null;
  const { firstName, lastName } = person;
  return { firstName, lastName, email: ticket.email ?? person.email ?? null };
}

/**
 * Gives an account to somebody identified, linked to that identity, and signs them in. It has no password: one may be chosen
 * later, as who forgot theirs does. Sent twice it is one account.
 * @param given.email where to write to, for those of whom nobody knows; else what is known stays
 * @throws Refusal IDENTITY_EXPIRED, INVALID_INPUT
 */
export async function openAccount(
  visit: IdentityVisit,
  given: { readonly ticket: string; readonly email?: string | null | undefined },
): Promise<{ secret: string; next: string | null }> {
  const ticket = ticketIn(visit.vault, "opening", given.ticket, visit.now());
  if (ticket === undefined) throw identityExpired();
  const secret = await visit.perform("identity.openAccount", {}, async (act) => {
    const { em, now } = act;
    const person = await em.findOneOrFail(
      Person,
      { id: ticket.personId },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    const existing = await em.findOne(Account, { person: person.id });
    if (existing?.disabledAt || person.diedOn) throw identityExpired();
    const email = ticket.email ?? person.email ?? given.email?.trim() ?? "";
    if (!isEmail(email)) throw emailMissing();
    const account =
      existing ??
      em.create(Account, {
        ...{ id: randomUUID(), userName: await freeName(em, person), email },
        displayName: `${person.firstName} ${person.lastName}`,
        passwordHash: null,
        emailProvedAt: ticket.email === null ? null : now,
        passwordChangedAt: now,
        person: person.id,
        deskRole: null,
        createdAt: now,
        disabledAt: null,
      });
    const { isFresh, sessionId } = ticket;
    const begun = { ...cameFrom(visit, account.userName), isFresh, sessionId };
    return begin(act, account, await linked(act, account, ticket), begun);
  });
  return { secret, next: ticket.next };
}

/** Two people of one name who come at once: the second one's transaction fails, and its form may be sent again. */
async function freeName(em: SqlEntityManager, person: Person): Promise<string> {
  const first = userNameFor(person, new Set());
  const alike = await em.find(Account, { userName: { $like: `${first}%` } }, { fields: ["userName"] });
  return userNameFor(person, new Set(alike.map(({ userName }) => userName)));
}

function emailMissing() {
  return invalidInput("input.email", {
    it: "Scrivi il tuo indirizzo email, ad esempio nome@posta.it: ci serve per avvisarti.",
    en: "Write your email address, for example name@mail.com: we need it to tell you news.",
  });
}
