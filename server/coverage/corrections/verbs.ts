import { notes, type Subject, type Verb } from "../../kernel/verbs.ts";
import type { PersonalField } from "./rules.ts";

/** A member says that the data of a person are wrong; the desk agrees or not. */
export type CorrectionVerb =
  | Verb<"correction.proposed", { fields: readonly PersonalField[] }>
  | Verb<"correction.accepted">
  | Verb<"correction.refused">;

export const note = notes<CorrectionVerb>();

export function about({ id, person }: { readonly id: string; readonly person: string }): Subject {
  return { subjectType: "correction", subjectId: id, personId: person };
}
