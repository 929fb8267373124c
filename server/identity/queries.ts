import { createHash } from "node:crypto";
import type { EntityManager } from "@mikro-orm/core";
import type { Actor } from "../kernel/actor.ts";
import { visitor } from "../kernel/actor.ts";
import { byKey } from "../kernel/batch.ts";
import { romeDate } from "../kernel/dates.ts";
import { Account, FacilityStaff, Person, Session } from "./entity.ts";
import { worksOn } from "./rules.ts";

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** Who a session secret belongs to now; a visitor when it is unknown, ended, expired, or its right has ended. */
export async function actorOf(em: EntityManager, secret: string | undefined, now: Date): Promise<Actor> {
  if (secret === undefined || secret === "") return visitor;
  const session = await em.findOne(Session, { secretHash: hashSecret(secret) });
  return session === null ? visitor : actorOfSession(em, session, now);
}

/** Whether the session of this actor still carries it; asked again and again by a subscription. */
export async function isStillSignedIn(em: EntityManager, actor: Actor, now: Date): Promise<boolean> {
  if (!("sessionId" in actor)) return false;
  const session = await em.findOne(Session, { id: actor.sessionId }, { refresh: true });
  if (session === null) return false;
  const current = await actorOfSession(em, session, now);
  return current.door === actor.door && facilityOf(current) === facilityOf(actor);
}

async function actorOfSession(em: EntityManager, session: Session, now: Date): Promise<Actor> {
  if (session.endedAt !== null && session.endedAt !== undefined) return visitor;
  if (session.expiresAt <= now) return visitor;
  const account = await em.findOne(Account, { id: session.account, disabledAt: null });
  if (account === null) return visitor;
  const ids = { accountId: account.id, sessionId: session.id };
  switch (session.door) {
    case "member":
      return account.person ? { door: "member", ...ids, personId: account.person } : visitor;
    case "desk":
      return account.worksAtDesk ? { door: "desk", ...ids } : visitor;
    case "facility": {
      const facilityId = session.facility;
      if (facilityId === null || facilityId === undefined) return visitor;
      const facilities = await facilitiesOf(em, account.id, now);
      return facilities.includes(facilityId) ? { door: "facility", ...ids, facilityId } : visitor;
    }
  }
}

/** Ids of the facilities a user may act for today, in the order in which they were given. */
export async function facilitiesOf(em: EntityManager, accountId: string, now: Date): Promise<string[]> {
  const rows = await em.find(FacilityStaff, { account: accountId }, { orderBy: { since: "asc", id: "asc" } });
  return rows
    .filter(({ since, until }) => worksOn({ since, until: until ?? null }, romeDate(now)))
    .map((row) => row.facility);
}

export async function accountOf(em: EntityManager, actor: Actor): Promise<Account | null> {
  return "accountId" in actor ? em.findOne(Account, { id: actor.accountId }) : null;
}

/** Persons by id, for those who were already allowed to see what names them. */
export async function personById(
  { em }: { em: EntityManager },
  ids: readonly string[],
): Promise<Map<string, Person>> {
  return byKey(await em.find(Person, { id: { $in: [...ids] } }), (person) => person.id);
}

function facilityOf(actor: Actor): string | undefined {
  return actor.door === "facility" ? actor.facilityId : undefined;
}
