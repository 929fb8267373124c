import { notes, type Verb } from "../kernel/verbs.ts";
import type { ConsentKind } from "./entity.ts";

export type CoverageVerb =
  /** A facility found a member who is covered. */
  | Verb<"cover.verified">
  /** An adult lets another read of them, or no longer; a line for each of the two, whose pages follow. */
  | Verb<"consent.given", { kind: ConsentKind; wording: string }>
  | Verb<"consent.revoked", { kind: ConsentKind }>;

/** Somebody registers: found or not, only a letter tells. The rows are nobody's to look at. */
export type RegistrationVerb = Verb<"registration.started"> | Verb<"registration.completed">;

export const note = notes<CoverageVerb | RegistrationVerb>();
