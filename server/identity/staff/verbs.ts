import { notes, type Verb } from "../../kernel/verbs.ts";

/** Who works at a place, and who was asked to. */
export type StaffVerb =
  | Verb<"invitation.sent">
  | Verb<"invitation.withdrawn">
  | Verb<"invitation.accepted">
  | Verb<"staff.roleChanged", { from: string; to: string }>
  | Verb<"staff.ended", { role: string }>;

export const note = notes<StaffVerb>();
