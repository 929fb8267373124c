import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { composeIBAN } from "ibantools";
import { sql } from "kysely";
import { Enrolment, Policy } from "../coverage/entity.ts";
import { Agreement } from "../identity/agreement/entity.ts";
import { agreementEdition, requiredKinds } from "../identity/agreement/words.ts";
import { MemberCard } from "../identity/card/entity.ts";
import { cardNumber } from "../identity/card/rules.ts";
import { Account, FacilityStaff, Person } from "../identity/entity.ts";
import { localDate } from "../kernel/dates.ts";
import type { Vault } from "../kernel/vault.ts";
import { FacilityBankAccount } from "../network/entity.ts";
import {
  cast,
  demoPassword,
  insured,
  type InsuredPlayer,
  type Player,
  policies,
  type PolicyPlayer,
  representatives,
} from "./cast.ts";
import { demoUuid } from "./ids.ts";
import { seedNetwork } from "./network.ts";
import { demoPasskey, givePasskey } from "./passkeys.ts";
import type { SoftwarePasskey } from "./software-passkey.ts";

/** Fills an empty database with the demo network and people; one that has accounts stays as it is. */
export async function seedDemo(
  em: SqlEntityManager,
  vault: Vault,
  now: Date,
  say: (line: string) => void,
): Promise<boolean> {
  if ((await em.count(Account)) > 0) return false;
  say("Writing the demo data …");
  await em.transactional(async (inner) => {
    await seedNetwork(inner);
    await seedBankAccounts(inner);
    const passkeyOf = (userName: string) => demoPasskey(vault, userName);
    const passwordHash = await hash(demoPassword);
    const players = { insured, representatives, policies, accounts: cast, passwordHash, passkeyOf };
    await seedPlayers(inner, players, now);
  });
  return true;
}

/** A whole cast: the demo's, or another one. The facilities at which its accounts work are there already. */
export interface Players {
  readonly insured: readonly InsuredPlayer[];
  /** Without a policy and a card. */
  readonly representatives?: readonly InsuredPlayer[];
  readonly policies: readonly PolicyPlayer[];
  readonly accounts: readonly Omit<Player, "description">[];
  /** Of the one password of them all. */
  readonly passwordHash: string;
  /** Of whoever works at a facility or the desk: they prove themselves by one. */
  readonly passkeyOf: (userName: string) => SoftwarePasskey;
}

export async function seedPlayers(em: SqlEntityManager, players: Players, now: Date): Promise<void> {
  for (const player of [...players.insured, ...(players.representatives ?? [])]) seedPerson(em, player);
  for (const { key } of players.insured) seedCard(em, key);
  for (const player of players.policies) seedPolicy(em, player);
  await em.flush();
  await seedAccounts(em, players, now);
}

/** Every facility that takes part in Blueasy is paid somewhere. */
export async function seedBankAccounts(em: SqlEntityManager): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from facility where blueasy order by id`.execute(em.getKysely());
  for (const [index, { id, name }] of rows.entries()) {
    const account = String(index + 1).padStart(12, "0");
    const iban = composeIBAN({ countryCode: "IT", bban: `X0542811101${account}` });
    if (iban === null) throw new Error("no demo IBAN");
    em.create(FacilityBankAccount, { facility: id, holderName: name.slice(0, 140), iban });
  }
  await em.flush();
}

function seedPerson(em: SqlEntityManager, { key, birthDate, ...person }: InsuredPlayer): void {
  em.create(Person, { id: demoUuid(`person ${key}`), ...person, birthDate: localDate(birthDate) });
}

function seedCard(em: SqlEntityManager, key: string): void {
  em.create(MemberCard, {
    ...{ id: demoUuid(`card ${key}`), person: demoUuid(`person ${key}`), number: demoCardNumber(key) },
    issuedOn: localDate("2025-01-15"),
  });
}

/** The same on every run, as the id. */
export function demoCardNumber(key: string): string {
  return cardNumber(String(Number.parseInt(demoUuid(`card ${key}`).slice(0, 8), 16)).padStart(11, "0"));
}

function seedPolicy(em: SqlEntityManager, { number, planCode, startsOn, people }: PolicyPlayer): void {
  const policy = em.create(Policy, {
    id: demoUuid(`policy ${number}`),
    number,
    planCode,
    holder: demoUuid(`person ${people[0]?.key}`),
    startsOn: localDate(startsOn),
  });
  for (const { key, relationship } of people) {
    em.create(Enrolment, {
      id: demoUuid(`enrolment ${key}`),
      policy: policy.id,
      person: demoUuid(`person ${key}`),
      relationship,
      startsOn: policy.startsOn,
    });
  }
}

async function seedAccounts(
  em: SqlEntityManager,
  { accounts, passwordHash, passkeyOf }: Players,
  now: Date,
): Promise<void> {
  for (const { userName, displayName, door, email, deskRole, personKey, places = [] } of accounts) {
    const account = em.create(Account, {
      id: demoUuid(`account ${userName}`),
      userName,
      displayName,
      email,
      passwordHash,
      person: personKey === undefined ? null : demoUuid(`person ${personKey}`),
      deskRole: deskRole ?? null,
      passwordChangedAt: now,
      createdAt: now,
    });
    if (door !== "member") givePasskey(em, account.id, passkeyOf(userName), now);
    if (personKey !== undefined)
      for (const kind of requiredKinds)
        em.create(Agreement, {
          ...{ id: randomUUID(), kind, wording: agreementEdition, person: demoUuid(`person ${personKey}`) },
          ...{ account: account.id, givenAt: now },
        });
    for (const [index, { facilityId, role, doctorId = null }] of places.entries()) {
      em.create(FacilityStaff, {
        id: randomUUID(),
        account: account.id,
        facility: facilityId,
        role,
        doctor: doctorId,
        since: localDate(`2025-01-0${index + 1}`),
      });
    }
  }
  await em.flush();
}
