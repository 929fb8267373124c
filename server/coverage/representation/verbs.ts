import type { LocalDate } from "../../kernel/dates.ts";
import type { RepresentativeKind } from "../../kernel/roles.ts";
import { notes, type Subject, type Verb } from "../../kernel/verbs.ts";

export type RepresentationVerb =
  /** Somebody acts for another, or no longer; a line for each of the two, whose pages follow. */
  | Verb<"representation.entered", { kind: RepresentativeKind }>
  | Verb<"representation.ended", { kind: RepresentativeKind }>
  /** The person took their delegation back. */
  | Verb<"representation.revoked", { kind: RepresentativeKind }>
  | Verb<"death.entered", { diedOn: LocalDate }>
  /** It was a mistake. */
  | Verb<"death.withdrawn">;

export const note = notes<RepresentationVerb>();

interface Between {
  readonly id: string;
  readonly represented: string;
  readonly representative: string;
}

/** Whom it concerns, one line each. */
export function between({ id, represented, representative }: Between): Subject[] {
  return [represented, representative].map((personId) => ({
    ...{ subjectType: "representation", subjectId: id, personId },
  }));
}

export function aboutDeath({ id, person }: { readonly id: string; readonly person: string }): Subject {
  return { subjectType: "death", subjectId: id, personId: person };
}
