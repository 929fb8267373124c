import { defineEntity, p } from "@mikro-orm/core";

/**
 * The one event log. A line is written in the transaction it tells of; numbers follow the order of commits,
 * so a reader who remembers the last number never misses a line. It names rows, never health details. Append-only by trigger.
 */
const JournalLineSchema = defineEntity({
  name: "JournalLine",
  tableName: "journal",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    at: p.datetime(),
    /** What happened: `takeInCharge.opened`. */
    verb: p.string(),
    subjectType: p.string(),
    subjectId: p.uuid(),
    accountId: p.uuid().nullable(),
    door: p.string(),
    /** The insured person it concerns: this member sees the line. */
    personId: p.uuid().nullable(),
    /** The facility it concerns: its staff sees the line. */
    facilityId: p.uuid().nullable(),
  },
  indexes: [
    { properties: ["personId", "id"] },
    { properties: ["facilityId", "id"] },
    { properties: ["subjectId", "id"] },
  ],
});
export class JournalLine extends JournalLineSchema.class {}
JournalLineSchema.setClass(JournalLine);

/** Kinds of rows that are their writer's alone: the desk does not hear of them. */
export const writersOwn = ["directRequest"] as const;

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
});
export class IdempotencyKey extends IdempotencyKeySchema.class {}
IdempotencyKeySchema.setClass(IdempotencyKey);
