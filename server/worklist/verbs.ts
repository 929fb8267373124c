import { notes, type Verb } from "../kernel/verbs.ts";
import type { WaitingKind } from "./rules.ts";

/** What happens to a case in the queue; whose hands it is in concerns the desk alone. */
export type WorklistVerb =
  | Verb<"case.taken", { kind: WaitingKind }>
  | Verb<"case.released", { kind: WaitingKind }>
  | Verb<"case.given", { kind: WaitingKind; to: string }>;

export const note = notes<WorklistVerb>();
