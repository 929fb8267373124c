import { notes, type Verb } from "../kernel/verbs.ts";

/** Typing is not news; what is sent is told as the take-in-charge that it becomes. */
export type DirectRequestVerb = Verb<"directRequest.begun"> | Verb<"directRequest.cancelled">;

export const note = notes<DirectRequestVerb>();
