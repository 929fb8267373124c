import { defineEntity, p } from "@mikro-orm/core";
import type { Particulars } from "./verbs.ts";

/**
 * The one event log. A line is written in the transaction it tells of, without a number; the sequencer numbers what has been
 * committed, so a reader who remembers the last number never misses a line, and no writer waits for another. It names rows and
 * what changed, never health details. Append-only by trigger; only the number is said later, once.
 */
const JournalLineSchema = defineEntity({
  name: "JournalLine",
  tableName: "journal",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    /** Its place in the order in which lines became known; null until the sequencer has seen it. */
    number: p.bigint("string").nullable().unique(),
    at: p.datetime(),
    /** What happened: `takeInCharge.opened`. */
    verb: p.string(),
    /** What changed, as the room's `verbs.ts` says. */
    particulars: p.json<Particulars>().defaultRaw("'{}'"),
    subjectType: p.string(),
    subjectId: p.uuid(),
    accountId: p.uuid().nullable(),
    door: p.string(),
    /** The insured person it concerns: whoever may read of this person sees the line. */
    personId: p.uuid().nullable(),
    /** The facility it concerns: its staff sees the line. */
    facilityId: p.uuid().nullable(),
  },
  indexes: [
    { properties: ["personId", "number"] },
    { properties: ["facilityId", "number"] },
    { properties: ["subjectId", "id"] },
    {
      name: "journal_without_number",
      expression: "create index journal_without_number on journal (id) where number is null",
    },
  ],
});
export class JournalLine extends JournalLineSchema.class {}
JournalLineSchema.setClass(JournalLine);

/** How far a reader of the journal has come: moved in the transaction that writes what follows from the lines. */
const JournalCursorSchema = defineEntity({
  name: "JournalCursor",
  properties: { reader: p.string().length(40).primary(), number: p.bigint("string") },
});
export class JournalCursor extends JournalCursorSchema.class {}
JournalCursorSchema.setClass(JournalCursor);

/** Kinds of rows that are their writer's alone: nobody else hears of them. */
export const writersOwn = [
  "directRequest",
  "reimbursementDraft",
  "account",
  "signIn",
  "passwordNotice",
  "staff",
  "staffInvitation",
  "agreement",
  "proof",
  "registration",
] as const;

/** The stored answer of a mutation, so that a retry gets the same answer and does nothing. */
const IdempotencyKeySchema = defineEntity({
  name: "IdempotencyKey",
  tableName: "idempotency_key",
  properties: {
    accountId: p.uuid().primary(),
    key: p.string().length(200).primary(),
    verb: p.string(),
    inputHash: p.string(),
    answer: p.json<unknown>().nullable(),
    createdAt: p.datetime(),
  },
  indexes: [{ properties: ["createdAt"] }],
});
export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);
