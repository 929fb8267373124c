import type { SqlEntityManager } from "@mikro-orm/sql";
import type { PreparedStatement } from "./prepared.ts";

/** Whoever asks. One session acts through one door at a time; a facility user for one facility at a time. */
export type Actor = Visitor | MemberActor | FacilityActor | DeskActor | Clock;

export interface Visitor {
  readonly door: "visitor";
}
export interface MemberActor {
  readonly door: "member";
  readonly accountId: string;
  readonly sessionId: string;
  readonly personId: string;
  /** Looked up when first asked for, once per request. Absent: itself alone. */
  readonly persons?: (em: SqlEntityManager) => Promise<Persons>;
}

/** Ids of persons whose rows a member meets, itself first. */
export interface Persons {
  /** Whose rows it may read: itself, minor children, adults who consented. */
  readonly seen: readonly string[];
  /** For whom of them it also asks, decides and writes: itself and minor children. */
  readonly answeredFor: readonly string[];
}
export interface FacilityActor {
  readonly door: "facility";
  readonly accountId: string;
  readonly sessionId: string;
  readonly facilityId: string;
}
export interface DeskActor {
  readonly door: "desk";
  readonly accountId: string;
  readonly sessionId: string;
  readonly role: DeskRole;
}
export type DeskRole = "operator" | "supervisor";

export const visitor: Visitor = { door: "visitor" };

/** The server itself, when time passes: expiries and deliveries. Nobody can sign in as it. */
export interface Clock {
  readonly door: "clock";
}
export const clock: Clock = { door: "clock" };

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
