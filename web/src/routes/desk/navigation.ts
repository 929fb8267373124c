import BadgeEuro from "@lucide/svelte/icons/badge-euro";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import Ellipsis from "@lucide/svelte/icons/ellipsis";
import FolderOpen from "@lucide/svelte/icons/folder-open";
import ListTodo from "@lucide/svelte/icons/list-todo";
import LockKeyhole from "@lucide/svelte/icons/lock-keyhole";
import Network from "@lucide/svelte/icons/network";
import Settings from "@lucide/svelte/icons/settings";
import Tags from "@lucide/svelte/icons/tags";
import UserPen from "@lucide/svelte/icons/user-pen";
import type { Tree } from "#lib/navigation.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { speak } from "#lib/words.ts";
import { words } from "./layout-words.ts";

/** What depends on the day and on who is here. */
interface Circumstances {
  /** How many wait. */
  readonly fees: number;
  readonly corrections: number;
  readonly mayChangeSettings: boolean;
}

/** All pages of the desk that one goes to by themselves, in their order. */
export function navigation(
  url: { pathname: string },
  waiting: Circumstances = { fees: 0, corrections: 0, mayChangeSettings: false },
): Tree {
  const t = speak(words, url);
  return [
    {
      ...{ path: deskPaths.home(), label: t.queue, icon: ListTodo, at: ["menu", "bar"] },
      around: [deskPaths.alarms()],
    },
    {
      ...{ path: deskPaths.due(), label: t.payments, icon: BadgeEuro, at: ["menu", "bar"] },
      tabs: [
        { path: deskPaths.due(), label: t.due },
        { path: deskPaths.batches(), label: t.batches },
        { path: deskPaths.payments(), label: t.allPayments },
        { path: deskPaths.recoveries(), label: t.recoveries },
      ],
    },
    {
      ...{ path: deskPaths.takesInCharge(), label: t.takesInCharge },
      ...{ icon: ClipboardCheck, at: ["menu", "bar"] },
    },
    {
      ...{ path: deskPaths.claims(), label: t.claims, icon: FolderOpen, at: ["menu", "bar"] },
      tabs: [
        { path: deskPaths.claims(), label: t.claims },
        { path: deskPaths.expenses(), label: t.expenses },
      ],
    },
    { path: deskPaths.network(), label: t.network, icon: Network, at: ["menu", "more"] },
    { path: deskPaths.fees(), label: t.fees(waiting.fees), icon: Tags, at: ["menu", "more"] },
    {
      ...{ path: deskPaths.corrections(), label: t.corrections(waiting.corrections) },
      ...{ icon: UserPen, at: ["menu", "more"] },
      tabs: [
        { path: deskPaths.corrections(), label: t.corrections(waiting.corrections) },
        { path: deskPaths.cards(), label: t.cards },
        { path: deskPaths.representatives(), label: t.representatives },
        { path: deskPaths.deaths(), label: t.deaths },
      ],
    },
    ...(waiting.mayChangeSettings
      ? ([{ path: deskPaths.settings(), label: t.settings, icon: Settings, at: ["corner", "more"] }] as const)
      : []),
    { path: deskPaths.security(), label: t.security, icon: LockKeyhole, at: ["more"] },
    {
      ...{ path: deskPaths.more(), label: t.more, icon: Ellipsis, at: ["bar"] },
      // what is offered behind it is not in the bar itself
      around: [
        ...[deskPaths.network(), deskPaths.fees(), deskPaths.corrections(), deskPaths.cards()],
        ...[deskPaths.settings(), deskPaths.security()],
      ],
    },
  ];
}
