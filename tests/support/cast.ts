import type { SqlEntityManager } from "@mikro-orm/sql";
import { hash } from "@node-rs/argon2";
import { sql } from "kysely";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import type { DeskRole } from "../../server/kernel/roles.ts";
import type { InsuredPlayer, Player, PolicyPlayer, WorkPlace } from "../../server/seed/cast.ts";
import { demoUuid } from "../../server/seed/ids.ts";
import { seedBankAccounts, seedPlayers } from "../../server/seed/run.ts";
import { passkeyOf } from "./authenticator.ts";
import { network } from "./databases.ts";
import { type Breadth, crocettaId, sanSecondoId, seedFacilities } from "./facilities.ts";
import { writtenOnce } from "./rows.ts";

/**
 * The people of the tests: two students under Ippocrate, a family of four under Famiglia, who works at the facilities and
 * at the desk. The demo has a cast of its own, which may grow without a test noticing.
 */

/** Of everybody who signs in. */
export const password = "prova-dei-test-1";

export type Person = InsuredPlayer;
type Named = Omit<Person, "email" | "mobile" | "taxCode">;

/** With an address and a number, and the last character that follows from the fifteen before it. */
function reachable(person: Named, first15: string, number: number) {
  return {
    ...person,
    taxCode: first15 + checkCharacter(first15),
    email: `${userNameOf(person)}@posta.example`,
    mobile: `+39333000000${number}`,
  };
}

function unreachable(person: Named, first15: string) {
  return { ...person, taxCode: first15 + checkCharacter(first15), email: null, mobile: null };
}

const userNameOf = ({ firstName, lastName }: Named) => `${firstName}.${lastName}`.toLowerCase();

const people = {
  giulia: reachable(
    { key: "giulia", firstName: "Giulia", lastName: "Ferrero", birthDate: "2002-05-14", sex: "female" },
    "FRRGLI02E54L219",
    1,
  ),
  paolo: reachable(
    { key: "paolo", firstName: "Paolo", lastName: "Conti", birthDate: "2001-11-03", sex: "male" },
    "CNTPLA01S03H501",
    2,
  ),
  marco: reachable(
    { key: "marco", firstName: "Marco", lastName: "Rossi", birthDate: "1978-04-02", sex: "male" },
    "RSSMRC78D02L219",
    3,
  ),
  laura: reachable(
    { key: "laura", firstName: "Laura", lastName: "Bianchi", birthDate: "1980-09-17", sex: "female" },
    "BNCLRA80P57L219",
    4,
  ),
  /** Of age, and without any contact. */
  luca: unreachable(
    { key: "luca", firstName: "Luca", lastName: "Rossi", birthDate: "2005-01-30", sex: "male" },
    "RSSLCU05A30L219",
  ),
  /** Fourteen years old. */
  sofia: unreachable(
    { key: "sofia", firstName: "Sofia", lastName: "Rossi", birthDate: "2012-06-21", sex: "female" },
    "RSSSFO12H61L219",
  ),
} satisfies Readonly<Record<string, Person>>;

export const { giulia, paolo, marco, laura, luca, sofia } = people;

const policies: readonly PolicyPlayer[] = [
  {
    ...{ number: "IPP-0001170", planCode: "ippocrate", startsOn: "2025-01-15" },
    people: [{ key: "giulia", relationship: "holder" }],
  },
  {
    ...{ number: "IPP-0001171", planCode: "ippocrate", startsOn: "2025-03-01" },
    people: [{ key: "paolo", relationship: "holder" }],
  },
  {
    ...{ number: "FAM-0000042", planCode: "famiglia", startsOn: "2026-02-01" },
    people: [
      { key: "marco", relationship: "holder" },
      { key: "laura", relationship: "spouse" },
      { key: "luca", relationship: "child" },
      { key: "sofia", relationship: "child" },
    ],
  },
];

type Account = Omit<Player, "description">;

function member(person: Named & { email: string }): Account {
  return {
    userName: userNameOf(person),
    displayName: `${person.firstName} ${person.lastName}`,
    door: "member",
    email: person.email,
    personKey: person.key,
  };
}

/** The owner of the first facility, and the reception of the others. */
function staff(userName: string, displayName: string, ...facilityIds: string[]): Account {
  const places = facilityIds.map((facilityId, index) => ({
    facilityId,
    role: index === 0 ? ("owner" as const) : ("reception" as const),
  }));
  return { userName, displayName, door: "facility", email: `${userName}@strutture.example`, places };
}

function atDesk(userName: string, displayName: string, deskRole: DeskRole): Account {
  return { userName, displayName, door: "desk", email: `${userName}@centrale.example`, deskRole };
}

const accounts: readonly Account[] = [
  ...[giulia, paolo, marco, laura].map(member),
  staff("reception.crocetta", "Marta Giordano", crocettaId),
  staff("reception.sansecondo", "Luca Bruno", sanSecondoId),
  staff("elena.sacco", "Elena Sacco", crocettaId, sanSecondoId),
  atDesk("centrale.operativa", "Anna Rinaldi", "operator"),
  atDesk("davide.greco", "Davide Greco", "operator"),
  atDesk("silvia.moretti", "Silvia Moretti", "supervisor"),
  atDesk("rita.fontana", "Rita Fontana", "supervisor"),
];

/** Somebody more who works at a facility, with the password of the cast. */
export async function seedStaff(
  em: SqlEntityManager,
  userName: string,
  place: WorkPlace,
  now: Date,
): Promise<void> {
  const email = `${userName}@strutture.example`;
  const account: Account = { userName, displayName: userName, door: "facility", email, places: [place] };
  const players = {
    insured: [],
    policies: [],
    accounts: [account],
    passkeyOf,
    passwordHash: await passwordHash,
  };
  await em.transactional((inner) => seedPlayers(inner, players, now));
}

export const personId = ({ key }: Person) => demoUuid(`person ${key}`);
export const accountId = (userName: string) => demoUuid(`account ${userName}`);
/** Of the place that a person has in a policy. */
export const enrolmentId = ({ key }: Person) => demoUuid(`enrolment ${key}`);
export const policyId = (number: string) => demoUuid(`policy ${number}`);

/** Quick to check, as it guards nothing; hashed once in each worker. */
const passwordHash = hash(password, { memoryCost: 8, timeCost: 1 });

/** Somebody of the cast without an account gets the one of another, who agreed to all that it takes. */
export async function takesOver(em: SqlEntityManager, userName: string, person: Person): Promise<void> {
  const db = em.getKysely();
  await sql`
    insert into agreement (id, kind, wording, person_id, account_id, given_at)
    select gen_random_uuid(), kind, wording, ${personId(person)}, account_id, given_at
    from agreement where account_id = (select id from account where user_name = ${userName})`.execute(db);
  await sql`update account set person_id = ${personId(person)} where user_name = ${userName}`.execute(db);
}

/** Writes the cast into an empty database, with nine facilities unless a search needs a whole country of them. */
export async function seedCast(em: SqlEntityManager, now: Date, breadth: Breadth = "nine"): Promise<void> {
  const players = {
    ...{ insured: Object.values(people), policies, accounts, passkeyOf },
    passwordHash: await passwordHash,
  };
  const write = () =>
    em.transactional(async (inner) => {
      await seedFacilities(inner, breadth);
      await seedBankAccounts(inner);
      await seedPlayers(inner, players, now);
    });
  await writtenOnce(em, `cast ${breadth} ${now.toISOString()}`, network, write);
}
