import type { SqlEntityManager } from "@mikro-orm/sql";
import type { PreparedStatement } from "./prepared.ts";
import type { Capacity, DeskRole, EntryNeed, FacilityRole } from "./roles.ts";

/** Whoever asks. One session acts through one door at a time; a facility user for one facility at a time. */
export type Actor = Visitor | ProvingActor | MemberActor | FacilityActor | DeskActor | Clock;

export interface Visitor {
  readonly door: "visitor";
}
/** Somebody who is in halfway: signed in, and something is still to be proved or agreed to. May do nothing else. */
export interface ProvingActor {
  readonly door: "proving";
  readonly accountId: string;
  readonly sessionId: string;
  readonly needs: EntryNeed;
}

export interface MemberActor extends Fresh {
  readonly door: "member";
  readonly accountId: string;
  readonly sessionId: string;
  readonly personId: string;
  /** Looked up when first asked for, once per request. Absent: itself alone. */
  readonly persons?: (em: SqlEntityManager) => Promise<Persons>;
}

/** Ids of persons whose rows a member meets, itself first. */
export interface Persons {
  /** Whose rows it may read: itself, minor children, whom it represents, adults who consented. */
  readonly seen: readonly string[];
  /** For whom of them it also asks, decides and writes: itself, minor children, whom it represents. */
  readonly answeredFor: readonly string[];
  /** As what it does so, of everybody answered for but itself. */
  readonly as: ReadonlyMap<string, Capacity>;
}

export interface FacilityActor extends Fresh {
  readonly door: "facility";
  readonly accountId: string;
  readonly sessionId: string;
  readonly facilityId: string;
  readonly role: FacilityRole;
  /** The doctor of the network that a user with that role is. */
  readonly doctorId?: string | null;
  /** Looked up when first asked for, once per request. Absent: all that is the facility's. */
  readonly part?: (em: SqlEntityManager) => Promise<FacilityPart>;
}

/** Ids of what somebody meets of the facility's rows, where that is not all of them. */
export interface FacilityPart {
  readonly takesInCharge?: readonly string[];
  readonly expenseDocuments?: readonly string[];
  /** Files, beside the own uploads. */
  readonly files?: readonly string[];
}

export interface DeskActor extends Fresh {
  readonly door: "desk";
  readonly accountId: string;
  readonly sessionId: string;
  readonly role: DeskRole;
}

interface Fresh {
  /** Until when who acts counts as having proved a moment ago who they are; without it asked again where it matters. */
  readonly freshUntil?: Date | null;
}

export const visitor: Visitor = { door: "visitor" };

/** The server itself, when time passes: expiries and deliveries. Nobody can sign in as it. */
export interface Clock {
  readonly door: "clock";
}
export const clock: Clock = { door: "clock" };

/** Whether somebody acts who is known: not a stranger, not halfway in, not the server itself. */
export function isSignedIn(actor: Actor): actor is MemberActor | FacilityActor | DeskActor {
  return actor.door === "member" || actor.door === "facility" || actor.door === "desk";
}

export type ActorOf<Door extends Actor["door"]> = Extract<Actor, { readonly door: Door }>;

/**
 * The actor, who can only have come through this door: the API and the routes have let nobody else pass.
 * @throws Error for any other door, which is a defect of ours and no answer
 */
export function onlyThrough<Door extends Actor["door"]>(door: Door, actor: Actor): ActorOf<Door> {
  if (actor.door !== door) throw wrongDoor(actor);
  return actor as ActorOf<Door>;
}

/** No way leads here from this door. */
export function wrongDoor({ door }: Actor): Error {
  return new Error(`somebody came here through a wrong door: ${door}`);
}

/** Who asks, before anybody has looked: a read that is one statement may find it in that statement, on its way. */
export interface WhoAsks {
  /** One row for whoever is signed in, none for a stranger; its first column is `"sessionId"`. */
  readonly statement: PreparedStatement;
  readonly values: readonly unknown[];
  actorOf(row: unknown): Actor;
}
