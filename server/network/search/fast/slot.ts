/** A value that a statement gets when it runs, not when it is made: it stands where the value would stand. */
export class Slot<Request> {
  readonly read: (request: Request) => unknown;

  private constructor(read: (request: Request) => unknown) {
    this.read = read;
  }

  /** Typed as the value that it stands for: the same SQL is built from values and from slots. */
  static of<Request, Value>(read: (request: Request) => Value): Value {
    return new Slot(read) as unknown as Value;
  }
}

/** The document asks something that the fast path does not know: it is executed as any other. */
export class NotFast extends Error {}
