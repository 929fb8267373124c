/** Where a take-in-charge stands in its life. */
export const lifecycles = ["awaitingMember", "open", "settled", "declined", "cancelled", "expired"] as const;
export type Lifecycle = (typeof lifecycles)[number];

/** What the fund decided about it. */
export const decisions = ["pending", "toBeEvaluated", "authorised", "notCovered"] as const;
export type Decision = (typeof decisions)[number];

export interface State {
  readonly lifecycle: Lifecycle;
  readonly decision: Decision;
}

export type Verb = "confirm" | "decline" | "cancel" | "expire" | "settle";

/** The only ways a take-in-charge moves; every other pair is refused with INVALID_STATE. */
const transitions: Readonly<Record<Verb, (state: State) => boolean>> = {
  confirm: ({ lifecycle }) => lifecycle === "awaitingMember",
  decline: ({ lifecycle }) => lifecycle === "awaitingMember",
  cancel: ({ lifecycle, decision }) =>
    lifecycle === "awaitingMember" || (lifecycle === "open" && decision !== "notCovered"),
  expire: ({ lifecycle }) => lifecycle === "awaitingMember" || lifecycle === "open",
  settle: ({ lifecycle, decision }) => lifecycle === "open" && decision === "authorised",
};

export function may(verb: Verb, state: State): boolean {
  return transitions[verb](state);
}

/** The label people read, derived from the two axes. */
export type Status =
  | "AWAITING_MEMBER"
  | "UNDER_EVALUATION"
  | "AUTHORISED"
  | "SETTLED"
  | "NOT_COVERED"
  | "DECLINED"
  | "CANCELLED"
  | "EXPIRED";

export function statusOf({ lifecycle, decision }: State): Status {
  switch (lifecycle) {
    case "awaitingMember":
      return "AWAITING_MEMBER";
    case "settled":
      return "SETTLED";
    case "declined":
      return "DECLINED";
    case "cancelled":
      return "CANCELLED";
    case "expired":
      return "EXPIRED";
    case "open":
      if (decision === "authorised") return "AUTHORISED";
      return decision === "notCovered" ? "NOT_COVERED" : "UNDER_EVALUATION";
  }
}
