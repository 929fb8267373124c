import type { Actor } from "../kernel/actor.ts";
import { note, type Part, type Row, sum } from "../kernel/paper/paper.ts";
import type { StoredStep } from "./rules.ts";

/** The steps that leave something to the member, as lines of a calculation. */
export function stepSums(steps: readonly StoredStep[]): Row[] {
  return steps
    .filter(({ amountCents }) => amountCents !== 0)
    .map(({ text, amountCents }) => sum(text, amountCents));
}

/** The steps that take nothing away: sentences, no amounts. How much of a limit was used is not for a facility. */
export function stepNotes(steps: readonly StoredStep[], door: Actor["door"]): Part[] {
  return steps
    .filter(({ kind, amountCents }) => amountCents === 0 && (kind !== "limit" || door !== "facility"))
    .map(({ text }) => note(text));
}
