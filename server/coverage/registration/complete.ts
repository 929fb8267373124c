import { randomUUID } from "node:crypto";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { LockMode } from "@mikro-orm/core";
import { sql } from "kysely";
import { recordAgreed } from "../../identity/agreement/agree.ts";
import { beginSession } from "../../identity/begin-session.ts";
import { Account, Person } from "../../identity/entity.ts";
import { hashPassword } from "../../identity/hashing.ts";
import { passwordFaults } from "../../identity/password/rules.ts";
import { openProof, tryProof } from "../../identity/proof/actions.ts";
import { Proof } from "../../identity/proof/entity.ts";
import { isAlive } from "../../identity/proof/rules.ts";
import { cameFrom } from "../../identity/sign-in-log.ts";
import type { Act, Performing } from "../../kernel/act.ts";
import { knownId } from "../../kernel/ids.ts";
import { limitOn, tried } from "../../kernel/limits.ts";
import { invalidInput, refuseAll } from "../../kernel/refusal.ts";
import type { Vault } from "../../kernel/vault.ts";
import { note } from "../verbs.ts";
import { Registration } from "./entity.ts";
import {
  registeredMeanwhile,
  registrationCodeWrong,
  registrationOver,
  tooManyWrongCodes,
  userNameTaken,
} from "./refusals.ts";
import { userNameFault, userNameOf, wrongRegistrationCodes } from "./rules.ts";

export interface Completion {
  readonly registrationId: string;
  /** Six digits of the letter. */
  readonly code: string;
  readonly userName: string;
  readonly password: string;
}

/** Who registers, before the transaction: hashing takes its time outside of it. */
export interface Registrant extends Performing {
  readonly em: SqlEntityManager;
  readonly now: () => Date;
  readonly vault: Vault;
  readonly address: string;
  readonly device: string | undefined;
  readonly userAgent: string | undefined;
}

/**
 * The code proves the address, and the account is there, signed in. Only who has the right code learns whether a user name is
 * taken, and may try another with the same code.
 * @returns the secret of the session
 * @throws Refusal INVALID_INPUT at `input.userName` or `input.password`; CODE_WRONG alike for a wrong code and data that fit
 *   nobody, CODE_EXPIRED, TOO_MANY_ATTEMPTS; USER_NAME_TAKEN, INVALID_STATE (registered meanwhile), NOT_FOUND
 */
export async function completeRegistration(
  registrant: Registrant,
  input: Completion,
): Promise<{ secret: string }> {
  const id = knownId(input.registrationId, "input.registrationId");
  const userName = userNameOf(input.userName);
  const fault = userNameFault(userName);
  refuseAll([
    ...(fault ? [invalidInput("input.userName", fault)] : []),
    ...passwordFaults({ password: input.password, userName }).map((words) =>
      invalidInput("input.password", words),
    ),
  ]);
  const tries = {
    limits: [limitOn(wrongRegistrationCodes, registrant.address)],
    ...{ miss: "CODE_WRONG", tooMany: tooManyWrongCodes },
  };
  return tried(registrant, tries, async () => {
    // what is over anyway is not worth the time of a hash
    if (!(await isStillOpen(registrant, id))) throw registrationOver();
    const passwordHash = await hashPassword(input.password);
    return registrant.perform("registration.complete", {}, async (act) => {
      const registration = await proved(act, id, input.code);
      const account = await open(act, registration, { userName, passwordHash });
      const from = cameFrom(registrant, userName);
      return {
        secret: await beginSession(act, account, {
          place: { door: "member" },
          provedBy: "password",
          ...from,
        }),
      };
    });
  });
}

async function isStillOpen({ em, now }: Registrant, id: string): Promise<boolean> {
  const proof = await em.fork().findOne(Proof, { purpose: "registerEmail", subject: id, endedAt: null });
  return proof !== null && isAlive(proof, now());
}

const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

type Fitting = Registration & { readonly person: string };

async function proved(act: Act, id: string, code: string): Promise<Fitting> {
  const registration = await act.em.findOne(Registration, { id, completedAt: null }, lock);
  const proof = await openProof(act, { purpose: "registerEmail", subject: id });
  if (registration === null || proof === undefined) throw registrationOver();
  // no digits are right where there is nothing to complete
  const result = tryProof(act, proof, registration.person ? code : "");
  switch (result) {
    case "over":
      throw registrationOver();
    case "wrong":
      throw registrationCodeWrong();
    case "right":
      return registration as Fitting;
  }
}

async function open(
  act: Act,
  registration: Fitting,
  { userName, passwordHash }: { readonly userName: string; readonly passwordHash: string },
): Promise<Account> {
  const { em, now } = act;
  // of two who register the same member at once, or take the same name, the second finds what the first did
  const person = await em.findOneOrFail(Person, { id: registration.person }, lock);
  if (person.diedOn) throw registrationOver();
  if ((await em.count(Account, { person: person.id })) > 0) throw registeredMeanwhile();
  await sql`select pg_advisory_xact_lock(hashtext(${`user name ${userName}`}))`.execute(em.getKysely());
  if ((await em.count(Account, { userName })) > 0) throw userNameTaken();
  const { email } = registration;
  const account = em.create(Account, {
    ...{ id: randomUUID(), userName, displayName: `${person.firstName} ${person.lastName}`.slice(0, 160) },
    ...{ email, emailProvedAt: now, passwordHash, passwordChangedAt: now },
    ...{ person: person.id, deskRole: null, createdAt: now, disabledAt: null },
  });
  // where the fund wrote until now it goes on writing, and tells of the account
  person.email ??= email;
  await em.flush();
  await recordAgreed(act, { personId: person.id, accountId: account.id }, registration);
  Object.assign(registration, { completedAt: now, account: account.id });
  const subject = { subjectType: "registration", subjectId: registration.id };
  note(act, subject, { verb: "registration.completed" });
  return account;
}
