import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { blueasyPaths } from "../../web/src/lib/paths/blueasy.ts";
import { folderOf } from "../../web/src/lib/paths/build.ts";
import { commonPaths } from "../../web/src/lib/paths/common.ts";
import { deskPaths } from "../../web/src/lib/paths/desk.ts";
import { memberPaths } from "../../web/src/lib/paths/member.ts";

const routes = join(import.meta.dirname, "../../web/src/routes");

/** Folders of the pages as addresses: groups left out, each parameter "id". */
const pages = globSync("**/+page.{svelte,server.ts}", { cwd: routes })
  .map((file) => `/${dirname(file)}`.replace(/\/(\([^)]*\)|\.)(?=\/|$)/g, "") || "/")
  .filter((page) => !page.includes("[..."))
  .map((page) => page.replace(/\[\w+\]/g, "id"));

type Built = (id: string, part?: string) => string;
type Tree = { readonly [name: string]: Built | Tree };

/** Every path by its name; those about one thing are about the thing "id". */
function built(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([name, one]): [string, string][] =>
    typeof one === "function"
      ? // what a page is not about, it takes for a query
        [[prefix + name, one("id", "id").replace(/\?.*$/, "")]]
      : built(one, `${prefix}${name}.`),
  );
}

const all = built({
  ...commonPaths,
  ...{ member: memberPaths, blueasy: blueasyPaths, desk: deskPaths },
} as unknown as Tree);

test("every page has its path, and every path its page", () => {
  expect(all.map(([, path]) => path).toSorted()).toEqual([...new Set(pages)].toSorted());
});

test("ids and queries are written as an address needs them", () => {
  expect(deskPaths.claim("a/b?")).toBe("/desk/claims/a%2Fb%3F");
  expect(deskPaths.fees({ done: "accepted", status: null, after: "" })).toBe("/desk/fees?done=accepted");
  expect(memberPaths.ask(new URLSearchParams({ q: "visita oculistica" }))).toBe(
    "/plan/ask?q=visita+oculistica",
  );
  expect(folderOf(memberPaths.claim)).toBe("/claims");
});

