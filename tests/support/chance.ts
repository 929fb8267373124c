/** Draws that are the same on every run. */
export interface Chance {
  /** 0 ≤ draw < 1. */
  draw(): number;
  between(low: number, high: number): number;
  /** Both ends included. */
  whole(low: number, high: number): number;
  odds(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
}

/** A generator that only depends on its seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed;
  const draw = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + draw() * (high - low);
  return {
    draw,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    odds: (probability) => draw() < probability,
    pick(list) {
      const one = list[Math.floor(draw() * list.length)];
      if (one === undefined) throw new RangeError("nothing to pick from");
      return one;
    },
  };
}
