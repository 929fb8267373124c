import type { Component } from "svelte";
import type { Duty } from "./gql/graphql.ts";
import type { Path } from "./paths/build.ts";

/** Where a page is offered: beside each other on top, as an icon beside the name, in the bar of a phone, behind its "more", as a card at home. */
export type Place = "menu" | "corner" | "bar" | "more" | "home";

/** One page of a door's tree. Only what exists: no dead links. */
export interface Entry {
  readonly path: Path;
  readonly label: string;
  /** Instead of the label where room is scarce, on a phone. */
  readonly short?: string;
  /** Needed in menu, corner and bar. */
  readonly icon?: Component;
  /** Beginnings of other addresses that belong to it. */
  readonly around?: readonly string[];
  /** Pages that stand side by side in it. */
  readonly tabs?: readonly { readonly path: Path; readonly label: string }[];
  readonly at: readonly Place[];
  /** Offered to those alone whose duty it is. */
  readonly duty?: Duty;
}

/** The pages of a door; the first is its home. */
export type Tree = readonly [Entry, ...Entry[]];

/** What of a tree is for somebody with these duties; its home is for everybody. */
export function forDuties([home, ...others]: Tree, duties: readonly Duty[]): Tree {
  return [home, ...others.filter(({ duty }) => duty === undefined || duties.includes(duty))];
}

export function offeredAt<One extends Pick<Entry, "at">>(place: Place, tree: readonly One[]): One[] {
  return tree.filter(({ at }) => at.includes(place));
}

/** Which entry of a tree somebody is at, by the address without language: the longest that fits. */
export function whereIs<One extends Pick<Entry, "path" | "tabs" | "around">>(
  here: string,
  tree: readonly One[],
): readonly One[] {
  const home = tree[0]?.path;
  const fitting = tree
    .flatMap((entry) => {
      const tabs = entry.tabs?.map(({ path }) => path) ?? [];
      return [entry.path, ...tabs, ...(entry.around ?? [])].map((place) => ({ entry, place }));
    })
    .filter(({ place }) => here === place || (place !== home && here.startsWith(`${place}/`)));
  const longest = Math.max(...fitting.map(({ place }) => place.length));
  return fitting.filter(({ place }) => place.length === longest).map(({ entry }) => entry);
}
