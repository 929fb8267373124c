/** What the inside of a file can be refused for; the words stand in `document/rules.ts`. */
export type ContentFault = "active" | "protected" | "unreadable" | "expands" | "pixels";

/** Thrown by the readers of this folder. */
export class Faulty extends Error {
  readonly fault: ContentFault;

  constructor(fault: ContentFault) {
    super(fault);
    this.fault = fault;
  }
}
