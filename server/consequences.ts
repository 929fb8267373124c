import type { Consequences } from "./kernel/act.ts";
import { orderPayment } from "./payment/actions.ts";
import { balancePayment } from "./payment/recovery.ts";
import { mailMember, mailNewCode } from "./messaging/actions.ts";

/** What follows from a noted verb in the same transaction, in this order. */
export const consequences: Consequences = {
  "takeInCharge.opened": [mailNewCode],
  "takeInCharge.codeRenewed": [mailNewCode],
  "takeInCharge.authorised": [mailMember("authorised")],
  "takeInCharge.refused": [mailMember("refused")],
  "takeInCharge.sentToDesk": [mailMember("sentToDesk")],
  "takeInCharge.settled": [orderPayment, mailMember("settled")],
  "takeInCharge.settledInPart": [orderPayment, mailMember("settled")],
  "takeInCharge.revised": [balancePayment, mailMember("revised")],
  "takeInCharge.cancelled": [mailMember("cancelled")],
  "takeInCharge.paid": [mailMember("paid")],
};
