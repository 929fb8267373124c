/** How many sockets there may be, and how many messages on each. */

const mostInAll = 2_000;
const mostAtAddress = 200;
/** Of those who have not yet said who they are. */
const mostStrangers = 200;
const mostStrangersAtAddress = 30;

/** One socket's place among all. */
export interface Place {
  /** It has said who it is. */
  stay(): void;
  leave(): void;
}

/** Who is connected, by network address: a surgery or an office behind one router has room, a flood has not. */
export class Crowd {
  readonly #all = new Counts(mostInAll, mostAtAddress);
  readonly #strangers = new Counts(mostStrangers, mostStrangersAtAddress);

  /** A place, as long as there is one. */
  enter(address: string): Place | undefined {
    if (!this.#all.hasRoom(address) || !this.#strangers.hasRoom(address)) return undefined;
    this.#all.add(address);
    this.#strangers.add(address);
    let isStranger = true;
    const stay = () => {
      if (isStranger) this.#strangers.remove(address);
      isStranger = false;
    };
    return {
      stay,
      leave: () => {
        stay();
        this.#all.remove(address);
      },
    };
  }
}

class Counts {
  readonly #at = new Map<string, number>();
  readonly #most: number;
  readonly #mostAtOne: number;
  #sum = 0;

  constructor(most: number, mostAtOne: number) {
    this.#most = most;
    this.#mostAtOne = mostAtOne;
  }

  hasRoom(address: string): boolean {
    return this.#sum < this.#most && (this.#at.get(address) ?? 0) < this.#mostAtOne;
  }

  add(address: string): void {
    this.#sum += 1;
    this.#at.set(address, (this.#at.get(address) ?? 0) + 1);
  }

  remove(address: string): void {
    this.#sum -= 1;
    const left = (this.#at.get(address) ?? 1) - 1;
    if (left > 0) this.#at.set(address, left);
    else this.#at.delete(address);
  }
}

/** Messages that one socket may send: so many at once, and so many a second in the long run. */
export class Allowance {
  static readonly #atOnce = 30;
  static readonly #aSecond = 10;
  #left = Allowance.#atOnce;
  #at = performance.now();

  take(): boolean {
    const now = performance.now();
    this.#left = Math.min(Allowance.#atOnce, this.#left + ((now - this.#at) / 1000) * Allowance.#aSecond);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
