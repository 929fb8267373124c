import { joinProviders } from "./claim/providers.ts";
import type { Consequences } from "./kernel/act.ts";
import { mailMember, mailNewCode, mailPaid } from "./messaging/actions.ts";

/** What follows from a noted verb in the same transaction, in this order. */
export const consequences: Consequences = {
  // the VAT number stands among the contacts
  "facility.contactsChanged": [({ em }) => joinProviders(em)],
  "takeInCharge.opened": [mailNewCode],
  "takeInCharge.codeRenewed": [mailNewCode],
  "takeInCharge.authorised": [mailMember("authorised")],
  "takeInCharge.refused": [mailMember("refused")],
  "takeInCharge.sentToDesk": [mailMember("sentToDesk")],
  "takeInCharge.settled": [mailMember("settled")],
  "takeInCharge.settledInPart": [mailMember("settled")],
  "takeInCharge.revised": [mailMember("revised")],
  "takeInCharge.cancelled": [mailMember("cancelled")],
  "payment.made": [mailPaid],
};
