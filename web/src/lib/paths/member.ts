import { page, pageOf } from "./build.ts";

/** The member's pages. */
export const memberPaths = {
  more: page("/more"),
  takesInCharge: page("/takes-in-charge"),
  takeInCharge: pageOf("/takes-in-charge"),
  answers: pageOf("/takes-in-charge", "/answers"),
  claims: page("/claims"),
  claim: pageOf("/claims"),
  newDirectRequest: page("/direct-requests/new"),
  directRequest: pageOf("/direct-requests"),
  person: pageOf("/direct-requests", "/person"),
  facilityStep: pageOf("/direct-requests", "/facility"),
  service: pageOf("/direct-requests", "/service"),
  documents: pageOf("/direct-requests", "/documents"),
  summary: pageOf("/direct-requests", "/summary"),
  sent: pageOf("/direct-requests", "/sent"),
  instead: pageOf("/direct-requests", "/voucher"),
  vouchers: page("/direct-requests/vouchers"),
  voucher: pageOf("/direct-requests/vouchers"),
  facilities: page("/facilities"),
  facility: pageOf("/facilities"),
  doctors: page("/doctors"),
  doctor: pageOf("/doctors"),
  plan: page("/plan"),
  ask: page("/plan/ask"),
  statement: page("/statement"),
} as const;
