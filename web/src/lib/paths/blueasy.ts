import { page, pageOf } from "./build.ts";

/** The facility's pages. */
export const blueasyPaths = {
  home: page("/blueasy"),
  security: page("/blueasy/security"),
  cover: page("/blueasy/cover"),
  coverCheck: pageOf("/blueasy/cover"),
  open: pageOf("/blueasy/cover", "/open"),
  takesInCharge: page("/blueasy/takes-in-charge"),
  takeInCharge: pageOf("/blueasy/takes-in-charge"),
  vouchers: page("/blueasy/vouchers"),
  payments: page("/blueasy/payments"),
  facility: page("/blueasy/facility"),
  contacts: page("/blueasy/facility/contacts"),
  hours: page("/blueasy/facility/hours"),
  fees: page("/blueasy/facility/fees"),
  newFee: page("/blueasy/facility/fees/new"),
  fee: pageOf("/blueasy/facility/fees"),
  doctors: page("/blueasy/facility/doctors"),
  newDoctor: page("/blueasy/facility/doctors/new"),
  doctor: pageOf("/blueasy/facility/doctors"),
  people: page("/blueasy/people"),
  person: pageOf("/blueasy/people"),
} as const;
