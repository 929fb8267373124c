import { page, pageOf } from "./build.ts";

/** The desk's pages. */
export const deskPaths = {
  home: page("/desk"),
  security: page("/desk/security"),
  alarms: page("/desk/alarms"),
  due: page("/desk/payments/due"),
  batches: page("/desk/batches"),
  batch: pageOf("/desk/batches"),
  payments: page("/desk/payments"),
  recoveries: page("/desk/recoveries"),
  takesInCharge: page("/desk/takes-in-charge"),
  takeInCharge: pageOf("/desk/takes-in-charge"),
  reopen: pageOf("/desk/takes-in-charge", "/reopen"),
  expense: pageOf("/desk/expenses"),
  newExpense: page("/desk/expenses/new"),
  corrections: page("/desk/corrections"),
  cards: page("/desk/cards"),
  claims: page("/desk/claims"),
  claim: pageOf("/desk/claims"),
  expenses: page("/desk/expenses"),
  fees: page("/desk/fees"),
  more: page("/desk/more"),
  settings: page("/desk/settings"),
  setting: pageOf("/desk/settings"),
  network: page("/desk/network"),
  run: pageOf("/desk/network/runs"),
} as const;
