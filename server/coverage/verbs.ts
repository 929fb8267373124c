import { notes, type Verb } from "../kernel/verbs.ts";

/** A facility found a member who is covered. */
export type CoverageVerb = Verb<"cover.verified">;

export const note = notes<CoverageVerb>();
