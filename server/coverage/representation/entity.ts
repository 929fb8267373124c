import { defineEntity, p } from "@mikro-orm/core";
import { Document } from "../../document/entity.ts";
import { Account, Person } from "../../identity/entity.ts";
import type { LocalDate } from "../../kernel/dates.ts";
import { representativeKinds } from "../../kernel/roles.ts";

/**
 * Somebody acts for another by a paper that the desk has seen: through an account of their own, from a day to a day. An heir's
 * counts after the death alone, all others until then. By trigger only its early end is said later, once.
 */
const RepresentationSchema = defineEntity({
  name: "Representation",
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(representativeKinds),
    represented: () => p.manyToOne(Person).mapToPk(),
    representative: () => p.manyToOne(Person).mapToPk(),
    /** The decree, the delegation, the certificate of inheritance. */
    document: () => p.manyToOne(Document).mapToPk(),
    startsOn: p.date().$type<LocalDate>(),
    /** Last day; null: until somebody ends it. */
    endsOn: p.date().$type<LocalDate>().nullable(),
    enteredBy: () => p.manyToOne(Account).mapToPk(),
    enteredAt: p.datetime(),
    /** Before its last day, by the desk or by who had delegated: from this moment on. */
    endedAt: p.datetime().nullable(),
    endedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    endReason: p.string().length(500).nullable(),
  },
  checks: [
    { name: "representation_between_two", expression: "represented_id <> representative_id" },
    { name: "representation_in_order", expression: "ends_on is null or ends_on >= starts_on" },
    {
      name: "representation_ended_by_somebody",
      expression: "ended_by_id is null or ended_at is not null",
    },
  ],
  indexes: [
    { properties: ["representative"] },
    { properties: ["represented"] },
    { properties: ["enteredAt", "id"] },
  ],
});
export class Representation extends RepresentationSchema.class {}
RepresentationSchema.setClass(Representation);

/**
 * The fund knows that a person died: the desk entered it by a document, or a file of members said so; with what ended through
 * it, so that a mistake can be taken back. By trigger only that is said later, once.
 */
const DeathSchema = defineEntity({
  name: "Death",
  properties: {
    id: p.uuid().primary(),
    person: () => p.manyToOne(Person).mapToPk(),
    diedOn: p.date().$type<LocalDate>(),
    /** Null: a file of members said so. */
    document: () => p.manyToOne(Document).mapToPk().nullable(),
    /** Accounts that it closed. */
    closedAccounts: p.json<readonly string[]>(),
    /** Enrolments that it ended, with the last day that they had before. */
    endedEnrolments: p.json<readonly { readonly id: string; readonly endsOn: LocalDate | null }[]>(),
    /** Null: a file that was loaded by the command line. */
    enteredBy: () => p.manyToOne(Account).mapToPk().nullable(),
    enteredAt: p.datetime(),
    withdrawnAt: p.datetime().nullable(),
    withdrawnBy: () => p.manyToOne(Account).mapToPk().nullable(),
  },
  indexes: [
    {
      name: "death_once",
      expression: "create unique index death_once on death (person_id) where withdrawn_at is null",
    },
  ],
});
export class Death extends DeathSchema.class {}
DeathSchema.setClass(Death);