test("addresses that people have kept stay what they were", () => {
  expect(Object.fromEntries(all)).toMatchInlineSnapshot(`
    {
      "agreements": "/login/agreements",
      "blueasy.contacts": "/blueasy/facility/contacts",
      "blueasy.cover": "/blueasy/cover",
      "blueasy.coverCheck": "/blueasy/cover/id",
      "blueasy.doctor": "/blueasy/facility/doctors/id",
      "blueasy.doctors": "/blueasy/facility/doctors",
      "blueasy.facility": "/blueasy/facility",
      "blueasy.fee": "/blueasy/facility/fees/id",
      "blueasy.fees": "/blueasy/facility/fees",
      "blueasy.home": "/blueasy",
      "blueasy.hours": "/blueasy/facility/hours",
      "blueasy.newDoctor": "/blueasy/facility/doctors/new",
      "blueasy.newFee": "/blueasy/facility/fees/new",
      "blueasy.open": "/blueasy/cover/id/open",
      "blueasy.payments": "/blueasy/payments",
      "blueasy.people": "/blueasy/people",
      "blueasy.person": "/blueasy/people/id",
      "blueasy.security": "/blueasy/security",
      "blueasy.takeInCharge": "/blueasy/takes-in-charge/id",
      "blueasy.takesInCharge": "/blueasy/takes-in-charge",
      "blueasy.vouchers": "/blueasy/vouchers",
      "demo": "/login/demo",
      "desk.alarms": "/desk/alarms",
      "desk.batch": "/desk/batches/id",
      "desk.batches": "/desk/batches",
      "desk.caller": "/desk/people/caller",
      "desk.cards": "/desk/cards",
      "desk.claim": "/desk/claims/id",
      "desk.claims": "/desk/claims",
      "desk.corrections": "/desk/corrections",
      "desk.deaths": "/desk/deaths",
      "desk.due": "/desk/payments/due",
      "desk.expense": "/desk/expenses/id",
      "desk.expenses": "/desk/expenses",
      "desk.fees": "/desk/fees",
      "desk.home": "/desk",
      "desk.more": "/desk/more",
      "desk.network": "/desk/network",
      "desk.newDeath": "/desk/deaths/new",
      "desk.newExpense": "/desk/expenses/new",
      "desk.newRepresentation": "/desk/representatives/new",
      "desk.payments": "/desk/payments",
      "desk.people": "/desk/people",
      "desk.person": "/desk/people/id",
      "desk.recoveries": "/desk/recoveries",
      "desk.reopen": "/desk/takes-in-charge/id/reopen",
      "desk.representation": "/desk/representatives/id",
      "desk.representatives": "/desk/representatives",
      "desk.run": "/desk/network/runs/id",
      "desk.security": "/desk/security",
      "desk.setting": "/desk/settings/id",
      "desk.settings": "/desk/settings",
      "desk.takeInCharge": "/desk/takes-in-charge/id",
      "desk.takesInCharge": "/desk/takes-in-charge",
      "digitalIdentity": "/login/with/id",
      "enrol": "/login/enrol",
      "home": "/",
      "identityBack": "/login/with/id/back",
      "inbox": "/dev/inbox",
      "invitation": "/invitation",
      "letter": "/login/letter",
      "login": "/login",
      "logout": "/logout",
      "member.answers": "/takes-in-charge/id/answers",
      "member.ask": "/plan/ask",
      "member.card": "/card",
      "member.claim": "/claims/id",
      "member.claims": "/claims",
      "member.contactCodes": "/profile/contacts/codes",
      "member.contacts": "/profile/contacts",
      "member.correction": "/profile/correction",
      "member.directRequest": "/direct-requests/id",
      "member.doctor": "/doctors/id",
      "member.doctors": "/doctors",
      "member.documents": "/direct-requests/id/documents",
      "member.expense": "/expenses/id",
      "member.expenses": "/expenses",
      "member.facilities": "/facilities",
      "member.facility": "/facilities/id",
      "member.facilityStep": "/direct-requests/id/facility",
      "member.instead": "/direct-requests/id/voucher",
      "member.more": "/more",
      "member.newDirectRequest": "/direct-requests/new",
      "member.newReimbursement": "/reimbursements/new",
      "member.person": "/direct-requests/id/person",
      "member.plan": "/plan",
      "member.profile": "/profile",
      "member.reimbursement": "/reimbursements/id",
      "member.reimbursementCorrection": "/reimbursements/id/person/correction",
      "member.reimbursementDocument": "/reimbursements/id/documents/id",
      "member.reimbursementDocuments": "/reimbursements/id/documents",
      "member.reimbursementPayment": "/reimbursements/id/payment",
      "member.reimbursementPerson": "/reimbursements/id/person",
      "member.reimbursementSent": "/reimbursements/id/sent",
      "member.reimbursementSummary": "/reimbursements/id/summary",
      "member.security": "/security",
      "member.sent": "/direct-requests/id/sent",
      "member.service": "/direct-requests/id/service",
      "member.statement": "/statement",
      "member.summary": "/direct-requests/id/summary",
      "member.takeInCharge": "/takes-in-charge/id",
      "member.takesInCharge": "/takes-in-charge",
      "member.toComplete": "/expenses/to-complete",
      "member.voucher": "/direct-requests/vouchers/id",
      "member.vouchers": "/direct-requests/vouchers",
      "newPassword": "/login/new-password",
      "openAccount": "/login/open",
      "passkey": "/login/passkey",
      "prove": "/login/prove",
      "recover": "/recover",
      "register": "/register",
      "registration": "/register/id",
      "resetPassword": "/recover/password",
    }
  `);
});
