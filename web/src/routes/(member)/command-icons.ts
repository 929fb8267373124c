import HandCoins from "@lucide/svelte/icons/hand-coins";
import IdCard from "@lucide/svelte/icons/id-card";
import ReceiptText from "@lucide/svelte/icons/receipt-text";
import KeyRound from "@lucide/svelte/icons/key-round";
import ShieldQuestionMark from "@lucide/svelte/icons/shield-question-mark";
import TicketPercent from "@lucide/svelte/icons/ticket-percent";
import UserRound from "@lucide/svelte/icons/user-round";
import type { Component } from "svelte";
import type { Entry } from "#lib/navigation.ts";
import { memberPaths } from "#lib/paths/member.ts";

/** Of pages that stand in neither menu nor bar: other pages need not load them. */
const icons: Readonly<Record<string, Component>> = {
  [memberPaths.newReimbursement()]: HandCoins,
  [memberPaths.ask()]: ShieldQuestionMark,
  [memberPaths.statement()]: ReceiptText,
  [memberPaths.vouchers()]: TicketPercent,
  [memberPaths.card()]: IdCard,
  [memberPaths.profile()]: UserRound,
  [memberPaths.security()]: KeyRound,
};

export function iconOf({ icon, path }: Entry): Component | undefined {
  return icon ?? icons[path];
}
