import { expect, test } from "vitest";
import { type Entry, offeredAt, whereIs } from "../../web/src/lib/navigation.ts";
import { folderOf } from "../../web/src/lib/paths/build.ts";
import { commonPaths } from "../../web/src/lib/paths/common.ts";
import { memberPaths } from "../../web/src/lib/paths/member.ts";

const tree = [
  { path: commonPaths.home(), label: "Home", at: ["menu", "bar"] },
  {
    path: memberPaths.takesInCharge(),
    label: "Prese",
    around: [folderOf(memberPaths.claim)],
    at: ["menu", "bar"],
  },
  { path: memberPaths.plan(), label: "Piano", at: ["menu", "more"] },
  { path: memberPaths.ask(), label: "Coperto?", at: ["menu", "more"] },
  {
    path: memberPaths.more(),
    label: "Altro",
    around: [memberPaths.plan(), memberPaths.ask()],
    at: ["bar"],
  },
] as const satisfies readonly Omit<Entry, "icon">[];
const labels = (here: string) => whereIs(here, tree).map(({ label }) => label);

test("one is at the entry whose address fits longest, on a phone also at what hides it", () => {
  expect(labels("/plan")).toEqual(["Piano", "Altro"]);
  expect(labels("/plan/ask")).toEqual(["Coperto?", "Altro"]);
  expect(labels("/takes-in-charge/1")).toEqual(["Prese"]);
  expect(labels("/claims/1")).toEqual(["Prese"]);
});

test("home is only the first page itself, and an address of no entry is nowhere", () => {
  expect(labels("/")).toEqual(["Home"]);
  expect(labels("/statement")).toEqual([]);
});

test("each place reads its part of the same tree", () => {
  expect(offeredAt("more", tree).map(({ label }) => label)).toEqual(["Piano", "Coperto?"]);
  expect(offeredAt("bar", tree).map(({ label }) => label)).toEqual(["Home", "Prese", "Altro"]);
});
