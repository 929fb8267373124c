/** Thrown when there was no turn in time, or too many wait already. */
export class NoTurn extends Error {}

export interface TurnLimits {
  /** How many may be in at once. */
  readonly places: number;
  /** How many may wait; more are refused at once. */
  readonly queue: number;
}

/** So many at a time, the others in the order of their coming, each for so long as it is willing to wait. */
export class Turns {
  readonly #limits: TurnLimits;
  readonly #waiting = new Set<() => void>();
  #taken = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  /**
   * Resolves with what gives the turn back, once.
   * @throws NoTurn
   */
  take(waitMilliseconds: number): Promise<() => void> {
    if (this.#taken < this.#limits.places) {
      this.#taken += 1;
      return Promise.resolve(this.#giveBack());
    }
    if (this.#waiting.size >= this.#limits.queue) return Promise.reject(new NoTurn("too many wait already"));
    return new Promise((resolve, reject) => {
      const called = () => {
        clearTimeout(impatience);
        resolve(this.#giveBack());
      };
      const impatience = setTimeout(() => {
        this.#waiting.delete(called);
        reject(new NoTurn("no turn in time"));
      }, waitMilliseconds);
      impatience.unref();
      this.#waiting.add(called);
    });
  }

  /** Passes the turn on to whoever waits longest. */
  #giveBack(): () => void {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const [next] = this.#waiting;
      if (next === undefined) {
        this.#taken -= 1;
        return;
      }
      this.#waiting.delete(next);
      next();
    };
  }
}
