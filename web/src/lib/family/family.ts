/** Somebody whose data the viewer may read. */
export interface FamilyPerson {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Oneself, minor children, whom one represents; an adult who consented is only read of. */
  readonly mayAsk: boolean;
  /** As what one represents them, by a document, within a sentence: "delegato". Null of a child, and of oneself. */
  readonly as: string | null;
}

/** Whom a member may look at, and whom the pages are about. */
export interface Family {
  /** Oneself first. */
  readonly persons: readonly [FamilyPerson, ...FamilyPerson[]];
  /** Names of the others of the own policies, whose data are theirs. */
  readonly hidden: readonly string[];
  /** The one chosen last; undefined for everybody. */
  readonly chosen: FamilyPerson | undefined;
}

/** The person that a page about one is about: the chosen one, else oneself. */
export function oneOf({ chosen, persons }: Family): FamilyPerson {
  return chosen ?? persons[0];
}
