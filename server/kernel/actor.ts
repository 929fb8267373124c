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
}

export const visitor: Visitor = { door: "visitor" };

/** The server itself, when time passes: expiries and deliveries. Nobody can sign in as it. */
export interface Clock {
  readonly door: "clock";
}
export const clock: Clock = { door: "clock" };
