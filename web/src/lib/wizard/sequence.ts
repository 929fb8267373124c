import type { Path } from "../paths/build.ts";

/** One page of a wizard, as the answers so far make it. */
export interface Step<Name extends string = string> {
  readonly name: Name;
  readonly path: Path;
  /** `step` is filled in and numbered, `end` shows what was said; a `detour` is one that only some answers make. */
  readonly kind: "step" | "end" | "detour";
  readonly isComplete: boolean;
}

/** The pages that the answers ask for, in their order: worked out anew from each draft, never kept. */
export type Sequence<Name extends string = string> = readonly Step<Name>[];

/** What the list of steps names. */
export function listed<Name extends string>(sequence: Sequence<Name>): Sequence<Name> {
  return sequence.filter(({ kind }) => kind !== "detour");
}

/** Where a draft goes on: its first step that is not complete, else the end. */
export function openStep<Name extends string>(sequence: Sequence<Name>): Step<Name> {
  const open = listed(sequence).find(({ kind, isComplete }) => kind === "end" || !isComplete);
  if (!open) throw new RangeError("a wizard ends somewhere");
  return open;
}

/** Whether a step can be opened: every step before it is complete. */
export function isReachable<Name extends string>(sequence: Sequence<Name>, name: Name): boolean {
  const index = sequence.findIndex((step) => step.name === name);
  return (
    index >= 0 && sequence.slice(0, index).every(({ kind, isComplete }) => kind === "detour" || isComplete)
  );
}

/** The page that follows, a detour too; the end has none. */
export function stepAfter<Name extends string>(sequence: Sequence<Name>, name: Name): Step<Name> | undefined {
  return sequence[sequence.findIndex((step) => step.name === name) + 1];
}

/** The step before it, by the list. */
export function stepBefore<Name extends string>(
  sequence: Sequence<Name>,
  name: Name,
): Step<Name> | undefined {
  const steps = listed(sequence);
  return steps[steps.findIndex((step) => step.name === name) - 1];
}
