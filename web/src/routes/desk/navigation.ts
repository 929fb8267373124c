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
import Users from "@lucide/svelte/icons/users";
import type { Duty } from "#lib/gql/graphql.ts";
import { forDuties, type Tree } from "#lib/navigation.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { speak } from "#lib/words.ts";
import { words } from "./layout-words.ts";

/** What of {@link pages} is for somebody with these duties. */
export function navigation(
  url: { pathname: string },
  duties: readonly Duty[],
  waiting: { readonly fees: number; readonly corrections: number },
): Tree {
  return forDuties(pages(url, waiting), duties);
}

/** All pages of the desk that one goes to by themselves, in their order; with how many fees and corrections wait. */
export function pages(url: { pathname: string }, waiting = { fees: 0, corrections: 0 }): Tree {
  const t = speak(words, url);
  return [
    {
      ...{ path: deskPaths.home(), label: t.queue, icon: ListTodo, at: ["menu", "bar"] },
      around: [deskPaths.alarms()],
    },
    {
      ...{ path: deskPaths.due(), label: t.payments, icon: BadgeEuro, at: ["menu", "bar"], duty: "PAY" },
      tabs: [
        { path: deskPaths.due(), label: t.due },
        { path: deskPaths.batches(), label: t.batches },
        { path: deskPaths.payments(), label: t.allPayments },
        { path: deskPaths.recoveries(), label: t.recoveries },
      ],
    },
    {
      ...{ path: deskPaths.takesInCharge(), label: t.takesInCharge },
      ...{ icon: ClipboardCheck, at: ["menu", "bar"], duty: "CASES" },
    },
    {
      ...{ path: deskPaths.claims(), label: t.claims, icon: FolderOpen, at: ["menu", "bar"], duty: "CASES" },
      tabs: [
        { path: deskPaths.claims(), label: t.claims },
        { path: deskPaths.expenses(), label: t.expenses },
      ],
    },
    { path: deskPaths.network(), label: t.network, icon: Network, at: ["menu", "more"], duty: "NETWORK" },
    {
      path: deskPaths.fees(),
      label: t.fees(waiting.fees),
      icon: Tags,
      at: ["menu", "more"],
      duty: "NETWORK",
    },
    {
      ...{ path: deskPaths.corrections(), label: t.corrections(waiting.corrections) },
      ...{ icon: UserPen, at: ["menu", "more"], duty: "REGISTER" },
      tabs: [
        { path: deskPaths.corrections(), label: t.corrections(waiting.corrections) },
        { path: deskPaths.cards(), label: t.cards },
        { path: deskPaths.representatives(), label: t.representatives },
        { path: deskPaths.deaths(), label: t.deaths },
      ],
    },
    { path: deskPaths.people(), label: t.people, icon: Users, at: ["menu", "more"], duty: "PEOPLE" },
    {
      ...{ path: deskPaths.settings(), label: t.settings },
      ...{ icon: Settings, at: ["corner", "more"], duty: "SETTINGS" },
    },
    { path: deskPaths.security(), label: t.security, icon: LockKeyhole, at: ["more"] },
    {
      ...{ path: deskPaths.more(), label: t.more, icon: Ellipsis, at: ["bar"] },
      // what is offered behind it is not in the bar itself
      around: [
        ...[deskPaths.network(), deskPaths.fees(), deskPaths.corrections(), deskPaths.cards()],
        ...[deskPaths.representatives(), deskPaths.deaths()],
        ...[deskPaths.people(), deskPaths.settings(), deskPaths.security()],
      ],
    },
  ];
}
