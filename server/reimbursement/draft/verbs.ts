import { notes, type Verb } from "../../kernel/verbs.ts";

/** Typing is not news; what is sent is told as the request that it becomes. */
export type ReimbursementDraftVerb = Verb<"reimbursementDraft.begun"> | Verb<"reimbursementDraft.cancelled">;

export const note = notes<ReimbursementDraftVerb>();
