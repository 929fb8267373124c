import BadgeEuro from "@lucide/svelte/icons/badge-euro";
import Building2 from "@lucide/svelte/icons/building-2";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import House from "@lucide/svelte/icons/house";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import type { Duty } from "#lib/gql/graphql.ts";
import { forDuties, type Tree } from "#lib/navigation.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";
import { speak } from "#lib/words.ts";
import { words } from "./layout-words.ts";

/** All pages of the facility's door that somebody with these duties goes to by themselves, in their order. */
export function navigation(url: { pathname: string }, duties: readonly Duty[]): Tree {
  const t = speak(words, url);
  const tree: Tree = [
    { path: blueasyPaths.home(), label: t.today, icon: House, at: ["menu", "bar"] },
    {
      ...{ path: blueasyPaths.cover(), label: t.cover },
      ...{ icon: ShieldCheck, at: ["menu", "bar", "home"], duty: "ADMIT" },
    },
    {
      ...{ path: blueasyPaths.takesInCharge(), label: t.takesInCharge },
      ...{ icon: ClipboardCheck, at: ["menu", "bar"] },
    },
    {
      ...{ path: blueasyPaths.payments(), label: t.payments },
      ...{ icon: BadgeEuro, at: ["menu", "bar"], duty: "MONEY" },
    },
    {
      ...{ path: blueasyPaths.facility(), label: t.facility },
      ...{ icon: Building2, at: ["menu", "bar"], duty: "UPKEEP" },
      around: [blueasyPaths.people()],
    },
  ];
  return forDuties(tree, duties);
}
