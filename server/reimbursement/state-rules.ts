/** The only ways in which an expense document that was handed in for reimbursement moves: a table, and what follows from it. */
import type { DocumentStage } from "../claim/document-rules.ts";

/** Who may do it, from which stages it may be done, and where it can lead. */
export interface Transition {
  readonly by: readonly ActingDoor[];
  readonly from: readonly DocumentStage[];
  /** None: it stays where it is. */
  readonly to: readonly DocumentStage[];
}
export const actingDoors = ["member", "desk", "clock"] as const;
export type ActingDoor = (typeof actingDoors)[number];

const undecided = ["received", "underEvaluation", "documentsMissing"] as const;
const decided = ["settled", "notPayable"] as const;

/** Every verb on a document; from any other stage it is refused with INVALID_STATE, every other door does not know it. */
export const transitions = {
  /** Somebody at the desk looks into it. */
  begin: { by: ["desk"], from: ["received"], to: ["underEvaluation"] },
  tell: { by: ["member", "desk"], from: undecided, to: [] },
  addFiles: { by: ["member", "desk"], from: undecided, to: [] },
  /** Treatment, of which this was one bill, is over: until then nothing is paid. */
  declareEnded: { by: ["member", "desk"], from: undecided, to: [] },
  askDocuments: { by: ["desk"], from: undecided, to: ["documentsMissing"] },
  /** What was asked for is uploaded, comes by post, or does not exist; with the last of it the desk goes on. */
  answer: { by: ["member", "desk"], from: ["documentsMissing"], to: ["underEvaluation"] },
  recordPost: { by: ["desk"], from: ["documentsMissing"], to: ["underEvaluation"] },
  /** Nobody answered in time: the desk decides with what it has. */
  giveUpWaiting: { by: ["clock"], from: ["documentsMissing"], to: ["underEvaluation"] },
  /** The average rate of its week is there. */
  convert: { by: ["clock"], from: undecided, to: [] },
  decide: { by: ["desk"], from: undecided, to: decided },
  /** A transfer came back: it goes to another account. */
  payElsewhere: { by: ["member", "desk"], from: ["settled"], to: [] },
  /** A credit note lowers what was settled. */
  settleAnew: { by: ["desk"], from: decided, to: decided },
} as const satisfies Record<string, Transition>;
export type Verb = keyof typeof transitions;
export const verbs = Object.keys(transitions) as Verb[];

export function may(verb: Verb, stage: DocumentStage): boolean {
  const { from }: Transition = transitions[verb];
  return from.includes(stage);
}

/** Whether a verb is for this door, whatever the stage. */
export function isFor(verb: Verb, door: string): door is ActingDoor {
  const { by }: Transition = transitions[verb];
  return by.some((one) => one === door);
}

/** Whether a door may do it now. */
export function mayDo(door: string, verb: Verb, stage: DocumentStage): boolean {
  return isFor(verb, door) && may(verb, stage);
}

/** What an undecided document waits for: a judgement, the member, the rate of a week, or the end of treatment. */
export const awaited = ["desk", "member", "rate", "treatmentEnd"] as const;
export type Awaited = (typeof awaited)[number];
