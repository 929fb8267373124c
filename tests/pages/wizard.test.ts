import { expect, test } from "vitest";
import { page } from "../../web/src/lib/paths/build.ts";
import {
  isReachable,
  listed,
  openStep,
  type Sequence,
  stepAfter,
  stepBefore,
} from "../../web/src/lib/wizard/sequence.ts";
import { type Told, toldBy, type Versioned } from "../../web/src/lib/wizard/told.ts";

type Name = "who" | "what" | "instead" | "papers" | "end";

/** A wizard that asks for papers, or leads elsewhere when what is asked for has a shorter way. */
function sequence(complete: readonly Name[], isShort = false): Sequence<Name> {
  const step = (name: Name) => ({
    ...{ name, path: page(`/${name}`)(), kind: "step" as const },
    isComplete: complete.includes(name),
  });
  return [
    ...[step("who"), step("what")],
    ...(isShort ? [{ ...step("instead"), kind: "detour" as const }] : []),
    step("papers"),
    { ...step("end"), kind: "end" },
  ];
}

test("a draft goes on at its first step that is not complete, at last at the end", () => {
  expect(openStep(sequence([])).name).toBe("who");
  expect(openStep(sequence(["who", "papers"])).name).toBe("what");
  expect(openStep(sequence(["who", "what", "papers"])).name).toBe("end");
});

test("a step opens when all before it are complete", () => {
  expect(isReachable(sequence([]), "who")).toBe(true);
  expect(isReachable(sequence(["who"]), "papers")).toBe(false);
  expect(isReachable(sequence(["who", "what"]), "papers")).toBe(true);
  expect(isReachable(sequence(["who", "what"]), "instead")).toBe(false);
});

test("only some answers lead aside: no list names that page, and it stops nobody", () => {
  const aside = sequence(["who", "what"], true);
  expect(stepAfter(sequence(["who", "what"]), "what")?.name).toBe("papers");
  expect(stepAfter(aside, "what")?.name).toBe("instead");
  expect(listed(aside).map(({ name }) => name)).toEqual(["who", "what", "papers", "end"]);
  expect(stepBefore(aside, "papers")?.name).toBe("what");
  expect(isReachable(aside, "papers")).toBe(true);
  expect(openStep(aside).name).toBe("papers");
});

test("what was mended and saved since a refusal is no error any more", () => {
  const told: Told<Versioned> = {
    errors: [
      { message: "no day", field: "on" },
      { message: "no paper", field: "file:x" },
      { message: "all" },
    ],
    ...{ values: {}, kept: [], fields: [], version: 3, conflict: null },
  };
  const saved = (version: number) => ({
    id: "1",
    version,
    updatedAt: "2026-11-27T10:00:00Z",
    person: { id: "3" },
    mayGoOn: true,
  });
  expect(toldBy(told, null, () => [])).toBe(told);
  expect(toldBy(told, saved(3), () => [])).toBe(told);
  const later = toldBy(told, saved(4), () => ["file:x"]);
  expect(later?.errors.map(({ message }) => message)).toEqual(["no paper", "all"]);
});
