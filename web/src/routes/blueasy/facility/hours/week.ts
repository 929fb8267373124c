/** The week as its form holds it: for each day a few slots, each with two fields. */

/** Every day has two slots; one that has more spans already has as many. */
export const SLOTS = 2;
export const MOST_SLOTS = 4;
export const weekdays = [1, 2, 3, 4, 5, 6, 7];

export function fieldName(weekday: number, slot: number, end: "opens" | "closes"): string {
  return `day${weekday}-${slot}-${end}`;
}
