import CirclePlus from "@lucide/svelte/icons/circle-plus";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import Ellipsis from "@lucide/svelte/icons/ellipsis";
import HeartPulse from "@lucide/svelte/icons/heart-pulse";
import House from "@lucide/svelte/icons/house";
import MapPin from "@lucide/svelte/icons/map-pin";
import Receipt from "@lucide/svelte/icons/receipt";
import Stethoscope from "@lucide/svelte/icons/stethoscope";
import type { Tree } from "#lib/navigation.ts";
import { folderOf } from "#lib/paths/build.ts";
import { commonPaths } from "#lib/paths/common.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { speak } from "#lib/words.ts";
import { words } from "./navigation-words.ts";

/** What one does most stands large at home; every other page that there is, as a quick command. */
export function quickCommands(tree: Tree): Tree[number][] {
  const behind = [commonPaths.home(), memberPaths.more()];
  return tree.filter(({ path, at }) => !at.includes("home") && !behind.includes(path));
}

/** All pages of the member's door that one goes to by themselves, in their order; those of neither menu nor bar get their icons where they are shown. */
export function navigation(url: { pathname: string }): Tree {
  const t = speak(words, url);
  return [
    { path: commonPaths.home(), label: t.home, icon: House, at: ["menu", "bar"] },
    {
      ...{
        path: memberPaths.takesInCharge(),
        label: t.takesInCharge,
        short: t.requests,
        icon: ClipboardCheck,
      },
      ...{ around: [folderOf(memberPaths.claim)], at: ["menu", "bar"] },
    },
    {
      ...{ path: memberPaths.expenses(), label: t.expenses, icon: Receipt },
      at: ["menu", "more"],
    },
    {
      ...{ path: memberPaths.newDirectRequest(), label: t.new },
      ...{ icon: CirclePlus, around: [folderOf(memberPaths.directRequest)], at: ["bar", "home"] },
    },
    {
      ...{ path: memberPaths.newReimbursement(), label: t.newReimbursement },
      ...{ around: [folderOf(memberPaths.reimbursement)], at: ["more", "home"] },
    },
    {
      ...{ path: memberPaths.facilities(), label: t.facilities },
      ...{ icon: MapPin, at: ["menu", "bar"] },
    },
    {
      ...{ path: memberPaths.doctors(), label: t.doctors },
      ...{ icon: Stethoscope, at: ["menu", "more"] },
    },
    {
      ...{ path: memberPaths.plan(), label: t.plan },
      ...{ icon: HeartPulse, at: ["menu", "more"] },
    },
    {
      ...{ path: memberPaths.ask(), label: t.ask, at: ["more"] },
    },
    {
      ...{ path: memberPaths.statement(), label: t.statement, at: ["more"] },
    },
    {
      ...{ path: memberPaths.vouchers(), label: t.vouchers, at: ["more"] },
    },
    {
      ...{ path: memberPaths.card(), label: t.card, at: ["more"] },
    },
    {
      ...{ path: memberPaths.profile(), label: t.profile, at: ["more"] },
    },
    {
      ...{ path: memberPaths.security(), label: t.security, at: ["more"] },
    },
    {
      ...{ path: memberPaths.more(), label: t.more, icon: Ellipsis, at: ["bar"] },
      // what is offered behind it is not in the bar itself
      around: [
        ...[memberPaths.doctors(), memberPaths.plan(), memberPaths.ask()],
        ...[memberPaths.expenses(), memberPaths.statement(), memberPaths.card(), memberPaths.profile()],
        memberPaths.security(),
      ],
    },
  ];
}
