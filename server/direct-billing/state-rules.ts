/** The states of a take-in-charge, and the only ways in which it moves from one to another: tables, and what follows from them. */
import { type Acting, admits, type Entrance } from "../identity/roles.ts";
import type { Bilingual } from "../kernel/language.ts";

/** Where a take-in-charge stands in its life. */
export const lifecycles = [
  ...(["awaitingMember", "open", "partlySettled", "settled"] as const),
  ...(["declined", "cancelled", "expired"] as const),
] as const;
export type Lifecycle = (typeof lifecycles)[number];

/** What the fund decided about it. */
export const decisions = ["pending", "toBeEvaluated", "authorised", "notCovered"] as const;
export type Decision = (typeof decisions)[number];

export interface State {
  readonly lifecycle: Lifecycle;
  readonly decision: Decision;
}

/** States as a pattern: any decision unless it names some. */
export interface States {
  readonly lifecycle: Lifecycle;
  readonly decision?: readonly Decision[];
}

const awaiting = { lifecycle: "awaitingMember" } as const;
const undecided = { lifecycle: "open", decision: ["pending", "toBeEvaluated"] } as const;
const authorised = { lifecycle: "open", decision: ["authorised"] } as const;
const refused = { lifecycle: "open", decision: ["notCovered"] } as const;
const partlySettled = { lifecycle: "partlySettled" } as const;
const settled = { lifecycle: "settled" } as const;

/** The label people read, and the states that it names; every state has one. */
export const statuses = {
  AWAITING_MEMBER: awaiting,
  UNDER_EVALUATION: undecided,
  AUTHORISED: authorised,
  PARTLY_SETTLED: partlySettled,
  SETTLED: settled,
  NOT_COVERED: refused,
  DECLINED: { lifecycle: "declined" },
  CANCELLED: { lifecycle: "cancelled" },
  EXPIRED: { lifecycle: "expired" },
} as const satisfies Record<string, States>;
export type Status = keyof typeof statuses;

export const statusWords: Readonly<Record<Status, Bilingual>> = {
  AWAITING_MEMBER: { it: "Da confermare", en: "To be confirmed" },
  UNDER_EVALUATION: { it: "In valutazione", en: "Under evaluation" },
  AUTHORISED: { it: "Autorizzata", en: "Authorised" },
  PARTLY_SETTLED: { it: "Liquidata in parte", en: "Partly settled" },
  SETTLED: { it: "Liquidata", en: "Settled" },
  NOT_COVERED: { it: "Non coperta", en: "Not covered" },
  DECLINED: { it: "Rifiutata dall’assistito", en: "Declined by the member" },
  CANCELLED: { it: "Annullata", en: "Cancelled" },
  EXPIRED: { it: "Scaduta", en: "Expired" },
};

const inPart: Bilingual = { it: "Autorizzata in parte", en: "Authorised in part" };

/** What people read, everywhere: what is paid in part must not read as if all were paid. */
export function labelOf(status: Status, isInPart: boolean): Bilingual {
  return status === "AUTHORISED" && isInPart ? inPart : statusWords[status];
}

/** Who may do it, by door and duty, from which states it may be done, and where it can lead. */
export interface Transition {
  readonly by: readonly Entrance[];
  readonly from: readonly States[];
  /** None: it stays where it is, unless the plan then decides. */
  readonly to: readonly Lifecycle[];
}

/** Every verb on a take-in-charge; every other state is refused with INVALID_STATE, every other door finds nothing. */
export const transitions = {
  /** The member's own yes, or a parent's. */
  confirm: { by: ["member"], from: [awaiting], to: ["open"] },
  /** The yes by the code that the member reads out, or seen at the reception. */
  confirmAtClinic: { by: ["facility:admit"], from: [awaiting], to: ["open"] },
  renewCode: { by: ["member", "facility:admit"], from: [awaiting], to: [] },
  decline: { by: ["member"], from: [awaiting], to: ["declined"] },
  addDocuments: { by: ["member", "facility:care"], from: [awaiting, undecided], to: [] },
  tell: { by: ["member", "facility:care", "desk:cases"], from: [awaiting, undecided], to: [] },
  /** Who treats, and from then on sees it. */
  nameDoctor: { by: ["facility:admit"], from: [awaiting, undecided, authorised, partlySettled], to: [] },
  cancel: { by: ["facility:admit"], from: [awaiting, undecided, authorised], to: ["cancelled"] },
  settle: { by: ["facility:invoice"], from: [authorised, partlySettled], to: ["partlySettled", "settled"] },
  /** No invoice follows any more. */
  close: { by: ["facility:invoice"], from: [partlySettled], to: ["settled"] },
  /** What was invoiced in part ends as settled. */
  expire: {
    by: ["clock"],
    from: [awaiting, undecided, authorised, partlySettled],
    to: ["expired", "settled"],
  },
  revise: { by: ["desk:cases"], from: [partlySettled, settled], to: [] },
} as const satisfies Record<string, Transition>;
export type Verb = keyof typeof transitions;
export const verbs = Object.keys(transitions) as Verb[];

function isOneOf({ lifecycle, decision }: State, { lifecycle: wanted, decision: some }: States): boolean {
  return lifecycle === wanted && (some === undefined || some.includes(decision));
}

/** Whether a state allows a verb, whoever asks. */
export function may(verb: Verb, state: State): boolean {
  const { from }: Transition = transitions[verb];
  return from.some((states) => isOneOf(state, states));
}

/** Whether a verb is for this door, and there for this role, in whatever state. */
export function isFor(verb: Verb, actor: Acting): boolean {
  return admits(actor, transitions[verb].by);
}

/** Whether somebody may do it now, as far as it depends on door, role and state. */
export function mayDo(actor: Acting, verb: Verb, state: State): boolean {
  return isFor(verb, actor) && may(verb, state);
}

export function statusOf(state: State): Status {
  const named = (Object.keys(statuses) as Status[]).find((status) => isOneOf(state, statuses[status]));
  if (named === undefined) throw new RangeError(`no status for ${state.lifecycle}, ${state.decision}`);
  return named;
}

/** Nobody has decided yet, and something is awaited that would let the plan decide. */
export function isUndecided(state: State): boolean {
  return may("tell", state);
}
