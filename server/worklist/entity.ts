import { defineEntity, p } from "@mikro-orm/core";
import { Account, Person } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Cents } from "../kernel/money.ts";
import { Facility } from "../network/entity.ts";
import { longestViewName, longestViewQuery, waitedFor, waitingKinds } from "./rules.ts";

/**
 * Who at the desk works on what, from when to when; one at a time. By trigger only its end is said later: a history of who had
 * a case, also after it left the queue.
 */
const AssignmentSchema = defineEntity({
  name: "Assignment",
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(waitingKinds),
    /** Id of what waits, in its own room. */
    subjectId: p.uuid(),
    account: () => p.manyToOne(Account).mapToPk(),
    takenAt: p.datetime(),
    /** Whoever took it, or gave it to the account. */
    givenBy: () => p.manyToOne(Account).mapToPk(),
    releasedAt: p.datetime().nullable(),
    releasedBy: () => p.manyToOne(Account).mapToPk().nullable(),
  },
  checks: [
    {
      name: "assignment_released_by_somebody",
      expression: "(released_at is null) = (released_by_id is null)",
    },
  ],
  indexes: [
    {
      name: "assignment_standing_once",
      expression:
        "create unique index assignment_standing_once on assignment (subject_id) where released_at is null",
    },
    {
      name: "assignment_standing_of",
      expression: "create index assignment_standing_of on assignment (account_id) where released_at is null",
    },
  ],
});
export class Assignment extends AssignmentSchema.class {}
AssignmentSchema.setClass(Assignment);

/** Filters and order of the queue that somebody at the desk comes back to, under a name of their own. */
const SavedViewSchema = defineEntity({
  name: "SavedView",
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk(),
    name: p.string().length(longestViewName),
    /** As an address says it: `kind=ALARM&sort=due`. */
    query: p.string().length(longestViewQuery),
    createdAt: p.datetime(),
  },
  uniques: [{ properties: ["account", "name"] }],
});
export class SavedView extends SavedViewSchema.class {}
SavedViewSchema.setClass(SavedView);

/**
 * One thing that waits, with who has taken it. A view over the rooms' own rows, written by hand in the migrations: nothing has to be
 * kept in step with them, and nothing is ever written here. Each kind says there whose turn it is, since when and until when.
 */
const WaitingCaseSchema = defineEntity({
  name: "WaitingCase",
  properties: {
    /** Of the take-in-charge, the fee change, the alarm. */
    id: p.uuid().primary(),
    kind: p.enum(waitingKinds),
    /** Its number for people, or the code that its words are found by. */
    title: p.string(),
    person: () => p.manyToOne(Person).mapToPk().nullable(),
    facility: () => p.manyToOne(Facility).mapToPk().nullable(),
    amountCents: p.integer().$type<Cents>().nullable(),
    waitsFor: p.enum(waitedFor),
    /** Since when whoever acts next has been able to. */
    since: p.datetime(),
    dueOn: p.date().$type<LocalDate>(),
    /** Who at the desk has taken it. */
    takenBy: () => p.manyToOne(Account).mapToPk().nullable(),
    takenAt: p.datetime().nullable(),
  },
});
export class WaitingCase extends WaitingCaseSchema.class {}
WaitingCaseSchema.setClass(WaitingCase);
