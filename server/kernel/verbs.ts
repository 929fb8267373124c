/** What a verb of a room leaves in the journal, and how a room says it. No clock, no database. */

/** What changed, in names, numbers and codes of the trade; never a health detail, a text somebody typed or a secret. */
export type Particulars = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** One verb of a room. Rooms make a union of them, so that a misspelt or forgotten one does not compile. */
export type Verb<Name extends string = string, With extends Particulars = Record<never, never>> = {
  readonly verb: Name;
} & With;

/** Which row it happened to, and whom it concerns. */
export interface Subject {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly personId?: string | undefined;
  readonly facilityId?: string | undefined;
}

/** What becomes one line of the journal. */
export interface Note extends Subject {
  readonly verb: string;
  readonly particulars: Particulars;
}

interface Noting {
  note(note: Note): void;
}

/**
 * How a room writes its verbs down: `const note = notes<ClaimVerb>()`, then `note(act, about(claim), { verb: "claim.opened" })`.
 * Only `verbs.ts` of a room calls it.
 */
export function notes<V extends Verb>(): (act: Noting, subject: Subject, verb: V) => void {
  return (act, { subjectType, subjectId, personId, facilityId }, happened) => {
    const { verb, ...particulars } = happened as Verb & Particulars;
    act.note({
      ...{ subjectType, subjectId, verb, particulars },
      ...(personId === undefined ? {} : { personId }),
      ...(facilityId === undefined ? {} : { facilityId }),
    });
  };
}
