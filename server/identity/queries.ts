import { createHash } from "node:crypto";
import type { EntityManager, FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type Actor, isSignedIn, onlyThrough, visitor, type WhoAsks } from "../kernel/actor.ts";
import type { DeskRole, FacilityRole, ProofNeed } from "../kernel/roles.ts";
import { byKey } from "../kernel/batch.ts";
import { romeDate } from "../kernel/dates.ts";
import { type PreparedStatement, preparedRows } from "../kernel/prepared.ts";
import { requiredKinds } from "./agreement/words.ts";
import { Account, type Alarm, FacilityStaff, Factor, FactorLoss, Person, type Session } from "./entity.ts";
import { factorKinds, standsAlone, worksOn } from "./rules.ts";

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Who a session secret belongs to now; a visitor when it is unknown, ended, expired, or its right has ended. */
export async function actorOf(em: SqlEntityManager, secret: string | undefined, now: Date): Promise<Actor> {
  const who = whoHolds(secret, now);
  return who === undefined ? visitor : find(em, who);
}

/** The same, not yet looked up; undefined without a secret. */
export function whoHolds(secret: string | undefined, now: Date): WhoAsks | undefined {
  return secret ? signedInBy(bySecret, hashSecret(secret), now) : undefined;
}

async function find(em: SqlEntityManager, { statement, values, actorOf: read }: WhoAsks): Promise<Actor> {
  const [row] = await preparedRows<SignedIn>(em, statement, values);
  return read(row);
}

/** Whether the session of this actor still carries it; asked again and again by a subscription. */
export async function isStillSignedIn(em: SqlEntityManager, actor: Actor, now: Date): Promise<boolean> {
  if (!("sessionId" in actor)) return false;
  const current = await find(em, signedInBy(bySession, actor.sessionId, now));
  return current.door === actor.door && placeOf(current) === placeOf(actor);
}

interface SignedIn {
  readonly sessionId: string;
  readonly door: Session["door"];
  readonly facilityId: string | null;
  readonly accountId: string;
  readonly personId: string | null;
  readonly deskRole: DeskRole | null;
  /** Of who works there today. */
  readonly facilityRole: FacilityRole | null;
  readonly doctorId: string | null;
  readonly needs: ProofNeed | null;
  /** Nothing that the member portal waits for is missing. */
  readonly hasAgreed: boolean;
  readonly freshUntil: Date | string | null;
}

/** How many of the agreements without which the portal stays closed a member has given, and not taken back. */
const standing = `select count(*) from agreement g where s.door = 'member' and g.person_id = a.person_id
        and g.revoked_at is null and g.kind in (${requiredKinds.map((kind) => `'${kind}'`).join(", ")})`;

/** Asked by every request, so one prepared statement: the session, its account, and whether its right still stands. */
const signedIn = (name: string, which: string): PreparedStatement => ({
  name,
  text: `
    select s.id as "sessionId", s.door, s.facility_id as "facilityId", a.id as "accountId", a.person_id as "personId",
      a.desk_role as "deskRole", w.role as "facilityRole", w.doctor_id as "doctorId", s.needs, s.fresh_until as "freshUntil",
      (${standing}) = ${requiredKinds.length} as "hasAgreed"
    from session s join account a on a.id = s.account_id
    left join facility_staff w on w.account_id = a.id and w.facility_id = s.facility_id
      and w.since <= $3::date and (w.until is null or $3::date <= w.until)
    where ${which} and s.ended_at is null and s.expires_at > $2::timestamptz and a.disabled_at is null`,
});
const bySecret = signedIn("signed-in-by-secret", "s.secret_hash = $1");
const bySession = signedIn("signed-in-by-session", "s.id = $1::uuid");

function signedInBy(statement: PreparedStatement, key: string, now: Date): WhoAsks {
  return {
    statement,
    values: [key, now.toISOString(), romeDate(now)],
    actorOf: (row) => actorIn(row as SignedIn | undefined),
  };
}

function actorIn(row: SignedIn | undefined): Actor {
  if (row === undefined) return visitor;
  const { door, personId, facilityId, deskRole, facilityRole, needs } = row;
  const ids = { accountId: row.accountId, sessionId: row.sessionId };
  if (needs !== null) return { door: "proving", ...ids, needs };
  const known = { ...ids, freshUntil: row.freshUntil === null ? null : new Date(row.freshUntil) };
  if (door === "member" && personId !== null)
    return row.hasAgreed ? { door, ...known, personId } : { door: "proving", ...ids, needs: "agreement" };
  if (door === "desk" && deskRole !== null) return { door, ...known, role: deskRole };
  if (door === "facility" && facilityRole !== null && facilityId !== null)
    return { door, ...known, facilityId, role: facilityRole, doctorId: row.doctorId };
  return visitor;
}

/** Ids of the facilities a user may act for today, in the order in which they were given. */
export async function facilitiesOf(em: EntityManager, accountId: string, now: Date): Promise<string[]> {
  const rows = await em.find(FacilityStaff, { account: accountId }, { orderBy: { since: "asc", id: "asc" } });
  return rows
    .filter(({ since, until }) => worksOn({ since, until: until ?? null }, romeDate(now)))
    .map((row) => row.facility);
}

/** Whether an account has a second factor that it can be asked for. */
export async function hasFactor(em: EntityManager, accountId: string): Promise<boolean> {
  return (await em.count(Factor, { account: accountId, kind: { $in: factorKinds.filter(standsAlone) } })) > 0;
}

/** Whether the password alone is not enough, since the factors beside it were taken away. */
export async function waitsForLetter(em: EntityManager, account: string): Promise<boolean> {
  return (await em.count(FactorLoss, { account, provedAt: null })) > 0;
}

/** A user, and as whom they act in a session. */
export interface Viewer {
  readonly id: string;
  readonly userName: string;
  readonly displayName: string;
  readonly personId: string | null;
  readonly actor: Actor;
}

/** Null for a visitor. */
export async function viewerOf(em: EntityManager, actor: Actor): Promise<Viewer | null> {
  if (!("accountId" in actor)) return null;
  const { id, userName, displayName, person } = await em.findOneOrFail(Account, { id: actor.accountId });
  return { id, userName, displayName, personId: isSignedIn(actor) ? (person ?? null) : null, actor };
}

/** Persons by id, for those who were already allowed to see what names them. */
export async function personById(
  { em }: { em: EntityManager },
  ids: readonly string[],
): Promise<Map<string, Person>> {
  return byKey(await em.find(Person, { id: { $in: [...ids] } }), (person) => person.id);
}

/** Accounts by id, for those who were already allowed to see what names them. */
export async function accountById(
  { em }: { em: EntityManager },
  ids: readonly string[],
): Promise<Map<string, Account>> {
  return byKey(await em.find(Account, { id: { $in: [...ids] } }), (account) => account.id);
}

/** The desk's alone. */
export function visibleAlarms(actor: Actor): FilterQuery<Alarm> {
  onlyThrough("desk", actor);
  return {};
}

/** For which facility somebody acts, and in which role: who is given another one begins anew. */
function placeOf(actor: Actor): string | undefined {
  if (actor.door === "facility") return `${actor.facilityId} ${actor.role} ${actor.doctorId}`;
  return actor.door === "desk" ? actor.role : undefined;
}
